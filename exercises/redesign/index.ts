// `redesign`: a service is arranged anew so that people bring less, come less and wait less, and no legal step and no counter is lost.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type RedesignContext } from './machine.ts';
import { paperOf, stepOf, vary } from './rules.ts';
import type { RedesignMove, RedesignSet, RedesignVariant } from './schema.ts';

export const exercise = defineExercise<RedesignSet, RedesignVariant, RedesignContext, RedesignMove>({
  id: 'redesign',
  version: 1,
  schema: async () => (await import('./schema.ts')).redesignSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => paperOf(variant, handle)?.paper.id ?? stepOf(variant, handle)?.step.id,
  size: (set) => set.draw.papers + set.steps.length,
});
