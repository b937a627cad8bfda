import { describe, expect, it } from 'vitest';
import { publishSet, type PublishSet } from './schema.ts';
import { tiny } from './set-reader.test-support.ts';

const faults = (change: object): string[] => {
  const parsed = publishSet.safeParse({ ...tiny, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const [type, check] = tiny.gates as [PublishSet['gates'][number], PublishSet['gates'][number]];
const [field] = type.fields as [PublishSet['gates'][number]['fields'][number]];
const withField = (part: object): object => ({ gates: [{ ...type, fields: [{ ...field, ...part }] }, ...tiny.gates.slice(1)] });
const row = tiny.table.rows[0] as PublishSet['table']['rows'][number];

describe('a set that does not hang together', () => {
  it.each([
    ['a column that is not in the table', { columns: { ...tiny.columns, shoe: tiny.columns['keeper'] } }, 'columns.shoe: There is no "shoe"; there are: hall, keeper, b18, b60, b80. Change the name, or add it.'],
    ['a column that nobody explains', { columns: { hall: tiny.columns['hall'] } }, 'columns: The table has the column "keeper", and neither columns nor bands names it. Say what it is.'],
    ['a band that is a column too', { columns: { ...tiny.columns, b18: tiny.columns['keeper'] } }, 'columns.b18: "b18" stands under bands already; leave it out of columns.'],
    ['a dictionary entry without another', { columns: { ...tiny.columns, hall: { ...tiny.columns['hall'], entries: tiny.columns['hall']?.entries.slice(0, 1) } } }, 'columns.hall.entries: Ways to explain a column: the first is right, and one at least that is not.'],
    ['a band that is not there', { bands: ['b18', 'b60', 'b90'] }, 'bands.2: There is no "b90"; there are: hall, keeper, b18, b60, b80. Change the name, or add it.'],
    ['small figures in no band', { plant: { small: 1, bands: ['hall'] } }, 'plant.bands.0: There is no "hall"; there are: b18, b60, b80. Change the name, or add it.'],
    ['gates out of order', { gates: [check, type] }, 'gates: gates come in this order, each once at most: type, check, describe, assess, list, update, recall.'],
    ['a way that begins in the middle', { gates: tiny.gates.slice(2) }, 'gates.0: The first gate is type or check.'],
    ['a gate that asks nothing', { gates: [{ ...type, fields: [] }, ...tiny.gates.slice(1)] }, 'gates.0.fields: This gate asks nothing, so there is nothing to do.'],
    ['an answer for a scene that is none', withField({ options: [{ ...field.options[0], fits: ['x'] }, field.options[1]] }), 'gates.0.fields.0.options.0.fits.0: There is no "x"; there are: quarterly, live. Change the name, or add it.'],
    ['a scene without a right answer', withField({ options: field.options.map((one) => ({ ...one, fits: ['live'] })) }), 'gates.0.fields.0.options: For "quarterly" no answer of this field is right. Add it to the fits of one.'],
    ['a field in which all is right', withField({ options: field.options.map((one) => ({ ...one, fits: ['live', 'quarterly'] })) }), 'gates.0.fields.0.options: For "live" every answer of this field is right: there is nothing to choose. offer is 2.'],
    ['a recall of what nobody fetched', { takers: { draw: 0, versions: [], pool: [] } }, 'takers: The gate recall needs those who fetched: two versions at least, draw 2 at least, and as many in pool.'],
    ['a count that is none', { table: { ...tiny.table, rows: [{ ...row, cells: { ...row.cells, b60: '1.5' } }, ...tiny.table.rows.slice(1)] } }, 'table.rows.0.cells.b60: A whole number from 0 belongs here; it says "1.5".'],
    ['more rows than there are', { draw: 4 }, 'draw: Each learner is to get 4 rows, and the table has 3 only. With twice as many, tasks differ.'],
    ['an open table of more rows', { outside: { ...tiny.outside, rows: 4 } }, 'outside.rows: The open table is to print 4 rows, and each learner has 3.'],
    ['more small figures than cells', { plant: { small: 4, bands: ['b80'] } }, 'plant.small: 4 small figures are to be planted, and these bands have 3 cells.'],
  ])('%s is told', (_, change, told) => {
    expect(faults(change)).toContain(told);
  });
  it('is not found in tiny', () => {
    expect(faults({})).toEqual([]);
  });
});
