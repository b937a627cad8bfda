// How one learner's data differs from a colleague's. Frozen after the first release.
import { canonical, sha256Hex } from './digest.ts';

/** What fixes a variant. `nonce` is '' in practice; `n` counts 1, 2, 3 … per set and nonce. */
export interface SeedInputs {
  readonly course: string;
  readonly set: string;
  readonly code: string;
  readonly nonce: string;
  readonly n: number;
}

/** 64 hex characters; the same inputs give the same seed on every machine. */
export const seedOf = ({ course, set, code, nonce, n }: SeedInputs): string =>
  sha256Hex(canonical(['shuzhi-variant-1', course, set, code.normalize('NFKC'), nonce, n]));

/** A row, card or column as this variant names it: 10 hex characters, meaningless in any other variant. */
export type Handle = string;

/** Handles for `ids` within `seed`, in the same order, without collision. `sort` keeps rows and columns apart. */
export const handlesOf = (seed: string, sort: string, ids: readonly string[]): ReadonlyMap<string, Handle> => {
  const taken = new Set<Handle>();
  const byId = new Map<string, Handle>();
  for (const id of ids) {
    let round = 0;
    let handle: Handle;
    do {
      handle = sha256Hex(`${seed}|${sort}|${id}|${round}`).slice(0, 10);
      round += 1;
    } while (taken.has(handle));
    taken.add(handle);
    byId.set(id, handle);
  }
  return byId;
};
