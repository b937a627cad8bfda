import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, addWorkingDays, compareStamps, dayAt, dayNumber, isDay, isStamp, isWorkingDay, minutesBetween, weekday, workingDaysBetween, type Calendar } from './calendar.ts';

const weekends: Calendar = { off: [], on: [] };
const spring: Calendar = { off: ['2026-04-06'], on: ['2026-04-11'] };

describe('days', () => {
  it('agree with the calendar of the platform over four centuries', () => {
    fc.assert(fc.property(fc.integer({ min: -60_000, max: 90_000 }), (number) => {
      const platform = new Date(number * 86_400_000);
      expect(dayAt(number)).toBe(platform.toISOString().slice(0, 10));
      expect(dayNumber(dayAt(number))).toBe(number);
      expect(weekday(dayAt(number)) % 7).toBe(platform.getUTCDay());
    }));
  });
  it('refuse what is not a day', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-04-31', '', '2026-04-06T10:00']) expect(isDay(text), text).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
    expect(isStamp('2026-02-28T24:00')).toBe(false);
    expect(isStamp('2026-02-28T23:59')).toBe(true);
  });
});

describe('working days', () => {
  it('fall where the worked example of a request received on a Monday puts them', () => {
    expect([1, 10, 20].map((count) => addWorkingDays(weekends, '2026-03-02', count))).toEqual(['2026-03-03', '2026-03-16', '2026-03-30']);
    expect(addWorkingDays(weekends, '2026-03-16', 20)).toBe('2026-04-13');
    expect(addWorkingDays({ off: ['2026-04-06'], on: [] }, '2026-03-16', 20)).toBe('2026-04-14');
    expect(addWorkingDays(weekends, '2026-03-06', 1)).toBe('2026-03-09');
  });
  it('count a Saturday that makes up for a day off, and not the day off', () => {
    expect([isWorkingDay(spring, '2026-04-06'), isWorkingDay(spring, '2026-04-11'), isWorkingDay(spring, '2026-04-12')]).toEqual([false, true, false]);
    expect(addWorkingDays(spring, '2026-04-03', 5)).toBe('2026-04-11');
  });
  it('are counted as they are added', () => {
    fc.assert(fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 1, max: 60 }), (start, count) => {
      const from = dayAt(start);
      expect(workingDaysBetween(spring, from, addWorkingDays(spring, from, count))).toBe(count);
    }));
    expect(workingDaysBetween(spring, '2026-04-10', '2026-04-01')).toBe(0);
  });
});

describe('hours', () => {
  it('run on over midnight and the weekend', () => {
    expect(addMinutes('2026-03-06T17:40', 240)).toBe('2026-03-06T21:40');
    expect(addMinutes('2026-03-06T22:30', 240)).toBe('2026-03-07T02:30');
    expect(addMinutes('2026-03-01T00:10', -20)).toBe('2026-02-28T23:50');
    expect(minutesBetween('2026-03-06T22:30', '2026-03-07T02:30')).toBe(240);
    expect(compareStamps('2026-03-06T22:30', '2026-03-07T02:30')).toBeLessThan(0);
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
  });
});
