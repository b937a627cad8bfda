import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeAll, failing, finished, journalWith, lessons, logOf, sentinelIn } from './bench.ts';
import { openIndexedDb } from './indexed-db.ts';
import { memoryStore, openMemory } from './memory.ts';
import type { Mark } from './sentinel.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  closeAll();
  vi.restoreAllMocks();
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
