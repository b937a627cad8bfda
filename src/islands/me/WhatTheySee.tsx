// What a record file holds, told to its learner before it is saved: every attempt, and all else.
import type { ReactElement } from 'react';
import type { Lang } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Preview } from '#record/preview.ts';
import type { MeWords } from '#words/me.ts';

interface WhatTheySeeProps {
  readonly preview: Preview;
  readonly courses: readonly CourseEntry[];
  readonly lang: Lang;
  readonly words: MeWords;
  readonly hasCode: boolean;
}

/** Attempts as a table, then all else that the file holds. */
export const WhatTheySee = ({ preview, courses, lang, words, hasCode }: WhatTheySeeProps): ReactElement => {
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
