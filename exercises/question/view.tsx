// Draws the card in hand and the list of all: one question at a time, each with the answer given and what was found.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { sentenceOf } from '#kit/view/sentence.ts';
import { fill, say } from '#kit/text.ts';
import { answerText } from './answer-text.ts';
import type { QuestionContext } from './machine.ts';
import type { DealtCard } from './schema.ts';
import { stepName } from './step-names.ts';
import { AnswerForm } from './view/AnswerForm.tsx';
import { Sheet } from './view/Sheet.tsx';
import style from './view.css?url';

type Props = ViewProps<QuestionContext>;

const foundFor = ({ findings }: Props, handle: string) => findings.find(({ weight, at }) => weight === 'wrong' && at.includes(handle));

/** The card to be looked at now: one that was picked, else the next without an answer, else the next that was found wrong. */
const inHand = (props: Props, picked: string): DealtCard | undefined => {
  const { variant, answers } = props.snapshot.context;
  return variant.cards.find(({ handle }) => handle === picked) ?? variant.cards.find(({ handle }) => answers[handle] === undefined)
    ?? (props.readOnly ? undefined : variant.cards.find(({ handle }) => foundFor(props, handle) !== undefined));
};

/** Which card is in hand; the focus goes to it once a card was answered or picked, or to the line that none is left. */
const useHand = (props: Props) => {
  const [picked, setPicked] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const current = props.snapshot.status === 'done' ? undefined : inHand(props, picked);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [props.snapshot, picked]);
  const pick = (handle: string): void => {
    if (handle === current?.handle) return title.current?.focus();
    acted.current = true;
    setPicked(handle);
  };
  const onAnswered = (): void => {
    acted.current = true;
    setPicked('');
  };
  return { current, title, pick, onAnswered };
};

const QuestionView = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly, lang, announce } = props;
  const { variant, answers } = snapshot.context;
  const { current, title, pick, onAnswered } = useHand(props);
  const isOver = snapshot.status === 'done';
  const give = (dealt: DealtCard, parts: readonly string[]): void => {
    onAnswered();
    send({ type: 'answer.give', card: dealt.handle, parts });
    announce(`${words.labels['answer']}${answerText(dealt, parts, lang)}`);
  };
  return (
    <div className="question">
      {current === undefined ? <h3 ref={title} tabIndex={-1} className="question-all">{words.labels[isOver ? 'done' : 'allAnswered']}</h3> : (
        <div role="group" className="question-hand" aria-label={words.labels['current']}>
          <p className="question-of">{fill(words.labels['of'] ?? '', { n: variant.cards.indexOf(current) + 1, count: variant.cards.length })}</p>
          <h3 ref={title} tabIndex={-1}>{say(current.card.ask, lang)}</h3>
          {current.card.detail === undefined ? null : <p className="question-detail">{say(current.card.detail, lang)}</p>}
          {current.card.sheet === undefined ? null : <Sheet sheet={current.card.sheet} lang={lang} />}
          <Found {...props} handle={current.handle} />
          <AnswerForm key={`${current.handle}-${snapshot.context.submissions}`} {...props} dealt={current} given={answers[current.handle]} onGive={(parts) => give(current, parts)} />
        </div>
      )}
      {readOnly || isOver ? null : (
        <p><button type="button" className={current === undefined ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'work.submit' })}>{words.labels['submit']}</button></p>
      )}
      <div role="group" className="question-list" aria-label={words.labels['list']}>
        <h4>{words.labels['list']}</h4>
        <ol>{variant.cards.map((dealt, at) => <li key={dealt.handle}><Line {...props} dealt={dealt} at={at} current={current?.handle} onPick={readOnly || isOver ? undefined : pick} /></li>)}</ol>
      </div>
    </div>
  );
};

/** What was found in this card, beside it: the list above says the same. */
const Found = (props: Props & { readonly handle: string }): ReactElement | null => {
  const finding = foundFor(props, props.handle);
  if (finding === undefined) return null;
  return (
    <div className="question-found">
      <p><strong className="mark mark-wrong">{props.words.labels['wrong']}</strong> {sentenceOf(finding, props.words)}</p>
      {finding.text === undefined ? null : <p>{say(finding.text, props.lang)}</p>}
    </div>
  );
};

interface LineProps extends Props {
  readonly dealt: DealtCard;
  readonly at: number;
  readonly current: string | undefined;
  readonly onPick: ((handle: string) => void) | undefined;
}

const Line = (props: LineProps): ReactElement => {
  const { dealt, at, current, onPick, snapshot, words, lang } = props;
  const { handle, card } = dealt;
  const given = snapshot.context.answers[handle];
  const name = stepName(at, say(card.ask, lang));
  return (
    <div className="question-line" data-current={current === handle}>
      {onPick === undefined ? <strong>{name}</strong> : <button type="button" className="question-pick" aria-current={current === handle ? 'true' : undefined} onClick={() => onPick(handle)}>{name}</button>}
      <small>{given === undefined ? words.labels['open'] : `${words.labels['answer']}${answerText(dealt, given, lang)}`}</small>
      {foundFor(props, handle) === undefined ? null : <small className="mark mark-wrong">{words.labels['wrong']}</small>}
      {snapshot.status === 'done' ? <small>{say(card.why, lang)}</small> : null}
    </div>
  );
};

export default QuestionView;

export { style };
