import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contract, sampleRow } from './contract.ts';
import { databaseVersion, eraseIndexedDb, openIndexedDb } from './indexed-db.ts';
import type { Port, Reason } from './port.ts';

const name = 'shuzhi / test';
const open = async (options = {}): Promise<Port> => (await openIndexedDb(name, options)).port;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Stands in the way of one transaction after its requests have succeeded, as a full disk does. */
const abortAfterSuccess = (error: DOMException): void => {
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
    const request = add.call(this, value);
    const { transaction } = this;
    request.addEventListener('success', () => {
      transaction.abort();
      Object.defineProperty(transaction, 'error', { value: error });
    });
    return request;
  });
};

describe('the back end in IndexedDB', () => {
  for (const { title, run } of contract) test(title, () => run(open));

  test('takes a success without complete for no save', async () => {
    const port = await open();
    abortAfterSuccess(new DOMException('undone', 'AbortError'));
    await expect(port.append(port.writer, 0, () => [sampleRow(port.writer, 1)])).rejects.toThrow();
    expect(await port.all()).toEqual([]);
  });

  test('names a full disk as the reason when the write is undone after its success', async () => {
    const port = await open();
    abortAfterSuccess(new DOMException('disk full while committing', 'QuotaExceededError'));
    await expect(port.append(port.writer, 0, () => [sampleRow(port.writer, 1)])).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });

  test('asks for strict durability in every write', async () => {
    const port = await open();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await port.append(port.writer, 0, () => [sampleRow(port.writer, 1)]);
    await port.add([sampleRow(port.writer, 2)]);
    await port.renew();
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual(Array(3).fill({ durability: 'strict' }));
  });

  test('never puts an event', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const port = await open();
    await port.append(port.writer, 0, () => [sampleRow(port.writer, 1)]);
    await port.add([sampleRow(port.writer, 1), sampleRow(port.writer, 2)]);
    expect(put).not.toHaveBeenCalled();
  });

  test('gives up on a write that gets no answer, and undoes it', async () => {
    const port = await open({ timeout: 20 });
    const other = await openDB(name, databaseVersion);
    let held = true;
    const hold = async (): Promise<void> => {
      const tx = other.transaction('events', 'readwrite');
      while (held) await tx.store.count();
    };
    const holding = hold();
    await expect(port.append(port.writer, 0, () => [sampleRow(port.writer, 1)])).rejects.toMatchObject({ reason: 'timeout' });
    held = false;
    await holding;
    expect(await port.all()).toEqual([]);
  });

  test('reads what a newer version wrote, and leaves it as it is', async () => {
    const before = await open();
    await before.add([sampleRow(before.writer, 1)]);
    before.close();
    (await openDB(name, databaseVersion + 1)).close();
    const { port, newer } = await openIndexedDb(name);
    expect(newer).toBe(true);
    expect(await port.all()).toHaveLength(1);
    await expect(port.append(port.writer, 1, () => [sampleRow(port.writer, 2)])).rejects.toMatchObject({ reason: 'newer' });
    await expect(port.add([sampleRow(port.writer, 2)])).rejects.toMatchObject({ reason: 'newer' });
    expect(await port.all()).toHaveLength(1);
  });

  test('steps aside when a newer version wants the database, and says so', async () => {
    const told: Reason[] = [];
    await open({ onGone: (reason: Reason) => told.push(reason) });
    (await openDB(name, databaseVersion + 1)).close();
    expect(told).toEqual(['newer']);
  });

  test('says that an older tab holds the database instead of waiting for ever, and leaves no connection behind', async () => {
    (await open()).close();
    const stubborn = await openDB(name, databaseVersion);
    await expect(openIndexedDb(name, { timeout: 30 }, databaseVersion + 1)).rejects.toMatchObject({ reason: 'other-tab' });
    stubborn.close();
    await vi.waitFor(async () => expect(await eraseIndexedDb(name, 50)).toBe('erased'));
  });

  test('says that storage is blocked where the browser refuses it', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(openIndexedDb(name)).rejects.toMatchObject({ reason: 'blocked' });
  });

  test('says that the browser threw the old database away, to every opening that follows', async () => {
    Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { value: 'total', configurable: true });
    (await openIndexedDb(name)).port.close();
    delete (IDBVersionChangeEvent.prototype as { dataLoss?: string }).dataLoss;
    expect((await openIndexedDb(name)).wiped).toBe(true);
    expect((await openIndexedDb(`${name} other`)).wiped).toBe(false);
  });

  test('lets go when another tab erases it', async () => {
    const told: Reason[] = [];
    await open({ onGone: (reason: Reason) => told.push(reason) });
    expect(await eraseIndexedDb(name)).toBe('erased');
    expect(told).toEqual(['erased']);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('says that a tab still holds the database it was asked to erase', async () => {
    const stubborn = await openDB(name, databaseVersion);
    expect(await eraseIndexedDb(name, 30)).toBe('other-tab');
    stubborn.close();
  });
});
