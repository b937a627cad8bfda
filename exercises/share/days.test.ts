// The working days of this kind, held against a library that counts them by another way: dayjs-business-days2 with its own lists of
// holidays and additional working days.
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, isDay, isWorkingDay, weekday } from '#kit/calendar.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { ShareSet, Variant } from './schema.ts';
import { full, fullNames, tiny } from './set-reader.test-support.ts';

dayjs.extend(businessDays);

/** Counts as the library does, by the calendar of `set`. */
const byLibrary = ({ calendar }: ShareSet, day: string, count: number): string => {
  dayjs.setHolidays([...calendar.off]);
  dayjs.setHolidayFormat('YYYY-MM-DD');
  dayjs.setAdditionalWorkingDays([...calendar.on]);
  dayjs.setAdditionalWorkingDayFormat('YYYY-MM-DD');
  return dayjs(day).businessDaysAdd(count).format('YYYY-MM-DD');
};

describe('working days', () => {
  const sets = [tiny, ...fullNames.map(full)];
  it('are those of dayjs-business-days2 from every day of 2026, by every calendar of the course', () => {
    for (const set of sets) {
      for (let day = '2026-01-01'; day <= '2026-10-31'; day = addDays(day, 1)) {
        for (const count of [1, 2, 10, 15, 20]) expect([day, count, addWorkingDays(set.calendar, day, count)]).toEqual([day, count, byLibrary(set, day, count)]);
      }
    }
  });
  it('are those of the library by any calendar', () => {
    const days = Array.from({ length: 300 }, (_, n) => addDays('2026-01-01', n));
    const off = fc.uniqueArray(fc.constantFrom(...days.filter((day) => weekday(day) < 6)), { maxLength: 25 });
    const on = fc.uniqueArray(fc.constantFrom(...days.filter((day) => weekday(day) >= 6)), { maxLength: 10 });
    fc.assert(fc.property(off, on, fc.constantFrom(...days), fc.integer({ min: 1, max: 40 }), (free, made, day, count) => {
      const calendar = { off: free, on: made };
      expect(addWorkingDays(calendar, day, count)).toBe(byLibrary({ ...tiny, calendar }, day, count));
    }));
  });
  it('give every paper of sixty learners its last day as the library counts it, and lay no office day on a day off', () => {
    for (const name of fullNames) {
      const set = full(name);
      for (let n = 1; n <= 60; n += 1) {
        const { stages } = exercise.vary(set, seedOf({ course: 'c', set: name, code: `d${n}`, nonce: '', n: 1 })) as Variant;
        for (const stage of stages) {
          if (stage.kind === 'draft') continue;
          for (const { rule, due, cells, months } of stage.papers) {
            if (rule.due === undefined) { expect(due).toBe('none'); continue; }
            const from = cells[rule.due.of] ?? '';
            expect([cells['no'], due]).toEqual([cells['no'], byLibrary(set, from, rule.due.days)]);
            expect(isDay(from) && isWorkingDay(set.calendar, from)).toBe(true);
            expect(months).toContain(due.slice(0, 7));
          }
        }
      }
    }
  });
});
