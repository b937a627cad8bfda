// The queue in three piles: yours to do, waiting for an answer, at their end. Each ticket is one button.
import type { ReactElement } from 'react';
import { has, isLate, isMerged, isSettled, processOf, type Scene } from '../desk.ts';
import { nameOf } from '../naming.ts';
import type { Props } from '../view.tsx';

const piles = ['todo', 'waiting', 'finished'] as const;

/** On which pile a ticket lies. That somebody whose ticket was merged is still to be told is for the learner to remember. */
export const pileOf = (scene: Scene): (typeof piles)[number] => {
  const { handle } = scene.ticket;
  const { state } = scene.case;
  const process = processOf(scene);
  if (isSettled(scene, handle) || (isMerged(scene, handle) && has(scene, 'told'))) return 'finished';
  if (isMerged(scene, handle)) return 'waiting';
  if (isLate(scene)) return 'todo';
  if (state === process.start) return has(scene, 'asked') && !has(scene, 'filled') ? 'waiting' : 'todo';
  return state === process.sent || state === process.signed ? 'waiting' : 'todo';
};

interface QueueProps extends Props {
  readonly scenes: readonly Scene[];
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
  const { scenes, words } = props;
  return (
    <div role="group" className="dispatch-queue" aria-label={words.labels['queue']}>
      {piles.map((pile) => {
        const items = scenes.filter((scene) => pileOf(scene) === pile);
        if (items.length === 0 && pile !== 'todo') return null;
        const list = <ul>{items.map((scene) => <Item key={scene.ticket.handle} {...props} scene={scene} />)}</ul>;
        const heading = <>{words.labels[pile]} <span className="count">{items.length}</span></>;
        if (pile === 'finished') return <details key={pile}><summary>{heading}</summary>{list}</details>;
        return <div key={pile}><h4>{heading}</h4>{items.length === 0 ? <p>{words.labels['none']}</p> : list}</div>;
      })}
    </div>
  );
};
