// Each card with what is printed on it and a level to choose under each criterion.
import type { ReactElement } from 'react';
import { say } from '#kit/text.ts';
import { levelName } from '../names.ts';
import type { Criterion, DealtCard } from '../schema.ts';
import { cellOf } from '../scores.ts';
import type { Props } from '../view.tsx';

export const Scoring = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, readOnly } = props;
  const { set, cards } = snapshot.context.variant;
  return (
    <>
      {set.criteria.some(({ note }) => note !== undefined) ? <ul className="weigh-notes">{set.criteria.map(({ id, label, note }) => (note === undefined ? null : <li key={id}><strong>{say(label, lang)}</strong> {say(note, lang)}</li>))}</ul> : null}
      <div className="weigh-cards">
        {cards.map((dealt) => (
          <div key={dealt.handle} role="group" className="weigh-card" aria-label={say(dealt.card.text, lang)}>
            <h4>{say(dealt.card.text, lang)}</h4>
            {dealt.card.detail === undefined ? null : <p className="weigh-detail">{say(dealt.card.detail, lang)}</p>}
            {set.criteria.map((criterion) => <Score key={criterion.id} {...props} dealt={dealt} criterion={criterion} />)}
          </div>
        ))}
      </div>
      {readOnly ? null : <p><button type="button" className="act" onClick={() => send({ type: 'scores.submit' })}>{words.labels['scores']}</button></p>}
    </>
  );
};

const Score = ({ dealt, criterion, snapshot, words, lang, send, readOnly, findings }: Props & { readonly dealt: DealtCard; readonly criterion: Criterion }): ReactElement => {
  const cell = cellOf(dealt.handle, criterion.id);
  const id = `weigh-${dealt.handle}-${criterion.id}`;
  const figure = dealt.card.figures?.[criterion.id]?.text;
  const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(cell));
  return (
    <div className="weigh-score" data-found={isFound}>
      <label htmlFor={id}>{say(criterion.label, lang)}</label>
      {figure === undefined && !isFound ? null : <span id={`${id}-figure`}>{figure === undefined ? '' : say(figure, lang)}{isFound ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}</span>}
      <select id={id} value={snapshot.context.scores[cell] ?? ''} disabled={readOnly} aria-describedby={figure === undefined ? undefined : `${id}-figure`}
        onChange={(event) => { if (event.currentTarget.value !== '') send({ type: 'score.give', card: dealt.handle, criterion: criterion.id, score: Number(event.currentTarget.value) }); }}>
        <option value="" disabled>{words.labels['choose']}</option>
        {criterion.levels.map((_, at) => <option key={at} value={at + 1}>{levelName(criterion, at + 1, lang)}</option>)}
      </select>
    </div>
  );
};
