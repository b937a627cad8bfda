// Numbers and addresses that could be somebody's. Teaching data are synthetic: regions 9999xx, phones 100 + 8 digits,
// organisations 999900, bank cards 9999, e-mail under example.com.
import type { FaultData } from '#faults/fault.ts';
import { addressLooksReal, numberLooksReal, type PrivateKind } from '#faults/content-sets.ts';

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

/** The check digit that every card number ends with (ISO/IEC 7812-1, Annex B). */
const hasCardCheck = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (twice > 9 ? twice - 9 : twice);
  }, 0) % 10 === 0;

const isBank = (text: string): boolean => /^62\d{14,17}$/u.test(text) || (/^(?:[345]\d|955[89])\d{14,17}$/u.test(text) && text.length <= 19 && hasCardCheck(text));

const kindOf = (text: string): PrivateKind | undefined => {
  const bare = text.replace(/[ .-]/gu, '');
  if (/^0\d{2,3}[- )]?\d{7,8}$/u.test(text) || /^[48]00[ -]\d{3,4}[ -]\d{3,4}$/u.test(text)) return 'landline';
  if (/^1[3-9]\d{9}$/u.test(bare)) return 'phone';
  if (/^[1-9A-Y][1-9]999900/u.test(bare)) return undefined;
  if (isOrg(bare) && !isDay(bare.slice(6, 14))) return 'org';
  if (isLongId(bare) || isShortId(bare)) return 'id';
  return isBank(bare) ? 'bank' : undefined;
};

// A run of digits and capitals as numbers are written, with single blanks, dots or hyphens in between. Chinese stands right
// before and after it, without a blank: only Latin letters and digits make it part of something longer.
const candidate = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}.])(?:(?:\+|00)?86[ -]?)?(${[
    String.raw`0(?:10|2\d|[3-9]\d\d)(?:[- )]\d{7,8}|[2-8]\d{6,7})`,
    String.raw`[48]00[ -]\d{3}[ -]\d{4}|[48]00[ -]\d{4}[ -]\d{3}`,
    String.raw`1[3-9]\d[ .-]?\d{4}[ .-]?\d{4}`,
    String.raw`\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]`,
    String.raw`\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?`,
    String.raw`[0-9A-Y]{18}|\d{15,19}`,
  ].join('|')})(?![\p{Script=Latin}\p{N}])`,
  'gu',
);
const address = /(?<![\p{Script=Latin}\p{N}._%+-])[\w.%+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\p{Script=Latin}\p{N}])/giu;
const isMadeUp = (domain: string): boolean => /(?:^|\.)(?:example\.(?:com|org|net|cn)|example|invalid|test)$/iu.test(domain);

/** Full-width digits are digits; signs without width part nothing, nor do the tags that set single words of a drawing. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]|<\/?tspan\b[^>]*>/gu, '');

/** Real-looking numbers in `text`. */
export const realNumbers = (text: string): readonly FoundNumber[] =>
  [...plain(text).matchAll(candidate)].flatMap((match) => {
    const written = match[1] ?? '';
    const kind = kindOf(written);
    return kind === undefined ? [] : [{ kind, written, at: match.index }];
  });

const masked = (written: string): string => `${written.slice(0, 3)}…${written.slice(-2)}`;

/** In a CSV the column is named too; `headings` are then its first line. */
const columnAt = (line: string, at: number, headings: readonly string[]): string => {
  const before = plain(line).slice(0, at).replace(/"[^"]*"/gu, '');
  const name = headings[before.split(',').length - 1];
  return name === undefined ? '' : `  ${name}`;
};

const addressesIn = (line: string): readonly { written: string; at: number }[] =>
  [...plain(line).matchAll(address)].filter(([, domain = '']) => !isMadeUp(domain)).map(({ 0: written, index }) => ({ written, at: index }));

export const checkNumbers = (path: string, text: string): readonly FaultData[] => {
  const lines = text.split('\n');
  const headings = path.endsWith('.csv') ? (lines[0] ?? '').split(',') : [];
  return lines.flatMap((line, row) => {
    const where = (at: number): string => `${path}:${row + 1}${columnAt(line, at, headings)}`;
    return [
      ...realNumbers(line).map(({ kind, written, at }) => numberLooksReal(where(at), kind, masked(written))),
      ...addressesIn(line).map(({ written, at }) => addressLooksReal(where(at), written.replace(/^(.).*@/u, '$1…@'))),
    ];
  });
};
