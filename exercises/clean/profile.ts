// What a column looks like as a whole: how its cells are written, how many are empty, which break its rule.
import type { BenchColumn, Variant } from './bench.ts';
import { valueFault } from './checks.ts';

/** A run of characters of one sort; `n` is 0 where lengths do not matter. `sort` is the character itself where it has no sort. */
export interface Run {
  readonly sort: string;
  readonly n: number;
}

export interface Form {
  readonly runs: readonly Run[];
  readonly count: number;
  readonly example: string;
}

export interface Profile {
  readonly blank: number;
  /** How the cells are written, the most frequent form first. */
  readonly forms: readonly Form[];
  /** The values of a column with codes, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number; readonly isKnown: boolean }[];
  readonly faults: readonly { readonly code: string; readonly count: number }[];
  readonly distinct: number;
  readonly range: readonly [number, number] | undefined;
}

const sorts: readonly (readonly [string, RegExp])[] = [['digit', /\d/u], ['latin', /[A-Za-z]/u], ['han', /\p{Script=Han}/u], ['wide', /[\uFF01-\uFF5E]/u], ['blank', /\s/u]];
const sortOf = (char: string): string => sorts.find(([, form]) => form.test(char))?.[0] ?? char;

/** Lengths are told only where a column has a rule: names and addresses differ in length by nature. */
const runsOf = (cell: string, isCounted: boolean): readonly Run[] =>
  [...cell].reduce<Run[]>((runs, char) => {
    const sort = sortOf(char);
    const last = runs.at(-1);
    if (last?.sort !== sort) return [...runs, { sort, n: isCounted ? 1 : 0 }];
    return [...runs.slice(0, -1), { sort, n: isCounted ? last.n + 1 : 0 }];
  }, []);

const tally = <T>(items: readonly T[], keyOf: (item: T) => string): readonly { readonly item: T; readonly count: number }[] => {
  const found = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const known = found.get(key);
    found.set(key, known === undefined ? { item, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
};

/** `cells`: the column's, row by row, as they read now. */
export const profileOf = ({ set }: Variant, { column, work }: BenchColumn, cells: readonly string[]): Profile => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const { rule } = work;
  const isCounted = rule !== undefined && rule !== 'whole' && rule !== 'code';
  const forms = tally(filled.map((cell) => ({ cell, runs: runsOf(cell, isCounted) })), ({ runs }) => runs.map(({ sort, n }) => `${sort}${n}`).join());
  const faults = filled.map((cell) => valueFault(set, column, work, cell)).filter((code) => code !== undefined);
  const numbers = rule === 'whole' ? filled.filter((cell) => /^-?\d+$/u.test(cell)).map(Number) : [];
  return {
    blank: cells.length - filled.length,
    forms: forms.map(({ item, count }) => ({ runs: item.runs, count, example: item.cell })),
    values: rule === 'code' ? tally(filled, (cell) => cell).map(({ item, count }) => ({ value: item, count, isKnown: column.values !== undefined && Object.hasOwn(column.values, item) })) : [],
    faults: tally(faults, (code) => code).map(({ item, count }) => ({ code: item, count })),
    distinct: new Set(filled).size,
    range: numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)],
  };
};
