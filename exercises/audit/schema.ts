// What a trainer writes for an `audit` set, what one learner gets of it, and the moves made in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { rates, type Case, type Cell, type Rate } from './figures.ts';
import { faultsOf } from './set-faults.ts';

const columnId = z.string();
const rate = z.enum(rates);

/** Points of one column: a number as it stands, times a whole number, or so many for each code. */
const part = z.strictObject({
  column: columnId,
  label: text,
  times: z.optional(z.int()),
  points: z.optional(z.record(z.string(), z.int())),
  /** May the learner take this column away and look? */
  drop: z._default(z.boolean(), false),
});

/** What decides whether a claim holds: figures of the whole table, or of what the learner tried; `never` for what no figure decides. */
const says = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('higher'), rate, in: z.string(), than: z.string() }),
  /** The groups are within `margin` of one another in this rate: as it is, without columns, or with another line. */
  z.strictObject({ kind: z.literal('close'), rate, without: z.optional(z.array(columnId)), line: z.optional(z.int()) }),
  /** With another line this rate falls in a group. */
  z.strictObject({ kind: z.literal('falls'), rate, in: z.string(), line: z.int() }),
  /** A code is rarer in one group than in another, by more than `margin`. */
  z.strictObject({ kind: z.literal('rarer'), column: columnId, value: z.string(), in: z.string(), than: z.string() }),
  z.strictObject({ kind: z.literal('never') }),
]);

/** `label` names the claim in a few words; `text` and `why` may hold figures: {missed.old}, {then.missed.old}, {share.old}, {accuracy}, {ratio}. */
const claim = z.strictObject({ id: idString, label: text, text, says, always: z.optional(z.boolean()), main: z.optional(z.boolean()), why: text, ground });

/** `step` 1, 2, 3 … is its place in the order of remedies; 0 = it remedies nothing. */
const remedy = z.strictObject({ id: idString, text, step: z.int().check(z.minimum(0)), reasons: z._default(z.array(idString), []), why: text, ground });

export const auditSet = z.strictObject({
  ...setShape,
  kind: z.literal('audit'),
  /** One row a case. */
  table,
  roles: z.strictObject({ case: columnId, group: columnId, score: columnId, decision: columnId, truth: columnId }),
  /** The codes that mean "pushed" and "entitled". */
  positive: z.strictObject({ decision: z.string(), truth: z.string() }),
  /** How the score comes about, and from which on a case is pushed. */
  score: z.strictObject({ line: z.int(), parts: z.array(part).check(z.minLength(1)) }),
  /** The lines that may be tried. */
  lines: z.array(z.int()).check(z.minLength(2)),
  /** Per cent points within which groups count as close. */
  margin: z.int(),
  claims: z.array(claim).check(z.minLength(2)),
  /** "At most so many entitled people missed in the group that is worst off": one is drawn. */
  limits: z.array(z.int()).check(z.minLength(1)),
  remedies: z.array(remedy).check(z.minLength(2)),
  reasons: z.array(z.strictObject({ id: idString, label: text })).check(z.minLength(2)),
  /** What one learner gets: cases to put into the matrix, cases of each group in the practice sample, rates to reckon, claims, remedies that remedy nothing. */
  draw: z.strictObject({ cases: z.int().check(z.minimum(2)), sample: z.int().check(z.minimum(4)), rates: z.int().check(z.minimum(1)), claims: z.int().check(z.minimum(2)), wrong: z.int().check(z.minimum(1)) }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type AuditSet = z.infer<typeof auditSet>;
export type Claim = AuditSet['claims'][number];
export type Remedy = AuditSet['remedies'][number];
export type Says = Claim['says'];

export interface DealtCase {
  readonly handle: Handle;
  readonly id: string;
}
export interface DealtClaim {
  readonly handle: Handle;
  readonly claim: Claim;
}
export interface DealtRemedy {
  readonly handle: Handle;
  readonly remedy: Remedy;
}

/** One learner's audit. The whole table is the same for all; what is drawn from it is not. */
export interface AuditVariant {
  readonly set: AuditSet;
  readonly cases: readonly DealtCase[];
  /** Ids of the practice sample. */
  readonly sample: readonly string[];
  readonly asked: readonly Rate[];
  readonly claims: readonly DealtClaim[];
  readonly limit: number;
  readonly remedies: readonly DealtRemedy[];
}

export type { Case, Cell, Rate };

export type AuditMove =
  | { readonly type: 'case.label'; readonly case: Handle; readonly cell: string }
  | { readonly type: 'cases.submit' | 'figures.submit' | 'claims.submit' | 'line.submit' | 'work.submit' }
  | { readonly type: 'figure.enter'; readonly rate: string; readonly group: string; readonly value: number }
  | { readonly type: 'column.drop' | 'column.keep'; readonly column: string }
  | { readonly type: 'line.move'; readonly to: number }
  | { readonly type: 'claim.judge'; readonly claim: Handle; readonly as: string }
  | { readonly type: 'main.choose'; readonly claim: Handle }
  | { readonly type: 'remedy.add'; readonly remedy: Handle; readonly reason: string }
  | { readonly type: 'remedy.take' | 'remedy.raise'; readonly remedy: Handle };
