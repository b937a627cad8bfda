// Draws the document as it would look, with a pencil over it: the passages, the list of what it must hold, the way to hand it in.
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { say } from '#kit/text.ts';
import type { InspectContext } from './machine.ts';
import { missing } from './rules.ts';
import type { Dealt } from './schema.ts';
import { Elements } from './view/Elements.tsx';
import { PassageLine } from './view/PassageLine.tsx';
import style from './view.css?url';

export type Props = ViewProps<InspectContext>;

/** What is open under the pencil: a passage by its handle, a line of the list by `+` and the handle. Its heading takes the focus when it opens, and gives it back to what opened it. */
export interface Pencil {
  readonly open: string;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onOpen: (handle: string) => void;
  readonly onClose: () => void;
  readonly back: (handle: string) => ((button: HTMLButtonElement | null) => void);
}

const usePencil = (readOnly: boolean): Pencil => {
  // A new object at each step, so that what is asked for twice moves the focus twice, and at once.
  const [at, setAt] = useState<{ readonly open: string; readonly back?: string }>({ open: '' });
  const title = useRef<HTMLHeadingElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement | null>());
  useEffect(() => {
    const to = at.back === undefined ? title.current : buttons.current.get(at.back);
    to?.focus({ preventScroll: true });
    to?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return {
    open: readOnly ? '' : at.open,
    title,
    onOpen: (handle) => setAt({ open: handle }),
    onClose: () => setAt({ open: '', back: at.open }),
    back: (handle) => (button) => {
      buttons.current.set(handle, button);
    },
  };
};

const InspectView = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant: { set, passages }, marks } = snapshot.context;
  const { look, title, lead, foot } = set.document;
  const pencil = usePencil(readOnly);
  const isOver = snapshot.status === 'done';
  const added = passages.filter(({ handle, state }) => state === 'absent' && marks[handle]?.fault === missing);
  const line = (dealt: Dealt): ReactElement => <PassageLine key={dealt.handle} {...props} dealt={dealt} pencil={pencil} />;
  return (
    <div className="inspect">
      {isOver || readOnly ? null : <p className="inspect-lead">{words.labels['lead']}</p>}
      <div role="group" className={`inspect-sheet inspect-${look}`} aria-label={say(title, lang)}>
        <h3>{say(title, lang)}</h3>
        {lead === undefined ? null : <p className="inspect-opening">{say(lead, lang)}</p>}
        <ol>{passages.filter(({ state }) => state !== 'absent').map(line)}{added.map(line)}</ol>
        {foot === undefined ? null : <p className="inspect-foot">{say(foot, lang)}</p>}
        {look === 'page' ? <p className="inspect-legend">{words.labels['legend']}</p> : null}
      </div>
      {isOver ? <h3 tabIndex={-1} className="inspect-over">{words.labels['done']}</h3> : <Elements {...props} pencil={pencil} />}
      {readOnly || isOver ? null : (
        <p className="acts">
          <button type="button" className="act" onClick={() => send({ type: 'work.submit' })}>{words.labels['submit']}</button>
          <span className="inspect-count">{words.labels['count']?.replace('{marked}', String(Object.keys(marks).length))}</span>
        </p>
      )}
    </div>
  );
};

export default InspectView;

export { style };
