// 核对记录: record files in, a board out. Every result is computed again on this computer; nothing is uploaded or kept.
import { useCallback, useEffect, useMemo, useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { board as boardOf, type BoardAttempt } from '#cohort/board.ts';
import type { Match } from '#cohort/match.ts';
import type { Roster } from '#cohort/roster.ts';
import type { TableWords } from '#cohort/table.ts';
import type { Lang, Text } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Assignment } from '#model/record.ts';
import { reviewWords, type ReviewWords } from '#words/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { exerciseWords } from '#words/exercise.ts';
import { citing } from './cite.ts';
import { bytesOf } from './files.ts';
import { readAssignment } from './records.ts';
import { BoardTable } from './review/BoardTable.tsx';
import { useDeskState } from './review/desk-state.ts';
import { DropZone, type Chosen } from './review/DropZone.tsx';
import { FilesPanel } from './review/FilesPanel.tsx';
import { MatchPanel } from './review/MatchPanel.tsx';
import { RosterPanel } from './review/RosterPanel.tsx';
import { loadSamples } from './review/samples.ts';
import { Scrubber } from './review/Scrubber.tsx';
import { SlipPanel } from './review/SlipPanel.tsx';

export interface ReviewDeskProps {
  readonly lang: Lang;
  readonly base: string;
  readonly courses: readonly CourseEntry[];
  readonly laws: Readonly<Record<string, Text>>;
}

const titles = (courses: readonly CourseEntry[], lang: Lang) => (course: string, set: string): string =>
  courses.find((one) => one.course === course)?.lessons.flatMap(({ sets }) => sets).find((one) => one.set === set)?.title[lang] ?? `${course}/${set}`;

const tableWordsOf = (courses: readonly CourseEntry[], lang: Lang): TableWords => {
  const { boardCols, results } = reviewWords[lang];
  return { ...verdictWords[lang], cols: boardCols, results, verdict: (verdict, step) => sayVerdict(lang, verdict, step), title: titles(courses, lang) };
};

/** A file dropped beside the frame would replace the page, and with it all that was checked. */
const useNoStrayDrop = (): void => {
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
};

/** What lies on the desk, and what it is checked against. Samples and one's own files never lie side by side. */
const useGiven = (base: string, lang: Lang) => {
  const { state, check, cancel, clear } = useDeskState(base);
  const [roster, setRoster] = useState<Roster>();
  const [assignment, setAssignment] = useState<Assignment>();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  // All files so far: another assignment looks at every one of them again.
  const given = useRef<readonly Chosen[]>([]);
  const lay = (files: readonly Chosen[], next?: Assignment, list?: Roster): void => {
    given.current = files;
    setMatches([]);
    setAssignment(next);
    setRoster(list);
  };
  const { sample } = state;
  const take = (files: readonly Chosen[]): void => {
    if (files.length === 0) return;
    if (sample) lay([]);
    given.current = [...given.current, ...files];
    check(files, { ...(sample || assignment === undefined ? {} : { assignment }), matches: sample ? [] : matches });
  };
  const askFor = (next: Assignment): void => {
    setAssignment(next);
    check(given.current, { sample, assignment: next, matches });
  };
  const match = (next: readonly Match[], { from, to }: Match): void => {
    setMatches(next);
    check(given.current, { sample, ...(assignment === undefined ? {} : { assignment }), matches: next, only: [from, to] });
  };
  const showSamples = async (): Promise<void> => {
    const samples = await loadSamples(base, lang);
    lay(samples.files.map((file) => ({ path: file.name, file })), samples.assignment, samples.roster);
    check(given.current, { sample: true, ...(samples.assignment === undefined ? {} : { assignment: samples.assignment }) });
  };
  const wipe = (): void => {
    lay([]);
    clear();
  };
  return { state, cancel, roster, setRoster, assignment, matches, take, askFor, showSamples, wipe, match: (one: Match) => match([...matches, one], one), unmatch: (one: Match) => match(matches.filter((other) => other !== one), one) };
};

