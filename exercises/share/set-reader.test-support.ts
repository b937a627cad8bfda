// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { shareSet, type ShareSet } from './schema.ts';

interface Written {
  readonly table: { readonly file?: string; readonly columns: readonly { readonly id: string }[] };
}

export const readSet = (at: URL): ShareSet => {
  const written = parse(readFileSync(at, 'utf8')) as Written;
  const { file, columns } = written.table;
  if (file === undefined) return shareSet.parse(written);
  const lines = Papa.parse<Record<string, string>>(readFileSync(new URL(file, at), 'utf8').trim(), { header: true }).data;
  const rows = lines.map((line, row) => ({ id: `r${row + 1}`, cells: Object.fromEntries(columns.map(({ id }) => [id, line[id] ?? ''])) }));
  return shareSet.parse({ ...written, table: { columns, rows } });
};

export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));
export const fullNames = ['share-requests', 'correct-and-settle', 'catalogue-entry'] as const;
export const full = (name: (typeof fullNames)[number]): ShareSet => readSet(new URL(`../../courses/data-foundation-sharing/sets/${name}.yml`, import.meta.url));
