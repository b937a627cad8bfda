// What one fix makes of one cell. The sound ones bring other writings of the same value to one form; the tempting ones invent
// or destroy, and are offered because spreadsheets offer them.
import { isDay } from '#kit/calendar.ts';
import { idSum } from './id18.ts';

export const soundFixes = ['trim', 'half', 'brackets', 'upper', 'words', 'date', 'age'] as const;
export const allFixes = [...soundFixes, 'digits', 'letters', 'hundred', 'fill', 'pad'] as const;
export type Fix = (typeof allFixes)[number];

export const isSound = (fix: Fix): boolean => (soundFixes as readonly Fix[]).includes(fix);

/** What a fix may look at besides its cell. */
export interface Surroundings {
  readonly words: Readonly<Record<string, string>>;
  /** The cell of the column that `age` reckons from, and the day. */
  readonly from: string;
  readonly on: string;
  /** The value that is most frequent in the column. */
  readonly common: string;
}

export const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text);

const half = (cell: string): string =>
  cell.replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ');

/** `2026/3/5`, `2026年3月5日`, `20260305`, `2026.3` and the like; what gives no day or month that exists stays as it is. */
const dated = (cell: string): string => {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?|(\d{2})(\d{2})?)$/u.exec(cell);
  if (found === null) return cell;
  const [, year = '', month, day, month2, day2] = found;
  const parts = [year, month ?? month2 ?? '', day ?? day2].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
  const text = parts.join('-');
  return isDay(text) || isMonth(text) ? text : cell;
};

/** Full years from `birth` to `on`. */
export const ageOn = (birth: string, on: string): number => Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);

const ways: Readonly<Record<Fix, (cell: string, around: Surroundings) => string>> = {
  trim: (cell) => cell.trim(),
  half,
  brackets: (cell) => cell.replace(/\(/gu, '（').replace(/\)/gu, '）'),
  upper: (cell) => cell.toUpperCase(),
  words: (cell, { words }) => (Object.hasOwn(words, cell) ? (words[cell] as string) : cell),
  date: dated,
  age: (cell, { from, on }) => (isDay(from) && from <= on ? String(ageOn(from, on)) : cell),
  digits: (cell) => cell.replace(/\D/gu, ''),
  letters: (cell) => cell.replace(/O/gu, '0').replace(/I/gu, '1'),
  hundred: (cell) => (/^-?\d+$/u.test(cell) ? String(Number(cell) / 100) : cell),
  fill: (cell, { common }) => (cell === '' ? common : cell),
  pad: (cell) => {
    if (!/^\d{15}$/u.test(cell)) return cell;
    const body = `${cell.slice(0, 6)}19${cell.slice(6)}`;
    return body + idSum(body).mark;
  },
};

/** A cell after `fixes`, which are applied in the order of `allFixes` however they were chosen. */
export const fixed = (cell: string, fixes: readonly Fix[], around: Surroundings): string =>
  allFixes.filter((fix) => fixes.includes(fix)).reduce((now, fix) => ways[fix](now, around), cell);
