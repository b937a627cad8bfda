// Breadth-first search over the moves that a kind offers. The shortest way to every state comes first.
import type { Move, Provable, Snapshot } from '#kit/exercise.ts';
import { begin } from '#kit/replay.ts';
import { after, type KeyOf } from './identity.ts';

/** A state met, and the move by which it was first met. `next` are the states one move further, once it was searched. */
export interface Met {
  readonly snapshot: Snapshot;
  readonly key: string;
  readonly from: number;
  readonly by?: Move;
  next?: readonly number[];
}

/** `closed`: every state that the offered moves can reach is in `met`. `refused`: offered, but forbidden by the machine. */
export interface Space {
  readonly met: readonly Met[];
  readonly closed: boolean;
  readonly refused: readonly { readonly at: number; readonly move: Move }[];
}

/** The moves from the start to state `at`, as first met. */
export const pathTo = (space: Pick<Space, 'met'>, at: number): readonly Move[] => {
  const path: Move[] = [];
  for (let here = space.met[at]; here?.by !== undefined; here = space.met[here.from]) path.unshift(here.by);
  return path;
};

interface Ground {
  readonly exercise: Provable;
  readonly keyOf: KeyOf;
  readonly met: Met[];
  readonly byKey: Map<string, number>;
}

const enter = ({ keyOf, met, byKey }: Ground, snapshot: Snapshot, from: number, by?: Move): number => {
  const key = keyOf(snapshot);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  byKey.set(key, met.length);
  met.push({ snapshot, key, from, ...(by === undefined ? {} : { by }) });
  return met.length - 1;
};

/** Lays `moves` from the start and enters every state on the way; stops at the first that is refused. */
const follow = (ground: Ground, moves: readonly Move[]): void => {
  let at = 0;
  for (const move of moves) {
    const here = ground.met[at] as Met;
    if (!here.snapshot.can(move)) return;
    at = enter(ground, after(ground.exercise, here.snapshot, move), at, move);
  }
};

/**
 * All states within `bound` by breadth; when that does not close, also those on `trails` (the witness, blind walks and
 * the single wrong moves beside the witness), so that late states are seen too.
 */
export const explore = (exercise: Provable, variant: unknown, keyOf: KeyOf, bound: number, trails: readonly (readonly Move[])[]): Space => {
  const ground: Ground = { exercise, keyOf, met: [], byKey: new Map() };
  const refused: { at: number; move: Move }[] = [];
  enter(ground, begin(exercise, variant).snapshot, 0);
  let at = 0;
  for (; at < ground.met.length && ground.met.length <= bound; at += 1) {
    const here = ground.met[at] as Met;
    const next: number[] = [];
    for (const move of exercise.moves(here.snapshot as never)) {
      if (here.snapshot.can(move)) next.push(enter(ground, after(exercise, here.snapshot, move), at, move));
      else refused.push({ at, move });
    }
    here.next = next;
  }
  const closed = at >= ground.met.length;
  if (!closed) {
    for (const trail of trails) follow(ground, trail);
    refused.push(...refusedBeyond(ground, at));
  }
  return { met: ground.met, closed, refused };
};

/** The offers of states that were met but not searched further. */
const refusedBeyond = ({ exercise, met }: Ground, from: number): { at: number; move: Move }[] =>
  met.slice(from).flatMap(({ snapshot }, offset) =>
    exercise.moves(snapshot as never).filter((move) => !snapshot.can(move)).map((move) => ({ at: from + offset, move })),
  );
