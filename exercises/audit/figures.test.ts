import { describe, expect, it } from 'vitest';
import { full, tiny } from './audit.test-support.ts';
import { casesOf, groupsOf, matricesOf, partsOf, today } from './cases.ts';
import { holds, lineFor, shareIn } from './claims.ts';
import { accuracyOf, cellOf, gapOf, matrixOf, rateOf, ratioOf, scoreOf, type Case, type Matrix } from './figures.ts';

const chosen = (of: number, all: number): Matrix => ({ hit: of, missed: 0, alarm: 0, left: all - of });

describe('published tables', () => {
  // Uniform Guidelines on Employee Selection Procedures, Questions and Answers (EEOC and others, 1979): 48 of 80 and 12 of 40 are
  // chosen. 48 / 80 = 0.60, 12 / 40 = 0.30, and 0.30 / 0.60 = 0.50, below four fifths.
  it('four fifths: 48 of 80 beside 12 of 40', () => {
    const [more, fewer] = [chosen(48, 80), chosen(12, 40)];
    expect([rateOf(more, 'selection'), rateOf(fewer, 'selection'), ratioOf([more, fewer])]).toEqual([0.6, 0.3, 0.5]);
  });
  // The same source: rates of 60, 45, 48 and 51 per cent give ratios of 45 / 60 = 75 %, 48 / 60 = 80 %, 51 / 60 = 85 %.
  it.each([[45, 0.75], [48, 0.8], [51, 0.85]])('four fifths: %i per cent beside 60', (rate, ratio) => {
    expect(ratioOf([chosen(60, 100), chosen(rate, 100)])).toBe(ratio);
    expect(ratioOf([chosen(rate, 100), chosen(60, 100)])).toBe(ratio);
  });
  // The textbook table of a screening test: 2,030 people, 30 with the condition. Of these 20 test positive and 10 negative; of the
  // other 2,000, 180 test positive and 1,820 negative. By the definitions: 20 / 30 = 66.67 % reached, 10 / 30 = 33.33 % missed,
  // 180 / 2000 = 9 % false alarms, 200 / 2030 = 9.85 % selected, (20 + 1820) / 2030 = 90.64 % decided rightly.
  it('a screening test of 2,030', () => {
    const test: Matrix = { hit: 20, missed: 10, alarm: 180, left: 1820 };
    expect(rateOf(test, 'reached')).toBeCloseTo(0.666667, 6);
    expect(rateOf(test, 'missed')).toBeCloseTo(0.333333, 6);
    expect(rateOf(test, 'alarm')).toBe(0.09);
    expect(rateOf(test, 'selection')).toBeCloseTo(0.098522, 6);
    expect(accuracyOf([test])).toBeCloseTo(0.906404, 6);
  });
  // Equal opportunity (Hardt, Price, Srebro 2016): P(pushed | entitled) is the same in both groups, whatever else differs. Group A
  // reaches 8 of 10, B 16 of 20: both 0.8, gap 0. Demographic parity asks for P(pushed): 8 of 40 = 0.2 and 20 of 40 = 0.5 differ.
  it('equal opportunity without demographic parity', () => {
    const a: Matrix = { hit: 8, missed: 2, alarm: 0, left: 30 };
    const b: Matrix = { hit: 16, missed: 4, alarm: 4, left: 16 };
    expect([gapOf([a, b], 'reached'), gapOf([a, b], 'missed')]).toEqual([0, 0]);
    expect([gapOf([a, b], 'selection'), ratioOf([a, b])]).toEqual([30, 0.4]);
    expect(gapOf([a, b], 'alarm')).toBe(20);
  });
  it('divides by nobody without complaint', () => {
    const none: Matrix = { hit: 0, missed: 0, alarm: 0, left: 0 };
    expect([rateOf(none, 'selection'), rateOf(none, 'reached'), rateOf(none, 'alarm'), accuracyOf([none]), ratioOf([none, none])]).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('scores and fields', () => {
  const one: Case = { id: 'x', group: 'g', isEntitled: true, parts: [40, 15, 5] };
  it('adds the parts that are not taken away, and pushes from the line on', () => {
    expect([scoreOf(one, { dropped: [] }), scoreOf(one, { dropped: [1] }), scoreOf(one, { dropped: [0, 1, 2] })]).toEqual([60, 45, 0]);
    expect([cellOf(one, { line: 60, dropped: [] }), cellOf(one, { line: 61, dropped: [] }), cellOf({ ...one, isEntitled: false }, { line: 60, dropped: [] }), cellOf({ ...one, isEntitled: false }, { line: 60, dropped: [2] })]).toEqual(['hit', 'missed', 'alarm', 'left']);
    expect(matrixOf([one, one, { ...one, isEntitled: false }], { line: 60, dropped: [] })).toEqual({ hit: 2, missed: 0, alarm: 1, left: 0 });
  });
});

describe('the screening audit', () => {
  const at = (line = 60, ...columns: string[]): readonly Matrix[] => matricesOf(full, { line, dropped: partsOf(full, columns) });
  it('has the matrix of its source, to the digit', () => {
    expect(groupsOf(full)).toEqual(['under60', 'from60']);
    expect(at()).toEqual([{ hit: 45, missed: 5, alarm: 10, left: 40 }, { hit: 30, missed: 20, alarm: 5, left: 45 }]);
  });
  it('has its rates: 0.55 and 0.35 selected (0.636), 0.90 and 0.60 reached, 0.10 and 0.40 missed, 0.20 and 0.10 false alarms, 0.80 right overall', () => {
    const [young, old] = at() as [Matrix, Matrix];
    expect((['selection', 'reached', 'missed', 'alarm'] as const).map((rate) => [rateOf(young, rate), rateOf(old, rate)])).toEqual([[0.55, 0.35], [0.9, 0.6], [0.1, 0.4], [0.2, 0.1]]);
    expect(ratioOf(at())).toBe(0.636364);
    expect(accuracyOf(at())).toBe(0.8);
  });
  it('counts the same from the decisions that the table bears', () => {
    const { roles, positive } = full;
    for (const { cells } of full.table.rows) {
      const one = casesOf(full).find(({ id }) => id === cells[roles.case]) as Case;
      expect(['hit', 'alarm'].includes(cellOf(one, today(full)))).toBe(cells[roles.decision] === positive.decision);
    }
  });
  it('stays unfair without the age band: the smartphone speaks for it', () => {
    expect(at(60, 'age_band').map(({ missed }) => missed)).toEqual([7, 20]);
    expect(gapOf(at(60, 'age_band'), 'missed')).toBe(26);
    expect([shareIn(full, 'has_smartphone', 'yes', 'under60'), shareIn(full, 'has_smartphone', 'yes', 'from60')]).toEqual([0.92, 0.34]);
    expect(at(60, 'age_band', 'has_smartphone').map(({ missed }) => missed)).toEqual([19, 28]);
  });
  it('misses fewer and pushes more by mistake with every step that the line goes down', () => {
    const lines = [...full.lines].sort((a, b) => b - a).map((line) => at(line)[1] as Matrix);
    for (const [n, { missed, alarm }] of lines.entries()) if (n > 0) expect([missed <= (lines[n - 1] as Matrix).missed, alarm >= (lines[n - 1] as Matrix).alarm]).toEqual([true, true]);
    expect(full.limits.map((limit) => lineFor(full, limit))).toEqual([55, 50, 45, 40]);
  });
  it('holds some claims and refutes others, by its rows', () => {
    const verdict = Object.fromEntries(full.claims.map(({ id, says }) => [id, holds(full, says)]));
    expect(verdict).toEqual({
      'older-missed': true, 'drop-age': false, 'accuracy-enough': false, 'drop-both': false, 'drop-phone': false, 'phone-proxy': true, 'young-selected': true, 'old-alarms': false, 'young-alarms': true,
      'old-reached': false, 'line50-missed': true, 'line50-alarms': false, 'line55-close': false, 'line40-close': true, 'line70-missed': false, 'ratio-unlawful': false, 'only-advice': false,
    });
  });
});

it('reads the tiny set: three found and none missed in the street, one found and two missed on the island', () => {
  expect(matricesOf(tiny, today(tiny))).toEqual([{ hit: 3, missed: 0, alarm: 1, left: 2 }, { hit: 1, missed: 2, alarm: 0, left: 3 }]);
});
