// Each twin with what there is to judge it by, the verdict and its grounds; and what goes on the screen.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { clockAt, doubtLabel, lastTime, pairTexts, valueText, verdictLabel } from '../naming.ts';
import { doubts, factsOf } from '../twin.ts';
import { isFound, type Props } from './Checking.tsx';

const Twin = ({ at, ...props }: Props & { readonly at: number }): ReactElement | null => {
  const { snapshot: { context: { variant, verdicts } }, words, lang, send, readOnly } = props;
  const deal = variant.types[at];
  if (deal === undefined) return null;
  const { handle, type } = deal;
  const label = (key: string): string => words.labels[key] ?? '';
  const { age, due, come } = factsOf(variant, at);
  const said = verdicts[handle];
  const name = say(type.label, lang);
  const last = lastTime(variant);
  return (
    <div role="group" className="monitor-twin" aria-label={name}>
      <h4>{name} {isFound(props, handle) ? <small className="mark mark-wrong">{label('found')}</small> : null}</h4>
      {said?.verdict === 'refuse' ? <p className="monitor-notice">{label('notice')}</p> : null}
      <ul>
        <li>{fill(label('now'), { time: clockAt(variant, last) })}{lang === 'zh' ? '；' : '. '}{fill(label('updated'), { time: clockAt(variant, last - age) })}</li>
        {pairTexts(variant, at, words, lang).map((pair) => <li key={pair}>{pair}</li>)}
        <li>{fill(label('residual'), { n: valueText(variant, at, type.residual) })}</li>
        <li>{fill(label('received'), { due, come })}</li>
      </ul>
      <Choices legend={fill(label('verdict'), { name })} choices={['use', 'refuse'].map((id) => ({ id, label: label(verdictLabel(id)) }))} chosen={said?.verdict ?? ''} disabled={readOnly} onChoose={(verdict) => send({ type: 'verdict.set', of: handle, verdict })} />
      {said?.verdict !== 'refuse' ? null : (
        <fieldset className="monitor-list">
          <legend>{label('doubt')} <span className="visually-hidden">{name}</span></legend>
          {doubts.map((doubt) => <label key={doubt}><input type="checkbox" checked={said.doubts.includes(doubt)} disabled={readOnly} onChange={() => send({ type: 'doubt.toggle', of: handle, doubt })} /> {label(doubtLabel(doubt))}</label>)}
        </fieldset>
      )}
    </div>
  );
};

export const Trusting = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, shown } }, words, lang, send, readOnly } = props;
  const { trust } = variant.set;
  return (
    <>
      <p>{fill(words.labels['limits'], { fresh: trust.fresh, coverage: trust.coverage })}</p>
      <div className="monitor-twins">{variant.types.map(({ handle }, at) => <Twin key={handle} {...props} at={at} />)}</div>
      {variant.screen.length === 0 ? null : (
        <fieldset className="monitor-list">
          <legend>{words.labels['screen']}</legend>
          {variant.screen.map(({ handle, item }) => (
            <div key={handle}>
              <label><input type="checkbox" checked={shown.includes(handle)} disabled={readOnly} onChange={() => send({ type: 'screen.toggle', item: handle })} /> {say(item.label, lang)}</label>
              {isFound(props, handle) ? <small className="mark mark-wrong">{words.labels['found']}</small> : null}
            </div>
          ))}
        </fieldset>
      )}
      {readOnly ? null : <p><button type="button" className="act" onClick={() => send({ type: 'trust.submit' })}>{words.labels['submitTrust']}</button></p>}
    </>
  );
};
