// From which states a pass can still be reached without undo.
import type { Move, Provable, Snapshot } from '#kit/exercise.ts';
import { after, type KeyOf } from './identity.ts';
import type { Met, Space } from './explore.ts';

const isPassed = (exercise: Provable, snapshot: Snapshot): boolean => exercise.outcome(snapshot as never).result === 'passed';

/** Backwards from every pass over all edges of a closed space: the states left over can never pass. */
const stuckInClosed = (exercise: Provable, { met }: Space): readonly number[] => {
  const before: number[][] = met.map(() => []);
  met.forEach(({ next }, at) => next?.forEach((to) => before[to]?.push(at)));
  const alive = new Set<number>();
  const queue = met.flatMap(({ snapshot }, at) => (isPassed(exercise, snapshot) ? [at] : []));
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (alive.has(at)) continue;
    alive.add(at);
    queue.push(...(before[at] as number[]));
  }
  return met.flatMap((_, at) => (alive.has(at) ? [] : [at]));
};

export type Tried = { readonly kind: 'passes' } | { readonly kind: 'refused'; readonly move: Move } | { readonly kind: 'falls-short' };

/** Lays `moves` on a state; ends early on a state of which `isAlive` knows that it passes. */
export const tryMoves = (exercise: Provable, start: Snapshot, moves: readonly Move[], isAlive: (snapshot: Snapshot) => boolean): Tried => {
  let snapshot = start;
  for (const move of moves) {
    if (isAlive(snapshot)) return { kind: 'passes' };
    if (!snapshot.can(move)) return { kind: 'refused', move };
    snapshot = after(exercise, snapshot, move);
  }
  return isPassed(exercise, snapshot) || isAlive(snapshot) ? { kind: 'passes' } : { kind: 'falls-short' };
};

/** The states from which the kind's own solution does not pass. States on a way that passes are not tried twice. */
const unsolved = (exercise: Provable, { met }: Space, keyOf: KeyOf): readonly number[] => {
  const alive = new Set<string>();
  const lost: number[] = [];
  met.forEach(({ snapshot, key }: Met, at) => {
    if (alive.has(key)) return;
    const way = [key];
    const tried = tryMoves(exercise, snapshot, exercise.solve(snapshot as never), (here) => {
      const passed = keyOf(here);
      way.push(passed);
      return alive.has(passed);
    });
    if (tried.kind === 'passes') for (const passed of way) alive.add(passed);
    else lost.push(at);
  });
  return lost;
};

/**
 * `traps`: states without a way to a pass (in a bounded search: without a known one). `lost`: states that can pass, but
 * whose solution, as the kind computes it, does not. Both in order of their distance from the start.
 */
export const deadEnds = (exercise: Provable, space: Space, keyOf: KeyOf): { readonly traps: readonly number[]; readonly lost: readonly number[] } => {
  const lost = unsolved(exercise, space, keyOf);
  if (!space.closed) return { traps: lost, lost: [] };
  const traps = new Set(stuckInClosed(exercise, space));
  return { traps: [...traps], lost: lost.filter((at) => !traps.has(at)) };
};
