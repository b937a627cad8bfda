// CSV beside a set becomes the table `{ columns, rows }` that kinds know, with the line of every row kept.
import Papa from 'papaparse';
import type { Column, Row } from '#kit/table.ts';
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import {
  tableCellMissingEnglish, tableColumnMissing, tableColumnTwice, tableColumnUndeclared, tableColumnUnnamed, tableEmpty, tableHeadings, tableLabelDiffers,
  tableRowShape, tableSeparator, tableSyntax, type Separator,
} from '#faults/content-tables.ts';
import { nearest } from './nearest.ts';

interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly unknown[];
  readonly rows: readonly Row[];
  /** The file line of each row, in order. */
  readonly lines: readonly number[];
  readonly faults: readonly FaultData[];
  /** Its columns could not be told: what the rows hold would be only an echo. */
  readonly isBroken: boolean;
}

const readRows = (text: string): { rows: CsvRow[]; broken?: number } => {
  const rows: CsvRow[] = [];
  let cursor = 0;
  let line = 1;
  let broken: number | undefined;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    skipEmptyLines: false,
    step: ({ data, meta, errors }) => {
      if (errors.some(({ type }) => type === 'Quotes')) broken ??= line;
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += text.slice(cursor, meta.cursor).split('\n').length - 1;
      cursor = meta.cursor;
    },
  });
  return broken === undefined ? { rows } : { rows, broken };
};

const idOf = (column: unknown): string => {
  const id = (column as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
};

const labelled = (columns: readonly unknown[], heading: string): string | undefined => {
  const bears = (column: unknown): boolean => Object.values((column as { label?: Text }).label ?? {}).includes(heading);
  return idOf(columns.find((column) => typeof column === 'object' && column !== null && bears(column))) || undefined;
};

/** What a first line is parted by when it is not commas. */
const separatorOf = (headings: readonly string[], wanted: number): Separator | undefined =>
  wanted < 2 ? undefined : ([';', '\t', '；', '|'] as const).find((mark) => headings.length === 1 && headings[0]?.includes(mark) === true) ?? (headings.some((heading) => heading.includes('，')) ? '，' : undefined);

const headingFaults = (path: string, headings: readonly string[], columns: readonly unknown[], declaredAt: string): FaultData[] => {
  const ids = columns.map(idOf).filter((id) => id !== '');
  const separator = separatorOf(headings, ids.length);
  if (separator !== undefined) return [tableSeparator(`${path}:1`, separator)];
  if (ids.length > 0 && !ids.some((id) => headings.includes(id)) && headings.every((heading) => labelled(columns, heading) === undefined)) return [tableHeadings(`${path}:1`, ids)];
  const plain = headings.map((heading) => heading.replace(/@en$/u, ''));
  return [
    ...headings.flatMap((heading, at) => (heading === '' ? [tableColumnUnnamed(`${path}:1`, at + 1)] : [])),
    ...headings.filter((heading, at) => heading !== '' && headings.indexOf(heading) !== at).map((heading) => tableColumnTwice(`${path}:1`, heading)),
    ...ids.filter((id) => !headings.includes(id)).map((id) => tableColumnMissing(declaredAt, id, path, nearest(id, headings), headings)),
    ...headings.filter((heading, at) => heading !== '' && !ids.includes(plain[at] ?? '')).map((heading) => tableColumnUndeclared(`${path}:1`, heading, labelled(columns, heading) ?? nearest(heading, ids))),
  ];
};

/** The labels that `x@en` gives to column x's codes. */
const labelsOf = (path: string, id: string, headings: readonly string[], rows: readonly CsvRow[]): { values: ReadonlyMap<string, Text>; faults: FaultData[] } => {
  const code = headings.indexOf(id);
  const english = headings.indexOf(`${id}@en`);
  const values = new Map<string, Text>();
  const faults: FaultData[] = [];
  for (const { line, cells } of english < 0 || code < 0 ? [] : rows) {
    const zh = cells[code] ?? '';
    const en = cells[english] ?? '';
    const known = values.get(zh);
    if (zh !== '' && en === '') faults.push(tableCellMissingEnglish(`${path}:${line}`, id, zh));
    else if (known !== undefined && known.en !== en) faults.push(tableLabelDiffers(`${path}:${line}`, id, zh, [known.en, en]));
    else if (zh !== '') values.set(zh, { zh, en });
  }
  return { values, faults };
};

const isBlank = (cell: string): boolean => cell.trim() === '';

/** Without the empty columns that a spreadsheet leaves at the right edge. */
const withoutEmptyEdge = ([head, ...body]: readonly CsvRow[]): readonly CsvRow[] => {
  const width = (head?.cells ?? []).reduce((last, cell, at) => (isBlank(cell) ? last : at + 1), 0);
  const cut = (row: CsvRow): CsvRow => (row.cells.slice(width).every(isBlank) ? { ...row, cells: row.cells.slice(0, width) } : row);
  return head === undefined ? [] : [cut(head), ...body.map(cut)];
};

/**
 * Fills a set's `table: { file, columns }` from its CSV. Row ids are r1, r2 … in the file's order; every cell is text.
 * `declaredAt` is where the columns are declared (`file:line`). Rows with a wrong number of cells are told and left out.
 */
export const tableOf = (path: string, text: string, columns: readonly unknown[], declaredAt: string): CsvTable => {
  const { rows, broken } = readRows(text);
  const [head, ...body] = withoutEmptyEdge(rows);
  const none = (...faults: FaultData[]): CsvTable => ({ columns, rows: [], lines: [], faults, isBroken: true });
  if (broken !== undefined) return none(tableSyntax(`${path}:${broken}`));
  if (head === undefined || body.length === 0) return none(tableEmpty(`${path}:1`));
  const headings = head.cells.map((heading) => heading.trim());
  const misnamed = headingFaults(path, headings, columns, declaredAt);
  if (misnamed.length > 0) return none(...misnamed);
  const fits = ({ cells }: CsvRow): boolean => cells.length === headings.length;
  const shape = body.filter((row) => !fits(row)).map(({ line, cells }) => tableRowShape(`${path}:${line}`, cells.length, headings.length, cells.length < headings.length && cells.some((cell) => cell.includes('，'))));
  const whole = body.filter(fits);
  const ids = columns.map(idOf).filter((id) => id !== '');
  const labels = new Map(ids.map((id) => [id, labelsOf(path, id, headings, whole)]));
  const filled = columns.map((column) => {
    const values = labels.get(idOf(column))?.values;
    return values === undefined || values.size === 0 ? column : { ...(column as Column), values: { ...Object.fromEntries(values), ...(column as Column).values } };
  });
  const cellsOf = ({ cells }: CsvRow): Record<string, string> => Object.fromEntries(ids.map((id) => [id, cells[headings.indexOf(id)] ?? '']));
  return {
    columns: filled,
    rows: whole.map((row, at) => ({ id: `r${at + 1}`, cells: cellsOf(row) })),
    lines: whole.map(({ line }) => line),
    faults: [...shape, ...[...labels.values()].flatMap(({ faults }) => faults)],
    isBroken: shape.length > 0,
  };
};
