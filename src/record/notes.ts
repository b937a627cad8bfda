// Facts beside a verdict that a manager may want to know. None of them is a verdict, and each has an innocent reason.
import type { Move } from '#kit/exercise.ts';
import type { AttemptStarted } from '#model/event.ts';
import type { AttemptId } from '#model/ids.ts';
import { isLocalCode, type RecordAttempt } from './attempts.ts';

/**
 * practice: bound to no code. continued: taken over from another device. continued-otherwise: it says so, but the moves or the
 * variant differ from that attempt's. same-variant: another attempt has the same data and neither continues the other.
 * round-missing: the round before is not in the file. day-back: a day earlier than the attempt before in the same log.
 * not-replayable: made with rules of another version that this site does not have. code-matched: it bears another code, which
 * somebody matched with this learner by hand.
 */
export type Note = 'code-matched' | 'practice' | 'continued' | 'continued-otherwise' | 'same-variant' | 'round-missing' | 'day-back' | 'not-replayable';

const seedKey = ({ course, set, code, nonce, round }: AttemptStarted): string => JSON.stringify([course, set, code, nonce, round]);
const roundKey = ({ course, set, nonce }: AttemptStarted, round: number): string => JSON.stringify([course, set, nonce, round]);

const isPrefix = (short: readonly Move[], long: readonly Move[]): boolean =>
  short.length <= long.length && short.every((move, index) => JSON.stringify(move) === JSON.stringify(long[index]));

/** The notes of every attempt of one record, by the attempt's id. */
export const notesOf = (attempts: readonly RecordAttempt[]): ReadonlyMap<AttemptId, readonly Note[]> => {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const rounds = new Set(attempts.map(({ started }) => roundKey(started, started.round)));
  const firstOf = new Map<string, AttemptId>();
  /** An attempt and all that continue it, however often, are one line of work. */
  const rootOf = ({ id, started }: RecordAttempt): AttemptId => {
    const seen = new Set<AttemptId>([id]);
    let root = id;
    for (let next = started.continues; next !== undefined && !seen.has(next); next = byId.get(next)?.started.continues) {
      seen.add(next);
      root = next;
    }
    return root;
  };
  const repeats = (attempt: RecordAttempt): boolean => {
    const key = seedKey(attempt.started);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, rootOf(attempt));
    return first !== undefined && first !== rootOf(attempt);
  };
  return new Map(
    attempts.map((attempt, index): [AttemptId, readonly Note[]] => {
      const { started } = attempt;
      const from = started.continues === undefined ? undefined : byId.get(started.continues);
      const before = attempts[index - 1];
      const told: readonly (readonly [Note, boolean])[] = [
        ['practice', isLocalCode(started.code)],
        ['continued', started.continues !== undefined],
        ['continued-otherwise', from !== undefined && (seedKey(from.started) !== seedKey(started) || !isPrefix(from.moves, attempt.moves))],
        ['same-variant', repeats(attempt)],
        ['round-missing', started.round > 1 && !rounds.has(roundKey(started, started.round - 1))],
        ['day-back', before !== undefined && before.writer === attempt.writer && attempt.on < before.on],
      ];
      return [attempt.id, told.flatMap(([note, holds]) => (holds ? [note] : []))];
    }),
  );
};
