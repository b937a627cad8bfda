// 办理流程: where I am now, drawn from the machine's states in the order they are declared; `passes` leaves out those a set skips.
import type { ReactElement } from 'react';
import type { KindWords } from '../exercise.ts';

export const Steps = ({ words, current, label, passes }: { readonly words: KindWords; readonly current: string; readonly label: string; readonly passes?: readonly string[] | undefined }): ReactElement => (
  <ol className="steps" aria-label={label}>
    {Object.entries(words.states).filter(([state]) => passes?.includes(state) ?? true).map(([state, name]) => (
      <li key={state} aria-current={state === current ? 'step' : undefined}>
        {name}
      </li>
    ))}
  </ol>
);
