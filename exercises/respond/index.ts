// `respond`: a data-security incident, handled against its own clock.
import { defineExercise } from '#kit/exercise.ts';
import { idOf, vary, type RespondVariant } from './deal.ts';
import { machine, type RespondContext } from './machine.ts';
import type { RespondMove, RespondSet } from './schema.ts';

export const exercise = defineExercise<RespondSet, RespondVariant, RespondContext, RespondMove>({
  id: 'respond',
  version: 1,
  schema: async () => (await import('./schema.ts')).respondSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf,
  size: (set) => set.acts.length,
});
