// Draws the bench: what to do now, the figures, the table. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef } from 'react';
import { stateName } from '#kit/replay.ts';
import { fill } from '#kit/text.ts';
import { later } from '#kit/view/later.ts';
import { BenchTable, type Props } from './view/BenchTable.tsx';
import { measuresOf } from './product.ts';
import { Question, TreatPanel } from './view/TreatPanel.tsx';
import style from './view.css?url';

const measured: readonly string[] = ['blending', 'inferring', 'diversifying', 'weighing', 'deciding'];

const Look = (props: Props): ReactElement => (
  <>
    <p>{fill(props.words.labels['lookIntro'], { rows: props.snapshot.context.variant.rows.length, columns: props.snapshot.context.variant.columns.length })}</p>
    <Question {...props} />
    {props.readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => props.send({ type: 'work.begin' })}>{props.words.labels['begin']}</button></p>}
  </>
);

/** The two stages with which everybody begins; what comes after them is drawn by view/Later.tsx. */
const First = (props: Props): ReactElement => {
  const { variant } = props.snapshot.context;
  return stateName(props.snapshot) === 'looking' ? <Look {...props} /> : <TreatPanel {...props} columns={variant.columns.filter(({ id }) => variant.set.first.includes(id))} plain />;
};

const rest = later(() => import('./view/Later.tsx'));

/** Says the new k after each choice, and brings the focus to the next stage's title. */
const useVoice = ({ snapshot, words, announce, readOnly }: Props): React.RefObject<HTMLHeadingElement | null> => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef({ state: stateName(snapshot), ways: snapshot.context.ways, dropped: snapshot.context.dropped });
  useEffect(() => {
    const { ways, dropped } = snapshot.context;
    const now = { state: stateName(snapshot), ways, dropped };
    const { state } = before.current;
    const isTreated = before.current.ways !== ways || before.current.dropped !== dropped;
    before.current = now;
    if (readOnly) return;
    // At the end the site's own word on the outcome takes the focus.
    if (snapshot.status === 'done') return;
    if (state !== now.state) title.current?.focus();
    else if (isTreated && measured.includes(now.state)) announce(fill(words.labels['now'], { k: measuresOf(snapshot.context).k }));
  }, [snapshot, words, announce, readOnly]);
  return title;
};

const DeidentifyView = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const title = useVoice(props);
  const state = stateName(snapshot);
  const isFirst = snapshot.status !== 'done' && ['looking', 'stripping'].includes(state);
  const parts = rest.use(!isFirst);
  return (
    <div className="deidentify" data-stage={state}>
      <div role="group" className="bench-stage" aria-label={words.states[state]}>
        <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
        {isFirst ? <First {...props} /> : parts === undefined ? <div className="view-wait" /> : <parts.Stage {...props} />}
      </div>
      {state === 'inferring' ? <BenchTable {...props} /> : null}
      {measured.includes(state) && parts !== undefined ? <parts.Measures {...props} /> : null}
      {state === 'inferring' ? null : <BenchTable {...props} />}
    </div>
  );
};

export default DeidentifyView;

export { style };

/** Fetches what the later stages draw. */
export const whole = rest.come;
