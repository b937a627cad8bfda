// The pieces around a kind's view: toolbar, hints, outcome, saved line. They draw; the attempt decides.
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { ExerciseWords } from '#words/exercise.ts';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failing' | 'memory';

/** Where steps are not kept, the file that holds them is offered on the spot: another page does not know of them. */
export const SavedLine = ({ state, words, onFile }: { readonly state: SaveState; readonly words: ExerciseWords; readonly onFile: () => void }): ReactElement | null =>
  state === 'idle' ? null : (
    <div className="saved" data-state={state}>
      <p key={state} role={state === 'failing' || state === 'memory' ? 'alert' : undefined}>{words[state]}</p>
      {state === 'failing' || state === 'memory' ? <button type="button" className="act act-quiet" data-keep-file onClick={onFile}>{words.keepFile}</button> : null}
    </div>
  );

/** Hints open below the button that asked for them, which stays where it is. */
export const Hints = ({ hints, shown, words }: { readonly hints: readonly string[]; readonly shown: number; readonly words: ExerciseWords }): ReactElement | null => {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (shown > before.current) box.current?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown]);
  if (shown === 0) return null;
  return (
    <div ref={box} role="group" className="hint-box" aria-label={words.hintsTitle}>
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
  /** False for what stood there when the page opened: nobody asked for it just now. */
  readonly takesFocus?: boolean;
}

/** A block that takes the focus when it appears, and comes into sight as a whole where it fits, so that nobody has to look for it. */
export const Panel = ({ title, className, children, takesFocus = true }: PanelProps): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(takesFocus);
  useEffect(() => {
    if (!asked.current) return;
    heading.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} role="group" className={className} aria-label={title}>
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

/** A tool that cannot be used now keeps its place and the focus: it may have been pressed a moment ago. */
export const Toolbar = ({ label, tools }: { readonly label: string; readonly tools: readonly Tool[] }): ReactElement => (
  <div className="toolbar" role="group" aria-label={label}>
    {tools.map(({ id, label: name, act, disabled = false }) => (
      <button key={id} type="button" data-tool={id} onClick={disabled ? undefined : act} aria-disabled={disabled ? true : undefined}>
        {name}
      </button>
    ))}
  </div>
);
