import { describe, expect, it } from 'vitest';
import { degrees, gradeOf, grades, highestOf, isAboveGeneral, objects, rankOf, rungs } from './ladder.ts';

describe('the ladder', () => {
  // The published table (GB/T 43697-2024, 6.5, as told by third parties), extreme, serious, some: core, important or general.
  it.each([
    ['national', 'core', 'core', 'important'],
    ['economy', 'core', 'important', 'general'],
    ['order', 'core', 'important', 'general'],
    ['public', 'core', 'important', 'general'],
    ['organisation', 'general', 'general', 'general'],
    ['person', 'general', 'general', 'general'],
  ])('%s: %s, %s, %s', (object, ...wanted) => {
    const got = (['extreme', 'serious', 'some'] as const).map((degree) => {
      const grade = gradeOf(object, degree);
      return grade !== undefined && isAboveGeneral(grade) ? grade : 'general';
    });
    expect(got).toEqual(wanted);
  });
  it('has nineteen places, and never falls while the harm grows', () => {
    expect(rungs).toHaveLength(19);
    for (const object of objects.slice(1)) {
      const ranks = degrees.flatMap((degree) => { const grade = gradeOf(object, degree); return grade === undefined ? [] : [rankOf(grade)]; });
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks).toHaveLength(3);
    }
  });
  it('has no place for pairs and words that it does not know', () => {
    for (const [object, degree] of [['nobody', 'some'], ['person', 'none'], ['toString', 'some'], ['person', 'constructor'], ['', '']] as const) expect(gradeOf(object, degree)).toBeUndefined();
  });
  it('takes the highest of all', () => {
    expect(highestOf(['l2', 'l4', 'l1'])).toBe('l4');
    expect(highestOf(['l4', 'important'])).toBe('important');
    expect(highestOf([])).toBe('l1');
    expect(grades.map(isAboveGeneral)).toEqual([false, false, false, false, true, true]);
  });
});
