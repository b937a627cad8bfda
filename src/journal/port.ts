// What a back end of the journal can do. It takes and gives rows and knows nothing of courses, moves or outcomes.
// A second copy (a mirror file) fits behind the same port: it needs `all`, `add`, `close` and `erase`.
import type { JournalEvent } from '#model/event.ts';
import type { Hash, WriterId } from '#model/ids.ts';

/** An event with the link of its writer's chain after it. Its key is [writer, n]. */
export type Row = JournalEvent & { readonly link: Hash };

/** `conflict`: a row with this key is there already and says something else. Nothing was added then. */
export type Added =
  | { readonly kind: 'added'; readonly rows: number }
  | { readonly kind: 'conflict'; readonly writer: WriterId; readonly n: number };

export interface Port {
  /** The writer this store was born with, or the latest that `renew` gave it. */
  readonly writer: WriterId;
  /** Every row, by writer, then n. */
  readonly all: () => Promise<readonly Row[]>;
  /**
   * One readwrite transaction: hands `make` the rows of `writer` from `from` on (`from` itself included), adds what it returns,
   * and resolves when the transaction is complete, never before. `make` is synchronous; if it throws, nothing is added.
   */
  readonly append: (writer: WriterId, from: number, make: (rows: readonly Row[]) => readonly Row[]) => Promise<void>;
  /** Adds rows of any writer, all or none. A row that is there already with the same link is left alone. */
  readonly add: (rows: readonly Row[]) => Promise<Added>;
  /** Draws a new writer for what comes next; the rows of the old one stay. */
  readonly renew: () => Promise<WriterId>;
  readonly close: () => void;
}

export interface Opened {
  readonly port: Port;
  /** True when the browser threw the whole store away and began a new one (Chromium tells). */
  readonly wiped: boolean;
  /** True when a newer version of this site wrote the store: it can be read only. */
  readonly newer: boolean;
}

export interface OpenOptions {
  /** Milliseconds any single call may take. */
  readonly timeout?: number;
  /** Told when the connection is gone: broken, erased elsewhere, or wanted by a newer version. */
  readonly onGone?: (reason: Reason) => void;
}

/**
 * Why nothing can be saved at the moment.
 * blocked: the browser refuses storage · quota: no room · timeout: no answer · closed: the connection broke · aborted: the
 * write was undone · other-tab: an older tab holds the store · newer: a newer version of this site wrote it · diverged: the
 * store holds something else than this tab saved
 * · erased: this profile was deleted.
 */
export type Reason = 'blocked' | 'quota' | 'timeout' | 'closed' | 'aborted' | 'other-tab' | 'newer' | 'diverged' | 'erased';

/** Thrown by back ends only; the journal turns it into its state. */
export class StorageFailure extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(`storage: ${reason}`, { cause });
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, Reason>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  SecurityError: 'blocked',
  UnknownError: 'blocked',
  NotAllowedError: 'blocked',
};

/** The reason behind whatever a browser threw. */
export const reasonOf = (error: unknown): Reason =>
  error instanceof StorageFailure ? error.reason : (reasons[(error as { name?: string } | undefined)?.name ?? ''] ?? 'aborted');

/** 32 hex characters of the system's random source; `randomUUID` is absent over plain http. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** An event without its link. */
export const eventOf = ({ link: _, ...event }: Row): JournalEvent => event as JournalEvent;
