// What a trainer writes for a `suppress` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const columnId = z.string();

/** A figure that the stated question needs: it must stay readable, its band unmerged. */
const kept = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grand-total') }),
  z.strictObject({ kind: z.literal('row-totals') }),
  z.strictObject({ kind: z.literal('column-totals') }),
  z.strictObject({ kind: z.literal('column-total'), column: z.string() }),
  /** The largest cell of one band: "which stop is busiest then?" */
  z.strictObject({ kind: z.literal('top-in-column'), column: z.string() }),
]);

/**
 * A table that is already out. Per row it gives, for each group of bands, a whole (all card types) and a rest (the other
 * card types); whole − rest is the sum of this learner's cells in that group.
 */
const outside = z.strictObject({ id: idString, label: text, whole: text, rest: text, groups: z.array(z.array(z.string()).check(z.minLength(1))) });

export const suppressSet = z.strictObject({
  ...setShape,
  kind: z.literal('suppress'),
  /** Micro counts, one row per line, stop and band; whole numbers from 0. */
  table,
  /** Which columns of the table are what. One of `counts` is drawn as the card type of the table to publish. */
  roles: z.strictObject({ page: columnId, row: columnId, column: columnId, counts: z.array(columnId).check(z.minLength(2)), drawn: z.array(columnId).check(z.minLength(1)) }),
  /** The stops drawn from the pool; the bands, in order. */
  draw: z.strictObject({ rows: z.int().check(z.minimum(2)), columns: z.array(z.string()).check(z.minLength(2)) }),
  /** Small cells planted at drawn places with values 1 to threshold − 1, and cells set to 0. */
  plant: z.strictObject({ small: z.int().check(z.minimum(2)), zero: z.int() }),
  /** A count below this is a small cell. */
  threshold: z.int().check(z.minimum(2)),
  /** Is a 0 printed as it is, or hidden like a small cell? */
  zeros: z.enum(['published', 'hidden']),
  /** Bounds closer together than this count as found out; 1 = only the exact value does. */
  width: z.int().check(z.minimum(1)),
  question: text,
  keep: z.array(kept),
  outside: z.array(outside),
  /** May totals be withheld; how many neighbouring bands may be merged. */
  allow: z.strictObject({ totals: z.boolean(), merges: z.int().check(z.minimum(0)) }),
  /** How many figures more than the fewest possible may be withheld beside the small cells. */
  slack: z.int().check(z.minimum(0)),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type SuppressSet = z.infer<typeof suppressSet>;
export type Kept = SuppressSet['keep'][number];

export type SuppressMove =
  | { readonly type: 'cell.suppress'; readonly cell: Handle }
  | { readonly type: 'cell.publish'; readonly cell: Handle }
  | { readonly type: 'marks.submit' }
  | { readonly type: 'attack.next' }
  | { readonly type: 'attack.close' }
  | { readonly type: 'band.merge'; readonly band: Handle }
  | { readonly type: 'band.split'; readonly band: Handle }
  | { readonly type: 'table.submit' };
