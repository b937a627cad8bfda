// `clean`: a dirty table is profiled, brought to one form, ruled on row by row, and leaves a trail of what was done.
import { defineExercise } from '#kit/exercise.ts';
import { type CleanMove, columnOf, type Variant } from './bench.ts';
import { type CleanContext, machine } from './machine.ts';
import { withReason } from './rules.ts';
import type { CleanSet } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<CleanSet, Variant, CleanContext, CleanMove>({
  id: 'clean',
  version: 1,
  schema: async () => (await import('./schema.ts')).cleanSet,
  vary,
  machine,
  findings: ({ context: { variant, found } }) => found.map((finding) => withReason(variant, finding)),
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  passes: ({ compute }) => [...(compute === undefined ? [] : ['computing']), 'treating', 'ruling', 'cleaned'],
  idOf: (variant, handle) => {
    const column = columnOf(variant, handle);
    return column === undefined ? variant.rows.find((row) => row.handle === handle)?.id : `column ${column.id}`;
  },
  plantsErrors: true,
  size: ({ draw }) => draw.rows,
});
