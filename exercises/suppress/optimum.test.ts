import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureAt, isSmall, isTotal, type Grid } from './grid.ts';
import { gridFrom, readSet } from './fixture.test-support.ts';
import { cheapest, spare } from './optimum.ts';
import { publish } from './publication.ts';

const tiny = readSet('tiny');

/** Every table of whole counts from 0 that shows what is printed, told by the hidden counts; a slow attacker who tries them all. */
const fits = (grid: Grid, withheld: readonly string[]): readonly ReadonlyMap<number, number>[] => {
  const { equations } = publish(grid, { withheld, merged: [] });
  const sums = equations.map(({ total, printed, hidden }) => ({ counts: hidden.flatMap(({ counts }) => counts), sum: total - printed.reduce((sum, { value }) => sum + value, 0) }));
  const unknowns = [...new Set(sums.flatMap(({ counts }) => counts))];
  return unknowns.reduce<readonly ReadonlyMap<number, number>[]>((partial, count) => partial.flatMap((chosen) => {
    const most = Math.min(...sums.filter(({ counts }) => counts.includes(count)).map(({ counts, sum }) => sum - counts.reduce((used, one) => used + (chosen.get(one) ?? 0), 0)));
    return Array.from({ length: Math.max(0, most + 1) }, (_, value) => new Map([...chosen, [count, value]])).filter((next) =>
      sums.every(({ counts, sum }) => counts.some((one) => !next.has(one)) || counts.reduce((all, one) => all + (next.get(one) as number), 0) === sum));
  }), [new Map()]);
};

/** No small count can be told, nor narrowed to a range less than `width` wide. */
const isSafe = (grid: Grid, withheld: readonly string[]): boolean => {
  const tables = fits(grid, withheld);
  return grid.figures.filter((figure) => !isTotal(grid, figure) && isSmall(grid.set, figure.value)).every(({ row, column }) => {
    const values = tables.map((table) => table.get(row * grid.columns.length + column) as number);
    return Math.max(...values) - Math.min(...values) >= grid.set.width;
  });
};

const choices = (free: readonly string[], size: number): readonly (readonly string[])[] =>
  size === 0 ? [[]] : free.flatMap((handle, at) => choices(free.slice(at + 1), size - 1).map((rest) => [handle, ...rest]));

const tables = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 9, maxLength: 9 }),
  rows: fc.constantFrom(2, 3),
  width: fc.constantFrom(1, 2),
}).map(({ values, rows, width }) => gridFrom({ ...tiny, threshold: 3, width }, Array.from({ length: rows }, (_, row) => values.slice(row * 3, row * 3 + 3))));

describe('the fewest figures to withhold', () => {
  it('is what trying every choice and every fitting table gives', () => {
    fc.assert(fc.property(tables, (grid) => {
      const free = grid.figures.filter((figure) => !isTotal(grid, figure) && !isSmall(grid.set, figure.value)).map(({ handle }) => handle);
      const answer = cheapest(grid);
      const fewest = [0, 1, 2, 3, 4].find((size) => choices(free, size).some((withheld) => isSafe(grid, withheld)));
      if (fewest === undefined) expect(answer === undefined || answer.length > 4).toBe(true);
      else expect(answer?.length).toBe(fewest);
      if (answer === undefined) return;
      expect(isSafe(grid, answer)).toBe(true);
      expect(spare(grid, answer, [])).toEqual([]);
    }), { numRuns: 40 });
  });
  it('needs three more figures beside one small cell in a plain table', () => {
    const grid = gridFrom(tiny, [[23, 19, 5], [20, 30, 40]]);
    const answer = cheapest(grid) ?? [];
    expect(answer).toHaveLength(3);
    expect(answer).toContain(figureAt(grid, 1, 2).handle);
  });
});
