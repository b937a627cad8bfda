// Draws the questions, the bench with its result, the conclusion, or the chart to be mended. It sends moves and holds no rule.
import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import { fill } from '#kit/text.ts';
import { Bench } from './view/Bench.tsx';
import { Conclude } from './view/Conclude.tsx';
import { Mend } from './view/Mend.tsx';
import { Raw } from './view/Raw.tsx';
import { type Props, Result } from './view/Result.tsx';
import { askName, drawnText } from './naming.ts';
import { resultOf } from './result.ts';
import { askOf, canPin, missingIn } from './rules.ts';
import type { DealtAsk } from './variant.ts';
import style from './view.css?url';

interface Titles {
  readonly ask: RefObject<HTMLHeadingElement | null>;
  readonly conclude: RefObject<HTMLHeadingElement | null>;
  readonly warned: RefObject<HTMLHeadingElement | null>;
}

/** After each act: the focus where the work goes on, and the facts of a new result said aloud. */
const useVoice = ({ snapshot, words, announce, readOnly }: Props): Titles => {
  const [ask, conclude, warned] = [useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null), useRef<HTMLHeadingElement>(null)];
  const before = useRef(snapshot);
  useEffect(() => {
    const { context: old, value } = before.current;
    const { context: now } = snapshot;
    before.current = snapshot;
    if (readOnly || snapshot.status === 'done' || old === now) return;
    if (snapshot.value !== value) (snapshot.matches('warned') ? warned : conclude).current?.focus();
    else if (old.open !== now.open) ask.current?.focus();
    else if (old.answers[now.open]?.pinned !== now.answers[now.open]?.pinned) conclude.current?.focus();
    else if (old.query !== now.query) {
      const { total, blank, periods } = resultOf(now.variant, now.query);
      announce(fill(words.labels['facts'], { total, blank, periods }));
    }
  }, [snapshot, words, announce, readOnly, ask, conclude, warned]);
  return { ask, conclude, warned };
};

const Asks = ({ snapshot, words, send, readOnly, findings }: Props): ReactElement | null => {
  const { variant, open, answers } = snapshot.context;
  if (variant.asks.length < 2) return null;
  return (
    <div role="group" className="query-asks" aria-label={words.labels['asks']}>
      {variant.asks.map((dealt) => {
        const { handle } = dealt;
        const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));
        return (
          <div key={handle}>
            <button type="button" className="act act-quiet" aria-current={open === handle ? 'true' : undefined} disabled={readOnly} onClick={() => (open === handle ? undefined : send({ type: 'ask.open', ask: handle }))}>{askName(variant, handle, words)}</button>
            <small className={isFound ? 'mark mark-wrong' : 'mark'}>{words.labels[isFound ? 'found' : missingIn(dealt, answers).length > 0 ? 'open' : 'said']}</small>
          </div>
        );
      })}
    </div>
  );
};

const Warned = ({ dealt, title, ...props }: Props & { readonly dealt: DealtAsk; readonly title: Titles['warned'] }): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, answers, open } = snapshot.context;
  const claim = dealt.ask.kind === 'find' ? dealt.ask.claims.find(({ id }) => id === answers[open]?.claim) : undefined;
  return (
    <div className="query-warned">
      <h4 ref={title} tabIndex={-1}>{words.labels['consequence']}</h4>
      <p>{claim?.consequence === undefined ? '' : drawnText(variant, dealt, claim.consequence, lang)}</p>
      {readOnly ? null : <button type="button" className="act" onClick={() => send({ type: 'consequence.read' })}>{words.labels['read']}</button>}
    </div>
  );
};

const Desk = (props: Props & { readonly dealt: DealtAsk; readonly titles: Titles }): ReactElement => {
  const { snapshot, words, send, readOnly, dealt, titles } = props;
  const { variant, query, answers, open } = snapshot.context;
  const answer = answers[open] ?? {};
  if (dealt.ask.kind === 'mend') return <Mend {...props} ask={dealt.ask} answer={answer} />;
  return (
    <>
      <Bench {...props} />
      <div role="group" className="query-out" aria-label={words.labels['result']}>
        <Result {...props} query={query} />
        {readOnly ? null : <p><button type="button" className="act act-quiet" disabled={!canPin(variant, query)} onClick={() => send({ type: 'evidence.pin' })}>{fill(words.labels['pin'], { n: variant.asks.indexOf(dealt) + 1 })}</button></p>}
      </div>
      <Conclude {...props} ask={dealt.ask} answer={answer} title={titles.conclude} />
    </>
  );
};

const QueryView = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, open } = snapshot.context;
  const titles = useVoice(props);
  const dealt = askOf(variant, open) as DealtAsk;
  const isOver = snapshot.status === 'done';
  const isWarned = snapshot.matches('warned');
  return (
    <div className="query">
      <Asks {...props} readOnly={readOnly || isOver || isWarned} />
      {isOver ? <p className="query-done">{words.labels['done']}</p> : null}
      <h3 ref={titles.ask} tabIndex={-1}>{drawnText(variant, dealt, dealt.ask.ask, lang)}</h3>
      {isWarned ? <Warned {...props} dealt={dealt} title={titles.warned} /> : <Desk {...props} readOnly={readOnly || isOver} dealt={dealt} titles={titles} />}
      {readOnly || isOver || isWarned ? null : <p><button type="button" className="act" onClick={() => send({ type: 'work.submit' })}>{words.labels['submit']}</button></p>}
      <Raw {...props} />
    </div>
  );
};

export default QueryView;

export { style };
