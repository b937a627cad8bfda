// Which choices a state offers and what each makes of ways and rows. The machine's guards ask here.
import type { Handle } from '#kit/variant.ts';
import type { DeidentifyMove, Ways } from './schema.ts';
import { homogeneousOf } from './attack.ts';
import type { Force } from './plan.ts';
import { codedUnder, measuresOf, type Position, wayIn } from './product.ts';
import { wayOf } from './techniques.ts';

type Treat = Extract<DeidentifyMove, { type: 'column.treat' }>;

/** True for a column of this variant and another way that it has; with `first`, only keeping and deleting of those columns. */
export const isColumnMove = ({ variant, ways }: Position, move: DeidentifyMove, first?: readonly string[]): boolean => {
  if (move.type !== 'column.treat') return false;
  const column = variant.columns.find(({ handle }) => handle === move.column);
  if (column === undefined || wayIn(ways, column) === move.way) return false;
  if (move.way === 'keep' || move.way === 'delete') return first === undefined || first.includes(column.id);
  return first === undefined && wayOf(column, move.way) !== undefined;
};

export const isRowMove = ({ variant }: Position, move: DeidentifyMove): boolean =>
  'row' in move && variant.rows.some(({ handle }) => handle === move.row);

/** The ways after one column is treated; a kept column is not named, so equal tables have equal ways. */
export const nextWays = ({ variant, ways }: Position, { column, way }: Treat): Ways =>
  Object.fromEntries(variant.columns.flatMap(({ handle }) => {
    const id = handle === column ? way : (ways[handle] ?? 'keep');
    return id === 'keep' ? [] : [[handle, id]];
  }));

const none: readonly Handle[] = [];

/** Rows whose class falls short of k, or of l where it is in force, counted over the whole table under these ways. */
export const shortOf = ({ variant, ways }: Position, force: Force): readonly Handle[] => {
  const { classes, sensitive } = measuresOf({ variant, ways, dropped: none });
  const plain = (rows: readonly number[]): boolean =>
    sensitive.some(({ column }) => {
      const { codes } = codedUnder(variant, column, wayIn(ways, column));
      return new Set(rows.map((row) => codes[row])).size < variant.l;
    });
  const short = new Set(classes.filter((rows) => rows.length < variant.k || (force !== 'k' && plain(rows))).flat());
  return variant.rows.flatMap(({ handle }, row) => (short.has(row) ? [handle] : []));
};

const same = (a: readonly Handle[], b: readonly Handle[]): boolean => a.length === b.length && a.every((handle, at) => handle === b[at]);

/** The suppressed rows after a move; undefined when the move changes nothing, names a foreign row, or the set has no suppression. */
export const nextDropped = (position: Position, move: DeidentifyMove, force: Force): readonly Handle[] | undefined => {
  const { variant, dropped } = position;
  if (variant.set.lose === 0) return undefined;
  if (move.type === 'rows.restore') return dropped.length === 0 ? undefined : none;
  if (move.type === 'rows.suppress') {
    const short = shortOf(position, force);
    return short.length === variant.rows.length || same(short, dropped) ? undefined : short;
  }
  if ((move.type !== 'row.suppress' && move.type !== 'row.restore') || !isRowMove(position, move)) return undefined;
  const has = dropped.includes(move.row);
  if (has !== (move.type === 'row.restore')) return undefined;
  const next = new Set(dropped);
  if (has) next.delete(move.row);
  else next.add(move.row);
  return next.size === variant.rows.length ? undefined : variant.rows.flatMap(({ handle }) => (next.has(handle) ? [handle] : []));
};

/** The values that may be named for the look-alikes: all that occur in the sensitive column as it stands. */
export const valuesToGuess = (position: Position): readonly string[] => {
  const alike = homogeneousOf(position);
  return alike === undefined ? [] : codedUnder(position.variant, alike.column, wayIn(position.ways, alike.column)).values;
};
