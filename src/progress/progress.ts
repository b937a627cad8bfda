// How far a learner has come, folded from the journal's events. Pure: no clock, no storage, nothing kept.
// It must not know what a move means; claims are shown as they stand, the verdict comes from replay.
//
//   const progress = fold(await journal.all(), journal.writer);
//   nextAttempt(progress, { course, set, nonce })   resume · continue (another device's) · start (with which n)
//   setProgress(progress, course, set)              attempts, best result, submissions
//   progress.learner · progress.settled             who they say they are · whether the code can still be changed
import type { Move } from '#kit/exercise.ts';
import type { AttemptOutcome } from '#kit/replay.ts';
import type { AttemptStarted, JournalEvent, LearnerNamed } from '#model/event.ts';
import type { AttemptId, Day, WriterId } from '#model/ids.ts';

export interface Attempt {
  readonly id: AttemptId;
  /** Only this writer may add to it; elsewhere it is continued by a new attempt. */
  readonly writer: WriterId;
  readonly started: AttemptStarted;
  readonly on: Day;
  /** The moves in order of `seq` from 1 without a gap. */
  readonly moves: readonly Move[];
  /** The latest claim; undefined before the first judged move. */
  readonly claim?: AttemptOutcome;
  readonly closed: boolean;
}

export type Result = AttemptOutcome['result'];

export interface SetProgress {
  readonly course: string;
  readonly set: string;
  /** By writer (one's own last), then in the order they were started. */
  readonly attempts: readonly Attempt[];
  /** passed before shown before open; undefined when never started. */
  readonly best?: Result;
  /** Judged hand-ins over all attempts, as claimed. */
  readonly submissions: number;
}

export interface Progress {
  readonly writer: WriterId | undefined;
  readonly sets: ReadonlyMap<string, SetProgress>;
  /** `course/lesson` of every lesson the learner marked as finished. */
  readonly finished: ReadonlySet<string>;
  readonly learner?: Pick<LearnerNamed, 'code' | 'name' | 'unit'>;
  /** True once an assigned move exists: from then on the code is not to be changed. */
  readonly settled: boolean;
}

interface Draft {
  readonly started: AttemptStarted;
  readonly writer: WriterId;
  readonly on: Day;
  readonly moves: Map<number, Move>;
  claim?: AttemptOutcome;
  closed: boolean;
}

const ranks: Readonly<Record<Result, number>> = { open: 1, shown: 2, passed: 3 };

const keyOf = (course: string, name: string): string => `${course}/${name}`;

/** One's own writer last, so that what is said here holds; the others by id, so that the order of files makes no difference. */
const inOrder = (events: readonly JournalEvent[], own?: WriterId): readonly JournalEvent[] =>
  [...events].sort((a, b) => {
    if (a.writer === b.writer) return a.n - b.n;
    if (a.writer === own || b.writer === own) return a.writer === own ? 1 : -1;
    return a.writer < b.writer ? -1 : 1;
  });

/** What an event does to the attempt it names. Only the writer that began it counts, and nothing after its end. */
const apply = (drafts: Map<string, Draft>, event: JournalEvent): void => {
  if (!('attempt' in event)) return;
  const key = `${event.writer} ${event.attempt}`;
  const draft = drafts.get(key);
  if (event.type === 'attempt.started' && draft === undefined) {
    const { writer, n: _, on, ...started } = event;
    drafts.set(key, { started, writer, on, moves: new Map(), closed: false });
  }
  if (draft === undefined || draft.closed) return;
  if (event.type === 'attempt.moved' && !draft.moves.has(event.seq)) draft.moves.set(event.seq, event.move);
  if (event.type === 'attempt.judged') draft.claim = event.claim;
  if (event.type === 'attempt.closed') draft.closed = true;
};

const attemptOf = ({ started, writer, on, moves, claim, closed }: Draft): Attempt => {
  const inSeq: Move[] = [];
  for (let move = moves.get(1); move !== undefined; move = moves.get(inSeq.length + 1)) inSeq.push(move);
  return { id: started.attempt, writer, started, on, moves: inSeq, claim, closed };
};

const setsOf = (attempts: readonly Attempt[]): ReadonlyMap<string, SetProgress> => {
  const sets = new Map<string, SetProgress>();
  for (const attempt of attempts) {
    const { course, set } = attempt.started;
    const before = sets.get(keyOf(course, set));
    const result = attempt.claim?.result ?? 'open';
    const best = before?.best !== undefined && ranks[before.best] >= ranks[result] ? before.best : result;
    const submissions = (before?.submissions ?? 0) + (attempt.claim?.submissions ?? 0);
    sets.set(keyOf(course, set), { course, set, attempts: [...(before?.attempts ?? []), attempt], best, submissions });
  }
  return sets;
};

/** Folds events, in whatever order and however often each comes. `own` is the writer of this tab. */
export const fold = (events: readonly JournalEvent[], own?: WriterId): Progress => {
  const drafts = new Map<string, Draft>();
  const finished = new Set<string>();
  let learner: Progress['learner'];
  for (const event of inOrder(events, own)) {
    if (event.type === 'lesson.finished') finished.add(keyOf(event.course, event.lesson));
    else if (event.type === 'learner.named') learner = { code: event.code, name: event.name, unit: event.unit };
    else apply(drafts, event);
  }
  const attempts = [...drafts.values()].map(attemptOf);
  const settled = attempts.some(({ started, moves }) => started.nonce !== '' && moves.length > 0);
  return { writer: own, sets: setsOf(attempts), finished, learner, settled };
};

/** What is known of one set; nothing begun is an empty list. */
export const setProgress = (progress: Progress, course: string, set: string): SetProgress =>
  progress.sets.get(keyOf(course, set)) ?? { course, set, attempts: [], submissions: 0 };

/** Was the set at `<course>/<set>` passed without the answer? */
export const isPassed = (progress: Progress, place: string): boolean => progress.sets.get(place)?.best === 'passed';

/**
 * resume: one's own attempt, as it was left. continue: an attempt of another device or of the time before a loss, to be begun
 * anew with `continues` and the same seed inputs (code, nonce, round, digest) and its moves laid again, but only when the
 * learner makes a move: looking at it writes nothing. start: a fresh variant.
 */
export type NextAttempt =
  | { readonly kind: 'resume'; readonly attempt: Attempt }
  | { readonly kind: 'continue'; readonly attempt: Attempt }
  | { readonly kind: 'start'; readonly round: number };

/** The round of the next fresh attempt: one more than any so far, on whatever device. */
export const nextRound = (progress: Progress, course: string, set: string, nonce: string): number =>
  1 + setProgress(progress, course, set).attempts.reduce((most, { started }) => (started.nonce === nonce ? Math.max(most, started.round) : most), 0);

/** How to go on with a set under `nonce` ('' in practice). */
export const nextAttempt = (progress: Progress, { course, set, nonce }: { course: string; set: string; nonce: string }): NextAttempt => {
  const all = setProgress(progress, course, set).attempts;
  const continued = new Set(all.map(({ started }) => started.continues));
  const going = all.filter(({ id, started, closed }) => started.nonce === nonce && !closed && !continued.has(id));
  const own = going.filter(({ writer }) => writer === progress.writer).at(-1);
  if (own !== undefined) return { kind: 'resume', attempt: own };
  const other = going.at(-1);
  return other === undefined ? { kind: 'start', round: nextRound(progress, course, set, nonce) } : { kind: 'continue', attempt: other };
};
