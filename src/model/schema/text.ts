// The forms of the small texts that files from elsewhere may hold: codes, names, days, hashes. Nothing else gets through.
import * as z from 'zod/mini';
import type { LearnerCode } from '../ids.ts';

z.config({ jitless: true });

const matching = (form: RegExp, longest: number): z.ZodMiniString => z.string().check(z.maxLength(longest), z.regex(form));

export const hex32 = matching(/^[0-9a-f]{32}$/u, 32);
export const hex64 = matching(/^[0-9a-f]{64}$/u, 64);

/** A learner's code as files hold it: already NFKC, always text. */
export const code = matching(/^[A-Za-z0-9-]{1,32}$/u, 32);

/** Letters and marks of any script, space, · . ' and -; no control characters, and none that turn the direction of writing. */
export const personName = matching(/^[\p{L}\p{M}][\p{L}\p{M} ·.'’-]*$/u, 60);

/** `局/处/科`: as a name, with digits, brackets and slashes. */
export const unitName = matching(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ·.'’()（）、/-]*$/u, 120);

/** The lasting name of a course, lesson, set or kind. */
export const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 80);

export const assignmentId = matching(/^[A-Za-z0-9-]{1,64}$/u, 64);
/** '' in practice, else what the assignment bears. */
export const nonce = matching(/^[A-Za-z0-9-]{1,64}$/u, 64);

/** One line of words by a person: no control characters, no direction marks. */
export const oneLine = matching(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+$/u, 120);

/** The edition of the courses, as course.yml says it. */
export const edition = z.string().check(z.maxLength(40), z.regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+$/u));

/** What somebody once typed as name or unit, kept in their own journal: never shown to others, so of any form. */
export const ownWords = z.string().check(z.maxLength(200));

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const isDay = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** A day that the calendar has, `YYYY-MM-DD`. */
export const day = z.string().check(z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u), z.refine(isDay));

/** What a person typed or pasted as a code, made one: NFKC and trimmed; undefined when it is none. */
export const readCode = (typed: string): LearnerCode | undefined => {
  const plain = typed.normalize('NFKC').trim();
  return code.safeParse(plain).success ? (plain as LearnerCode) : undefined;
};

const readAs = (form: typeof personName) => (typed: string): string | undefined => {
  const plain = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return form.safeParse(plain).success ? plain : undefined;
};

/** A typed name or unit as a record may hold it; undefined when it has characters that records leave out. */
export const readName = readAs(personName);
export const readUnit = readAs(unitName);
