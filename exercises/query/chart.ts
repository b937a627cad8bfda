// The chart of a question: what can be set on it, and the lengths and lines that follow. The figures come from the same result
// as the table beside it; nothing is drawn by hand.
import { rounded } from '#kit/rounded.ts';
import type { Mend, PartId } from './schema.ts';
import type { Query, Result } from './result.ts';

/** What each part of a chart may be set to. */
export const partOptions: Readonly<Record<PartId, readonly string[]>> = {
  form: ['bars', 'line', 'pie'],
  axis: ['zero', 'cut'],
  series: ['single', 'cumulative'],
  base: ['group', 'whole'],
  axes: ['apart', 'dual'],
};

/** The parts that this chart has, in the order in which they are shown. */
export const partIds = ({ parts }: Mend): readonly PartId[] => (Object.keys(partOptions) as PartId[]).filter((id) => parts[id] !== undefined);

export interface Point {
  readonly row: string;
  readonly value: number;
  /** Of the length of the axis, 0 to 1. */
  readonly length: number;
}

export interface Drawn {
  readonly form: string;
  readonly points: readonly Point[];
  readonly from: number;
  readonly to: number;
}

const summed = (values: readonly number[]): readonly number[] => values.reduce<readonly number[]>((sums, value) => [...sums, rounded((sums.at(-1) ?? 0) + value)], []);

/** The figures of the first column of `result` under the settings `parts`, and where the axis begins and ends. */
export const drawnOf = (result: Result, parts: Readonly<Record<string, string>>, isShare: boolean): Drawn => {
  const shown = result.rows.flatMap((row) => {
    const cell = result.cells.get(`${row}|${result.columns[0] ?? ''}`);
    return cell === undefined || cell.hidden || cell.value === undefined ? [] : [{ row, n: cell.n, value: cell.value }];
  });
  const all = shown.reduce((sum, { n }) => sum + n, 0);
  const based = shown.map(({ value, n }) => (isShare && parts['base'] === 'whole' ? rounded((value * n) / all) : value));
  const values = parts['series'] === 'cumulative' ? summed(based) : based;
  const to = Math.max(0, ...values);
  const least = Math.min(...values);
  const from = parts['axis'] === 'cut' ? Math.max(0, Math.floor(least - (to - least) * 0.2)) : 0;
  return { form: parts['form'] ?? 'bars', from, to, points: shown.map(({ row }, at) => ({ row, value: values[at] as number, length: to === from ? 0 : ((values[at] as number) - from) / (to - from) })) };
};

/** The rows of a result as they are listed: in the order of the groups, or the largest first. */
export const listed = (result: Result, { sort }: Pick<Query, 'sort'>): readonly string[] => {
  if (sort === 'group') return result.rows;
  const top = (row: string): number => Math.max(...result.columns.map((column) => {
    const cell = result.cells.get(`${row}|${column}`);
    return cell === undefined || cell.hidden ? Number.NEGATIVE_INFINITY : (cell.value ?? Number.NEGATIVE_INFINITY);
  }));
  return [...result.rows].sort((a, b) => top(b) - top(a));
};
