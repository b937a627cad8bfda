import { describe, expect, it } from 'vitest';
import { drawnOf, listed } from './chart.ts';
import { courseSet, draw, named, tiny } from './fixture.test-support.ts';
import { type Query, queryRead, resultOf, written } from './result.ts';
import { queryFrom, rightOf } from './right.ts';
import { blankQuery, evidenceFaults } from './rules.ts';
import type { QuerySet } from './schema.ts';

const bus = courseSet('city-operations-one-network/sets/bus-figures');
const hotline = courseSet('hotline-closed-loop/sets/hotline-proactive');

/** A variant with exactly these rows. */
const with4 = (set: QuerySet, rows: readonly Record<string, string>[]) => ({ ...draw(set, 1), rows });

describe('the figures of a query', () => {
  const row = (age: string, way: string, month = '2026-05'): Record<string, string> => ({ age, way, month });
  const variant = with4(tiny, [row('old', 'window'), row('old', 'window'), row('old', 'online'), row('young', ''), row('', 'window', '2026-06')]);
  const { column, measure } = named(variant);
  const base = { ...blankQuery(variant), by: column('age') };
  it('counts rows, and lists empty cells as a group of their own', () => {
    const result = resultOf(variant, base);
    expect([...result.cells.values()].map(({ row: name, value }) => [name, value])).toEqual([['young', 1], ['old', 3], ['', 1]]);
    expect(result).toMatchObject({ total: 5, blank: 1, periods: 2 });
  });
  it('takes a share of the rows that say something', () => {
    const result = resultOf(variant, { ...base, measure: measure('window-share') });
    expect(result.cells.get('old|')).toMatchObject({ n: 3, value: 66.666667 });
    expect(result.cells.get('young|')).toMatchObject({ n: 0, value: undefined });
    expect(result.blank).toBe(2);
  });
  it('filters by is, not, least and most', () => {
    const total = (op: 'is' | 'not' | 'least' | 'most', value: string): number => resultOf(variant, { ...base, where: [{ column: column('month'), op, value }] }).total;
    expect([total('is', '2026-06'), total('not', '2026-06'), total('least', '2026-05'), total('most', '2026-05')]).toEqual([1, 4, 5, 4]);
  });
  it('is the same for the same rows, whatever the query', () => {
    const filtered = resultOf(variant, { ...base, by: column('way'), where: [{ column: column('age'), op: 'is', value: 'old' }] });
    const crossed = resultOf(variant, { ...base, across: column('way') });
    expect(crossed.cells.get('old|window')?.mark).toBe(filtered.cells.get('window|')?.mark);
  });
  it('brings units to one where it is asked to, and takes sum, mean and median', () => {
    const some = with4(bus, ['3', '120', '180', '', '60'].map((boardings, n) => ({ day: '2026-09-07', line: 'l1', stop: 's1', band: 'b1', unit: n === 0 ? 'hundred' : 'one', boardings, alightings: '1' })));
    const names = named(some);
    const value = (id: string, fixes: string[] = []): unknown => resultOf(some, { ...blankQuery(some), by: names.column('line'), measure: names.measure(id), fixes: fixes.map(names.fix) }).cells.get('l1|')?.value;
    expect([value('boarded'), value('boarded', ['hundreds']), value('boarded-sum', ['hundreds']), value('boarded-middle', ['hundreds']), value('boarded-middle')]).toEqual([90.75, 165, 660, 150, 90]);
  });
  it('withholds small cells where street and category are both fixed, by group or by filter, and only there', () => {
    const dealt = draw(hotline, 1);
    const names = named(dealt);
    const street = { ...blankQuery(dealt), by: names.column('street') };
    const hidden = (query: Query): number => [...resultOf(dealt, query).cells.values()].filter((cell) => cell.hidden).length;
    expect(hidden(street)).toBe(0);
    expect(hidden({ ...street, across: names.column('category') })).toBeGreaterThan(0);
    expect(hidden({ ...street, where: [{ column: names.column('category'), op: 'is', value: 'lamp' }] })).toBeGreaterThan(0);
    expect(hidden({ ...street, where: [{ column: names.column('category'), op: 'not', value: 'lamp' }] })).toBe(0);
    for (const cell of resultOf(dealt, { ...street, across: names.column('category') }).cells.values()) expect(cell.hidden).toBe(cell.n < 10);
  });
  it('shows a month without tickets as 0', () => {
    const dealt = draw(hotline, 1);
    const names = named(dealt);
    const result = resultOf(dealt, { ...blankQuery(dealt), by: names.column('month'), where: [{ column: names.column('category'), op: 'is', value: 'pipe' }] });
    expect(result.rows).toHaveLength(22);
    expect(Math.min(...[...result.cells.values()].map(({ value }) => value ?? -1))).toBe(0);
    expect(result.periods).toBe(22);
    const later = resultOf(dealt, { ...blankQuery(dealt), by: names.column('month'), where: [{ column: names.column('year'), op: 'is', value: '2026' }] });
    expect([later.rows.length, later.rows[0]]).toEqual([10, '2026-01']);
  });
  it('is written and read back', () => {
    const query: Query = { ...base, where: [{ column: column('month'), op: 'is', value: '2026-06' }], sort: 'value' };
    expect(queryRead(written(query))).toEqual(query);
  });
  it('is sorted by its largest figure', () => {
    expect(listed(resultOf(variant, base), { sort: 'value' })[0]).toBe('old');
  });
});

