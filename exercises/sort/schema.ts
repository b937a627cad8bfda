// What a trainer writes for a `sort` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';

const bin = z.strictObject({ id: idString, label: text, note: z.optional(text), reasons: z._default(z.array(idString), []) });

const card = z.strictObject({
  id: idString,
  text,
  detail: z.optional(text),
  /** The right bin. A card without one is laid but never judged. */
  bin: z.optional(idString),
  /** Reasons accepted in the right bin, when that bin asks for one. */
  reason: z.optional(z.array(idString)),
  always: z.optional(z.boolean()),
  /** Lies in its bin from the start, as the example. */
  done: z.optional(z.boolean()),
  doneIn: z.optional(idString),
  why: text,
  ground,
  /** Bin -> what happens at once when the card is laid there. */
  consequence: z.optional(z.record(z.string(), text)),
});

export const sortSet = z.strictObject({
  ...setShape,
  kind: z.literal('sort'),
  bins: z.array(bin).check(z.minLength(2)),
  reasons: z._default(z.array(z.strictObject({ id: idString, label: text })), []),
  /** How many cards one learner gets from the pool. */
  draw: z.int(),
  cards: z.array(card),
});

export type SortSet = z.infer<typeof sortSet>;
export type Card = SortSet['cards'][number];
export type Bin = SortSet['bins'][number];

/** A card as one variant deals it. */
export interface DealtCard {
  readonly handle: Handle;
  readonly card: Card;
}

/** One learner's deal: the drawn cards in drawn order. */
export interface SortVariant {
  readonly set: SortSet;
  readonly cards: readonly DealtCard[];
}

export type SortMove =
  | { readonly type: 'card.place'; readonly card: Handle; readonly bin: string; readonly reason: string }
  | { readonly type: 'card.take'; readonly card: Handle }
  | { readonly type: 'consequence.read' }
  | { readonly type: 'work.submit' };

/** Where a card lies. `reason` is '' where the bin asks for none. */
export interface Place {
  readonly bin: string;
  readonly reason: string;
}
