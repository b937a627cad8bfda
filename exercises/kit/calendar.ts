// Days, hours and working days as text, without a clock: `2026-03-02` is a day, `2026-03-02T17:40` a stamp. What day it is comes from a set.
// Frozen after the first release.

/** Which days are not worked beside Saturday and Sunday, and which Saturdays and Sundays are worked to make up for them. */
export interface Calendar {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/u;
const stampForm = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/u;
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days since 1970-01-01 of a proleptic Gregorian day (Howard Hinnant’s days_from_civil). */
const numberOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
};

/** The day with this number, as text. */
export const dayAt = (number: number): string => {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m + (m < 10 ? 3 : -9);
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(ofYear - Math.floor((153 * m + 2) / 5) + 1)}`;
};

/** Days since 1970-01-01; NaN for what is not a day. */
export const dayNumber = (day: string): number => {
  const found = form.exec(day);
  if (found === null) return Number.NaN;
  const number = numberOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return dayAt(number) === day ? number : Number.NaN;
};

/** True for `YYYY-MM-DD` of a day that exists. */
export const isDay = (text: string): boolean => !Number.isNaN(dayNumber(text));

/** True for `YYYY-MM-DDThh:mm` on a day that exists. */
export const isStamp = (text: string): boolean => isDay(stampForm.exec(text)?.[1] ?? '');

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const addDays = (day: string, count: number): string => dayAt(dayNumber(day) + count);

export const isWorkingDay = ({ off, on }: Calendar, day: string): boolean => (weekday(day) >= 6 ? on.includes(day) : !off.includes(day));

/** The `count`-th working day after `day`; the day itself is not counted (Civil Code art. 201), `count` ≥ 0. */
export const addWorkingDays = (calendar: Calendar, day: string, count: number): string => {
  let number = dayNumber(day);
  for (let left = count; left > 0; ) {
    number += 1;
    if (isWorkingDay(calendar, dayAt(number))) left -= 1;
  }
  return dayAt(number);
};

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export const workingDaysBetween = (calendar: Calendar, from: string, to: string): number => {
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number += 1) if (isWorkingDay(calendar, dayAt(number))) count += 1;
  return count;
};

/** Minutes since 1970-01-01T00:00; NaN for what is not a stamp. */
export const minuteNumber = (stamp: string): number => {
  const found = stampForm.exec(stamp);
  return found === null ? Number.NaN : dayNumber(found[1] as string) * 1440 + Number(found[2]) * 60 + Number(found[3]);
};

/** Clock minutes further, across midnight and weekends alike. */
export const addMinutes = (stamp: string, count: number): string => {
  const minutes = minuteNumber(stamp) + count;
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  return `${dayAt(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
};

/** Clock minutes from one stamp to another; negative when `to` is earlier. */
export const minutesBetween = (from: string, to: string): number => minuteNumber(to) - minuteNumber(from);

/** Below 0, 0 or above 0, for stamps as for days. */
export const compareStamps = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The day of a stamp. */
export const dayOf = (stamp: string): string => stamp.slice(0, 10);
