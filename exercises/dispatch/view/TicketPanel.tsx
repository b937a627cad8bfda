// The open ticket: what it says, what has happened to it, what can be done now.
import { type ReactElement, type RefObject, useState } from 'react';
import { has, isSecret, processOf, type Scene } from '../desk.ts';
import { actName, cellOf, className, dayName, fieldsOf, idName, nameOf } from '../naming.ts';
import { pileOf } from '../piles.ts';
import { actsOf } from '../rules.ts';
import type { Act, CaseMove } from '../schema.ts';
import type { Props } from '../view.tsx';
import { ActForm } from './ActForm.tsx';
import { History } from './History.tsx';

export interface TicketProps extends Props {
  readonly scene: Scene;
  readonly scenes: readonly Scene[];
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onAct: (move: CaseMove) => void;
  readonly onPick: (handle: string) => void;
}

const Facts = ({ scene, words, lang }: TicketProps): ReactElement => {
  const { variant: { set }, ticket, case: one } = scene;
  const cell = (id: string): string => cellOf(set, ticket, id, lang);
  const secret = isSecret(ticket) ? (words.labels['secret'] ?? '') : '';
  const facts: readonly (readonly [string, string])[] = [
    ['source', cell('source')], ['type', cell('type')], ['class', processOf(scene).isClassed ? className(set, ticket, lang) : ''], ['place', cell('place')], ['proof', cell('proof')],
    ['who', cell('who') === '' ? '' : `${cell('who')}${secret}`], ['phone', cell('phone')],
    ['more', has(scene, 'filled') ? cell('more') : ''], ['reviewed', has(scene, 'reviewed') ? cell('more') : ''],
    ['unit', one.unit === '' ? '' : `${idName(set, one.unit, { words, lang })}${has(scene, 'designated') ? (words.labels['designated'] ?? '') : ''}`],
    ['due', one.due === '' ? '' : dayName(one.due, { words, lang })],
  ];
  return (
    <>
      <blockquote>{cell('text')}</blockquote>
      <dl>{facts.filter(([, text]) => text !== '').map(([name, text]) => <div key={name}><dt>{words.labels[name]}</dt><dd>{text}</dd></div>)}</dl>
    </>
  );
};

/** The acts of a ticket's state, each a button; one that asks for more opens its form below. */
const Acts = (props: TicketProps): ReactElement | null => {
  const { scene, scenes, words, lang, onAct, onPick, readOnly, snapshot } = props;
  const [act, setAct] = useState<Act | ''>('');
  if (readOnly || snapshot.status === 'done') return null;
  const { set } = scene.variant;
  // Where nothing can be chosen (no other ticket to merge into), there is no act.
  const acts = actsOf(scene).map((way) => way.act).filter((one) => fieldsOf(scene, one, props).every(({ choices }) => choices.length > 0));
  const next = pileOf(scene) === 'todo' ? undefined : scenes.find((other) => pileOf(other) === 'todo');
  const take = (chosen: Act): void => {
    if (fieldsOf(scene, chosen, props).length > 0) return setAct(chosen === act ? '' : chosen);
    setAct('');
    onAct({ type: chosen, case: scene.ticket.handle } as CaseMove);
  };
  const isOpen = act !== '' && acts.includes(act);
  return (
    <fieldset className="choices dispatch-acts">
      <legend>{words.labels['now']}</legend>
      {acts.length === 0 ? <p>{words.labels['idle']}</p> : (
        <div className="choices-row">
          {acts.map((one) => {
            const opens = fieldsOf(scene, one, { words, lang }).length > 0;
            return <button key={one} type="button" className="choice" aria-expanded={opens ? act === one : undefined} onClick={() => take(one)}>{actName(set, one, props)}</button>;
          })}
        </div>
      )}
      {isOpen ? <ActForm key={act} {...props} act={act} onDone={(move) => { setAct(''); onAct(move); }} onBack={() => setAct('')} /> : null}
      {next === undefined || isOpen ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={() => onPick(next.ticket.handle)}>{words.labels['openIt']?.replace('{name}', nameOf(set, next.ticket, props))}</button></p>}
    </fieldset>
  );
};

export const TicketPanel = (props: TicketProps): ReactElement => {
  const { scene, words, title } = props;
  return (
    <div role="group" className="dispatch-ticket" aria-label={nameOf(scene.variant.set, scene.ticket, props)}>
      <h3 ref={title} tabIndex={-1}>{nameOf(scene.variant.set, scene.ticket, props)} <small className="mark">{words.labels[scene.case.state]}</small></h3>
      <Facts {...props} />
      <Acts key={scene.case.state} {...props} />
      <History {...props} />
    </div>
  );
};
