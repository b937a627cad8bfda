// For tests only: reads a set as the catalog does, and walks its moves.
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { draftOf, played } from '#kit/kind.test-support.ts';
import type { Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise as bare } from './index.ts';
import type { MonitorContext } from './machine.ts';
import { monitorSet, type MonitorSet } from './schema.ts';
import type { MonitorVariant } from './variant.ts';

export const exercise = await withProof(bare);

export const tinyDraft = draftOf(new URL('./sets/tiny.yml', import.meta.url));
export const tiny = monitorSet.parse(tinyDraft);
export const vitals = monitorSet.parse(draftOf(new URL('../../courses/city-operations-one-network/sets/city-vitals.yml', import.meta.url)));

export const draw = (set: MonitorSet, n: number): MonitorVariant => exercise.vary(set as never, seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n })) as MonitorVariant;

export const walk = (variant: MonitorVariant, moves: readonly Move[]): Standing => played(exercise, variant, moves);

export const contextOf = ({ snapshot }: Standing): MonitorContext => snapshot.context as MonitorContext;
export const foundIn = ({ snapshot }: Standing): readonly Finding[] => exercise.findings(snapshot as never);
export const solutionOf = (variant: MonitorVariant): readonly Move[] => exercise.solve(walk(variant, []).snapshot as never);
