// Lessons and their exercises with how far one has come. No ranking, no time.
import type { ReactElement } from 'react';
import type { CourseEntry } from '#model/course-entry.ts';
import { setProgress } from '#progress/progress.ts';
import type { PanelProps } from './shared.ts';

export const ProgressPanel = ({ lang, base, courses, words, mine }: PanelProps): ReactElement => {
  const root = `${base}${lang === 'en' ? 'en/' : ''}courses/`;
  const any = mine.progress.sets.size > 0 || mine.progress.finished.size > 0;
  const begun = ({ course, lessons }: CourseEntry): boolean =>
    lessons.some(({ lesson, sets }) => mine.progress.finished.has(`${course}/${lesson}`) || sets.some(({ set }) => setProgress(mine.progress, course, set).attempts.length > 0));
  const fresh = courses.filter((course) => !begun(course));
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progressTitle}</h2>
      {any ? null : <p>{words.nothing}</p>}
      {courses.filter(begun).map(({ course, title, lessons }) => (
        <div key={course} className="grid-frame"><table className="board">
          <caption>{title[lang]}</caption>
          <tbody>
            {lessons.flatMap(({ lesson, title: name, sets }) =>
              sets.map((set, at) => {
                const { best, attempts } = setProgress(mine.progress, course, set.set);
                return (
                  <tr key={`${lesson}/${set.set}`}>
                    {at === 0 ? (
                      <th scope="rowgroup" rowSpan={sets.length}>
                        {name[lang]}
                        {mine.progress.finished.has(`${course}/${lesson}`) ? <small>{words.finished}</small> : null}
                      </th>
                    ) : null}
                    <td><a href={`${root}${course}/${lesson}/#${set.set}`}>{set.title[lang]}</a></td>
                    <td data-result={best ?? 'none'}>{words.results[best ?? 'none']}</td>
                    <td>{attempts.length === 0 ? '' : words.attempts(attempts.length)}</td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table></div>
      ))}
      {fresh.length === 0 || fresh.length === courses.length ? null : (
        <details>
          <summary>{words.notBegun}</summary>
          <ul>{fresh.map(({ course, title }) => <li key={course}><a href={`${root}${course}/`}>{title[lang]}</a></li>)}</ul>
        </details>
      )}
    </section>
  );
};
