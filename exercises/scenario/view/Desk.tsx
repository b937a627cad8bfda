// A round on the desk: the news, each line with what can be done on it, the hands that are left.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import type { ViewProps } from '#kit/view-props.ts';
import type { DealtAct, DealtLine } from '../deal.ts';
import type { ScenarioContext } from '../machine.ts';
import { actText, deskText, handsText } from '../naming.ts';
import { areTrue, handsOf, isOpen, linesAt, standingOf } from '../play.ts';

export type Props = ViewProps<ScenarioContext>;

const News = ({ snapshot: { context: { variant, past } }, lang }: Props): ReactElement | null => {
  const standing = standingOf(variant, past);
  const news = (variant.set.rounds[standing.round]?.news ?? []).filter(({ when }) => areTrue(variant, standing, undefined, when));
  return news.length === 0 ? null : <div className="scenario-news">{news.map(({ text }) => <p key={text.zh}>{say(text, lang)}</p>)}</div>;
};

const ActButton = ({ dealt, snapshot, words, lang, send, readOnly }: Props & { readonly dealt: DealtAct }): ReactElement => {
  const { handle, act } = dealt;
  const isPlaced = snapshot.context.placed.includes(handle);
  const text = actText(dealt, words, lang);
  const isShut = !isPlaced && !snapshot.can({ type: 'act.take', act: handle });
  const press = (): void => { if (!isShut) send({ type: isPlaced ? 'act.return' : 'act.take', act: handle }); };
  return (
    <li data-placed={isPlaced}>
      {readOnly ? <span className="scenario-act">{isPlaced ? `✓ ${text}` : text}</span> : <button type="button" className="scenario-act" aria-pressed={isPlaced} aria-disabled={isShut} onClick={press}>{text}</button>}
      {act.note === undefined ? null : <p>{say(act.note, lang)}</p>}
    </li>
  );
};

const Acts = (props: Props & { readonly acts: readonly DealtAct[] }): ReactElement => {
  const { acts, snapshot: { context: { variant } }, lang } = props;
  const grouped = variant.set.groups.filter(({ id }) => acts.some(({ act }) => act.group === id));
  const free = acts.filter(({ act }) => act.group === undefined);
  return (
    <>
      {grouped.map((group) => (
        <div key={group.id} role="group" aria-label={say(group.label, lang)}>
          <h5>{say(group.label, lang)}</h5>
          <ul className="scenario-acts">{acts.filter(({ act }) => act.group === group.id).map((dealt) => <ActButton key={dealt.handle} {...props} dealt={dealt} />)}</ul>
        </div>
      ))}
      {free.length === 0 ? null : <ul className="scenario-acts">{free.map((dealt) => <ActButton key={dealt.handle} {...props} dealt={dealt} />)}</ul>}
    </>
  );
};

const LineBox = (props: Props & { readonly line: DealtLine | undefined }): ReactElement | null => {
  const { line, snapshot: { context: { variant, past } }, words, lang } = props;
  const standing = standingOf(variant, past);
  const own = variant.acts.filter((one) => one.line === line);
  const acts = own.filter((one) => isOpen(variant, standing, one));
  const done = standing.happened.filter((one) => one.act !== undefined && one.line === line && one.act.act.again !== true);
  if (acts.length === 0 && (line === undefined || done.length === 0)) return null;
  return (
    <div role="group" className="scenario-line" aria-label={deskText(line, words, lang)}>
      <h4>{deskText(line, words, lang)}</h4>
      {line?.line.text === undefined ? null : <p>{say(line.line.text, lang)}</p>}
      {done.length === 0 ? null : <p className="scenario-done">{words.labels['done']}: {done.map(({ act }) => say((act as DealtAct).act.label, lang)).join(lang === 'zh' ? '、' : ', ')}</p>}
      <Acts {...props} acts={acts} />
    </div>
  );
};

export const Desk = (props: Props): ReactElement => {
  const { snapshot: { context: { variant, past, placed } }, words, send, readOnly } = props;
  const hands = variant.set.rounds[past.length]?.hands ?? 0;
  return (
    <>
      <News {...props} />
      <p className="scenario-left">{hands === 0 ? words.labels['free'] : fill(words.labels['left'], { hands: handsText(hands - handsOf(variant, placed), words) })}</p>
      <div className="scenario-lines">
        {linesAt(variant, past.length).map((line) => <LineBox key={line.line.id} {...props} line={line} />)}
        <LineBox {...props} line={undefined} />
      </div>
      {readOnly ? null : <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'round.end' })}>{words.labels['end']}</button></p>}
    </>
  );
};
