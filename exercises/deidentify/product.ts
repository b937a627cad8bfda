// What is left of the table after the chosen ways: which columns say what, who looks like whom, and the measures.
// Computed once for each choice and kept by identity; no machine, no screen.
import { rounded } from '#kit/rounded.ts';
import type { Handle } from '#kit/variant.ts';
import type { BenchColumn, Role, Variant, Ways } from './schema.ts';
import { type Classes, classesIn, type Coded, codedOf, labelled, recoded, riskOf, spreadOf } from './classes.ts';
import { heightOf, treated, wayOf } from './techniques.ts';

/** The part of a machine's context from which the product follows. `dropped`: suppressed rows, in the table's order. */
export interface Position {
  readonly variant: Variant;
  readonly ways: Ways;
  readonly dropped: readonly Handle[];
}

export interface SensitiveMeasure {
  readonly column: BenchColumn;
  readonly l: number;
  readonly t: number;
  /** How many different values are in each class. */
  readonly distinct: Int32Array;
}

export interface Measures {
  readonly rows: readonly number[];
  /** The members of every class: made when somebody asks for them. */
  readonly classes: Classes;
  readonly sizes: Int32Array;
  /** The members of one class, and the first of them. */
  readonly membersOf: (at: number) => readonly number[];
  readonly firstOf: (at: number) => number;
  readonly k: number;
  /** Undefined when no sensitive column is left: there is nothing to tell. */
  readonly l?: number;
  readonly t?: number;
  readonly sensitive: readonly SensitiveMeasure[];
  readonly risk: number;
  /** 0 = nothing lost, 1 = nothing left; see lossOf. */
  readonly loss: number;
}

export const wayIn = (ways: Ways, { handle }: BenchColumn): string => ways[handle] ?? 'keep';

/** What a column is after way `id`; undefined when it is deleted. */
export const roleAfter = (column: BenchColumn, id: string): Role | undefined => {
  if (id === 'delete') return undefined;
  const way = wayOf(column, id);
  return way !== undefined && 'mask' in way ? (way.leaves ?? column.role) : column.role;
};

/** The columns that are `role` in the product. */
export const columnsLeft = ({ variant, ways }: Pick<Position, 'variant' | 'ways'>, role: Role): readonly BenchColumn[] =>
  variant.columns.filter((column) => roleAfter(column, wayIn(ways, column)) === role);

/** By the rows themselves: dealing a bench has looked for a way through it, so its columns are coded before the first move. */
const coded = new WeakMap<Variant['rows'], Map<string, Coded>>();

/** A column under way `id` as numbers, over all rows of the variant. */
export const codedUnder = (variant: Variant, column: BenchColumn, id: string): Coded => {
  let known = coded.get(variant.rows);
  if (known === undefined) coded.set(variant.rows, (known = new Map()));
  const name = `${column.id}/${id}`;
  let result = known.get(name);
  if (result === undefined) {
    const way = wayOf(column, id);
    if (id === 'delete') result = codedOf(variant.rows.map(() => ''));
    else if (way === undefined) result = codedOf(variant.rows.map(({ cells }) => cells[column.id] ?? ''));
    else result = recoded(codedUnder(variant, column, 'keep'), (value) => treated(way, value));
    known.set(name, result);
  }
  return result;
};

const all = new WeakMap<Variant['rows'], readonly number[]>();

const allRows = ({ rows }: Variant): readonly number[] => {
  const known = all.get(rows) ?? rows.map((_, row) => row);
  all.set(rows, known);
  return known;
};

/** Rows that are still there, by number. */
export const rowsLeft = ({ variant, dropped }: Pick<Position, 'variant' | 'dropped'>): readonly number[] => {
  if (dropped.length === 0) return allRows(variant);
  const gone = new Set(dropped);
  return variant.rows.flatMap(({ handle }, row) => (gone.has(handle) ? [] : [row]));
};

/**
 * Information loss, 0 to 1: 1 − Prec. Each cell of a quasi-identifier loses height / highest, a suppressed row loses all.
 * Source: L. Sweeney, Achieving k-anonymity privacy protection using generalization and suppression, IJUFKS 10(5), 2002.
 */
export const lossOf = ({ variant, ways, dropped }: Position): number => {
  const quasi = variant.columns.filter(({ role }) => role === 'quasi');
  if (quasi.length === 0 || variant.rows.length === 0) return 0;
  const lost = quasi.reduce((sum, column) => sum + heightOf(column, wayIn(ways, column)) / heightOf(column, 'delete'), 0) / quasi.length;
  const gone = dropped.length / variant.rows.length;
  return rounded(gone + (1 - gone) * lost);
};

/** The smallest of the values, and the largest; 0 without any. A spread of many thousand arguments would not be. */
const least = (values: Int32Array): number => values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
const most = (values: Float64Array): number => values.reduce((high, value) => Math.max(high, value), 0);

const compute = (position: Position): Measures => {
  const { variant, ways } = position;
  const rows = rowsLeft(position);
  const labels = labelled(columnsLeft(position, 'quasi').map((column) => codedUnder(variant, column, wayIn(ways, column))), rows);
  const k = least(labels.sizes);
  const sensitive = columnsLeft(position, 'sensitive').map((column): SensitiveMeasure => {
    const { distinct, distance } = spreadOf(labels, codedUnder(variant, column, wayIn(ways, column)));
    const [l, t] = [least(distinct), most(distance)];
    return { column, l, t, distinct };
  });
  const some = sensitive.length > 0;
  const l = some ? Math.min(...sensitive.map((one) => one.l)) : undefined;
  const t = some ? Math.max(...sensitive.map((one) => one.t)) : undefined;
  let classes: Classes | undefined;
  const membersOf = (one: number): readonly number[] => rows.filter((_, at) => labels.classOf[at] === one);
  const firstOf = (one: number): number => rows[labels.classOf.indexOf(one)] as number;
  return { rows, sizes: labels.sizes, membersOf, firstOf, get classes() { return (classes ??= classesIn(labels)); }, k, ...(some ? { l, t } : {}), sensitive, risk: riskOf(k), loss: lossOf(position) };
};

const kept = new WeakMap<Ways, WeakMap<readonly Handle[], { readonly variant: Variant; readonly measures: Measures }>>();

/** Classes and measures of the product, computed once for each choice of ways and rows. */
export const measuresOf = (position: Position): Measures => {
  let byRows = kept.get(position.ways);
  if (byRows === undefined) kept.set(position.ways, (byRows = new WeakMap()));
  const known = byRows.get(position.dropped);
  if (known?.variant === position.variant) return known.measures;
  const measures = compute(position);
  byRows.set(position.dropped, { variant: position.variant, measures });
  return measures;
};
