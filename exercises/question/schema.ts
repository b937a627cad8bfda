// What a trainer writes for a `question` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const cell = z.union([z.string(), text]);

const shared = {
  id: idString,
  /** The question. */
  ask: text,
  detail: z.optional(text),
  /** A small table that lies on the desk beside the question. */
  sheet: z.optional(z.strictObject({ caption: text, head: z.array(cell).check(z.minLength(1)), rows: z.array(z.array(cell)).check(z.minLength(1)) })),
  /** Cards of one aim are drawn in turn with those of the others, so that no learner misses a goal of the lesson. */
  aim: z._default(z.string(), ''),
  always: z.optional(z.boolean()),
  /** Why the right answer is right: told in the solution and at the end. */
  why: text,
  ground,
};

/** `why` says what goes wrong for those who choose it; a right one may say why it belongs. */
const option = z.strictObject({ id: idString, label: text, right: z.optional(z.boolean()), why: z.optional(text) });
const typed = { unit: z.optional(text), accept: z.array(z.string()).check(z.minLength(1)), wrong: z.array(z.strictObject({ when: z.array(z.string()).check(z.minLength(1)), why: text })), otherwise: text };

const card = z.discriminatedUnion('form', [
  z.strictObject({ ...shared, form: z.literal('one'), options: z.array(option).check(z.minLength(2)) }),
  z.strictObject({ ...shared, form: z.literal('many'), options: z.array(option).check(z.minLength(3)) }),
  /** `steps` in the right order; `why` says why a step stands before those after it. */
  z.strictObject({ ...shared, form: z.literal('order'), steps: z.array(z.strictObject({ id: idString, label: text, why: text })).check(z.minLength(3)) }),
  z.strictObject({
    ...shared,
    form: z.literal('match'),
    targets: z.array(z.strictObject({ id: idString, label: text })).check(z.minLength(2)),
    pairs: z.array(z.strictObject({ id: idString, label: text, to: idString, why: text })).check(z.minLength(2)),
  }),
  /** `accept` are the ways of writing that count as the same; `otherwise` is told for a value that no `wrong` names. */
  z.strictObject({ ...shared, ...typed, form: z.literal('number') }),
  z.strictObject({ ...shared, ...typed, form: z.literal('words') }),
]);

export const questionSet = z.strictObject({
  ...setShape,
  kind: z.literal('question'),
  /** How many cards one learner gets from the pool. */
  draw: z.int(),
  cards: z.array(card).check(z.minLength(1)),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type QuestionSet = z.infer<typeof questionSet>;
export type Card = QuestionSet['cards'][number];
export type Form = Card['form'];
export type Typed = Extract<Card, { form: 'number' | 'words' }>;

/** An option, a step, the left of a pair or a target, as one variant names it; `at` is its place in the set. */
export interface Part {
  readonly handle: Handle;
  readonly at: number;
}

/** A card as one variant deals it: its parts in drawn order; none where the answer is typed. `targets` of a match only. */
export interface DealtCard {
  readonly handle: Handle;
  readonly card: Card;
  readonly parts: readonly Part[];
  readonly targets: readonly Part[];
}

export interface QuestionVariant {
  readonly set: QuestionSet;
  readonly cards: readonly DealtCard[];
}

/**
 * `parts`: one option; the ticked options; all steps in the learner's order; for each pair, as dealt, its target; or what was typed.
 */
export type QuestionMove =
  | { readonly type: 'answer.give'; readonly card: Handle; readonly parts: readonly string[] }
  | { readonly type: 'work.submit' };
