// What every set has, whatever its kind. A kind spreads `setShape` into its own schema.
import * as z from 'zod/mini';
import { idString, text } from './table.ts';

z.config({ jitless: true });

/** Why a judgement holds: an article of a law in courses/laws.yml, or a rule of this platform's exercises. */
export const ground = z.union([
  z.strictObject({ law: z.string(), article: z.string(), item: z.optional(z.string()) }),
  z.strictObject({ convention: z.literal(true) }),
]);
export type Ground = z.infer<typeof ground>;

export const setShape = {
  kind: z.string(),
  title: text,
  /** Who you are and what lies on the desk: one or two sentences. */
  brief: text,
  /** When it is done, in the learner's words. */
  goal: text,
  /** The rule that judges, printed on the exercise. `convention` adds 本平台练习约定，以标准原文为准. */
  rule: z.strictObject({ basis: z.enum(['law', 'convention']), text, grounds: z.array(ground) }),
  /** Hints by machine state, from vague to concrete. */
  hints: z.optional(z.record(z.string(), z.array(text))),
  /** Planned minutes; shown, never measured. */
  minutes: z.optional(z.int()),
  /** The set this one takes the place of, and why. */
  replaces: z.optional(z.strictObject({ set: idString, why: text })),
};

export const baseSet = z.looseObject(setShape);
export type BaseSet = z.infer<typeof baseSet>;
