// The pieces around a kind's view: toolbar, hints, outcome, saved line. They draw; the attempt decides.
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { ExerciseWords } from '#words/exercise.ts';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failing' | 'memory';

/** Where steps are not kept, the file that holds them is offered on the spot: another page does not know of them. */
export const SavedLine = ({ state, words, onFile }: { readonly state: SaveState; readonly words: ExerciseWords; readonly onFile: () => void }): ReactElement | null =>
  state === 'idle' ? null : (
    <div className="saved" data-state={state}>
      <p>{words[state]}</p>
      {state === 'failing' || state === 'memory' ? <button type="button" className="act act-quiet" data-keep-file onClick={onFile}>{words.keepFile}</button> : null}
    </div>
  );

export const Hints = ({ hints, shown, words }: { readonly hints: readonly string[]; readonly shown: number; readonly words: ExerciseWords }): ReactElement | null => {
  if (shown === 0) return null;
  return (
    <div role="group" className="hint-box" aria-label={words.hintsTitle}>
      <ol>
        {hints.slice(0, shown).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {shown >= hints.length ? <p>{words.noMoreHints}</p> : null}
    </div>
  );
};

interface PanelProps {
  readonly title: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A block that takes the focus when it appears, so that nobody has to look for it. */
export const Panel = ({ title, className, children }: PanelProps): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="group" className={className} aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  );
};

export interface Tool {
  readonly id: string;
  readonly label: string;
  readonly act: () => void;
  readonly disabled?: boolean;
}

export const Toolbar = ({ label, tools }: { readonly label: string; readonly tools: readonly Tool[] }): ReactElement => (
  <div className="toolbar" role="toolbar" aria-label={label}>
    {tools.map(({ id, label: name, act, disabled }) => (
      <button key={id} type="button" data-tool={id} onClick={act} disabled={disabled}>
        {name}
      </button>
    ))}
  </div>
);
