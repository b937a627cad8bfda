// A few bytes in localStorage that say how far the store had come, so that a silent loss is noticed and never shown as zero.
import type { Hash, WriterId } from '#model/ids.ts';
import type { Row } from './port.ts';

export interface Mark {
  readonly writer: WriterId;
  readonly n: number;
  readonly link: Hash | undefined;
  /** Events found missing earlier and not yet acknowledged by the learner. */
  readonly lost: number;
}

export interface Sentinel {
  readonly read: () => Mark | undefined;
  readonly write: (mark: Mark) => void;
  readonly clear: () => void;
}

const isMark = (value: unknown): value is Mark => {
  const { writer, n, lost } = (value ?? {}) as Partial<Mark>;
  return typeof writer === 'string' && Number.isSafeInteger(n) && Number.isSafeInteger(lost);
};

/** Where localStorage is refused, the sentinel is silent; nothing else depends on it. */
export const localSentinel = (key: string): Sentinel => ({
  read: () => {
    try {
      const mark: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isMark(mark) ? mark : undefined;
    } catch {
      return undefined;
    }
  },
  write: (mark) => {
    try {
      localStorage.setItem(key, JSON.stringify(mark));
    } catch {
      // The store itself is what counts; without a sentinel only a silent loss goes unnoticed.
    }
  },
  clear: () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Refused storage holds nothing to clear.
    }
  },
});

/** The keys of localStorage that are `name` or begin with it and a space; none where it is refused. */
export const localKeys = (name: string): readonly string[] => {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) => key === name || key.startsWith(`${name} `));
  } catch {
    return [];
  }
};

export const clearLocal = (name: string): void => localKeys(name).forEach((key) => localStorage.removeItem(key));

/** How many events the store lacks that `mark` saw; at least 1 where the last one is there but says something else. */
export const missing = (mark: Mark, rows: readonly Row[]): number => {
  const own = rows.filter((row) => row.writer === mark.writer);
  if (own.length < mark.n) return mark.n - own.length;
  return mark.n > 0 && own[mark.n - 1]?.link !== mark.link ? 1 : 0;
};
