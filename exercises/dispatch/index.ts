// `dispatch`: a live queue of city events or hotline tickets, from arrival to the last word to whoever asked.
import { defineExercise } from '#kit/exercise.ts';
import { ticketOf } from './desk.ts';
import { machine, type DispatchContext } from './machine.ts';
import type { DispatchMove, DispatchSet, DispatchVariant } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<DispatchSet, DispatchVariant, DispatchContext, DispatchMove>({
  id: 'dispatch',
  version: 1,
  schema: async () => (await import('./schema.ts')).dispatchSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => ticketOf(variant, handle)?.id,
  size: (set) => Object.values(set.draw).reduce((sum, count) => sum + count, 0),
});
