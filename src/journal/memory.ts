// A back end that lasts as long as the page: for tests, for samples and where nothing shall be kept.
import type { WriterId } from '#model/ids.ts';
import { randomId, type Added, type Port, type Row } from './port.ts';

/** What several ports of one name share, as tabs share a database. */
export interface MemoryStore {
  writer: WriterId;
  rows: Map<string, Row>;
}

export const memoryStore = (): MemoryStore => ({ writer: randomId() as WriterId, rows: new Map() });

const key = (row: { readonly writer: string; readonly n: number }): string => `${row.writer}.${row.n}`;

const byKey = (a: Row, b: Row): number => (a.writer === b.writer ? a.n - b.n : a.writer < b.writer ? -1 : 1);

export const openMemory = (store: MemoryStore = memoryStore()): Port => {
  const sorted = (): readonly Row[] => [...store.rows.values()].sort(byKey);
  const add = async (rows: readonly Row[]): Promise<Added> => {
    const clash = rows.find((row) => (store.rows.get(key(row)) ?? row).link !== row.link);
    if (clash !== undefined) return { kind: 'conflict', writer: clash.writer, n: clash.n };
    const fresh = rows.filter((row) => !store.rows.has(key(row)));
    for (const row of fresh) store.rows.set(key(row), row);
    return { kind: 'added', rows: fresh.length };
  };
  return {
    get writer() {
      return store.writer;
    },
    all: async () => sorted(),
    append: async (writer, from, make) => {
      const rows = make(sorted().filter((row) => row.writer === writer && row.n >= from));
      if (rows.some((row) => store.rows.has(key(row)))) throw new DOMException('a row with this key is there', 'ConstraintError');
      for (const row of rows) store.rows.set(key(row), row);
    },
    add,
    renew: async () => (store.writer = randomId() as WriterId),
    close: () => undefined,
  };
};
