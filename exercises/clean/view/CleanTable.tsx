// The whole table as it reads now: changed cells marked by a word, doubtful rows too; a column or row is picked by Enter.
import type { ReactElement } from 'react';
import { DataTable, type GridCell } from '#kit/view/DataTable.tsx';
import { fill, say } from '#kit/text.ts';
import { type BenchColumn, resultOf, rowAt, shown } from '../bench.ts';
import { caseOf, casesOf } from '../cases.ts';
import type { PartProps } from './Columns.tsx';

/** What a cell reads, rulings included; undefined for a row that was merged away. */
const cellNow = ({ snapshot: { context } }: PartProps, column: BenchColumn, at: number): string | undefined => {
  const { variant, rulings, fixes } = context;
  const row = variant.rows[at] as (typeof variant.rows)[number];
  const ruling = rulings[caseOf(variant, row.handle)?.head ?? ''];
  if (ruling?.kind === 'merge' && ruling.row !== row.handle) return undefined;
  if (ruling?.kind === 'correct' && rowAt(variant, ruling.row) === at && ruling.column === column.handle) return ruling.value;
  return resultOf(variant, column, fixes[column.handle])[at];
};

export const CleanTable = (props: PartProps): ReactElement => {
  const { snapshot, words, lang, readOnly, onPick } = props;
  const { variant, dropped, rulings } = snapshot.context;
  const isTreating = snapshot.matches('treating');
  const columns = variant.columns.filter(({ handle }) => !dropped.includes(handle));
  const cases = isTreating ? [] : casesOf(variant);
  const doubtful = new Set(cases.filter(({ head }) => rulings[head] === undefined).flatMap(({ rows }) => rows));
  const rows = variant.rows.map((row, at) => {
    const ruling = rulings[caseOf(variant, row.handle)?.head ?? ''];
    const isAway = ruling?.kind === 'merge' && ruling.row !== row.handle;
    const mark = isAway ? words.labels['merged'] : doubtful.has(at) ? words.labels['doubtful'] : ruling === undefined ? undefined : words.labels[`ruled-${ruling.kind}`];
    const first: GridCell = { text: fill(words.labels['row'], { n: at + 1 }), ...(mark === undefined ? {} : { mark }) };
    const cells = columns.map((column): GridCell => {
      const now = cellNow(props, column, at);
      const isChanged = now !== undefined && now !== row.cells[column.id];
      return { text: shown(column.column, now ?? row.cells[column.id] ?? '', lang), ...(isChanged ? { mark: words.labels['changed'] ?? '', tone: 'changed' as const } : {}) };
    });
    return { id: row.handle, cells: [first, ...cells], isAway, ...(isAway ? { tone: 'quiet' as const } : doubtful.has(at) ? { tone: 'warn' as const } : {}) };
  });
  const act = (row: string, column: number): void => onPick(isTreating ? (columns[column - 1]?.handle ?? '') : (caseOf(variant, row)?.head ?? ''));
  return (
    <div className="clean-table">
      <DataTable caption={fill(words.labels['table'], { n: rows.filter(({ isAway }) => !isAway).length })} rows={rows}
        columns={[{ id: 'row', label: words.labels['tableHead'] ?? '' }, ...columns.map(({ id, column }) => ({ id, label: say(column.label, lang) }))]}
        {...(readOnly || snapshot.status === 'done' ? {} : { onAct: act })} />
    </div>
  );
};
