// A code that was mistyped at first, matched by hand with the person who has it. It settles only whose a record is; replay still decides what holds.
import type { BoardRow } from './board.ts';
import type { Missing } from './roster.ts';

/** Work that says `from` is the work of the person with code `to`. */
export interface Match {
  readonly from: string;
  readonly to: string;
}

/** The code of the person behind `code`. */
export const personBehind = (matches: readonly Match[], code: string): string => matches.find(({ from }) => from === code)?.to ?? code;

/** Every code that is the same person's as `code`, without `code` itself. */
export const otherCodes = (matches: readonly Match[], code: string): readonly string[] => {
  const person = personBehind(matches, code);
  return [person, ...matches.flatMap(({ from, to }) => (to === person ? [from] : []))].filter((one) => one !== code);
};

/** A code that may be a mistyped one: nobody of the list and no other record bears it. */
export interface Unmatched {
  readonly code: string;
  /** Whose record holds work under it; undefined where the whole record was handed in under it. */
  readonly inRecordOf?: string;
  readonly attempts: number;
  /** Whom it may be: the record's own person, else the missing ones, the likeliest first. */
  readonly candidates: readonly string[];
}

/** What a person could match by hand, from the board as it stands. */
export const unmatchedIn = (rows: readonly BoardRow[], missing: readonly Missing[], listed: readonly string[]): readonly Unmatched[] => {
  const taken = new Set([...listed, ...rows.map(({ code }) => code)]);
  const whole = missing.length === 0 ? [] : rows.filter((row) => row.listed === false).map(({ code, attempts }): Unmatched => ({
    code,
    attempts: attempts.length,
    candidates: [...missing].sort((a, b) => Number(b.near === code) - Number(a.near === code)).map((one) => one.code),
  }));
  const within = rows.flatMap(({ code, attempts }) => {
    const others = attempts.filter(({ verdict, started }) => verdict === 'wrong-variant' && !taken.has(started.code)).map(({ started }) => started.code as string);
    return [...new Set(others)].map((other): Unmatched => ({ code: other, inRecordOf: code, attempts: others.filter((one) => one === other).length, candidates: [code] }));
  });
  return [...whole, ...within];
};
