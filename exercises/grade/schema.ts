// What a trainer writes for a `grade` set, what one learner gets of it, and the moves made in it.
import * as z from 'zod/mini';
import type { Column } from '#kit/table.ts';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { degrees, objects } from './ladder.ts';
import { faultsOf } from './set-faults.ts';

/** One way in which a column may lie before a learner: what is in it here, and where it then belongs. Any place in `at` is right. */
const scene = z.strictObject({
  id: idString,
  text,
  at: z.array(z.strictObject({ object: z.enum(objects), degree: z.enum(degrees) })).check(z.minLength(1)),
  why: text,
  ground,
});

/** How far the whole table reaches. `report`: it may be important data, so it is reported and not decided here. */
const whole = z.strictObject({ id: idString, text, report: z.boolean(), why: text, ground });

/** What protects. Needed from the grade `from` on, up to `to` if given; `report` = while it waits for an answer; `never` = at no grade. */
const measure = z.strictObject({
  id: idString,
  text,
  from: z.enum(['l1', 'l2', 'l3', 'l4', 'report', 'never']),
  to: z.optional(z.enum(['l1', 'l2', 'l3'])),
  why: text,
  ground,
});

export const gradeSet = z.strictObject({
  ...setShape,
  kind: z.literal('grade'),
  table,
  /** The columns that may be graded, each with its scenes; one scene of each is drawn. `always`: everybody gets it. */
  fields: z.array(z.strictObject({ column: z.string(), always: z.optional(z.boolean()), scenes: z.array(scene).check(z.minLength(1)) })),
  /** One is drawn. */
  wholes: z.array(whole).check(z.minLength(1)),
  measures: z.array(measure).check(z.minLength(2)),
  /** How much of each one learner gets; `rows` are samples to look at. */
  draw: z.strictObject({ fields: z.int().check(z.minimum(2)), measures: z.int().check(z.minimum(2)), rows: z.int().check(z.minimum(1)) }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type GradeSet = z.infer<typeof gradeSet>;
export type Scene = z.infer<typeof scene>;
export type Whole = z.infer<typeof whole>;
export type Measure = z.infer<typeof measure>;

export interface DealtField {
  readonly handle: Handle;
  readonly column: Column;
  readonly scene: Scene;
}

export interface DealtMeasure {
  readonly handle: Handle;
  readonly measure: Measure;
}

/** One learner's table: drawn columns in drawn scenes, sample rows, how far the table reaches, the measures on offer. */
export interface GradeVariant {
  readonly set: GradeSet;
  readonly fields: readonly DealtField[];
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, string>> }[];
  readonly whole: Whole;
  /** By what a finding about the whole table names it. */
  readonly wholeHandle: Handle;
  readonly measures: readonly DealtMeasure[];
}

/** What the whole table may be called: a grade, or "report it, the decision is not ours". */
export type Rating = 'l1' | 'l2' | 'l3' | 'l4' | 'important' | 'core' | 'report';

export type GradeMove =
  | { readonly type: 'field.place'; readonly field: Handle; readonly object: string; readonly degree: string }
  | { readonly type: 'warning.read' | 'fields.submit' | 'rating.submit' | 'work.submit' }
  | { readonly type: 'lifter.mark' | 'lifter.unmark'; readonly field: Handle }
  | { readonly type: 'table.rate'; readonly grade: string }
  | { readonly type: 'measure.take' | 'measure.drop'; readonly measure: Handle };
