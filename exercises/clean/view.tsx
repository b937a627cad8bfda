// Draws the bench: what to do now, the table as it reads, the trail. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { stateName } from '#kit/replay.ts';
import { fill, say } from '#kit/text.ts';
import { CleanTable } from './view/CleanTable.tsx';
import { Columns } from './view/Columns.tsx';
import { Digits } from './view/Digits.tsx';
import type { Props } from './view/props.ts';
import { Rows } from './view/Rows.tsx';
import { trailOf } from './trail.ts';
import style from './view.css?url';

const Trail = ({ snapshot: { context, status }, words, lang }: Props): ReactElement => {
  const lines = trailOf(context, words, lang);
  const { set, rows } = context.variant;
  const head = fill(words.labels['trailHead'], { title: say(set.title, lang), rows: rows.length, on: set.on });
  return (
    <details className="clean-trail" open={status === 'done'}>
      <summary>{words.labels['trail']} <span className="count">{lines.length}</span></summary>
      {lines.length === 0 ? <p>{words.labels['trailNone']}</p> : (
        <>
          <ol>{lines.map((line, at) => <li key={at}>{line}</li>)}</ol>
          <label>
            {words.labels['trailText']}
            <textarea readOnly rows={6} value={[head, ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')} />
          </label>
        </>
      )}
    </details>
  );
};

const CleanView = (props: Props): ReactElement => {
  const { snapshot, words, readOnly } = props;
  const state = stateName(snapshot);
  const isOver = snapshot.status === 'done';
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
      <section className="clean-stage" aria-label={words.states[state]}>
        <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
        {state === 'computing' ? <Digits {...props} /> : null}
        {state === 'treating' ? <Columns {...part} /> : null}
        {state === 'ruling' ? <Rows {...part} /> : null}
        {isOver ? <p>{words.labels['done']}</p> : null}
      </section>
      {state === 'computing' ? null : <><CleanTable {...part} /><Trail {...props} /></>}
    </div>
  );
};

export default CleanView;

export { style };
