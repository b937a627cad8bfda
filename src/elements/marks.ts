// What a page without React asks of the journal: how far this learner came with a lesson. Looking leaves no trace.
import { onNews, peek } from '#journal/peek.ts';
import { fold, type Progress } from '#progress/progress.ts';

export const siteBase = document.documentElement.dataset['base'] ?? '/';

let looked: Promise<Progress | undefined> | undefined;

/** Undefined when nobody has learned on this computer yet, or the browser keeps nothing. One look serves all marks of a page. */
export const progressHere = (): Promise<Progress | undefined> => {
  looked ??= peek(siteBase).then((seen) => (seen === undefined ? undefined : fold(seen.events, seen.writer)));
  return looked;
};

/** Calls `listener` now and whenever another tab or island saved something. */
export const followProgress = (listener: (progress: Progress | undefined) => void): void => {
  void progressHere().then(listener);
  void onNews(siteBase, () => {
    looked = undefined;
    void progressHere().then(listener);
  });
};
