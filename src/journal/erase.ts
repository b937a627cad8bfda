// Deletes all that a profile's journal keeps in this browser.
import { eraseIndexedDb } from './indexed-db.ts';
import { journalName } from './names.ts';
import { localSentinel } from './sentinel.ts';

/** Deletes a profile's journal: its database and its sentinel. */
export const eraseJournal = async (base: string, profile: string, timeout?: number): Promise<'erased' | 'other-tab'> => {
  const name = journalName(base, profile);
  localSentinel(name).clear();
  return eraseIndexedDb(name, timeout);
};
