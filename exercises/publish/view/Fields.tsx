// The fields of a gate as choices, and the publication page as it stands: what was answered at the gates so far.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { say } from '#kit/text.ts';
import { fieldsOf } from '../rules.ts';
import type { DealtField, DealtGate } from '../schema.ts';
import type { Props } from '../view.tsx';

const One = ({ field, snapshot: { context }, lang, words, send, findings, readOnly }: Props & { readonly field: DealtField }): ReactElement => {
  const now = context.chosen[field.handle];
  const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(field.handle));
  return (
    <div data-found={isFound}>
      <Choices legend={`${say(field.label, lang)}${isFound ? ` · ${words.labels['wrong']}` : ''}`} chosen={now ?? ''} disabled={readOnly}
        onChoose={(option) => { if (option !== now) send({ type: 'field.choose', field: field.handle, option }); }}
        choices={field.options.map(({ handle, text }) => ({ id: handle, label: say(text, lang) }))} />
    </div>
  );
};

export const Fields = (props: Props & { readonly gate: DealtGate }): ReactElement | null => {
  const { gate, snapshot: { context }, words } = props;
  const fields = fieldsOf(context, gate);
  const [own, entries] = [fields.filter(({ column }) => column === ''), fields.filter(({ column }) => column !== '')];
  if (fields.length === 0) return null;
  return (
    <div className="publish-fields">
      {own.map((field) => <One key={field.handle} {...props} field={field} />)}
      {entries.length === 0 ? null : <div role="group" aria-label={words.labels['dictionary']}><h4>{words.labels['dictionary']}</h4>{entries.map((field) => <One key={field.handle} {...props} field={field} />)}</div>}
    </div>
  );
};

/** What is written so far, gate by gate. */
export const Sheet = ({ snapshot: { context }, lang, words }: Props): ReactElement | null => {
  const { variant, gate, chosen } = context;
  const written = variant.gates.slice(0, gate).flatMap((one) => fieldsOf(context, one)).flatMap((field) => {
    const option = field.options.find(({ handle }) => handle === chosen[field.handle]);
    return option === undefined ? [] : [{ field, option }];
  });
  if (written.length === 0) return null;
  return (
    <div role="group" className="publish-sheet" aria-label={words.labels['sheet']}>
      <h4>{words.labels['sheet']}</h4>
      <dl>{written.map(({ field, option }) => <div key={field.handle}><dt>{say(field.label, lang)}</dt><dd>{say(option.text, lang)}</dd></div>)}</dl>
    </div>
  );
};
