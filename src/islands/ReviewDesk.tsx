// 核对记录: record files in, a board out. Every result is computed again on this computer; nothing is uploaded or kept.
import { useMemo, useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { board as boardOf, type BoardAttempt } from '#cohort/board.ts';
import type { Roster } from '#cohort/roster.ts';
import type { TableWords } from '#cohort/table.ts';
import type { Lang, Text } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Assignment } from '#model/record.ts';
import { meWords } from '#words/me.ts';
import { reviewWords } from '#words/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { citing } from './cite.ts';
import { bytesOf } from './files.ts';
import { readAssignment } from './records.ts';
import { BoardTable } from './review/BoardTable.tsx';
import { useDeskState } from './review/desk-state.ts';
import { DropZone } from './review/DropZone.tsx';
import { FilesPanel } from './review/FilesPanel.tsx';
import { RosterPanel } from './review/RosterPanel.tsx';
import { loadSamples } from './review/samples.ts';
import { Scrubber } from './review/Scrubber.tsx';

export interface ReviewDeskProps {
  readonly lang: Lang;
  readonly base: string;
  readonly courses: readonly CourseEntry[];
  readonly laws: Readonly<Record<string, Text>>;
}

const titles = (courses: readonly CourseEntry[], lang: Lang) => (course: string, set: string): string =>
  courses.find((one) => one.course === course)?.lessons.flatMap(({ sets }) => sets).find((one) => one.set === set)?.title[lang] ?? `${course}/${set}`;

const tableWordsOf = (courses: readonly CourseEntry[], lang: Lang): TableWords => {
  const { notes, notBegun, notRecomputed, join, innocent } = verdictWords[lang];
  const { boardCols, results } = reviewWords[lang];
  return { cols: boardCols, results, verdict: (verdict, step) => sayVerdict(lang, verdict, step), innocent, notes, notBegun, notRecomputed, join, title: titles(courses, lang) };
};

const ReviewDesk = ({ lang, base, courses, laws }: ReviewDeskProps): ReactElement => {
  const words = reviewWords[lang];
  const { state, check, cancel, clear } = useDeskState(base);
  const [roster, setRoster] = useState<Roster>();
  const [assignment, setAssignment] = useState<Assignment>();
  const [playing, setPlaying] = useState<{ readonly attempt: BoardAttempt; readonly learner: string }>();
  // All files so far: another assignment looks at every one of them again.
  const given = useRef<readonly File[]>([]);
  const [unread, setUnread] = useState(false);
  const tableWords = useMemo(() => tableWordsOf(courses, lang), [courses, lang]);
  const exercises = useMemo(() => courses.flatMap(({ course, lessons }) => lessons.flatMap(({ sets }) => sets.map(({ set }) => ({ course, set })))), [courses]);
  const board = useMemo(() => boardOf(state.taken, { roster: roster?.people, assignment, exercises }), [state.taken, roster, assignment, exercises]);
  const cite = useMemo(() => citing(laws, lang, `${base}${lang === 'en' ? 'en/' : ''}laws/`), [laws, lang, base]);
  const pickAssignment = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    const next = readAssignment(await bytesOf(file));
    setAssignment(next);
    setUnread(next === undefined);
    check(given.current, { assignment: next });
  };
  const take = (files: readonly File[]): void => {
    given.current = [...given.current, ...files];
    check(files, { assignment });
  };
  const showSamples = async (): Promise<void> => {
    const samples = await loadSamples(base, lang);
    given.current = samples.files;
    setAssignment(samples.assignment);
    setRoster(samples.roster);
    check(samples.files, { sample: true, assignment: samples.assignment });
  };
  const wipe = (): void => {
    setPlaying(undefined);
    given.current = [];
    setAssignment(undefined);
    setRoster(undefined);
    clear();
  };
  return (
    <div className="desk">
      <p className="lesson-summary">{words.lead}</p>
      <DropZone words={words} onFiles={take} />
      <p className="acts">
        <button type="button" className="act act-quiet" onClick={() => void showSamples()}>{words.sample}</button>
        <label className="act act-quiet picker">{words.assignmentPick}<input type="file" className="visually-hidden" data-pick="assignment" accept=".json" onChange={(event) => void pickAssignment(event)} /></label>
        {state.taken.length + state.refused.length === 0 ? null : <button type="button" className="act act-quiet" onClick={wipe}>{words.clear}</button>}
      </p>
      {state.taken.length === 0 ? <p className="field-hint">{words.sampleNote}</p> : null}
      {assignment === undefined ? null : <p className="notice">{words.assignmentOn(assignment.title)}</p>}
      {unread ? <p className="notice notice-warn" role="status">{meWords[lang].assignmentBad}</p> : null}
      <div role="status">
        {state.working === undefined ? null : (
          <div className="notice">
            <p>{words.working(state.working.done, state.working.all)}</p>
            <progress aria-label={words.progressLabel} max={state.working.all} value={state.working.done} />
            <button type="button" className="act act-quiet" onClick={cancel}>{words.cancel}</button>
          </div>
        )}
        {state.cancelled ? <p className="notice">{words.cancelled}</p> : null}
        {state.sample ? <p className="notice">{words.sampleShown}</p> : null}
      </div>
      {state.taken.length === 0 ? null : <BoardTable board={board} lang={lang} words={words} tableWords={tableWords} onPlay={(attempt, learner) => setPlaying({ attempt, learner })} />}
      {playing === undefined ? null : (
        <Scrubber key={`${playing.attempt.writer} ${playing.attempt.id}`} attempt={playing.attempt} base={base} lang={lang} words={words} cite={cite}
          title={words.playTitle(playing.learner, tableWords.title(playing.attempt.course, playing.attempt.set))} onClose={() => setPlaying(undefined)} />
      )}
      <FilesPanel state={state} lang={lang} words={words} />
      <RosterPanel codes={board.rows.map(({ code }) => code)} lang={lang} words={words} roster={roster} onRoster={setRoster} />
      <section aria-labelledby="proves">
        <h2 id="proves">{words.provesTitle}</h2>
        <p>{words.proves}</p>
        <p>{words.provesNot}</p>
      </section>
    </div>
  );
};

export default ReviewDesk;
