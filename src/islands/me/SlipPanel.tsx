// 结业单: made only when asked for, together with the record file it is tied to.
import { useState, type ReactElement } from 'react';
import { say } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import type { Day } from '#model/ids.ts';
import type { RecordFile } from '#model/record.ts';
import { setProgress, type Progress } from '#progress/progress.ts';
import { slipCode } from '#record/slip.ts';
import { dayWords } from '#words/day.ts';
import { slipWords } from '#words/slip.ts';
import { download } from '../files.ts';
import { printPaper } from '../print-paper.ts';
import { handIn } from '../records.ts';
import { placedSets, type PanelProps } from './shared.ts';
import { WhatTheySee } from './WhatTheySee.tsx';

interface Slip {
  readonly course: CourseEntry;
  readonly count: number;
  readonly code: string;
  readonly learner: RecordFile['learner'];
  readonly day: Day;
  readonly file: string;
}

const setsOf = ({ lessons }: CourseEntry): readonly string[] => lessons.flatMap(({ sets }) => sets.map(({ set }) => set));

const openIn = (progress: Progress, course: CourseEntry): readonly string[] => setsOf(course).filter((set) => setProgress(progress, course.course, set).best !== 'passed');

const begun = (progress: Progress, course: CourseEntry): boolean => setsOf(course).some((set) => setProgress(progress, course.course, set).attempts.length > 0);

/** As it was made: a name mended later is not in the file that the code stands for. */
const Paper = ({ slip, lang }: Pick<PanelProps, 'lang'> & { readonly slip: Slip }): ReactElement => {
  const words = slipWords[lang];
  const { fields } = words;
  const { learner } = slip;
  const rows: readonly (readonly [string, string])[] = [
    [fields.learner, learner.name === undefined ? learner.code : `${learner.name}${lang === 'zh' ? '（' : ' ('}${learner.code}${lang === 'zh' ? '）' : ')'}`],
    [fields.unit, learner.unit ?? words.noUnit],
    [fields.course, say(slip.course.title, lang)],
    [fields.edition, slip.course.edition],
    [fields.date, dayWords[lang](slip.day)],
    [fields.code, slip.code],
  ];
  return (
    <div className="slip" data-paper="slip">
      <h3>{words.paper}</h3>
      <p>{words.says(learner.name ?? learner.code, say(slip.course.title, lang), slip.count)}</p>
      <dl>{rows.map(([field, value]) => <div key={field}><dt>{field}</dt><dd>{value}</dd></div>)}</dl>
      <p className="slip-hours">{words.hours}</p>
      <h4>{words.provesTitle}</h4>
      <p>{words.proves}</p>
      <p>{words.provesNot}</p>
      <p>{words.check}</p>
    </div>
  );
};

export const SlipPanel = (props: PanelProps): ReactElement | null => {
  const { lang, courses, mine, words: own } = props;
  const words = slipWords[lang];
  const { learner } = mine.progress;
  const started = courses.filter((course) => begun(mine.progress, course));
  const [picked, setPicked] = useState<string>();
  const [slip, setSlip] = useState<Slip>();
  const course = started.find((one) => one.course === picked) ?? started.find((one) => openIn(mine.progress, one).length === 0) ?? started[0];
  if (course === undefined) return null;
  const open = openIn(mine.progress, course);
  const placed = placedSets(props);
  const made = open.length > 0 || learner === undefined ? undefined : handIn({ events: mine.events, learner, entry: course, assignment: undefined, practice: true });
  const make = (): void => {
    if (made?.kind !== 'made' || made.file === undefined) return;
    download(made.file.name, made.file.text);
    const { madeOn, learner: who, edition } = made.preview;
    setSlip({ course, count: setsOf(course).length, code: slipCode({ course: course.course, edition, learner: who, madeOn, seal: made.seal }), learner: who, day: madeOn, file: made.file.name });
  };
  return (
    <section aria-labelledby="slip">
      <h2 id="slip">{words.title}</h2>
      <p>{words.note}</p>
      <label className="field"><span>{words.course}</span>
        <select value={course.course} onChange={(event) => { setPicked(event.target.value); setSlip(undefined); }}>{started.map((one) => <option key={one.course} value={one.course}>{one.title[lang]}</option>)}</select>
      </label>
      {open.length === 0 ? null : (
        <>
          <p>{words.left(open.length)}</p>
          <ul className="refresh">{open.flatMap((set) => { const found = placed.get(`${course.course}/${set}`); return found === undefined ? [] : [<li key={set}><a href={found.href}>{say(found.set.title, lang)}</a></li>]; })}</ul>
        </>
      )}
      {open.length === 0 && learner === undefined ? <p><strong>{words.needCode}</strong> <a href="#code">{own.codeTitle}</a></p> : null}
      {made?.kind === 'failed' ? <p className="notice notice-warn"><strong>{made.fault.title[lang]}</strong> {made.fault.message[lang]}</p> : null}
      {made?.kind === 'made' ? (
        <>
          <details>
            <summary>{words.holds}</summary>
            <WhatTheySee preview={made.preview} courses={courses} lang={lang} words={own} hasCode />
          </details>
          <p>{words.before} <a href="#hand-in">{own.pipl}</a></p>
          <button type="button" className="act" onClick={make}>{words.make}</button>
        </>
      ) : null}
      <div role="status">{slip === undefined ? null : <p>{words.made(slip.file)}</p>}</div>
      {slip === undefined || slip.course.course !== course.course ? null : (
        <>
          <Paper slip={slip} lang={lang} />
          <p className="acts"><button type="button" className="act" onClick={() => printPaper('slip')}>{words.print}</button></p>
        </>
      )}
    </section>
  );
};
