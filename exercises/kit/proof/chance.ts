// How likely blind choice passes at the first judged hand-in.
import type { Move, Provable, Snapshot } from '#kit/exercise.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { begin } from '#kit/replay.ts';
import { after } from './identity.ts';

/** `value` is the chance itself when computed, the upper 95 % bound (Clopper-Pearson, one-sided) when sampled. */
export type Chance =
  | { readonly kind: 'computed'; readonly value: number }
  | { readonly kind: 'sampled'; readonly value: number; readonly walks: number; readonly passed: number };

/** Chance of at most `hits` successes in `tries` when each has chance `p`. */
const atMost = (hits: number, tries: number, p: number): number => {
  let term = (1 - p) ** tries;
  let sum = term;
  for (let k = 1; k <= hits; k += 1) {
    term *= ((tries - k + 1) / k) * (p / (1 - p));
    sum += term;
  }
  return sum;
};

/** The largest chance that still makes `hits` of `tries` or fewer happen one time in twenty; 1 without tries. */
export const upperBound = (hits: number, tries: number): number => {
  if (hits >= tries) return 1;
  let low = hits / tries;
  let high = 1;
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if (atMost(hits, tries, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
};

/** One who chooses without reading: any move offered, or first a sort of move and then one of it. */
export type Blind = (moves: readonly Move[], stream: Stream) => Move;

const anyMove: Blind = (moves, stream) => moves[stream.int(moves.length)] as Move;
const anySort: Blind = (moves, stream) => {
  const sorts = [...new Set(moves.map(({ type }) => type))];
  const sort = sorts[stream.int(sorts.length)];
  return anyMove(moves.filter(({ type }) => type === sort), stream);
};
export const blinds: readonly Blind[] = [anyMove, anySort];

export interface Walk {
  readonly moves: readonly Move[];
  readonly end: 'judged' | 'passed' | 'open';
}

const chosenBlindly = (exercise: Provable, snapshot: Snapshot, blind: Blind, stream: Stream): Move | undefined => {
  if (exercise.draw !== undefined) return snapshot.status === 'done' ? undefined : exercise.draw(snapshot as never, stream);
  const offered = exercise.moves(snapshot as never).filter((move) => snapshot.can(move));
  return offered.length === 0 ? undefined : blind(offered, stream);
};

/** Blind moves until a pass, until the first judged hand-in (unless it `goesOn`), or until `longest` moves were made. */
export const walkBlindly = (exercise: Provable, variant: unknown, blind: Blind, stream: Stream, longest: number, goesOn = false): Walk => {
  let snapshot = begin(exercise, variant).snapshot;
  const moves: Move[] = [];
  for (let length = 0; length < longest; length += 1) {
    const move = chosenBlindly(exercise, snapshot, blind, stream);
    if (move === undefined) break;
    snapshot = after(exercise, snapshot, move);
    moves.push(move);
    const { result, submissions } = exercise.outcome(snapshot as never);
    if (result === 'passed') return { moves, end: 'passed' };
    if (submissions > 0 && !goesOn) return { moves, end: 'judged' };
  }
  return { moves, end: 'open' };
};

const sampled = (exercise: Provable, variants: readonly unknown[], seed: string, walks: number): Chance => {
  const perBlind = blinds.map((blind) => {
    const stream = streamOf(seed);
    const ends = Array.from({ length: walks }, (_, n) => walkBlindly(exercise, variants[n % variants.length], blind, stream, 400).end);
    const passed = ends.filter((end) => end === 'passed').length;
    return { passed, walks: ends.filter((end) => end !== 'open').length };
  });
  const bounds = perBlind.filter((tally) => tally.walks > 0).map((tally) => ({ ...tally, value: upperBound(tally.passed, tally.walks) }));
  const worst = bounds.sort((a, b) => b.value - a.value)[0];
  return worst === undefined ? { kind: 'sampled', value: 0, walks: 0, passed: 0 } : { kind: 'sampled', ...worst };
};

/**
 * The worst chance over all `variants`: as the kind computes it, or sampled by two sorts of blind choice.
 * A sample of which no walk came to a judged hand-in says so by `walks: 0`.
 */
export const chanceOf = (exercise: Provable, variants: readonly unknown[], seed: string, walks: number): Chance => {
  const { chance } = exercise;
  if (chance === undefined) return sampled(exercise, variants, seed, walks);
  return { kind: 'computed', value: Math.max(...variants.map((variant) => chance(variant))) };
};