describe('evidence', () => {
  const dealt = draw(hotline, 2);
  const { column, measure } = named(dealt);
  const risk = dealt.asks.find(({ ask }) => ask.id === 'risk') as never;
  const right = rightOf(dealt, risk);
  const faults = (change: Partial<Query>): readonly string[] => evidenceFaults(dealt, written({ ...right.query, ...change }), right);
  it('is right when the cross table holds all its cells, whichever way it is turned', () => {
    const crossed = { where: [], by: column('category'), across: column('street') };
    expect(faults(crossed)).toEqual([]);
    expect(faults({ ...crossed, by: crossed.across, across: crossed.by })).toEqual([]);
  });
  it('names what is off', () => {
    expect(faults({ where: [] })).toEqual(['wrong-rows']);
    expect(faults({ by: column('month') })).toEqual(['wrong-group']);
    expect(faults({ measure: measure('tickets') })).toEqual(['wrong-measure']);
    expect(faults({ where: [...right.query.where, { column: column('year'), op: 'is', value: '2026' }] })).toEqual(['wrong-rows']);
  });
  it('asks for the right units only', () => {
    const one = draw(bus, 1);
    const names = named(one);
    const stop = one.asks[0] as never;
    const wanted = rightOf(one, stop);
    const off = (...ids: string[]): readonly string[] => evidenceFaults(one, written({ ...wanted.query, fixes: one.fixes.filter(({ fix }) => ids.includes(fix.id)).map(({ handle }) => handle) }), wanted);
    expect([off(), off('hundreds'), off('hundreds', 'tens'), names.fix('tens') !== '']).toEqual([['wrong-fix'], [], ['wrong-fix'], true]);
  });
});

describe('a chart', () => {
  const dealt = draw(hotline, 1);
  const query = queryFrom(dealt, { where: [], by: 'month_no', measure: 'tickets', fixes: [] }, '');
  const result = resultOf(dealt, query);
  it('begins at 0 or not, adds up or not', () => {
    const zero = drawnOf(result, { axis: 'zero' }, false);
    expect(zero.from).toBe(0);
    expect(Math.max(...zero.points.map(({ length }) => length))).toBe(1);
    const cut = drawnOf(result, { axis: 'cut' }, false);
    expect(cut.from).toBeGreaterThan(0);
    const sums = drawnOf(result, { series: 'cumulative' }, false).points.map(({ value }) => value);
    expect(sums.at(-1)).toBe(300);
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
  });
  it('divides by the group or by all', () => {
    const shares = resultOf(dealt, { ...query, measure: named(dealt).measure('solved') });
    const whole = drawnOf(shares, { base: 'whole' }, true).points.reduce((sum, { value }) => sum + value, 0);
    expect(whole).toBeLessThan(100);
    expect(drawnOf(shares, { base: 'group' }, true).points[0]?.value).toBe(shares.cells.get('01|')?.value);
  });
});

describe('two thousand rows', () => {
  it('tells how long a query over them takes', () => {
    const many = with4(hotline, Array.from({ length: 2000 }, (_, n) => (hotline.table.rows[n % hotline.table.rows.length] as { cells: Record<string, string> }).cells));
    const { column } = named(many);
    resultOf(many, blankQuery(many));
    const start = performance.now();
    for (let n = 0; n < 40; n += 1) resultOf(many, { ...blankQuery(many), by: column('street'), across: column('category'), where: [{ column: column('month'), op: n % 2 === 0 ? 'not' : 'least', value: `2025-${String((n % 12) + 1).padStart(2, '0')}` }], sort: 'value' });
    console.log(`a query over 2,000 rows takes ${((performance.now() - start) / 40).toFixed(2)} ms`);
  });
});
