// The same step ids in two learners' records: one was copied from the other, whichever it is. Similar moves alone say nothing.
import type { AttemptReview, RecordReview } from '#record/review.ts';
import { personBehind, type Match } from './match.ts';
import type { Taken } from './same-learner.ts';

/** Another learner's record that holds the same step ids. */
export interface Copy {
  readonly code: string;
  readonly file: string;
}

const idsOf = ({ id, writer, numbers }: AttemptReview): readonly string[] => [`attempt ${id}`, ...numbers.map((n) => `${writer}.${n}`)];

/** Tells for an attempt of a review which records of other learners hold one of its ids. */
export const copiesAmong = (taken: readonly Taken[], matches: readonly Match[] = []): ((review: RecordReview, attempt: AttemptReview) => readonly Copy[]) => {
  const holders = new Map<string, Set<number>>();
  taken.forEach(({ review }, index) => {
    for (const id of review.attempts.flatMap(idsOf)) holders.set(id, (holders.get(id) ?? new Set<number>()).add(index));
  });
  return (review, attempt) => {
    const others = new Set(idsOf(attempt).flatMap((id) => [...(holders.get(id) ?? [])]));
    return [...others]
      .flatMap((index): Copy[] => {
        const other = taken[index] as Taken;
        return personBehind(matches, other.review.learner.code) === personBehind(matches, review.learner.code) ? [] : [{ code: other.review.learner.code, file: other.file }];
      })
      .sort((a, b) => (`${a.code}\n${a.file}` < `${b.code}\n${b.file}` ? -1 : 1));
  };
};
