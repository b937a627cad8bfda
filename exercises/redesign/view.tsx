// Draws the service on the table: its four figures, the five made one, the counter, the papers, the steps. It sends moves and holds no rule.
import { useEffect, useRef, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import type { RedesignContext } from './machine.ts';
import { figures } from './names.ts';
import { figuresOf } from './plan.ts';
import { FigureBoard } from './view/FigureBoard.tsx';
import { Papers } from './view/Papers.tsx';
import { Shape } from './view/Shape.tsx';
import { Steps } from './view/Steps.tsx';
import style from './view.css?url';

export type Props = ViewProps<RedesignContext>;

/** After an act of this person, the four figures are said. The control that was used keeps the focus. */
const useFigures = ({ snapshot, words, announce }: Props): void => {
  const before = useRef(snapshot.context.plan);
  useEffect(() => {
    const { variant, plan } = snapshot.context;
    if (before.current === plan) return;
    before.current = plan;
    const now = figuresOf(variant, plan);
    announce(figures.map((figure) => `${words.labels[figure]} ${now[figure]}`).join(', '));
  }, [snapshot, words, announce]);
};

const RedesignView = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly } = props;
  const isOver = snapshot.status === 'done';
  useFigures(props);
  return (
    <div className="redesign">
      {isOver ? <h3 tabIndex={-1} className="redesign-over">{words.labels['done']}</h3> : null}
      <FigureBoard {...props} />
      <Shape {...props} />
      <Papers {...props} />
      <Steps {...props} />
      {readOnly || isOver ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'plan.submit' })}>{words.labels['submit']}</button></p>}
    </div>
  );
};

export default RedesignView;

export { style };
