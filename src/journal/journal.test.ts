import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstLink, logged, nextLink } from '#model/chain.ts';
import type { AttemptStarted, EventBody } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, SetDigest } from '#model/ids.ts';
import type { Log } from '#model/record.ts';
import { databaseVersion, openIndexedDb } from './indexed-db.ts';
import { openJournal, type Journal, type JournalOptions } from './journal.ts';
import { memoryStore, openMemory, type MemoryStore } from './memory.ts';
import { journalName } from './names.ts';
import { StorageFailure, type Port, type Reason } from './port.ts';
import type { Mark, Sentinel } from './sentinel.ts';

const base = '/train/';
const day = '2026-03-02' as Day;
const attempt = 'f'.repeat(32) as AttemptId;

const finished = (lesson: string): EventBody => ({ type: 'lesson.finished', course: 'c', lesson });
const moved = (seq: number, of = attempt, name = 'card.place'): EventBody => ({ type: 'attempt.moved', attempt: of, seq, move: { type: name } });
const started: AttemptStarted = {
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
const sentinelIn = (place: { mark?: Mark }): Sentinel => ({
  read: () => place.mark,
  write: (mark) => {
    place.mark = mark;
  },
  clear: () => {
    delete place.mark;
  },
});

const open: Journal[] = [];
const journalWith = async (options: Partial<JournalOptions> = {}): Promise<Journal> => {
  const journal = await openJournal({ base, profile: 'p', today: () => day, backOff: () => 5, timeout: 200, ...options });
  open.push(journal);
  return journal;
};

/** A store whose next writes go wrong in the ways given, in order; undefined lets one through. */
const failing = (store: MemoryStore, ways: (((write: () => Promise<void>) => Promise<void>) | undefined)[]): JournalOptions['openStore'] => {
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

const lessons = async (journal: Journal): Promise<readonly string[]> =>
  (await journal.all()).flatMap((event) => (event.type === 'lesson.finished' ? [event.lesson] : []));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const journal of open.splice(0)) journal.close();
  vi.restoreAllMocks();
});

describe('a journal', () => {
  test('gives saved events their writer, number and day, in one unbroken chain', async () => {
    const journal = await journalWith();
    const result = await journal.append([finished('one'), finished('two')]);
    const expected = [1, 2].map((n) => ({ type: 'lesson.finished', course: 'c', lesson: n === 1 ? 'one' : 'two', writer: journal.writer, n, on: day }));
    expect(result).toEqual({ kind: 'saved', events: expected });
    const link = expected.reduce((before, event) => nextLink(before, logged(event as never)), firstLink(journal.writer));
    expect(journal.head()).toEqual({ n: 2, link });
  });

  test('finds every event again after it was closed, and goes on with the same writer and chain', async () => {
    const first = await journalWith();
    await first.append([finished('one')]);
    first.close();
    const second = await journalWith();
    await second.append([finished('two')]);
    expect(second.writer).toBe(first.writer);
    expect(await lessons(second)).toEqual(['one', 'two']);
    expect(second.head().n).toBe(2);
  });

  test('keeps events of two tabs that append 300 each in turn, every one once and in one chain', async () => {
    const tabs = [await journalWith(), await journalWith()];
    await Promise.all(tabs.map(async (tab, t) => {
      for (let i = 0; i < 300; i += 1) {
        const result = await tab.append([finished(`${t}-${i}`)]);
        expect(result.kind).toBe('saved');
      }
    }));
    const events = await (await journalWith()).all();
    expect(events.map(({ n }) => n)).toEqual(Array.from({ length: 600 }, (_, i) => i + 1));
    expect(new Set(await lessons(tabs[0] as Journal)).size).toBe(600);
  });

  test('tells another tab that there is something new', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    const heard = new Promise<void>((resolve) => there.onChange(resolve));
    await here.append([finished('one')]);
    await heard;
    expect(await lessons(there)).toEqual(['one']);
  });

  test('writes several events of one call as a whole or not at all', async () => {
    const journal = await journalWith();
    expect((await journal.append([started, moved(2)])).kind).toBe('overtaken');
    expect(await journal.all()).toEqual([]);
  });

  test('refuses a value without a canonical form and goes on saving', async () => {
    const journal = await journalWith();
    const bad = journal.append([finished('one'), { ...finished('x'), share: 1.5 } as unknown as EventBody]);
    const good = journal.append([finished('two')]);
    await expect(bad).rejects.toThrow(TypeError);
    expect(await good).toMatchObject({ kind: 'saved', events: [{ n: 1 }] });
  });
});

