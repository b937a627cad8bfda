// The journal: what a learner did on this computer, as an append-only log of events. Everything else is folded from it.
// It must not know exercises, pages or what an event means beyond its order.
//
//   const journal = await openJournal({ base, profile, today });   (pages: `currentJournal` of ./open.ts)
//   journal.lost()                     events the browser lost and the learner has not been told of; 0 as a rule
//   await journal.all()                every event, the unsaved ones last; fold them into progress
//   await journal.append(bodies)       { kind: 'saved', events } once they are safely kept, all in one transaction
//                                      { kind: 'overtaken' } another tab went on with this attempt: read all() again
//                                      { kind: 'unsaved', reason } the journal is closed, erased or read-only
//     It rejects only for a value without a canonical form (a fraction, a lone surrogate): a fault of the caller.
//     While the browser does not save, the promise waits and the write is tried again: show the move at once, "saved" later.
//   journal.state()                    'ready' · 'not-saving' (reason, unsaved) · 'read-only' (reason, unsaved) · 'gone' (reason)
//   journal.onChange(listener)         new events (this tab or another) or a new state; returns how to stop listening
//   await journal.forFile()            all events for a file, also those that could not be saved
//   await journal.merge(logs)          a back-up's logs in: 'merged' (added) · 'conflict' · 'broken' · 'unsaved'
//   journal.acknowledgeLoss() · journal.close() · await journal.erase()
import type { EventBody, JournalEvent } from '#model/event.ts';
import type { Day, WriterId } from '#model/ids.ts';
import type { Log } from '#model/record.ts';
import { listen } from './channel.ts';
import { eraseJournal, type Erased } from './erase.ts';
import { watchLoss } from './loss.ts';
import { openIndexedDb } from './indexed-db.ts';
import type { Head } from './line.ts';
import type { BrokenLog, Conflict } from './merge.ts';
import { journalName } from './names.ts';
import { eventOf, type Opened, type OpenOptions, type Reason } from './port.ts';
import type { Appended } from './place.ts';
import { Saver, type SavingState } from './saver.ts';
import { localSentinel, type Sentinel } from './sentinel.ts';

export type { Appended } from './place.ts';
export type { SavingState } from './saver.ts';
export type { Reason } from './port.ts';

export type Merged =
  | { readonly kind: 'merged'; readonly added: number }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | BrokenLog
  | { readonly kind: 'unsaved'; readonly reason: Reason };

export interface Journal {
  readonly profile: string;
  /** Whose events this tab writes. Attempts of other writers are continued, never extended. */
  readonly writer: WriterId;
  readonly lost: () => number;
  readonly acknowledgeLoss: () => void;
  readonly state: () => SavingState;
  readonly head: () => Head;
  readonly all: () => Promise<readonly JournalEvent[]>;
  readonly forFile: () => Promise<readonly JournalEvent[]>;
  readonly append: (bodies: readonly EventBody[]) => Promise<Appended>;
  readonly merge: (logs: readonly Log[]) => Promise<Merged>;
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
  readonly erase: () => Promise<Erased>;
}

export interface JournalOptions {
  /** The site's base path, as in `import.meta.env.BASE_URL`. */
  readonly base: string;
  readonly profile: string;
  readonly today: () => Day;
  readonly timeout?: number;
  readonly backOff?: (tries: number) => number;
  /** For tests and for what shall not be kept: another store in IndexedDB's place. */
  readonly openStore?: (name: string, options: OpenOptions) => Promise<Opened>;
  readonly sentinel?: Sentinel;
}

/** 0.5 s, 1 s, 2 s … at most 30 s. */
const doubling = (tries: number): number => Math.min(250 * 2 ** tries, 30_000);

const merge = async (saver: Saver, logs: readonly Log[], announce: () => void): Promise<Merged> => {
  const { mergeLogs } = await import('./merge.ts');
  return saver.use(async (port): Promise<Merged> => {
    const merged = mergeLogs(await port.all(), logs);
    if (merged.kind !== 'merged') return merged;
    const added = await port.add(merged.rows);
    if (added.kind === 'conflict') return { kind: 'conflict', conflicts: [{ writer: added.writer, n: added.n }] };
    saver.remember(merged.rows);
    announce();
    return { kind: 'merged', added: added.rows };
  });
};

/** Who is told of news: the listeners of this tab, and the other tabs. */
const audience = (name: string) => {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const { announce, close } = listen(name, tell);
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { tell, announce, close, onChange };
};

/** Opens a profile's journal. It never rejects: where the browser keeps nothing, the state says so and events wait in memory. */
export const openJournal = async (options: JournalOptions): Promise<Journal> => {
  const { base, profile, today, timeout, backOff = doubling, openStore = openIndexedDb } = options;
  const name = journalName(base, profile);
  const { tell, announce, close, onChange } = audience(name);
  const onSaved = (): void => {
    guard.mark(saver.line.head);
    announce();
  };
  const saver = new Saver({ connect: (onGone) => openStore(name, { timeout, onGone }), backOff, onChange: tell, onSaved });
  const guard = watchLoss(saver, options.sentinel ?? localSentinel(name));
  if ((await saver.open(guard.look)) && guard.lost() > 0) guard.mark(saver.line.head);
  const end = (reason: Reason): void => {
    saver.end(reason);
    close();
  };
  return {
    profile,
    writer: saver.writer,
    lost: guard.lost,
    acknowledgeLoss: guard.acknowledge,
    state: () => saver.state,
    head: () => saver.line.head,
    all: async () => (await saver.all()).map(eventOf),
    forFile: async () => {
      const rows = await saver.all();
      guard.markAhead(rows);
      return rows.map(eventOf);
    },
    append: (bodies) => saver.append(bodies, today()),
    merge: (logs) => merge(saver, logs, () => [tell(), announce()]),
    onChange,
    close: () => end('closed'),
    erase: () => {
      end('erased');
      return eraseJournal(base, profile, timeout);
    },
  };
};
