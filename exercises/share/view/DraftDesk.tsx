// A document put together part by part: the matter in hand, the ways of writing each part, the document as it stands.
import type { ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { say } from '#kit/text.ts';
import { keyOf } from '../rules.ts';
import type { DraftVariant } from '../schema.ts';
import type { Props } from './Paper.tsx';

export const DraftDesk = (props: Props & { readonly draft: DraftVariant }): ReactElement => {
  const { draft, snapshot: { context }, lang, words, send, findings, readOnly } = props;
  const { chosen, parts } = draft;
  return (
    <>
      <div role="group" className="share-facts" aria-label={words.labels['facts']}>
        <h4>{words.labels['facts']}{lang === 'zh' ? '：' : ': '}{say(chosen.text, lang)}</h4>
        <ul>{chosen.facts.map((fact) => <li key={fact.en}>{say(fact, lang)}</li>)}</ul>
      </div>
      <Written {...props} />
      {readOnly ? null : (
        <div className="share-ways">
          {parts.map(({ part, options }) => {
            const now = context.chosen[keyOf(draft, part.id)];
            const isFound = findings.some(({ weight, at }) => weight === 'wrong' && at.includes(now ?? ''));
            return (
              <div key={part.id} data-found={isFound}>
                <Choices legend={`${say(part.label, lang)}${isFound ? ` · ${words.labels['wrong']}` : ''}`} chosen={now ?? ''} onChoose={(option) => { if (option !== now) send({ type: 'part.choose', part: part.id, option }); }}
                  choices={options.map(({ handle, option }) => ({ id: handle, label: say(option.text, lang) }))} />
              </div>
            );
          })}
          <p className="acts"><button type="button" className="act" onClick={() => send({ type: 'draft.submit' })}>{words.labels['submitDraft']}</button></p>
        </div>
      )}
    </>
  );
};

/** The document as it would go out. */
export const Written = ({ draft, snapshot: { context }, lang, words }: Props & { readonly draft: DraftVariant }): ReactElement => (
  <div role="group" className="share-written" aria-label={words.labels['write']}>
    <h4>{say(draft.stage.label, lang)}</h4>
    <dl>
      {draft.parts.map(({ part, options }) => {
        const option = options.find(({ handle }) => handle === context.chosen[keyOf(draft, part.id)])?.option;
        return <div key={part.id} data-empty={option === undefined}><dt>{say(part.label, lang)}</dt><dd>{option === undefined ? words.labels['unwritten'] : say(option.text, lang)}</dd></div>;
      })}
    </dl>
  </div>
);
