// The figures of the table as it now stands: how many look alike, how different they are, what was lost, and the groups behind it.
import type { ReactElement } from 'react';
import { say } from '#kit/text.ts';
import type { Props } from './BenchTable.tsx';
import { distinctIn } from '../classes.ts';
import { fill } from '../fill.ts';
import { forceOf } from '../machine.ts';
import { capOf } from '../plan.ts';
import { codedUnder, columnsLeft, measuresOf, wayIn } from '../product.ts';
import { codeLabel } from '../techniques.ts';

/** How many groups are listed, smallest first. */
const listed = 20;

interface FigureProps {
  readonly props: Props;
  readonly label: string;
  readonly value: string;
  readonly need?: string;
  readonly isMet?: boolean;
}

const Figure = ({ props: { words }, label, value, need, isMet }: FigureProps): ReactElement => (
  <div className="figure" data-met={isMet}>
    <dt>{words.labels[label]}</dt>
    <dd>
      <strong>{value}</strong>
      {need === undefined ? null : <span>{need}</span>}
      {isMet === undefined ? null : <span className="mark">{words.labels[isMet ? 'met' : 'unmet']}</span>}
    </dd>
  </div>
);

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export const Measures = (props: Props): ReactElement => {
  const { words, snapshot: { context } } = props;
  const { variant, dropped } = context;
  const { k, l, t, risk, loss } = measuresOf(context);
  const force = forceOf(context);
  const none = words.labels['none'] ?? '';
  const need = (label: string, n: number): string => fill(words.labels[label], { n });
  const cap = capOf(variant);
  return (
    <section className="bench-measures" aria-label={words.labels['measures']}>
      <h4>{words.labels['measures']}</h4>
      <dl>
        <Figure props={props} label="k" value={String(k)} need={need('atLeast', variant.k)} isMet={k >= variant.k} />
        {force === 'k' ? null : <Figure props={props} label="l" value={l === undefined ? none : String(l)} need={need('atLeast', variant.l)} isMet={l === undefined || l >= variant.l} />}
        {force !== 't' ? null : <Figure props={props} label="t" value={t === undefined ? none : String(t)} need={need('atMost', variant.t)} isMet={t === undefined || t <= variant.t} />}
        <Figure props={props} label="risk" value={percent(risk)} />
        <Figure props={props} label="loss" value={percent(loss)} />
        {variant.set.lose === 0 ? null : <Figure props={props} label="suppressed" value={fill(words.labels['ofMost'], { n: dropped.length, most: cap })} {...(dropped.length > cap ? { isMet: false } : {})} />}
      </dl>
      <Groups {...props} />
    </section>
  );
};

const Groups = ({ words, lang, snapshot: { context } }: Props): ReactElement => {
  const { variant, ways } = context;
  const { classes, sensitive } = measuresOf(context);
  const quasi = columnsLeft(context, 'quasi');
  const smallest = [...classes].sort((a, b) => a.length - b.length).slice(0, listed);
  const text = (row: number): string =>
    quasi.map((column) => {
      const id = wayIn(ways, column);
      const coded = codedUnder(variant, column, id);
      return codeLabel(column, id, coded.values[coded.codes[row] ?? 0] ?? '', lang);
    }).join(' · ');
  return (
    <details className="bench-groups">
      <summary>{fill(words.labels['classes'], { n: classes.length })}</summary>
      <div className="grid-frame">
        <table className="grid">
          <caption>{fill(words.labels['classMore'], { n: smallest.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.labels['classLabel']}</th>
              <th scope="col" className="numeric">{words.labels['classSize']}</th>
              {sensitive.map(({ column }) => <th key={column.id} scope="col" className="numeric">{fill(words.labels['classValues'], { column: say(column.column.label, lang) })}</th>)}
            </tr>
          </thead>
          <tbody>
            {smallest.map((rows) => (
              <tr key={rows[0]} data-tone={rows.length < variant.k ? 'warn' : undefined}>
                <td>{text(rows[0] as number) || words.labels['droppedCell']}</td>
                <td className="numeric">{rows.length}{rows.length < variant.k ? <small className="mark">{words.labels['unmet']}</small> : null}</td>
                {sensitive.map(({ column }) => <td key={column.id} className="numeric">{distinctIn(rows, codedUnder(variant, column, wayIn(ways, column)))}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
