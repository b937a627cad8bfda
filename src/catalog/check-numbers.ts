// Numbers that could be somebody's. Teaching data are synthetic: regions 9999xx, phones 100 + 8 digits, organisations 999900.
import type { FaultData } from '#faults/fault.ts';
import { numberLooksReal, type PrivateKind } from '#faults/content-sets.ts';

export interface FoundNumber {
  readonly kind: PrivateKind;
  readonly written: string;
  /** Index in the text. */
  readonly at: number;
}

// Province codes in use (GB/T 2260), with 83 for the residence permits of people from Taiwan.
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '));

const isDay = (text: string): boolean => /^(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u.test(text);

const isLongId = (text: string): boolean => /^\d{17}[\dXx]$/u.test(text) && !text.startsWith('9999') && (isDay(text.slice(6, 14)) || provinces.has(text.slice(0, 2)));
const isShortId = (text: string): boolean => /^\d{15}$/u.test(text) && provinces.has(text.slice(0, 2)) && isDay(`19${text.slice(6, 12)}`);
const isOrg = (text: string): boolean => /^[1-9A-Y][1-9]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(text) && provinces.has(text.slice(2, 4)) && (/[A-Y]/u.test(text) || /^(1[1239]|5[1239]|9[123])/u.test(text));
const isBank = (text: string): boolean => /^62\d{14,17}$/u.test(text);

const kindOf = (text: string): PrivateKind | undefined => {
  const bare = text.replace(/[ -]/gu, '');
  if (/^0\d{2,3}[- )]\d{7,8}$/u.test(text)) return 'landline';
  if (/^1[3-9]\d{9}$/u.test(bare)) return 'phone';
  if (/^[1-9A-Y][1-9]999900/u.test(bare)) return undefined;
  if (isOrg(bare) && !isDay(bare.slice(6, 14))) return 'org';
  if (isLongId(bare) || isShortId(bare)) return 'id';
  return isBank(bare) ? 'bank' : undefined;
};

// A run of digits and capitals as numbers are written, with single blanks or hyphens in between.
const candidate = /(?<![\p{L}\p{N}.])(?:\+?86[ -]?)?((?:0\d{2,3}[- )]\d{7,8})|(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4})|(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx])|(?:62\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)|[0-9A-Y]{18}|\d{15})(?![\p{Script=Latin}\p{N}])/gu;

/** Real-looking numbers in `text`; full-width digits count as digits. */
export const realNumbers = (text: string): readonly FoundNumber[] =>
  [...text.normalize('NFKC').matchAll(candidate)].flatMap((match) => {
    const written = match[1] ?? '';
    const kind = kindOf(written);
    return kind === undefined ? [] : [{ kind, written, at: match.index }];
  });

const masked = (written: string): string => `${written.slice(0, 3)}…${written.slice(-2)}`;

/** In a CSV the column is named too; `headings` are then its first line. */
const columnAt = (line: string, at: number, headings: readonly string[]): string => {
  const before = line.normalize('NFKC').slice(0, at).replace(/"[^"]*"/gu, '');
  const name = headings[before.split(',').length - 1];
  return name === undefined ? '' : `  ${name}`;
};

export const checkNumbers = (path: string, text: string): readonly FaultData[] => {
  const lines = text.split('\n');
  const headings = path.endsWith('.csv') ? (lines[0] ?? '').split(',') : [];
  return lines.flatMap((line, row) => realNumbers(line).map(({ kind, written, at }) => numberLooksReal(`${path}:${row + 1}${columnAt(line, at, headings)}`, kind, masked(written))));
};
