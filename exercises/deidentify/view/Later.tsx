// The stages after the first two, with their figures: fetched after the first picture.
import type { ReactElement } from 'react';
import { stateName } from '#kit/replay.ts';
import { measuresOf } from '../product.ts';
import { Fact, Found, Guess, Read } from './AttackPanel.tsx';
import type { Props } from './BenchTable.tsx';
import { DecidePanel, Ended } from './DecidePanel.tsx';
import { TreatPanel } from './TreatPanel.tsx';

export { Measures } from './Measures.tsx';

const Weigh = ({ snapshot: { context }, words }: Props): ReactElement => {
  const isClose = (measuresOf(context).t ?? 0) <= context.variant.t;
  return <div className="bench-told"><p>{words.labels['weighText']}</p>{isClose ? <p>{words.labels['alreadyClose']}</p> : null}</div>;
};

export const Stage = (props: Props): ReactElement => {
  const { snapshot } = props;
  const { columns } = snapshot.context.variant;
  if (snapshot.status === 'done') return <Ended {...props} />;
  switch (stateName(snapshot)) {
    case 'reidentifying': return <Fact {...props} />;
    case 'inferring': return <Guess {...props} />;
    case 'deciding': return <DecidePanel {...props} />;
    case 'blending': return <><Found {...props} /><TreatPanel {...props} columns={columns} plain={false} /></>;
    case 'diversifying': return <><Read {...props} /><TreatPanel {...props} columns={columns} plain={false} /></>;
    default: return <><Weigh {...props} /><TreatPanel {...props} columns={columns} plain={false} /></>;
  }
};
