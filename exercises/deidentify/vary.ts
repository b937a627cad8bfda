// How one learner's bench differs from a colleague's: other rows, other thresholds, another person to find, and one
// class planted in which all who look alike receive the same.
import type { Exercise } from '#kit/exercise.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { type Handle, handlesOf } from '#kit/variant.ts';
import type { BenchColumn, BenchRow, DeidentifyMove, DeidentifySet, Variant } from './schema.ts';
import { knownOf } from './attack.ts';
import { classesBy } from './classes.ts';
import { planOf } from './plan.ts';
import { codedUnder, columnsLeft, wayIn } from './product.ts';

const one = <T>(stream: Stream, list: readonly T[]): T => list[stream.int(list.length)] as T;

const benchColumns = (set: DeidentifySet, seed: string): readonly BenchColumn[] => {
  const handles = handlesOf(seed, 'column', set.table.columns.map(({ id }) => id));
  return set.table.columns.map((column) => {
    const { role, ways } = set.treatments[column.id] as DeidentifySet['treatments'][string];
    return { handle: handles.get(column.id) as Handle, id: column.id, column, role, ways };
  });
};

const benchRows = (set: DeidentifySet, seed: string, stream: Stream): readonly BenchRow[] => {
  const drawn = stream.draw(set.table.rows, set.show);
  const handles = handlesOf(seed, 'row', drawn.map(({ id }) => id));
  return drawn.map(({ id, cells }) => ({ handle: handles.get(id) as Handle, id, cells }));
};

/** A person whom the outside fact fits alone; where there is none, one of those whom it fits with the fewest others. */
const targetIn = (set: DeidentifySet, columns: readonly BenchColumn[], rows: readonly BenchRow[], stream: Stream): Handle => {
  const keys = rows.map((row) => knownOf({ set, columns }, row).map(({ value }) => value).join('|'));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const fewest = Math.min(...counts.values());
  return one(stream, rows.filter((_, at) => counts.get(keys[at] as string) === fewest)).handle;
};

/** The classes of the cheapest k-anonymous table, in drawn order, as lists of row numbers. */
const classesToPlant = (variant: Variant, stream: Stream): readonly (readonly number[])[] => {
  const plan = planOf(variant, 'k');
  if (plan === undefined || !variant.set.plant || !variant.set.stages.includes('l')) return [];
  const position = { variant, ways: plan.ways };
  const quasi = columnsLeft(position, 'quasi').map((column) => codedUnder(variant, column, wayIn(plan.ways, column)));
  return stream.shuffle(classesBy(quasi, variant.rows.map((_, row) => row)).filter((rows) => rows.length >= variant.k));
};

const planted = (variant: Variant, rows: readonly number[], stream: Stream): Variant => {
  const { set, columns } = variant;
  const column = columns.find(({ id, role }) => role === 'sensitive' && set.question.needs[id] !== undefined);
  if (column === undefined) return variant;
  const value = variant.rows[one(stream, rows)]?.cells[column.id] ?? '';
  const alike = new Set(rows);
  return { ...variant, rows: variant.rows.map((row, at) => (alike.has(at) ? { ...row, cells: { ...row.cells, [column.id]: value } } : row)) };
};

const lastForce = ({ stages }: DeidentifySet): 'k' | 'l' | 't' => (stages.includes('t') ? 't' : stages.includes('l') ? 'l' : 'k');

const thresholds = ({ k, l, t }: DeidentifySet, stream: Stream): Pick<Variant, 'k' | 'l' | 't'> => ({ k: one(stream, k), l: one(stream, l), t: one(stream, t) });

const mildest = ({ k, l, t }: DeidentifySet): Pick<Variant, 'k' | 'l' | 't'> => ({ k: Math.min(...k), l: Math.min(...l), t: Math.max(...t) });

/** How often rows are drawn again before the thresholds are made milder; a set that needs it often is too hard for its pool. */
const mostDraws = 40;

interface Deal {
  readonly drawn: Variant;
  /** The table as it is dealt, if a way leads through every stage. */
  readonly passable?: Variant;
}

/** One draw: the first planting that leaves a way through every stage, failing that the table as drawn. */
const deal = (set: DeidentifySet, columns: readonly BenchColumn[], seed: string, stream: Stream): Deal => {
  const rows = benchRows(set, seed, stream);
  const target = targetIn(set, columns, rows, stream);
  const drawn: Variant = { set, columns, rows, ...thresholds(set, stream), target };
  const isPassable = (variant: Variant): boolean => planOf(variant, lastForce(set)) !== undefined;
  for (const alike of classesToPlant(drawn, stream)) {
    const variant = planted(drawn, alike, stream);
    if (isPassable(variant)) return { drawn, passable: variant };
  }
  return isPassable(drawn) ? { drawn, passable: drawn } : { drawn };
};

/** Draws until a way leads through every stage; nobody is dealt a table that cannot be passed. */
export const vary: Exercise<DeidentifySet, Variant, never, DeidentifyMove>['vary'] = (set, seed) => {
  const stream = streamOf(seed);
  const columns = benchColumns(set, seed);
  let last = deal(set, columns, seed, stream);
  for (let draws = 1; last.passable === undefined && draws < mostDraws; draws += 1) last = deal(set, columns, seed, stream);
  return last.passable ?? { ...last.drawn, ...mildest(set) };
};
