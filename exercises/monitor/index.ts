// `monitor`: sensors are checked, alarms tuned against what did happen, and it is decided when a digital twin may be believed.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type MonitorContext } from './machine.ts';
import { vary } from './rules.ts';
import type { MonitorMove, MonitorSet } from './schema.ts';
import type { MonitorVariant } from './variant.ts';

export const exercise = defineExercise<MonitorSet, MonitorVariant, MonitorContext, MonitorMove>({
  id: 'monitor',
  version: 1,
  schema: async () => (await import('./schema.ts')).monitorSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  passes: ({ faults }) => ['checking', ...(faults.length > 0 ? ['warned'] : []), 'tuning', 'trusting', 'passed'],
  proof: async () => (await import('./proof.ts')).proof,
  idOf: ({ sensors, types, screen }, handle) =>
    sensors.find((one) => one.handle === handle)?.id ?? types.find((one) => one.handle === handle)?.type.id ?? screen.find((one) => one.handle === handle)?.item.id,
  size: ({ types, draw }) => types.length * draw + 6,
});
