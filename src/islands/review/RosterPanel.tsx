// Who is missing: a pasted list of codes or a roster file, GBK included. The list stays on this page.
import { useState, type ChangeEvent, type ReactElement } from 'react';
import type { BoardRow } from '#cohort/board.ts';
import { parseRoster, type Missing, type Roster } from '#cohort/roster.ts';
import type { Lang } from '#kit/text.ts';
import type { ReviewWords } from '#words/review.ts';
import { bytesOf } from '../files.ts';
import type { Refused } from './desk-state.ts';

interface RosterPanelProps {
  readonly rows: readonly BoardRow[];
  readonly missing: readonly Missing[];
  readonly refused: readonly Refused[];
  readonly lang: Lang;
  readonly words: ReviewWords;
  readonly roster: Roster | undefined;
  readonly onRoster: (roster: Roster | undefined) => void;
}

/** Beyond these a list of messages says no more than its number. */
const shownFaults = 12;

export const RosterPanel = ({ rows, missing, refused, lang, words, roster, onRoster }: RosterPanelProps): ReactElement => {
  const [text, setText] = useState('');
  const [gone, setGone] = useState(false);
  const paste = (typed: string): void => {
    setText(typed);
    setGone(false);
    onRoster(typed.trim() === '' ? undefined : parseRoster(typed, words.rosterTitle));
  };
  const pick = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file === undefined) return;
    const bytes = await bytesOf(file).catch(() => undefined);
    setGone(bytes === undefined);
    if (bytes === undefined) return;
    setText('');
    onRoster(parseRoster(bytes, file.name));
  };
  /** Whose file came and could not be read: told by its name alone, which is only a hint. */
  const refusedOf = (code: string): string | undefined => refused.find(({ file }) => (file.split(/[/›]/u).at(-1) ?? '').trim().startsWith(`${code}-`))?.file;
  const extra = rows.filter(({ listed }) => listed === false).map(({ code }) => code);
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">{words.rosterTitle}</h2>
      <label className="field"><span>{words.rosterNote}</span><textarea rows={5} value={text} spellCheck={false} onChange={(event) => paste(event.target.value)} /></label>
      <label className="act act-quiet picker">{words.rosterPick}<input type="file" className="visually-hidden" data-pick="roster" accept=".csv,.txt,text/csv,text/plain" onChange={(event) => void pick(event)} /></label>
      <div role="status" data-roster>
        {gone ? <p className="notice notice-warn">{words.rosterGone}</p> : null}
        {roster === undefined ? null : (
          <>
            {roster.faults.slice(0, shownFaults).map((fault) => (
              <p key={`${fault.name} ${fault.where}`} className={fault.weight === 'advice' ? 'notice' : 'notice notice-warn'}><strong>{fault.title[lang]}</strong> {fault.message[lang]} <small>{words.place}<code>{fault.where}</code></small></p>
            ))}
            {roster.faults.length > shownFaults ? <p>{words.rosterMoreFaults(roster.faults.length - shownFaults)}</p> : null}
            {roster.people.length === 0 ? null : (
              <>
                <p>{words.rosterRead(roster.people.length)}</p>
                <p><strong>{words.rosterMissing(missing.length)}</strong></p>
                <ul>{missing.map(({ code, name, unit, near }) => <li key={code}>{[code, name, unit].filter(Boolean).join(' ')}{near === undefined ? '' : words.rosterNear(near)}{refusedOf(code) === undefined ? '' : words.rosterRefused(refusedOf(code) as string)}</li>)}</ul>
                {extra.length === 0 ? null : <p>{words.rosterExtra(extra.length)} {extra.join(' ')}</p>}
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
};
