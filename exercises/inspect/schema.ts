// What a trainer writes for an `inspect` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

/** What a wording of a described page is drawn with, to scale, beside what is asked: px, or tenths of a contrast ratio. */
const asked = { asked: z.int() };
const measure = z.union([z.strictObject({ font: z.int(), ...asked }), z.strictObject({ size: z.int(), ...asked }), z.strictObject({ contrast: z.int(), ...asked })]);

/** One wording. With `fault` it offends (any of the names is accepted) and says why; without it is sound. */
const piece = z.strictObject({ id: idString, text, fault: z.optional(z.array(idString).check(z.minLength(1))), why: z.optional(text), measure: z.optional(measure) });

/** A place in a passage that is worded in one of several ways; a passage with several places is mended by composing. */
const slot = z.strictObject({ label: z.optional(text), pieces: z.array(piece).check(z.minLength(2)) });

const passage = z.strictObject({
  id: idString,
  /** What stands before it: the number of a clause, the name of a control. */
  head: z.optional(text),
  slots: z.array(slot).check(z.minLength(1)),
  /** Its line in the list of what the document must hold; only such a passage can be called missing. */
  element: z.optional(text),
  /** It may be drawn left out: why that is a fault, and on what ground. */
  absent: z.optional(z.strictObject({ why: text, ground })),
  /** Striking it out is a right mend. */
  strike: z.optional(z.boolean()),
  /** Why it may stand as it is when it is sound, and why it may not go. */
  why: text,
  ground,
});

export const inspectSet = z.strictObject({
  ...setShape,
  kind: z.literal('inspect'),
  document: z.strictObject({ look: z.enum(['notice', 'contract', 'page', 'list', 'plan']), title: text, lead: z.optional(text), foot: z.optional(text) }),
  /** The names that a mark can bear, each with the clause it offends. */
  faults: z.array(z.strictObject({ id: idString, label: text, ground })).check(z.minLength(2)),
  /** How many passages of one learner's document are faulty and how many are left out. */
  draw: z.strictObject({ faulty: z.int().check(z.minimum(1)), absent: z.int().check(z.minimum(0)) }),
  passages: z.array(passage).check(z.minLength(2)),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type InspectSet = z.infer<typeof inspectSet>;
export type Passage = InspectSet['passages'][number];
export type Piece = Passage['slots'][number]['pieces'][number];
export type Measure = NonNullable<Piece['measure']>;

/** A passage as one variant draws it: `n` is its place in the document, 0 where it is left out. `shown` names a piece of each slot; `slots` the wordings in drawn order. */
export interface Dealt {
  readonly handle: Handle;
  readonly n: number;
  readonly passage: Passage;
  readonly state: 'sound' | 'faulty' | 'absent';
  readonly shown: readonly string[];
  readonly slots: readonly (readonly Piece[])[];
}

export interface InspectVariant {
  readonly set: InspectSet;
  readonly passages: readonly Dealt[];
}

export type InspectMove =
  | { readonly type: 'passage.mark'; readonly passage: Handle; readonly fault: string }
  | { readonly type: 'passage.mend'; readonly passage: Handle; readonly pieces: readonly string[] }
  | { readonly type: 'passage.clear'; readonly passage: Handle }
  | { readonly type: 'work.submit' };
