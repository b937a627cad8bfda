import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { base, closeAll, failing, finished, journalWith, lessons, moved, started } from './bench.ts';
import { databaseVersion } from './indexed-db.ts';
import { memoryStore, openMemory, type MemoryStore } from './memory.ts';
import { journalName } from './names.ts';
import { StorageFailure, type Reason } from './port.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  closeAll();
  vi.restoreAllMocks();
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
