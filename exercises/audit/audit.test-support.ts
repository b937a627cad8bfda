// For tests only: reads a set as the catalog does (YAML, and the CSV beside it), and walks it.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import type { Finding, Move } from '#kit/exercise.ts';
import { replay, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { AuditContext } from './machine.ts';
import { auditSet, type AuditSet, type AuditVariant } from './schema.ts';

export interface Raw extends Record<string, unknown> {
  table: { file?: string; columns: { id: string }[]; rows: { id: string; cells: Record<string, string> }[] };
}

/** As written, with the rows of its CSV in place. */
export const raw = (at: URL): Raw => {
  const written = parse(readFileSync(at, 'utf8')) as Raw;
  const { file, columns } = written.table;
  if (file === undefined) return written;
  const lines = Papa.parse<Record<string, string>>(readFileSync(new URL(file, at), 'utf8').trim(), { header: true }).data;
  return { ...written, table: { columns, rows: lines.map((line, row) => ({ id: `r${row + 1}`, cells: Object.fromEntries(columns.map(({ id }) => [id, line[id] ?? ''])) })) } };
};

export const tinyAt = new URL('./sets/tiny.yml', import.meta.url);
export const fullAt = new URL('../../courses/inclusion-fairness-ai/sets/screening-audit.yml', import.meta.url);
export const tiny = auditSet.parse(raw(tinyAt));
export const full = auditSet.parse(raw(fullAt));

export const draw = (set: AuditSet, n: number): AuditVariant => exercise.vary(set, seedOf({ course: 'c', set: 's', code: `local-${n}`, nonce: '', n: 1 })) as AuditVariant;

export const walkIn = (variant: AuditVariant) => (...moves: readonly Move[]): Standing => {
  const played = replay(exercise, variant, moves);
  if (played.kind === 'refused') throw new Error(`refused at ${played.at}: ${played.why}`);
  return played.standing;
};
export const foundAt = ({ snapshot }: Standing): readonly Finding[] => (snapshot.context as AuditContext).found;
export const codesAt = (at: Standing): readonly string[] => foundAt(at).map(({ code }) => code);
