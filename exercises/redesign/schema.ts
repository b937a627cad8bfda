// What a trainer writes for a `redesign` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { ways } from './names.ts';
import { faultsOf } from './set-faults.ts';

/** How things stand with a paper; one state is drawn per learner. `wait`: working days that a sharing query adds to its step. */
const paperState = z.strictObject({ note: text, ways: z.array(z.enum(ways)).check(z.minLength(1)), wait: z.optional(z.int()), why: text, ground });

const step = z.strictObject({
  id: idString,
  label: text,
  office: text,
  /** Working days; one whole number from `from` to `to` is drawn. */
  days: z.strictObject({ from: z.int(), to: z.int() }),
  /** The steps that must have ended before this one can begin. */
  after: z._default(z.array(idString), []),
  /** The law asks for it: why it may not go, and on what ground. A step without it may go. */
  legal: z.optional(z.strictObject({ why: text, ground })),
  why: text,
});

export const redesignSet = z.strictObject({
  ...setShape,
  kind: z.literal('redesign'),
  /** What is open to change; the rest stands redesigned already. */
  parts: z.array(z.enum(['elements', 'papers', 'steps', 'counter'])).check(z.minLength(1)),
  /** How many papers and how many needless steps one learner gets. */
  draw: z.strictObject({ papers: z.int(), steps: z.int() }),
  /** Where one has to go now: how many counters take in and how many give out. */
  places: z.strictObject({ intake: z.int(), issue: z.int() }),
  /** Every question asked on any form, and which the data already answer. */
  fields: z.record(idString, text),
  prefilled: z.array(idString),
  forms: z.array(z.strictObject({ id: idString, label: text, fields: z.array(idString) })),
  /** Questions that each promise adds to the form. */
  promise: z.int(),
  papers: z.array(z.strictObject({ id: idString, label: text, step: idString, states: z.array(paperState).check(z.minLength(1)) })),
  steps: z.array(step).check(z.minLength(1)),
  /** How far each figure may stay behind the reference design. */
  slack: z.strictObject({ days: z.int(), visits: z.int(), papers: z.int(), fields: z.int() }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type RedesignSet = z.infer<typeof redesignSet>;
export type Part = RedesignSet['parts'][number];
export type PaperState = RedesignSet['papers'][number]['states'][number];

export interface Paper {
  readonly handle: Handle;
  readonly paper: RedesignSet['papers'][number];
  readonly state: PaperState;
}

export interface Step {
  readonly handle: Handle;
  readonly step: RedesignSet['steps'][number];
  readonly days: number;
}

export interface Figures {
  readonly days: number;
  readonly visits: number;
  readonly papers: number;
  readonly fields: number;
}

/** One learner's service: the papers in their drawn state, the steps in the order they take today, what it must come down to. */
export interface RedesignVariant {
  readonly set: RedesignSet;
  readonly papers: readonly Paper[];
  readonly steps: readonly Step[];
  readonly before: Figures;
  readonly floor: Figures;
}

export type RedesignMove =
  | { readonly type: 'paper.treat'; readonly paper: Handle; readonly way: string }
  | { readonly type: 'step.place'; readonly step: Handle; readonly round: number }
  | { readonly type: 'step.drop'; readonly step: Handle }
  | { readonly type: 'step.restore'; readonly step: Handle }
  | { readonly type: 'element.join'; readonly element: string }
  | { readonly type: 'element.split'; readonly element: string }
  | { readonly type: 'counter.close' }
  | { readonly type: 'counter.open' }
  | { readonly type: 'plan.submit' };
