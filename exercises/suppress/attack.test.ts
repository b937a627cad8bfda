import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactReveals, reveals, subtract } from './attack.ts';
import { boundsOver } from './bounds.ts';
import { derive, solveSums } from './elimination.ts';
import { sumText } from './explain.ts';
import { figureAt } from './grid.ts';
import { publish, type Publication } from './publication.ts';
import { gridFrom, readSet } from './fixture.test-support.ts';

const tiny = readSet('tiny');

describe('the subtraction', () => {
  it('finds 5 from a total of 47 with 23 and 19 printed', () => {
    const grid = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]]);
    const [step] = subtract(publish(grid, { withheld: [], merged: [] }));
    expect(step?.equation.kind).toBe('row');
    expect(step?.unit.value).toBe(5);
    expect(sumText(step?.equation.total ?? 0, step?.minus.map(({ value }) => value) ?? [], 5)).toBe('47 − 23 − 19 = 5');
  });
  it('goes on from what it has found: a second cell falls with the first', () => {
    const grid = gridFrom(tiny, [[5, 4, 30], [20, 30, 40]]);
    const found = reveals(publish(grid, { withheld: [figureAt(grid, 1, 0).handle], merged: [] }));
    expect(found.map((reveal) => (reveal.kind === 'subtraction' ? reveal.steps.length : 0))).toEqual([2, 1]);
  });
  it('finds a cell through two tables that are already out, though both its totals are withheld', () => {
    const grid = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]], [[1, 2]]);
    const totals = [figureAt(grid, 0, 3), figureAt(grid, 2, 2), figureAt(grid, 2, 3)].map(({ handle }) => handle);
    const [found] = reveals(publish(grid, { withheld: totals, merged: [] }));
    expect(found).toMatchObject({ kind: 'subtraction', steps: [{ equation: { kind: 'outside' } }] });
  });
  it('adds rows and takes away columns where no single subtraction finds the cell', () => {
    const grid = gridFrom(tiny, [[20, 30, 5, 40], [25, 35, 45, 50], [22, 32, 60, 70]]);
    const withheld = [[0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [3, 2]].map(([row = 0, column = 0]) => figureAt(grid, row, column).handle);
    const [found] = reveals(publish(grid, { withheld, merged: [] }));
    expect(found).toMatchObject({ kind: 'combination', target: { value: 5 }, over: 1 });
    expect(found?.kind === 'combination' && found.terms.map(({ equation, factor }) => [equation.kind, factor])).toEqual([['row', 1], ['row', 1], ['row', 1], ['column', -1], ['column', -1]]);
  });
  it('finds nothing when four hidden corners leave a wide range', () => {
    const grid = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]]);
    const corners = [figureAt(grid, 0, 0), figureAt(grid, 1, 0), figureAt(grid, 1, 2)].map(({ handle }) => handle);
    expect(reveals(publish(grid, { withheld: corners, merged: [] }))).toEqual([]);
  });
  it('finds a merged small cell only where something else tells its part', () => {
    const grid = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]]);
    const last = grid.columns[2]?.handle as string;
    expect(reveals(publish(grid, { withheld: [], merged: [last] }))).toEqual([]);
    const told = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]], [[1]]);
    expect(reveals(publish(told, { withheld: [], merged: [last] }))).toMatchObject([{ kind: 'subtraction', target: { value: 5 } }]);
  });
  it('squeezes a cell whose partner can only be 0 or 1', () => {
    const grid = gridFrom({ ...tiny, zeros: 'hidden' }, [[1, 0, 30], [0, 1, 30]]);
    expect(reveals(publish(grid, { withheld: [], merged: [] })).every(({ kind }) => kind === 'bounds')).toBe(true);
    expect(reveals(publish(grid, { withheld: [], merged: [] }))).toHaveLength(4);
  });
});

interface Case {
  readonly publication: Publication;
  readonly sums: readonly { readonly counts: readonly number[]; readonly sum: number }[];
  readonly counts: readonly number[];
}

