// The cards one below the other with the learner's own scores; each can be moved up.
import { useRef, type ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { orderOf } from '../rules.ts';
import type { DealtCard } from '../schema.ts';
import { cardOf, cellOf, ownProduct } from '../scores.ts';
import type { Props } from '../view.tsx';

export const Ranking = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly, announce } = props;
  const { context } = snapshot;
  const isOpen = !readOnly && snapshot.value === 'ranking';
  const list = useRef<HTMLOListElement>(null);
  const cards = orderOf(context).flatMap((handle) => cardOf(context.variant, handle) ?? []);
  const raise = ({ handle, card }: DealtCard, place: number): void => {
    send({ type: 'card.raise', card: handle });
    announce(fill(words.labels['moved'], { card: say(card.text, lang), n: place }));
    // The button of a card at the top is gone: the focus stays with the list.
    if (place === 1) list.current?.focus();
  };
  const sort = (): void => {
    send({ type: 'cards.sort' });
    announce(words.labels['sorted'] ?? '');
  };
  return (
    <>
      {isOpen ? (
        <p className="acts">
          <button type="button" className="act act-quiet" onClick={sort}>{words.labels['sort']}</button>
          <button type="button" className="act act-quiet" onClick={() => send({ type: 'scores.reopen' })}>{words.labels['reopen']}</button>
        </p>
      ) : null}
      <ol ref={list} tabIndex={-1} className="weigh-order" aria-label={words.labels['order']}>
        {cards.map((dealt, at) => <li key={dealt.handle}><Line {...props} dealt={dealt} /> {isOpen && at > 0 ? <button type="button" className="act act-quiet" aria-label={fill(words.labels['up'], { card: say(dealt.card.text, lang) })} onClick={() => raise(dealt, at)}><span aria-hidden="true">↑</span></button> : null}</li>)}
      </ol>
      {isOpen ? <p><button type="button" className="act" onClick={() => send({ type: 'ranking.submit' })}>{words.labels['ranking']}</button></p> : null}
    </>
  );
};

const Line = ({ dealt: { handle, card }, snapshot, words, lang, findings }: Props & { readonly dealt: DealtCard }): ReactElement => {
  const { variant, scores } = snapshot.context;
  const own = ownProduct(variant.set, scores, handle);
  const factors = variant.set.criteria.map(({ id }) => scores[cellOf(handle, id)] ?? 0);
  const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));
  return (
    <span className="weigh-line">
      <strong>{say(card.text, lang)}</strong>
      <small>{own === 0 ? words.labels['unknown'] : fill(words.labels['product'], { sum: `${factors.join(' × ')} = ${own}` })}</small>
      {isFound ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
    </span>
  );
};
