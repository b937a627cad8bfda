// Draws the bench: what to do now, the figures, the table. It sends moves and holds no rule.
import { type ReactElement, useEffect, useRef } from 'react';
import { stateName } from '#kit/replay.ts';
import { fill } from '#kit/text.ts';
import { Fact, Found, Guess, Read } from './view/AttackPanel.tsx';
import { BenchTable, type Props } from './view/BenchTable.tsx';
import { DecidePanel, Ended } from './view/DecidePanel.tsx';
import { Measures } from './view/Measures.tsx';
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

const Weigh = ({ snapshot: { context }, words }: Props): ReactElement => {
  const isClose = (measuresOf(context).t ?? 0) <= context.variant.t;
  return <div className="bench-told"><p>{words.labels['weighText']}</p>{isClose ? <p>{words.labels['alreadyClose']}</p> : null}</div>;
};

const Stage = (props: Props): ReactElement => {
  const { snapshot } = props;
  const { variant } = snapshot.context;
  const first = variant.columns.filter(({ id }) => variant.set.first.includes(id));
  if (snapshot.status === 'done') return <Ended {...props} />;
  switch (stateName(snapshot)) {
    case 'looking': return <Look {...props} />;
    case 'stripping': return <TreatPanel {...props} columns={first} plain />;
    case 'reidentifying': return <Fact {...props} />;
    case 'inferring': return <Guess {...props} />;
    case 'deciding': return <DecidePanel {...props} />;
    case 'blending': return <><Found {...props} /><TreatPanel {...props} columns={variant.columns} plain={false} /></>;
    case 'diversifying': return <><Read {...props} /><TreatPanel {...props} columns={variant.columns} plain={false} /></>;
    default: return <><Weigh {...props} /><TreatPanel {...props} columns={variant.columns} plain={false} /></>;
  }
};

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
  return (
    <div className="deidentify" data-stage={state}>
      <section className="bench-stage" aria-label={words.states[state]}>
        <h3 ref={title} tabIndex={-1}>{words.states[state]}</h3>
        <Stage {...props} />
      </section>
      {state === 'inferring' ? <BenchTable {...props} /> : null}
      {measured.includes(state) ? <Measures {...props} /> : null}
      {state === 'inferring' ? null : <BenchTable {...props} />}
    </div>
  );
};

export default DeidentifyView;

export { style };
