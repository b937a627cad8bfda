// Draws a desk: the card in hand, the places it may go to, what already lies there.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { say } from '#kit/text.ts';
import type { SortContext } from './machine.ts';
import type { Bin, DealtCard } from './schema.ts';
import style from './view.css?url';

type Props = ViewProps<SortContext>;

const inHand = ({ snapshot }: Props, picked: string): DealtCard | undefined => {
  const { variant, places, warnedOf } = snapshot.context;
  const by = (handle: string): DealtCard | undefined => variant.cards.find((dealt) => dealt.handle === handle);
  return by(warnedOf) ?? by(picked) ?? variant.cards.find(({ handle }) => places[handle] === undefined);
};

const isFound = ({ findings }: Props, handle: string): boolean => findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));

const SortView = (props: Props): ReactElement => {
  const [picked, setPicked] = useState('');
  const { snapshot, words, send, readOnly } = props;
  const { variant, places } = snapshot.context;
  const current = snapshot.status === 'done' ? undefined : inHand(props, picked);
  const left = variant.cards.filter(({ handle }) => places[handle] === undefined);
  const pick = readOnly ? undefined : setPicked;
  return (
    <div className="sort">
      {current === undefined ? <p className="sort-all">{snapshot.status === 'done' ? words.labels['done'] : words.labels['allPlaced']}</p> : <Hand {...props} dealt={current} onLaid={() => setPicked('')} />}
      {readOnly || snapshot.status === 'done' || snapshot.value === 'warned' ? null : (
        <p>
          <button type="button" className={left.length === 0 ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'work.submit' })}>{words.labels['submit']}</button>
        </p>
      )}
      {left.length === 0 ? null : (
        <div role="group" className="sort-left" aria-label={words.labels['remaining']}>
          <h4>{words.labels['remaining']} <span className="count">{left.length}</span></h4>
          <CardList {...props} cards={left} current={current?.handle} onPick={pick} />
        </div>
      )}
      <div className="sort-bins" data-bins={variant.set.bins.length}>
        {variant.set.bins.map((bin) => <BinBox key={bin.id} {...props} bin={bin} current={current?.handle} onPick={pick} />)}
      </div>
    </div>
  );
};

const Hand = (props: Props & { readonly dealt: DealtCard; readonly onLaid: () => void }): ReactElement => {
  const { dealt, snapshot, words, lang, send, readOnly, onLaid, announce } = props;
  const { variant, places, warnedOf } = snapshot.context;
  const [binId, setBinId] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    setBinId('');
    if (first.current) first.current = false;
    else title.current?.focus();
  }, [dealt.handle, warnedOf]);
  const bin = variant.set.bins.find(({ id }) => id === binId);
  const lay = (target: Bin, reason: string): void => {
    send({ type: 'card.place', card: dealt.handle, bin: target.id, reason });
    announce(`${say(dealt.card.text, lang)} → ${say(target.label, lang)}`);
    onLaid();
  };
  const chooseBin = (id: string): void => {
    const target = variant.set.bins.find((one) => one.id === id) as Bin;
    if (target.reasons.length === 0) lay(target, '');
    else setBinId(id);
  };
  return (
    <div role="group" className="sort-hand" aria-label={words.labels['current']}>
      <h3 ref={title} tabIndex={-1}>{say(dealt.card.text, lang)}</h3>
      {dealt.card.detail === undefined ? null : <p className="sort-detail">{say(dealt.card.detail, lang)}</p>}
      {warnedOf === dealt.handle ? <Consequence {...props} /> : (
        <>
          <Choices legend={words.labels['chooseBin'] ?? ''} disabled={readOnly} chosen={binId === '' ? places[dealt.handle]?.bin : binId} onChoose={chooseBin}
            choices={variant.set.bins.map(({ id, label, note }) => ({ id, label: say(label, lang), note: note === undefined ? undefined : say(note, lang) }))} />
          {bin === undefined ? null : (
            <Choices legend={words.labels['chooseReason'] ?? ''} disabled={readOnly} chosen={places[dealt.handle]?.bin === bin.id ? places[dealt.handle]?.reason : undefined}
              onChoose={(reason) => lay(bin, reason)}
              choices={variant.set.reasons.filter(({ id }) => bin.reasons.includes(id)).map(({ id, label }) => ({ id, label: say(label, lang) }))} />
          )}
          {places[dealt.handle] === undefined || readOnly ? null : (
            <button type="button" className="act act-quiet" onClick={() => { send({ type: 'card.take', card: dealt.handle }); onLaid(); }}>{words.labels['take']}</button>
          )}
        </>
      )}
    </div>
  );
};

const Consequence = ({ dealt, snapshot, words, lang, send, readOnly, cite }: Props & { readonly dealt: DealtCard }): ReactElement => {
  const bin = snapshot.context.places[dealt.handle]?.bin ?? '';
  const told = dealt.card.consequence?.[bin];
  const { text, href } = cite(dealt.card.ground);
  return (
    <div className="consequence">
      <h4>{words.labels['consequence']}</h4>
      <p>{told === undefined ? '' : say(told, lang)}</p>
      <p className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</p>
      {readOnly ? null : (
        <p className="acts">
          <button type="button" className="act" onClick={() => send({ type: 'card.take', card: dealt.handle })}>{words.labels['undo']}</button>
          <button type="button" className="act act-quiet" onClick={() => send({ type: 'consequence.read' })}>{words.labels['read']}</button>
        </p>
      )}
    </div>
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
  const note = dealt.card.done === true ? words.labels['example'] : found ? words.labels['wrong'] : reason === undefined ? undefined : say(reason.label, lang);
  const why = snapshot.status === 'done' ? say(dealt.card.why, lang) : undefined;
  const small = note === undefined ? null : <small className={found ? 'mark mark-wrong' : 'mark'}>{note}</small>;
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
