import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Day } from '#model/ids.ts';
import { openIndexedDb } from './indexed-db.ts';
import { openJournal } from './journal.ts';
import { currentJournal } from './open.ts';
import { peek } from './peek.ts';
import { profilesAt } from './profiles.ts';

const day = (): Day => '2026-03-02' as Day;

/** localStorage as a browser has it. */
const storage = (): Storage => {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (i) => [...map.keys()][i] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('localStorage', storage());
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const learn = async (base: string, profile: string): Promise<void> => {
  const journal = await openJournal({ base, profile, today: day });
  await journal.append([{ type: 'lesson.finished', course: 'c', lesson: 'one' }]);
  journal.close();
};

describe('profiles on one computer', () => {
  test('are listed in the order they were made, the last made being the current one', async () => {
    const profiles = profilesAt('/');
    const [anna, bo] = [await profiles.create('安'), await profiles.create('博')];
    expect((await profiles.list()).map(({ label }) => label)).toEqual(['安', '博']);
    expect((await profiles.current())?.id).toBe(bo.id);
    await profiles.choose(anna.id);
    expect((await profiles.current())?.id).toBe(anna.id);
  });

  test('can be renamed without touching what was learned', async () => {
    const profiles = profilesAt('/');
    const { id } = await profiles.create('安');
    await learn('/', id);
    await profiles.rename(id, '安安');
    expect(await profiles.list()).toEqual([{ id, label: '安安', n: 1 }]);
    expect((await peek('/'))?.events).toHaveLength(1);
  });

  test('begin with one when two tabs are opened at once on a first visit', async () => {
    const [here, there] = await Promise.all([profilesAt('/').ensure(), profilesAt('/').ensure()]);
    expect(here?.id).toBe(there?.id);
    expect(await profilesAt('/').list()).toHaveLength(1);
  });

  test('leave no trace when somebody only looks', async () => {
    expect(await profilesAt('/').list()).toEqual([]);
    expect(await peek('/')).toBeUndefined();
    expect(await currentJournal('/', { make: false })).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('are looked at as they are: a profile without a journal gets none, and what a newer version wrote is read', async () => {
    const { id } = await profilesAt('/').ensure();
    expect(await peek('/')).toMatchObject({ profile: { id }, events: [] });
    expect((await peek('/'))?.writer).toBeUndefined();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['shuzhi /']);
    await learn('/', id);
    const { port } = await openIndexedDb(`shuzhi / ${id}`, {}, 7);
    port.close();
    expect(await peek('/')).toMatchObject({ writer: port.writer, events: [{ n: 1 }] });
  });

  test('of two sites on one host never mix', async () => {
    const [one, two] = [await profilesAt('/train/').ensure(), await profilesAt('/').ensure()];
    await learn('/train/', one.id);
    expect(await profilesAt('/').list()).toEqual([two]);
    expect((await peek('/'))?.events).toEqual([]);
    expect((await peek('/train'))?.events).toHaveLength(1);
  });

  test('are deleted completely: no database and no key in localStorage remains', async () => {
    const profiles = profilesAt('/train/');
    const { id } = await profiles.create('安');
    await learn('/train/', id);
    expect([localStorage.length, (await indexedDB.databases()).length]).toEqual([1, 2]);
    expect(await profiles.remove(id)).toBe('erased');
    expect([localStorage.length, await indexedDB.databases()]).toEqual([0, []]);
  });

  test('stay when another is deleted', async () => {
    const profiles = profilesAt('/');
    const [anna, bo] = [await profiles.create('安'), await profiles.create('博')];
    await learn('/', anna.id);
    await learn('/', bo.id);
    await profiles.remove(bo.id);
    expect((await profiles.current())?.id).toBe(anna.id);
    expect((await peek('/'))?.events).toHaveLength(1);
  });

  test('bear nothing personal in the names of databases and keys', async () => {
    const { id } = await profilesAt('/').create('安澜');
    await learn('/', id);
    const names = [...(await indexedDB.databases()).map(({ name }) => name), localStorage.key(0)];
    expect(names.sort()).toEqual(['shuzhi /', `shuzhi / ${id}`, `shuzhi / ${id}`]);
  });
});

describe('the current journal', () => {
  test('is one for the whole page', async () => {
    const [here, there] = await Promise.all([currentJournal('/one'), currentJournal('/one')]);
    expect(here.writer).toBe(there.writer);
  });

  test('works in memory where the list of profiles cannot be read, and says so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const journal = await currentJournal('/blocked');
    expect(journal.state()).toMatchObject({ kind: 'not-saving', reason: 'blocked' });
    expect(await peek('/blocked')).toBeUndefined();
    journal.close();
  });
});
