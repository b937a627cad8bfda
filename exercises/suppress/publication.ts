// What a reader of the printed table holds in hand: sums over counts, each with its parts that are printed and its parts that are hidden.
import type { Handle } from '#kit/variant.ts';
import { figureAt, isSmall, type Figure, type Grid } from './grid.ts';

/** What the clerk decided beside the small cells: `withheld` figures, and `merged` bands, each joined to the one on its left. */
export interface Pattern {
  readonly withheld: readonly Handle[];
  readonly merged: readonly Handle[];
}

/** One or more neighbouring counts printed (or hidden) as one number. `counts` are places row × columns.length + column. */
export interface Unit {
  readonly handle: Handle;
  readonly counts: readonly number[];
  readonly value: number;
}

/** A printed unit of the table's inside; `hidden` says why it shows ＊. */
export interface Block extends Unit {
  readonly row: number;
  readonly columns: readonly number[];
  readonly hidden: 'small' | 'withheld' | undefined;
}

/** `total` = the sum of the `printed` and the `hidden` units. `at`: the row, the first column, or the place in `grid.outside`. */
export interface Equation {
  readonly kind: 'row' | 'column' | 'grand' | 'outside' | 'merged';
  readonly at: number;
  readonly total: number;
  readonly printed: readonly Unit[];
  readonly hidden: readonly Unit[];
}

export interface Publication {
  readonly grid: Grid;
  readonly blocks: readonly Block[];
  readonly equations: readonly Equation[];
  /** What nobody may find out: every small count, and every merged cell that is still small. */
  readonly targets: readonly Unit[];
}

/** The bands after merging, as runs of column numbers. */
export const bandsOf = (grid: Grid, merged: readonly Handle[]): readonly (readonly number[])[] =>
  grid.columns.reduce<number[][]>((runs, { handle }, column) => {
    const last = runs.at(-1);
    if (last !== undefined && merged.includes(handle)) return [...runs.slice(0, -1), [...last, column]];
    return [...runs, [column]];
  }, []);

const blocksOf = (grid: Grid, { withheld, merged }: Pattern): readonly Block[] =>
  grid.rows.flatMap((_, row) =>
    bandsOf(grid, merged).map((columns): Block => {
      const { handle } = figureAt(grid, row, columns[0] as number);
      const value = columns.reduce((sum, column) => sum + figureAt(grid, row, column).value, 0);
      const hidden = isSmall(grid.set, value) ? 'small' : withheld.includes(handle) ? 'withheld' : undefined;
      return { handle, row, columns, counts: columns.map((column) => row * grid.columns.length + column), value, hidden };
    }),
  );

const single = (grid: Grid, count: number): Unit => {
  const { handle, value } = figureAt(grid, Math.floor(count / grid.columns.length), count % grid.columns.length);
  return { handle, counts: [count], value };
};

/** Sorts the counts of one sum into printed and hidden units; of a printed merged cell that lies only half inside, the counts are hidden. */
const equation = (grid: Grid, blocks: readonly Block[], kind: Equation['kind'], at: number, total: number, counts: readonly number[]): Equation => {
  const touched = blocks.filter((block) => block.counts.some((count) => counts.includes(count)));
  const isInside = (block: Block): boolean => block.counts.every((count) => counts.includes(count));
  const halves = touched.filter((block) => !isInside(block)).flatMap((block) => block.counts.filter((count) => counts.includes(count)));
  const inside = touched.filter(isInside);
  return {
    kind,
    at,
    total,
    printed: inside.filter(({ hidden }) => hidden === undefined),
    hidden: [...inside.filter(({ hidden }) => hidden !== undefined), ...halves.map((count) => single(grid, count))],
  };
};

const equationsOf = (grid: Grid, blocks: readonly Block[], { withheld, merged }: Pattern): readonly Equation[] => {
  const width = grid.columns.length;
  const rows = grid.rows.map((_, row) => row);
  const isOut = (handle: Handle): boolean => !withheld.includes(handle);
  const build = (kind: Equation['kind'], at: number, total: number, counts: readonly number[]): Equation => equation(grid, blocks, kind, at, total, counts);
  const byRow = rows.flatMap((row) => {
    const total = figureAt(grid, row, width);
    return isOut(total.handle) ? [build('row', row, total.value, grid.columns.map((_, column) => row * width + column))] : [];
  });
  const byColumn = bandsOf(grid, merged).flatMap((columns) => {
    const totals = columns.map((column) => figureAt(grid, rows.length, column));
    const total = totals.reduce((sum, { value }) => sum + value, 0);
    const counts = rows.flatMap((row) => columns.map((column) => row * width + column));
    return isOut((totals[0] as Figure).handle) ? [build('column', columns[0] as number, total, counts)] : [];
  });
  const outside = grid.outside.map(({ whole, rest, cells }, at) => build('outside', at, whole - rest, cells));
  const joined = blocks
    .filter(({ hidden, counts }) => hidden === undefined && counts.length > 1)
    .map(({ counts, value }, at): Equation => ({ kind: 'merged', at, total: value, printed: [], hidden: counts.map((count) => single(grid, count)) }));
  const grand = figureAt(grid, rows.length, width);
  const whole = isOut(grand.handle) ? [build('grand', 0, grand.value, rows.flatMap((row) => grid.columns.map((_, column) => row * width + column)))] : [];
  return [...byRow, ...byColumn, ...outside, ...joined, ...whole].filter(({ hidden }) => hidden.length > 0);
};

const targetsOf = (grid: Grid, blocks: readonly Block[]): readonly Unit[] => {
  const counts = blocks.flatMap(({ counts: inside }) => inside.map((count) => single(grid, count)));
  const small = counts.filter(({ value }) => isSmall(grid.set, value));
  return [...small, ...blocks.filter(({ hidden, counts: inside }) => hidden === 'small' && inside.length > 1)];
};

export const publish = (grid: Grid, pattern: Pattern): Publication => {
  const blocks = blocksOf(grid, pattern);
  return { grid, blocks, equations: equationsOf(grid, blocks, pattern), targets: targetsOf(grid, blocks) };
};
