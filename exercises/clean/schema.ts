// What a trainer writes for a `clean` set, what one learner gets of it, and the moves made in it.
import * as z from 'zod/mini';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { allFixes } from './fixes.ts';
import { faultsOf } from './set-faults.ts';

const columnId = z.string();
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));

const fix = z.enum(allFixes);

const work = z.strictObject({
  /** What every value of the column must be; a code is one of the column's `values`. */
  rule: z.optional(z.enum(['id18', 'uscc', 'day', 'month', 'whole', 'code'])),
  /** True where no cell may be empty. */
  must: z._default(z.boolean(), false),
  fixes: z._default(z.array(fix), []),
  /** Other spellings -> the code they mean, for the fix `words`. */
  words: z.optional(z.record(z.string(), z.string())),
  /** The column that `age` reckons from, on the set's day. */
  from: z.optional(columnId),
  /** Collected without need: the column is to be deleted. */
  over: z.optional(z.strictObject({ why: text, ground })),
});

/** What makes a row doubtful beyond the rule of one column. Doubtful is not wrong. */
const check = z.discriminatedUnion('kind', [
  /** The same in all these columns: perhaps one thing entered twice. */
  z.strictObject({ kind: z.literal('twice'), columns: z.array(columnId).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('range'), column: columnId, min: z.optional(z.int()), max: z.optional(z.int()) }),
  /** The amount is ten times the standard of its type or more. */
  z.strictObject({ kind: z.literal('unit'), column: columnId, by: columnId, standard: z.record(z.string(), z.int()) }),
  /** The 17th digit of the ID number against the sex that is entered. */
  z.strictObject({ kind: z.literal('sex'), number: columnId, column: columnId, odd: z.string(), even: z.string() }),
  /** The date in the ID number against the date that is entered. */
  z.strictObject({ kind: z.literal('birth'), number: columnId, column: columnId }),
  z.strictObject({ kind: z.literal('order'), first: columnId, then: columnId }),
  /** Open after its last day, or closed before it. */
  z.strictObject({ kind: z.literal('expired'), day: columnId, status: columnId, open: z.string(), closed: z.string() }),
  /** The first two characters of the credit code against the type that is entered. */
  z.strictObject({ kind: z.literal('class'), code: columnId, column: columnId, of: z.record(z.string(), z.string()) }),
  /** The key is in the register, and the register has the same name for it. */
  z.strictObject({ kind: z.literal('register'), key: columnId, name: columnId }),
]);

const ruling = z.enum(['keep', 'check', 'correct', 'merge']);

/** One thing planted: a row of the table made wrong, or a row added, what is right to do with it, and why. */
const plant = z.strictObject({
  id: idString,
  /**
   * E1 form, E2 missing, E3 out of range, E4 not in the code list, E5 check character, E6 dates, E7 twice, E8 columns disagree,
   * E9 tables disagree, E10 unit, E11 width and blanks; `fine` looks doubtful and is right. A name may follow: `E7-conflict`.
   */
  class: z.string().check(z.regex(/^(?:E(?:[1-9]|10|11)|fine)(?:-[a-z]+)?$/u)),
  /** The row that is changed … */
  row: z.optional(z.string()),
  /** … or the row that a new one is copied from. */
  copy: z.optional(z.string()),
  cells: z._default(z.record(z.string(), z.string()), {}),
  /** `column`: a fix of the whole column mends it. */
  right: z.union([z.literal('column'), ruling]),
  /** Rulings that are accepted too. */
  also: z._default(z.array(z.enum(['keep', 'check', 'merge'])), []),
  /** For `correct`: the cell, its right value where the table does not hold it, other spellings, the evidence that carries it. */
  column: z.optional(columnId),
  value: z.optional(z.string()),
  accepts: z._default(z.array(z.string()), []),
  evidence: z._default(z.array(idString), []),
  /** What lies on the desk for this row. */
  papers: z._default(z.array(z.strictObject({ evidence: idString, text })), []),
  /** For `merge`: which of the two stays. */
  keeps: z._default(z.enum(['either', 'original', 'copy']), 'either'),
  why: text,
  ground,
});

export const cleanSet = z.strictObject({
  ...setShape,
  kind: z.literal('clean'),
  /** The day on which ages and terms are reckoned. */
  on: day,
  table,
  /** The column that a row is called by. */
  name: columnId,
  work: z.record(z.string(), work),
  checks: z._default(z.array(check), []),
  /** First six digits of ID numbers -> the district; `until`: the year in which it was dissolved. */
  regions: z.optional(z.record(z.string(), z.strictObject({ label: text, until: z.optional(z.int()) }))),
  /** The table that the check `register` looks in. */
  register: z.optional(z.strictObject({ label: text, key: columnId, name: columnId, table })),
  /** What a correction may rest on; good and bad reasons. */
  evidence: z._default(z.array(z.strictObject({ id: idString, label: text })), []),
  plants: z.array(plant),
  /** Check characters worked out by hand first: the column, and how many of its numbers. */
  compute: z.optional(z.strictObject({ column: columnId, rows: z.int().check(z.minimum(1)) })),
  /** What one learner gets: rows, planted things by class, columns that were collected without need. */
  draw: z.strictObject({ rows: z.int(), plants: z.record(z.string(), z.int()), over: z._default(z.int(), 0) }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type CleanSet = z.infer<typeof cleanSet>;
export type Work = z.infer<typeof work>;
export type Check = z.infer<typeof check>;
export type Plant = z.infer<typeof plant>;
export type RulingKind = z.infer<typeof ruling>;
