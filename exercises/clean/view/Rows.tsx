// The doubtful rows, one in hand at a time: what speaks against it, what lies on the desk, what is to be done.
import { type ReactElement, useEffect, useRef } from 'react';
import { Choices } from '#kit/view/Choices.tsx';
import { labelOf } from '#kit/table.ts';
import { fill, say } from '#kit/text.ts';
import { shown } from '../bench.ts';
import { candidatesFor } from '../candidates.ts';
import { type Case, caseOf, casesOf } from '../cases.ts';
import { flagSays } from '../trail.ts';
import type { PartProps } from './Columns.tsx';
import { Correct } from './Correct.tsx';
import { isFound, type Props } from './props.ts';
import { numbersOf, rowName } from '../row-name.ts';

interface CaseProps extends Props {
  readonly found: Case;
}

const Queue = (props: PartProps & { readonly current: string | undefined }): ReactElement => {
  const { snapshot: { context: { variant, rulings } }, words, lang, current, onPick, readOnly } = props;
  const cases = casesOf(variant);
  const done = cases.filter(({ head }) => rulings[head] !== undefined).length;
  const flagged = new Set(cases.flatMap(({ rows }) => rows));
  const list = useRef<HTMLUListElement>(null);
  // In a list that scrolls by itself, the row in hand stays in sight; the page does not move.
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[data-current="true"]');
    if (list.current !== null && item != null) list.current.scrollTop = item.offsetTop - list.current.clientHeight / 2;
  }, [current]);
  return (
    <div role="group" aria-label={words.labels['casesTitle']}>
      <h4>{words.labels['casesTitle']}</h4>
      <p className="clean-note">{fill(words.labels['casesDone'], { done, n: cases.length })}</p>
      <ul ref={list} className="clean-list">
        {cases.map((one) => (
          <li key={one.head} data-current={current === one.head}>
            <button type="button" aria-current={current === one.head ? 'true' : undefined} disabled={readOnly} onClick={() => onPick(one.head)}>{rowName(variant, one.rows, words, lang)}</button>
            <small>{words.labels[rulings[one.head] === undefined ? 'undecided' : `ruled-${rulings[one.head]?.kind}`]}</small>
            {isFound(props, one.head) ? <small className="mark mark-wrong">{words.labels['wrong']}</small> : null}
          </li>
        ))}
      </ul>
      <label className="clean-other">
        {words.labels['otherRows']}
        <select value={current !== undefined && !cases.some(({ head }) => head === current) ? current : ''} disabled={readOnly} onChange={(event) => onPick(event.currentTarget.value)}>
          <option value="">{words.labels['choose']}</option>
          {variant.rows.map(({ handle }, at) => (flagged.has(at) ? null : <option key={handle} value={handle}>{rowName(variant, [at], words, lang)}</option>))}
        </select>
      </label>
    </div>
  );
};

