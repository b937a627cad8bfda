// Notices what the browser lost without a word: compares the store with the sentinel, once, at the opening.
import type { Head } from './line.ts';
import type { Opened, Row } from './port.ts';
import type { Saver } from './saver.ts';
import { missing, type Sentinel } from './sentinel.ts';

/** Remembers what was lost, and writes how far the log has come where a later opening will look. */
export const watchLoss = (saver: Saver, sentinel: Sentinel) => {
  // Read before the store is: a tab that writes in between must not look like a loss.
  const before = sentinel.read();
  let lost = 0;
  let looked = false;
  const mark = ({ n, link }: Head): void => {
    // What was erased leaves no trace; and without a look at the store the older mark stands: it may be the only witness of a loss.
    if (looked && saver.state.kind !== 'gone') sentinel.write({ writer: saver.writer, n, link, lost });
  };
  return {
    mark,
    /** For a file that may come to hold more than the store ever will: then the next opening begins a new writer and nothing forks. */
    markAhead: (rows: readonly Row[]): void => {
      mark(rows.filter(({ writer }) => writer === saver.writer).reduce<Head>((a, b) => (b.n > a.n ? b : a), saver.line.head));
    },
    lost: () => lost,
    acknowledge: () => {
      lost = 0;
      mark(saver.line.head);
    },
    look: async ({ port, wiped, newer }: Opened, rows: readonly Row[]): Promise<void> => {
      const gone = before === undefined ? Number(wiped) : missing(before, rows);
      // A log that lost its end must not be gone on with: a file made earlier may hold that end.
      if (gone > 0 && before?.writer === port.writer && !newer) await port.renew();
      lost = (before?.lost ?? 0) + gone;
      looked = !newer;
    },
  };
};
