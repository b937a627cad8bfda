// Cells of a set's tables: each of the form its column has, each readable in both languages. Faults name row and column.
import type { Column, Table } from '#kit/table.ts';
import type { FaultData } from '#faults/fault.ts';
import { cellEmpty, cellForm, cellSpoilt, cellUnknown, tableCellMissingEnglish, type Spoilt } from '#faults/content-tables.ts';
import { nearest } from './nearest.ts';
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

const spoilt: Readonly<Record<Spoilt, RegExp>> = {
  scientific: /^\d(?:\.\d+)?E\+\d+$/iu,
  date: /^\d{4}\/\d{1,2}\/\d{1,2}(?: 0?0:00(?::00)?)?$/u,
  error: /^#(?:#+|N\/A|REF!|VALUE!|DIV\/0!|NAME\?)$/u,
  digits: /^\d{15,}000$/u,
};

/** How a spreadsheet spoilt a column, if it did. Single cells are told as cells. */
const spoiltBy = (cells: readonly string[]): { how: Spoilt; at: number; count: number } | undefined => {
  const found = (Object.keys(spoilt) as Spoilt[]).map((how) => ({ how, at: cells.findIndex((cell) => spoilt[how].test(cell)), count: cells.filter((cell) => spoilt[how].test(cell)).length }));
  const filled = cells.filter((cell) => cell !== '').length;
  return found.find(({ how, count }) => (how === 'scientific' || how === 'error' ? count > 0 : count >= 3 && count * 2 > filled));
};

const isTable = (value: object): value is Table => {
  const { columns, rows } = value as { columns?: unknown; rows?: unknown };
  const isRow = (row: unknown): boolean => typeof (row as { cells?: unknown } | null)?.cells === 'object' && (row as { cells?: unknown }).cells !== null;
  return Array.isArray(columns) && columns.every((column) => typeof column === 'object' && column !== null) && Array.isArray(rows) && rows.every(isRow);
};

/** The places of all tables in a set. */
const tablesIn = (value: unknown, path: Path): readonly { path: Path; table: Table }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isTable(value)) return [{ path, table: value }];
  return Object.entries(value).flatMap(([key, member]) => tablesIn(member, [...path, Array.isArray(value) ? Number(key) : key]));
};

const columnFaults = ({ rows }: Table, column: Column, where: (row: number) => string, clean: boolean): readonly FaultData[] => {
  const cells = rows.map((row) => String(row.cells[column.id] ?? ''));
  const hurt = clean ? spoiltBy(cells) : undefined;
  if (hurt !== undefined) return [cellSpoilt(where(hurt.at), hurt.how, hurt.count)];
  const form = clean ? formOf(cells.filter((cell) => cell !== '')) : undefined;
  const codes = Object.keys(column.values ?? {});
  const isFull = clean && cells.length >= 10 && cells.filter((cell) => cell !== '').length >= 0.9 * cells.length;
  return cells.flatMap((cell, row): readonly FaultData[] => {
    if (cell.trim() === '') return isFull ? [cellEmpty(where(row))] : [];
    if (form !== undefined) return forms[form](cell) ? [] : [cellForm(where(row), form, cell)];
    if (codes.includes(cell)) return [];
    if (clean && codes.length > 0) return [cellUnknown(where(row), cell, nearest(cell, codes), codes)];
    return /\p{Script=Han}/u.test(cell) ? [tableCellMissingEnglish(where(row).replace(/  \S+$/u, ''), column.id, cell)] : [];
  });
};

/** Every cell of every table in a set as it is written. `isClean`: the kind plants no errors, so columns are held to one form. */
export const checkTables = (written: unknown, where: (path: Path) => string, isClean: boolean): readonly FaultData[] =>
  tablesIn(written, []).flatMap(({ path, table }) => table.columns.flatMap((column) => columnFaults(table, column, (row) => where([...path, 'rows', row, 'cells', column.id]), isClean)));
