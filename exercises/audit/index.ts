// `audit`: a screening algorithm looked at group by group, its line moved, its remedies put in order.
import { defineExercise } from '#kit/exercise.ts';
import { machine, type AuditContext } from './machine.ts';
import { caseOf, remedyOf } from './rules.ts';
import type { AuditMove, AuditSet, AuditVariant } from './schema.ts';
import { vary } from './vary.ts';

export const exercise = defineExercise<AuditSet, AuditVariant, AuditContext, AuditMove>({
  id: 'audit',
  version: 1,
  schema: async () => (await import('./schema.ts')).auditSet,
  vary,
  machine,
  findings: ({ context }) => context.found,
  outcome: ({ status, context }) => ({ result: status === 'done' ? 'passed' : 'open', submissions: context.submissions, findings: context.wrong }),
  because: async () => (await import('./because.ts')).because,
  proof: async () => (await import('./proof.ts')).proof,
  idOf: (variant, handle) => caseOf(variant, handle)?.id ?? variant.claims.find((one) => one.handle === handle)?.claim.id ?? remedyOf(variant, handle)?.remedy.id,
  size: (set) => set.draw.cases + set.draw.claims,
});
