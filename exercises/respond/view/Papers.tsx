// The papers: which one is in hand, what it says, to whom it goes.
import { useState, type ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import { momentText, receiverText, sendText } from '../clock.ts';
import type { DealtPaper } from '../deal.ts';
import { caseNow, type RespondContext } from '../machine.ts';
import { told } from '../told.ts';

export type Props = ViewProps<RespondContext>;

const Parts = ({ dealt, snapshot: { context, status }, words, lang, send, readOnly, findings }: Props & { readonly dealt: DealtPaper }): ReactElement => {
  const now = caseNow(context);
  if (dealt.parts.length === 0) return <p className="respond-note">{words.labels['noParts']}</p>;
  return (
    <fieldset className="respond-parts" disabled={readOnly || status === 'done'}>
      <legend>{words.labels['parts']}</legend>
      {dealt.parts.map(({ handle, part }) => {
        const isPut = context.drafts.includes(handle);
        const isWrong = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(handle));
        return (
          <div key={handle} className="respond-line">
            <label>
              <input type="checkbox" checked={isPut} onChange={() => send({ type: isPut ? 'part.drop' : 'part.put', part: handle })} />
              <span>{say(told(part.text, now), lang)}</span>
            </label>
            {isWrong ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
          </div>
        );
      })}
    </fieldset>
  );
};

const Sends = ({ dealt: { handle, paper }, snapshot: { context, status }, words, lang, send, readOnly }: Props & { readonly dealt: DealtPaper }): ReactElement => {
  const { set } = context.variant;
  const now = caseNow(context);
  return (
    <ul className="respond-sends">
      {paper.to.map((to) => {
        const sent = context.deeds.find((deed) => deed.handle === handle && deed.to === to);
        const text = sent === undefined ? sendText(set, to, words, lang) : fill(words.labels['sent'], { to: receiverText(set, to, lang), at: momentText(now, sent.at, words) });
        return (
          <li key={to} data-done={sent !== undefined}>
            {readOnly || status === 'done' ? <span>{text}</span> : (
              <button type="button" className="respond-act" aria-disabled={sent !== undefined} onClick={() => { if (sent === undefined) send({ type: 'paper.send', paper: handle, to }); }}>{text}</button>
            )}
          </li>
        );
      })}
    </ul>
  );
};

const Paper = (props: Props & { readonly dealt: DealtPaper }): ReactElement => {
  const { dealt, words, lang, findings } = props;
  const isWrong = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(dealt.handle));
  return (
    <div className="respond-paper">
      <h5>{say(dealt.paper.label, lang)}{isWrong ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}</h5>
      <Parts {...props} dealt={dealt} />
      <Sends {...props} dealt={dealt} />
    </div>
  );
};

/** One paper in hand at a time; to be looked at only, all that were begun or sent. */
export const Papers = (props: Props): ReactElement => {
  const { snapshot: { context }, words, lang, readOnly } = props;
  const { papers } = caseNow(context);
  const [open, setOpen] = useState('');
  const isBegun = ({ handle, parts }: DealtPaper): boolean => context.deeds.some((deed) => deed.handle === handle) || parts.some((part) => context.drafts.includes(part.handle));
  const shown = papers.length === 1 ? papers : papers.filter((dealt) => (readOnly ? isBegun(dealt) : dealt.paper.id === open));
  return (
    <div role="group" className="respond-part" aria-label={words.labels['papers']}>
      <h4>{words.labels['papers']}</h4>
      {papers.length < 2 || readOnly ? null : (
        <Choices legend={words.labels['paper'] ?? ''} chosen={open} onChoose={setOpen} choices={papers.map(({ paper }) => ({ id: paper.id, label: say(paper.label, lang) }))} />
      )}
      {shown.map((dealt) => <Paper key={dealt.handle} {...props} dealt={dealt} />)}
    </div>
  );
};
