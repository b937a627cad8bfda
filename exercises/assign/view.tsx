// Draws the matrix row by row, what was found in each, and the decision that follows.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { sentenceOf } from '#kit/view/sentence.ts';
import { say } from '#kit/text.ts';
import type { AssignContext } from './machine.ts';
import { cellOf, valueIn } from './rules.ts';
import type { Field, DealtCard } from './schema.ts';
import style from './view.css?url';

type Props = ViewProps<AssignContext>;

const AssignView = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const state = snapshot.value;
  const title = useStageFocus(props, state);
  return (
    <div className="assign">
      <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
      {state === 'filling' ? <Filling {...props} /> : <Settled {...props} />}
      {state === 'deciding' ? <Deciding {...props} /> : null}
    </div>
  );
};

const Filling = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { set, cards } = snapshot.context.variant;
  const noted = set.values.filter(({ note }) => note !== undefined);
  return (
    <>
      {noted.length === 0 ? null : <ul className="assign-legend" aria-label={words.labels['legend']}>{noted.map(({ id, label, note }) => <li key={id}><strong>{say(label, lang)}</strong> {note === undefined ? null : say(note, lang)}</li>)}</ul>}
      <div className="assign-rows">{cards.map((dealt) => <Row key={dealt.handle} {...props} dealt={dealt} />)}</div>
      {readOnly ? null : <p><button type="button" className="act" onClick={() => send({ type: 'matrix.submit' })}>{words.labels['submit']}</button></p>}
    </>
  );
};

/** One row: what is told about it, a choice under each field, and beside it what was found. */
const Row = (props: Props & { readonly dealt: DealtCard }): ReactElement => {
  const { dealt, snapshot, words, lang, findings } = props;
  const { card } = dealt;
  const found = findings.filter(({ weight, at }) => weight === 'wrong' && at.includes(dealt.handle));
  return (
    <div role="group" className="assign-row" aria-label={say(card.text, lang)} data-found={found.length > 0}>
      <h4>{say(card.text, lang)}{card.mark === undefined ? null : <small className="mark">{say(card.mark, lang)}</small>}</h4>
      {card.detail === undefined ? null : <p className="assign-detail">{say(card.detail, lang)}</p>}
      {dealt.case.text === undefined ? null : <p className="assign-evidence">{say(dealt.case.text, lang)}</p>}
      {found.map((finding, at) => <p key={at} className="assign-found"><strong className="mark mark-wrong">{words.labels['wrong']}</strong> {sentenceOf(finding, words)}{finding.text === undefined ? null : ` ${say(finding.text, lang)}`}</p>)}
      <div className="assign-cells" data-few={snapshot.context.variant.set.fields.length < 4}>{snapshot.context.variant.set.fields.map((field) => <Cell key={field.id} {...props} field={field} />)}</div>
    </div>
  );
};

const Cell = ({ dealt, field, snapshot, words, lang, send, readOnly }: Props & { readonly dealt: DealtCard; readonly field: Field }): ReactElement => {
  const { variant: { set }, cells } = snapshot.context;
  const id = `assign-${cellOf(dealt.handle, field.id)}`;
  const value = valueIn(cells, dealt.handle, field);
  return (
    <div className="assign-cell">
      <label htmlFor={id}>{say(field.label, lang)}</label>
      <select id={id} value={value} disabled={readOnly} data-set={value !== (field.start ?? '')} onChange={(event) => { if (event.currentTarget.value !== '') send({ type: 'cell.set', card: dealt.handle, field: field.id, value: event.currentTarget.value }); }}>
        {field.start === undefined ? <option value="" disabled>{words.labels['empty']}</option> : null}
        {set.values.filter((one) => field.values.includes(one.id)).map((one) => <option key={one.id} value={one.id}>{say(one.label, lang)}</option>)}
      </select>
    </div>
  );
};

/** The table as it was settled, to be read. */
const Settled = ({ snapshot, words, lang }: Props): ReactElement => {
  const { variant: { set, cards }, cells } = snapshot.context;
  const name = (value: string): string => {
    const label = set.values.find(({ id }) => id === value)?.label;
    return label === undefined ? '' : say(label, lang);
  };
  return (
    <div className="grid-frame" tabIndex={0} role="group" aria-label={words.labels['table']}>
      <table className="grid">
        <caption>{words.labels['table']}</caption>
        <thead><tr><th scope="col">{words.labels['row']}</th>{set.fields.map(({ id, label }) => <th key={id} scope="col">{say(label, lang)}</th>)}</tr></thead>
        <tbody>{cards.map(({ handle, card }) => <tr key={handle}><th scope="row">{say(card.text, lang)}</th>{set.fields.map((field) => <td key={field.id}>{name(valueIn(cells, handle, field))}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
};

const Deciding = ({ snapshot, words, lang, send, readOnly, findings }: Props): ReactElement | null => {
  const { variant: { set }, option } = snapshot.context;
  const found = findings.find(({ code }) => code === 'decision-wrong');
  if (set.decision === undefined) return null;
  return (
    <>
      {found === undefined ? null : <p className="assign-found"><strong className="mark mark-wrong">{words.labels['wrong']}</strong> {sentenceOf(found, words)}{found.text === undefined ? null : ` ${say(found.text, lang)}`}</p>}
      <Choices legend={say(set.decision.text, lang)} disabled={readOnly} chosen={option} onChoose={(chosen) => send({ type: 'decision.choose', option: chosen })} choices={set.decision.options.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      {readOnly ? null : (
        <p className="acts">
          <button type="button" className="act" onClick={() => send({ type: 'decision.submit' })}>{words.labels['decide']}</button>
          <button type="button" className="act act-quiet" onClick={() => send({ type: 'matrix.reopen' })}>{words.labels['reopen']}</button>
        </p>
      )}
    </>
  );
};

export default AssignView;

export { style };
