// A look at what is saved, for pages that are only read and for the first picture of an exercise: small, by the browser's own
// calls, without the hash, the writing side and its library. What is there is read as it is; nothing is made, mended or renewed.
//
//   const seen = await peek(base)     { profile, writer, events } of the current profile; undefined when nobody has learned here,
//                                     or the browser gives nothing. It makes no profile and never rejects.
//   const stop = await onNews(base, listener)   told when another tab or island has saved something
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { listen } from './channel.ts';
import { journalName, registryName } from './names.ts';
import type { Row } from './port.ts';
import type { Profile } from './profiles.ts';

export interface Seen {
  readonly profile: Profile;
  /** Undefined while this profile has saved nothing yet. */
  readonly writer: WriterId | undefined;
  readonly events: readonly JournalEvent[];
}

/** Milliseconds after which a browser that says nothing is taken to have nothing. */
const patience = 3000;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database `name` as it is, whatever version wrote it; undefined where there is none: the making of it is undone at once. */
const opened = async (name: string): Promise<IDBDatabase | undefined> => {
  const request = indexedDB.open(name);
  let isMissing = false;
  request.onupgradeneeded = () => {
    isMissing = true;
    request.transaction?.abort();
  };
  const db = await answer(request).catch((error: unknown) => {
    if (isMissing) return undefined;
    throw error;
  });
  if (db !== undefined) db.onversionchange = () => db.close();
  return db;
};

/** All rows of the store `rows`, and what `about` says under `key`. */
const read = async <T>(name: string, rows: string, key: string): Promise<readonly [readonly T[], string | undefined]> => {
  const db = await opened(name);
  if (db === undefined) return [[], undefined];
  try {
    const tx = db.transaction([rows, 'about']);
    return await Promise.all([answer<T[]>(tx.objectStore(rows).getAll()), answer<string | undefined>(tx.objectStore('about').get(key))]);
  } finally {
    db.close();
  }
};

/** Marks are a comfort: where they cannot be read the page is read without them, and exercises say what is the matter. */
const orNothing = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  return Promise.race([work().catch(() => undefined), late]);
};

/** The same of any profile on this computer. */
export const peekAt = (base: string, profile: Profile): Promise<Seen | undefined> =>
  orNothing(async () => {
    const [rows, writer] = await read<Row>(journalName(base, profile.id), 'events', 'writer');
    return { profile, writer: writer as WriterId | undefined, events: rows.map(({ link: _, ...event }) => event as JournalEvent) };
  });

const currentProfile = (base: string): Promise<Profile | undefined> =>
  orNothing(async () => {
    const [profiles, current] = await read<Profile>(registryName(base), 'profiles', 'current');
    return profiles.find(({ id }) => id === current) ?? [...profiles].sort((a, b) => a.n - b.n)[0];
  });

export const peek = async (base: string): Promise<Seen | undefined> => {
  const profile = await currentProfile(base);
  return profile === undefined ? undefined : peekAt(base, profile);
};

export const onNews = async (base: string, listener: () => void): Promise<() => void> => {
  const profile = await currentProfile(base);
  return profile === undefined ? () => undefined : listen(journalName(base, profile.id), listener).close;
};
