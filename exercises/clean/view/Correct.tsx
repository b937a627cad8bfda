// A correction: which cell, to what, on what evidence. A value that cannot be right is told at once, and may still be handed in.
import { type FormEvent, type ReactElement, useState } from 'react';
import { fill, say } from '#kit/text.ts';
import type { Case } from '../cases.ts';
import { typedFault } from '../rules.ts';
import type { Props } from './props.ts';

export const Correct = ({ found, snapshot: { context }, words, lang, send, readOnly, announce }: Props & { readonly found: Case }): ReactElement => {
  const { variant, rulings, dropped } = context;
  const before = rulings[found.head];
  const ruled = before?.kind === 'correct' ? before : undefined;
  const columns = variant.columns.filter(({ handle }) => !dropped.includes(handle));
  const doubtful = columns.find(({ id }) => found.flags.some((flag) => flag.columns.includes(id)));
  const [row, setRow] = useState(ruled?.row ?? found.head);
  const [columnHandle, setColumn] = useState(ruled?.column ?? doubtful?.handle ?? columns[0]?.handle ?? '');
  const [value, setValue] = useState(ruled?.value ?? '');
  const [evidence, setEvidence] = useState(ruled?.evidence ?? '');
  const [isBare, setBare] = useState(false);
  const column = columns.find(({ handle }) => handle === columnHandle);
  const fault = column === undefined || value.trim() === '' ? undefined : typedFault(variant, column, value);
  const correct = (event: FormEvent): void => {
    event.preventDefault();
    const isComplete = value.trim() !== '' && evidence !== '';
    setBare(!isComplete);
    if (!isComplete) return announce(words.labels['formIncomplete'] ?? '');
    send({ type: 'cell.correct', row, column: columnHandle, value: value.trim(), evidence });
  };
  const select = (label: string, now: string, set: (id: string) => void, options: readonly (readonly [string, string])[]): ReactElement => (
    <label>
      {words.labels[label]}
      <select value={now} disabled={readOnly} onChange={(event) => set(event.currentTarget.value)}>
        {options.map(([id, text]) => <option key={id} value={id}>{text}</option>)}
      </select>
    </label>
  );
  return (
    <div className="clean-correct" role="group" aria-label={words.labels['correctTitle']}>
      <h5>{words.labels['correctTitle']}</h5>
      <form className="clean-fields" onSubmit={correct} noValidate>
        {found.rows.length < 2 ? null : select('whichRow', row, setRow, found.rows.map((at) => [variant.rows[at]?.handle ?? '', fill(words.labels['row'], { n: at + 1 })]))}
        {select('whichColumn', columnHandle, setColumn, columns.map(({ handle, column: { label } }) => [handle, say(label, lang)]))}
        {column?.column.values !== undefined && column.work.rule === 'code'
          ? select('newValue', value, setValue, [['', words.labels['choose'] ?? ''], ...Object.entries(column.column.values).map(([code, label]) => [code, say(label, lang)] as const)])
          : <label>{words.labels['newValue']}<input value={value} maxLength={60} autoComplete="off" disabled={readOnly} onChange={(event) => setValue(event.currentTarget.value)} /></label>}
        {select('evidence', evidence, setEvidence, [['', words.labels['choose'] ?? ''], ...variant.set.evidence.map(({ id, label }) => [id, say(label, lang)] as const)])}
        {readOnly ? null : <button type="submit" className="act act-quiet">{words.labels['correct']}</button>}
      </form>
      {fault === undefined ? null : <p className="clean-bad">{fill(words.labels['valueBad'], { value, fault: words.labels[`flag-${fault}`] ?? '' })}</p>}
      {isBare ? <p className="clean-bad">{words.labels['formIncomplete']}</p> : null}
    </div>
  );
};
