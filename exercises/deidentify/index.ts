// `deidentify`: treat a table of people column by column until it may be used inside, and see why it may not be opened.
import { defineExercise } from '#kit/exercise.ts';
import type { BenchContext } from './machine.ts';
import { machine } from './machine.ts';
import type { DeidentifyMove, DeidentifySet, Variant } from './schema.ts';
import { vary } from './vary.ts';

const statesOf = { strip: ['stripping'], identify: ['reidentifying'], k: ['blending'], l: ['inferring', 'diversifying'], t: ['weighing'], decide: ['deciding'] } as const;

const passes = ({ stages }: DeidentifySet): readonly string[] => ['looking', ...stages.flatMap((stage) => statesOf[stage]), 'delivered', ...(stages.includes('decide') ? ['referred'] : [])];

export const exercise = defineExercise<DeidentifySet, Variant, BenchContext, DeidentifyMove>({
  id: 'deidentify',
  version: 1,
  schema: async () => (await import('./schema.ts')).deidentifySet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  passes,
  idOf: ({ columns, rows }, handle) => columns.find((one) => one.handle === handle)?.id ?? rows.find((one) => one.handle === handle)?.id,
  size: (set) => set.show,
});
