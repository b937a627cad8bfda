// The table on the bench: every row as it now reads, changed cells marked by word and shape; a window of it when it is long.
import { type ReactElement, useState } from 'react';
import { DataTable, type DataTableProps, type GridCell } from '#kit/view/DataTable.tsx';
import type { ViewProps } from '#kit/view-props.ts';
import { fill, say } from '#kit/text.ts';
import { homogeneousOf } from '../attack.ts';
import { codedUnder, wayIn } from '../product.ts';
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
  const text = shown(column, id, value, lang);
  if (isMisfit(props, row, column)) return { text, mark: words.labels['misfit'], tone: 'warn' };
  return text === shown(column, 'keep', value, lang) ? { text } : { text, mark: words.labels[`technique-${techniqueOf(column, id)}`], tone: 'changed' };
};

const headOf = ({ words, lang, snapshot }: Props, column: BenchColumn): { id: string; label: string; note?: string } => {
  const id = wayIn(snapshot.context.ways, column);
  const note = [words.labels[`role-${column.role}`], words.labels[`technique-${techniqueOf(column, id)}`]].filter(Boolean).join(' · ');
  return { id: column.id, label: say(column.column.label, lang), note };
};

const treatingStates: readonly string[] = ['blending', 'diversifying', 'weighing'];

/** The numbers of the rows that are listed: all, or while one group is read off, only those who look alike. */
const listedRows = ({ snapshot }: Props): { readonly rows: readonly number[]; readonly alike: ReadonlySet<number> } => {
  const { context } = snapshot;
  const reads = snapshot.matches('inferring');
  const alike = reads || snapshot.matches('diversifying') ? (homogeneousOf(context)?.rows ?? []) : [];
  return { rows: reads ? alike : context.variant.rows.map((_, number) => number), alike: new Set(alike) };
};

const rowOf = (props: Props, columns: readonly BenchColumn[], number: number, isAlike: boolean): DataTableProps['rows'][number] => {
  const { words, snapshot: { context } } = props;
  const row = context.variant.rows[number] as BenchRow;
  const isGone = context.dropped.includes(row.handle);
  const cells = columns.map((column): GridCell => (isGone ? { text: words.labels['droppedCell'] ?? '', tone: 'quiet' } : cellOf(props, row, column)));
  const mark = isGone ? words.labels['dropped'] : isAlike ? words.labels['alike'] : undefined;
  const [first, ...rest] = cells;
  const marked = first === undefined ? [] : [mark === undefined ? first : { ...first, mark: [first.mark, mark].filter(Boolean).join(' · ') }];
  const tone = isAlike ? 'warn' : isGone ? 'quiet' : undefined;
  return { id: row.handle, cells: [{ text: fill(words.labels['row'], { n: number + 1 }) }, ...marked, ...rest], ...(tone === undefined ? {} : { tone }) };
};

/** Names of the columns that are gone from the table. */
const Deleted = ({ words, lang, snapshot: { context } }: Props): ReactElement | null => {
  const names = context.variant.columns.filter((column) => wayIn(context.ways, column) === 'delete').map(({ column }) => say(column.label, lang));
  return names.length === 0 ? null : <p className="bench-note">{fill(words.labels['deletedColumns'], { names: names.join(lang === 'zh' ? '、' : ', ') })}</p>;
};

const PeopleTable = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly } = props;
  const { variant, dropped, ways } = snapshot.context;
  const [from, setFrom] = useState(0);
  const picking = snapshot.matches('reidentifying');
  const suppressing = variant.set.lose > 0 && treatingStates.some((state) => snapshot.matches(state));
  const { rows, alike } = listedRows(props);
  const pages = pagesOf(rows.length);
  const start = pages.includes(from) ? from : 0;
  const visible = pages.length === 1 ? rows : rows.slice(start, start + pageLength);
  const columns = variant.columns.filter((column) => wayIn(ways, column) !== 'delete');
  const act = (handle: string, column: number): void => {
    if (picking) send({ type: 'row.pick', row: handle });
    else if (column === 0) send({ type: dropped.includes(handle) ? 'row.restore' : 'row.suppress', row: handle });
  };
  return (
    <div className="bench-table">
      <Deleted {...props} />
      {pages.length === 1 ? null : (
        <label className="bench-page">
          {words.labels['page']}
          <select value={start} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
            {pages.map((page) => <option key={page} value={page}>{pageName(words.labels['pageOf'], page, rows.length)}</option>)}
          </select>
        </label>
      )}
      <DataTable caption={fill(words.labels[snapshot.matches('inferring') ? 'tableAlike' : 'table'], { n: snapshot.matches('inferring') ? rows.length : variant.rows.length - dropped.length })}
        columns={[{ id: 'row', label: words.labels['rowHead'] ?? '' }, ...columns.map((column) => headOf(props, column))]}
        rows={visible.map((number) => rowOf(props, columns, number, alike.has(number)))}
        {...(!readOnly && (picking || suppressing) ? { onAct: act } : {})} />
    </div>
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
