// Handing in: exactly what the reviewer will see, the notice of PIPL 17, then one file with its name and what to do with it.
import { useState, type ReactElement } from 'react';
import { keptAssignment } from '../assignment.ts';
import { download } from '../files.ts';
import { handIn } from '../records.ts';
import type { PanelProps } from './shared.ts';
import { WhatTheySee } from './WhatTheySee.tsx';

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
