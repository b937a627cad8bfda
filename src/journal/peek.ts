// A look at what is saved, for marks on pages that are only read: small, without the hash and the writing side.
//
//   const seen = await peek(base)     { profile, writer, events } of the current profile; undefined when nobody has learned here,
//                                     or the browser gives nothing. It makes no profile and never rejects.
//   const stop = await onNews(base, listener)   told when another tab or island has saved something
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { listen } from './channel.ts';
import { openIndexedDb } from './indexed-db.ts';
import { journalName } from './names.ts';
import { eventOf } from './port.ts';
import { profilesAt, type Profile } from './profiles.ts';

export interface Seen {
  readonly profile: Profile;
  readonly writer: WriterId;
  readonly events: readonly JournalEvent[];
}

/** The same of any profile on this computer. */
export const peekAt = async (base: string, profile: Profile): Promise<Seen | undefined> => {
  try {
    const { port } = await openIndexedDb(journalName(base, profile.id));
    const events = await port.all().finally(() => port.close());
    return { profile, writer: port.writer, events: events.map(eventOf) };
  } catch {
    // Marks are a comfort: where they cannot be read the page is read without them, and exercises say what is the matter.
    return undefined;
  }
};

export const peek = async (base: string): Promise<Seen | undefined> => {
  const profile = await profilesAt(base).current().catch(() => undefined);
  return profile === undefined ? undefined : peekAt(base, profile);
};

export const onNews = async (base: string, listener: () => void): Promise<() => void> => {
  const profile = await profilesAt(base).current().catch(() => undefined);
  return profile === undefined ? () => undefined : listen(journalName(base, profile.id), listener).close;
};
