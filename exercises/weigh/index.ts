// `weigh`: options scored against stated criteria, put in order, and the first of them defended.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type WeighContext } from './machine.ts';
import type { WeighMove, WeighSet, WeighVariant } from './schema.ts';
import { cardOf } from './scores.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<WeighSet, WeighVariant, WeighContext, WeighMove>({
  id: 'weigh',
  version: 1,
  schema: async () => (await import('./schema.ts')).weighSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => cardOf(variant, handle)?.card.id,
  size: (set) => set.draw * 3,
});
