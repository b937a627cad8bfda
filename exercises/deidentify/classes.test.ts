import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded } from '#kit/rounded.ts';
import { classesBy, type Coded, codedOf, distancesOf, distinctIn, kOf, labelled, lOf, riskOf, spreadOf, tOf } from './classes.ts';
import { measuresOf } from './product.ts';
import type { Variant } from './schema.ts';
import { tiny } from './set-reader.test-support.ts';
import { vary } from './vary.ts';

const variant: Variant = vary(tiny, '0'.repeat(64));
const measure = (ways: Record<string, string>): (number | undefined)[] => {
  const handles = Object.fromEntries(variant.columns.flatMap(({ id, handle }) => (ways[id] === undefined ? [] : [[handle, ways[id]]])));
  const { k, l, t } = measuresOf({ variant, ways: handles, dropped: [] });
  return [k, l, t === undefined ? t : Math.round(t * 1e4) / 1e4];
};

describe('the worked example of twelve rows', () => {
  it.each([
    ['raw', {}, [1, 1, 0.8333]],
    ['age in tens, sex, town', { age: 'ten' }, [2, 1, 0.5]],
    ['age in tens, sex', { age: 'ten', town: 'delete' }, [2, 1, 0.5]],
    ['under 80 or not, town', { age: 'eighty', sex: 'delete' }, [2, 2, 0.5]],
    ['town alone', { age: 'delete', sex: 'delete' }, [6, 3, 0.1667]],
  ])('%s', (_, ways, expected) => {
    expect(measure(ways)).toEqual(expected);
  });
  it('keeps six decimals', () => {
    expect(measuresOf({ variant, ways: {}, dropped: [] }).t).toBe(0.833333);
  });
  it('tells nothing of l and t once no sensitive column is left', () => {
    expect(measure({ aid: 'delete' })).toEqual([1, undefined, undefined]);
  });
});

/** The same measures written the long way round: every row against every other. */
const slow = (quasi: readonly string[][], sensitive: readonly string[]): { k: number; l: number; t: number } => {
  const key = (row: number): string => JSON.stringify(quasi.map((column) => column[row]));
  const rows = sensitive.map((_, row) => row);
  const values = [...new Set(sensitive)];
  const part = (members: readonly number[], value: string): number => members.filter((row) => sensitive[row] === value).length / members.length;
  const all = rows.map((row) => {
    const members = rows.filter((other) => key(other) === key(row));
    const distance = values.reduce((sum, value) => sum + Math.abs(part(members, value) - part(rows, value)), 0) / 2;
    return { k: members.length, l: new Set(members.map((other) => sensitive[other])).size, t: rounded(distance) };
  });
  return { k: Math.min(...all.map(({ k }) => k)), l: Math.min(...all.map(({ l }) => l)), t: Math.max(...all.map(({ t }) => t)) };
};

describe('k, l and t', () => {
  const cell = fc.constantFrom('a', 'b', 'c', 'd', '');
  const table = fc.integer({ min: 1, max: 40 }).chain((rows) =>
    fc.record({
      quasi: fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), { maxLength: 4 }),
      sensitive: fc.array(cell, { minLength: rows, maxLength: rows }),
    }));
  it('agree with a slow reference on any table', () => {
    fc.assert(fc.property(table, ({ quasi, sensitive }) => {
      const classes = classesBy(quasi.map(codedOf), sensitive.map((_, row) => row));
      const coded: Coded = codedOf(sensitive);
      expect({ k: kOf(classes), l: lOf(classes, coded), t: tOf(classes, coded) }).toEqual(slow(quasi, sensitive));
    }), { numRuns: 500 });
  });
  it('are the same without lists of members, also where every row is of its own class', () => {
    const wide = fc.integer({ min: 1, max: 120 }).chain((rows) => fc.record({ quasi: fc.array(fc.array(fc.integer({ min: 0, max: 200 }).map(String), { minLength: rows, maxLength: rows }), { maxLength: 4 }), sensitive: fc.array(cell, { minLength: rows, maxLength: rows }) }));
    fc.assert(fc.property(fc.oneof(table, wide), ({ quasi, sensitive }) => {
      const labels = labelled(quasi.map(codedOf), sensitive.map((_, row) => row));
      const classes = classesBy(quasi.map(codedOf), labels.rows);
      const coded = codedOf(sensitive);
      const { distinct, distance } = spreadOf(labels, coded);
      expect([...labels.sizes]).toEqual(classes.map((rows) => rows.length));
      expect([...distinct]).toEqual(classes.map((rows) => distinctIn(rows, coded)));
      expect([...distance]).toEqual([...distancesOf(classes, coded)]);
    }), { numRuns: 500 });
  });
  it('put every row into exactly one class', () => {
    fc.assert(fc.property(table, ({ quasi, sensitive }) => {
      const rows = sensitive.map((_, row) => row);
      expect(classesBy(quasi.map(codedOf), rows).flat().sort((a, b) => a - b)).toEqual(rows);
    }));
  });
  it('are nothing at all on an empty table', () => {
    expect([kOf([]), lOf([], codedOf([])), tOf([], codedOf([])), riskOf(0)]).toEqual([0, 0, 0, 0]);
  });
  it('gives the risk as one in k', () => {
    expect([riskOf(1), riskOf(6), riskOf(5)]).toEqual([1, 0.166667, 0.2]);
  });
});
