// A code that was mistyped at first, matched by hand: whose work it is, a person says; what it is worth, replay says.
import { useState, type ReactElement } from 'react';
import type { Board } from '#cohort/board.ts';
import { unmatchedIn, type Match, type Unmatched } from '#cohort/match.ts';
import type { Roster } from '#cohort/roster.ts';
import type { ReviewWords } from '#words/review.ts';

interface MatchPanelProps {
  readonly board: Board;
  readonly roster: Roster | undefined;
  readonly matches: readonly Match[];
  readonly words: ReviewWords;
  readonly busy: boolean;
  readonly onMatch: (match: Match) => void;
  readonly onUndo: (match: Match) => void;
}

interface OneProps {
  readonly one: Unmatched;
  readonly nameOf: (code: string) => string;
  readonly words: ReviewWords;
  readonly busy: boolean;
  readonly onMatch: (match: Match) => void;
}

const One = ({ one, nameOf, words, busy, onMatch }: OneProps): ReactElement => {
  const { code, inRecordOf, attempts, candidates } = one;
  const [to, setTo] = useState(candidates[0] ?? '');
  const chosen = candidates.includes(to) ? to : (candidates[0] ?? '');
  return (
    <li data-unmatched={code}>
      <p>{inRecordOf === undefined ? words.matchWhole(code) : words.matchWithin(nameOf(inRecordOf), attempts, code)}</p>
      <p className="acts">
        {candidates.length < 2 ? null : <label className="field"><span>{words.matchTo}</span><select value={chosen} onChange={(event) => setTo(event.target.value)}>{candidates.map((candidate) => <option key={candidate} value={candidate}>{nameOf(candidate)}</option>)}</select></label>}
        <button type="button" className="act act-quiet" disabled={busy} onClick={() => onMatch({ from: code, to: chosen })}>{words.matchYes(code, nameOf(chosen))}</button>
      </p>
    </li>
  );
};

export const MatchPanel = ({ board, roster, matches, words, busy, onMatch, onUndo }: MatchPanelProps): ReactElement | null => {
  const people = roster?.people ?? [];
  const open = unmatchedIn(board.rows, board.missing, people.map(({ code }) => code));
  if (open.length === 0 && matches.length === 0) return null;
  const nameOf = (code: string): string => {
    const name = people.find((person) => person.code === code)?.name ?? board.rows.find((row) => row.code === code)?.name;
    return name === undefined ? code : `${code} ${name}`;
  };
  return (
    <section aria-labelledby="match">
      <h2 id="match">{words.matchTitle}</h2>
      <p>{words.matchNote}</p>
      <ul className="plain">
        {open.map((one) => <One key={`${one.code} ${one.inRecordOf ?? ''}`} one={one} nameOf={nameOf} words={words} busy={busy} onMatch={onMatch} />)}
        {matches.map((match) => (
          <li key={match.from} data-matched={match.from}><p>{words.matched(match.from, nameOf(match.to))} <button type="button" className="act act-quiet" disabled={busy} onClick={() => onUndo(match)}>{words.matchUndo}</button></p></li>
        ))}
      </ul>
    </section>
  );
};
