// `publish`: a data set is taken through the gates of open data, kept current, and recalled.
import { defineExercise } from '#kit/exercise.ts';
import { machine, stateOf, type PublishContext } from './machine.ts';
import type { PublishMove, PublishSet, Variant } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<PublishSet, Variant, PublishContext, PublishMove>({
  id: 'publish',
  version: 1,
  schema: async () => (await import('./schema.ts')).publishSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  passes: ({ gates }) => [...gates.map(({ gate }) => stateOf[gate]), 'passed'],
  idOf: ({ columns, bands, rows, takers, gates }, handle) => {
    const named = Object.entries({ ...columns, ...bands }).find(([, one]) => one === handle)?.[0];
    if (named !== undefined) return named;
    const listed = [...rows, ...takers].find((one) => one.handle === handle)?.id;
    if (listed !== undefined) return listed;
    for (const { gate, fields } of gates) {
      for (const field of fields) {
        if (field.handle === handle) return `${gate.gate}/${field.id}`;
        const option = field.options.find((one) => one.handle === handle);
        if (option !== undefined) return `${gate.gate}/${field.id}/${option.id}`;
      }
    }
    return undefined;
  },
  size: ({ draw }) => draw + 6,
});
