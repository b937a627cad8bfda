// Draws a desk: the card in hand, the places it may go to, what already lies there.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { say } from '#kit/text.ts';
import type { SortContext } from './machine.ts';
import type { Bin, DealtCard } from './schema.ts';
import { Hand } from './view-hand.tsx';
import style from './view.css?url';

type Props = ViewProps<SortContext>;

const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

/** The card to be looked at now: one that was picked, else the next to be laid, else the next that was found wrong. */
const inHand = (props: Props, picked: string, seen: readonly string[]): DealtCard | undefined => {
  const { variant, places, warnedOf } = props.snapshot.context;
  const by = (handle: string): DealtCard | undefined => variant.cards.find((dealt) => dealt.handle === handle);
  return by(warnedOf) ?? by(picked) ?? variant.cards.find(({ handle }) => places[handle] === undefined)
    ?? (props.readOnly ? undefined : variant.cards.find(({ handle }) => isFound(props, handle) && !seen.includes(handle)));
};

/** Which card is in hand, and where the focus goes once a card was acted on: to the next one, or to the line that none is left. */
const useHand = (props: Props) => {
  const { snapshot, readOnly } = props;
  const [picked, setPicked] = useState('');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const current = snapshot.status === 'done' ? undefined : inHand(props, picked, seen);
  const { submissions } = snapshot.context;
  useEffect(() => setSeen([]), [submissions]);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [snapshot, picked]);
  const onActed = (handle: string, stays: boolean): void => {
    acted.current = true;
    setPicked(stays ? handle : '');
    setSeen((now) => [...now, handle]);
  };
  const onPick = (handle: string): void => {
    if (handle === current?.handle) return title.current?.focus();
    acted.current = true;
    setPicked(handle);
  };
  return { current, title, onActed, onPick: readOnly ? undefined : onPick };
};

const SortView = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly } = props;
  const { variant, places } = snapshot.context;
  const { current, title, onActed, onPick } = useHand(props);
  const left = variant.cards.filter(({ handle }) => places[handle] === undefined);
  const isOver = snapshot.status === 'done';
  return (
    <div className="sort">
      <Example {...props} />
      {current === undefined ? <h3 ref={title} tabIndex={-1} className="sort-all">{words.labels[isOver ? 'done' : 'allPlaced']}</h3> : <Hand {...props} dealt={current} title={title} onActed={onActed} />}
      {readOnly || isOver || snapshot.value === 'warned' ? null : (
        <p>
          <button type="button" className={current === undefined ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'work.submit' })}>{words.labels['submit']}</button>
        </p>
      )}
      {left.length === 0 ? null : (
        <div role="group" className="sort-left" aria-label={words.labels['remaining']}>
          <h4>{words.labels['remaining']} <span className="count">{left.length}</span></h4>
          <CardList {...props} cards={left} current={current?.handle} onPick={onPick} />
        </div>
      )}
      <div className="sort-bins" data-bins={variant.set.bins.length}>
        {variant.set.bins.map((bin) => <BinBox key={bin.id} {...props} bin={bin} current={current?.handle} onPick={onPick} />)}
      </div>
    </div>
  );
};

/** Until the first card is laid: the one that lies already, where and why. */
const Example = ({ snapshot, lang }: Props): ReactElement | null => {
  const { variant, places } = snapshot.context;
  const [first] = variant.cards;
  const isUntouched = variant.cards.every(({ handle, card }) => card.done === true || places[handle] === undefined);
  const bin = variant.set.bins.find(({ id }) => id === places[first?.handle ?? '']?.bin);
  if (first?.card.done !== true || bin === undefined || !isUntouched) return null;
  return (
    <p className="sort-example">
      <strong>{say(first.card.text, lang)} → {say(bin.label, lang)}</strong> <span>{say(first.card.why, lang)}</span>
    </p>
  );
};

interface ListProps extends Props {
  readonly cards: readonly DealtCard[];
  readonly current: string | undefined;
  readonly onPick: ((handle: string) => void) | undefined;
}

const CardList = (props: ListProps): ReactElement => (
  <ul className="sort-cards">
    {props.cards.map((dealt) => <li key={dealt.handle}><LaidCard {...props} dealt={dealt} /></li>)}
  </ul>
);

const LaidCard = (props: ListProps & { readonly dealt: DealtCard }): ReactElement => {
  const { dealt, snapshot, words, lang, current, onPick } = props;
  const { variant, places } = snapshot.context;
  const found = isFound(props, dealt.handle);
  const reason = variant.set.reasons.find(({ id }) => id === places[dealt.handle]?.reason);
  const note = dealt.card.done === true ? words.labels['example'] : reason === undefined ? undefined : say(reason.label, lang);
  const why = snapshot.status === 'done' ? say(dealt.card.why, lang) : undefined;
  const small = (
    <>
      {note === undefined ? null : <small className="mark">{note}</small>}
      {found ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
    </>
  );
  if (onPick === undefined || dealt.card.done === true || snapshot.status === 'done') {
    return <div className="sort-card">{say(dealt.card.text, lang)}{small}{why === undefined ? null : <small>{why}</small>}</div>;
  }
  return (
    <div className="sort-card" data-current={current === dealt.handle}>
      <button type="button" className="sort-pick" aria-current={current === dealt.handle ? 'true' : undefined} onClick={() => onPick(dealt.handle)}>{say(dealt.card.text, lang)}</button>
      {small}
    </div>
  );
};

const BinBox = (props: Props & { readonly bin: Bin; readonly current: string | undefined; readonly onPick: ((handle: string) => void) | undefined }): ReactElement => {
  const { bin, snapshot, words, lang } = props;
  const cards = snapshot.context.variant.cards.filter(({ handle }) => snapshot.context.places[handle]?.bin === bin.id);
  return (
    <div role="group" className="sort-bin" aria-label={say(bin.label, lang)}>
      <h4>{say(bin.label, lang)} <span className="count">{cards.length}</span></h4>
      {cards.length === 0 ? <p className="sort-empty">{words.labels['empty']}</p> : <CardList {...props} cards={cards} />}
    </div>
  );
};

export default SortView;

export { style };
