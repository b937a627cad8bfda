// Cells of a set's tables: each of the form its column has, each readable in both languages. Faults name row and column.
import type { Column, Table } from '#kit/table.ts';
import type { FaultData } from '#faults/fault.ts';
import { cellForm, cellUnknown, tableCellMissingEnglish } from '#faults/content-sets.ts';
import { nearest } from './nearest.ts';
import type { ReadSet } from './sets.ts';
import type { Path } from './yaml.ts';

const isDay = (cell: string): boolean => {
  const day = new Date(`${cell}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(cell) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(cell);
};

const forms = {
  whole: (cell: string): boolean => /^-?\d{1,15}$/u.test(cell),
  day: isDay,
  id: (cell: string): boolean => /^\d{17}[\dX]$/u.test(cell),
} as const;
export type CellForm = keyof typeof forms;

/** The form that nearly all cells of a column have: at least twelve, and at most one in ten otherwise. */
const formOf = (cells: readonly string[]): CellForm | undefined =>
  (Object.keys(forms) as CellForm[]).find((form) => {
    const fitting = cells.filter(forms[form]).length;
    return fitting >= 12 && fitting >= 0.9 * cells.length;
  });

/** The places of all tables in a set. */
const tablesIn = (value: unknown, path: Path): readonly { path: Path; table: Table }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { columns, rows } = value as { columns?: unknown; rows?: unknown };
  if (Array.isArray(columns) && Array.isArray(rows)) return [{ path, table: value as Table }];
  return Object.entries(value).flatMap(([key, member]) => tablesIn(member, [...path, Array.isArray(value) ? Number(key) : key]));
};

const columnFaults = ({ rows }: Table, column: Column, where: (row: number) => string, clean: boolean): readonly FaultData[] => {
  const cells = rows.map((row) => row.cells[column.id] ?? '');
  const form = clean ? formOf(cells.filter((cell) => cell !== '')) : undefined;
  const codes = Object.keys(column.values ?? {});
  return cells.flatMap((cell, row): readonly FaultData[] => {
    if (cell === '') return [];
    if (form !== undefined) return forms[form](cell) ? [] : [cellForm(where(row), form, cell)];
    if (codes.includes(cell)) return [];
    if (clean && codes.length > 0) return [cellUnknown(where(row), cell, nearest(cell, codes), codes)];
    return /\p{Script=Han}/u.test(cell) ? [tableCellMissingEnglish(where(row).replace(/  \S+$/u, ''), column.id, cell)] : [];
  });
};

export const checkTables = ({ contents, where, plantsErrors }: ReadSet): readonly FaultData[] =>
  contents === undefined
    ? []
    : tablesIn(contents, []).flatMap(({ path, table }) =>
        table.columns.flatMap((column) => columnFaults(table, column, (row) => where([...path, 'rows', row, 'cells', column.id]), !plantsErrors)),
      );
