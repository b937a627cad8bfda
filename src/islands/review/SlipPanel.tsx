// A completion slip on paper against the record files on the desk: its code is computed again from them.
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import type { Taken } from '#cohort/same-learner.ts';
import { say, type Lang } from '#kit/text.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import { findSlip, readSlipCode, type SlipFound } from '#record/slip.ts';
import { dayWords } from '#words/day.ts';
import { slipWords } from '#words/slip.ts';

interface SlipPanelProps {
  readonly lang: Lang;
  readonly taken: readonly Taken[];
  readonly courses: readonly CourseEntry[];
  readonly title: (course: string, set: string) => string;
}

type Answer = 'form' | 'no-files' | 'none' | SlipFound;

export const answerTo = (typed: string, taken: readonly Taken[], courses: readonly CourseEntry[]): Answer => {
  const code = readSlipCode(typed);
  if (code === undefined) return 'form';
  if (taken.length === 0) return 'no-files';
  const entries = courses.map(({ course, lessons }) => ({ course, sets: lessons.flatMap(({ sets }) => sets.map(({ set }) => set)) }));
  return findSlip(code, taken.map(({ review }) => review), entries) ?? 'none';
};

export const SlipPanel = ({ lang, taken, courses, title }: SlipPanelProps): ReactElement => {
  const words = slipWords[lang];
  const [typed, setTyped] = useState('');
  // What was asked is kept, not the answer: a file put on the desk or taken off it changes the answer.
  const [asked, setAsked] = useState<string>();
  const told = useId();
  const check = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(typed);
  };
  const answer = asked === undefined ? undefined : answerTo(asked, taken, courses);
  const found = ({ course, review, passed, open }: SlipFound): ReactElement => {
    const { learner, madeOn, edition } = review;
    const who = learner.name === undefined ? learner.code : `${learner.name} (${learner.code})`;
    const entry = courses.find((one) => one.course === course);
    const named = entry === undefined ? course : say(entry.title, lang);
    const day = dayWords[lang](madeOn);
    return open.length === 0
      ? <p className="notice" data-slip="good">{words.checkGood(who, named, day, passed.length)}</p>
      : <div className="notice notice-warn" data-slip="part"><p>{words.checkPart(who, named, day, passed.length, passed.length + open.length)}</p><ul>{open.map((set) => <li key={set}>{title(course, set)}</li>)}</ul>{entry === undefined || entry.edition === edition ? null : <p>{words.checkEdition(edition, entry.edition)}</p>}</div>;
  };
  return (
    <section aria-labelledby="check-slip">
      <h2 id="check-slip">{words.checkTitle}</h2>
      <p>{words.checkNote}</p>
      <form onSubmit={check}>
        <label className="field"><span>{words.checkLabel}</span><input type="text" value={typed} autoComplete="off" spellCheck={false} aria-invalid={answer === 'form'} aria-describedby={told} onChange={(event) => { setTyped(event.target.value); setAsked(undefined); }} /></label>
        <button type="submit" className="act act-quiet">{words.checkGo}</button>
        <div role="status" id={told}>
          {answer === undefined ? null
            : answer === 'form' ? <p className="notice notice-warn">{words.checkForm}</p>
            : answer === 'no-files' ? <p className="notice" data-slip="no-files">{words.checkNoFiles}</p>
            : answer === 'none' ? <p className="notice notice-warn" data-slip="none">{words.checkNone}</p>
            : found(answer)}
        </div>
      </form>
    </section>
  );
};
