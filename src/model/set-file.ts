// What the build writes to /sets/<course>/<set>.<digest>.json and every reader gets through one port.
import type { BaseSet } from '#kit/set.ts';
import type { SetDigest } from './ids.ts';

export interface SetFile {
  readonly course: string;
  readonly set: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly digest: SetDigest;
  /** True when a newer digest of the same set is in force. */
  readonly earlier: boolean;
  readonly contents: BaseSet;
}

/** Gives a set by name and digest: by fetch in the browser, from dist in Node. `undefined` when this site never had it. */
export interface SetSource {
  readonly get: (course: string, set: string, digest: SetDigest) => Promise<SetFile | undefined>;
}
