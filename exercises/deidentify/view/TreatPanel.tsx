// A choice for each column, the rows that fall short, and the hand-in.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import type { Props } from './BenchTable.tsx';
import { shortOf } from '../choices.ts';
import { forceOf } from '../machine.ts';
import { wayIn } from '../product.ts';
import type { BenchColumn } from '../schema.ts';

export interface TreatProps extends Props {
  /** The columns offered; all ways of each, or keeping and deleting only. */
  readonly columns: readonly BenchColumn[];
  readonly plain: boolean;
}

const ColumnChoice = ({ column, plain, words, lang, snapshot, send, readOnly, findings }: TreatProps & { readonly column: BenchColumn }): ReactElement => {
  const { ways, variant } = snapshot.context;
  const id = `bench-${column.handle}`;
  const found = findings.some(({ weight, code, at }) => weight === 'wrong' && code !== 'wrong-person' && at.includes(column.handle));
  const notes = [words.labels[`role-${column.role}`], variant.set.question.needs[column.id] === undefined ? undefined : words.labels['needed']].filter(Boolean);
  return (
    <div className="bench-column" data-found={found}>
      <label htmlFor={id}>{say(column.column.label, lang)}</label>
      <select id={id} value={wayIn(ways, column)} disabled={readOnly} aria-describedby={`${id}-note`} onChange={(event) => send({ type: 'column.treat', column: column.handle, way: event.currentTarget.value })}>
        <option value="keep">{words.labels['keep']}</option>
        {plain ? null : column.ways.map((way) => <option key={way.id} value={way.id}>{say(way.label, lang)}</option>)}
        <option value="delete">{words.labels['delete']}</option>
      </select>
      <small id={`${id}-note`}>{notes.join(' · ')}</small>
    </div>
  );
};

const RowActs = ({ words, snapshot, send, readOnly }: Props): ReactElement | null => {
  const { context } = snapshot;
  if (context.variant.set.lose === 0 || readOnly) return null;
  const short = shortOf(context, forceOf(context));
  const isIdle = short.length === 0 || short.length === context.variant.rows.length || short.join() === context.dropped.join();
  return (
    <div className="bench-rows">
      <p className="acts">
        <button type="button" className="act act-quiet" disabled={isIdle} onClick={() => send({ type: 'rows.suppress' })}>{words.labels['suppressShort']}</button>
        <button type="button" className="act act-quiet" disabled={context.dropped.length === 0} onClick={() => send({ type: 'rows.restore' })}>{words.labels['restoreRows']}</button>
      </p>
      <p className="bench-note">{words.labels['rowAct']}</p>
    </div>
  );
};

export const Question = ({ words, lang, snapshot }: Props): ReactElement => (
  <p className="bench-question"><strong>{words.labels['question']}</strong> {say(snapshot.context.variant.set.question.text, lang)}</p>
);

export const TreatPanel = (props: TreatProps): ReactElement => {
  const { columns, plain, words, send, readOnly } = props;
  return (
    <>
      <p>{words.labels[plain ? 'stripIntro' : 'treatIntro']}</p>
      {plain ? null : <Question {...props} />}
      <fieldset className="bench-columns">
        <legend>{words.labels['treatTitle']}</legend>
        {columns.map((column) => <ColumnChoice key={column.handle} {...props} column={column} />)}
      </fieldset>
      {plain ? null : <RowActs {...props} />}
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'table.submit' })}>{fill(words.labels['submit'])}</button></p>}
    </>
  );
};
