// Where the card in hand is answered: a press, ticks, an order, pairs or a line to fill. Native controls throughout.
import { useId, useState, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { fill } from '#kit/text.ts';
import { partLabel, targetLabel } from '../answer-text.ts';
import type { QuestionContext } from '../machine.ts';
import type { DealtCard } from '../schema.ts';
import { upName } from '../step-names.ts';

export interface FormProps extends ViewProps<QuestionContext> {
  readonly dealt: DealtCard;
  readonly given: readonly string[] | undefined;
  readonly onGive: (parts: readonly string[]) => void;
}

export const AnswerForm = (props: FormProps): ReactElement => {
  const { dealt, given, onGive, words, lang, readOnly } = props;
  if (dealt.card.form === 'one') {
    return <Choices legend={words.labels['one'] ?? ''} disabled={readOnly} chosen={given?.[0]} onChoose={(handle) => onGive([handle])} choices={dealt.parts.map((part) => ({ id: part.handle, label: partLabel(dealt, part, lang) }))} />;
  }
  if (dealt.card.form === 'many') return <Ticks {...props} />;
  if (dealt.card.form === 'order') return <Order {...props} />;
  return dealt.card.form === 'match' ? <Match {...props} /> : <Typed {...props} />;
};

interface GiveProps extends FormProps {
  readonly parts: readonly string[];
  readonly name: string;
  /** What is said, in place of giving, while `parts` is no answer yet. */
  readonly notYet: string;
}

/** Gives the answer if it is one; else says what is missing, beside the button and aloud. */
const Give = ({ parts, name, notYet, dealt, snapshot, words, readOnly, onGive, announce }: GiveProps): ReactElement | null => {
  const [told, setTold] = useState(false);
  const isAnswer = snapshot.can({ type: 'answer.give', card: dealt.handle, parts });
  const press = (): void => {
    if (isAnswer) return onGive(parts);
    setTold(true);
    announce(words.labels[notYet] ?? '');
  };
  if (readOnly) return null;
  return (
    <p className="acts">
      <button type="button" className="act" onClick={press}>{words.labels[name]}</button>
      {told && !isAnswer ? <span className="question-not-yet">{words.labels[notYet]}</span> : null}
    </p>
  );
};

const Ticks = (props: FormProps): ReactElement => {
  const { dealt, given, words, lang, readOnly } = props;
  const [ticked, setTicked] = useState(given ?? []);
  const turn = (handle: string): void => setTicked((now) => (now.includes(handle) ? now.filter((one) => one !== handle) : [...now, handle]));
  return (
    <>
      <fieldset className="choices question-ticks" disabled={readOnly}>
        <legend>{words.labels['many']}</legend>
        {dealt.parts.map((part) => (
          <label key={part.handle}>
            <input type="checkbox" checked={ticked.includes(part.handle)} onChange={() => turn(part.handle)} />
            <span>{partLabel(dealt, part, lang)}</span>
          </label>
        ))}
      </fieldset>
      <Give {...props} parts={ticked} name="giveMany" notYet="noTick" />
    </>
  );
};

const Order = (props: FormProps): ReactElement => {
  const { dealt, given, words, lang, readOnly, announce } = props;
  const [order, setOrder] = useState(given ?? dealt.parts.map(({ handle }) => handle));
  const up = (place: number, label: string): void => {
    setOrder((now) => [...now.slice(0, place - 1), now[place] as string, now[place - 1] as string, ...now.slice(place + 1)]);
    announce(fill(words.labels['moved'] ?? '', { step: label, n: place }));
  };
  return (
    <>
      <fieldset className="choices" disabled={readOnly}>
        <legend>{words.labels['order']}</legend>
        <ol className="question-order">
          {order.map((handle, place) => {
            const part = dealt.parts.find((one) => one.handle === handle);
            const label = part === undefined ? '' : partLabel(dealt, part, lang);
            return (
              <li key={handle}>
                <span>{label}</span>
                {readOnly ? null : <button type="button" className="act act-quiet" aria-label={upName(words, label)} disabled={place === 0} onClick={() => up(place, label)}><span aria-hidden="true">↑</span></button>}
              </li>
            );
          })}
        </ol>
      </fieldset>
      <Give {...props} parts={order} name="giveOrder" notYet="noTick" />
    </>
  );
};

const Match = (props: FormProps): ReactElement => {
  const { dealt, given, words, lang, readOnly } = props;
  const [chosen, setChosen] = useState<readonly string[]>(given ?? dealt.parts.map(() => ''));
  return (
    <>
      <fieldset className="choices question-match" disabled={readOnly}>
        <legend>{words.labels['match']}</legend>
        {dealt.parts.map((part, at) => (
          <label key={part.handle}>
            <span>{partLabel(dealt, part, lang)}</span>
            <select value={chosen[at]} onChange={(event) => setChosen(chosen.map((one, place) => (place === at ? event.target.value : one)))}>
              <option value="">{words.labels['choose']}</option>
              {dealt.targets.map(({ handle }) => <option key={handle} value={handle}>{targetLabel(dealt, handle, lang)}</option>)}
            </select>
          </label>
        ))}
      </fieldset>
      <Give {...props} parts={chosen} name="giveMatch" notYet="notMatched" />
    </>
  );
};

const Typed = (props: FormProps): ReactElement => {
  const { dealt, given, words, lang, readOnly } = props;
  const { card } = dealt;
  const [typed, setTyped] = useState(given?.[0] ?? '');
  const id = useId();
  const isNumber = card.form === 'number';
  const unit = card.form === 'number' || card.form === 'words' ? card.unit : undefined;
  return (
    <>
      <div className="question-typed">
        <label htmlFor={id}>{words.labels[card.form]}</label>
        <div>
          <input id={id} type="text" inputMode={isNumber ? 'decimal' : undefined} autoComplete="off" spellCheck={false} maxLength={40} value={typed} disabled={readOnly} onChange={(event) => setTyped(event.target.value)} />
          {unit === undefined ? null : <span>{unit[lang]}</span>}
        </div>
      </div>
      <Give {...props} parts={[typed]} name="giveTyped" notYet={isNumber ? 'notNumber' : 'notWords'} />
    </>
  );
};
