// Draws the bench: what to do now, the table as it reads, the trail. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { stateName } from '#kit/replay.ts';
import { later } from '#kit/view/later.ts';
import { CleanTable } from './view/CleanTable.tsx';
import { Columns } from './view/Columns.tsx';
import { Digits } from './view/Digits.tsx';
import type { Props } from './view/props.ts';
import style from './view.css?url';

/** The last stage, with which no set begins, and the trail, which is closed and empty at first. */
const last = later(() => import('./view/Later.tsx'));

const CleanView = (props: Props): ReactElement => {
  const { snapshot, words, readOnly } = props;
  const state = stateName(snapshot);
  const isOver = snapshot.status === 'done';
  const parts = last.use(state === 'ruling' || isOver);
  const [picked, setPicked] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  // A new step takes the focus to its title; at the end the site's own word on the outcome does.
  useEffect(() => {
    const isNew = before.current !== state;
    before.current = state;
    if (!isNew) return;
    setPicked('');
    if (!readOnly && !isOver) title.current?.focus();
  }, [state, readOnly, isOver]);
  const part = { ...props, picked, onPick: setPicked };
  return (
    <div className="clean" data-stage={state}>
      <div role="group" className="clean-stage" aria-label={words.states[state]}>
        <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
        {state === 'computing' ? <Digits {...props} /> : null}
        {state === 'treating' ? <Columns {...part} /> : null}
        {state !== 'ruling' ? null : parts === undefined ? <div className="view-wait" /> : <parts.Rows {...part} />}
        {isOver ? <p>{words.labels['done']}</p> : null}
      </div>
      {state === 'computing' ? null : <><CleanTable {...part} />{parts === undefined ? <details className="clean-trail"><summary>{words.labels['trail']}</summary></details> : <parts.Trail {...props} />}</>}
    </div>
  );
};

export default CleanView;

export { style };

/** Fetches what only later stages draw. */
export const whole = last.come;