describe('two tabs on one exercise', () => {
  test('tell the later one that it was overtaken, and keep the step of the first', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([started, moved(1)]);
    await there.all();
    expect((await there.append([moved(2, attempt, 'card.first')])).kind).toBe('saved');
    expect((await here.append([moved(2, attempt, 'card.second')])).kind).toBe('overtaken');
    const moves = (await here.all()).flatMap((event) => (event.type === 'attempt.moved' ? [event.move.type] : []));
    expect(moves).toEqual(['card.place', 'card.first']);
  });

  test('begin one attempt of the same round, not two', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    const other = { ...started, attempt: 'e'.repeat(32) as AttemptId };
    const results = await Promise.all([here.append([started]), there.append([other])]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['overtaken', 'saved']);
  });

  test('refuse a move after the attempt was closed in the other tab', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([started]);
    await there.append([{ type: 'attempt.closed', attempt }]);
    expect((await here.append([moved(1)])).kind).toBe('overtaken');
  });
});

describe('while the browser does not save', () => {
  const quota = (): Promise<void> => Promise.reject(new DOMException('full', 'QuotaExceededError'));

  test('says so with the reason and loses nothing from memory, then saves by itself', async () => {
    const store = memoryStore();
    const journal = await journalWith({ openStore: failing(store, [quota, quota]), backOff: () => 150 });
    const saved = journal.append([finished('one')]);
    await vi.waitFor(() => expect(journal.state()).toEqual({ kind: 'not-saving', reason: 'quota', unsaved: 1 }));
    expect(await lessons(journal)).toEqual(['one']);
    expect(store.rows.size).toBe(0);
    expect((await saved).kind).toBe('saved');
    expect(journal.state()).toEqual({ kind: 'ready' });
    expect(store.rows.size).toBe(1);
  });

  test('keeps the order of what waits', async () => {
    const journal = await journalWith({ openStore: failing(memoryStore(), [quota]) });
    await Promise.all(['one', 'two', 'three'].map((lesson) => journal.append([finished(lesson)])));
    expect(await lessons(journal)).toEqual(['one', 'two', 'three']);
    expect(journal.head().n).toBe(3);
  });

  test('keeps an event once when the write came in although the answer did not', async () => {
    const late = async (write: () => Promise<void>): Promise<void> => {
      await write();
      throw new StorageFailure('timeout');
    };
    const store = memoryStore();
    const journal = await journalWith({ openStore: failing(store, [late, late]) });
    expect(await journal.append([started, moved(1)])).toMatchObject({ kind: 'saved', events: [{ n: 1 }, { n: 2 }] });
    expect(store.rows.size).toBe(2);
  });

  test('takes a success without complete for no save and writes again', async () => {
    const journal = await journalWith();
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
      const request = add.call(this, value);
      const { transaction } = this;
      request.addEventListener('success', () => transaction.abort());
      return request;
    });
    const states: string[] = [];
    journal.onChange(() => states.push(journal.state().kind));
    expect((await journal.append([finished('one')])).kind).toBe('saved');
    expect(states[0]).toBe('not-saving');
    expect(await lessons(await journalWith())).toEqual(['one']);
  });

  test('works on in memory where storage is refused, and gives everything for a file', async () => {
    const journal = await journalWith({ openStore: () => Promise.reject(new StorageFailure('blocked')), backOff: () => 60_000 });
    void journal.append([started, moved(1)]);
    expect(journal.state()).toMatchObject({ kind: 'not-saving', reason: 'blocked' });
    expect((await journal.forFile()).map(({ n, writer }) => [n, writer])).toEqual([[1, journal.writer], [2, journal.writer]]);
  });

  test('saves what waited, under its own writer, once storage can be opened', async () => {
    const store = memoryStore();
    let tries = 0;
    const journal = await journalWith({
      openStore: async () => {
        if ((tries += 1) < 3) throw new StorageFailure('timeout');
        return { port: openMemory(store), wiped: false, newer: false };
      },
    });
    expect((await journal.append([finished('one')])).kind).toBe('saved');
    expect([...store.rows.keys()]).toEqual([`${journal.writer}.1`]);
  });

  test('opens the store again after the connection broke, and puts back what the browser threw away', async () => {
    const stores = [memoryStore(), memoryStore()];
    let gone: (reason: Reason) => void = () => undefined;
    const journal = await journalWith({
      openStore: async (_name, options) => {
        gone = options.onGone ?? gone;
        return { port: openMemory(stores.shift() as MemoryStore), wiped: false, newer: false };
      },
    });
    const second = stores[0] as MemoryStore;
    await journal.append([finished('one')]);
    gone('closed');
    expect(journal.state()).toMatchObject({ kind: 'not-saving', reason: 'closed' });
    expect((await journal.append([finished('two')])).kind).toBe('saved');
    expect([...second.rows.keys()]).toEqual([`${journal.writer}.1`, `${journal.writer}.2`]);
  });

  test('writes nothing where another history stands in the place of its own', async () => {
    const store = memoryStore();
    const journal = await journalWith({ openStore: failing(store, []) });
    await journal.append([finished('one')]);
    const [key, row] = [...store.rows][0] as [string, never];
    store.rows.set(key, { ...(row as object), link: 'x'.repeat(64) } as never);
    expect(await journal.append([finished('two')])).toEqual({ kind: 'unsaved', reason: 'diverged' });
    expect(journal.state()).toMatchObject({ kind: 'read-only', reason: 'diverged', unsaved: 1 });
    expect(store.rows.size).toBe(1);
    expect(await lessons(journal)).toContain('two');
  });
});

