// 结业单: made only when asked for, together with the record file it is tied to.
import { useState, type ReactElement } from 'react';
import { say } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import { localDay } from '#journal/open.ts';
import { setProgress, type Progress } from '#progress/progress.ts';
import { slipCode } from '#record/slip.ts';
import { slipWords } from '#words/slip.ts';
import { download } from '../files.ts';
import { handIn } from '../records.ts';
import { placedSets, type PanelProps } from './shared.ts';

interface Slip {
  readonly course: CourseEntry;
  readonly count: number;
  readonly code: string;
  readonly day: string;
  readonly file: string;
}

const setsOf = ({ lessons }: CourseEntry): readonly string[] => lessons.flatMap(({ sets }) => sets.map(({ set }) => set));

const openIn = (progress: Progress, course: CourseEntry): readonly string[] => setsOf(course).filter((set) => setProgress(progress, course.course, set).best !== 'passed');

const begun = (progress: Progress, course: CourseEntry): boolean => setsOf(course).some((set) => setProgress(progress, course.course, set).attempts.length > 0);

const print = (): void => {
  document.body.dataset['paper'] = 'slip';
  window.addEventListener('afterprint', () => delete document.body.dataset['paper'], { once: true });
  window.print();
};

const Paper = ({ slip, lang, mine }: Pick<PanelProps, 'lang' | 'mine'> & { readonly slip: Slip }): ReactElement => {
  const words = slipWords[lang];
  const { fields } = words;
  const { learner } = mine.progress;
  const name = learner?.name ?? learner?.code ?? '';
  const rows: readonly (readonly [string, string])[] = [
    [fields.learner, learner?.name === undefined ? name : `${learner.name}${lang === 'zh' ? '（' : ' ('}${learner.code}${lang === 'zh' ? '）' : ')'}`],
    ...(learner?.unit === undefined ? [] : [[fields.unit, learner.unit] as const]),
    [fields.course, say(slip.course.title, lang)],
    [fields.edition, slip.course.edition],
    [fields.date, words.date(slip.day)],
    [fields.code, slip.code],
  ];
  return (
    <div className="slip" data-paper="slip">
      <h3>{words.paper}</h3>
      <p>{words.says(name, say(slip.course.title, lang), slip.count)}</p>
      <dl>{rows.map(([field, value]) => <div key={field}><dt>{field}</dt><dd>{value}</dd></div>)}</dl>
      <p>{words.hours}</p>
      <h4>{words.provesTitle}</h4>
      <p>{words.proves}</p>
      <p>{words.provesNot}</p>
      <p>{words.check}</p>
    </div>
  );
};

export const SlipPanel = (props: PanelProps): ReactElement | null => {
  const { lang, courses, mine } = props;
  const words = slipWords[lang];
  const own = courses.filter((course) => begun(mine.progress, course));
  const [picked, setPicked] = useState<string>();
  const [slip, setSlip] = useState<Slip>();
  const course = own.find((one) => one.course === picked) ?? own.find((one) => openIn(mine.progress, one).length === 0) ?? own[0];
  if (course === undefined) return null;
  const open = openIn(mine.progress, course);
  const placed = placedSets(props);
  const make = (): void => {
    const made = handIn({ events: mine.events, learner: mine.progress.learner, entry: course, assignment: undefined, practice: true });
    if (made.kind !== 'made' || made.file === undefined || mine.progress.learner === undefined) return;
    download(made.file.name, made.file.text);
    const { madeOn, learner } = made.preview;
    setSlip({ course, count: setsOf(course).length, code: slipCode({ course: course.course, edition: course.edition, learner, madeOn, seal: made.seal }), day: localDay(), file: made.file.name });
  };
  return (
    <section aria-labelledby="slip">
      <h2 id="slip">{words.title}</h2>
      <p>{words.note}</p>
      <label className="field"><span>{words.course}</span>
        <select value={course.course} onChange={(event) => { setPicked(event.target.value); setSlip(undefined); }}>{own.map((one) => <option key={one.course} value={one.course}>{one.title[lang]}</option>)}</select>
      </label>
      {open.length === 0 ? null : (
        <>
          <p>{words.left(open.length)}</p>
          <ul className="refresh">{open.flatMap((set) => { const found = placed.get(`${course.course}/${set}`); return found === undefined ? [] : [<li key={set}><a href={found.href}>{say(found.set.title, lang)}</a></li>]; })}</ul>
        </>
      )}
      {open.length === 0 && mine.progress.learner === undefined ? <p><strong>{words.needCode}</strong></p> : null}
      {open.length > 0 ? null : <button type="button" className="act" disabled={mine.progress.learner === undefined} onClick={make}>{words.make}</button>}
      <div role="status">{slip === undefined ? null : <p>{words.made(slip.file)}</p>}</div>
      {slip === undefined || slip.course.course !== course.course ? null : (
        <>
          <Paper slip={slip} lang={lang} mine={mine} />
          <p className="acts"><button type="button" className="act" onClick={print}>{words.print}</button></p>
        </>
      )}
    </section>
  );
};
