import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { probe } from './health.ts';

const keys = new Map<string, string>();
const local = { getItem: (key: string) => keys.get(key) ?? null, setItem: (key: string, value: string) => void keys.set(key, value), removeItem: (key: string) => void keys.delete(key) };
const files = { getDirectory: async () => ({}), persist: async () => false };
const browser = (overrides: object = {}): void => {
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { serviceWorker: {}, storage: files, ...overrides });
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  browser();
});

afterEach(async () => {
  vi.restoreAllMocks();
  expect([keys.size, await indexedDB.databases()]).toEqual([0, []]);
  vi.unstubAllGlobals();
});

const refuse = (name: string): void => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', name);
  });
};

describe('the storage check', () => {
  test('finds nothing amiss in a normal browser over https', async () => {
    expect(await probe('/')).toEqual({ kind: 'keeps', secure: true, off: [] });
  });

  test('names what is off over plain http', async () => {
    vi.stubGlobal('isSecureContext', false);
    vi.stubGlobal('navigator', {});
    expect(await probe('/')).toEqual({ kind: 'keeps', secure: false, off: ['offline', 'protected'] });
  });

  test('tells a browser that refuses storage', async () => {
    refuse('SecurityError');
    vi.stubGlobal('localStorage', undefined);
    expect(await probe('/')).toMatchObject({ kind: 'blocked', off: ['kept', 'kept-after-closing', 'loss-notice'] });
  });

  test('tells a private window by what it refuses', async () => {
    browser({ storage: { ...files, getDirectory: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
    expect(await probe('/')).toMatchObject({ kind: 'private-looking', off: ['kept-after-closing'] });
    refuse('InvalidStateError');
    expect((await probe('/')).kind).toBe('private-looking');
  });

  test('tells a full disk although the write had succeeded at first', async () => {
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = key === undefined ? add.call(this, value) : add.call(this, value, key);
      const { transaction } = this;
      if (key === undefined) {
        request.addEventListener('success', () => {
          transaction.abort();
          Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
        });
      }
      return request;
    });
    expect(await probe('/')).toMatchObject({ kind: 'quota' });
  });

  test('tells a store that gives no answer', async () => {
    const silent = (): IDBOpenDBRequest => new (IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest)();
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(silent);
    expect(await probe('/', 20)).toMatchObject({ kind: 'no-answer', off: ['kept', 'kept-after-closing'] });
    opening.mockRestore();
  });
});
