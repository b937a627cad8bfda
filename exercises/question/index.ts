// `question`: cards of a lesson that ask what to do at the desk.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type QuestionContext } from './machine.ts';
import type { QuestionMove, QuestionSet, QuestionVariant } from './schema.ts';
import { idOf, vary } from './vary.ts';

export const exercise = defineExercise<QuestionSet, QuestionVariant, QuestionContext, QuestionMove>({
  id: 'question',
  version: 1,
  schema: async () => (await import('./schema.ts')).questionSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf,
  size: (set) => set.draw + 4,
});
