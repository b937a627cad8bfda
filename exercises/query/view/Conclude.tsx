// What is concluded from the pinned table: the cell that answers, the sentence, its basis and how sure it is.
import { type ReactElement, type RefObject } from 'react';
import { fill, say } from '#kit/text.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { cellName, drawnText, queryName } from '../naming.ts';
import { cellKey, queryRead } from '../result.ts';
import { reasons } from '../right.ts';
import { type Answer, basisOptions, cellsOf, placeOf } from '../rules.ts';
import type { Find } from '../schema.ts';
import type { DealtAsk } from '../variant.ts';
import { Field } from './Bench.tsx';
import type { Props } from './Result.tsx';

export interface ConcludeProps extends Props {
  readonly dealt: DealtAsk;
  readonly ask: Find;
  readonly answer: Answer;
  readonly title: RefObject<HTMLHeadingElement | null>;
}

const Found = ({ findings, words, dealt, part }: ConcludeProps & { readonly part: string }): ReactElement | null =>
  findings.some(({ weight, at }) => weight === 'wrong' && at.includes(placeOf(dealt.handle, part))) ? <small className="mark mark-wrong">{words.labels['found']}</small> : null;

const CellChoice = (props: ConcludeProps): ReactElement | null => {
  const { snapshot: { context: { variant } }, words, lang, send, readOnly, answer } = props;
  if (answer.pinned === undefined) return null;
  const pinned = queryRead(answer.pinned);
  const cells = cellsOf(variant, answer);
  const chosen = answer.cell === undefined ? '' : cellKey(...answer.cell);
  const onChange = (key: string): void => {
    const cell = cells.find((one) => cellKey(one.row, one.column) === key);
    if (cell !== undefined) send({ type: 'cell.choose', row: cell.row, column: cell.column });
  };
  return (
    <div className="query-part">
      <Field id="query-cell" label={words.labels['cell']} value={chosen} disabled={readOnly} onChange={onChange}>
        {chosen === '' ? <option value="">{words.labels['choose']}</option> : null}
        {cells.map((cell) => <option key={cellKey(cell.row, cell.column)} value={cellKey(cell.row, cell.column)}>{cellName(variant, pinned, cell, words, lang)}</option>)}
      </Field>
      <Found {...props} part="cell" />
    </div>
  );
};

const Basis = (props: ConcludeProps): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, send, readOnly, answer, ask } = props;
  return (
    <>
      {ask.basis.map((field) => (
        <div key={field.id} className="query-part">
          <Field id={`query-basis-${field.id}`} label={say(field.label, lang)} value={answer.basis?.[field.id] ?? ''} disabled={readOnly} onChange={(option) => send({ type: 'basis.state', field: field.id, option })}>
            {answer.basis?.[field.id] === undefined ? <option value="">{words.labels['choose']}</option> : null}
            {basisOptions(variant, field).map(({ id, label }) => <option key={id} value={id}>{say(label, lang)}</option>)}
          </Field>
          <Found {...props} part={field.id} />
        </div>
      ))}
    </>
  );
};

export const Conclude = (props: ConcludeProps): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, send, readOnly, answer, ask, dealt, title } = props;
  const label = (key: string): string => words.labels[key] ?? '';
  return (
    <div role="group" className="query-conclude" aria-label={label('conclude')}>
      <h4 ref={title} tabIndex={-1}>{label('conclude')}</h4>
      <p className="query-pinned">{answer.pinned === undefined ? label('unpinned') : fill(label('pinned'), { query: queryName(variant, queryRead(answer.pinned), words, lang) })} <Found {...props} part="pinned" /></p>
      <CellChoice {...props} />
      {ask.claims.length === 0 ? null : (
        <div className="query-part">
          <Choices legend={label('claim')} choices={ask.claims.map((claim) => ({ id: claim.id, label: drawnText(variant, dealt, claim.label, lang) }))} chosen={answer.claim ?? ''} disabled={readOnly} onChoose={(claim) => send({ type: 'claim.state', claim })} />
          <Found {...props} part="claim" />
        </div>
      )}
      <Basis {...props} />
      {!ask.sure ? null : (
        <div className="query-part">
          <Choices legend={label('sure')} choices={reasons.map((id) => ({ id, label: label(id) }))} chosen={answer.sure ?? ''} disabled={readOnly} onChoose={(reason) => send({ type: 'confidence.state', reason })} />
          <Found {...props} part="sure" />
        </div>
      )}
    </div>
  );
};
