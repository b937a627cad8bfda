// The 18-character unified social credit code (GB 32100-2015): characters, weights, check character.
// What the first places mean (letters for registering departments included) is the set's business: a letter there is no fault.
import type { CheckSum, NumberFault, Term } from './id18.ts';

/** GB 32100-2015: 31 characters, without I, O, Z, S and V; a character's value is its place. */
export const creditMarks = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The weight of place i (from 1) is 3^(i−1) mod 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of the first 17 characters. `body` holds only characters of the code's own set. */
export const creditSum = (body: string): CheckSum => {
  const terms = weights.map((weight, at): Term => ({ char: body[at] ?? '', value: creditMarks.indexOf(body[at] ?? ' '), weight }));
  const sum = terms.reduce((total, { value, weight }) => total + value * weight, 0);
  return { terms, sum, modulus: 31, remainder: sum % 31, mark: creditMarks[(31 - (sum % 31)) % 31] as string };
};

/** The first thing wrong with a code, in the order length, case, characters, check character. */
export const creditFault = (text: string): NumberFault | undefined => {
  if (text.length !== 18) return 'LENGTH';
  if (text !== text.toUpperCase()) return 'FORMAT';
  if ([...text].some((char) => !creditMarks.includes(char))) return 'CHARSET';
  return creditSum(text).mark === text[17] ? undefined : 'CHECKSUM';
};
