import { describe, expect, it } from 'vitest';
import { begin, outcomeOf } from '#kit/replay.ts';
import { resultOf, rightFixes } from './bench.ts';
import { casesOf } from './cases.ts';
import { courseSet, provable, tiny, variantOf, walk } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { profileOf } from './profile.ts';
import { cleanSet } from './schema.ts';

const sets = ['subsidy-cleaning', 'check-digits', 'entity-match'].map((name) => [name, courseSet(name)] as const);

describe.each(sets)('%s', (_, set) => {
  it('is passed by its solution, deals what it says, and asks each learner something else', () => {
    const answers = Array.from({ length: 12 }, (__, n) => {
      const variant = variantOf(set, n + 1);
      const moves = provable.solve(begin(exercise, variant).snapshot as never);
      expect(outcomeOf(exercise, walk(variant, moves)).result).toBe('passed');
      expect(variant.rows).toHaveLength(set.draw.rows);
      const dealt = variant.rows.flatMap(({ plant }) => (plant === undefined ? [] : [plant.class])).sort();
      expect(dealt).toEqual(Object.entries(set.draw.plants).flatMap(([name, count]) => Array.from({ length: count }, () => name)).sort());
      return casesOf(variant).map(({ plant }) => plant?.id).sort().join();
    });
    expect(new Set(answers).size).toBe(12);
  });
  it('shows every planted thing, and doubts nothing that is not planted', () => {
    const variant = variantOf(set, 3);
    const planted = variant.rows.filter(({ plant }) => plant !== undefined && plant.right !== 'column').length;
    expect(casesOf(variant)).toHaveLength(planted);
    expect(casesOf(variant).every(({ plant }) => plant !== undefined)).toBe(true);
  });
  it('holds at least twice as many planted things as one learner gets', () => {
    expect(set.plants.length).toBeGreaterThanOrEqual(2 * Object.values(set.draw.plants).reduce((sum, count) => sum + count, 0));
  });
  it('has a tempting fix that does harm, and sound ones that do none', () => {
    const variant = variantOf(set, 1);
    for (const column of variant.columns) {
      const right = rightFixes(set).get(column.id) ?? [];
      expect(resultOf(variant, column, right)).toEqual(variant.rows.map(({ settled }) => settled[column.id]));
    }
  });
});

describe('a profile', () => {
  it('counts the ways a column is written, its empty cells and what breaks its rule', () => {
    const variant = variantOf(tiny);
    const profile = (id: string) => {
      const column = variant.columns.find((one) => one.id === id);
      if (column === undefined) throw new Error(id);
      return profileOf(variant, column, resultOf(variant, column));
    };
    expect(profile('name').forms.map(({ runs, count }) => [runs.map(({ sort }) => sort).join(' '), count])).toEqual([['han', 3], ['han blank', 1]]);
    expect(profile('count')).toMatchObject({ blank: 1, range: [-2, 1], faults: [] });
    expect(profile('id_no').forms.map(({ runs }) => runs)).toContainEqual([{ sort: 'digit', n: 18 }]);
  });
});

