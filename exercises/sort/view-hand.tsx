// The card in hand: where it goes and why, or what follows from where it was laid.
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { say } from '#kit/text.ts';
import type { SortContext } from './machine.ts';
import type { Bin, DealtCard } from './schema.ts';

type Props = ViewProps<SortContext>;

interface HandProps extends Props {
  readonly dealt: DealtCard;
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** Called with each move that concerns a card; one that was taken back stays in hand. */
  readonly onActed: (handle: string, stays: boolean) => void;
}

export const Hand = (props: HandProps): ReactElement => {
  const { dealt, title, snapshot, words, lang } = props;
  const isWarned = snapshot.context.warnedOf === dealt.handle;
  return (
    <div role="group" className="sort-hand" aria-label={words.labels['current']}>
      <h3 ref={isWarned ? undefined : title} tabIndex={-1}>{say(dealt.card.text, lang)}</h3>
      {dealt.card.detail === undefined ? null : <p className="sort-detail">{say(dealt.card.detail, lang)}</p>}
      {isWarned ? <Consequence {...props} /> : <Place key={dealt.handle} {...props} />}
    </div>
  );
};

const Place = ({ dealt, snapshot, words, lang, send, readOnly, announce, onActed }: HandProps): ReactElement => {
  const { variant, places } = snapshot.context;
  const place = places[dealt.handle];
  const [binId, setBinId] = useState(place?.bin ?? '');
  const asked = useRef<HTMLDivElement>(null);
  const bin = variant.set.bins.find(({ id }) => id === binId && id !== '');
  const lay = (target: Bin, reason: string): void => {
    onActed(dealt.handle, false);
    send({ type: 'card.place', card: dealt.handle, bin: target.id, reason });
    announce(`${say(dealt.card.text, lang)} → ${say(target.label, lang)}`);
  };
  const chooseBin = (id: string): void => {
    const target = variant.set.bins.find((one) => one.id === id) as Bin;
    if (target.reasons.length === 0) return lay(target, '');
    setBinId(id);
    announce(words.labels['chooseReason'] ?? '');
  };
  const takeBack = (): void => {
    onActed(dealt.handle, true);
    setBinId('');
    send({ type: 'card.take', card: dealt.handle });
  };
  // The second question must not open out of sight.
  useEffect(() => { if (binId !== (place?.bin ?? '')) asked.current?.scrollIntoView({ block: 'nearest' }); }, [binId, place?.bin]);
  return (
    <>
      <Choices legend={words.labels['chooseBin'] ?? ''} disabled={readOnly} chosen={binId} onChoose={chooseBin}
        choices={variant.set.bins.map(({ id, label, note }) => ({ id, label: say(label, lang), note: note === undefined ? undefined : say(note, lang) }))} />
      {bin === undefined || bin.reasons.length === 0 ? null : (
        <div ref={asked}>
          <Choices legend={words.labels['chooseReason'] ?? ''} disabled={readOnly} chosen={place?.bin === bin.id ? place.reason : undefined} onChoose={(reason) => lay(bin, reason)}
            choices={variant.set.reasons.filter(({ id }) => bin.reasons.includes(id)).map(({ id, label }) => ({ id, label: say(label, lang) }))} />
        </div>
      )}
      {place === undefined || readOnly ? null : (
        <button type="button" className="act act-quiet" onClick={takeBack}>{words.labels['take']}</button>
      )}
    </>
  );
};

/** Told before anything else goes on; its heading takes the focus. */
const Consequence = ({ dealt, title, snapshot, words, lang, send, readOnly, cite, onActed }: HandProps): ReactElement => {
  const bin = snapshot.context.places[dealt.handle]?.bin ?? '';
  const told = dealt.card.consequence?.[bin];
  const { text, href } = cite(dealt.card.ground);
  const act = (type: 'card.take' | 'consequence.read'): void => {
    onActed(dealt.handle, type === 'card.take');
    send(type === 'card.take' ? { type, card: dealt.handle } : { type });
  };
  return (
    <div className="consequence">
      <h4 ref={title} tabIndex={-1}>{words.labels['consequence']}</h4>
      <p>{told === undefined ? '' : say(told, lang)}</p>
      <p className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</p>
      {readOnly ? null : (
        <p className="acts">
          <button type="button" className="act" onClick={() => act('card.take')}>{words.labels['undo']}</button>
          <button type="button" className="act act-quiet" onClick={() => act('consequence.read')}>{words.labels['read']}</button>
        </p>
      )}
    </div>
  );
};
