// The tour's two files: the hand-in of the exercise just done, and the same with one card moved and its chain closed again.
// It must not know the screen.
import { variantOf } from '#kit/replay.ts';
import { currentJournal, localDay } from '#journal/open.ts';
import { kinds } from '#kinds';
import type { Text } from '#kit/text.ts';
import type { AttemptMoved } from '#model/event.ts';
import type { LoggedEvent, RecordFile } from '#model/record.ts';
import type { SetSource } from '#model/set-file.ts';
import { fold } from '#progress/progress.ts';
import { compose, relinked } from '#record/compose.ts';
import { review, siteKinds, type AttemptReview } from '#record/review.ts';

export interface TourSet {
  readonly base: string;
  readonly course: string;
  readonly set: string;
  readonly edition: string;
}

export interface HandIn {
  readonly record: RecordFile;
  /** The last finished attempt at the tour's set: what is altered and looked at. */
  readonly attempt: AttemptReview;
}

export interface Altered {
  readonly record: RecordFile;
  readonly attempt: AttemptReview;
  /** The card that lies elsewhere now, and where. */
  readonly card: Text;
  readonly place: Text;
}

type Placing = AttemptMoved & LoggedEvent;

const attemptsAt = async (record: RecordFile, sets: SetSource, set: string): Promise<readonly AttemptReview[]> =>
  (await review(record, sets, siteKinds)).attempts.filter((attempt) => attempt.set === set);

/** The hand-in of what was done here; undefined before the tour's exercise was finished once. `make` as in `currentJournal`. */
export const handInOf = async ({ base, course, set, edition }: TourSet, sets: SetSource, make: boolean): Promise<HandIn | undefined> => {
  const journal = make ? await currentJournal(base) : await currentJournal(base, { make: false });
  if (journal === undefined) return undefined;
  const events = await journal.forFile();
  const code = fold(events, journal.writer).learner?.code ?? 'TOUR-1';
  const { record } = compose({ events, purpose: 'hand-in', scope: { kind: 'course', course }, learner: { code }, madeOn: localDay(), edition, assignments: [] });
  const attempt = (await attemptsAt(record, sets, set)).filter(({ claim }) => claim !== undefined && claim.result !== 'open').at(-1);
  return attempt === undefined ? undefined : { record, attempt };
};

const isPlacing = (event: { readonly type: string }): event is Placing => event.type === 'attempt.moved' && (event as unknown as AttemptMoved).move.type === 'card.place';

/** What a `sort` set calls its cards and places; read as data, for the kind's own types are its own. */
interface Named {
  readonly cards: readonly { readonly id: string; readonly text: Text }[];
  readonly bins: readonly { readonly id: string; readonly label: Text }[];
  readonly reasons: readonly { readonly id: string; readonly label: Text }[];
}

const both = (a: Text, b: Text | undefined): Text => (b === undefined ? a : { zh: `${a.zh}：${b.zh}`, en: `${a.en}: ${b.en}` });

const nameOf = async ({ started }: AttemptReview, { move }: Placing, sets: SetSource): Promise<{ card: Text; place: Text } | undefined> => {
  const contents = (await sets.get(started.course, started.set, started.digest))?.contents;
  if (contents === undefined) return undefined;
  const { exercise } = await kinds.sort.logic();
  const id = exercise.idOf(variantOf(exercise, contents, started) as never, String(move['card']));
  const { cards, bins, reasons } = contents as unknown as Named;
  const card = cards.find((one) => one.id === id)?.text;
  const bin = bins.find((one) => one.id === move['bin'])?.label;
  return card === undefined || bin === undefined ? undefined : { card, place: both(bin, reasons.find((one) => one.id === move['reason'])?.label) };
};

/** One card of the attempt laid where another one lies, and all links made anew as a programmer could; the first such change that replay contradicts. */
export const alteredOf = async ({ record, attempt }: HandIn, sets: SetSource): Promise<Altered | undefined> => {
  const placings = record.logs.flatMap(({ events }) => events.filter(isPlacing)).filter((event) => event.attempt === attempt.id);
  const spots = placings.map(({ move }) => ({ bin: move['bin'] as string, reason: move['reason'] as string }));
  for (const placing of [...placings].reverse()) {
    for (const spot of spots.filter(({ bin, reason }) => bin !== placing.move['bin'] || reason !== placing.move['reason'])) {
      const changed: Placing = { ...placing, move: { ...placing.move, ...spot } };
      const next = relinked({ ...record, logs: record.logs.map((log) => ({ ...log, events: log.events.map((event) => (event === placing ? changed : event)) })) });
      const found = (await attemptsAt(next, sets, attempt.set)).find(({ id }) => id === attempt.id);
      const names = found?.verdict === 'differs' ? await nameOf(attempt, changed, sets) : undefined;
      if (found !== undefined && names !== undefined) return { record: next, attempt: found, ...names };
    }
  }
  return undefined;
};