const cases = fc
  .record({
    rows: fc.constantFrom(2, 3),
    values: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 }),
    hide: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    totals: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    groups: fc.constantFrom<number[][]>([], [[0, 1]], [[1, 2]], [[0, 2]]),
  })
  .map(({ rows, values, hide, totals, groups }): Case => {
    const table = Array.from({ length: rows }, (_, row) => values.slice(row * 3, row * 3 + 3));
    const grid = gridFrom({ ...tiny, threshold: 2, width: 1 }, table, groups);
    const inside = table.flatMap((row, r) => row.map((_, c) => figureAt(grid, r, c)));
    const edges = grid.figures.filter(({ row, column }) => row === rows || column === 3);
    const withheld = [...inside.filter((_, n) => hide[n]), ...edges.filter((_, n) => totals[n])].map(({ handle }) => handle);
    const publication = publish(grid, { withheld, merged: [] });
    const sums = publication.equations.map(({ total, printed, hidden }) => ({ counts: hidden.flatMap((unit) => unit.counts), sum: total - printed.reduce((sum, { value }) => sum + value, 0) }));
    return { publication, sums, counts: table.flat() };
  });

/** Slow reference: every assignment of `ranges` to the unknown counts that fits all sums. */
const tables = ({ sums }: Case, range: (count: number) => readonly [number, number]): readonly ReadonlyMap<number, number>[] => {
  const unknowns = [...new Set(sums.flatMap(({ counts }) => counts))];
  const fits = (chosen: ReadonlyMap<number, number>): boolean =>
    sums.every(({ counts, sum }) => counts.some((count) => !chosen.has(count)) || counts.reduce((all, count) => all + (chosen.get(count) as number), 0) === sum);
  return unknowns.reduce<readonly ReadonlyMap<number, number>[]>(
    (partial, count) =>
      partial.flatMap((chosen) => {
        const [low, high] = range(count);
        return Array.from({ length: high - low + 1 }, (_, n) => new Map([...chosen, [count, low + n]])).filter(fits);
      }),
    [new Map()],
  );
};

describe('against every table that fits what is printed', () => {
  it('calls a count derived by sums exactly when no other whole number fits, below 0 included', () => {
    fc.assert(
      fc.property(cases, (one) => {
        // Null vectors of row, column and group sums have entries −1, 0, 1: one step to either side is enough to see freedom.
        const all = tables(one, (count) => [(one.counts[count] as number) - 1, (one.counts[count] as number) + 1]);
        const system = solveSums(one.sums);
        for (const count of system.unknowns) {
          const values = new Set(all.map((table) => table.get(count)));
          const derived = derive(system, [count]);
          expect(derived !== undefined).toBe(values.size === 1);
          if (derived === undefined) continue;
          expect(derived.value).toBe(one.counts[count]);
          const combined = derived.factors.reduce((sum, factor, at) => sum + factor * (one.sums[at]?.sum as number), 0);
          expect(combined).toBe(derived.over * derived.value);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('gives exactly the least and greatest count that fit when none is below 0', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const held = new Set(one.sums.flatMap(({ counts }) => counts));
        const all = tables(one, (count) => [0, Math.max(...one.sums.filter(({ counts }) => counts.includes(count)).map(({ sum }) => Math.min(sum, 12)))]);
        const boundsOf = boundsOver(one.sums);
        const isCut = one.sums.some(({ sum }) => sum > 12);
        for (const count of held) {
          const values = all.map((table) => table.get(count) as number);
          const { low, high } = boundsOf([count]);
          if (!isCut) expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
          else expect(low <= Math.min(...values) && high >= Math.max(...values)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('reveals no target that another fitting table contradicts, and every one that none does', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const all = tables(one, (count) => [(one.counts[count] as number) - 1, (one.counts[count] as number) + 1]);
        const found = new Set(exactReveals(one.publication).map(({ target }) => target.counts[0] as number));
        for (const { counts: [count = 0] } of one.publication.targets) {
          const values = new Set(all.map((table) => table.get(count)));
          expect(found.has(count)).toBe(values.size === 1 && !values.has(undefined));
        }
      }),
      { numRuns: 150 },
    );
  });
});
