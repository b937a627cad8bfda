// One function for resume, review, proof and tests: it lays moves on a machine and says where it stands.
// It keeps undo and redo as a stack of snapshots in memory; machines never see them.
import type { AnyExercise, Move, Outcome, Snapshot } from './exercise.ts';
import { moved, startOf } from './machine.ts';
import type { BaseSet } from './set.ts';
import { seedOf } from './variant.ts';

/** The moves the kit itself understands. They are entries of the log like any other. */
export const kitMoves = ['kit.undo', 'kit.redo', 'kit.hint', 'kit.solution'] as const;
export type KitMove = (typeof kitMoves)[number];

/** Snapshots to go back or forward to, the nearest on top. Linked, so that a move costs the same however many came before. */
export interface Pile {
  readonly top: Snapshot;
  readonly below: Pile | undefined;
}

/** Where an attempt stands. `past` and `future` are for undo and redo; `hints` counts those shown, by state. */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly past: Pile | undefined;
  readonly future: Pile | undefined;
  readonly hints: Readonly<Record<string, number>>;
  readonly solutionShown: boolean;
  readonly moves: number;
}

/** What the log claims and the replay recomputes. `shown` is a pass after the solution was looked at. */
export interface AttemptOutcome {
  readonly result: 'open' | 'passed' | 'shown';
  readonly submissions: number;
  readonly findings: number;
  readonly hints: number;
}

export interface Refusal {
  readonly refused: 'forbidden-move' | 'unknown-move' | 'nothing-to-undo' | 'too-early';
}

/** Judged hand-ins that were not right yet, after which the solution may be looked at. */
export const triesBeforeSolution = 3;

/** What an attempt says of its variant; `round` is the seed's n. */
export interface Dealt {
  readonly course: string;
  readonly set: string;
  readonly code: string;
  readonly nonce: string;
  readonly round: number;
}

/** One learner's variant of a set, by the attempt's own inputs: page, review and samples all deal by it. */
export const variantOf = (exercise: AnyExercise, contents: BaseSet, { course, set, code, nonce, round }: Dealt): unknown =>
  exercise.vary(contents, seedOf({ course, set, code, nonce, n: round }));

export const begin = (exercise: AnyExercise, variant: unknown): Standing => ({
  snapshot: startOf(exercise.machine, variant),
  past: undefined,
  future: undefined,
  hints: {},
  solutionShown: false,
  moves: 0,
});

/** The name of the state, by which hints and 办理流程 are kept. */
export const stateName = (snapshot: Snapshot): string => snapshot.value;

export const outcomeOf = (exercise: AnyExercise, standing: Standing): AttemptOutcome => {
  const { result, submissions, findings } = exercise.outcome(standing.snapshot as never) as Outcome;
  const hints = Object.values(standing.hints).reduce((sum, n) => sum + n, 0);
  return { result: result === 'passed' && standing.solutionShown ? 'shown' : result, submissions, findings, hints };
};

export const maySeeSolution = (exercise: AnyExercise, standing: Standing): boolean =>
  standing.snapshot.status !== 'done' && exercise.outcome(standing.snapshot as never).submissions >= triesBeforeSolution;

const kitStep = (exercise: AnyExercise, at: Standing, move: KitMove): Standing | Refusal => {
  const moves = at.moves + 1;
  if (move === 'kit.undo') {
    if (at.past === undefined) return { refused: 'nothing-to-undo' };
    return { ...at, moves, snapshot: at.past.top, past: at.past.below, future: { top: at.snapshot, below: at.future } };
  }
  if (move === 'kit.redo') {
    if (at.future === undefined) return { refused: 'nothing-to-undo' };
    return { ...at, moves, snapshot: at.future.top, past: { top: at.snapshot, below: at.past }, future: at.future.below };
  }
  if (move === 'kit.hint') {
    const state = stateName(at.snapshot);
    return { ...at, moves, hints: { ...at.hints, [state]: (at.hints[state] ?? 0) + 1 } };
  }
  return maySeeSolution(exercise, at) ? { ...at, moves, solutionShown: true } : { refused: 'too-early' };
};

/** Names that every object bears from birth: no set gives them to anything, and a rule that looks one up would find what nobody put there. */
const isInborn = (value: unknown): boolean => (typeof value === 'string' ? value in Object.prototype : Array.isArray(value) && value.some(isInborn));

/**
 * One move further. A move that the machine forbids here (or whose handles are not of this variant) is refused;
 * the standing is then unchanged. A judged hand-in empties the undo stack: its findings stay counted.
 */
export const step = (exercise: AnyExercise, at: Standing, move: Move): Standing | Refusal => {
  if (move.type.startsWith('kit.')) {
    return (kitMoves as readonly string[]).includes(move.type) ? kitStep(exercise, at, move.type as KitMove) : { refused: 'unknown-move' };
  }
  // A machine's root would still answer after its end; a live actor is stopped by then, and so is an attempt.
  const snapshot = at.snapshot.status === 'active' && !Object.values(move).some(isInborn) ? moved(at.snapshot, move) : undefined;
  if (snapshot === undefined) return { refused: 'forbidden-move' };
  const judged = exercise.outcome(snapshot as never).submissions !== exercise.outcome(at.snapshot as never).submissions;
  return { ...at, snapshot, moves: at.moves + 1, future: undefined, past: judged ? undefined : { top: at.snapshot, below: at.past } };
};

export const isRefusal = (result: Standing | Refusal): result is Refusal => 'refused' in result;

export type Replayed =
  | { readonly kind: 'replayed'; readonly standing: Standing; readonly steps: readonly Standing[] }
  | { readonly kind: 'refused'; readonly at: number; readonly why: Refusal['refused']; readonly standing: Standing; readonly steps: readonly Standing[] };

/** Lays `moves` on the machine one by one. `steps[i]` is where it stood after move i (steps[0] = the start). */
export const replay = (exercise: AnyExercise, variant: unknown, moves: readonly Move[]): Replayed => {
  let standing = begin(exercise, variant);
  const steps = [standing];
  for (const [index, move] of moves.entries()) {
    const next = step(exercise, standing, move);
    if (isRefusal(next)) return { kind: 'refused', at: index + 1, why: next.refused, standing, steps };
    standing = next;
    steps.push(standing);
  }
  return { kind: 'replayed', standing, steps };
};
