// Deletes all that a profile's journal keeps in this browser, and looks again before it says so.
import { eraseIndexedDb } from './indexed-db.ts';
import { journalName, registryName } from './names.ts';
import { clearLocal, localKeys } from './sentinel.ts';
import { within } from './within.ts';

/** `other-tab`: a tab holds it and has not let go in time. `remains`: the browser said it was deleted, and some of it is still there. */
export type Erased = 'erased' | 'other-tab' | 'remains';

/** Names of databases; older browsers cannot list theirs. */
const databases = async (timeout: number): Promise<readonly string[]> =>
  typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function' ? [] : (await within(timeout, indexedDB.databases())).map(({ name }) => name ?? '');

/** Deletes a profile's journal: its database and whatever localStorage keeps under its name. */
export const eraseJournal = async (base: string, profile: string, timeout = 3000): Promise<Erased> => {
  const name = journalName(base, profile);
  clearLocal(name);
  const erased = await eraseIndexedDb(name, timeout);
  if (erased !== 'erased') return erased;
  return localKeys(name).length > 0 || (await databases(timeout)).includes(name) ? 'remains' : 'erased';
};

/** Deletes the profile list and whatever else bears this site's name, such as a storage check that was cut short. */
export const eraseSite = async (base: string, timeout = 3000): Promise<Erased> => {
  const name = registryName(base);
  const others = (await databases(timeout)).filter((other) => other.startsWith(`${name} `));
  const results = await Promise.all([name, ...others].map((one) => eraseIndexedDb(one, timeout)));
  clearLocal(name);
  if (results.includes('other-tab')) return 'other-tab';
  return (await databases(timeout)).some((one) => one === name || one.startsWith(`${name} `)) ? 'remains' : 'erased';
};
