// What a page without React asks of the journal: how far this learner came with a lesson. Looking leaves no trace.
// A page is read far more often than it has marks to show: until somebody has learned here, not even the code that looks is loaded.
import { registryName } from '#journal/names.ts';
import type { Progress } from '#progress/progress.ts';

export const siteBase = document.documentElement.dataset['base'] ?? '/';

/** Has anybody learned on this computer? Said by the browser's own list of names; a browser without such a list is asked the long way. */
const isAnybody = async (): Promise<boolean> => {
  if (typeof indexedDB === 'undefined' || typeof indexedDB.databases !== 'function') return true;
  const names = await indexedDB.databases().catch(() => []);
  return names.some(({ name }) => name === registryName(siteBase));
};

const look = async (): Promise<Progress | undefined> => {
  if (!(await isAnybody())) return undefined;
  const [{ peek }, { fold }] = await Promise.all([import('#journal/peek.ts'), import('#progress/progress.ts')]);
  const seen = await peek(siteBase);
  return seen === undefined ? undefined : fold(seen.events, seen.writer);
};

let looked: Promise<Progress | undefined> | undefined;

/** Undefined when nobody has learned on this computer yet, or the browser keeps nothing. One look serves all marks of a page. */
export const progressHere = (): Promise<Progress | undefined> => {
  looked ??= look();
  return looked;
};

const follow = async (listener: (progress: Progress | undefined) => void): Promise<void> => {
  listener(await progressHere());
  if (!(await isAnybody())) return;
  const { onNews } = await import('#journal/peek.ts');
  await onNews(siteBase, () => {
    looked = undefined;
    void progressHere().then(listener);
  });
};

/** Calls `listener` now and whenever another tab or island saved something. */
export const followProgress = (listener: (progress: Progress | undefined) => void): void => void follow(listener);
