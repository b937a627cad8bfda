// What the bench shows, against the published definitions written the long way round, on real tables under any treatment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import { measuresOf, wayIn } from './product.ts';
import type { BenchRow, Variant, Ways } from './schema.ts';
import { readSet, tiny } from './set-reader.test-support.ts';
import { heightOf, treated, wayOf } from './techniques.ts';

const subsidy = readSet(new URL('../../courses/deid-open-data/sets/subsidy-bench.yml', import.meta.url));
const variants = [tiny, subsidy].flatMap((set) => [1, 2, 3].map((n) => exercise.vary(set, seedOf({ course: 'c', set: 'm', code: `m${n}`, nonce: '', n: 1 })) as Variant));

const at6 = (value: number): number => Number(value.toFixed(6));

const cell = (variant: Variant, ways: Ways, row: BenchRow, id: string): string => {
  const column = variant.columns.find((one) => one.id === id) as Variant['columns'][number];
  const way = wayOf(column, wayIn(ways, column));
  return way === undefined ? (row.cells[id] ?? '') : treated(way, row.cells[id] ?? '');
};

/** k, distinct l and t (½ Σ |p − q|) of the rows that are left, every row against every other. */
const slow = (variant: Variant, ways: Ways, dropped: readonly string[]): { k: number; l: number | undefined; t: number | undefined } => {
  const rows = variant.rows.filter(({ handle }) => !dropped.includes(handle));
  const ids = (role: string): string[] => variant.columns.filter((column) => {
    const id = wayIn(ways, column);
    const way = wayOf(column, id);
    return id !== 'delete' && (way !== undefined && 'mask' in way && way.leaves !== undefined ? way.leaves : column.role) === role;
  }).map(({ id }) => id);
  const quasi = ids('quasi');
  const alike = rows.map((row) => rows.filter((other) => quasi.every((id) => cell(variant, ways, row, id) === cell(variant, ways, other, id))));
  const share = (members: readonly BenchRow[], id: string, value: string): number => members.filter((row) => cell(variant, ways, row, id) === value).length / members.length;
  const perColumn = ids('sensitive').map((id) => {
    const values = [...new Set(rows.map((row) => cell(variant, ways, row, id)))];
    return {
      l: Math.min(...alike.map((members) => new Set(members.map((row) => cell(variant, ways, row, id))).size)),
      t: Math.max(...alike.map((members) => at6(values.reduce((sum, value) => sum + Math.abs(share(members, id, value) - share(rows, id, value)), 0) / 2))),
    };
  });
  const some = perColumn.length > 0;
  return { k: Math.min(...alike.map(({ length }) => length)), l: some ? Math.min(...perColumn.map(({ l }) => l)) : undefined, t: some ? Math.max(...perColumn.map(({ t }) => t)) : undefined };
};

/** 1 − Prec (Sweeney 2002, 5.3): over all cells of the quasi-identifiers, height / height of the whole hierarchy; a suppressed row is at the top in every one. */
const slowLoss = (variant: Variant, ways: Ways, dropped: readonly string[]): number => {
  const quasi = variant.columns.filter(({ role }) => role === 'quasi');
  const heights = variant.rows.flatMap(({ handle }) => quasi.map((column) => (dropped.includes(handle) ? 1 : heightOf(column, wayIn(ways, column)) / (column.ways.length + 1))));
  return at6(heights.reduce((sum, height) => sum + height, 0) / (variant.rows.length * quasi.length));
};

const treatments = fc.record({ at: fc.nat(variants.length - 1), ways: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }), drop: fc.array(fc.nat(99), { maxLength: 8 }) }).map(({ at, ways, drop }) => {
  const variant = variants[at] as Variant;
  const chosen = Object.fromEntries(variant.columns.flatMap((column, n) => {
    const all = ['keep', ...column.ways.map(({ id }) => id), 'delete'];
    const id = all[(ways[n] as number) % all.length] as string;
    return id === 'keep' ? [] : [[column.handle, id]];
  }));
  const dropped = variant.rows.filter((_, n) => drop.includes(n)).slice(0, variant.rows.length - 1).map(({ handle }) => handle);
  return { variant, ways: chosen, dropped };
});

describe('k, l, t and the information lost, on real tables under any treatment', () => {
  it('are what the definitions say', () => {
    fc.assert(fc.property(treatments, ({ variant, ways, dropped }) => {
      const { k, l, t, risk, loss } = measuresOf({ variant, ways, dropped });
      const expected = slow(variant, ways, dropped);
      expect({ k, l, t: t === undefined ? t : at6(t) }).toEqual(expected);
      expect(risk).toBe(at6(1 / expected.k));
      expect(loss).toBeCloseTo(slowLoss(variant, ways, dropped), 6);
    }), { numRuns: 120 });
  });
  it('lose nothing when all is kept and everything when all is deleted', () => {
    for (const variant of variants) {
      expect(measuresOf({ variant, ways: {}, dropped: [] }).loss).toBe(0);
      expect(measuresOf({ variant, ways: Object.fromEntries(variant.columns.map(({ handle }) => [handle, 'delete'])), dropped: [] }).loss).toBe(1);
    }
  });
  it('show and compare no more than six decimals', () => {
    fc.assert(fc.property(treatments, (position) => {
      const { t = 0, risk, loss } = measuresOf(position);
      for (const figure of [t, risk, loss]) expect(String(figure)).toMatch(/^\d(\.\d{1,6})?$/u);
    }), { numRuns: 60 });
  });
});
