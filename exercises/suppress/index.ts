// `suppress`: small cells in a table of counts, and the subtraction that finds them again.
import { defineExercise } from '#kit/exercise.ts';
import { figureOf, type SuppressVariant } from './grid.ts';
import { machine, type SuppressContext } from './machine.ts';
import type { SuppressMove, SuppressSet } from './schema.ts';
import { vary } from './variant.ts';

export const exercise = defineExercise<SuppressSet, SuppressVariant, SuppressContext, SuppressMove>({
  id: 'suppress',
  version: 1,
  schema: async () => (await import('./schema.ts')).suppressSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => figureOf(variant, handle)?.id ?? variant.columns.find((band) => band.handle === handle)?.id,
  size: (set) => set.draw.rows + 2,
});