const Working = ({ state, words, onCancel }: { readonly state: ReturnType<typeof useDeskState>['state']; readonly words: ReviewWords; readonly onCancel: () => void }): ReactElement => (
  <div role="status">
    {state.working === undefined ? null : (
      <div className="notice">
        <p>{words.working(state.working.done, state.working.all)}</p>
        <progress aria-label={words.progressLabel} max={state.working.all} value={state.working.done} />
        <button type="button" className="act act-quiet" onClick={onCancel}>{words.cancel}</button>
      </div>
    )}
    {state.cancelled === undefined ? null : <p className="notice">{words.cancelled(state.cancelled)}</p>}
    {state.sample ? <p className="notice">{words.sampleShown}</p> : null}
  </div>
);

const ReviewDesk = ({ lang, base, courses, laws }: ReviewDeskProps): ReactElement => {
  const words = reviewWords[lang];
  const desk = useGiven(base, lang);
  const { state, roster, assignment, matches } = desk;
  const [playing, setPlaying] = useState<{ readonly attempt: BoardAttempt; readonly learner: string }>();
  const [unread, setUnread] = useState(false);
  useNoStrayDrop();
  const tableWords = useMemo(() => tableWordsOf(courses, lang), [courses, lang]);
  const exercises = useMemo(() => courses.flatMap(({ course, lessons }) => lessons.flatMap(({ sets }) => sets.map(({ set }) => ({ course, set })))), [courses]);
  const board = useMemo(() => boardOf(state.taken, { roster: roster?.people, assignment, exercises, matches }), [state.taken, roster, assignment, exercises, matches]);
  const cite = useMemo(() => citing(laws, lang, `${base}${lang === 'en' ? 'en/' : ''}laws/`, exerciseWords[lang].convention), [laws, lang, base]);
  const play = useCallback((attempt: BoardAttempt, learner: string) => setPlaying({ attempt, learner }), []);
  const pickAssignment = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    const next = await bytesOf(file).then(readAssignment, () => undefined);
    setUnread(next === undefined);
    if (next !== undefined) desk.askFor(next);
  };
  const wipe = (): void => {
    setPlaying(undefined);
    setUnread(false);
    desk.wipe();
  };
  return (
    <div className="desk">
      <p className="lesson-summary">{words.lead}</p>
      <DropZone words={words} onFiles={desk.take} />
      <p className="acts">
        <button type="button" className="act act-quiet" onClick={() => void desk.showSamples()}>{words.sample}</button>
        <label className="act act-quiet picker">{words.assignmentPick}<input type="file" className="visually-hidden" data-pick="assignment" accept=".json" onChange={(event) => void pickAssignment(event)} /></label>
        {state.taken.length + state.refused.length === 0 ? null : <button type="button" className="act act-quiet" onClick={wipe}>{words.clear}</button>}
      </p>
      {state.taken.length === 0 ? <p className="field-hint">{words.sampleNote}</p> : null}
      {assignment === undefined ? null : <p className="notice">{words.assignmentOn(assignment.title)}</p>}
      {unread ? <p className="notice notice-warn" role="status">{words.assignmentKept}</p> : null}
      <Working state={state} words={words} onCancel={desk.cancel} />
      {state.taken.length === 0 ? null : <BoardTable board={board} lang={lang} words={words} tableWords={tableWords} onPlay={play} />}
      {playing === undefined ? null : (
        <Scrubber key={`${playing.attempt.writer} ${playing.attempt.id}`} attempt={playing.attempt} base={base} lang={lang} words={words} cite={cite}
          title={words.playTitle(playing.learner, tableWords.title(playing.attempt.course, playing.attempt.set))} onClose={() => setPlaying(undefined)} />
      )}
      <FilesPanel taken={state.taken} refused={state.refused} lang={lang} words={words} />
      <RosterPanel rows={board.rows} missing={board.missing} refused={state.refused} lang={lang} words={words} roster={roster} onRoster={desk.setRoster} />
      <MatchPanel board={board} roster={roster} matches={matches} words={words} busy={state.working !== undefined} onMatch={desk.match} onUndo={desk.unmatch} />
      <SlipPanel lang={lang} taken={state.taken} courses={courses} title={tableWords.title} />
      <section aria-labelledby="proves">
        <h2 id="proves">{words.provesTitle}</h2>
        <p>{words.proves}</p>
        <p>{words.provesNot}</p>
      </section>
    </div>
  );
};

export default ReviewDesk;
