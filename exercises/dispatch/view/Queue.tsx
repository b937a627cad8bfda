// The queue in piles, each ticket one button: what is yours to do stands before the open ticket, the rest after it on a narrow screen.
import type { ReactElement } from 'react';
import { isLate, type Scene } from '../desk.ts';
import { nameOf } from '../naming.ts';
import { pileOf, type Pile } from '../piles.ts';
import type { Props } from '../view.tsx';

interface QueueProps extends Props {
  readonly scenes: readonly Scene[];
  /** The piles to draw here, and what they are called together. */
  readonly piles: readonly Pile[];
  readonly label: string;
  readonly current: string | undefined;
  readonly onPick: ((handle: string) => void) | undefined;
}

const Item = ({ scene, current, onPick, findings, words, lang }: QueueProps & { readonly scene: Scene }): ReactElement => {
  const { ticket, variant: { set } } = scene;
  const name = nameOf(set, ticket, { words, lang });
  const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(ticket.handle));
  const isCurrent = current === ticket.handle;
  return (
    <li className="dispatch-item" data-current={isCurrent}>
      {onPick === undefined ? <span>{name}</span> : <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={() => onPick(ticket.handle)}>{name}</button>}
      <small>
        {words.labels[scene.case.state]}
        {isLate(scene) ? <span className="mark mark-wrong">{words.labels['late']}</span> : null}
        {isFound ? <span className="mark mark-wrong">{words.labels['found']}</span> : null}
      </small>
    </li>
  );
};

export const Queue = (props: QueueProps): ReactElement => {
  const { scenes, words, piles, label } = props;
  return (
    <div role="group" className="dispatch-queue" aria-label={label}>
      {piles.map((pile) => {
        const items = scenes.filter((scene) => pileOf(scene) === pile);
        if (items.length === 0 && pile !== 'todo') return null;
        const list = <ul>{items.map((scene) => <Item key={scene.ticket.handle} {...props} scene={scene} />)}</ul>;
        // Nothing is folded away: a ticket at its end may still ask for a word to somebody.
        return <div key={pile}><h4>{words.labels[pile]} <span className="count">{items.length}</span></h4>{items.length === 0 ? <p>{words.labels['none']}</p> : list}</div>;
      })}
    </div>
  );
};