describe('a set that does not hang together', () => {
  const [first = {}, second = {}, third = {}]: readonly object[] = tiny.plants;
  const told = (change: object): string[] => {
    const parsed = cleanSet.safeParse({ ...tiny, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  it('is not found in tiny', () => {
    expect(told({})).toEqual([]);
  });
  it.each<[object, string]>([
    [{ work: { ...tiny.work, shoe: {} } }, 'work.shoe: There is no "shoe"; there are: id_no, name, count, blood. Change the name, or add it.'],
    [{ work: { name: {}, count: {}, blood: {} } }, 'work: The table has the column "id_no" and work does not. Add a line: id_no: {}.'],
    [{ name: 'nobody' }, 'name: There is no "nobody"; there are: id_no, name, count, blood. Change the name, or add it.'],
    [{ on: '2026-02-30' }, 'on: There is no day 2026-02-30.'],
    [{ compute: { column: 'shoe', rows: 1 } }, 'compute.column: There is no "shoe"; there are: id_no, name, count, blood. Change the name, or add it.'],
    [{ compute: { column: 'name', rows: 1 } }, 'compute.column: "name" has no check character: its rule must be id18 or uscc.'],
    [{ work: { ...tiny.work, count: { fixes: ['age'] } } }, 'work.count.fixes: "count" is reckoned from which column? Add from: the column of birth dates.'],
    [{ work: { ...tiny.work, blood: { words: { '甲型': 'A' } } } }, 'work.blood.words.甲型: There is no "A"; there are: . Change the name, or add it.'],
    [{ checks: [{ kind: 'range', column: 'shoe' }] }, 'checks.0.column: There is no "shoe"; there are: id_no, name, count, blood. Change the name, or add it.'],
    [{ checks: [{ kind: 'register', key: 'id_no', name: 'name' }] }, 'checks.0: There is a check register and no table register.'],
    [{ plants: [first, { ...second, id: 'blank-end' }, third] }, 'plants.1.id: "blank-end" is taken. Use another id.'],
    [{ plants: [first, { ...second, row: 'r99' }, third] }, 'plants.1.row: There is no "r99"; there are: r1, r2, r3, r4. Change the name, or add it.'],
    [{ plants: [first, { ...second, copy: 'r1' }, third] }, 'plants.1: "slip-says" needs either row (which row is changed) or copy (which row a new one is copied from).'],
    [{ plants: [first, { ...second, evidence: [] }, third] }, 'plants.1.right: "slip-says" is to be corrected: write column (which cell) and evidence (on what).'],
    [{ plants: [first, { ...second, evidence: ['dream'] }, third] }, 'plants.1.evidence.0: There is no "dream"; there are: slip, usual. Change the name, or add it.'],
    [{ plants: [first, { ...second, right: 'merge' }, third] }, 'plants.1.right: "slip-says" is to be merged: use copy, so that there are two rows.'],
    [{ plants: [first, { ...second, cells: {} }, third] }, 'plants.1.value: "slip-says" changes nothing in the table, so value must say what is right.'],
    [{ plants: [first, { ...second, cells: { count: '3' } }, third] }, 'plants.1: No check sees "slip-says", so no learner would meet it. Add a rule or a check.'],
    [{ plants: [first, { ...second, value: 'two' }, third] }, 'plants.1.value: "two", which "slip-says" is to become, is wrong itself (WHOLE).'],
    [{ plants: [{ ...first, cells: { name: '赵甲丑' } }, second, third] }, 'plants.0.cells.name: "blank-end" says a fix of the column mends it, but those that fit (trim) do not.'],
    [{ draw: { ...tiny.draw, plants: { E11: 2, E3: 1, E2: 1 } } }, 'draw.plants.E11: Each learner is to get 2 of "E11", and there are 1.'],
    [{ draw: { ...tiny.draw, plants: { E11: 1, E3: 1 } } }, 'plants.2.class: draw.plants has no "E2", so nobody gets "unknown".'],
    [{ draw: { ...tiny.draw, rows: 2 } }, 'draw.rows: 2 rows for each learner do not hold 3 that are planted.'],
    [{ draw: { ...tiny.draw, rows: 5 } }, 'draw.rows: Each learner is to get 5 rows, and the table has 4 to give.'],
    [{ draw: { ...tiny.draw, over: 2 } }, 'draw.over: 2 columns too many are to be dealt, and there are 1.'],
    [{ checks: [{ kind: 'range', column: 'count', min: 0, max: 2 }] }, 'table.rows.2: Row 3 is in no plant, yet a check doubts it (RANGE). Mend it, or say in plants what is right.'],
  ])('%j', (change, expected) => {
    expect(told(change)).toContain(expected);
  });
});
