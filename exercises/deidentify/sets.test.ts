import { describe, expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { begin, outcomeOf, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { fitting, homogeneousOf } from './attack.ts';
import { exercise as kind } from './index.ts';
import type { BenchContext } from './machine.ts';
import { measuresOf } from './product.ts';
import { deidentifySet, type DeidentifySet, type Variant } from './schema.ts';
import { judgeTable } from './rules.ts';
import { readSet, tiny } from './set-reader.test-support.ts';
import { treated } from './techniques.ts';

const exercise = await withProof(kind);

const at = (name: string): DeidentifySet => readSet(new URL(`../../courses/deid-open-data/sets/${name}.yml`, import.meta.url));
const subsidy = at('subsidy-bench');
const seed = (set: string, n: number): string => seedOf({ course: 'deid-open-data', set, code: `c${n}`, nonce: '', n: 1 });
const variantOf = (set: DeidentifySet, name: string, n: number): Variant => exercise.vary(set, seed(name, n)) as Variant;

describe.each([['first-deid', at('first-deid')], ['subsidy-bench', subsidy]] as const)('%s', (name, set) => {
  it('holds a pool of twice what is shown', () => {
    expect(set.table.rows.length).toBeGreaterThanOrEqual(2 * set.show);
  });
  it('can be solved, and has exactly one person whom the fact fits, for sixty learners', () => {
    for (let n = 1; n <= 60; n += 1) {
      const variant = variantOf(set, name, n);
      expect(fitting(variant)).toBe(1);
      const played = replay(exercise, variant, exercise.solve(begin(exercise, variant).snapshot as never));
      expect([n, played.kind, outcomeOf(exercise, played.standing).result]).toEqual([n, 'replayed', 'passed']);
    }
  });
  it('is the same twice and another for another learner', () => {
    expect(variantOf(set, name, 1)).toEqual(variantOf(set, name, 1));
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((n) => variantOf(set, name, n).target)).size).toBe(8);
  });
});

describe('subsidy-bench', () => {
  it('plants a class in which all receive the same, so that k alone is seen to fail', () => {
    let read = 0;
    for (let n = 1; n <= 40; n += 1) {
      const variant = variantOf(subsidy, 'subsidy-bench', n);
      const played = replay(exercise, variant, exercise.solve(begin(exercise, variant).snapshot as never));
      const states = played.steps.map(({ snapshot }) => snapshot);
      const reading = states.find(({ value }) => value === 'inferring')?.context as BenchContext | undefined;
      if (reading === undefined) continue;
      read += 1;
      expect(measuresOf(reading).k).toBeGreaterThanOrEqual(variant.k);
      expect(homogeneousOf(reading)?.rows.length).toBeGreaterThanOrEqual(variant.k);
    }
    expect(read).toBeGreaterThan(30);
  });
  it('finds an ID number with its middle hidden beside the date of birth', () => {
    const variant = variantOf(subsidy, 'subsidy-bench', 1);
    const handle = (id: string): string => variant.columns.find((one) => one.id === id)?.handle ?? '';
    const codes = (ways: Record<string, string>): string[] => judgeTable({ variant, ways, dropped: [] }, 'k').filter(({ at: [first] }) => first === handle('id_no')).map(({ code }) => code);
    expect(codes({ [handle('id_no')]: 'six-four' })).toEqual(['restorable']);
    expect(codes({ [handle('id_no')]: 'six-four', [handle('birth')]: 'decade' })).toEqual(['direct-left']);
    expect(codes({ [handle('id_no')]: 'one-one' })).toEqual([]);
  });
  it('counts a surname that is left standing among what sets people apart', () => {
    const variant = variantOf(subsidy, 'subsidy-bench', 1);
    const all = Object.fromEntries(variant.columns.filter(({ id }) => id !== 'aid_type').map(({ handle }) => [handle, 'delete']));
    const name = variant.columns.find(({ id }) => id === 'name')?.handle ?? '';
    expect(measuresOf({ variant, ways: all, dropped: [] }).k).toBe(subsidy.show);
    expect(measuresOf({ variant, ways: { ...all, [name]: 'surname' }, dropped: [] }).k).toBeLessThan(5);
  });
});

