// What every set has, whatever its kind, as schemas: a kind spreads `setShape` into its own. Build, tests and kinds' schema.ts
// import this; nothing a learner's page loads does, because sets are published only after they were parsed here.
import * as z from 'zod/mini';

z.config({ jitless: true });

export const text = z.strictObject({ zh: z.string(), en: z.string() });
export const idString = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));

export const column = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/u)),
  label: text,
  /** What each code reads as. A code without an entry reads as itself. */
  values: z.optional(z.record(z.string(), text)),
});

/** `rows` come from the CSV beside the set: first the row's id (`r1`, `r2` … by line), then its cells as text. */
export const table = z.strictObject({
  columns: z.array(column),
  rows: z.array(z.strictObject({ id: z.string(), cells: z.record(z.string(), z.string()) })),
});

/** Why a judgement holds: an article of a law in courses/laws.yml, or a rule of this platform's exercises. */
export const ground = z.union([
  z.strictObject({ law: z.string(), article: z.string(), item: z.optional(z.string()) }),
  z.strictObject({ convention: z.literal(true) }),
]);

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
