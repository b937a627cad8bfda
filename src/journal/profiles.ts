// Who learns on this computer: a list of profiles, each with a journal of its own. No PIN, no secret: whoever uses this
// computer can open them, and the page says so. A profile's id is random; only its label is a person's own words.
//
//   const profiles = profilesAt(base);
//   await profiles.list() · current() · ensure() (the current one, made if there is none) · create(label) · rename(id, label)
//   await profiles.choose(id) · await profiles.remove(id)   'erased' once a second look found nothing left; 'other-tab', 'remains'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { eraseJournal, eraseSite, type Erased } from './erase.ts';
import { registryName } from './names.ts';
import { randomId } from './port.ts';
import { within } from './within.ts';

export interface Profile {
  readonly id: string;
  /** The learner's own words, '' for the first profile nobody named. */
  readonly label: string;
  /** 1, 2, 3 … in the order they were made. */
  readonly n: number;
}

export interface Profiles {
  readonly list: () => Promise<readonly Profile[]>;
  readonly current: () => Promise<Profile | undefined>;
  readonly ensure: () => Promise<Profile>;
  readonly create: (label: string) => Promise<Profile>;
  readonly rename: (id: string, label: string) => Promise<void>;
  readonly choose: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<Erased>;
}

interface Schema extends DBSchema {
  profiles: { key: string; value: Profile };
  about: { key: string; value: string };
}

type Registry = IDBPDatabase<Schema>;

/** Opens the list. With `make` false a list that is not there stays away: looking leaves no trace. */
const open = (name: string, make: boolean): Promise<Registry> =>
  openDB<Schema>(name, 1, {
    upgrade: (db, _from, _to, tx) => {
      // The opening itself tells of an abort.
      tx.done.catch(() => undefined);
      if (!make) return tx.abort();
      db.createObjectStore('profiles', { keyPath: 'id' });
      db.createObjectStore('about');
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

const begin = (db: Registry) => db.transaction(['profiles', 'about'], 'readwrite', { durability: 'strict' });

const sorted = (profiles: readonly Profile[]): readonly Profile[] => [...profiles].sort((a, b) => a.n - b.n);

/** The profiles of the site at `base`. Each method rejects where the browser keeps nothing or gives no answer within `timeout` ms. */
export const profilesAt = (base: string, timeout = 3000): Profiles => {
  const name = registryName(base);
  const change = <T>(work: (tx: ReturnType<typeof begin>) => Promise<T>): Promise<T> =>
    within(timeout, (async () => {
      const db = await open(name, true);
      try {
        const tx = begin(db);
        const [result] = await Promise.all([work(tx), tx.done]);
        return result;
      } finally {
        db.close();
      }
    })());
  const look = async (): Promise<{ profiles: readonly Profile[]; current: string | undefined }> => {
    const db = await within(timeout, open(name, false)).catch((error: unknown) => {
      if ((error as DOMException).name === 'AbortError') return undefined;
      throw error;
    });
    if (db === undefined) return { profiles: [], current: undefined };
    try {
      const [profiles, current] = await within(timeout, Promise.all([db.getAll('profiles'), db.get('about', 'current')]));
      return { profiles: sorted(profiles), current };
    } finally {
      db.close();
    }
  };
  const make = async (tx: ReturnType<typeof begin>, label: string): Promise<Profile> => {
    const all = sorted(await tx.objectStore('profiles').getAll());
    const profile: Profile = { id: randomId(), label, n: (all.at(-1)?.n ?? 0) + 1 };
    await tx.objectStore('profiles').add(profile);
    await tx.objectStore('about').put(profile.id, 'current');
    return profile;
  };
  const chosen = ({ profiles, current }: Awaited<ReturnType<typeof look>>): Profile | undefined =>
    profiles.find(({ id }) => id === current) ?? profiles[0];
  return {
    list: async () => (await look()).profiles,
    current: async () => chosen(await look()),
    ensure: async () =>
      chosen(await look()) ??
      change(async (tx) => sorted(await tx.objectStore('profiles').getAll())[0] ?? make(tx, '')),
    create: (label) => change((tx) => make(tx, label)),
    rename: (id, label) =>
      change(async (tx) => {
        const profile = await tx.objectStore('profiles').get(id);
        if (profile !== undefined) await tx.objectStore('profiles').put({ ...profile, label });
      }),
    choose: (id) => change(async (tx) => void (await tx.objectStore('about').put(id, 'current'))),
    remove: async (id) => {
      // The events first: should the page die in between, the list still shows what is left to delete.
      const erased = await eraseJournal(base, id, timeout);
      if (erased !== 'erased') return erased;
      const left = await change(async (tx) => {
        await tx.objectStore('profiles').delete(id);
        return tx.objectStore('profiles').count();
      });
      return left === 0 ? eraseSite(base, timeout) : 'erased';
    },
  };
};
