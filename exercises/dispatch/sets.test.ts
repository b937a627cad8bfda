import { describe, expect, it } from 'vitest';
import { dispatchSet } from './schema.ts';
import { full, tiny } from './set-reader.test-support.ts';

const faults = (set: object, change: object): string[] => {
  const parsed = dispatchSet.safeParse({ ...set, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const { 'case-dispatch': events, 'return-merge-limits': hotline } = full;
/** The set with its first row changed. */
const row = (set: typeof events, cells: object): object => {
  const [first, ...rest] = set.table.rows as [(typeof set.table.rows)[number]];
  return { table: { ...set.table, rows: [{ ...first, cells: { ...first.cells, ...cells } }, ...rest] } };
};

describe('a set that does not hang together', () => {
  it.each<[object, object, string]>([
    [tiny, { table: { ...tiny.table, columns: tiny.table.columns.filter(({ id }) => id !== 'limit') } }, 'table.columns: The table needs a column "limit".'],
    [tiny, { days: ['2026-02-30'] }, 'days.0: There is no day "2026-02-30".'],
    [tiny, { calendar: { off: ['2026-13-01'], on: [] } }, 'calendar.off.0: There is no day "2026-13-01".'],
    [tiny, { hours: { from: '17:00', to: '09:00' } }, 'hours: Work begins before it ends.'],
    [tiny, { arrivals: { first: 1, gap: [60, 30] } }, 'arrivals.gap: Of the two gaps, the shorter comes first.'],
    [tiny, { draw: { pair: 3 } }, 'draw.pair: 3 of "pair" are to be drawn, and the table has 2. Lower the number, or add rows; with twice as many, queues differ.'],
    [tiny, { verifiers: [] }, 'verifiers: Name at least one who verifies or calls back, or only the handling unit itself is left.'],
    [tiny, { verifiers: [{ id: 'self', label: { zh: '自己', en: 'self' } }] }, 'verifiers.0.id: "self" is used twice, or is self, which stands for the handling unit. Use another id.'],
    [tiny, { units: [...tiny.units, tiny.units[0]] }, 'units.3.id: "street" is used twice, or is self, which stands for the handling unit. Use another id.'],
    [tiny, { catalogue: tiny.catalogue.map((entry) => ({ ...entry, units: ['nobody'] })) }, 'catalogue.0.units.0: There is no "nobody"; there are: street, enforcement, utility. Change the name, or add it.'],
    [tiny, { catalogue: tiny.catalogue.map((entry) => ({ ...entry, class: 'moon' })) }, 'catalogue.0.class: There is no "moon"; there are: wires, walls. Change the name, or add it.'],
    [tiny, row(tiny, { entry: 'moon' }), 'table.rows.0.cells.entry: There is no "moon"; there are: cable, wall. Change the name, or add it.'],
    [tiny, row(tiny, { limit: 'never' }), 'table.rows.0.cells.limit: There is no "never"; there are: urgent, general. Change the name, or add it.'],
    [tiny, row(tiny, { right: 'moon' }), 'table.rows.0.cells.right: There is no "moon"; there are: power, police. Change the name, or add it.'],
    [tiny, row(tiny, { way: 'answer' }), 'table.rows.0.cells.way: There is no "answer"; there are: , transfer, decline. Change the name, or add it.'],
    [tiny, row(tiny, { x: 'east' }), 'table.rows.0.cells.x: Where merging asks for metres, x and y are whole metres.'],
    [tiny, row(tiny, { offset: 'soon' }), 'table.rows.0.cells.offset: offset is whole minutes.'],
    [tiny, row(tiny, { missing: 'mood', more: '' }), 'table.rows.0.cells.missing: There is no "mood"; there are: place, photo. Change the name, or add it.'],
    [tiny, row(tiny, { missing: 'place', more: '' }), 'table.rows.0.cells.more: Where elements are missing, or an algorithm found it, more tells what asking or looking brought.'],
    [tiny, row(tiny, { group: 'z' }), 'table.rows.1.cells.place: The merging rule makes this row and wire one, and they are not in one group. Change place, metres or telephone, or give both the same group.'],
    [events, row(events, { script: 'dance' }), 'table.rows.0.cells.script: There is no "dance"; there are: , return-ok, return-bad, return-late, return-twice, contact, stale, undone, late, extend-ok, extend-bad, hang-ok, hang-bad. Change the name, or add it.'],
    [events, row(events, { script: 'contact', note: '' }), 'table.rows.0.cells.note: With this script, note tells what the unit says.'],
    [events, row(events, { script: 'return-ok', note: 'x', then: '' }), expect.stringContaining('table.rows.0.cells.then: There is no ""') as unknown as string],
    [hotline, row(hotline, { script: 'hang-ok', note: 'x' }), expect.stringContaining('table.rows.0.cells.script: There is no "hang-ok"') as unknown as string],
    [hotline, { knowledge: hotline.knowledge.map((one) => ({ ...one, until: '2025-02-30' })) }, 'knowledge.0.until: There is no day "2025-02-30".'],
  ])('%#', (set, change, told) => {
    expect(faults(set, change)).toContainEqual(told);
  });
  it('is not found among the sets that there are', () => {
    for (const set of [tiny, ...Object.values(full)]) expect(faults(set, {})).toEqual([]);
  });
});
