// The journal of whoever learns on this computer now. One for the whole page: islands and elements share it.
//
//   const journal = await currentJournal(base)                 makes the first profile when there is none
//   const journal = await currentJournal(base, { make: false }) undefined when nobody has learned here yet; leaves no trace
import type { Day } from '#model/ids.ts';
import { openIndexedDb } from './indexed-db.ts';
import { openJournal, type Journal } from './journal.ts';
import { journalName } from './names.ts';
import { profilesAt, type Profiles } from './profiles.ts';

const opened = new Map<string, Promise<Journal>>();

/** The day on this computer's calendar. */
export const localDay = (now: Date = new Date()): Day =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-') as Day;

/** The journal of one profile; asked for twice, it is opened once. */
export const journalOf = async (base: string, profile: string, today: () => Day = localDay): Promise<Journal> => {
  const key = `${base} ${profile}`;
  const known = opened.get(key);
  // One that was closed, as before a deletion that did not come about, is of no further use.
  if (known !== undefined && (await known).state().kind !== 'gone') return known;
  const journal = opened.get(key) === known ? openJournal({ base, profile, today }) : (opened.get(key) as Promise<Journal>);
  opened.set(key, journal);
  return journal;
};

/** Where the list of profiles cannot be read, learning goes on in memory; each later try looks for the profile again. */
const waiting = (base: string, profiles: Profiles, today: () => Day): Promise<Journal> => {
  const journal =
    opened.get(base) ??
    openJournal({
      base,
      profile: '',
      today,
      sentinel: { read: () => undefined, write: () => undefined, clear: () => undefined },
      openStore: async (_name, options) => openIndexedDb(journalName(base, (await profiles.ensure()).id), options),
    });
  opened.set(base, journal);
  return journal;
};

export async function currentJournal(base: string, options?: { readonly make?: true; readonly today?: () => Day }): Promise<Journal>;
export async function currentJournal(base: string, options: { readonly make: false; readonly today?: () => Day }): Promise<Journal | undefined>;
export async function currentJournal(base: string, { make = true, today }: { make?: boolean; today?: () => Day } = {}): Promise<Journal | undefined> {
  const profiles = profilesAt(base);
  try {
    const profile = await (make ? profiles.ensure() : profiles.current());
    return profile === undefined ? undefined : await journalOf(base, profile.id, today);
  } catch {
    return make ? waiting(base, profiles, today ?? localDay) : undefined;
  }
}
