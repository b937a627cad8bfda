// The tour's second half: a hand-in made from what was just done, one move altered, both checked side by side.
import { useState, type ReactElement } from 'react';
import { currentJournal, localDay } from '#journal/open.ts';
import { fold } from '#progress/progress.ts';
import { compose, recordText, relinked } from '#record/compose.ts';
import { review, siteKinds, type AttemptReview } from '#record/review.ts';
import type { AttemptMoved } from '#model/event.ts';
import type { LoggedEvent, RecordFile } from '#model/record.ts';
import type { SetSource } from '#model/set-file.ts';
import { sayVerdict } from '#words/verdicts.ts';
import { tourWords } from '#words/tour.ts';
import { download } from './files.ts';
import { siteSets } from './set-source.ts';

export interface TourDeskProps {
  readonly base: string;
  readonly course: string;
  readonly set: string;
  readonly edition: string;
}

interface Checked {
  readonly genuine: AttemptReview | undefined;
  readonly altered: AttemptReview | undefined;
}

const lastPassed = async (record: RecordFile, sets: SetSource, set: string): Promise<AttemptReview | undefined> =>
  (await review(record, sets, siteKinds)).attempts.filter((attempt) => attempt.set === set).at(-1);

/** The hand-in of the tour's exercise; undefined before it was passed once. */
const handInOf = async ({ base, course, set, edition }: TourDeskProps): Promise<RecordFile | undefined> => {
  const journal = await currentJournal(base, { make: false });
  if (journal === undefined) return undefined;
  const events = await journal.forFile();
  const { learner, sets } = fold(events, journal.writer);
  if (sets.get(`${course}/${set}`)?.best === undefined) return undefined;
  return compose({ events, purpose: 'hand-in', scope: { kind: 'course', course }, learner: { code: learner?.code ?? 'TOUR-1' }, madeOn: localDay(), edition, assignments: [] }).record;
};

const isPlacing = (event: { readonly type: string }): event is AttemptMoved & LoggedEvent => event.type === 'attempt.moved' && (event as unknown as AttemptMoved).move.type === 'card.place';

/** One placing laid into another bin, and the file's chain closed again as a programmer would; the first such change that shows. */
const alteredOf = async (record: RecordFile, sets: SetSource, { set }: TourDeskProps): Promise<RecordFile> => {
  const placings = record.logs.flatMap(({ events }) => events.filter(isPlacing));
  const spots = placings.map(({ move }) => ({ bin: move['bin'] as string, reason: move['reason'] as string }));
  for (const placing of [...placings].reverse()) {
    for (const spot of spots.filter(({ bin }) => bin !== placing.move['bin'])) {
      const changed = { ...placing, move: { ...placing.move, ...spot } };
      const next = relinked({ ...record, logs: record.logs.map((log) => ({ ...log, events: log.events.map((event) => (event === placing ? changed : event)) })) });
      if ((await lastPassed(next, sets, set))?.verdict === 'differs') return next;
    }
  }
  return record;
};

export const TourDesk = (props: TourDeskProps): ReactElement => {
  const words = tourWords;
  const [record, setRecord] = useState<RecordFile>();
  const [altered, setAltered] = useState<RecordFile>();
  const [checked, setChecked] = useState<Checked>();
  const [early, setEarly] = useState(false);
  const sets = siteSets(props.base);
  const make = async (): Promise<void> => {
    const made = await handInOf(props);
    setEarly(made === undefined);
    setRecord(made);
    setAltered(undefined);
    setChecked(undefined);
  };
  const check = async (): Promise<void> => {
    if (record === undefined || altered === undefined) return;
    setChecked({ genuine: await lastPassed(record, sets, props.set), altered: await lastPassed(altered, sets, props.set) });
  };
  const verdict = (of: AttemptReview | undefined): string => (of === undefined ? '' : sayVerdict('en', of.verdict, of.step));
  return (
    <div className="tour">
      <h2>{words.handIn}</h2>
      <p>{words.handInText}</p>
      <p className="acts">
        <button type="button" className="act" onClick={() => void make()}>{words.make}</button>
        {record === undefined ? null : <button type="button" className="act act-quiet" onClick={() => download('hand-in.shuzhi.json', recordText(record))}>{words.save}</button>}
      </p>
      <p role="status">{early ? words.early : record === undefined ? '' : words.made(record.logs.reduce((sum, { events }) => sum + events.length, 0))}</p>
      <h2>{words.alter}</h2>
      <p>{words.alterText}</p>
      <p className="acts">
        <button type="button" className="act" disabled={record === undefined} onClick={() => void alteredOf(record as RecordFile, sets, props).then(setAltered)}>{words.alterOne}</button>
        {altered === undefined ? null : <button type="button" className="act act-quiet" onClick={() => download('altered.shuzhi.json', recordText(altered))}>{words.saveAltered}</button>}
      </p>
      <p role="status">{altered === undefined ? '' : words.altered}</p>
      <h2>{words.check}</h2>
      <p>{words.checkText}</p>
      <p className="acts"><button type="button" className="act" disabled={altered === undefined} onClick={() => void check()}>{words.checkBoth}</button></p>
      <div role="status">
        {checked === undefined ? null : (
          <table className="board" data-tour>
            <thead><tr><th scope="col">{words.file}</th><th scope="col">{words.claimed}</th><th scope="col">{words.recomputed}</th><th scope="col">{words.verdict}</th></tr></thead>
            <tbody>
              {([['hand-in.shuzhi.json', checked.genuine], ['altered.shuzhi.json', checked.altered]] as const).map(([name, of]) => (
                <tr key={name} data-verdict={of?.verdict}>
                  <td>{name}</td><td>{of?.claim?.result}</td><td>{of?.outcome?.result}</td><td>{verdict(of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
};

export default TourDesk;
