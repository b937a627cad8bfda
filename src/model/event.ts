// The central nouns: what the journal holds. Events are facts; progress, records and verdicts are folded from them.
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import type { AttemptId, Day, LearnerCode, SetDigest, WriterId } from './ids.ts';

/** The learner's own statement of who they are; the latest one holds. `code` is settled once an assigned move exists. */
export interface LearnerNamed {
  readonly type: 'learner.named';
  readonly code: string;
  readonly name?: string;
  readonly unit?: string;
}

export interface LessonFinished {
  readonly type: 'lesson.finished';
  readonly course: string;
  readonly lesson: string;
}

/**
 * Fixes a variant for good. `code` seeds it: the learner's code, or `local-` + 16 hex characters in practice without one.
 * `nonce` is '' outside an assignment. `continues` names an attempt of another writer that is taken further with the same seed.
 */
export interface AttemptStarted {
  readonly type: 'attempt.started';
  readonly attempt: AttemptId;
  readonly course: string;
  readonly set: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly digest: SetDigest;
  readonly code: LearnerCode;
  readonly nonce: string;
  /** The seed's n: 1, 2, 3 … per set and nonce. Named apart from `n`, which is the event's own number in its log. */
  readonly round: number;
  readonly assignment?: string;
  readonly continues?: AttemptId;
}

/** `seq` counts 1, 2, 3 … within the attempt; it is the order, no clock is. */
export interface AttemptMoved {
  readonly type: 'attempt.moved';
  readonly attempt: AttemptId;
  readonly seq: number;
  readonly move: Move;
}

/** A claim for quick display: what the page showed after move `seq`. The verdict comes from replay. */
export interface AttemptJudged {
  readonly type: 'attempt.judged';
  readonly attempt: AttemptId;
  readonly seq: number;
  readonly claim: AttemptOutcome;
}

/** The learner began again: this attempt is closed and kept. */
export interface AttemptClosed {
  readonly type: 'attempt.closed';
  readonly attempt: AttemptId;
}

export type EventBody = LearnerNamed | LessonFinished | AttemptStarted | AttemptMoved | AttemptJudged | AttemptClosed;

/** An event as the journal keeps it. Its id is `writer.n`; n counts 1, 2, 3 … per writer without a gap. */
export type JournalEvent = EventBody & { readonly writer: WriterId; readonly n: number; readonly on: Day };
