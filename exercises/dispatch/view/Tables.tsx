// What is looked up at this desk: whose each matter is, how long it may take, which days are worked, which answers hold.
import type { ReactElement } from 'react';
import { dayOf, isWorkingDay, weekday } from '#kit/calendar.ts';
import { fill, say } from '#kit/text.ts';
import { weeksFrom } from '../desk.ts';
import { dayName, idName } from '../naming.ts';
import type { Props } from '../view.tsx';

const Catalogue = ({ snapshot, words, lang }: Props): ReactElement => {
  const { set } = snapshot.context.variant;
  const name = (id: string): string => idName(set, id, { words, lang });
  return (
    <details>
      <summary>{words.labels['catalogue']}</summary>
      <dl className="dispatch-catalogue">
        {set.classes.map(({ id, label }) => (
          <div key={id}>
            <dt>{say(label, lang)}</dt>
            {set.catalogue.filter((entry) => entry.class === id).map((entry) => (
              <dd key={entry.id}>{say(entry.where, lang)} → <strong>{entry.units.length === 1 ? name(entry.units[0] as string) : fill(words.labels['several'], { units: entry.units.map(name).join(words.labels['comma']) })}</strong></dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
};

const Limits = ({ snapshot, words, lang }: Props): ReactElement => {
  const { limits, merge, returns } = snapshot.context.variant.set;
  const metres = fill(words.labels[merge.metres === 0 ? 'mergeSame' : 'mergeMetres'], { n: merge.metres });
  return (
    <details>
      <summary>{words.labels['limits']}</summary>
      <ul>
        {limits.map((limit) => <li key={limit.id}>{say(limit.label, lang)} <strong>{'hours' in limit ? fill(words.labels['hours'], { n: limit.hours }) : fill(words.labels['days'], { n: limit.days })}</strong></li>)}
        <li>{fill(words.labels['returnIn'], { n: returns.within })}</li>
        <li>{fill(words.labels['mergeIf'], { metres, hours: merge.hours, repeat: merge.repeat })}</li>
      </ul>
    </details>
  );
};

const Calendar = ({ snapshot, words }: Props): ReactElement => {
  const { variant: { set, start }, now } = snapshot.context;
  const from = dayOf(start);
  const longest = Math.max(...set.limits.map((limit) => ('days' in limit ? limit.days : 0)));
  const weeks = weeksFrom(from, Math.min(7, Math.ceil(longest / 5) + 3), weekday(from));
  return (
    <details>
      <summary>{words.labels['calendar']}</summary>
      <table className="dispatch-calendar">
        <thead><tr>{(words.labels['week'] ?? '').split(' ').map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const works = isWorkingDay(set.calendar, day);
                const note = day === dayOf(now) ? words.labels['today'] : !works ? words.labels['off'] : weekday(day) > 5 ? words.labels['on'] : '';
                return <td key={day} data-off={!works} aria-current={day === dayOf(now) ? 'date' : undefined}>{day.slice(8) === '01' || day === week[0] ? `${Number(day.slice(5, 7))}/` : ''}{Number(day.slice(8))}<small>{note}</small></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

const Answers = (props: Props): ReactElement | null => {
  const { knowledge } = props.snapshot.context.variant.set;
  if (knowledge.length === 0) return null;
  return (
    <details>
      <summary>{props.words.labels['knowledge']}</summary>
      <ul>{knowledge.map(({ id, label, until }) => <li key={id}>{say(label, props.lang)}{until === undefined ? '' : ` · ${fill(props.words.labels['until'], { day: dayName(until, props) })}`}</li>)}</ul>
    </details>
  );
};

export const Tables = (props: Props): ReactElement => (
  <div role="group" className="dispatch-tables" aria-label={props.words.labels['tables']}>
    <Catalogue {...props} />
    <Limits {...props} />
    <Calendar {...props} />
    <Answers {...props} />
  </div>
);
