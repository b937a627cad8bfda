// The aggregate: a table of counts in place of a table of people, and its small cells.
import { classesBy } from './classes.ts';
import type { BenchColumn } from './schema.ts';
import { codedUnder, columnsLeft, type Position, rowsLeft, wayIn } from './product.ts';

/** How the product looks: people row by row, or counts; and whether small counts are hidden. */
export type Form = 'rows' | 'counts';
export type Cells = 'shown' | 'hidden';

export interface CountRow {
  /** A row of the table that stands for the group; its cells give the group's labels. */
  readonly row: number;
  readonly count: number;
  readonly isSmall: boolean;
}

export interface CountTable {
  readonly columns: readonly BenchColumn[];
  readonly groups: readonly CountRow[];
  readonly below: number;
}

/** People counted by the quasi-identifiers and sensitive columns that are left. No totals, so a hidden count cannot be subtracted out. */
export const countsOf = (position: Position): CountTable => {
  const { below } = position.variant.set.counts;
  const columns = [...columnsLeft(position, 'quasi'), ...columnsLeft(position, 'sensitive')];
  const classes = classesBy(columns.map((column) => codedUnder(position.variant, column, wayIn(position.ways, column))), rowsLeft(position));
  return { columns, below, groups: classes.map((rows) => ({ row: rows[0] as number, count: rows.length, isSmall: rows.length < below })) };
};

/** Per cent of the people who stand in small cells, rounded up; 100 without groups. */
export const hiddenShare = ({ groups }: CountTable): number => {
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const small = groups.reduce((sum, { count, isSmall }) => sum + (isSmall ? count : 0), 0);
  return all === 0 ? 100 : Math.ceil((small * 100) / all);
};
