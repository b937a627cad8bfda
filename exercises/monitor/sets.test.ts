// Sets that do not hang together are told where, why and how to mend.
import { describe, expect, it } from 'vitest';
import { tinyDraft } from './fixture.test-support.ts';
import { monitorSet } from './schema.ts';

type Draft = Record<string, any>;

const faults = (change: (draft: Draft) => void): string[] => {
  const draft = structuredClone(tinyDraft) as Draft;
  change(draft);
  const parsed = monitorSet.safeParse(draft);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a set that does not hang together', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['table: The table has no column "event"; it needs sensor, at, value and event.', (set) => set['table'].columns.pop()],
    ['table.rows.0.cells.value: A whole number from 0 belongs here; it says "1.5". For decimals use per.', (set) => (set['table'].rows[0].cells.value = '1.5')],
    ['table.rows.0.cells.event: event is yes or no; it says "maybe".', (set) => (set['table'].rows[0].cells.event = 'maybe')],
    ['table.rows.0.cells.sensor: sensors has no "w9".', (set) => (set['table'].rows[0].cells.sensor = 'w9')],
    ['sensors.1: "w2" needs one row for each reading from 1 to 10; gaps are planted in each deal.', (set) => set['table'].rows.splice(12, 1)],
    ['sensors.0.type: types has no "gas"; there are: water.', (set) => (set['sensors'][0].type = 'gas')],
    ['sensors.0: x and y of "w1" are the same; nobody could see them exchanged.', (set) => (set['sensors'][0].y = 120)],
    ['sensors.1: "w1" is written twice. Use another id, or delete one.', (set) => (set['sensors'][1].id = 'w1')],
    ['types.0: "water" has 3 sensors, and each learner is to get 4.', (set) => (set['draw'] = 4)],
    ['faults: For unit, one type at least says mixed: which unit gets in.', (set) => (set['faults'] = ['unit'])],
    ['faults: More broken devices than types: each type keeps one that works.', (set) => (set['faults'] = ['frozen', 'drift'])],
    ['plant.late: From 0 to 1: in how many types.', (set) => (set['plant'].late = 2)],
    ['screenDraw: screen has 2 only.', (set) => (set['screenDraw'] = 3)],
    ['types: In 60 deals none could be tuned without a missed or a false alarm: see whether thresholds, hysteresis, samples and stale hold a number that serves.', (set) => (set['types'][0].thresholds = [90, 99])],
  ])('%s', (told, change) => {
    expect(faults(change)).toContain(told);
  });
  it('is not found in the tiny set', () => {
    expect(faults(() => undefined)).toEqual([]);
  });
});
