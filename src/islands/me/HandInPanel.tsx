// Handing in: exactly what the reviewer will see, the notice of PIPL 17, then one file with its name and what to do with it.
import { useState, type ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Preview } from '#record/preview.ts';
import type { MeWords } from '#words/me.ts';
import { keptAssignment } from '../assignment.ts';
import { download } from '../files.ts';
import { handIn } from '../records.ts';
import type { PanelProps } from './shared.ts';

interface WhatTheySeeProps {
  readonly preview: Preview;
  readonly courses: readonly CourseEntry[];
  readonly lang: Lang;
  readonly words: MeWords;
  readonly hasCode: boolean;
}

/** Attempts as a table, then all else that the file holds. */
const WhatTheySee = ({ preview, courses, lang, words, hasCode }: WhatTheySeeProps): ReactElement => {
  const { learner, rows, finished, hidden, madeOn, edition, assignments } = preview;
  const lessons = courses.flatMap(({ course, lessons: all }) => all.map((lesson) => ({ course, ...lesson })));
  const titleOf = (course: string, set: string): string => lessons.filter((lesson) => lesson.course === course).flatMap(({ sets }) => sets).find((one) => one.set === set)?.title[lang] ?? set;
  const lessonOf = (course: string, name: string): string => lessons.find((one) => one.course === course && one.lesson === name)?.title[lang] ?? name;
  return (
    <>
      <div className="grid-frame">
        <table className="board" data-preview>
          <caption>{words.preview} · {words.previewCode} {hasCode ? learner.code : '—'}{learner.name === undefined ? '' : ` · ${learner.name}`}{learner.unit === undefined ? '' : ` · ${learner.unit}`}</caption>
          <thead><tr>{words.previewCols.map((col) => <th key={col} scope="col">{col}</th>)}</tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{titleOf(row.course, row.set)}</td><td className="numeric">{row.round}</td><td>{row.on}</td><td data-result={row.claim?.result ?? 'open'}>{words.results[row.claim?.result ?? 'open']}</td>
                <td className="numeric">{row.claim?.submissions ?? 0}</td><td className="numeric">{row.claim?.findings ?? 0}</td><td className="numeric">{row.claim?.hints ?? 0}</td><td className="numeric">{row.moves.length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul data-preview-rest>
        <li>{words.previewSteps}</li>
        {finished.length === 0 ? null : <li>{words.previewFinished([...new Set(finished.map(({ course, lesson }) => lessonOf(course, lesson)))])}</li>}
        <li>{words.previewAbout(madeOn, edition, assignments)}</li>
        {hidden === 0 ? null : <li>{words.previewHidden(hidden)}</li>}
      </ul>
    </>
  );
};

/** The course that was worked on last; a learner has not begun with the first of the list. */
const lastWorked = ({ events }: PanelProps['mine']): string | undefined =>
  events.reduce<string | undefined>((last, event) => (event.type === 'attempt.started' ? event.course : last), undefined);

export const HandInPanel = ({ lang, base, courses, words, mine }: PanelProps): ReactElement => {
  const assignment = keptAssignment(base, mine.journal?.profile);
  const [picked, setPicked] = useState<string>();
  const [practice, setPractice] = useState(false);
  const [saved, setSaved] = useState('');
  const course = picked ?? courses.find((one) => assignment?.courses.includes(one.course) === true)?.course ?? courses.find((one) => one.course === lastWorked(mine))?.course ?? courses[0]?.course ?? '';
  const entry = courses.find((one) => one.course === course);
  const { learner } = mine.progress;
  const bound = assignment?.courses.includes(course) === true ? assignment : undefined;
  const made = entry === undefined ? undefined : handIn({ events: mine.events, learner, entry, assignment: bound, practice });
  const file = made?.kind === 'made' ? made.file : undefined;
  const rows = made?.kind === 'made' ? made.preview.rows : [];
  const save = (): void => {
    if (file === undefined) return;
    download(file.name, file.text);
    setSaved(file.name);
  };
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{words.handInTitle}</h2>
      <p>{words.handInNote}</p>
      <label className="field"><span>{words.handInCourse}</span>
        <select value={course} onChange={(event) => { setPicked(event.target.value); setSaved(''); }}>{courses.map((one) => <option key={one.course} value={one.course}>{one.title[lang]}</option>)}</select>
      </label>
      {bound === undefined ? null : (
        <>
          <label className="check"><input type="checkbox" checked={practice} onChange={(event) => { setPractice(event.target.checked); setSaved(''); }} /> {words.includePractice}</label>
          <p className="field-hint">{bound.practice === 'fresh' ? words.assignmentFresh : words.assignmentAccepted}</p>
        </>
      )}
      {made?.kind === 'failed' ? <p className="notice notice-warn"><strong>{made.fault.title[lang]}</strong> {made.fault.message[lang]}</p> : null}
      {made?.kind === 'made' && rows.length > 0
        ? <WhatTheySee preview={made.preview} courses={courses} lang={lang} words={words} hasCode={learner !== undefined} />
        : made?.kind === 'made' ? <p>{bound === undefined ? words.previewEmpty : words.previewEmptyAssigned(bound.title)}</p> : null}
      <div className="notice">
        <p><strong>{words.pipl}</strong></p>
        <ul>{words.piplItems.map((item) => <li key={item}>{item}</li>)}</ul>
      </div>
      {learner === undefined && rows.length > 0 ? <p><strong>{words.needCode}</strong></p> : null}
      <button type="button" className="act" disabled={file === undefined || rows.length === 0} onClick={save}>{words.save}</button>
      <div role="status">
        {saved === '' ? null : (
          <div className="outcome"><h3>{words.savedTitle}</h3><p data-file={saved}>{words.savedWhere(saved)}</p><p>{words.savedNext}</p><p>{words.savedCheck}</p></div>
        )}
      </div>
    </section>
  );
};
