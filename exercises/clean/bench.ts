// What one learner has on the bench: the drawn rows as they came in, and how they read under the fixes that were chosen.
import type { Handle } from '#kit/variant.ts';
import type { Column } from '#kit/table.ts';
import { labelOf } from '#kit/table.ts';
import type { Lang } from '#kit/text.ts';
import { fixed, type Fix, isSound, type Surroundings } from './fixes.ts';
import type { CleanSet, Plant, Work } from './schema.ts';

export type Cells = Readonly<Record<string, string>>;

export interface BenchColumn {
  readonly handle: Handle;
  readonly id: string;
  readonly column: Column;
  readonly work: Work;
}

export interface BenchRow {
  readonly handle: Handle;
  readonly id: string;
  /** As they came in. */
  readonly cells: Cells;
  /** As they read once every column is brought to its form. */
  readonly settled: Cells;
  readonly plant?: Plant;
}

export interface Variant {
  readonly set: CleanSet;
  readonly columns: readonly BenchColumn[];
  readonly rows: readonly BenchRow[];
  /** Rows whose check character is worked out by hand. */
  readonly compute: readonly Handle[];
}

/** Column handle -> fixes, in the order of `allFixes`. */
export type Fixes = Readonly<Record<Handle, readonly Fix[]>>;

export type Ruling =
  | { readonly kind: 'keep' | 'check' }
  | { readonly kind: 'merge'; readonly row: Handle }
  | { readonly kind: 'correct'; readonly row: Handle; readonly column: Handle; readonly value: string; readonly evidence: string };

export interface Answer {
  readonly remainder: number;
  readonly mark: string;
}

export type CleanMove =
  | { readonly type: 'digit.answer'; readonly row: Handle; readonly remainder: number; readonly mark: string }
  | { readonly type: 'digits.submit' | 'columns.submit' | 'rows.submit' }
  | { readonly type: 'column.fix' | 'column.unfix'; readonly column: Handle; readonly fix: string }
  | { readonly type: 'column.drop' | 'column.restore'; readonly column: Handle }
  | { readonly type: 'row.keep' | 'row.check' | 'row.merge' | 'row.reset'; readonly row: Handle }
  | { readonly type: 'cell.correct'; readonly row: Handle; readonly column: Handle; readonly value: string; readonly evidence: string };

/** The most frequent value that is not empty; of equals the first. */
const commonest = (cells: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce<readonly [string, number]>((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
};

export const around = (set: CleanSet, { words = {}, from = '' }: Work, cells: Cells, common = ''): Surroundings => ({ words, from: cells[from] ?? '', on: set.on, common });

const soundKept = new WeakMap<CleanSet, ReadonlyMap<string, readonly Fix[]>>();

/** The rows that are wrong as the trainer's table stands: they are dealt only with what is said of them. */
export const spoiltRows = ({ plants }: CleanSet): ReadonlySet<string> => new Set(plants.flatMap(({ row, cells }) => (row !== undefined && Object.keys(cells).length === 0 ? [row] : [])));

/** For each column, the fixes on offer that change nothing that is right. */
export const rightFixes = (set: CleanSet): ReadonlyMap<string, readonly Fix[]> => {
  const known = soundKept.get(set);
  if (known !== undefined) return known;
  const spoilt = spoiltRows(set);
  const rows = set.table.rows.filter(({ id }) => !spoilt.has(id));
  const isIdle = (id: string, work: Work, fix: Fix): boolean => rows.every(({ cells }) => fixed(cells[id] ?? '', [fix], around(set, work, cells)) === (cells[id] ?? ''));
  const found = new Map(Object.entries(set.work).map(([id, work]) => [id, work.fixes.filter((fix) => isSound(fix) && isIdle(id, work, fix))]));
  soundKept.set(set, found);
  return found;
};

/** A row's cells after every right fix. `from` of another column is looked up in its settled form. */
export const settle = (set: CleanSet, cells: Cells): Cells => {
  const right = rightFixes(set);
  const plain = Object.fromEntries(Object.entries(cells).map(([id, cell]) => {
    const work = set.work[id];
    return [id, work === undefined ? cell : fixed(cell, (right.get(id) ?? []).filter((fix) => fix !== 'age'), around(set, work, cells))];
  }));
  return Object.fromEntries(Object.entries(plain).map(([id, cell]) => {
    const work = set.work[id];
    return [id, work === undefined || !(right.get(id) ?? []).includes('age') ? cell : fixed(cell, ['age'], around(set, work, plain))];
  }));
};

const resultsKept = new WeakMap<Variant, Map<string, readonly string[]>>();

/** A column's cells, row by row, under `fixes`. Age is reckoned from the settled date of birth. */
export const resultOf = (variant: Variant, { id, work }: BenchColumn, fixes: readonly Fix[] = []): readonly string[] => {
  const kept = resultsKept.get(variant) ?? new Map<string, readonly string[]>();
  resultsKept.set(variant, kept);
  const key = `${id}|${fixes.join()}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const common = fixes.includes('fill') ? commonest(variant.rows.map(({ cells }) => cells[id] ?? '')) : '';
  const result = variant.rows.map(({ cells, settled }) => fixed(cells[id] ?? '', fixes, around(variant.set, work, settled, common)));
  kept.set(key, result);
  return result;
};

export const columnOf = ({ columns }: Variant, handle: string): BenchColumn | undefined => columns.find((one) => one.handle === handle);
export const rowAt = ({ rows }: Variant, handle: string): number => rows.findIndex((one) => one.handle === handle);

/** What a cell shows; blanks at its ends are made visible. */
export const shown = (column: Column, cell: string, lang: Lang): string => {
  const plain = cell.trim();
  const [before = '', after = ''] = cell.split(plain === '' ? cell : plain);
  const marks = (blanks: string): string => blanks.replace(/\s/gu, '␣');
  return plain === '' ? marks(cell) : marks(before) + (Object.hasOwn(column.values ?? {}, plain) ? labelOf(column, plain, lang) : plain) + marks(after);
};

/** Cells of a column that read otherwise than they came. */
export const changedIn = (variant: Variant, column: BenchColumn, fixes: Parameters<typeof resultOf>[2] = []): readonly number[] =>
  resultOf(variant, column, fixes).flatMap((cell, at) => (cell === variant.rows[at]?.cells[column.id] ? [] : [at]));
