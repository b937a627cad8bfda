// A look at what is saved, for marks on pages that are only read: small, without the hash and the writing side.
//
//   const seen = await peek(base)     { writer, events } of the current profile; undefined when nobody has learned here,
//                                     or the browser gives nothing. It makes no profile and never rejects.
//   const stop = await onNews(base, listener)   told when another tab or island has saved something
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { listen } from './channel.ts';
import { openIndexedDb } from './indexed-db.ts';
import { journalName } from './names.ts';
import { eventOf } from './port.ts';
import { profilesAt } from './profiles.ts';

export interface Seen {
  readonly writer: WriterId;
  readonly events: readonly JournalEvent[];
}

export const peek = async (base: string): Promise<Seen | undefined> => {
  try {
    const profile = await profilesAt(base).current();
    if (profile === undefined) return undefined;
    const { port } = await openIndexedDb(journalName(base, profile.id));
    const events = (await port.all()).map(eventOf);
    port.close();
    return { writer: port.writer, events };
  } catch {
    // Marks are a comfort: where they cannot be read the page is read without them, and exercises say what is the matter.
    return undefined;
  }
};

export const onNews = async (base: string, listener: () => void): Promise<() => void> => {
  const profile = await profilesAt(base).current().catch(() => undefined);
  return profile === undefined ? () => undefined : listen(journalName(base, profile.id), listener).close;
};
