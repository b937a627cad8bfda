// The pieces around a kind's view that stand there from the first picture on: toolbar, saved line, notices. They draw; the attempt decides.
import { Component, type ReactElement, type ReactNode } from 'react';
import type { FirstWords } from '#words/exercise-zh.ts';
import type { Desk } from './desk.ts';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failing' | 'memory';

/** Where steps are not kept, the file that holds them is offered on the spot: another page does not know of them. */
export const SavedLine = ({ state, words, onFile }: { readonly state: SaveState; readonly words: FirstWords; readonly onFile: () => void }): ReactElement | null =>
  state === 'idle' ? null : (
    <div className="saved" data-state={state}>
      <p key={state} role={state === 'failing' || state === 'memory' ? 'alert' : undefined}>{words[state]}</p>
      {state === 'failing' || state === 'memory' ? <button type="button" className="act act-quiet" data-keep-file onClick={onFile}>{words.keepFile}</button> : null}
    </div>
  );

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

/** The way out when something of the page did not come: what was done is in the journal, and the page opens there again. */
export const Missing = ({ own }: { readonly own: FirstWords }): ReactElement => (
  <div className="notice notice-warn" role="alert">
    <p>{own.missing}</p>
    <p className="acts"><button type="button" className="act" onClick={() => location.reload()}>{own.reload}</button></p>
  </div>
);

/** Says so in place of what could not be drawn, as when a part of the code did not come; the rest of the page stays. */
export class Guard extends Component<{ readonly own: FirstWords; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = (): { readonly failed: boolean } => ({ failed: true });

  override render(): ReactNode {
    return this.state.failed ? <Missing own={this.props.own} /> : this.props.children;
  }
}

const noticed = ({ standing, notice, later }: Desk, own: FirstWords): string | undefined => {
  if (standing === undefined || notice === undefined) return undefined;
  if (notice === 'codeFirst') return own.codeFirst;
  if (later === undefined) return undefined;
  if (notice === 'refused') return later.own.refusedMove;
  return notice === 'resumed' ? later.own.resumed(standing.moves) : later.own[notice];
};

/** What happened without the learner: another tab went on, a set was renewed, a step was refused. Heard when it appears. */
export const Notices = ({ desk, own }: { readonly desk: Desk; readonly own: FirstWords }): ReactElement => {
  const text = noticed(desk, own);
  return (
    <div role="status">
      {desk.assignment === undefined ? null : <p className="notice" data-assigned>{own.assigned}</p>}
      {text === undefined ? null : <p className="notice">{text}</p>}
      {desk.partly === true ? <Missing own={{ ...own, missing: own.partly }} /> : null}
    </div>
  );
};
