// What the gallery plays on: one variant of one set with the kind's own proof at hand, and where a trial stands. Kept nowhere.
import { withProof, type KindWords, type Move, type Provable } from '#kit/exercise.ts';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Lang } from '#kit/text.ts';
import { seedOf } from '#kit/variant.ts';
import type { View } from '#kit/view-props.ts';
import { waysTo } from '#kit/ways.ts';
import { kinds, wordsIn, type KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import { kindView } from '../kind-view.ts';
import { siteSets } from '../set-source.ts';

export interface WayTo {
  readonly state: string;
  readonly moves: readonly Move[];
}

export interface Bench {
  readonly exercise: Provable;
  readonly kindWords: KindWords;
  readonly view: View;
  readonly contents: BaseSet;
  readonly variant: unknown;
}

/** A trial: where it stands, and where it stood a move before. */
export interface Played {
  readonly standing: Standing;
  readonly before: Played | undefined;
}

export interface Wanted {
  readonly kind: KindId;
  readonly set: { readonly course: string; readonly set: string; readonly digest: SetDigest };
  readonly lang: Lang;
  readonly base: string;
  /** Which learner's variant: 1, 2, 3 … */
  readonly n: number;
}

/** So many standings are looked at for ways to states: a moment's work even on a large set. */
const looked = 600;

/** Undefined where the site holds no such set. */
export const playsOf = async ({ kind, set, lang, base, n }: Wanted): Promise<Bench | undefined> => {
  const [{ exercise: bare }, kindWords, view, file] = await Promise.all([kinds[kind].logic(), wordsIn(kind, lang), kindView(kind), siteSets(base).get(set.course, set.set, set.digest)]);
  if (file === undefined) return undefined;
  const exercise = await withProof(bare);
  const { contents } = file;
  return { exercise, kindWords, view, contents, variant: exercise.vary(contents, seedOf({ course: set.course, set: set.set, code: 'gallery', nonce: '', n })) };
};

/** States that were come to, in the order in which the kind names them; the start stands first. */
export const waysIn = ({ exercise, kindWords, variant }: Bench): readonly WayTo[] => {
  const states = Object.keys(kindWords.states);
  const found = waysTo(exercise, variant, looked, states.length);
  const ways = states.flatMap((state) => (found.has(state) ? [{ state, moves: found.get(state) ?? [] }] : []));
  return ways.sort((a, b) => Number(a.moves.length > 0) - Number(b.moves.length > 0));
};

/** One move further; where the machine forbids it, all stays as it is. */
export const stepped = ({ exercise }: Bench, now: Played, move: Move): Played => {
  const next = step(exercise, now.standing, move);
  return isRefusal(next) ? now : { standing: next, before: now };
};

export const takenBack = (now: Played): Played => now.before ?? now;

/** Where these moves lead from the start; none of them can be taken back. */
export const standingAfter = (bench: Bench, moves: readonly Move[]): Played => {
  const start: Played = { standing: begin(bench.exercise, bench.variant), before: undefined };
  return { ...moves.reduce((now, move) => stepped(bench, now, move), start), before: undefined };
};

/** The first move of the kind's own solution from here. */
export const nextOf = ({ exercise }: Bench, { standing }: Played): Move | undefined => exercise.solve(standing.snapshot as never)[0];
