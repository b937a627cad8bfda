// Sets that do not hang together are told where, why and how to mend.
import { describe, expect, it } from 'vitest';
import { tiny, tinyDraft } from './fixture.test-support.ts';
import { querySet } from './schema.ts';

type Draft = Record<string, any>;

const faults = (change: (draft: Draft) => void): string[] => {
  const draft = structuredClone(tinyDraft) as Draft;
  change(draft);
  const parsed = querySet.safeParse(draft);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a set that does not hang together', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['groups.0: There is no "shoe"; there are: age, way, month.', (set) => (set['groups'] = ['shoe', 'age'])],
    ['weak.period: There is no "day"; there are: age, way, month.', (set) => (set['weak'].period = 'day')],
    ['measures.1.column: There is no "shoe"; there are: age, way, month.', (set) => (set['measures'][1].column = 'shoe')],
    ['measures.1.value: There is no "door"; there are: window, online.', (set) => (set['measures'][1].value = 'door')],
    ['measures.1: share needs value: the value whose share it is.', (set) => delete set['measures'][1].value],
    ['measures.0: mean needs column: which column it counts.', (set) => (set['measures'][0].kind = 'mean')],
    ['measures.0.column: Column "age" holds "old", which is no number: mean cannot be worked out.', (set) => Object.assign(set['measures'][0], { kind: 'mean', column: 'age' })],
    ['measures.1: "people" is written twice. Use another id, or delete one.', (set) => (set['measures'][1].id = 'people')],
    ['draw: Each learner is to get 99 rows, and the table has 16.', (set) => (set['draw'] = 99)],
    ['table.rows.0.cells.age: The values of column "age" have no "odl". Change the cell, or add it to values.', (set) => (set['table'].rows[0].cells.age = 'odl')],
    ['fixes.0.when: There is no "unit"; there are: age, way, month.', (set) => (set['fixes'] = [{ id: 'f', label: { zh: '折', en: 'f' }, column: 'age', when: 'unit', value: 'x', times: 10 }])],
    ['small.columns.0: There is no "street"; there are: age, way, month.', (set) => (set['small'] = { below: 3, columns: ['street'] })],
    ['asks.0.query.by: There is no "month"; there are: age, way.', (set) => (set['asks'][0].query.by = 'month')],
    ['asks.0.query.across: across cannot be the column of by.', (set) => (set['asks'][0].query.across = 'age')],
    ['asks.0.query.measure: There is no "sum"; there are: people, window-share.', (set) => (set['asks'][0].query.measure = 'sum')],
    ['asks.0.query.where.0.column: There is no "age"; there are: month.', (set) => (set['asks'][0].query.where = [{ column: 'age', op: 'is', value: 'old' }])],
    ['asks.0.query.where.0.value: There is no "2027-01"; there are: 2026-05, 2026-06.', (set) => (set['asks'][0].query.where = [{ column: 'month', op: 'is', value: '2027-01' }])],
    ['asks.0.query.where.0.value: $ is written, and there is no draw to say what it is drawn from.', (set) => (set['asks'][0].query.where = [{ column: 'month', op: 'is', value: '$' }])],
    ['asks.0.query.fixes.0: There is no "f"; there are: .', (set) => (set['asks'][0].query.fixes = ['f'])],
    ['asks.0.draw.of.0: There is no "July"; there are: 2026-05, 2026-06.', (set) => (set['asks'][0].draw = { column: 'month', of: ['July'] })],
    ['asks.0: answer: row needs row: which one.', (set) => (set['asks'][0].answer = 'row')],
    ['asks.0.claims: No claim says right: true, so nobody can be right.', (set) => (set['asks'][0].claims[0].right = false)],
    ['asks.0.basis.0: Write options and right, or column.', (set) => (set['asks'][0].basis = [{ id: 'b', label: { zh: '口径', en: 'b' }, why: { zh: '因', en: 'w' } }])],
    ['asks.0.basis.0.right.0: There is no "c"; there are: a, b.', (set) => (set['asks'][0].basis = [{ id: 'b', label: { zh: '口径', en: 'b' }, options: ['a', 'b'].map((id) => ({ id, label: { zh: id, en: id } })), right: ['c'], why: { zh: '因', en: 'w' } }])],
    ['asks.1.parts.axis.wrong: There is no "low"; there are: zero, cut.', (set) => (set['asks'][1].parts.axis.wrong = 'low')],
    ['asks.1.parts.axis: wrong and right are the same: nothing to mend.', (set) => (set['asks'][1].parts.axis.wrong = 'zero')],
    ['asks.1.plant: plant is how many parts begin wrong, from 1 to 1.', (set) => (set['asks'][1].plant = 2)],
    ['asks.1.second: With axes, second says what is drawn over the first.', (set) => (set['asks'][1].parts.axes = { wrong: 'dual', right: 'apart', why: { zh: '因', en: 'w' } })],
    ['asks.1.query.across: A chart to be mended has one group: leave out across.', (set) => (set['asks'][1].query.across = 'way')],
    ['asks: In 60 deals not one gave each question one clear answer. Part the first from the second, lower ahead, or add rows.', (set) => (set['asks'][0].ahead = 100)],
  ])('%s', (told, change) => {
    expect(faults(change)).toContain(told);
  });
  it('is not found in the tiny set', () => {
    expect(faults(() => undefined)).toEqual([]);
    expect(tiny.asks).toHaveLength(2);
  });
});
