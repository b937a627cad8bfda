// The set's calendar, a month at a time: days off and made-up work days are marked by a word, the arrow keys walk the days.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { addDays, weekday, type Calendar } from '#kit/calendar.ts';
import type { KindWords } from '#kit/exercise.ts';
import { dayKind, dayName, monthName } from '../naming.ts';

export interface MonthGridProps {
  readonly calendar: Calendar;
  readonly months: readonly string[];
  readonly chosen: string;
  /** Days that stand on the paper in hand. */
  readonly written: readonly string[];
  readonly words: KindWords;
  readonly readOnly: boolean;
  readonly onChoose: (day: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The weeks of a month from Monday on; '' where another month's day would stand. */
const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekday(first));
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, at) => addDays(start, week * 7 + at)))
    .filter((week) => week.some((day) => day.startsWith(month)))
    .map((week) => week.map((day) => (day.startsWith(month) ? day : '')));
};

export const MonthGrid = ({ calendar, months, chosen, written, words, readOnly, onChoose }: MonthGridProps): ReactElement => {
  const label = (key: string): string => words.labels[key] ?? key;
  const [month, setMonth] = useState(chosen.length === 10 ? chosen.slice(0, 7) : (months[0] ?? ''));
  const [at, setAt] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const goes = useRef(false);
  // A day of another month is drawn first and takes the focus then.
  useEffect(() => {
    if (!goes.current) return;
    goes.current = false;
    body.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at, month]);
  const stop = at.startsWith(month) ? at : chosen.startsWith(month) ? chosen : `${month}-01`;
  const onKey = (event: KeyboardEvent, day: string): void => {
    const by = steps[event.key];
    if (by !== undefined) {
      const next = addDays(day, by);
      if (months.includes(next.slice(0, 7))) {
        goes.current = true;
        setMonth(next.slice(0, 7));
        setAt(next);
      }
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(day);
    else return;
    event.preventDefault();
  };
  const cell = (day: string, key: number): ReactElement => {
    if (day === '') return <td key={key} />;
    const kind = dayKind(calendar, day);
    return (
      <td key={key} role="gridcell" data-day={day} data-kind={kind} data-written={written.includes(day)} aria-selected={day === chosen} aria-label={dayName(calendar, day, words)}
        tabIndex={readOnly ? undefined : day === stop ? 0 : -1} onFocus={() => setAt(day)} onClick={readOnly ? undefined : () => onChoose(day)} onKeyDown={readOnly ? undefined : (event) => onKey(event, day)}>
        {Number(day.slice(8))}
        {kind === 'off' || kind === 'work' ? <small>{label(`${kind}Mark`)}</small> : null}
      </td>
    );
  };
  return (
    <div className="share-calendar">
      <label>
        {label('month')}
        <select value={month} disabled={readOnly} onChange={(event) => setMonth(event.currentTarget.value)}>
          {months.map((one) => <option key={one} value={one}>{monthName(one, words)}</option>)}
        </select>
      </label>
      <table role="grid" aria-label={monthName(month, words)}>
        <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((n) => <th key={n} scope="col">{label(`w${n}`)}</th>)}</tr></thead>
        <tbody ref={body}>{weeksOf(month).map((week, n) => <tr key={n}>{week.map(cell)}</tr>)}</tbody>
      </table>
      <p className="share-note">{label('legend')} {readOnly ? null : label('keys')}</p>
    </div>
  );
};
