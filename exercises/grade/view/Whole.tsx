// The whole table: which columns lift it, what it is then, what protects it, and the last screen.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import { rankOf, type Grade } from '../ladder.ts';
import { gradeName, rateName } from '../naming.ts';
import { gradesOf, ratings, wholeOf, withoutOf } from '../rules.ts';
import type { DealtField } from '../schema.ts';
import type { Props } from '../view.tsx';

const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

/** The columns from high to low, with their grades. */
const ordered = ({ snapshot }: Props): readonly { readonly field: DealtField; readonly grade: Grade }[] => {
  const { variant, places } = snapshot.context;
  const graded = gradesOf(variant, places);
  return variant.fields.map((field) => ({ field, grade: graded.get(field.handle) ?? 'l1' })).sort((a, b) => rankOf(b.grade) - rankOf(a.grade));
};

const Mark = ({ words, ...props }: Props & { readonly handle: string }): ReactElement | null =>
  isFound({ words, ...props }, props.handle) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null;

const remaining = ({ snapshot, words }: Props, lifters: readonly string[]): string => {
  const { variant, places } = snapshot.context;
  const left = withoutOf(variant, places, lifters);
  const key = left === undefined ? 'withoutAll' : lifters.length === 0 ? 'withoutNone' : 'without';
  return fill(words.labels[key], { grade: gradeName(left ?? '', words.labels) });
};

export const Whole = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, announce, readOnly } = props;
  const { lifters, rated, variant } = snapshot.context;
  const toggle = (handle: string): void => {
    const isOn = lifters.includes(handle);
    send({ type: isOn ? 'lifter.unmark' : 'lifter.mark', field: handle });
    announce(remaining(props, isOn ? lifters.filter((one) => one !== handle) : [...lifters, handle]));
  };
  return (
    <>
      <fieldset className="choices" disabled={readOnly}>
        <legend>{words.labels['lifters']}</legend>
        <ol className="grade-order">
          {ordered(props).map(({ field, grade }) => (
            <li key={field.handle} data-grade={grade}>
              <button type="button" className="choice" aria-pressed={lifters.includes(field.handle)} onClick={() => toggle(field.handle)}>{`${gradeName(grade, words.labels)} · ${say(field.column.label, lang)}`}</button>
              <Mark {...props} handle={field.handle} />
            </li>
          ))}
        </ol>
      </fieldset>
      <p className="grade-left">{remaining(props, lifters)}</p>
      <Choices legend={words.labels['rate'] ?? ''} chosen={rated} disabled={readOnly} onChoose={(grade) => { if (grade !== rated) send({ type: 'table.rate', grade }); }}
        choices={ratings.map((grade) => ({ id: grade, label: rateName(grade, words.labels) }))} />
      <p><Mark {...props} handle={variant.wholeHandle} /></p>
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'rating.submit' })}>{words.labels['submitRating']}</button></p>}
    </>
  );
};

export const Protection = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, taken, rated } = snapshot.context;
  return (
    <>
      <fieldset className="choices" disabled={readOnly}>
        <legend>{fill(words.labels[rated === 'report' ? 'measuresReport' : 'measures'], { grade: gradeName(rated, words.labels) })}</legend>
        <ul className="grade-measures">
          {variant.measures.map(({ handle, measure }) => (
            <li key={handle}>
              <label>
                <input type="checkbox" checked={taken.includes(handle)} onChange={() => send({ type: taken.includes(handle) ? 'measure.drop' : 'measure.take', measure: handle })} />
                <span>{say(measure.text, lang)}</span>
              </label>
              <Mark {...props} handle={handle} />
            </li>
          ))}
        </ul>
      </fieldset>
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'work.submit' })}>{words.labels['submitMeasures']}</button></p>}
    </>
  );
};

export const Ended = (props: Props): ReactElement => {
  const { snapshot, words, lang } = props;
  const { variant, places, taken } = snapshot.context;
  const { top, lifters, reported } = wholeOf(variant, places);
  const names = variant.fields.filter(({ handle }) => lifters.includes(handle)).map(({ column }) => say(column.label, lang)).join(lang === 'zh' ? '、' : ', ');
  return (
    <div className="grade-ended">
      <h4>{words.labels['done']}</h4>
      <p>{fill(words.labels[reported ? 'doneReported' : 'doneLifted'], { grade: gradeName(top, words.labels), names })}</p>
      <p>{words.labels['doneMeasures']}</p>
      <ul>{variant.measures.filter(({ handle }) => taken.includes(handle)).map(({ handle, measure }) => <li key={handle}>{say(measure.text, lang)}</li>)}</ul>
    </div>
  );
};
