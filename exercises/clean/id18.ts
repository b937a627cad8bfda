// The 18-character citizen ID number (GB 11643-1999): its parts and its check character. A number that passes is well formed;
// whether anybody bears it, the check cannot say.
import { isDay } from '#kit/calendar.ts';

export interface Term {
  readonly char: string;
  readonly value: number;
  readonly weight: number;
}

/** How a check character comes about: Σ value·weight, its remainder, and the character that stands for it. */
export interface CheckSum {
  readonly terms: readonly Term[];
  readonly sum: number;
  readonly modulus: number;
  readonly remainder: number;
  readonly mark: string;
}

/** GB 11643-1999, after ISO 7064 MOD 11-2: the weight of place i (from 1) is 2^(18−i) mod 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The check character for each remainder, 0 to 10. */
export const idMarks = '10X98765432';

/** The check character of the first 17 digits. `body` is 17 digits; what follows is not looked at. */
export const idSum = (body: string): CheckSum => {
  const terms = weights.map((weight, at): Term => ({ char: body[at] ?? '', value: Number(body[at]), weight }));
  const sum = terms.reduce((total, { value, weight }) => total + value * weight, 0);
  return { terms, sum, modulus: 11, remainder: sum % 11, mark: idMarks[sum % 11] as string };
};

/** The date of birth in an ID number, as YYYY-MM-DD; not looked at whether there is such a day. */
export const birthIn = (id: string): string => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** True where the 17th digit is odd: registered as male (GB 11643-1999, sequence code). */
export const isOddSequence = (id: string): boolean => Number(id[16]) % 2 === 1;

export type NumberFault = 'LENGTH' | 'FORMAT' | 'CHARSET' | 'DATE' | 'CHECKSUM';

/** The first thing wrong with an ID number, in the order length, characters, date of birth up to `on`, check character. */
export const idFault = (text: string, on: string): NumberFault | undefined => {
  if (text.length !== 18) return 'LENGTH';
  if (!/^\d{17}[\dX]$/u.test(text)) return 'FORMAT';
  const birth = birthIn(text);
  if (!isDay(birth) || birth > on) return 'DATE';
  return idSum(text).mark === text[17] ? undefined : 'CHECKSUM';
};
