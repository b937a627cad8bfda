// What a trainer writes for a `deidentify` set, what one learner gets of it, and the moves made in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { idString, setShape, table, text } from '#kit/set-schema.ts';
import type { Column } from '#kit/table.ts';
import { faultsOf } from './set-faults.ts';

/** What a column is: points at a person by itself, with others, tells what should stay unknown, or none of these. */
const role = z.enum(['direct', 'quasi', 'sensitive', 'other']);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const named = { id: idString, label: text };

/** One way to treat a column. `leaves`: what the column is afterwards, where that differs. */
const way = z.union([
  /** Hides all but the ends, or all but the surname. `restoredBy`: a column that gives the hidden part back. */
  z.strictObject({ ...named, mask: z.union([z.literal('surname'), z.strictObject({ start: z.int(), end: z.int() })]), leaves: z.optional(role), restoredBy: z.optional(z.string()) }),
  z.strictObject({ ...named, date: z.enum(['month', 'year', 'decade']) }),
  /** Age in full years on a day, cut at these ages: [60] gives "<60" and "≥60". */
  z.strictObject({ ...named, age: z.array(z.int()).check(z.minLength(1)), on: day }),
  z.strictObject({ ...named, bands: z.array(z.int()).check(z.minLength(1)) }),
  /** This amount and all above it read alike. */
  z.strictObject({ ...named, top: z.int() }),
  /** Codes put together: the group's id -> its name and the codes in it. */
  z.strictObject({ ...named, groups: z.record(z.string(), z.strictObject({ label: text, of: z.array(z.string()) })) }),
]);

/** Ways from fine to coarse. Keeping and deleting are always there and need not be written. */
const treatment = z.strictObject({ role, ways: z._default(z.array(way), []) });
const stage = z.enum(['strip', 'identify', 'k', 'l', 't', 'decide']);

export const deidentifySet = z.strictObject({
  ...setShape,
  kind: z.literal('deidentify'),
  table,
  /** Column id -> what it is and how it may be treated. */
  treatments: z.record(z.string(), treatment),
  /** What the learner goes through, in this order; a set may begin late and end early. */
  stages: z.array(stage).check(z.minLength(1)),
  /** The columns that the stage `strip` begins with. */
  first: z._default(z.array(z.string()), []),
  /** How many rows one learner gets from the pool. */
  show: z.int(),
  /** Thresholds; one of each list is drawn. */
  k: z.array(z.int()),
  l: z._default(z.array(z.int()), [2]),
  t: z._default(z.array(z.number()), [1]),
  /** Per cent of the rows that may be suppressed at most. */
  lose: z._default(z.int(), 0),
  /** What must still be answered: column id -> the coarsest way that still does (`keep` = as it stands). */
  question: z.strictObject({ text, needs: z.record(z.string(), z.string()) }),
  /** What somebody outside knows of a person: column id -> how finely. */
  outside: z.strictObject({ text, knows: z.record(z.string(), z.string()) }),
  /** Whether one class is made alike in its sensitive column, so that the homogeneity attack has its victim. */
  plant: z._default(z.boolean(), true),
  /** Counts below this are small cells; per cent of the people that may be hidden with them at most. */
  counts: z._default(z.strictObject({ below: z.int(), lose: z.int() }), { below: 10, lose: 50 }),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type DeidentifySet = z.infer<typeof deidentifySet>;
export type Role = z.infer<typeof role>;
export type Way = z.infer<typeof way>;
export type Stage = z.infer<typeof stage>;

export interface BenchColumn {
  readonly handle: Handle;
  readonly id: string;
  readonly column: Column;
  readonly role: Role;
  readonly ways: readonly Way[];
}

export interface BenchRow {
  readonly handle: Handle;
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** One learner's table: drawn rows with planted cells, drawn thresholds, the person to be found again. */
export interface Variant {
  readonly set: DeidentifySet;
  readonly columns: readonly BenchColumn[];
  readonly rows: readonly BenchRow[];
  readonly k: number;
  readonly l: number;
  readonly t: number;
  readonly target: Handle;
}

/** Column handle -> way id; a column not named is kept. */
export type Ways = Readonly<Record<Handle, string>>;

export type DeidentifyMove =
  | { readonly type: 'column.treat'; readonly column: Handle; readonly way: string }
  | { readonly type: 'row.suppress' | 'row.restore' | 'row.pick'; readonly row: Handle }
  | { readonly type: 'work.begin' | 'rows.suppress' | 'rows.restore' | 'table.submit' | 'table.reopen' }
  | { readonly type: 'value.guess'; readonly value: string }
  | { readonly type: 'table.shape'; readonly form: 'rows' | 'counts' }
  | { readonly type: 'cells.treat'; readonly way: 'show' | 'hide' }
  | { readonly type: 'product.send'; readonly to: 'internal' | 'open' };