/** The row or rows, cell by cell, what was flagged marked. */
const Current = ({ found, snapshot: { context: { variant, dropped } }, words, lang }: CaseProps): ReactElement => {
  const doubtful = new Set(found.flags.flatMap(({ columns }) => columns));
  return (
    <table className="clean-rows">
      <caption>{words.labels['current']}</caption>
      {found.rows.length > 1 ? <thead><tr><td />{found.rows.map((at) => <th key={at} scope="col">{fill(words.labels['row'], { n: at + 1 })}</th>)}</tr></thead> : null}
      <tbody>
        {variant.columns.filter(({ handle }) => !dropped.includes(handle)).map(({ id, handle, column }) => {
          const cells = found.rows.map((at) => variant.rows[at]?.settled[id] ?? '');
          return (
            <tr key={handle} data-odd={doubtful.has(id) || cells.some((cell) => cell !== cells[0])}>
              <th scope="row">{say(column.label, lang)}</th>
              {cells.map((cell, at) => <td key={at}>{shown(column, cell, lang) || words.labels['emptyCell']}</td>)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Papers = ({ found, snapshot: { context: { variant } }, words, lang }: CaseProps): ReactElement => {
  const { set, rows } = variant;
  const { register } = set;
  const papers = found.plant?.papers ?? [];
  const similar = register === undefined ? [] : found.rows.flatMap((at) => candidatesFor(set, rows[at]?.settled ?? {}));
  const nameColumn = register?.table.columns.find(({ id }) => id === register.name);
  const registered = register === undefined ? '' : say(register.label, lang);
  return (
    <>
      <h5>{words.labels['papers']}</h5>
      {papers.length === 0 ? <p>{words.labels['noPapers']}</p> : <ul>{papers.map(({ evidence, text }) => <li key={evidence + text.zh}>{say(text, lang)}</li>)}</ul>}
      {register === undefined || nameColumn === undefined ? null : (
        <>
          <h5>{fill(words.labels['candidates'], { register: registered })}</h5>
          {similar.length === 0 ? <p>{words.labels['noCandidates']}</p> : (
            <ul>
              {similar.map(({ entry, isKey, alike }, at) => (
                <li key={at}><span className="clean-code">{entry.cells[register.key]}</span> {labelOf(nameColumn, entry.cells[register.name] ?? '', lang)} <small className="mark">{isKey ? words.labels['byKey'] : fill(words.labels['byName'], { n: alike })}</small></li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
};

const Decide = ({ found, snapshot: { context: { rulings, variant } }, words, send, readOnly }: CaseProps): ReactElement => {
  const ruling = rulings[found.head];
  const merges = found.rows.length > 1 ? found.rows.map((at) => ({ id: variant.rows[at]?.handle ?? '', label: fill(words.labels['merge'], { n: at + 1 }) })) : [];
  const choose = (id: string): void => send(id === 'keep' || id === 'check' ? { type: `row.${id}`, row: found.head } : { type: 'row.merge', row: id });
  const chosen = ruling?.kind === 'merge' ? ruling.row : ruling?.kind;
  return (
    <Choices legend={words.labels['decide'] ?? ''} disabled={readOnly} onChoose={choose} {...(chosen === undefined ? {} : { chosen })}
      choices={[...(['keep', 'check'] as const).map((id) => ({ id, label: words.labels[id] ?? '' })), ...merges]} />
  );
};

const Panel = (props: CaseProps & { readonly onReset: () => void }): ReactElement => {
  const { found, snapshot: { context: { variant, rulings } }, words, lang, readOnly, onReset } = props;
  const flags = flagSays(variant, found, words, lang);
  return (
    <>
      {flags.length === 0 ? <p>{words.labels['noFlag']}</p> : <ul className="clean-flags">{flags.map((flag) => <li key={flag}>{flag}</li>)}</ul>}
      <div className="clean-facts"><Current {...props} /><div><Papers {...props} /></div></div>
      <Decide {...props} />
      {variant.set.evidence.length === 0 ? null : <Correct key={found.head} {...props} />}
      {readOnly || rulings[found.head] === undefined ? null : <p className="acts"><button type="button" className="act act-quiet" onClick={onReset}>{words.labels['reset']}</button></p>}
    </>
  );
};

/** The case in hand: one that was picked, else the next that is not decided, else the next that was found wrong. */
const inHand = (props: PartProps): Case | undefined => {
  const { picked, snapshot: { context: { variant, rulings } }, readOnly } = props;
  const cases = casesOf(variant);
  return caseOf(variant, picked) ?? cases.find(({ head }) => rulings[head] === undefined) ?? (readOnly ? undefined : variant.rows.map(({ handle }) => caseOf(variant, handle)).find((one) => one !== undefined && isFound(props, one.head)));
};

export const Rows = (props: PartProps): ReactElement => {
  const { snapshot, words, lang, onPick, send, readOnly, announce } = props;
  const { variant } = snapshot.context;
  const title = useRef<HTMLHeadingElement>(null);
  const acted = useRef(false);
  const found = inHand(props);
  const before = useRef(props.picked);
  // After each decision the next row is in hand, and the focus goes with it; so it does to a row that was picked in the table.
  useEffect(() => {
    const isPicked = props.picked !== '' && props.picked !== before.current;
    before.current = props.picked;
    if (!acted.current && !isPicked) return;
    acted.current = false;
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [snapshot, props.picked]);
  const pick = (row: string): void => {
    if (row !== '' && row === found?.head) return title.current?.focus();
    acted.current = true;
    onPick(row);
  };
  const decide: typeof send = (move) => {
    pick('');
    send(move);
    announce(`${words.labels[move.type] ?? ''} · ${fill(words.labels['row'], { n: found === undefined ? '' : numbersOf(found.rows, lang) })}`);
  };
  const reset = (): void => {
    if (found === undefined) return;
    acted.current = true;
    onPick(found.head);
    send({ type: 'row.reset', row: found.head });
  };
  return (
    <>
      <p>{words.labels['rulingIntro']}</p>
      <div className="clean-two">
        <Queue {...props} onPick={pick} current={found?.head} />
        <div role="group" className="clean-panel" aria-label={words.labels['thisCase']}>
          <h4 ref={title} tabIndex={-1}>{found === undefined ? words.labels['allDecided'] : rowName(variant, found.rows, words, lang)}</h4>
          {found === undefined ? null : <Panel {...props} found={found} send={decide} onReset={reset} />}
        </div>
      </div>
      {readOnly ? null : <p className="acts"><button type="button" className={found === undefined ? 'act' : 'act act-quiet'} onClick={() => send({ type: 'rows.submit' })}>{words.labels['rowsSubmit']}</button></p>}
    </>
  );
};
