// The columns one by one: the one in hand with its circumstances and the ladder, those that wait, what is told above general data.
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { labelOf } from '#kit/table.ts';
import { fill, say } from '#kit/text.ts';
import type { Degree, HarmObject } from '../ladder.ts';
import { harmName, rungName } from '../naming.ts';
import { objectRows } from '../rules.ts';
import type { DealtField } from '../schema.ts';
import type { Props } from '../view.tsx';

const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

interface InHand extends Props {
  readonly field: DealtField;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onActed: (handle: string) => void;
}

/** A few different values of the column, of the rows that are shown. */
const samplesOf = ({ snapshot, lang }: Props, { column }: DealtField): string =>
  [...new Set(snapshot.context.variant.rows.map(({ cells }) => labelOf(column, cells[column.id] ?? '', lang)))].filter((value) => value !== '').slice(0, 3).join(lang === 'zh' ? '、' : ', ') || '—';

const Ladder = (props: InHand): ReactElement => {
  const { field: { handle, column }, snapshot, words, lang, send, announce, readOnly, onActed } = props;
  const placed = snapshot.context.places[handle];
  const label = (key: string): string => words.labels[key] ?? key;
  const place = (object: HarmObject, degree: Degree): void => {
    onActed(handle);
    send({ type: 'field.place', field: handle, object, degree });
    announce(`${say(column.label, lang)}: ${harmName({ object, degree }, words.labels)}`);
  };
  return (
    <fieldset className="grade-ladder" disabled={readOnly}>
      <legend>{label('ask')}</legend>
      {objectRows.map(({ object, degrees }) => (
        <div key={object} role="group" className="grade-rungs" aria-label={label(object)}>
          <span aria-hidden="true">{label(object)}</span>
          {degrees.map((degree) => (
            <button key={degree} type="button" className="choice" aria-pressed={placed?.object === object && placed.degree === degree} aria-label={rungName({ object, degree }, words.labels)} onClick={() => place(object, degree)}>
              <span>{label(degree)}</span> <strong>{rungName({ object, degree }, words.labels).slice(label(degree).length + 1)}</strong>
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  );
};

const Warning = ({ title, words, send, readOnly, cite, onActed, field }: InHand): ReactElement => {
  const { text, href } = cite({ law: 'netdata', article: '29' });
  const go = (): void => {
    onActed(field.handle);
    send({ type: 'warning.read' });
  };
  return (
    <div className="grade-warning">
      <h4 ref={title} tabIndex={-1}>{words.labels['warnedTitle']}</h4>
      <p>{words.labels['warnedText']}</p>
      <p className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</p>
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={go}>{words.labels['read']}</button></p>}
    </div>
  );
};

const Hand = (props: InHand): ReactElement => {
  const { field, title, snapshot, words, lang } = props;
  const isWarned = snapshot.context.warnedOf === field.handle;
  return (
    <div role="group" className="grade-hand" aria-label={words.labels['current']}>
      <h4 ref={isWarned ? undefined : title} tabIndex={-1}>{say(field.column.label, lang)}</h4>
      <p>{say(field.scene.text, lang)}</p>
      <p className="grade-quiet">{fill(words.labels['sampleOf'], { values: samplesOf(props, field) })}</p>
      {isWarned ? <Warning {...props} /> : <Ladder {...props} />}
    </div>
  );
};

/** Which column is in hand, and where the focus goes once one was placed: to the next, or to the line that none is left. */
const useHand = (props: Props) => {
  const { snapshot, readOnly } = props;
  const { variant, places, warnedOf, submissions } = snapshot.context;
  const [picked, setPicked] = useState('');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const by = (handle: string): DealtField | undefined => variant.fields.find((field) => field.handle === handle);
  const current = by(warnedOf) ?? by(picked) ?? variant.fields.find(({ handle }) => places[handle] === undefined)
    ?? (readOnly ? undefined : variant.fields.find(({ handle }) => isFound(props, handle) && !seen.includes(handle)));
  useEffect(() => setSeen([]), [submissions]);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [snapshot, picked]);
  const onActed = (handle: string): void => {
    acted.current = true;
    setPicked('');
    setSeen((now) => [...now, handle]);
  };
  const onPick = (handle: string): void => {
    if (handle === current?.handle) return title.current?.focus();
    acted.current = true;
    setPicked(handle);
  };
  return { current, title, onActed, onPick };
};

export const Fields = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, places } = snapshot.context;
  const { current, title, onActed, onPick } = useHand(props);
  const mayPick = !readOnly && snapshot.value === 'grading';
  return (
    <>
      {current === undefined ? <h4 ref={title} tabIndex={-1} className="grade-all">{words.labels['allPlaced']}</h4> : <Hand key={current.handle} {...props} field={current} title={title} onActed={onActed} />}
      {mayPick ? <p className="acts"><button type="button" className={current === undefined ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'fields.submit' })}>{words.labels['submitFields']}</button></p> : null}
      <div role="group" aria-label={words.labels['columns']}>
        <h4>{words.labels['columns']}</h4>
        <ul className="grade-fields">
          {variant.fields.map(({ handle, column }) => {
            const placed = places[handle];
            const name = say(column.label, lang);
            return (
              <li key={handle} data-current={current?.handle === handle}>
                {mayPick ? <button type="button" className="grade-pick" aria-current={current?.handle === handle ? 'true' : undefined} onClick={() => onPick(handle)}>{name}</button> : <span>{name}</span>}
                {placed === undefined ? null : <small>{harmName(placed, words.labels)}</small>}
                {isFound(props, handle) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
};
