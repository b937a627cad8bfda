// 办理流程: where I am now, drawn from the machine's states in the order they are declared; `passes` leaves out those a set skips.
import type { ReactElement } from 'react';
import type { AnyExercise, KindWords } from '../exercise.ts';
import { compiled } from '../machine.ts';

export interface StepsProps {
  readonly words: KindWords;
  readonly current: string;
  readonly label: string;
  readonly passes?: readonly string[] | undefined;
  /** States an attempt ends in: of several, one is reached, so they stand side by side and not in a row. */
  readonly ends?: readonly string[];
}

/** The final states of a kind's machine. */
export const endsOf = ({ machine }: AnyExercise): readonly string[] => [...compiled(machine).finals];

export const Steps = ({ words, current, label, passes, ends = [] }: StepsProps): ReactElement => {
  const shown = Object.entries(words.states).filter(([state]) => passes?.includes(state) ?? true);
  return (
    <div className="flow">
      <span aria-hidden="true">{label}</span>
      <ol className="steps" aria-label={label}>
        {shown.map(([state, name], at) => (
          <li key={state} aria-current={state === current ? 'step' : undefined} data-or={ends.includes(state) && ends.includes(shown[at + 1]?.[0] ?? '') ? '' : undefined}>
            {name}
          </li>
        ))}
      </ol>
    </div>
  );
};
