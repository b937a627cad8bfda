// For tests only: reads a set as the catalog does, and walks its moves.
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { draftOf, played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise as bare } from './index.ts';
import type { QueryContext } from './machine.ts';
import { querySet, type QuerySet } from './schema.ts';
import type { QueryVariant } from './variant.ts';

export const exercise = await withProof(bare);

export const tinyDraft = draftOf(new URL('./sets/tiny.yml', import.meta.url));
export const tiny = querySet.parse(tinyDraft);
export const courseSet = (path: string): QuerySet => querySet.parse(draftOf(new URL(`../../courses/${path}.yml`, import.meta.url)));

export const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });
export const draw = (set: QuerySet, n: number): QueryVariant => exercise.vary(set as never, seed(n)) as QueryVariant;

export const walk = (variant: QueryVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);

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
