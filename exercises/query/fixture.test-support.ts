// For tests only: reads a set as the catalog does, and walks its moves.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { parse } from 'yaml';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { replay, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise as bare } from './index.ts';
import type { QueryContext } from './machine.ts';
import { querySet, type QuerySet } from './schema.ts';
import type { QueryVariant } from './variant.ts';

export const exercise = await withProof(bare);

/** A set as it is written, its CSV laid in. */
export const draftOf = (at: URL): Record<string, unknown> => {
  const draft = parse(readFileSync(at, 'utf8'));
  if (typeof draft.table.file === 'string') {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(new URL(draft.table.file, at), 'utf8').trim(), { header: true });
    draft.table = { columns: draft.table.columns, rows: data.map((cells, n) => ({ id: `r${n + 1}`, cells })) };
  }
  return draft;
};

export const tinyDraft = draftOf(new URL('./sets/tiny.yml', import.meta.url));
export const tiny = querySet.parse(tinyDraft);
export const courseSet = (path: string): QuerySet => querySet.parse(draftOf(new URL(`../../courses/${path}.yml`, import.meta.url)));

export const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });
export const draw = (set: QuerySet, n: number): QueryVariant => exercise.vary(set as never, seed(n)) as QueryVariant;

export const walk = (variant: QueryVariant, moves: readonly Move[]): Standing => {
  const played = replay(exercise, variant, moves);
  if (played.kind === 'refused') throw new Error(`refused at ${played.at}: ${played.why}`);
  return played.standing;
};

export const contextOf = ({ snapshot }: Standing): QueryContext => snapshot.context as QueryContext;
export const foundIn = ({ snapshot }: Standing): readonly Finding[] => exercise.findings(snapshot as never);
export const solutionOf = (variant: QueryVariant): readonly Move[] => exercise.solve(walk(variant, []).snapshot as never);

/** Handles by the trainer's ids. */
export const named = (variant: QueryVariant) => ({
  column: (id: string): string => variant.columns.find((one) => one.id === id)?.handle ?? '',
  measure: (id: string): string => variant.measures.find((one) => one.measure.id === id)?.handle ?? '',
  fix: (id: string): string => variant.fixes.find((one) => one.fix.id === id)?.handle ?? '',
  ask: (id: string): string => variant.asks.find((one) => one.ask.id === id)?.handle ?? '',
});
