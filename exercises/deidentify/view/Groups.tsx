// The groups behind the figures, those to look at first on top: how many look alike, what they hold, how far they are from the whole.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import type { Props } from './BenchTable.tsx';
import { distancesOf, distinctIn } from '../classes.ts';
import { forceOf } from '../machine.ts';
import type { Force } from '../plan.ts';
import { codedUnder, columnsLeft, measuresOf, type SensitiveMeasure, wayIn } from '../product.ts';
import { codeLabel } from '../techniques.ts';

/** How many groups are listed, and how many of the values in one. */
const listed = 8;
const named = 3;

/** One group: its rows, and for each sensitive column how many values it holds and how far it is from the whole. */
interface Group {
  readonly rows: readonly number[];
  readonly held: readonly { readonly column: SensitiveMeasure['column']; readonly distinct: number; readonly distance: number }[];
}

const groupsOf = ({ snapshot: { context } }: Props): readonly Group[] => {
  const { classes, sensitive } = measuresOf(context);
  const measured = sensitive.map(({ column }) => {
    const values = codedUnder(context.variant, column, wayIn(context.ways, column));
    return { column, values, distances: distancesOf(classes, values) };
  });
  return classes.map((rows, at): Group => ({
    rows,
    held: measured.map(({ column, values, distances }) => ({ column, distinct: distinctIn(rows, values), distance: distances[at] as number })),
  }));
};

/** What decides which group comes first: the measure that came in last, then the size. */
const urgency = (force: Force, { rows, held }: Group): number => {
  if (force === 'l') return Math.min(rows.length, ...held.map(({ distinct }) => distinct));
  return force === 't' ? -Math.max(0, ...held.map(({ distance }) => distance)) : rows.length;
};

const groupName = ({ lang, words, snapshot: { context } }: Props, row: number): string =>
  columnsLeft(context, 'quasi').map((column) => {
    const id = wayIn(context.ways, column);
    const coded = codedUnder(context.variant, column, id);
    return codeLabel(column, id, coded.values[coded.codes[row] ?? 0] ?? '', lang);
  }).join(' · ') || (words.labels['droppedCell'] ?? '');

/** "低保 9 · 特困 2": the most frequent values of a group. */
const content = ({ lang, snapshot: { context } }: Props, rows: readonly number[], column: SensitiveMeasure['column']): string => {
  const id = wayIn(context.ways, column);
  const { codes, values } = codedUnder(context.variant, column, id);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(codes[row] as number, (counts.get(codes[row] as number) ?? 0) + 1);
  const told = [...counts].sort(([a, many], [b, more]) => more - many || a - b).slice(0, named);
  return [...told.map(([code, count]) => `${codeLabel(column, id, values[code] ?? '', lang)} ${count}`), ...(counts.size > named ? ['…'] : [])].join(' · ');
};

const Row = ({ props, group, force }: { readonly props: Props; readonly group: Group; readonly force: Force }): ReactElement => {
  const { words, snapshot: { context: { variant } } } = props;
  const { rows, held } = group;
  const cell = (value: string, isMet: boolean, note?: string): ReactElement => (
    <>{value}{isMet ? null : <small className="mark">{words.labels['unmet']}</small>}{note === undefined ? null : <small className="bench-content">{note}</small>}</>
  );
  const isMet = rows.length >= variant.k && (force === 'k' || held.every(({ distinct }) => distinct >= variant.l)) && (force !== 't' || held.every(({ distance }) => distance <= variant.t));
  return (
    <tr data-tone={isMet ? undefined : 'warn'}>
      <td>{groupName(props, rows[0] as number)}</td>
      <td className="numeric">{cell(String(rows.length), rows.length >= variant.k)}</td>
      {force === 'k' ? null : held.map(({ column, distinct }) => <td key={column.id} className="numeric">{cell(String(distinct), distinct >= variant.l, content(props, rows, column))}</td>)}
      {force !== 't' ? null : held.map(({ column, distance }) => <td key={column.id} className="numeric">{cell(String(distance), distance <= variant.t)}</td>)}
    </tr>
  );
};

export const Groups = (props: Props): ReactElement => {
  const { words, lang, snapshot: { context } } = props;
  const force = forceOf(context);
  const groups = groupsOf(props);
  const shown = [...groups].sort((a, b) => urgency(force, a) - urgency(force, b) || a.rows.length - b.rows.length).slice(0, listed);
  const columns = (groups[0]?.held ?? []).map(({ column }) => ({ id: column.id, name: say(column.column.label, lang) }));
  const title = fill(words.labels['classes'], { n: groups.length });
  return (
    <details className="bench-groups" open>
      <summary>{title}</summary>
      <div className="grid-frame" role="group" aria-label={title} tabIndex={0}>
        <table className="grid">
          {groups.length > shown.length ? <caption>{fill(words.labels['classMore'], { n: shown.length })}</caption> : null}
          <thead>
            <tr>
              <th scope="col">{words.labels['classLabel']}</th>
              <th scope="col" className="numeric">{words.labels['classSize']}</th>
              {force === 'k' ? null : columns.map(({ id, name }) => <th key={id} scope="col" className="numeric">{fill(words.labels['classValues'], { column: name })}</th>)}
              {force !== 't' ? null : columns.map(({ id, name }) => <th key={id} scope="col" className="numeric">{fill(words.labels['classFar'], { column: name })}</th>)}
            </tr>
          </thead>
          <tbody>{shown.map((group) => <Row key={group.rows[0]} props={props} group={group} force={force} />)}</tbody>
        </table>
      </div>
    </details>
  );
};
