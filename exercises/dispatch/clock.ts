// Time at the desk: working minutes, when a limit ends, which days a learner may name as the last one. Text in, text out.
import { addDays, addMinutes, addWorkingDays, dayOf, isWorkingDay, minutesBetween } from '#kit/calendar.ts';
import type { DispatchSet, Limit } from './schema.ts';

type Worked = Pick<DispatchSet, 'calendar' | 'hours'>;

const reckoned = new WeakMap<object, Map<string, unknown>>();

/** What was reckoned once for a set and `key` is not reckoned again: the proof asks the same days many thousand times. */
const once = <T>(set: object, key: string, reckon: () => T): T => {
  const known = reckoned.get(set) ?? new Map<string, unknown>();
  reckoned.set(set, known);
  if (!known.has(key)) known.set(key, reckon());
  return known.get(key) as T;
};

const addWorked = ({ calendar, hours: { from, to } }: Worked, stamp: string, minutes: number): string => {
  let [at, left] = [stamp, minutes];
  for (;;) {
    const day = dayOf(at);
    const [opens, closes] = [`${day}T${from}`, `${day}T${to}`];
    if (isWorkingDay(calendar, day) && at < closes) {
      const begun = at < opens ? opens : at;
      const room = minutesBetween(begun, closes);
      if (left <= room) return addMinutes(begun, left);
      left -= room;
    }
    at = `${addWorkingDays(calendar, day, 1)}T${from}`;
  }
};

/** The stamp `minutes` working minutes after `stamp`. */
export const addWork = (set: Worked, stamp: string, minutes: number): string => once(set, `work ${stamp} ${minutes}`, () => addWorked(set, stamp, minutes));

/** Minutes by a limit's own measure: an urgent one runs around the clock. */
export const addFor = (set: Worked, limit: Limit, stamp: string, minutes: number): string => ('hours' in limit ? addMinutes(stamp, minutes) : addWork(set, stamp, minutes));

/** When a limit that begins at `sent` ends: the last working day (the day of dispatch is not counted), or a stamp for hours. */
export const dueFrom = (set: Pick<DispatchSet, 'calendar'>, limit: Limit, sent: string): string =>
  once(set, `due ${limit.id} ${sent}`, () => ('hours' in limit ? addMinutes(sent, limit.hours * 60) : addWorkingDays(set.calendar, dayOf(sent), limit.days)));

/** The stamp at which something is overdue. */
export const endOf = ({ hours }: Pick<DispatchSet, 'hours'>, due: string): string => (due.length === 10 ? `${due}T${hours.to}` : due);

const allDues = ({ limits, calendar }: DispatchSet, now: string): readonly string[] => {
  const stamps = limits.flatMap((limit) => ('hours' in limit ? [addMinutes(now, limit.hours * 60)] : []));
  const longest = Math.max(1, ...limits.map((limit) => ('days' in limit ? limit.days : 0)));
  const today = dayOf(now);
  const last = addDays(addWorkingDays(calendar, today, longest), 3);
  const days: string[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) days.push(day);
  return [...stamps, ...days];
};

/** What may be named as the end of a limit now: a stamp for each limit in hours, then every day from today on. */
export const duesAt = (set: DispatchSet, now: string): readonly string[] => once(set, `dues ${now}`, () => allDues(set, now));
