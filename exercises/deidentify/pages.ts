// Long tables are shown page by page, so that two thousand rows stay smooth.
import { fill } from '#kit/text.ts';

const longest = 200;
export const pageLength = 50;

/** The first row of each page, by number; one page when the table is short. */
export const pagesOf = (rows: number): readonly number[] =>
  rows <= longest ? [0] : Array.from({ length: Math.ceil(rows / pageLength) }, (_, page) => page * pageLength);

/** "Rows 51–100", from the first row's number (0 = the first of all). */
export const pageName = (label: string | undefined, from: number, rows: number): string =>
  fill(label, { from: from + 1, to: Math.min(rows, from + pageLength) });
