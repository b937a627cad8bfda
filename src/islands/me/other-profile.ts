// A back-up that is not of whoever is learning now: which profile of this computer it belongs to, and how it gets there.
import { currentJournal } from '#journal/open.ts';
import type { Merged } from '#journal/journal.ts';
import { peekAt } from '#journal/peek.ts';
import { profilesAt, type Profile } from '#journal/profiles.ts';
import type { JournalEvent } from '#model/event.ts';
import type { Log } from '#model/record.ts';
import { fold, type Progress } from '#progress/progress.ts';

/**
 * own: it may be merged here. other: it bears another code and never is. unclear: one of the two has no code, and only
 * the person can say whether both are hers.
 */
export const whose = (code: string, logs: readonly Log[], events: readonly JournalEvent[], learner: Progress['learner']): 'own' | 'other' | 'unclear' => {
  if (events.length === 0 || events.some(({ writer }) => logs.some((log) => log.writer === writer))) return 'own';
  if (code !== '' && learner !== undefined) return code === learner.code ? 'own' : 'other';
  return 'unclear';
};

const withCode = async (base: string, code: string, profiles: readonly Profile[]): Promise<Profile | undefined> => {
  for (const profile of code === '' ? [] : profiles) {
    const seen = await peekAt(base, profile);
    if (seen !== undefined && fold(seen.events, seen.writer).learner?.code === code) return profile;
  }
  return undefined;
};

/** Merges into the profile that has this code, or a new one of that name, and makes it the current one. */
export const mergeApart = async (base: string, code: string, logs: readonly Log[]): Promise<Merged> => {
  try {
    const profiles = profilesAt(base);
    const known = await withCode(base, code, await profiles.list());
    await (known === undefined ? profiles.create(code) : profiles.choose(known.id));
  } catch {
    return { kind: 'unsaved', reason: 'aborted' };
  }
  return (await currentJournal(base)).merge(logs);
};
