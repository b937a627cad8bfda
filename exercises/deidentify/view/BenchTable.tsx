// The table on the bench: every row as it now reads, changed cells marked by word and shape; a window of it when it is long.
import { type ReactElement, useState } from 'react';
import { DataTable, type GridCell } from '#kit/view/DataTable.tsx';
import type { ViewProps } from '#kit/view-props.ts';
import { say } from '#kit/text.ts';
import { homogeneousOf } from '../attack.ts';
import { codedUnder, wayIn } from '../product.ts';
import { fill } from '../fill.ts';
import { countsOf } from '../counts.ts';
import type { BenchContext } from '../machine.ts';
import { pageLength, pageName, pagesOf } from '../pages.ts';
import type { BenchColumn, BenchRow } from '../schema.ts';
import { codeLabel, shown, techniqueOf } from '../techniques.ts';

export type Props = ViewProps<BenchContext>;

const isMisfit = ({ findings }: Props, row: BenchRow, column: BenchColumn): boolean =>
  findings.some(({ code, at }) => code === 'wrong-person' && at[0] === row.handle && at.includes(column.handle));

const cellOf = (props: Props, row: BenchRow, column: BenchColumn): GridCell => {
  const { words, lang, snapshot } = props;
  const id = wayIn(snapshot.context.ways, column);
  const value = row.cells[column.id] ?? '';
  if (id === 'delete') return { text: words.labels['deletedCell'] ?? '', tone: 'quiet' };
  const text = shown(column, id, value, lang);
  if (isMisfit(props, row, column)) return { text, mark: words.labels['misfit'], tone: 'warn' };
  return text === shown(column, 'keep', value, lang) ? { text } : { text, mark: words.labels[`technique-${techniqueOf(column, id)}`], tone: 'changed' };
};

const headOf = ({ words, lang, snapshot }: Props, column: BenchColumn): { id: string; label: string; note?: string } => {
  const id = wayIn(snapshot.context.ways, column);
  const note = [words.labels[`role-${column.role}`], words.labels[`technique-${techniqueOf(column, id)}`]].filter(Boolean).join(' · ');
  return { id: column.id, label: say(column.column.label, lang), note };
};

const PeopleTable = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly } = props;
  const { variant, dropped } = snapshot.context;
  const [from, setFrom] = useState(0);
  const picking = snapshot.matches('reidentifying');
  const suppressing = variant.set.lose > 0 && ['blending', 'diversifying', 'weighing'].some((state) => snapshot.matches(state));
  const gone = new Set(dropped);
  const alike = new Set(snapshot.matches('inferring') || snapshot.matches('diversifying') ? homogeneousOf(snapshot.context)?.rows : []);
  const pages = pagesOf(variant.rows.length);
  const visible = pages.length === 1 ? variant.rows : variant.rows.slice(from, from + pageLength);
  const act = (handle: string, column: number): void => {
    if (picking) send({ type: 'row.pick', row: handle });
    else if (column === 0) send({ type: gone.has(handle) ? 'row.restore' : 'row.suppress', row: handle });
  };
  const rows = visible.map((row, at) => {
    const number = (pages.length === 1 ? 0 : from) + at;
    const isAlike = alike.has(number);
    const cells = variant.columns.map((column): GridCell => (gone.has(row.handle) ? { text: words.labels['deletedCell'] ?? '', tone: 'quiet' } : cellOf(props, row, column)));
    const mark = gone.has(row.handle) ? words.labels['dropped'] : isAlike ? words.labels['alike'] : undefined;
    const first = cells[0] as GridCell;
    return {
      id: row.handle,
      cells: [{ text: fill(words.labels['row'], { n: number + 1 }) }, mark === undefined ? first : { ...first, mark }, ...cells.slice(1)],
      ...(isAlike ? { tone: 'warn' as const } : gone.has(row.handle) ? { tone: 'quiet' as const } : {}),
    };
  });
  return (
    <>
      {pages.length === 1 ? null : (
        <label className="bench-page">
          {words.labels['page']}
          <select value={from} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
            {pages.map((page) => <option key={page} value={page}>{pageName(words.labels['pageOf'], page, variant.rows.length)}</option>)}
          </select>
        </label>
      )}
      <DataTable caption={fill(words.labels['table'], { n: variant.rows.length - dropped.length })} rows={rows}
        columns={[{ id: 'row', label: words.labels['rowHead'] ?? '' }, ...variant.columns.map((column) => headOf(props, column))]}
        {...(!readOnly && (picking || suppressing) ? { onAct: act } : {})} />
    </>
  );
};

const CountsTable = ({ snapshot, words, lang }: Props): ReactElement => {
  const { context } = snapshot;
  const { columns, groups, below } = countsOf(context);
  const codes = columns.map((column) => codedUnder(context.variant, column, wayIn(context.ways, column)));
  const rows = groups.map(({ row, count, isSmall }) => ({
    id: String(row),
    cells: [
      ...columns.map((column, at): GridCell => ({ text: codeLabel(column, wayIn(context.ways, column), codes[at]?.values[codes[at]?.codes[row] ?? 0] ?? '', lang) })),
      { text: isSmall && context.cells === 'hidden' ? `<${below}` : String(count), ...(isSmall ? { mark: words.labels['small'], tone: context.cells === 'hidden' ? ('changed' as const) : ('warn' as const) } : {}) },
    ],
  }));
  const heads = columns.map(({ id, column }) => ({ id, label: say(column.label, lang) }));
  return <DataTable caption={fill(words.labels['countTable'], { n: groups.length })} columns={[...heads, { id: 'count', label: words.labels['count'] ?? '', numeric: true }]} rows={rows} />;
};

export const BenchTable = (props: Props): ReactElement => (props.snapshot.context.form === 'counts' ? <CountsTable {...props} /> : <PeopleTable {...props} />);
