// The list of what the document must hold: what cannot be found in it is called missing here, and added.
import type { ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { missing } from '../rules.ts';
import type { Dealt } from '../schema.ts';
import type { Pencil, Props } from '../view.tsx';
import { Editor } from './Editor.tsx';

interface ElementProps extends Props {
  readonly pencil: Pencil;
}

export const Elements = (props: ElementProps): ReactElement | null => {
  const { snapshot, words } = props;
  const listed = snapshot.context.variant.passages.filter(({ passage }) => passage.element !== undefined);
  if (listed.length === 0) return null;
  return (
    <div role="group" className="inspect-elements" aria-label={words.labels['list']}>
      <h4>{words.labels['list']}</h4>
      {props.readOnly ? null : <p>{words.labels['listLead']}</p>}
      <ul>{listed.map((dealt) => <li key={dealt.handle}><Element {...props} dealt={dealt} /></li>)}</ul>
    </div>
  );
};

const Element = (props: ElementProps & { readonly dealt: Dealt }): ReactElement => {
  const { dealt, pencil, snapshot, words, lang, send, readOnly } = props;
  const { handle, passage: { element } } = dealt;
  const name = element === undefined ? '' : say(element, lang);
  const mark = snapshot.context.marks[handle];
  const isMissing = mark?.fault === missing;
  const key = `+${handle}`;
  const isOpen = pencil.open === key && isMissing;
  const open = (): void => {
    pencil.onOpen(key);
    if (!isMissing) send({ type: 'passage.mark', passage: handle, fault: missing });
  };
  if (readOnly) return <p className="inspect-element">{name} {isMissing ? <small className="mark">{words.labels['missing']}</small> : null}</p>;
  return (
    <>
      <button type="button" className="inspect-element" ref={pencil.back(key)} aria-label={name} aria-expanded={isOpen} onClick={open}>{name}</button>
      {isMissing ? <small className="mark">{words.labels['missing']}{mark.pieces.length === 0 ? `（${words.labels['open']}）` : ''}</small> : null}
      {isOpen ? <Editor {...props} asMissing /> : null}
    </>
  );
};
