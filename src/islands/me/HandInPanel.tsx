// Handing in: exactly what the reviewer will see, the notice of PIPL 17, then one file with its name and what to do with it.
import { useState, type ReactElement } from 'react';
import { keptAssignment } from '../assignment.ts';
import { download } from '../files.ts';
import { handIn, type HandIn } from '../records.ts';
import type { PanelProps } from './shared.ts';

export const HandInPanel = ({ lang, courses, words, mine }: PanelProps): ReactElement => {
  const [course, setCourse] = useState(courses[0]?.course ?? '');
  const [practice, setPractice] = useState(true);
  const [saved, setSaved] = useState('');
  const assignment = keptAssignment();
  const entry = courses.find((one) => one.course === course);
  const learner = mine.progress.learner;
  const bound = assignment?.courses.includes(course) === true ? assignment : undefined;
  const made: HandIn | undefined = entry === undefined ? undefined : handIn({ events: mine.events, learner, entry, assignment: bound, practice });
  const rows = made?.rows ?? [];
  const titleOf = (set: string): string => entry?.lessons.flatMap(({ sets }) => sets).find((one) => one.set === set)?.title[lang] ?? set;
  const save = (): void => {
    if (made?.file === undefined) return;
    download(made.file.name, made.file.text);
    setSaved(made.file.name);
  };
  return (
    <section aria-labelledby="hand-in">
      <h2 id="hand-in">{words.handInTitle}</h2>
      <p>{words.handInNote}</p>
      <label className="field"><span>{words.handInCourse}</span>
        <select value={course} onChange={(event) => setCourse(event.target.value)}>{courses.map((one) => <option key={one.course} value={one.course}>{one.title[lang]}</option>)}</select>
      </label>
      {bound === undefined ? null : <label className="check"><input type="checkbox" checked={practice} onChange={(event) => setPractice(event.target.checked)} /> {words.includePractice}</label>}
      {rows.length === 0 ? <p>{words.previewEmpty}</p> : (
        <div className="grid-frame">
          <table className="board" data-preview>
            <caption>{words.preview} · {words.previewCode} {learner?.code ?? '—'}{learner?.name === undefined ? '' : ` · ${learner.name}`}{learner?.unit === undefined ? '' : ` · ${learner.unit}`}</caption>
            <thead><tr>{words.previewCols.map((col) => <th key={col} scope="col">{col}</th>)}</tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{titleOf(row.set)}</td><td className="numeric">{row.round}</td><td>{row.on}</td><td data-result={row.claim?.result ?? 'open'}>{words.results[row.claim?.result ?? 'open']}</td>
                  <td className="numeric">{row.claim?.submissions ?? 0}</td><td className="numeric">{row.claim?.findings ?? 0}</td><td className="numeric">{row.claim?.hints ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="field-hint">{words.previewHidden}</p>
      <div className="notice">
        <p><strong>{words.pipl}</strong></p>
        <ul>{words.piplItems.map((item) => <li key={item}>{item}</li>)}</ul>
      </div>
      {learner === undefined && rows.length > 0 ? <p><strong>{words.needCode}</strong></p> : null}
      <button type="button" className="act" disabled={made?.file === undefined || rows.length === 0} onClick={save}>{words.save}</button>
      <div role="status">
        {saved === '' ? null : (
          <div className="outcome"><h3>{words.savedTitle}</h3><p data-file={saved}>{words.savedWhere(saved)}</p><p>{words.savedNext}</p><p>{words.savedCheck}</p></div>
        )}
      </div>
    </section>
  );
};
