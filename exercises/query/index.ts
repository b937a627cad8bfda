// `query`: a table is asked, the answer pinned with what it stands on and how sure it is; charts that mislead are mended.
import { defineExercise } from '#kit/exercise.ts';
import { findingsOf } from './findings.ts';
import { machine, type QueryContext } from './machine.ts';
import { vary } from './rules.ts';
import type { QueryMove, QuerySet } from './schema.ts';
import type { QueryVariant } from './variant.ts';

export const exercise = defineExercise<QuerySet, QueryVariant, QueryContext, QueryMove>({
  id: 'query',
  version: 1,
  schema: async () => (await import('./schema.ts')).querySet,
  vary,
  machine,
  findings: ({ context }) => findingsOf(context.variant, context.found),
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  passes: ({ asks }) => ['asking', ...(asks.some((ask) => ask.kind === 'find' && ask.claims.some(({ consequence }) => consequence !== undefined)) ? ['warned'] : []), 'passed'],
  proof: async () => (await import('./proof.ts')).proof,
  idOf: ({ columns, measures, fixes, asks }, handle) =>
    columns.find((one) => one.handle === handle)?.id ?? measures.find((one) => one.handle === handle)?.measure.id ?? fixes.find((one) => one.handle === handle)?.fix.id ?? asks.find((one) => one.handle === handle)?.ask.id,
  plantsErrors: true,
  size: ({ asks }) => 12 + asks.length,
});
