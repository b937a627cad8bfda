// CSV beside a set becomes the table `{ columns, rows }` that kinds know, with the line of every row kept.
import Papa from 'papaparse';
import type { Column, Row } from '#kit/table.ts';
import type { Text } from '#kit/text.ts';
import type { FaultData } from '#faults/fault.ts';
import { tableCellMissingEnglish, tableColumnMissing, tableColumnTwice, tableColumnUndeclared, tableEmpty, tableLabelDiffers, tableRowShape, tableSyntax } from '#faults/content-sets.ts';
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

const headingFaults = (path: string, headings: readonly string[], ids: readonly string[], declaredAt: string): FaultData[] => {
  const plain = headings.map((heading) => heading.replace(/@en$/u, ''));
  return [
    ...headings.filter((heading, at) => headings.indexOf(heading) !== at).map((heading) => tableColumnTwice(`${path}:1`, heading)),
    ...ids.filter((id) => !headings.includes(id)).map((id) => tableColumnMissing(declaredAt, id, path, nearest(id, headings), headings)),
    ...headings.filter((_, at) => !ids.includes(plain[at] ?? '')).map((heading) => tableColumnUndeclared(`${path}:1`, heading, nearest(heading, ids))),
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

/**
 * Fills a set's `table: { file, columns }` from its CSV. Row ids are r1, r2 … in the file's order; every cell is text.
 * `declaredAt` is where the columns are declared (`file:line`).
 */
export const tableOf = (path: string, text: string, columns: readonly unknown[], declaredAt: string): CsvTable => {
  const { rows: [head, ...body], broken } = readRows(text);
  if (broken !== undefined) return { columns, rows: [], lines: [], faults: [tableSyntax(`${path}:${broken}`)] };
  if (head === undefined || body.length === 0) return { columns, rows: [], lines: [], faults: [tableEmpty(path)] };
  const headings = head.cells.map((heading) => heading.trim());
  const ids = columns.map(idOf).filter((id) => id !== '');
  const labels = new Map(ids.map((id) => [id, labelsOf(path, id, headings, body)]));
  const shape = body.filter(({ cells }) => cells.length !== headings.length).map(({ line, cells }) => tableRowShape(`${path}:${line}`, cells.length, headings.length));
  const filled = columns.map((column) => {
    const values = labels.get(idOf(column))?.values;
    return values === undefined || values.size === 0 ? column : { ...(column as Column), values: { ...Object.fromEntries(values), ...(column as Column).values } };
  });
  const cellsOf = ({ cells }: CsvRow): Record<string, string> => Object.fromEntries(ids.map((id) => [id, cells[headings.indexOf(id)] ?? '']));
  return {
    columns: filled,
    rows: body.map((row, at) => ({ id: `r${at + 1}`, cells: cellsOf(row) })),
    lines: body.map(({ line }) => line),
    faults: [...headingFaults(path, headings, ids, declaredAt), ...shape, ...[...labels.values()].flatMap(({ faults }) => faults)],
  };
};
