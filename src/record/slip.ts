// 结业单: a page to print, tied to one record file. Its code is a digest of who, which course, when, and the file's seal, so that
// whoever holds the file can compute it again. It proves no more than the record does.
import { canonical, sha256Hex } from '#kit/digest.ts';
import type { RecordFile } from '#model/record.ts';
import type { RecordReview } from './review.ts';

export type SlipFacts = Pick<RecordFile, 'learner' | 'madeOn' | 'seal'> & { readonly course: string; readonly edition: string };

/** Sixteen hex characters in four groups: `3F2A-…`; typed from paper without effort, and not met by chance in 10^19. */
export const slipCode = ({ course, edition, learner, madeOn, seal }: SlipFacts): string => {
  const { code, name, unit } = learner;
  const hash = sha256Hex(`shuzhi-slip-1\n${canonical({ course, edition, madeOn, learner: { code, ...(name === undefined ? {} : { name }), ...(unit === undefined ? {} : { unit }) }, seal })}`);
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join('-');
};

/** A code as somebody typed it: full-width letters, blanks and dashes of any sort do not matter. */
export const readSlipCode = (typed: string): string | undefined => {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/gu, '');
  return /^[0-9A-F]{16}$/u.test(letters) ? (letters.match(/.{4}/gu) ?? []).join('-') : undefined;
};

export interface SlipFound {
  readonly course: string;
  readonly review: RecordReview;
  /** Sets of the course that a re-computed attempt of this file passes, and those that none does. */
  readonly passed: readonly string[];
  readonly open: readonly string[];
}

export interface SlipCourse {
  readonly course: string;
  readonly sets: readonly string[];
}

const isGood = ({ verdict, outcome }: RecordReview['attempts'][number]): boolean => (verdict === 'agrees' || verdict === 'unbound' || verdict === 'earlier-edition') && outcome?.result === 'passed';

/** The file and the course that a code was made for; undefined where none of the files gives it. */
export const findSlip = (code: string, reviews: readonly RecordReview[], courses: readonly SlipCourse[]): SlipFound | undefined => {
  for (const review of reviews) {
    for (const { course, sets } of courses) {
      if (slipCode({ ...review, course }) !== code) continue;
      const good = new Set(review.attempts.filter((one) => one.course === course && isGood(one)).map(({ set }) => set));
      return { course, review, passed: sets.filter((set) => good.has(set)), open: sets.filter((set) => !good.has(set)) };
    }
  }
  return undefined;
};
