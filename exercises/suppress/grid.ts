// The table to publish: its figures, their places and what the rule of the set says of a count. Knows no attacker and no learner.
import type { Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import type { SuppressSet } from './schema.ts';

/** One figure of the printed table. Totals stand in row `rows.length` or column `columns.length`. `id` is its lasting place: r1c2, r1t, tc2, tt. */
export interface Figure {
  readonly handle: Handle;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface Axis {
  readonly handle: Handle;
  readonly id: string;
  readonly label: Text;
}

/** One line of a table that is already out: `whole − rest` is the sum of the counts `cells` (row × columns.length + column). */
export interface Outside {
  readonly table: number;
  readonly row: number;
  readonly columns: readonly number[];
  readonly cells: readonly number[];
  readonly whole: number;
  readonly rest: number;
}

export interface Grid {
  readonly set: SuppressSet;
  readonly page: Text;
  readonly count: Text;
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  /** Row by row, each with its total at the end; the last row holds the totals of the bands. */
  readonly figures: readonly Figure[];
  readonly outside: readonly Outside[];
  readonly kept: readonly Handle[];
}

export interface SuppressVariant extends Grid {
  /** Figures withheld beside the small cells in one cheapest answer; its length is the fewest possible without merging. */
  readonly answer: readonly Handle[];
}

export const figureOf = (grid: Grid, handle: string): Figure | undefined => grid.figures.find((figure) => figure.handle === handle);
export const figureAt = (grid: Grid, row: number, column: number): Figure => grid.figures[row * (grid.columns.length + 1) + column] as Figure;
export const isTotal = (grid: Grid, { row, column }: Figure): boolean => row === grid.rows.length || column === grid.columns.length;

/** A count that the rule of the set hides; `zeros` decides about 0. */
export const isSmall = ({ threshold, zeros }: SuppressSet, value: number): boolean => value < threshold && (value > 0 || zeros === 'hidden');

/** The cells that the rule hides before any thought of an attacker. */
export const smallCells = (grid: Grid): readonly Handle[] =>
  grid.figures.filter((figure) => !isTotal(grid, figure) && isSmall(grid.set, figure.value)).map(({ handle }) => handle);
