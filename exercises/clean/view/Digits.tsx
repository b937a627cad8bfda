// Check characters worked out by hand: the products are given, the learner divides and looks up.
import { type FormEvent, type ReactElement, useState } from 'react';
import { DataTable } from '#kit/view/DataTable.tsx';
import { fill } from '#kit/text.ts';
import { rowAt } from '../bench.ts';
import type { CheckSum } from '../id18.ts';
import { sumOf } from '../rules.ts';
import { creditMarks } from '../uscc.ts';
import { isFound, type Props } from './props.ts';

const Number17 = (props: Props & { readonly row: string; readonly sum: CheckSum }): ReactElement => {
  const { row, sum: { terms, sum, modulus }, snapshot: { context }, words, send, readOnly, announce } = props;
  const answer = context.answers[row];
  const [remainder, setRemainder] = useState(answer === undefined ? '' : String(answer.remainder));
  const [mark, setMark] = useState(answer?.mark ?? '');
  const [isBad, setBad] = useState(false);
  const name = fill(words.labels['row'], { n: rowAt(context.variant, row) + 1 });
  const write = (event: FormEvent): void => {
    event.preventDefault();
    const [left, char] = [remainder.normalize('NFKC').trim(), mark.normalize('NFKC').trim().toUpperCase()];
    const isGood = /^\d{1,2}$/u.test(left) && Number(left) < modulus && /^[0-9A-Z]$/u.test(char);
    setBad(!isGood);
    if (!isGood) return announce(fill(words.labels['digitBad'], { most: modulus - 1 }));
    send({ type: 'digit.answer', row, remainder: Number(left), mark: char });
    announce(fill(words.labels['recorded'], { remainder: left, mark: char }));
  };
  return (
    <div className="clean-number" role="group" aria-label={name}>
      <h4>{name} <span className="clean-code">{terms.map(({ char }) => char).join('')}?</span>{isFound(props, row) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}</h4>
      <DataTable caption={name} columns={['place', 'char', 'value', 'weight', 'product'].map((id) => ({ id, label: words.labels[id] ?? '', numeric: true }))}
        rows={terms.map(({ char, value, weight }, at) => ({ id: String(at), cells: [at + 1, char, value, weight, value * weight].map((text) => ({ text: String(text) })) }))} />
      <p><strong>{fill(words.labels['sum'], { sum })}</strong></p>
      <form className="clean-fields" onSubmit={write} noValidate>
        <label>{fill(words.labels['remainder'], { modulus })}<input value={remainder} inputMode="numeric" autoComplete="off" disabled={readOnly} onChange={(event) => setRemainder(event.currentTarget.value)} /></label>
        <label>{words.labels['mark']}<input value={mark} autoComplete="off" disabled={readOnly} onChange={(event) => setMark(event.currentTarget.value)} /></label>
        {readOnly ? null : <button type="submit" className="act act-quiet">{words.labels['record']}</button>}
      </form>
      {isBad ? <p className="clean-bad">{fill(words.labels['digitBad'], { most: modulus - 1 })}</p> : null}
      {answer === undefined ? null : <p className="clean-note">{fill(words.labels['recorded'], { remainder: answer.remainder, mark: answer.mark })}</p>}
    </div>
  );
};

export const Digits = (props: Props): ReactElement => {
  const { snapshot: { context: { variant } }, words, send, readOnly } = props;
  const column = variant.columns.find(({ id }) => id === variant.set.compute?.column);
  return (
    <>
      <p>{words.labels['computeIntro']}</p>
      <p>{fill(words.labels[`markRule-${column?.work.rule === 'uscc' ? 'uscc' : 'id18'}`], { marks: creditMarks })}</p>
      <div className="clean-numbers">
        {variant.compute.map((row) => {
          const sum = sumOf(variant, row);
          return sum === undefined ? null : <Number17 key={row} {...props} row={row} sum={sum} />;
        })}
      </div>
      <p>{words.labels['computeEnd']}</p>
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'digits.submit' })}>{words.labels['digitsSubmit']}</button></p>}
    </>
  );
};
