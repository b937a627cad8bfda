// Deletes all that a profile's journal keeps in this browser.
import { eraseIndexedDb } from './indexed-db.ts';
import { journalName, registryName } from './names.ts';
import { localSentinel } from './sentinel.ts';

/** Deletes a profile's journal: its database and its sentinel. */
export const eraseJournal = async (base: string, profile: string, timeout?: number): Promise<'erased' | 'other-tab'> => {
  const name = journalName(base, profile);
  localSentinel(name).clear();
  return eraseIndexedDb(name, timeout);
};

/** Deletes the profile list and whatever else bears this site's name, such as a storage check that was cut short. */
export const eraseSite = async (base: string, timeout?: number): Promise<'erased' | 'other-tab'> => {
  const name = registryName(base);
  // Older browsers cannot list their databases; the list itself is deleted in any case.
  const found = typeof indexedDB.databases === 'function' ? await indexedDB.databases() : [];
  const others = found.map((database) => database.name ?? '').filter((other) => other.startsWith(`${name} `));
  const results = await Promise.all([name, ...others].map((one) => eraseIndexedDb(one, timeout)));
  return results.includes('other-tab') ? 'other-tab' : 'erased';
};
