// `inspect`: a document with faults in it, each to be marked, named and mended; what is sound stays as it is.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type InspectContext } from './machine.ts';
import { dealtOf, vary } from './rules.ts';
import type { InspectMove, InspectSet, InspectVariant } from './schema.ts';

export const exercise = defineExercise<InspectSet, InspectVariant, InspectContext, InspectMove>({
  id: 'inspect',
  version: 1,
  schema: async () => (await import('./schema.ts')).inspectSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => dealtOf(variant, handle)?.passage.id,
  size: (set) => set.passages.length,
});
