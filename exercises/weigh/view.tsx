// Draws the cards with their figures and scores, the order, and the defence of the first choice.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import type { WeighContext } from './machine.ts';
import { firstOf, groundLegend, measureLegend } from './names.ts';
import { cardOf } from './scores.ts';
import { orderOf } from './rules.ts';
import style from './view.css?url';
import { Ranking } from './view/Ranking.tsx';
import { Scoring } from './view/Scoring.tsx';

export type Props = ViewProps<WeighContext>;

const WeighView = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const state = snapshot.value;
  const title = useStageFocus(props, state);
  return (
    <div className="weigh">
      <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
      {state === 'scoring' ? <Scoring {...props} /> : null}
      {state === 'ranking' ? <Ranking {...props} /> : null}
      {state === 'defending' ? <Defending {...props} /> : null}
      {state === 'passed' ? <Settled {...props} /> : null}
    </div>
  );
};

const Found = ({ findings, words, lang, at }: Props & { readonly at: string }): ReactElement | null => {
  const found = findings.find((one) => one.at.includes(at) && one.code !== 'undefended');
  return found === undefined ? null : <p className="weigh-found"><strong className="mark mark-wrong">{words.labels['wrong']}</strong> {words.findings[found.code]?.(found.params ?? {})}{found.text === undefined ? null : ` ${say(found.text, lang)}`}</p>;
};

const Defending = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { context } = snapshot;
  const { variant } = context;
  return (
    <>
      <p className="weigh-first">{fill(words.labels['first'], { card: say(firstOf(context).card.text, lang) })}</p>
      <Found {...props} at="measure" />
      <Choices legend={measureLegend(context, words)} disabled={readOnly} chosen={context.measure} onChoose={(measure) => send({ type: 'measure.choose', measure })}
        choices={variant.measures.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      <Found {...props} at="ground" />
      <Choices legend={groundLegend(context, words, lang)} disabled={readOnly} chosen={context.ground} onChoose={(criterion) => send({ type: 'ground.choose', criterion })}
        choices={variant.set.criteria.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      {readOnly ? null : (
        <p className="acts">
          <button type="button" className="act" onClick={() => send({ type: 'defence.submit' })}>{words.labels['defence']}</button>
          <button type="button" className="act act-quiet" onClick={() => send({ type: 'scores.reopen' })}>{words.labels['reopen']}</button>
        </p>
      )}
    </>
  );
};

/** What was settled: the first matter and its figure, or a learning path that is nobody else's business. */
const Settled = (props: Props): ReactElement => {
  const { snapshot: { context }, words, lang } = props;
  const { set } = context.variant;
  const measure = set.measures.find(({ id }) => id === context.measure);
  const cards = orderOf(context).flatMap((handle) => cardOf(context.variant, handle) ?? []);
  const learn = cards.slice(0, set.path?.learn ?? 0);
  const ask = set.path === undefined || set.path.ask === 0 ? [] : cards.slice(-set.path.ask);
  if (set.judged) {
    return (
      <>
        <p className="weigh-first">{fill(words.labels['judgedDone'], { card: say(firstOf(context).card.text, lang) })}</p>
        <p>{measureLegend(context, words)} <strong>{measure === undefined ? '' : say(measure.label, lang)}</strong></p>
        <Ranking {...props} />
      </>
    );
  }
  return (
    <div className="weigh-path">
      <h4>{words.labels['learn']}</h4>
      <ol>{learn.map(({ handle, card }) => <li key={handle}><strong>{say(card.text, lang)}</strong> {card.lead === undefined ? null : say(card.lead, lang)}</li>)}</ol>
      <p>{measureLegend(context, words)} <strong>{measure === undefined ? '' : say(measure.label, lang)}</strong></p>
      {ask.length === 0 ? null : <><h4>{words.labels['ask']}</h4><ul>{ask.map(({ handle, card }) => <li key={handle}>{say(card.text, lang)}</li>)}</ul></>}
      <p>{words.labels['kept']}</p>
    </div>
  );
};

export default WeighView;

export { style };
