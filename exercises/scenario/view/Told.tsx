// What came of a round, and how it ended: which lines held, which broke and in which round, and the way back.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { changeText } from '../naming.ts';
import { endingOf, heldAt, standingOf, type Happening } from '../play.ts';
import { explained, nameOf } from '../rules.ts';
import type { Props } from './Desk.tsx';

const Happened = ({ one, snapshot: { context: { variant } }, lang }: Props & { readonly one: Happening }): ReactElement => (
  <li data-sort={one.event === undefined ? 'act' : 'event'}>
    <strong>{say(nameOf(one), lang)}</strong>
    {one.told === undefined ? null : <p>{say(one.told, lang)}</p>}
    {one.changes.every(({ by }) => by === 0) ? null : (
      <p className="scenario-changes">{one.changes.filter(({ by }) => by !== 0).map((change) => <span key={change.gauge} className="mark">{changeText(variant.set, change, lang)}</span>)}</p>
    )}
  </li>
);

/** What was done, and those events that moved or told something. */
const Round = (props: Props & { readonly round: number }): ReactElement => {
  const { round, snapshot: { context: { variant, past } }, words } = props;
  const happened = standingOf(variant, past).happened.filter((one) => one.round === round && (one.act !== undefined || one.told !== undefined || one.changes.some(({ by }) => by !== 0)));
  if (happened.length === 0) return <p>{words.labels['nothing']}</p>;
  return <ul className="scenario-happened">{happened.map((one, at) => <Happened key={`${one.act?.handle ?? one.event?.id}-${at}`} {...props} one={one} />)}</ul>;
};

export const Report = (props: Props): ReactElement => {
  const { snapshot: { context: { past } }, words, send, readOnly } = props;
  return (
    <>
      <h4>{words.labels['report']}</h4>
      <Round {...props} round={past.length - 1} />
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'report.read' })}>{words.labels['read']}</button></p>}
    </>
  );
};

const Lines = ({ snapshot: { context: { variant, past } }, words, lang, cite }: Props): ReactElement => {
  const standing = standingOf(variant, past);
  return (
    <ul className="scenario-held">
      {heldAt(variant, standing).map((held) => {
        const { bottom, line, holds } = held;
        const name = line === undefined ? say(bottom.label, lang) : `${say(line.line.label, lang)}${lang === 'zh' ? '：' : ': '}${say(bottom.label, lang)}`;
        const { text, href } = cite(line?.line.ground ?? bottom.ground);
        return (
          <li key={`${bottom.id}-${line?.line.id ?? ''}`} data-holds={holds}>
            <strong>{name}</strong> <small className={holds ? 'mark' : 'mark mark-wrong'}>{holds ? words.labels['holds'] : fill(`${words.labels['broken']} · ${words.labels['decided']}`, { n: explained(variant, standing, held).round + 1 })}</small>
            <p>{say(line?.line.why ?? bottom.why, lang)} <span className="finding-ground">{href === undefined ? text : <a href={href}>{text}</a>}</span></p>
          </li>
        );
      })}
    </ul>
  );
};

/** The ending with its reasons; where a line broke, each round can be gone back to. */
export const Ended = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, past }, status }, words, lang, send, readOnly } = props;
  const ending = endingOf(variant, standingOf(variant, past));
  return (
    <>
      <div className="scenario-ending" data-held={status === 'done'}>
        <h4>{say(ending.title, lang)}</h4>
        <p>{say(ending.text, lang)}</p>
      </div>
      <h4>{words.labels['bottoms']}</h4>
      <Lines {...props} />
      <h4>{words.labels['story']}</h4>
      <ol className="scenario-story">
        {past.map((_, round) => (
          <li key={round}>
            <h5>{say(variant.set.rounds[round]?.label ?? { zh: '', en: '' }, lang)}</h5>
            <Round {...props} round={round} />
            {readOnly || status === 'done' ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={() => send({ type: 'round.replay', round })}>{fill(words.labels['replay'], { n: round + 1 })}</button></p>}
          </li>
        ))}
      </ol>
    </>
  );
};
