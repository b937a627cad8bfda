// `assign`: a matrix filled under constraints, and the decision that follows from it.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type AssignContext } from './machine.ts';
import { cardOf } from './rules.ts';
import type { AssignMove, AssignSet, AssignVariant } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<AssignSet, AssignVariant, AssignContext, AssignMove>({
  id: 'assign',
  version: 1,
  schema: async () => (await import('./schema.ts')).assignSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  passes: ({ decision }) => ['filling', ...(decision === undefined ? [] : ['deciding']), 'passed'],
  idOf: (variant, handle) => cardOf(variant, handle)?.card.id,
  size: (set) => set.draw * 3,
});
