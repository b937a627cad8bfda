// For tests only: reads a set as the catalog does, and lays out a table from given counts.
import { draftOf } from '#kit/kind.test-support.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { Grid, Outside, SuppressVariant } from './grid.ts';
import { suppressSet, type SuppressSet } from './schema.ts';
import { axisOf, figuresOf } from './variant.ts';

const folder = new URL('./sets/', import.meta.url);
export const courseSets = new URL('../../courses/deid-open-data/sets/', import.meta.url);

export const readSet = (name: string, from: URL = folder): SuppressSet => suppressSet.parse(draftOf(new URL(`${name}.yml`, from)));

export const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });

export const draw = (set: SuppressSet, n: number): SuppressVariant => exercise.vary(set, seed(n)) as SuppressVariant;

/** A table of `counts` under the rules of `set`; `outside` as groups of columns per row. */
export const gridFrom = (set: SuppressSet, counts: readonly (readonly number[])[], groups: readonly (readonly number[])[] = []): Grid => {
  const width = (counts[0] as readonly number[]).length;
  const outside = groups.flatMap((columns) =>
    counts.map((row, r): Outside => ({ table: 0, row: r, columns, cells: columns.map((column) => r * width + column), whole: 100 + columns.reduce((sum, column) => sum + (row[column] as number), 0), rest: 100 })),
  );
  const word = { zh: '表', en: 'table' };
  return {
    set: { ...set, outside: [{ id: 'out', label: word, whole: word, rest: word, groups: [] }] },
    page: word,
    count: word,
    rows: axisOf('x', 'r', counts.map((_, n) => `s${n}`), undefined),
    columns: axisOf('x', 'c', (counts[0] as readonly number[]).map((_, n) => `b${n}`), undefined),
    figures: figuresOf('x', counts),
    outside,
    kept: [],
  };
};
