// `scenario`: a case or a table-top, round after round, with a city that answers by rule.
import { defineExercise } from '#kit/exercise.ts';
import { idOf, vary, type ScenarioVariant } from './deal.ts';
import { findingsOf, machine, type ScenarioContext } from './machine.ts';
import type { ScenarioMove, ScenarioSet } from './schema.ts';

export const exercise = defineExercise<ScenarioSet, ScenarioVariant, ScenarioContext, ScenarioMove>({
  id: 'scenario',
  version: 1,
  schema: async () => (await import('./schema.ts')).scenarioSet,
  vary,
  machine,
  findings: ({ context }) => findingsOf(context),
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf,
  passes: ({ rounds }) => ['briefing', 'deciding', ...(rounds.length > 1 ? ['reporting'] : []), 'broken', 'held'],
  size: (set) => set.acts.length,
});
