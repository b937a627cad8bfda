// Several files of one learner: what a later one adds is taken; where two tell different things of the same log, that is a conflict, shown and not settled.
import type { AttemptReview, LogLinks, RecordReview } from '#record/review.ts';

export interface Taken {
  readonly file: string;
  readonly review: RecordReview;
}

/** Two files of one learner that cannot both be right: the first event number at which their chains part. */
export interface Conflict {
  readonly files: readonly [string, string];
  readonly writer: string;
  readonly n: number;
}

export interface FromFile {
  readonly attempt: AttemptReview;
  readonly file: string;
  readonly review: RecordReview;
}

const partAt = (a: LogLinks, b: LogLinks): number | undefined =>
  [...a.links.keys()].filter((n) => b.links.has(n) && b.links.get(n) !== a.links.get(n)).sort((x, y) => x - y)[0];

/** An attempt belongs to one writer; the same id under another is another story of it. */
const movedWriter = (a: RecordReview, b: RecordReview): { writer: string; n: number } | undefined => {
  const writers = new Map(a.attempts.map((one) => [one.id, one.writer]));
  const moved = b.attempts.find((one) => writers.has(one.id) && writers.get(one.id) !== one.writer);
  return moved === undefined ? undefined : { writer: moved.writer, n: moved.numbers[0] ?? 1 };
};

const conflictOf = (a: Taken, b: Taken): Conflict | undefined => {
  for (const log of a.review.logs) {
    const other = b.review.logs.find(({ writer }) => writer === log.writer);
    const n = other === undefined ? undefined : partAt(log, other);
    if (n !== undefined) return { files: [a.file, b.file], writer: log.writer, n };
  }
  const moved = movedWriter(a.review, b.review);
  return moved === undefined ? undefined : { files: [a.file, b.file], ...moved };
};

/** The better known one of the same attempt: more events of it, else the later file's. */
const fuller = (before: FromFile | undefined, one: FromFile): FromFile => (before === undefined || one.attempt.numbers.length >= before.attempt.numbers.length ? one : before);

/**
 * The union of one learner's files, which come from the oldest to the newest. The same file twice is one. Where two are in
 * conflict both stories of an attempt are kept, so that neither hides the other.
 */
export const mergeFiles = (files: readonly Taken[]): { readonly attempts: readonly FromFile[]; readonly conflicts: readonly Conflict[] } => {
  // Files of one seal have the same chains, whatever each of them shows.
  const different = files.filter(({ review }, index) => files.findIndex((other) => other.review.seal === review.seal) === index);
  const conflicts = different.flatMap((a, index) => different.slice(index + 1).flatMap((b) => conflictOf(a, b) ?? []));
  const seals = new Map(files.map(({ file, review }) => [file, review.seal]));
  const inConflict = new Set(conflicts.flatMap((one) => one.files.map((file) => seals.get(file))));
  const kept = new Map<string, FromFile>();
  for (const { file, review } of files) {
    for (const attempt of review.attempts) {
      const key = inConflict.has(review.seal) ? `${attempt.id} ${review.seal}` : attempt.id;
      kept.set(key, fuller(kept.get(key), { attempt, file, review }));
    }
  }
  return { attempts: [...kept.values()], conflicts };
};
