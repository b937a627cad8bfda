// When two states are the same state. Counters of hand-ins would make every space endless, so they are left out,
// but only where a probe shows that nothing hangs on them.
import type { AnyExercise, Move, Provable, Snapshot } from '#kit/exercise.ts';
import { moved, snapshotOf } from '#kit/machine.ts';

/** A state's name: the same text for the same value and context, the variant and the named tallies left out. */
export type KeyOf = (snapshot: Snapshot) => string;

const stable = (value: unknown): string => {
  if (typeof value === 'function' || value instanceof Map || value instanceof Set || value instanceof Date) {
    throw new TypeError('A machine context may hold only plain data: text, numbers, lists and records.');
  }
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${stable(record[key])}`).join(',')}}`;
};

export const keyOver = (tallies: readonly string[]): KeyOf => {
  const left = new Set(['variant', ...tallies]);
  return ({ value, context }) => {
    const rest = Object.entries(context as Record<string, unknown>).filter(([name]) => !left.has(name));
    return `${stable(value)}|${stable(Object.fromEntries(rest))}`;
  };
};

/** The machine's answer to a move that it allows here; where it allows none, all stays as it is. */
export const after = (_: AnyExercise, snapshot: Snapshot, move: Move): Snapshot => moved(snapshot, move) ?? snapshot;

/** All that a learner can see or do here, and where each move leads. */
const behaviour = (exercise: Provable, snapshot: Snapshot, keyOf: KeyOf): string => {
  const here = snapshot as never;
  const ways = exercise.moves(here).map((move) => {
    if (!snapshot.can(move)) return `${stable(move)} refused`;
    const next = after(exercise, snapshot, move);
    return `${stable(move)} ${keyOf(next)} ${exercise.outcome(next as never).result}`;
  });
  return stable([exercise.outcome(here).result, exercise.findings(here), ways]);
};

const withTallies = (exercise: Provable, snapshot: Snapshot, tallies: readonly string[], count: number): Snapshot =>
  snapshotOf(exercise.machine, snapshot.value, { ...(snapshot.context as object), ...Object.fromEntries(tallies.map((name) => [name, count])) });

const probes = [3, 40];

/**
 * Names of context fields that only count: equal to the outcome's `submissions` or `findings` in every sampled state, and
 * without any say in what can be done, what is found or what passes when set to another count. Empty where one has a say.
 */
export const talliesOf = (exercise: Provable, sample: readonly Snapshot[]): readonly string[] => {
  const names = Object.keys((sample[0]?.context ?? {}) as object).filter((name) =>
    (['submissions', 'findings'] as const).some((count) =>
      sample.every((snapshot) => (snapshot.context as Record<string, unknown>)[name] === exercise.outcome(snapshot as never)[count]),
    ),
  );
  const keyOf = keyOver(names);
  const isIdle = sample.every((snapshot) => {
    const plain = behaviour(exercise, snapshot, keyOf);
    return probes.every((count) => behaviour(exercise, withTallies(exercise, snapshot, names, count), keyOf) === plain);
  });
  return isIdle ? names : [];
};
