// What a trainer writes for a `query` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const columnId = z.string();
const whole = z.int();

const measure = z.strictObject({
  id: idString,
  label: text,
  /** count: rows; sum, mean, median: of the numbers in `column`; share: per cent of a cell's rows whose `column` says `value`. */
  kind: z.enum(['count', 'sum', 'mean', 'median', 'share']),
  column: z.optional(columnId),
  value: z.optional(z.string()),
});

/** Brings a mixed unit to one: where `when` says `value`, the number in `column` is taken `times` over. */
const fix = z.strictObject({ id: idString, label: text, column: columnId, when: columnId, value: z.string(), times: whole });

/** `value: $` stands for what is drawn for this learner. */
const filter = z.strictObject({ column: columnId, op: z.enum(['is', 'not', 'least', 'most']), value: z.string() });

const wanted = z.strictObject({
  where: z._default(z.array(filter), []),
  by: columnId,
  across: z.optional(columnId),
  measure: idString,
  fixes: z._default(z.array(idString), []),
});

const option = z.strictObject({ id: idString, label: text });

const basis = z.strictObject({
  id: idString,
  label: text,
  /** Either options with the right one, or a column whose value in the rows behind the answer is right. */
  options: z.optional(z.array(option).check(z.minLength(2))),
  right: z.optional(z.array(idString)),
  column: z.optional(columnId),
  why: text,
  ground: z.optional(ground),
});

const claim = z.strictObject({ id: idString, label: text, right: z._default(z.boolean(), false), why: text, consequence: z.optional(text), ground: z.optional(ground) });

const shared = { id: idString, ask: text, /** Drawn for each learner; {x} in texts reads as its label. */ draw: z.optional(z.strictObject({ column: columnId, of: z.array(z.string()).check(z.minLength(1)) })), query: wanted, why: text, ground };

const find = z.strictObject({
  ...shared,
  kind: z.literal('find'),
  /** Which cell answers: the largest, the smallest, the row that is largest in every column, or the row named in `row`. */
  answer: z.enum(['top', 'bottom', 'top-in-each', 'row']),
  row: z.optional(z.string()),
  /** The first must be ahead of the second by this share of itself, in per cent, or another deal is drawn. */
  ahead: z._default(whole, 5),
  claims: z._default(z.array(claim), []),
  basis: z._default(z.array(basis), []),
  /** Is the reader asked how sure the conclusion is. */
  sure: z._default(z.boolean(), true),
});

const part = z.strictObject({ wrong: z.string(), right: z.string(), why: text });

const mend = z.strictObject({
  ...shared,
  kind: z.literal('mend'),
  /** What the chart's caption says beside it. */
  says: text,
  /** A further measure drawn over the first when the axes are two. */
  second: z.optional(idString),
  parts: z.strictObject({ axis: z.optional(part), form: z.optional(part), series: z.optional(part), axes: z.optional(part), base: z.optional(part) }),
  /** How many parts begin wrong. */
  plant: whole,
});

export const querySet = z.strictObject({
  ...setShape,
  kind: z.literal('query'),
  table,
  /** How many rows one learner gets from the pool. */
  draw: whole,
  /** Columns whose codes change places in each deal, so that another place is the answer. */
  shuffle: z._default(z.array(columnId), []),
  /** Columns that may be filtered, and columns that may be grouped by. */
  filters: z.array(columnId),
  groups: z.array(columnId).check(z.minLength(1)),
  /** Columns in the order of time: their groups are drawn as a line. */
  ordered: z._default(z.array(columnId), []),
  measures: z.array(measure).check(z.minLength(1)),
  fixes: z._default(z.array(fix), []),
  /** Cells with fewer rows are withheld when every one of `columns` is fixed by a group or by an "is". */
  small: z.optional(z.strictObject({ below: whole, columns: z.array(columnId).check(z.minLength(1)) })),
  /** When a conclusion must say that it is weak: fewer rows than `cell`, more than `blank` per cent empty, fewer than `periods` values of `period`. */
  weak: z.strictObject({ cell: whole, blank: whole, period: columnId, periods: whole }),
  asks: z.array(z.discriminatedUnion('kind', [find, mend])).check(z.minLength(1)),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type QuerySet = z.infer<typeof querySet>;
export type Ask = QuerySet['asks'][number];
export type Find = Extract<Ask, { kind: 'find' }>;
export type Mend = Extract<Ask, { kind: 'mend' }>;
export type Measure = QuerySet['measures'][number];
export type Wanted = Find['query'];
export type Op = Wanted['where'][number]['op'];
export type PartId = keyof Mend['parts'];

export type QueryMove =
  | { readonly type: 'ask.open'; readonly ask: Handle }
  | { readonly type: 'filter.set'; readonly column: Handle; readonly op: string; readonly value: string }
  | { readonly type: 'filter.clear'; readonly column: Handle }
  | { readonly type: 'group.set'; readonly column: Handle }
  | { readonly type: 'across.set'; readonly column: Handle }
  | { readonly type: 'measure.set'; readonly measure: Handle }
  | { readonly type: 'fix.toggle'; readonly fix: Handle }
  | { readonly type: 'sort.set'; readonly by: string }
  | { readonly type: 'evidence.pin' }
  | { readonly type: 'cell.choose'; readonly row: string; readonly column: string }
  | { readonly type: 'claim.state'; readonly claim: string }
  | { readonly type: 'basis.state'; readonly field: string; readonly option: string }
  | { readonly type: 'confidence.state'; readonly reason: string }
  | { readonly type: 'chart.set'; readonly part: string; readonly value: string }
  | { readonly type: 'consequence.read' }
  | { readonly type: 'work.submit' };
