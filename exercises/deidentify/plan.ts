// The cheapest treatment that meets a stage: what the solution shows and the prover replays.
import type { Handle } from '#kit/variant.ts';
import type { BenchColumn, Variant, Ways } from './schema.ts';
import { type Coded, classesBy, distinctIn, tOf } from './classes.ts';
import { codedUnder, lossOf } from './product.ts';
import { heightOf } from './techniques.ts';

/** Which measures are in force: k alone, k and l, or all three. */
export type Force = 'k' | 'l' | 't';

export interface Plan {
  readonly ways: Ways;
  /** True when the rows that still fall short are then suppressed. */
  readonly suppress: boolean;
}

/** The most rows that may be suppressed. */
export const capOf = ({ set, rows }: Variant): number => Math.floor((rows.length * set.lose) / 100);

/** The ways of a column that still answer the question, from fine to coarse; all of them where it is not asked for. */
const allowed = ({ set }: Variant, column: BenchColumn): readonly string[] => {
  const all = ['keep', ...column.ways.map(({ id }) => id), 'delete'];
  const needed = set.question.needs[column.id];
  return needed === undefined ? all : all.filter((id) => heightOf(column, id) <= heightOf(column, needed));
};

const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((made, list) => made.flatMap((head) => list.map((id) => [...head, id])), [[]]);

interface Tested {
  readonly variant: Variant;
  readonly quasi: readonly Coded[];
  readonly sensitive: readonly Coded[];
  readonly force: Force;
}

/** Rows in classes that fall short of k, or of l where it is in force. */
const shortRows = ({ variant, quasi, sensitive, force }: Tested): number[] => {
  const rows = variant.rows.map((_, row) => row);
  return classesBy(quasi, rows).filter((members) =>
    members.length < variant.k || (force !== 'k' && sensitive.some((values) => distinctIn(members, values) < variant.l))).flat();
};

const isCloseWithout = ({ variant, quasi, sensitive, force }: Tested, gone: readonly number[]): boolean => {
  if (force !== 't') return true;
  const out = new Set(gone);
  const classes = classesBy(quasi, variant.rows.flatMap((_, row) => (out.has(row) ? [] : [row])));
  return sensitive.every((values) => tOf(classes, values) <= variant.t);
};

/** Direct columns are deleted, and sensitive ones too unless the question needs them. */
const fixedWays = ({ set, columns }: Variant): [Handle, string][] =>
  columns.filter(({ role, id }) => role === 'direct' || (role === 'sensitive' && set.question.needs[id] === undefined)).map(({ handle }) => [handle, 'delete']);

const search = (variant: Variant, force: Force): Plan | undefined => {
  const quasi = variant.columns.filter(({ role }) => role === 'quasi');
  const sensitive = variant.columns.filter(({ role, id }) => role === 'sensitive' && variant.set.question.needs[id] !== undefined);
  const candidates = combinations(quasi.map((column) => allowed(variant, column))).map((ids) => {
    const ways = Object.fromEntries(quasi.map(({ handle }, at) => [handle, ids[at] as string]));
    return { ids, ways, loss: lossOf({ variant, ways, dropped: [] }) };
  }).sort((a, b) => a.loss - b.loss);
  const planned = (cap: number): Plan | undefined => {
    const fit = candidates.find(({ ids }) => {
      const tested = { variant, force, quasi: quasi.map((column, at) => codedUnder(variant, column, ids[at] as string)), sensitive: sensitive.map((column) => codedUnder(variant, column, 'keep')) };
      const gone = shortRows(tested);
      return gone.length <= cap && isCloseWithout(tested, gone);
    });
    const chosen = Object.entries(fit?.ways ?? {}).filter(([, id]) => id !== 'keep');
    return fit === undefined ? undefined : { ways: Object.fromEntries([...fixedWays(variant), ...chosen]), suppress: cap > 0 };
  };
  return planned(0) ?? (capOf(variant) > 0 ? planned(capOf(variant)) : undefined);
};

const known = new WeakMap<Variant, Map<Force, Plan | undefined>>();

/** The cheapest way through stage `force`, first without suppressing a row; undefined when this variant has none. */
export const planOf = (variant: Variant, force: Force): Plan | undefined => {
  let plans = known.get(variant);
  if (plans === undefined) known.set(variant, (plans = new Map()));
  if (!plans.has(force)) plans.set(force, search(variant, force));
  return plans.get(force);
};
