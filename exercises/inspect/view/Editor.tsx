// What is wrong with the passage under the pencil, and what it should say.
import { useEffect, useId, useState, type ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import type { Ground } from '#kit/set.ts';
import { say } from '#kit/text.ts';
import { mendName, pieceName, slotName, textOf } from '../naming.ts';
import { faultOf, missing, strike } from '../rules.ts';
import type { LineProps } from './PassageLine.tsx';

/** `asMissing`: opened from the list of elements, where only what to add is asked. */
export const Editor = (props: LineProps & { readonly asMissing?: boolean }): ReactElement => {
  const { dealt, pencil, snapshot, words, lang, send, announce } = props;
  const { variant, marks } = snapshot.context;
  const isMissing = props.asMissing === true;
  const mark = (marks[dealt.handle]?.fault === missing) === isMissing ? marks[dealt.handle] : undefined;
  const [asked, setAsked] = useState(mark?.fault);
  // A second question that opens below must be heard and seen.
  useEffect(() => {
    if (mark === undefined || mark.fault === asked) return;
    setAsked(mark.fault);
    announce(words.labels['mend'] ?? '');
  }, [mark, asked, announce, words]);
  const named = faultOf(variant.set, mark?.fault);
  const name = (fault: string): void => {
    if (fault !== mark?.fault) send({ type: 'passage.mark', passage: dealt.handle, fault });
  };
  return (
    <div className="inspect-editor">
      <h4 ref={pencil.title} tabIndex={-1}>{isMissing ? say(dealt.passage.element ?? dealt.passage.why, lang) : words.labels['place']?.replace('{n}', String(dealt.n))}</h4>
      {isMissing ? null : (
        <Choices legend={words.labels['fault'] ?? ''} chosen={mark?.fault} onChoose={name} choices={variant.set.faults.map(({ id, label }) => ({ id, label: say(label, lang) }))} />
      )}
      {named === undefined ? null : <Clause {...props} ground={named.ground} />}
      {mark === undefined ? null : <Mend {...props} isMissing={isMissing} />}
      <p className="acts">
        {mark === undefined ? null : (
          <button type="button" className="act act-quiet" onClick={() => { send({ type: 'passage.clear', passage: dealt.handle }); pencil.onClose(); }}>{words.labels['clear']}</button>
        )}
        <button type="button" className="act act-quiet" onClick={pencil.onClose}>{words.labels['close']}</button>
      </p>
    </div>
  );
};

/** The clause that a named fault offends. */
const Clause = ({ cite, ground }: LineProps & { readonly ground: Ground }): ReactElement => {
  const { text, href } = cite(ground);
  return <p className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</p>;
};

/** One wording of several, or one composed slot by slot. */
const Mend = (props: LineProps & { readonly isMissing: boolean }): ReactElement => {
  const { dealt, pencil, snapshot, words, lang, send, announce, isMissing } = props;
  const mark = snapshot.context.marks[dealt.handle];
  const legend = words.labels[isMissing ? 'add' : 'mend'] ?? '';
  const write = (pieces: readonly string[]): void => {
    if (pieces.join() !== mark?.pieces.join()) send({ type: 'passage.mend', passage: dealt.handle, pieces });
    announce(`${words.labels['becomes']} ${mendName(dealt, { pieces }, words, lang)}`);
    pencil.onClose();
  };
  const struck = isMissing ? [] : [{ id: strike, label: words.labels['strike'] ?? '' }];
  const shown = isMissing ? [] : dealt.shown;
  if (dealt.slots.length > 1) return <Compose {...props} legend={legend} struck={struck.length > 0} onWrite={write} />;
  const offered = (dealt.slots[0] ?? []).filter(({ id }) => !shown.includes(id)).map(({ id, text }) => ({ id, label: say(text, lang) }));
  return <Choices legend={legend} chosen={mark?.pieces[0]} onChoose={(id) => write([id])} choices={[...offered, ...struck]} />;
};

interface ComposeProps extends LineProps {
  readonly legend: string;
  readonly struck: boolean;
  readonly onWrite: (pieces: readonly string[]) => void;
}

const Compose = ({ dealt, snapshot, words, lang, legend, struck, onWrite }: ComposeProps): ReactElement => {
  const written = snapshot.context.marks[dealt.handle]?.pieces ?? [];
  const first = (written.length === dealt.slots.length ? written : dealt.shown.length > 0 ? dealt.shown : dealt.slots.map(([piece]) => piece?.id ?? ''));
  const [pieces, setPieces] = useState<readonly string[]>(first);
  const id = useId();
  const isSame = pieces.join() === dealt.shown.join();
  return (
    <fieldset className="choices inspect-compose">
      <legend>{legend}</legend>
      {dealt.slots.map((slot, at) => (
        <p key={at}>
          <label htmlFor={`${id}${at}`}>{slotName(dealt, at, words, lang)}</label>
          <select id={`${id}${at}`} value={pieces[at]} onChange={({ target }) => setPieces(pieces.map((piece, n) => (n === at ? target.value : piece)))}>
            {slot.map((piece) => <option key={piece.id} value={piece.id}>{pieceName(piece, lang)}</option>)}
          </select>
        </p>
      ))}
      <p className="inspect-preview">{textOf(dealt, pieces, lang)}</p>
      <div className="choices-row">
        <button type="button" className="act" disabled={isSame} onClick={() => onWrite(pieces)}>{words.labels['compose']}</button>
        {struck ? <button type="button" className="choice" onClick={() => onWrite([strike])}>{words.labels['strike']}</button> : null}
      </div>
    </fieldset>
  );
};
