// One passage on the sheet: its words, the mark on it and what it becomes; its editor when the pencil is on it.
import type { ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { faultName, mendName, nameOf, textOf } from '../naming.ts';
import { missing, piecesOf, strike } from '../rules.ts';
import type { Dealt } from '../schema.ts';
import type { Pencil, Props } from '../view.tsx';
import { Editor } from './Editor.tsx';
import { Drawn } from './Drawn.tsx';

export interface LineProps extends Props {
  readonly dealt: Dealt;
  readonly pencil: Pencil;
}

/** Findings that tell the place; what was not seen is not shown. */
const isTold = ({ findings, dealt }: LineProps): boolean => findings.some(({ code, weight, at }) => weight === 'wrong' && code !== 'missed' && code !== 'left-out' && at.includes(dealt.handle));

const Words = ({ dealt, lang }: LineProps): ReactElement => {
  const { head } = dealt.passage;
  return (
    <>
      {head === undefined ? null : <><b className="inspect-head">{say(head, lang)}</b>{' '}</>}
      <span className="inspect-text">{textOf(dealt, dealt.shown, lang)}</span>
    </>
  );
};

/** The pencil's note: the fault by name, and what the passage becomes. */
const Note = (props: LineProps): ReactElement | null => {
  const { dealt, snapshot: { context, status }, words, lang } = props;
  const mark = context.marks[dealt.handle];
  if (mark === undefined) return null;
  const isOver = status === 'done';
  const isStruck = mark.pieces[0] === strike;
  const why = mark.fault === missing ? dealt.passage.absent?.why : piecesOf(dealt, dealt.shown).find(({ fault }) => fault !== undefined)?.why;
  return (
    <p className="inspect-note">
      <strong className="mark">{faultName(context.variant, mark.fault, words, lang)}</strong>
      {isTold(props) ? <strong className="mark mark-wrong">{words.labels['wrong']}</strong> : null}
      <span className="inspect-becomes">
        {mark.pieces.length === 0 ? words.labels['open'] : isStruck ? words.labels['struck'] : <>{words.labels[mark.fault === missing ? 'added' : 'becomes']} <ins>{mendName(dealt, mark, words, lang)}</ins></>}
      </span>
      {isOver && why !== undefined ? <small>{say(why, lang)}</small> : null}
    </p>
  );
};

export const PassageLine = (props: LineProps): ReactElement => {
  const { dealt, pencil, snapshot, readOnly, lang } = props;
  const { handle, state, n } = dealt;
  const mark = snapshot.context.marks[handle];
  const isFixed = readOnly || snapshot.status === 'done' || state === 'absent';
  const isGone = mark !== undefined && mark.fault !== missing && mark.pieces.length > 0;
  const isOpen = pencil.open === handle;
  const words = isGone ? <del><Words {...props} /></del> : <Words {...props} />;
  return (
    <li data-marked={mark === undefined ? undefined : ''} data-open={isOpen ? '' : undefined}>
      {n === 0 ? null : <span className="inspect-n" aria-hidden="true">{n}</span>}
      {n === 0 ? <p className="inspect-added">{dealt.passage.element === undefined ? '' : say(dealt.passage.element, lang)}</p> : isFixed ? <p className="inspect-passage">{words}</p> : (
        <button type="button" className="inspect-passage" ref={pencil.back(handle)} aria-label={nameOf(dealt, lang)} aria-expanded={isOpen} onClick={() => pencil.onOpen(handle)}>{words}</button>
      )}
      {n === 0 ? null : piecesOf(dealt, dealt.shown).map((piece) => <Drawn key={piece.id} piece={piece} />)}
      <Note {...props} />
      {isOpen && !isFixed ? <Editor key={handle} {...props} /> : null}
    </li>
  );
};
