// Draws the desk: the clock, the queue, the one open ticket, the tables to look things up. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import type { DispatchContext } from './machine.ts';
import { arrivedIn, sceneOf, type Scene } from './desk.ts';
import { actName, nameOf } from './naming.ts';
import { pileOf } from './piles.ts';
import type { CaseMove } from './schema.ts';
import { Clock } from './view/Clock.tsx';
import { Queue } from './view/Queue.tsx';
import { Tables } from './view/Tables.tsx';
import { TicketPanel } from './view/TicketPanel.tsx';
import style from './view.css?url';

export type Props = ViewProps<DispatchContext>;

/** The ticket in hand: the one that was picked, else the first that asks for something, else the first of all. */
const inHand = (scenes: readonly Scene[], picked: string): Scene | undefined =>
  scenes.find(({ ticket }) => ticket.handle === picked) ?? scenes.find((scene) => pileOf(scene) === 'todo') ?? scenes[0];

/** Where the focus goes after an act: to the title of the ticket in hand; what was found wrong takes it by itself. */
const useFocus = ({ snapshot }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  const wanted = useRef(false);
  const { submissions } = snapshot.context;
  const before = useRef(submissions);
  const [, redraw] = useState(0);
  useEffect(() => {
    const isJudged = before.current !== submissions;
    before.current = submissions;
    if (!wanted.current) return;
    wanted.current = false;
    if (isJudged) return;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  });
  return { title, want: (): void => { wanted.current = true; redraw((n) => n + 1); } };
};

const DispatchView = (props: Props): ReactElement => {
  const { snapshot, send, announce, words, lang } = props;
  const { context } = snapshot;
  const { set } = context.variant;
  const [picked, setPicked] = useState('');
  const { title, want } = useFocus(props);
  const scenes = arrivedIn(context).map((ticket) => sceneOf(context, ticket));
  const scene = inHand(scenes, picked);
  const pick = (handle: string): void => {
    setPicked(handle);
    want();
  };
  const act = (move: CaseMove): void => {
    const ticket = scenes.find((one) => one.ticket.handle === move.case)?.ticket;
    setPicked(move.case);
    want();
    send(move);
    if (ticket !== undefined) announce(`${nameOf(set, ticket, { words, lang })} → ${actName(set, move.type, { words, lang })}`);
  };
  const queue = { ...props, scenes, current: scene?.ticket.handle, onPick: props.readOnly ? undefined : pick };
  return (
    <div className="dispatch">
      <Clock {...props} scenes={scenes} onPick={pick} />
      <div className="dispatch-desk">
        <Queue {...queue} piles={['todo']} label={words.labels['todo'] ?? ''} />
        {scene === undefined ? null : <TicketPanel key={scene.ticket.handle} {...props} scene={scene} scenes={scenes} title={title} onAct={act} onPick={pick} />}
        <Tables {...props} />
        <Queue {...queue} piles={['waiting', 'finished']} label={words.labels['rest'] ?? ''} />
      </div>
    </div>
  );
};

export default DispatchView;

export { style };
