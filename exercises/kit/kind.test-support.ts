// For the tests of kinds only: reads a set as the catalog does, lays moves or stops, and names a control as React writes it.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import type { AnyExercise, Move } from './exercise.ts';
import { replay, type Standing } from './replay.ts';

type Line = Readonly<Record<string, string>>;
interface Column {
  readonly id: string;
  readonly values?: object;
}

const withReadings = (column: Column, lines: readonly Line[]): Column => {
  const readings = lines.flatMap((line) => (line[`${column.id}@en`] === undefined ? [] : [[line[column.id], { zh: line[column.id], en: line[`${column.id}@en`] }]]));
  return readings.length === 0 ? column : { ...column, values: { ...Object.fromEntries(readings), ...column.values } };
};

const isTable = (value: object): value is { file: string; columns: readonly Column[] } => 'file' in value && typeof value.file === 'string' && 'columns' in value;

const filled = (value: unknown, at: URL): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => filled(member, at));
  if (!isTable(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member, at)]));
  const lines = Papa.parse<Line>(readFileSync(new URL(value.file, at), 'utf8').trim(), { header: true }).data;
  const rows = lines.map((line, row) => ({ id: `r${row + 1}`, cells: Object.fromEntries(value.columns.map(({ id }) => [id, line[id] ?? ''])) }));
  return { columns: value.columns.map((column) => withReadings(column, lines)), rows };
};

/** A set as it is written, every CSV beside it laid in; not judged yet. */
export const draftOf = (at: URL): Record<string, unknown> => filled(parse(readFileSync(at, 'utf8')), at) as Record<string, unknown>;

/** Where `moves` lead; throws with the move that the machine refuses. */
export const played = (exercise: AnyExercise, variant: unknown, moves: readonly Move[]): Standing => {
  const laid = replay(exercise, variant, moves);
  if (laid.kind === 'refused') throw new Error(`refused at ${laid.at}: ${laid.why} ${JSON.stringify(moves[laid.at - 1])}`);
  return laid.standing;
};

/** A text as it stands in the markup that React writes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