describe('older code and a newer database', () => {
  test('is read-only, rewrites nothing and keeps new events for a file', async () => {
    const before = await journalWith();
    await before.append([finished('one')]);
    before.close();
    (await openDB(journalName(base, 'p'), databaseVersion + 1)).close();
    const journal = await journalWith();
    expect(journal.state()).toMatchObject({ kind: 'read-only', reason: 'newer' });
    expect(await journal.append([finished('two')])).toEqual({ kind: 'unsaved', reason: 'newer' });
    expect((await journal.forFile()).map(({ n }) => n)).toEqual([1, 2]);
    const raw = await openDB(journalName(base, 'p'));
    expect([raw.version, await raw.count('events')]).toEqual([databaseVersion + 1, 1]);
    raw.close();
  });

  test('lets go at once when a newer version of the site is opened in another tab', async () => {
    const journal = await journalWith();
    await journal.append([finished('one')]);
    (await openDB(journalName(base, 'p'), databaseVersion + 1)).close();
    expect(journal.state()).toMatchObject({ kind: 'read-only', reason: 'newer' });
    expect(await lessons(journal)).toEqual(['one']);
  });
});

describe('what the browser lost', () => {
  test('is counted, told until it is acknowledged, and never gone on from', async () => {
    const place: { mark?: Mark } = {};
    const store = memoryStore();
    const options = { sentinel: sentinelIn(place), openStore: failing(store, []) };
    const first = await journalWith(options);
    await first.append([finished('one'), finished('two'), finished('three')]);
    first.close();
    store.rows.delete(`${first.writer}.3`);
    store.rows.delete(`${first.writer}.2`);
    const second = await journalWith({ ...options, openStore: failing(store, []) });
    expect(second.lost()).toBe(2);
    expect(second.writer).not.toBe(first.writer);
    await second.append([finished('four')]);
    second.close();
    const third = await journalWith({ ...options, openStore: failing(store, []) });
    expect(third.lost()).toBe(2);
    third.acknowledgeLoss();
    third.close();
    expect((await journalWith({ ...options, openStore: failing(store, []) })).lost()).toBe(0);
  });

  test('is noticed when the whole database is gone', async () => {
    const place: { mark?: Mark } = {};
    const first = await journalWith({ sentinel: sentinelIn(place) });
    await first.append([finished('one'), finished('two')]);
    first.close();
    globalThis.indexedDB = new IDBFactory();
    const second = await journalWith({ sentinel: sentinelIn(place) });
    expect([second.lost(), await second.all()]).toEqual([2, []]);
  });

  test('is told as one event at least when the browser says it threw the database away', async () => {
    const openStore = async () => ({ port: openMemory(), wiped: true, newer: false });
    expect((await journalWith({ openStore, sentinel: sentinelIn({}) })).lost()).toBe(1);
  });

  test('does not look like a loss when another tab writes during the opening', async () => {
    const place: { mark?: Mark } = {};
    const here = await journalWith({ sentinel: sentinelIn(place) });
    const there = await journalWith({
      sentinel: sentinelIn(place),
      openStore: async (name, options) => {
        await here.append([finished('one')]);
        return openIndexedDb(name, options);
      },
    });
    expect(there.lost()).toBe(0);
  });

  test('comes back from a file made before, without conflict', async () => {
    const place: { mark?: Mark } = {};
    const store = memoryStore();
    const full = (): Promise<void> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const first = await journalWith({ sentinel: sentinelIn(place), openStore: failing(store, [undefined, full]), backOff: () => 60_000 });
    await first.append([finished('one')]);
    void first.append([finished('two')]);
    const events = await first.forFile();
    first.close();
    const second = await journalWith({ sentinel: sentinelIn(place), openStore: failing(store, []) });
    await second.append([finished('three')]);
    expect(await second.merge([logOf(events)])).toEqual({ kind: 'merged', added: 1 });
    expect(new Set(await lessons(second))).toEqual(new Set(['one', 'two', 'three']));
  });
});

