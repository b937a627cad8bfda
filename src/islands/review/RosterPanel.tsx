// Who is missing: a pasted list of codes or a roster file, GBK included. The list stays on this page.
import { useState, type ChangeEvent, type ReactElement } from 'react';
import { missingFrom, parseRoster, type Roster } from '#cohort/roster.ts';
import type { Lang } from '#kit/text.ts';
import type { ReviewWords } from '#words/review.ts';
import { bytesOf } from '../files.ts';

interface RosterPanelProps {
  readonly codes: readonly string[];
  readonly lang: Lang;
  readonly words: ReviewWords;
  readonly roster: Roster | undefined;
  readonly onRoster: (roster: Roster | undefined) => void;
}

export const RosterPanel = ({ codes, lang, words, roster, onRoster }: RosterPanelProps): ReactElement => {
  const [text, setText] = useState('');
  const paste = (typed: string): void => {
    setText(typed);
    onRoster(typed.trim() === '' ? undefined : parseRoster(typed, words.rosterTitle));
  };
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    setText('');
    onRoster(parseRoster(await bytesOf(file), file.name));
  };
  const missing = roster === undefined ? [] : missingFrom(roster.people, codes);
  const extra = roster === undefined ? [] : codes.filter((code) => !roster.people.some((person) => person.code === code));
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">{words.rosterTitle}</h2>
      <label className="field"><span>{words.rosterNote}</span><textarea rows={5} value={text} spellCheck={false} onChange={(event) => paste(event.target.value)} /></label>
      <label className="act act-quiet picker">{words.rosterPick}<input type="file" className="visually-hidden" data-pick="roster" accept=".csv,.txt,text/csv,text/plain" onChange={(event) => void pick(event)} /></label>
      <div role="status" data-roster>
        {roster === undefined ? null : (
          <>
            {roster.encoding === 'gbk' ? <p>{words.rosterGbk}</p> : null}
            {roster.faults.map((fault) => <p key={`${fault.name} ${fault.where}`} className="notice notice-warn">{fault.where} {fault.title[lang]} {fault.message[lang]}</p>)}
            <p><strong>{words.rosterMissing(missing.length)}</strong></p>
            <ul>{missing.map(({ code, name, unit, near }) => <li key={code}>{[code, name, unit].filter(Boolean).join(' ')}{near === undefined ? '' : ` (${near}?)`}</li>)}</ul>
            {extra.length === 0 ? null : <p>{words.rosterExtra(extra.length)} {extra.join(' ')}</p>}
          </>
        )}
      </div>
    </section>
  );
};
