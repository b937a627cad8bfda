import { describe, expect, it } from 'vitest';
import { alarmsOf, isOut, missesOf, silenceOf, staleFaults } from './alarms.ts';
import { draw, vitals } from './fixture.test-support.ts';
import { failing, factsOf } from './twin.ts';
import type { MonitorVariant, Sensor } from './variant.ts';

const readings = (...values: (number | undefined)[]): Pick<Sensor, 'readings'> => ({ readings: values.map((value) => ({ value, isMixed: false })) });
const set = { threshold: 20, hysteresis: 5, samples: 2 };

describe('an alarm', () => {
  it('opens at the second reading in a row at the threshold', () => {
    expect(alarmsOf(readings(1, 20, 21, 3), set)).toEqual([{ from: 2, to: 2 }]);
    expect(alarmsOf(readings(1, 30, 3, 30, 3), set)).toEqual([]);
    expect(alarmsOf(readings(1, 30, 3), { ...set, samples: 1 })).toEqual([{ from: 1, to: 1 }]);
  });
  it('goes on above the threshold less the hysteresis, and closes below', () => {
    expect(alarmsOf(readings(20, 20, 15, 20, 20, 14), set)).toEqual([{ from: 1, to: 4 }]);
    expect(alarmsOf(readings(20, 20, 15, 20, 20, 14), { ...set, hysteresis: 0 })).toEqual([{ from: 1, to: 1 }, { from: 4, to: 4 }]);
  });
  it('passes over readings that did not come', () => {
    expect(alarmsOf(readings(20, undefined, 20, 1), set)).toEqual([{ from: 2, to: 2 }]);
  });
  it('is missed, caught or false by where it opens', () => {
    const events = { events: [[2, 4], [7, 8]] as const };
    expect(missesOf(events, [{ from: 3, to: 8 }])).toEqual({ missed: 1, false: 0 });
    expect(missesOf(events, [{ from: 3, to: 3 }, { from: 4, to: 4 }, { from: 7, to: 8 }])).toEqual({ missed: 0, false: 1 });
    expect(missesOf(events, [{ from: 0, to: 1 }])).toEqual({ missed: 2, false: 1 });
  });
});

describe('silence', () => {
  const variant = draw(vitals, 1);
  const sensor = (...values: (number | undefined)[]): Sensor => ({ ...(variant.sensors[0] as Sensor), ...readings(...values) });
  it('is counted from the reading before to the reading after', () => {
    expect(silenceOf(variant, sensor(1, 1, undefined, 1))).toBe(10);
    expect(silenceOf(variant, sensor(1, undefined, undefined, undefined, 1))).toBe(20);
    expect([isOut(variant, sensor(1, undefined, 1)), isOut(variant, sensor(1, undefined, undefined, undefined, 1))]).toEqual([false, true]);
  });
  it('is told by a limit between one reading missed and three', () => {
    const one: MonitorVariant = { ...variant, sensors: [sensor(1, undefined, 1), sensor(1, undefined, undefined, undefined, 1)] };
    expect([5, 10, 15, 30].map((limit) => staleFaults(one, limit))).toEqual([{ missed: 0, false: 1 }, { missed: 0, false: 0 }, { missed: 0, false: 0 }, { missed: 1, false: 0 }]);
  });
});

describe('a twin', () => {
  const variant = draw(vitals, 1);
  const with3 = (age: number, off: number, gaps: number): readonly string[] => {
    const sensors = [0, 1].map((n): Sensor => ({ ...(variant.sensors[0] as Sensor), type: 0, fault: 'none', ...readings(...Array.from({ length: 20 }, (_, at) => (n === 0 && at < gaps ? undefined : 60))), twin: 60 + (n === 0 ? off : 0) }));
    return failing({ ...variant, sensors, types: variant.types.map((one) => ({ ...one, age })) }, 0);
  };
  it('holds at each limit and fails beyond it', () => {
    expect(with3(5, 10, 2)).toEqual([]);
    expect(with3(6, 10, 2)).toEqual(['fresh']);
    expect(with3(5, 11, 2)).toEqual(['residual']);
    expect(with3(5, -11, 2)).toEqual(['residual']);
    expect(with3(5, 10, 3)).toEqual(['coverage']);
    expect(with3(6, 11, 3)).toEqual(['fresh', 'residual', 'coverage']);
  });
  it('is not measured by a device that is out of order', () => {
    for (let n = 1; n <= 6; n += 1) {
      const deal = draw(vitals, n);
      deal.types.forEach((_, at) => expect(factsOf(deal, at).pairs.every(({ sensor }) => sensor.fault !== 'frozen' && sensor.fault !== 'drift')).toBe(true));
    }
  });
});
