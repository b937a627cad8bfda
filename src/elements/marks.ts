// What a page without React asks of the journal: how far this learner came with a lesson. Looking leaves no trace.
import { currentJournal } from '#journal/open.ts';
import { fold, type Progress } from '#progress/progress.ts';

const base = document.documentElement.dataset['base'] ?? '/';

/** Undefined when nobody has learned on this computer yet, or the browser keeps nothing. */
export const progressHere = async (): Promise<Progress | undefined> => {
  const journal = await currentJournal(base, { make: false }).catch(() => undefined);
  return journal === undefined ? undefined : fold(await journal.all(), journal.writer);
};
