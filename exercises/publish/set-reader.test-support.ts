// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { publishSet, type PublishSet } from './schema.ts';

interface Written {
  readonly table: { readonly file?: string; readonly columns: readonly { readonly id: string; readonly values?: object }[] };
}

const withReadings = (column: Written['table']['columns'][number], lines: readonly Record<string, string>[]): object => {
  const readings = lines.flatMap((line) => (line[`${column.id}@en`] === undefined ? [] : [[line[column.id], { zh: line[column.id], en: line[`${column.id}@en`] }]]));
  return readings.length === 0 ? column : { ...column, values: { ...column.values, ...Object.fromEntries(readings) } };
};

const readSet = (at: URL): PublishSet => {
  const written = parse(readFileSync(at, 'utf8')) as Written;
  const { file, columns } = written.table;
  if (file === undefined) return publishSet.parse(written);
  const lines = Papa.parse<Record<string, string>>(readFileSync(new URL(file, at), 'utf8').trim(), { header: true }).data;
  const rows = lines.map((line, row) => ({ id: `r${row + 1}`, cells: Object.fromEntries(columns.map(({ id }) => [id, line[id] ?? ''])) }));
  return publishSet.parse({ ...written, table: { columns: columns.map((column) => withReadings(column, lines)), rows } });
};

export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));
export const visits = readSet(new URL('../../courses/deid-open-data/sets/publish-visits.yml', import.meta.url));
