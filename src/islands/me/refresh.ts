// 温故: what one got wrong comes back as a fresh variant after some days; when, a kept scheduler says (FSRS). Pure: today is given.
// Intervals are whole days. Nothing is counted in a row, nothing is lost by coming late.
import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { Day } from '#model/ids.ts';
import type { Attempt, Progress, SetProgress } from '#progress/progress.ts';

/** A set that comes back: from `due` on. */
export interface Refresh {
  readonly course: string;
  readonly set: string;
  readonly due: Day;
}

/** Sooner than after two days nothing comes back. */
const shortest = 2;
/** So many good rounds after the last slip, and a set rests for good. */
const restsAfter = 2;

const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** Undefined where nothing was handed in: looking is no attempt. */
const gradeOf = ({ claim }: Attempt): Grade | undefined => {
  if (claim === undefined || (claim.submissions === 0 && claim.result !== 'shown')) return undefined;
  if (claim.result !== 'passed') return Rating.Again;
  return claim.submissions > 1 ? Rating.Hard : Rating.Good;
};

const refreshOf = ({ course, set, attempts }: SetProgress): Refresh | undefined => {
  // An attempt that was carried on from another device is one round, not two.
  const continued = new Set(attempts.map(({ started }) => started.continues));
  const rounds = attempts.flatMap((attempt) => {
    const grade = continued.has(attempt.id) ? undefined : gradeOf(attempt);
    return grade === undefined ? [] : [{ on: attempt.on, grade }];
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const slip = rounds.map(({ grade }) => grade !== Rating.Good).lastIndexOf(true);
  const last = rounds.at(-1);
  if (slip === -1 || last === undefined || rounds.length - 1 - slip >= restsAfter) return undefined;
  const first = rounds[0] ?? last;
  const card = rounds.reduce<Card>((now, { on, grade }) => scheduler.next(now, dateOf(on), grade).card, createEmptyCard(dateOf(first.on)));
  const soonest = dateOf(last.on).getTime() + shortest * 86_400_000;
  return { course, set, due: dayOf(new Date(Math.max(card.due.getTime(), soonest))) };
};

/** What comes back, the earliest first. */
export const refreshes = (progress: Progress): readonly Refresh[] =>
  [...progress.sets.values()]
    .flatMap((one) => refreshOf(one) ?? [])
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : `${a.course}/${a.set}` < `${b.course}/${b.set}` ? -1 : 1));
