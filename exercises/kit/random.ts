// The one source of chance in an exercise: a stream that the seed fixes for ever. No clock, no Math.random.
// Frozen after the first release.
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export interface Stream {
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  /** A new array with the same items in drawn order (Fisher–Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** `count` different items in drawn order; all of them when there are fewer. */
  readonly draw: <T>(items: readonly T[], count: number) => T[];
}

/** @param seed 64 hex characters, see `seedOf`. */
export const streamOf = (seed: string): Stream => {
  const state = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0);
  const source = xoroshiro128plusFromState(state);
  const int = (below: number): number => uniformInt(source, 0, below - 1);
  const shuffle = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = int(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  };
  return { int, shuffle, draw: (items, count) => shuffle(items).slice(0, count) };
};
