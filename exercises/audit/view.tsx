// Draws an audit: cases, counts and rates, the algorithm to try, claims, the line, remedies. Holds no rule.
import type { ReactElement } from 'react';
import { useStageFocus } from '#kit/view/use-stage-focus.ts';
import type { ViewProps } from '#kit/view-props.ts';
import { fill, say } from '#kit/text.ts';
import { groupsOf, matricesOf, today } from './cases.ts';
import { worstOf } from './claims.ts';
import type { AuditContext } from './machine.ts';
import { groupName } from './naming.ts';
import { dueOf } from './rules.ts';
import { Sorting, Reckoning } from './view/Counting.tsx';
import { Judging, Moving } from './view/Lab.tsx';
import { Remedying } from './view/Remedies.tsx';
import style from './view.css?url';

export type Props = ViewProps<AuditContext>;

const Audited = ({ snapshot, words, lang }: Props): ReactElement => {
  const { variant } = snapshot.context;
  const { set } = variant;
  const worst = worstOf(set);
  const matrix = matricesOf(set, today(set))[worst];
  return (
    <div className="audit-ended">
      <h4>{words.labels['done']}</h4>
      <p>{fill(words.labels['doneWorst'], { group: groupName(set, groupsOf(set)[worst] ?? '', lang), entitled: (matrix?.hit ?? 0) + (matrix?.missed ?? 0), missed: matrix?.missed ?? 0 })}</p>
      <p>{words.labels['doneOrder']}</p>
      <ol>{dueOf(variant).map(({ handle, remedy }) => <li key={handle}>{say(remedy.text, lang)}</li>)}</ol>
    </div>
  );
};

const stages: Readonly<Record<string, (props: Props) => ReactElement>> = { sorting: Sorting, reckoning: Reckoning, judging: Judging, moving: Moving, remedying: Remedying, audited: Audited };

const AuditView = (props: Props): ReactElement => {
  const { snapshot, words } = props;
  const title = useStageFocus(props, snapshot.value);
  const Stage = stages[snapshot.value] ?? Audited;
  return (
    <div className="audit">
      <h3 ref={title} tabIndex={-1}>{words.states[snapshot.value]}</h3>
      <Stage key={snapshot.value} {...props} />
    </div>
  );
};

export default AuditView;

export { style };