describe('what a technique makes of a value', () => {
  const label = { zh: '', en: '' };
  it.each([
    ['赵甲寅', { mask: 'surname' }, '赵**'],
    ['欧阳乙卯', { mask: 'surname' }, '欧阳**'],
    ['Zhao Jiayin', { mask: 'surname' }, 'Zhao **'],
    ['999901198503150019', { mask: { start: 6, end: 4 } }, '999901********0019'],
    ['10012345678', { mask: { start: 1, end: 0 } }, '1**********'],
    ['123', { mask: { start: 2, end: 2 } }, '123'],
    ['1952-09-09', { date: 'year' }, '1952'],
    ['1952-09-09', { date: 'decade' }, '1950–1959'],
    ['1966-10-31', { age: [60], on: '2026-10-31' }, '≥60'],
    ['1966-11-01', { age: [60], on: '2026-10-31' }, '<60'],
    ['1960-02-29', { age: [60, 70], on: '2026-10-31' }, '60–69'],
    ['600', { bands: [600, 1500] }, '600–1499'],
    ['1500', { top: 1500 }, '≥1500'],
    ['1490', { top: 1500 }, '1490'],
    ['tinglan', { groups: { one: { label, of: ['tinglan'] } } }, 'one'],
    ['elsewhere', { groups: { one: { label, of: ['tinglan'] } } }, 'elsewhere'],
    ['', { date: 'year' }, ''],
  ])('%s %j -> %s', (value, way, expected) => {
    expect(treated({ id: 'w', label, ...way } as never, value)).toBe(expected);
  });
});

describe('a set that does not hang together', () => {
  const faults = (change: object): string[] => {
    const parsed = deidentifySet.safeParse({ ...tiny, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  it.each([
    [{ question: { ...tiny.question, needs: { age: 'twenty' } } }, 'question.needs.age: "age" has no way "twenty"; there are: keep, ten, eighty.'],
    [{ outside: { ...tiny.outside, knows: { shoe: 'keep' } } }, 'outside.knows.shoe: treatments has no column "shoe"; there are: name, age, sex, town, aid. Change the name, or add the column.'],
    [{ first: ['age'] }, 'first: "age" is not a column of role: direct. first names the direct identifiers to begin with.'],
    [{ stages: ['k', 'strip'] }, 'stages: stages come in this order: strip, identify, k, l, t, decide.'],
    [{ show: 13 }, 'show: Each learner is to get 13 rows, and the table has 12 only. Lower show, or add rows; with twice as many, tables differ.'],
    [{ treatments: { ...tiny.treatments, shoe: { role: 'other', ways: [] } } }, 'treatments.shoe: The table has no column "shoe"; there are: name, age, sex, town, aid.'],
  ])('%j', (change, told) => {
    expect(faults(change)).toContain(told);
  });
  it('is not found in the tiny set', () => {
    expect(faults({})).toEqual([]);
  });
});

describe('two thousand rows', () => {
  it('tells how much slower than eighty they are', () => {
    const time = (size: number): number => {
      const rows = Array.from({ length: 2000 }, (_, n) => ({ id: `r${n + 1}`, cells: (subsidy.table.rows[n % subsidy.table.rows.length] as { cells: Record<string, string> }).cells }));
      const variant = variantOf({ ...subsidy, show: size, table: { ...subsidy.table, rows } }, 'speed', size);
      const column = variant.columns.find(({ id }) => id === 'birth')?.handle ?? '';
      const start = performance.now();
      for (let n = 0; n < 100; n += 1) expect(measuresOf({ variant, ways: { [column]: n % 2 === 0 ? 'year' : 'sixty' }, dropped: [] }).rows.length).toBe(size);
      return (performance.now() - start) / 100;
    };
    const [few, many] = [time(80), time(2000)];
    console.log(`measures of 2,000 rows take ${(many / few).toFixed(1)} times those of 80 rows (${many.toFixed(2)} ms, ${few.toFixed(2)} ms)`);
  });
});