const logOf = (events: readonly { readonly writer: Log['writer'] }[]): Log => {
  const writer = events[0]?.writer as Log['writer'];
  const own = events.map((event) => logged(event as never));
  return { writer, n: own.length, head: own.reduce((link, event) => nextLink(link, event), firstLink(writer)), events: own };
};

describe('a back-up brought in', () => {
  test('is kept beside one\'s own events, and twice is once', async () => {
    const other = await journalWith({ profile: 'q' });
    await other.append([started, moved(1)]);
    const log = logOf(await other.all());
    const journal = await journalWith();
    await journal.append([finished('one')]);
    expect(await journal.merge([log])).toEqual({ kind: 'merged', added: 2 });
    expect(await journal.merge([log, log])).toEqual({ kind: 'merged', added: 0 });
    expect(await journal.all()).toHaveLength(3);
    expect((await journal.append([finished('two')])).kind).toBe('saved');
  });

  test('changes nothing when its history and the one here have parted', async () => {
    const journal = await journalWith();
    await journal.append([finished('one'), finished('two')]);
    const [first] = await journal.all();
    const log = logOf([first as never, { ...finished('else'), writer: journal.writer, n: 2, on: day } as never]);
    expect(await journal.merge([log])).toEqual({ kind: 'conflict', conflicts: [{ writer: journal.writer, n: 2 }] });
    expect(await lessons(journal)).toEqual(['one', 'two']);
  });
});

describe('an erased journal', () => {
  test('leaves no database and is not made anew by a tab that still had it open', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([finished('one')]);
    expect(await here.erase()).toBe('erased');
    expect(there.state()).toEqual({ kind: 'gone', reason: 'erased' });
    expect(await there.append([finished('two')])).toEqual({ kind: 'unsaved', reason: 'erased' });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
