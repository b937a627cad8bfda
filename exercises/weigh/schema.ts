// What a trainer writes for a `weigh` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

/** Levels from the lowest; the first scores 1. `from`: the least figure that reaches it, where figures judge. */
const criterion = z.strictObject({ id: idString, label: text, note: z.optional(text), levels: z.array(z.strictObject({ label: text, from: z.optional(z.int()) })).check(z.minLength(2)) });

/** What is printed on a card, and the whole number it comes to in the unit of the levels. */
const figure = z.strictObject({ text, value: z.int() });

const card = z.strictObject({
  id: idString,
  text,
  detail: z.optional(text),
  /** Criterion -> evidence, where the set is judged. */
  figures: z.optional(z.record(z.string(), figure)),
  /** The outcome figures that fit this card, where the set is judged. */
  fits: z.optional(z.array(idString)),
  /** What to learn first, where the set is not judged. */
  lead: z.optional(text),
});

export const weighSet = z.strictObject({
  ...setShape,
  kind: z.literal('weigh'),
  /** false: a self-check. Scores and order are the learner's own, and nothing in it can be wrong. */
  judged: z.boolean(),
  criteria: z.array(criterion).check(z.minLength(2)),
  /** How many cards one learner gets from the pool. */
  draw: z.int(),
  cards: z.array(card),
  /** Figures to choose from when the first choice is defended. `outcome: false` counts work done, not what came of it. */
  measures: z.array(z.strictObject({ id: idString, label: text, outcome: z.boolean(), why: text })).check(z.minLength(2)),
  /** How many levels a score may be off; how many pairs of cards may lie the wrong way round. */
  tolerance: z.optional(z.strictObject({ score: z.int().check(z.minimum(0)), pairs: z.int().check(z.minimum(0)) })),
  /** In a self-check: how many from the top make the path; for how many from the end a colleague is asked. */
  path: z.optional(z.strictObject({ learn: z.int().check(z.minimum(1)), ask: z.int().check(z.minimum(0)) })),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type WeighSet = z.infer<typeof weighSet>;
export type Criterion = WeighSet['criteria'][number];
export type Card = WeighSet['cards'][number];
export type Measure = WeighSet['measures'][number];

export interface DealtCard {
  readonly handle: Handle;
  readonly card: Card;
}

/** One learner's cards in drawn order, and the figures in the order in which they are offered. */
export interface WeighVariant {
  readonly set: WeighSet;
  readonly cards: readonly DealtCard[];
  readonly measures: readonly Measure[];
}

export type WeighMove =
  | { readonly type: 'score.give'; readonly card: Handle; readonly criterion: string; readonly score: number }
  | { readonly type: 'scores.submit' }
  | { readonly type: 'scores.reopen' }
  | { readonly type: 'cards.sort' }
  | { readonly type: 'card.raise'; readonly card: Handle }
  | { readonly type: 'ranking.submit' }
  | { readonly type: 'measure.choose'; readonly measure: string }
  | { readonly type: 'ground.choose'; readonly criterion: string }
  | { readonly type: 'defence.submit' };
