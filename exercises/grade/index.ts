// `grade`: whom a column would hurt and how much, what the whole table is then, and how it is protected.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type GradeContext } from './machine.ts';
import { fieldOf, vary } from './rules.ts';
import type { GradeMove, GradeSet, GradeVariant } from './schema.ts';

export const exercise = defineExercise<GradeSet, GradeVariant, GradeContext, GradeMove>({
  id: 'grade',
  version: 1,
  schema: async () => (await import('./schema.ts')).gradeSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  // The step `warned` is only for those who place a column above general data.
  passes: () => ['grading', 'rating', 'protecting', 'graded'],
  idOf: (variant, handle) =>
    fieldOf(variant, handle)?.column.id ?? variant.measures.find((dealt) => dealt.handle === handle)?.measure.id ?? (handle === variant.wholeHandle ? variant.whole.id : undefined),
  size: (set) => set.draw.fields,
});
