// 办理流程: where I am now, drawn from the machine's states in the order they are declared.
import type { ReactElement } from 'react';
import type { KindWords } from '../exercise.ts';

export const Steps = ({ words, current, label }: { readonly words: KindWords; readonly current: string; readonly label: string }): ReactElement => (
  <ol className="steps" aria-label={label}>
    {Object.entries(words.states).map(([state, name]) => (
      <li key={state} aria-current={state === current ? 'step' : undefined}>
        {name}
      </li>
    ))}
  </ol>
);
