// 温故: what went wrong comes back, and what changed since it was learned. The scheduler is loaded when there is something to schedule.
import { useEffect, useState, type ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { localDay } from '#journal/open.ts';
import { setProgress } from '#progress/progress.ts';
import type { Refresh } from './refresh.ts';
import { placedSets, type PanelProps, type PlacedSet } from './shared.ts';

/** Sets that took the place of one the learner worked on, and that they have not passed yet. */
const changedSets = ({ mine }: PanelProps, placed: ReadonlyMap<string, PlacedSet>): readonly PlacedSet[] =>
  [...placed.values()].filter(({ course, set }) =>
    set.replaces !== undefined && setProgress(mine.progress, course, set.replaces.set).best !== undefined && setProgress(mine.progress, course, set.set).best !== 'passed');

const useRefreshes = ({ mine }: PanelProps): readonly Refresh[] => {
  const [found, setFound] = useState<readonly Refresh[]>([]);
  const { progress } = mine;
  useEffect(() => {
    let isWanted = true;
    if (progress.sets.size > 0) void import('./refresh.ts').then(({ refreshes }) => isWanted && setFound(refreshes(progress)), () => undefined);
    return () => { isWanted = false; };
  }, [progress]);
  return found;
};

export const RefreshPanel = (props: PanelProps): ReactElement | null => {
  const { lang, words, mine } = props;
  const placed = placedSets(props);
  const all = useRefreshes(props).flatMap((one) => {
    const found = placed.get(`${one.course}/${one.set}`);
    return found === undefined ? [] : [{ ...found, due: one.due }];
  });
  const changed = changedSets(props, placed);
  const now = localDay();
  const due = all.filter((one) => one.due <= now);
  const later = all.filter((one) => one.due > now);
  if (mine.progress.sets.size === 0) return null;
  return (
    <section aria-labelledby="refresh">
      <h2 id="refresh">{words.refreshTitle}</h2>
      <p>{words.refreshNote}</p>
      {changed.length === 0 ? null : (
        <>
          <h3>{words.refreshChanged}</h3>
          <ul className="refresh">{changed.map(({ course, set, href }) => <li key={`${course}/${set.set}`}><a href={href}>{say(set.title, lang)}</a> <span>{set.replaces === undefined ? '' : say(set.replaces.why, lang)}</span></li>)}</ul>
        </>
      )}
      {all.length === 0 ? <p>{words.refreshNone}</p> : <h3>{words.refreshDue}</h3>}
      {all.length > 0 && due.length === 0 ? <p>{words.refreshNothingToday}</p> : null}
      {due.length === 0 ? null : <ul className="refresh">{due.map(({ course, set, href }) => <li key={`${course}/${set.set}`}><a href={href}>{say(set.title, lang)}</a></li>)}</ul>}
      {later.length === 0 ? null : (
        <details>
          <summary>{words.refreshLater}</summary>
          <ul className="refresh">{later.map(({ course, set, href, due: day }) => <li key={`${course}/${set.set}`}><a href={href}>{say(set.title, lang)}</a> <span>{words.refreshFrom(day)}</span></li>)}</ul>
        </details>
      )}
    </section>
  );
};
