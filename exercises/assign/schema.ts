// What a trainer writes for an `assign` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const ids = z.array(z.string()).check(z.minLength(1));

/** In one of `fields` stands one of `values`: for a need at least once, for a `not` nowhere. */
const demand = z.strictObject({ fields: ids, values: ids, why: text, ground });

/** How a row may turn out: what is told about it, what it demands, and one way to fill it. `tag` sorts cases for `moods`. */
const kase = z.strictObject({
  id: idString,
  tag: z._default(z.string(), ''),
  text: z.optional(text),
  needs: z.array(demand).check(z.minLength(1)),
  nots: z._default(z.array(demand), []),
  solution: z.record(z.string(), z.string()),
  why: text,
  ground,
});

/** Rows of one `group` are drawn in turn with those of the others; `mark` is printed beside the row. */
const card = z.strictObject({ id: idString, text, detail: z.optional(text), mark: z.optional(text), group: z._default(z.string(), ''), always: z.optional(z.boolean()), cases: z.array(kase).check(z.minLength(1)) });

export const assignSet = z.strictObject({
  ...setShape,
  kind: z.literal('assign'),
  /** `start`: what stands there before anybody chose; without it the cell is empty. */
  fields: z.array(z.strictObject({ id: idString, label: text, note: z.optional(text), values: ids, start: z.optional(z.string()) })).check(z.minLength(2)),
  values: z.array(z.strictObject({ id: idString, label: text, note: z.optional(text) })).check(z.minLength(2)),
  /** How often some of `values` may stand in a row. */
  counts: z._default(z.array(z.strictObject({ label: text, values: ids, min: z._default(z.int(), 0), max: z.optional(z.int()), why: text, ground })), []),
  /** Demands on every row. */
  nots: z._default(z.array(demand), []),
  /** How many rows one learner gets from the pool. */
  draw: z.int(),
  cards: z.array(card),
  /** Tag -> how many rows turn out so; one of them is drawn for each learner, all other rows take their first case. */
  moods: z._default(z.array(z.record(z.string(), z.int())), []),
  /** Asked once the rows are right: the first of `rules` that some row meets gives the option, else `otherwise`. */
  decision: z.optional(z.strictObject({
    text,
    options: z.array(z.strictObject({ id: idString, label: text, why: text })).check(z.minLength(2)),
    rules: z.array(z.strictObject({ field: z.string(), values: ids, option: z.string() })),
    otherwise: z.string(),
    ground,
  })),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type AssignSet = z.infer<typeof assignSet>;
export type Card = AssignSet['cards'][number];
export type Case = Card['cases'][number];
export type Field = AssignSet['fields'][number];
export type Demand = Case['needs'][number];

/** A row as one variant deals it: which of its cases holds. */
export interface DealtCard {
  readonly handle: Handle;
  readonly card: Card;
  readonly case: Case;
}

export interface AssignVariant {
  readonly set: AssignSet;
  readonly cards: readonly DealtCard[];
}

export type AssignMove =
  | { readonly type: 'cell.set'; readonly card: Handle; readonly field: string; readonly value: string }
  | { readonly type: 'matrix.submit' }
  | { readonly type: 'matrix.reopen' }
  | { readonly type: 'decision.choose'; readonly option: string }
  | { readonly type: 'decision.submit' };
