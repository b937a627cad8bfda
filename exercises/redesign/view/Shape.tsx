// The five that are made one, and the counter.
import type { ReactElement } from 'react';
import { elements } from '../names.ts';
import { elementLine, elementNow } from '../naming.ts';
import type { Props } from '../view.tsx';

const Five = ({ snapshot, words, send, readOnly, findings }: Props): ReactElement | null => {
  const { variant: { set }, plan: { joined } } = snapshot.context;
  if (!set.parts.includes('elements')) return null;
  const isFixed = readOnly || snapshot.status === 'done';
  return (
    <div role="group" aria-label={words.labels['elementsTitle']}>
      <h3>{words.labels['elementsTitle']}</h3>
      <ul className="redesign-five">
        {elements.map((element) => {
          const isJoined = joined.includes(element);
          const name = words.labels[element];
          const inside = <><b>{name}</b>{' '}<small>{isJoined ? `✓ ${words.labels['isJoined']}` : elementNow(set, element, words)}</small></>;
          return (
            <li key={element}>
              {isFixed ? <p className="redesign-element" data-joined={isJoined ? '' : undefined}>{inside}</p> : (
                <button type="button" className="redesign-element" aria-pressed={isJoined} aria-label={elementLine(set, element, isJoined, words)} onClick={() => send({ type: isJoined ? 'element.split' : 'element.join', element })}>{inside}</button>
              )}
              {findings.some(({ code }) => code === `no-${element}`) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const Counter = ({ snapshot, words, send, readOnly, findings }: Props): ReactElement | null => {
  const { variant: { set }, plan: { counter } } = snapshot.context;
  if (!set.parts.includes('counter')) return null;
  const isOpen = counter === 'open';
  return (
    <div role="group" aria-label={words.labels['counterTitle']}>
      <h3>{words.labels['counterTitle']}</h3>
      <p className="redesign-counter">
        <span>{words.labels[isOpen ? 'counterIsOpen' : 'counterIsClosed']}{findings.some(({ code }) => code === 'counter-closed') ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}</span>
        {readOnly || snapshot.status === 'done' ? null : (
          <button type="button" className="act act-quiet" onClick={() => send({ type: isOpen ? 'counter.close' : 'counter.open' })}>{words.labels[isOpen ? 'counterClose' : 'counterOpen']}</button>
        )}
      </p>
    </div>
  );
};

export const Shape = (props: Props): ReactElement => <><Five {...props} /><Counter {...props} /></>;
