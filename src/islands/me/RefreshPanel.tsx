// 温故: what went wrong comes back, and what changed since it was learned. The scheduler is loaded when there is something to schedule.
import { useEffect, useState, type ReactElement } from 'react';
import { say, type Lang } from '#kit/text.ts';
import { localDay } from '#journal/open.ts';
import type { Day } from '#model/ids.ts';
import { setProgress } from '#progress/progress.ts';
import { dayWords } from '#words/day.ts';
import type { MeWords } from '#words/me.ts';
import type { Refresh } from './refresh.ts';
import { placedSets, type PanelProps, type PlacedSet } from './shared.ts';

/** Sets that took the place of one the learner worked on, and that they have not passed yet. */
const changedSets = ({ mine }: PanelProps, placed: ReadonlyMap<string, PlacedSet>): readonly PlacedSet[] =>
  [...placed.values()].filter(({ course, set }) =>
    set.replaces !== undefined && setProgress(mine.progress, course, set.replaces.set).best !== undefined && setProgress(mine.progress, course, set.set).best !== 'passed');

/** Undefined while the scheduler is on its way. */
const useRefreshes = ({ mine }: PanelProps): readonly Refresh[] | 'failed' | undefined => {
  const [found, setFound] = useState<readonly Refresh[] | 'failed'>();
  const { progress } = mine;
  useEffect(() => {
    let isWanted = true;
    if (progress.sets.size > 0) void import('./refresh.ts').then(({ refreshes }) => isWanted && setFound(refreshes(progress)), () => isWanted && setFound('failed'));
    return () => { isWanted = false; };
  }, [progress]);
  return found;
};

type Coming = PlacedSet & { readonly due: Day };

interface ScheduleProps {
  readonly all: readonly Coming[];
  readonly words: MeWords;
  readonly lang: Lang;
}

/** What comes back today, and below it what comes later. A few days early is as good, so both lead to new data. */
export const Schedule = ({ all, words, lang }: ScheduleProps): ReactElement => {
  const now = localDay();
  const due = all.filter((one) => one.due <= now);
  const later = all.filter((one) => one.due > now);
  const to = ({ set, again }: Coming): ReactElement => <a href={again}>{say(set.title, lang)}</a>;
  if (all.length === 0) return <p>{words.refreshNone}</p>;
  return (
    <>
      <h3>{words.refreshDue}</h3>
      {due.length === 0 ? <p>{words.refreshNothingToday}</p> : <ul className="refresh">{due.map((one) => <li key={one.href}>{to(one)}</li>)}</ul>}
      {later.length === 0 ? null : (
        <details>
          <summary>{words.refreshLater}</summary>
          <ul className="refresh">{later.map((one) => <li key={one.href}>{to(one)} <span>{words.refreshFrom(dayWords[lang](one.due))}</span></li>)}</ul>
        </details>
      )}
    </>
  );
};

export const RefreshPanel = (props: PanelProps): ReactElement | null => {
  const { lang, words, mine } = props;
  const placed = placedSets(props);
  const found = useRefreshes(props);
  if (mine.progress.sets.size === 0) return null;
  const changed = changedSets(props, placed);
  // What changed stands in a list of its own, once.
  const all = found === undefined || found === 'failed' ? [] : found.flatMap((one): readonly Coming[] => {
    const there = placed.get(`${one.course}/${one.set}`);
    return there === undefined || changed.includes(there) ? [] : [{ ...there, due: one.due }];
  });
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
      {found === undefined ? null : found === 'failed' ? <p>{words.refreshFailed}</p> : <Schedule all={all} words={words} lang={lang} />}
    </section>
  );
};
