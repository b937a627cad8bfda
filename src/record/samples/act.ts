// A fictitious learner at work: drives a real machine with offered moves and the kind's own solution, and writes what a page would write.
// For sample records and tests. Chance comes from the stream that is handed in.
import { begin, isRefusal, outcomeOf, step, type Standing, variantOf } from '#kit/replay.ts';
import type { AnyExercise, Move, Provable } from '#kit/exercise.ts';
import type { Stream } from '#kit/random.ts';
import type { BaseSet } from '#kit/set.ts';
import type { AttemptStarted, EventBody, JournalEvent } from '#model/event.ts';
import type { Day, WriterId } from '#model/ids.ts';

/**
 * How somebody works: hints looked at, offered moves tried at random, the last of them undone, and whether it is finished then.
 * `slips`: so many times one thing is changed for another just before handing in, so that the hand-in finds something.
 */
export interface Manner {
  readonly hints: number;
  readonly tries: number;
  readonly undo: boolean;
  readonly finish: boolean;
  readonly slips?: number;
}

const tried = (exercise: Provable, at: Standing, stream: Stream): Move | undefined => {
  const offered = exercise.moves(at.snapshot as never);
  return offered.length === 0 ? undefined : offered[stream.int(offered.length)];
};

/** The events of one attempt after its start, as the exercise's page writes them: each move, and a claim where the outcome changes. */
const told = (exercise: AnyExercise, { attempt }: AttemptStarted, variant: unknown, choose: (at: Standing, made: number) => Move | undefined, carried: readonly Move[]): readonly EventBody[] => {
  const bodies: EventBody[] = [];
  let at = begin(exercise, variant);
  const make = (move: Move, claims: boolean): void => {
    const next = step(exercise, at, move);
    if (isRefusal(next)) return;
    const [before, claim] = [outcomeOf(exercise, at), outcomeOf(exercise, next)];
    at = next;
    bodies.push({ type: 'attempt.moved', attempt, seq: at.moves, move });
    if (claims && (claim.submissions !== before.submissions || claim.result !== before.result)) bodies.push({ type: 'attempt.judged', attempt, seq: at.moves, claim });
  };
  carried.forEach((move) => make(move, false));
  const made = bodies.length;
  for (let turn = 0; turn < 2_000; turn += 1) {
    const move = choose(at, turn);
    if (move === undefined) return bodies;
    make(move, true);
  }
  throw new Error(`${exercise.id}: no end after ${bodies.length - made} moves`);
};

/** All events of one attempt: its start, what was carried over from another device, and the work in this manner. */
export const act = (exercise: Provable, contents: BaseSet, started: AttemptStarted, manner: Manner, stream: Stream, carried: readonly Move[] = []): readonly EventBody[] => {
  const { hints, tries, undo, finish } = manner;
  let slips = manner.slips ?? 0;
  let left: Move[] = [];
  const planned = (at: Standing): Move | undefined => {
    if (left.length === 0) left = [...exercise.solve(at.snapshot as never)];
    if (left.length === 1 && slips > 0) {
      slips -= 1;
      return tried(exercise, at, stream);
    }
    return left.shift();
  };
  const choose = (at: Standing, turn: number): Move | undefined => {
    if (turn < hints) return { type: 'kit.hint' };
    if (turn < hints + tries) return tried(exercise, at, stream) ?? { type: 'kit.hint' };
    if (undo && turn === hints + tries) return { type: 'kit.undo' };
    return finish ? planned(at) : undefined;
  };
  return [started, ...told(exercise, started, variantOf(exercise, contents, started), choose, carried)];
};

/** Bodies as one writer's journal keeps them, numbered from 1, each with its day. */
export const journalOf = (writer: WriterId, days: readonly { readonly on: Day; readonly bodies: readonly EventBody[] }[]): readonly JournalEvent[] =>
  days.flatMap(({ on, bodies }) => bodies.map((body) => ({ body, on }))).map(({ body, on }, index): JournalEvent => ({ ...body, writer, n: index + 1, on }));
