// `sort`: cards into bins, with a reason where the bin asks for one.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type SortContext } from './machine.ts';
import { dealtOf, vary } from './rules.ts';
import type { SortMove, SortSet, SortVariant } from './schema.ts';

export const exercise = defineExercise<SortSet, SortVariant, SortContext, SortMove>({
  id: 'sort',
  version: 1,
  schema: async () => (await import('./schema.ts')).sortSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  passes: (set) => ['sorting', ...(set.cards.some(({ consequence }) => consequence !== undefined) ? ['warned'] : []), 'mending', 'passed'],
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => dealtOf(variant, handle)?.card.id,
  size: (set) => set.draw,
});
