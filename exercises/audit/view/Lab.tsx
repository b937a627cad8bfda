// The algorithm to try: columns taken away, the line moved, every figure reckoned again; claims beside it, then the line to set.
import type { ReactElement } from 'react';
import { fill, say } from '#kit/text.ts';
import { groupsOf, matricesOf, partsOf, today } from '../cases.ts';
import { shareIn, trialOf, worstOf } from '../claims.ts';
import { rateOf } from '../figures.ts';
import { codeName, columnOf, groupName, percent, rateName, told } from '../naming.ts';
import { verdicts } from '../rules.ts';
import type { AuditSet, Says } from '../schema.ts';
import type { Props } from '../view.tsx';
import { Found, Submit } from './Counting.tsx';
import { Figures } from './Figures.tsx';

const Whole = (props: Props): ReactElement => {
  const { snapshot: { context: { variant: { set }, line, dropped } }, words } = props;
  const now = matricesOf(set, { line, dropped: partsOf(set, dropped) });
  const isChanged = line !== set.score.line || dropped.length > 0;
  return <Figures {...props} caption={fill(words.labels['wholeTable'], { n: set.table.rows.length })} now={now} {...(isChanged ? { before: matricesOf(set, today(set)) } : {})} />;
};

/** Said after a change: how many of the entitled are missed now, group by group. */
const tell = ({ snapshot, words, lang, announce }: Props, line: number, dropped: readonly string[]): void => {
  const { set } = snapshot.context.variant;
  const now = matricesOf(set, { line, dropped: partsOf(set, dropped) });
  announce(groupsOf(set).map((group, at) => `${groupName(set, group, lang)} ${rateName('missed', words.labels)} ${percent(rateOf(now[at] as (typeof now)[number], 'missed'))}`).join(lang === 'zh' ? '，' : ', '));
};

const Line = (props: Props): ReactElement => {
  const { snapshot, words, send, readOnly } = props;
  const { variant: { set }, line, dropped } = snapshot.context;
  const move = (to: number): void => {
    send({ type: 'line.move', to });
    tell(props, to, dropped);
  };
  return (
    <label className="audit-line">
      <span>{words.labels['line']}</span>
      <select value={line} disabled={readOnly} onChange={(event) => move(Number(event.currentTarget.value))}>
        {[...set.lines].sort((a, b) => b - a).map((one) => <option key={one} value={one}>{fill(words.labels[one === set.score.line ? 'today' : 'points'], { line: one })}</option>)}
      </select>
    </label>
  );
};

type Part = AuditSet['score']['parts'][number];

/** The code of a column that brings most points: who bears it is what the column tells. */
const topCode = ({ points = {} }: Part): string | undefined => Object.keys(points).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0))[0];

/** After a column is gone: which others still stand for it, and how unevenly the groups bear them. */
const Still = ({ snapshot, words, lang }: Props): ReactElement | null => {
  const { variant: { set }, dropped } = snapshot.context;
  if (dropped.length === 0) return null;
  return (
    <>
      {set.score.parts.flatMap((part) => {
        const code = topCode(part);
        if (code === undefined || dropped.includes(part.column) || part.column === set.roles.group) return [];
        const shares = groupsOf(set).map((group) => fill(words.labels['share'], { group: groupName(set, group, lang), share: percent(shareIn(set, part.column, code, group)) })).join(lang === 'zh' ? '，' : ', ');
        return [<p key={part.column} className="audit-still">{fill(words.labels['still'], { column: say(part.label, lang), code: codeName(set, part.column, code, lang), shares })}</p>];
      })}
    </>
  );
};

/** Whether a claim asks to be tried, and whether it was. */
const Trial = ({ snapshot, words, says }: Props & { readonly says: Says }): ReactElement | null => {
  const { variant: { set }, tried } = snapshot.context;
  const trial = trialOf(set, says);
  return trial === undefined ? null : <small className="mark">{words.labels[tried.includes(trial) ? 'tried' : 'tryFirst']}</small>;
};

const Claims = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant, judged, main } = snapshot.context;
  return (
    <ol className="audit-claims">
      {variant.claims.map(({ handle, claim }, at) => (
        <li key={handle}><div role="group" aria-label={fill(words.labels['claim'], { n: at + 1 })}>
          <p>{told(variant.set, claim.says, claim.text, lang)}<Trial {...props} says={claim.says} /><Found {...props} handle={handle} /></p>
          <div className="choices-row">
            {verdicts.map((as) => <button key={as} type="button" className="choice" disabled={readOnly} aria-pressed={judged[handle] === as} onClick={() => { if (judged[handle] !== as) send({ type: 'claim.judge', claim: handle, as }); }}>{words.labels[as]}</button>)}
            <button type="button" className="choice audit-main" disabled={readOnly} aria-pressed={main === handle} onClick={() => { if (main !== handle) send({ type: 'main.choose', claim: handle }); }}>{words.labels['main']}</button>
          </div>
        </div></li>
      ))}
    </ol>
  );
};

export const Judging = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { variant: { set }, dropped, line } = snapshot.context;
  const toggle = (column: string): void => {
    const isGone = dropped.includes(column);
    send({ type: isGone ? 'column.keep' : 'column.drop', column });
    tell(props, line, isGone ? dropped.filter((one) => one !== column) : [...dropped, column]);
  };
  return (
    <>
      <fieldset className="audit-lab">
        <legend>{words.labels['lab']}</legend>
        {set.score.parts.filter(({ drop }) => drop).map(({ column }) => (
          <label key={column} className="audit-drop">
            <input type="checkbox" disabled={readOnly} checked={dropped.includes(column)} onChange={() => toggle(column)} />
            <span>{fill(words.labels['drop'], { column: say(columnOf(set, column).label, lang) })}</span>
          </label>
        ))}
        <Line {...props} />
        <Still {...props} />
      </fieldset>
      <Whole {...props} />
      <h4>{words.labels['claims']}</h4>
      <Claims {...props} />
      <Submit {...props} type="claims.submit" label="submitClaims" />
    </>
  );
};

export const Moving = (props: Props): ReactElement => {
  const { snapshot, words, lang } = props;
  const { variant: { set, limit }, line } = snapshot.context;
  return (
    <>
      <p className="audit-task">{fill(words.labels['task'], { group: groupName(set, groupsOf(set)[worstOf(set)] ?? '', lang), limit })} <Found {...props} handle="line" /></p>
      <Line {...props} />
      <Whole {...props} />
      {line === set.score.line ? null : <p className="audit-quiet">{words.labels['lineNote']}</p>}
      <Submit {...props} type="line.submit" label="submitLine" />
    </>
  );
};
