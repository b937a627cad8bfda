// What the office asked for: opened from a file or from the address; it binds the next attempt and says so.
import { useEffect, useState, type ChangeEvent, type ReactElement } from 'react';
import { currentJournal } from '#journal/open.ts';
import type { Assignment } from '#model/record.ts';
import { keepAssignment, keptAssignment } from '../assignment.ts';
import { bytesOf } from '../files.ts';
import { assignmentFromFragment, readAssignment } from '../records.ts';
import type { PanelProps } from './shared.ts';

export const AssignmentPanel = ({ lang, base, courses, words, mine, reload }: PanelProps): ReactElement => {
  const assignment = keptAssignment(base, mine.journal?.profile);
  const [bad, setBad] = useState(false);
  const take = async (found: Assignment | undefined): Promise<void> => {
    setBad(found === undefined);
    if (found === undefined) return;
    keepAssignment(base, (await currentJournal(base)).profile, found);
    reload();
  };
  useEffect(() => {
    const look = (): void => {
      const fragment = location.hash;
      if (!fragment.startsWith('#assignment=')) return;
      // Once it is taken the address no longer carries it: a reload after switching names must not hand it to the next person.
      history.replaceState(null, '', location.pathname + location.search);
      void take(assignmentFromFragment(fragment));
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) await take(await bytesOf(file).then(readAssignment, () => undefined));
  };
  const drop = (): void => {
    keepAssignment(base, mine.journal?.profile ?? '', undefined);
    reload();
  };
  const root = `${base}${lang === 'en' ? 'en/' : ''}courses/`;
  return (
    <section aria-labelledby="assignment">
      <h2 id="assignment">{words.assignmentTitle}</h2>
      {assignment === undefined ? <p>{words.assignmentNone}</p> : (
        <div className="notice">
          <p>{words.assignmentFor(assignment.title)}{assignment.due === undefined ? null : words.assignmentDue(assignment.due)}</p>
          <p>{assignment.practice === 'fresh' ? words.assignmentFresh : words.assignmentAccepted}</p>
          {mine.progress.learner === undefined ? <p><strong>{words.assignmentNeedsCode}</strong></p> : null}
          <ul>{courses.filter(({ course }) => assignment.courses.includes(course)).map(({ course, title }) => <li key={course}><a href={`${root}${course}/`}>{title[lang]}</a></li>)}</ul>
          <button type="button" className="act act-quiet" onClick={drop}>{words.assignmentDrop}</button>
        </div>
      )}
      <label className="act act-quiet picker">{words.assignmentOpen}<input type="file" className="visually-hidden" accept=".json,application/json" onChange={(event) => void pick(event)} /></label>
      <p role="status">{bad ? words.assignmentBad : ''}</p>
    </section>
  );
};
