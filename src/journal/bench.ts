// What the journal's tests share: a learner's events, stores that fail in a given way, a sentinel that lasts over openings.
import { firstLink, logged, nextLink } from '#model/chain.ts';
import type { AttemptStarted, EventBody } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, SetDigest } from '#model/ids.ts';
import type { Log } from '#model/record.ts';
import { openJournal, type Journal, type JournalOptions } from './journal.ts';
import { openMemory, type MemoryStore } from './memory.ts';
import type { Port } from './port.ts';
import type { Mark, Sentinel } from './sentinel.ts';

export const base = '/train/';
export const day = '2026-03-02' as Day;
export const attempt = 'f'.repeat(32) as AttemptId;

export const finished = (lesson: string): EventBody => ({ type: 'lesson.finished', course: 'c', lesson });
export const moved = (seq: number, of = attempt, name = 'card.place'): EventBody => ({ type: 'attempt.moved', attempt: of, seq, move: { type: name } });
export const started: AttemptStarted = {
  type: 'attempt.started',
  attempt,
  course: 'c',
  set: 's',
  kind: 'sort',
  kindVersion: 1,
  digest: '0'.repeat(32) as SetDigest,
  code: 'local-0' as LearnerCode,
  nonce: '',
  round: 1,
};

/** A sentinel as localStorage would keep it, over several openings. */
export const sentinelIn = (place: { mark?: Mark }): Sentinel => ({
  read: () => place.mark,
  write: (mark) => {
    place.mark = mark;
  },
  clear: () => {
    delete place.mark;
  },
});

const open: Journal[] = [];
export const journalWith = async (options: Partial<JournalOptions> = {}): Promise<Journal> => {
  const journal = await openJournal({ base, profile: 'p', today: () => day, backOff: () => 5, timeout: 200, ...options });
  open.push(journal);
  return journal;
};

/** A store whose next writes go wrong in the ways given, in order; undefined lets one through. */
export const failing = (store: MemoryStore, ways: (((write: () => Promise<void>) => Promise<void>) | undefined)[]): JournalOptions['openStore'] => {
  const memory = openMemory(store);
  const port: Port = {
    ...memory,
    get writer() {
      return memory.writer;
    },
    append: (writer, from, make) => {
      const write = (): Promise<void> => memory.append(writer, from, make);
      return ways.shift()?.(write) ?? write();
    },
  };
  return async () => ({ port, wiped: false, newer: false });
};

export const lessons = async (journal: Journal): Promise<readonly string[]> =>
  (await journal.all()).flatMap((event) => (event.type === 'lesson.finished' ? [event.lesson] : []));

/** A file's log of `events`, all of one writer. */
export const logOf = (events: readonly { readonly writer: Log['writer'] }[]): Log => {
  const writer = events[0]?.writer as Log['writer'];
  const own = events.map((event) => logged(event as never));
  return { writer, n: own.length, head: own.reduce((link, event) => nextLink(link, event), firstLink(writer)), events: own };
};

export const closeAll = (): void => {
  for (const journal of open.splice(0)) journal.close();
};
