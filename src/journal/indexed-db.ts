// The back end that keeps: one IndexedDB database per learner profile. Rows are added, never put.
// "Done" is the transaction's `complete`, with strict durability; a success that is aborted afterwards is no save.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WriterId } from '#model/ids.ts';
import { randomId, reasonOf, StorageFailure, type Added, type Opened, type OpenOptions, type Port, type Reason, type Row } from './port.ts';
import { within } from './within.ts';

export const databaseVersion = 1;

interface Schema extends DBSchema {
  events: { key: [string, number]; value: Row };
  about: { key: string; value: string };
}

const strict = { durability: 'strict' } as const;

/** Runs `work` in one readwrite transaction; resolves on `complete`. */
const write = async <T>(db: IDBPDatabase<Schema>, ms: number, work: (tx: ReturnType<typeof begin>) => Promise<T>): Promise<T> => {
  const tx = begin(db);
  const abort = (): void => {
    try {
      tx.abort();
    } catch {
      // It is over already; its own result is what counts.
    }
  };
  const whole = async (): Promise<T> => {
    try {
      const result = await work(tx);
      await tx.done;
      return result;
    } catch (error) {
      abort();
      // The transaction knows better than a request why it failed (QuotaExceededError).
      throw (await tx.done.catch((cause: unknown) => (cause as DOMException | null)?.name === 'QuotaExceededError' && cause)) || error;
    }
  };
  return within(ms, whole(), abort);
};

const begin = (db: IDBPDatabase<Schema>) => db.transaction(['events', 'about'], 'readwrite', strict);

const portOf = (db: IDBPDatabase<Schema>, born: WriterId, ms: number): Port => {
  let writer = born;
  return {
    get writer() {
      return writer;
    },
    all: () => within(ms, db.getAll('events')),
    append: (of, from, make) =>
      write(db, ms, async (tx) => {
        const store = tx.objectStore('events');
        const rows = make(await store.getAll(IDBKeyRange.bound([of, from], [of, Infinity])));
        await Promise.all(rows.map((row) => store.add(row)));
      }),
    add: (rows) =>
      write(db, ms + rows.length, async (tx): Promise<Added> => {
        const store = tx.objectStore('events');
        const there = await Promise.all(rows.map((row) => store.get([row.writer, row.n])));
        const clash = rows.find((row, i) => (there[i] ?? row).link !== row.link);
        if (clash !== undefined) return { kind: 'conflict', writer: clash.writer, n: clash.n };
        const fresh = rows.filter((_, i) => there[i] === undefined);
        await Promise.all(fresh.map((row) => store.add(row)));
        return { kind: 'added', rows: fresh.length };
      }),
    renew: async () => {
      const next = randomId() as WriterId;
      await write(db, ms, (tx) => tx.objectStore('about').put(next, 'writer'));
      return (writer = next);
    },
    close: () => db.close(),
  };
};

const readOnly = (port: Port): Port => {
  const refuse = (): Promise<never> => Promise.reject(new StorageFailure('newer'));
  return { ...port, writer: port.writer, append: refuse, add: refuse, renew: refuse };
};

/** Opens with this code's version, or, when a newer one wrote the database, as it is and for reading only. */
const connect = async (name: string, ms: number, onGone: (reason: Reason) => void, version?: number) => {
  let waiting: Reason = 'timeout';
  const opening = openDB<Schema>(name, version, {
    upgrade: (db, from, _to, tx, event) => {
      // The opening itself tells of an abort.
      tx.done.catch(() => undefined);
      if (from >= 1) return;
      db.createObjectStore('events', { keyPath: ['writer', 'n'] });
      db.createObjectStore('about');
      void tx.objectStore('about').add(randomId(), 'writer');
      // Chromium says once that it threw the old database away; whoever opens next must still hear it.
      if ((event as { dataLoss?: string }).dataLoss === 'total') void tx.objectStore('about').add('total', 'dataLoss');
    },
    blocked: () => {
      waiting = 'other-tab';
    },
    blocking: (_from, to, event) => {
      (event.target as IDBDatabase).close();
      onGone(to === null ? 'erased' : 'newer');
    },
    terminated: () => onGone('closed'),
  });
  // An answer that comes too late must not leave an open connection behind.
  return within(ms, opening, () => void opening.then((late) => late.close(), () => undefined), () => waiting);
};

/** Opens (and on the first visit makes) the database `name`. Rejects with a StorageFailure. `version` is for tests and migrations. */
export const openIndexedDb = async (name: string, options: OpenOptions = {}, version = databaseVersion): Promise<Opened> => {
  const { timeout = 3000, onGone = () => undefined } = options;
  if (typeof indexedDB === 'undefined') throw new StorageFailure('blocked');
  const asItIs = (error: unknown): Promise<IDBPDatabase<Schema>> => {
    if (reasonOf(error) !== 'newer') throw new StorageFailure(reasonOf(error), error);
    return connect(name, timeout, onGone);
  };
  const db = await connect(name, timeout, onGone, version).catch(asItIs);
  const newer = db.version > version;
  if (newer && !(db.objectStoreNames.contains('events') && db.objectStoreNames.contains('about'))) {
    db.close();
    throw new StorageFailure('newer');
  }
  const [writer, wiped] = await within(timeout, Promise.all([db.get('about', 'writer'), db.get('about', 'dataLoss')]));
  const port = portOf(db, writer as WriterId, timeout);
  return { port: newer ? readOnly(port) : port, wiped: wiped !== undefined, newer };
};

/** Deletes the database `name` for good. `other-tab`: a tab holds it and has not let go in time; nothing is deleted yet. */
export const eraseIndexedDb = async (name: string, timeout = 3000): Promise<'erased' | 'other-tab'> => {
  if (typeof indexedDB === 'undefined') return 'erased';
  try {
    await within(timeout, deleteDB(name));
    return 'erased';
  } catch (error) {
    if (reasonOf(error) === 'timeout') return 'other-tab';
    throw error;
  }
};
