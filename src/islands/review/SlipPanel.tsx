// A completion slip on paper against the record files on the desk: its code is computed again from them.
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Taken } from '#cohort/same-learner.ts';
import { say, type Lang } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import { findSlip, readSlipCode, type SlipFound } from '#record/slip.ts';
import { slipWords } from '#words/slip.ts';

interface SlipPanelProps {
  readonly lang: Lang;
  readonly taken: readonly Taken[];
  readonly courses: readonly CourseEntry[];
  readonly title: (course: string, set: string) => string;
}

type Answer = 'form' | 'none' | SlipFound;

export const SlipPanel = ({ lang, taken, courses, title }: SlipPanelProps): ReactElement => {
  const words = slipWords[lang];
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const check = (event: FormEvent): void => {
    event.preventDefault();
    const code = readSlipCode(typed);
    const entries = courses.map(({ course, lessons }) => ({ course, sets: lessons.flatMap(({ sets }) => sets.map(({ set }) => set)) }));
    setAnswer(code === undefined ? 'form' : (findSlip(code, taken.map(({ review }) => review), entries) ?? 'none'));
  };
  const told = ({ course, review, passed, open }: SlipFound): ReactElement => {
    const { learner, madeOn } = review;
    const who = learner.name === undefined ? learner.code : `${learner.name} (${learner.code})`;
    const name = courses.find((one) => one.course === course)?.title;
    const named = name === undefined ? course : say(name, lang);
    return open.length === 0
      ? <p className="notice" data-slip="good">{words.checkGood(who, named, words.date(madeOn), passed.length)}</p>
      : <div className="notice notice-warn" data-slip="part"><p>{words.checkPart(who, named, words.date(madeOn), passed.length, passed.length + open.length)}</p><ul>{open.map((set) => <li key={set}>{title(course, set)}</li>)}</ul></div>;
  };
  return (
    <section aria-labelledby="check-slip">
      <h2 id="check-slip">{words.checkTitle}</h2>
      <p>{words.checkNote}</p>
      <form onSubmit={check}>
        <label className="field"><span>{words.checkLabel}</span><input type="text" value={typed} autoComplete="off" spellCheck={false} onChange={(event) => { setTyped(event.target.value); setAnswer(undefined); }} /></label>
        <button type="submit" className="act act-quiet">{words.checkGo}</button>
        <div role="status">
          {answer === undefined ? null : answer === 'form' ? <p className="notice notice-warn">{words.checkForm}</p> : answer === 'none' ? <p className="notice notice-warn" data-slip="none">{words.checkNone}</p> : told(answer)}
        </div>
      </form>
    </section>
  );
};
