// By hand: a few cases into the four fields, and the shares of a sample into numbers.
import { useState, type ReactElement } from 'react';
import { fill } from '#kit/text.ts';
import { groupsOf } from '../cases.ts';
import { sampleMatrices } from '../claims.ts';
import { cells } from '../figures.ts';
import { codeName, groupName, rateName } from '../naming.ts';
import { slotOf } from '../rules.ts';
import type { Props } from '../view.tsx';
import { Figures } from './Figures.tsx';

export const Found = ({ findings, words, handle }: Props & { readonly handle: string }): ReactElement | null =>
  findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle)) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null;

export const Submit = ({ send, words, readOnly, type, label }: Props & { readonly type: string; readonly label: string }): ReactElement | null =>
  readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type })}>{words.labels[label]}</button></p>;

export const Sorting = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, labels } = snapshot.context;
  const { set } = variant;
  const { roles, table, score } = set;
  return (
    <>
      <p>{words.labels['casesLead']}</p>
      <ul className="audit-cases">
        {variant.cases.map(({ handle, id }) => {
          const row = table.rows.find(({ cells: one }) => one[roles.case] === id)?.cells ?? {};
          const name = (column: string): string => codeName(set, column, row[column] ?? '', lang);
          return (
            <li key={handle}>
              <label>
                <strong>{id}</strong>
                <select value={labels[handle] ?? ''} disabled={readOnly} aria-describedby={`audit-${handle}`} onChange={(event) => { if (event.currentTarget.value !== '') send({ type: 'case.label', case: handle, cell: event.currentTarget.value }); }}>
                  <option value="">{words.labels['choose']}</option>
                  {cells.map((cell) => <option key={cell} value={cell}>{words.labels[cell]}</option>)}
                </select>
              </label>
              <span id={`audit-${handle}`}>{fill(words.labels['caseFacts'], { group: name(roles.group), score: row[roles.score] ?? '', line: score.line, decision: name(roles.decision), truth: name(roles.truth) })}</span>
              <Found {...props} handle={handle} />
            </li>
          );
        })}
      </ul>
      <Submit {...props} type="cases.submit" label="submitCases" />
    </>
  );
};

/** A number is sent when Enter is pressed or the field is left, not with each digit. */
const Entry = (props: Props & { readonly rate: string; readonly group: string }): ReactElement => {
  const { rate, group, snapshot, words, lang, send, readOnly } = props;
  const { variant, entered } = snapshot.context;
  const slot = slotOf(rate, group);
  const is = entered[slot];
  const [text, setText] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const value = Number(text);
    setText(undefined);
    if (text !== undefined && text !== '' && Number.isInteger(value) && value >= 0 && value <= 100 && value !== is) send({ type: 'figure.enter', rate, group, value });
  };
  return (
    <li>
      <label>
        <span>{fill(words.labels['enter'], { rate: rateName(rate, words.labels), group: groupName(variant.set, group, lang) })}</span>
        <input type="number" inputMode="numeric" min={0} max={100} step={1} disabled={readOnly} value={text ?? (is === undefined ? '' : String(is))}
          onChange={(event) => setText(event.currentTarget.value)} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit(); }} />
      </label>
      <Found {...props} handle={slot} />
    </li>
  );
};

export const Reckoning = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const { variant } = snapshot.context;
  return (
    <>
      <p>{fill(words.labels['sampleLead'], { n: variant.sample.length })}</p>
      <Figures {...props} caption={words.labels['sampleTable'] ?? ''} now={sampleMatrices(variant.set, variant.sample)} isBare />
      <ul className="audit-entries">{variant.asked.flatMap((rate) => groupsOf(variant.set).map((group) => <Entry key={slotOf(rate, group)} {...props} rate={rate} group={group} />))}</ul>
      <Submit {...props} type="figures.submit" label="submitFigures" />
    </>
  );
};
