// Remedies: those chosen in their order with a reason, those still to choose from.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { fill, say } from '#kit/text.ts';
import { remedyOf } from '../rules.ts';
import type { Props } from '../view.tsx';
import { Found, Submit } from './Counting.tsx';

/** After a remedy was chosen, moved or taken out, the focus goes to the list it went to. */
const useListFocus = (chosen: readonly unknown[]) => {
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  useEffect(() => {
    if (acted.current) title.current?.focus();
    acted.current = false;
  }, [chosen]);
  return { title, onActed: () => { acted.current = true; } };
};

export const Remedying = (props: Props): ReactElement => {
  const { snapshot, words, lang, send, announce, readOnly, findings } = props;
  const { variant, chosen } = snapshot.context;
  const [picked, setPicked] = useState('');
  const { title, onActed } = useListFocus(chosen);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => { if (picked !== '') asked.current?.scrollIntoView({ block: 'nearest' }); }, [picked]);
  const reasonName = (id: string): string => { const reason = variant.set.reasons.find((one) => one.id === id); return reason === undefined ? '' : say(reason.label, lang); };
  const nameOf = (handle: string): string => { const dealt = remedyOf(variant, handle); return dealt === undefined ? '' : say(dealt.remedy.text, lang); };
  const actName = (key: 'take' | 'raise', handle: string): string => fill(words.labels['named'], { act: words.labels[key] ?? '', text: nameOf(handle) });
  const isMissed = (handle: string): boolean => findings.some(({ code, at }) => code === 'remedy-missed' && at.includes(handle));
  const act = (type: 'remedy.take' | 'remedy.raise', remedy: string): void => {
    onActed();
    send({ type, remedy });
    announce(actName(type === 'remedy.take' ? 'take' : 'raise', remedy));
  };
  const add = (reason: string): void => {
    if (chosen.some((one) => one.remedy === picked && one.reason === reason)) return;
    onActed();
    send({ type: 'remedy.add', remedy: picked, reason });
    announce(`${nameOf(picked)} · ${reasonName(reason)}`);
    setPicked('');
  };
  return (
    <>
      <h4 ref={title} tabIndex={-1}>{words.labels['remedies']}</h4>
      {chosen.length === 0 ? <p className="audit-quiet">{words.labels['noneChosen']}</p> : (
        <ol className="audit-order">
          {chosen.map(({ remedy, reason }, at) => (
            <li key={remedy}>
              <p>{nameOf(remedy)}<Found {...props} handle={remedy} /></p>
              <p className="audit-quiet">{fill(words.labels['reasonOf'], { text: reasonName(reason) })}</p>
              {readOnly ? null : (
                <p className="audit-acts">
                  {at === 0 ? null : <button type="button" className="act act-quiet" aria-label={actName('raise', remedy)} onClick={() => act('remedy.raise', remedy)}>{words.labels['raise']}</button>}
                  <button type="button" className="act act-quiet" aria-label={actName('take', remedy)} onClick={() => act('remedy.take', remedy)}>{words.labels['take']}</button>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <Choices legend={words.labels['offered'] ?? ''} disabled={readOnly} chosen={picked} onChoose={setPicked} 
        choices={variant.remedies.map(({ handle }) => ({ id: handle, label: nameOf(handle), note: isMissed(handle) ? words.labels['wrong'] : undefined }))} />
      {picked === '' ? null : (
        <div ref={asked}>
          <Choices legend={nameOf(picked)} disabled={readOnly} chosen={chosen.find(({ remedy }) => remedy === picked)?.reason ?? ''} onChoose={add} choices={variant.set.reasons.map(({ id, label: text }) => ({ id, label: say(text, lang) }))} />
        </div>
      )}
      <Submit {...props} type="work.submit" label="submitRemedies" />
    </>
  );
};
