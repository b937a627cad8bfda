// What somebody outside can do: find the one row that fits what he knows, or read what all who look alike share.
import type { Handle } from '#kit/variant.ts';
import type { BenchColumn, BenchRow, Variant } from './schema.ts';
import { codedUnder, measuresOf, type Position, wayIn } from './product.ts';
import { treated, wayOf } from './techniques.ts';

/** What is known of one person: the column, how finely, and the value as a code. */
export interface Known {
  readonly column: BenchColumn;
  readonly way: string;
  readonly value: string;
}

const valueUnder = (column: BenchColumn, id: string, { cells }: BenchRow): string => {
  const way = wayOf(column, id);
  const value = cells[column.id] ?? '';
  return way === undefined ? value : treated(way, value);
};

/** What an outsider knows of `row`, column by column. */
export const knownOf = ({ set, columns }: Pick<Variant, 'set' | 'columns'>, row: BenchRow): readonly Known[] =>
  Object.entries(set.outside.knows).map(([id, way]) => {
    const column = columns.find((one) => one.id === id) as BenchColumn;
    return { column, way, value: valueUnder(column, way, row) };
  });

const targetRow = ({ rows, target }: Variant): BenchRow => rows.find(({ handle }) => handle === target) as BenchRow;

/** The outside fact of this variant. */
export const factOf = (variant: Variant): readonly Known[] => knownOf(variant, targetRow(variant));

/** The columns in which a row does not fit the fact; empty for the person sought. */
export const misfits = (variant: Variant, handle: Handle): readonly BenchColumn[] => {
  const row = variant.rows.find((one) => one.handle === handle);
  return row === undefined ? [] : factOf(variant).filter(({ column, way, value }) => valueUnder(column, way, row) !== value).map(({ column }) => column);
};

/** How many rows fit the fact. */
export const fitting = (variant: Variant): number => variant.rows.filter(({ handle }) => misfits(variant, handle).length === 0).length;

/** A class whose members all share one value of a sensitive column. */
export interface Homogeneous {
  readonly rows: readonly number[];
  readonly column: BenchColumn;
  /** The shared value as it stands in the product. */
  readonly value: string;
}

/** The first class of at least k look-alikes in which one sensitive column tells everything; undefined when there is none. */
export const homogeneousOf = (position: Position): Homogeneous | undefined => {
  const { sensitive, sizes, membersOf, firstOf } = measuresOf(position);
  for (const { column, l, distinct } of sensitive) {
    if (l > 1) continue;
    const alike = distinct.findIndex((values, at) => values === 1 && (sizes[at] as number) >= position.variant.k);
    if (alike === -1) continue;
    const { codes, values } = codedUnder(position.variant, column, wayIn(position.ways, column));
    return { get rows() { return membersOf(alike); }, column, value: values[codes[firstOf(alike)] as number] as string };
  }
  return undefined;
};
