// The results as a table that can be sorted and filtered; the CSV is made from the very rows on the screen.
import { memo, useMemo, useState, type ReactElement } from 'react';
import type { Board, BoardAttempt } from '#cohort/board.ts';
import { attemptTable, filterRows, matrixTable, sortRows, textRows, type Filter, type TableWords } from '#cohort/table.ts';
import { Choices } from '#kit/view/Choices.tsx';
import { toCsv } from '#cohort/csv.ts';
import type { Verdict } from '#record/review.ts';
import type { Lang } from '#kit/text.ts';
import { verdictWords } from '#words/verdicts.ts';
import type { ReviewWords } from '#words/review.ts';
import { download } from '../files.ts';

interface BoardTableProps {
  readonly board: Board;
  readonly lang: Lang;
  readonly words: ReviewWords;
  readonly tableWords: TableWords;
  readonly onPlay: (attempt: BoardAttempt, learner: string) => void;
}

/** Where nothing could be loaded there is nothing to look at. */
const canPlay = ({ outcome, verdict }: BoardAttempt): boolean => outcome !== undefined || verdict === 'refused' || verdict === 'wrong-variant';

const toAsk = ({ attempts, conflicts, strays }: Board['rows'][number]): boolean => conflicts.length > 0 || strays > 0 || attempts.some(({ verdict }) => verdict !== 'agrees');

const Figures = ({ board, words, tableWords }: Pick<BoardTableProps, 'board' | 'words' | 'tableWords'>): ReactElement => (
  <details><summary>{words.figuresTitle}</summary>
    <ul data-figures>{board.figures.map(({ course, set, begun, passed, shown }) => <li key={`${course}/${set}`}>{tableWords.title(course, set)}{tableWords.join}{words.figures(begun, passed, shown)}</li>)}</ul>
  </details>
);

/** Redrawn only when the board is another one: while hundreds of files are read, the page stays at hand. */
export const BoardTable = memo(({ board, lang, words, tableWords, onPlay }: BoardTableProps): ReactElement => {
  const [filter, setFilter] = useState<Filter>({ text: '', verdict: 'all' });
  const [view, setView] = useState<'learners' | 'attempts'>('learners');
  const [sort, setSort] = useState<{ readonly by: string; readonly down: boolean }>({ by: '', down: false });
  const table = useMemo(() => (view === 'learners' ? matrixTable : attemptTable)(board, tableWords), [board, tableWords, view]);
  const rows = useMemo(() => sortRows(table, filterRows(table.rows, filter), sort.by, sort.down), [table, filter, sort]);
  const turn = (id: string): void => setSort((before) => (before.by === id ? { by: id, down: !before.down } : { by: id, down: false }));
  const show = (next: typeof view, code?: string): void => {
    setView(next);
    setFilter({ text: '', verdict: 'all', ...(code === undefined ? {} : { code }) });
    setSort({ by: '', down: false });
  };
  const explain = verdictWords[lang].explain;
  return (
    <section aria-labelledby="board">
      <h2 id="board">{words.boardTitle}</h2>
      <p>{words.summary(board.rows.length, board.rows.reduce((sum, { attempts }) => sum + attempts.length, 0), board.rows.filter(toAsk).length)}</p>
      <Choices legend={words.viewBy} chosen={view} onChoose={(id) => show(id as typeof view)} choices={[{ id: 'learners', label: words.viewLearners }, { id: 'attempts', label: words.viewAttempts }]} />
      <div className="filters">
        <label className="field"><span>{words.filter}</span><input type="search" value={filter.text} onChange={(event) => setFilter({ ...filter, text: event.target.value })} /></label>
        <label className="field"><span>{words.filterVerdict}</span>
          <select value={filter.verdict} onChange={(event) => setFilter({ ...filter, verdict: event.target.value as Filter['verdict'] })}>
            <option value="all">{words.all}</option>
            <option value="ask">{words.notAgree}</option>
            {(Object.keys(explain) as Verdict[]).map((verdict) => <option key={verdict} value={verdict}>{verdictWords[lang].verdict[verdict]}</option>)}
          </select>
        </label>
        <button type="button" className="act act-quiet" onClick={() => download(lang === 'zh' ? '核对结果.csv' : 'results.csv', toCsv(textRows(table, rows)), 'text/csv')}>{words.csv}</button>
      </div>
      <p role="status">{rows.length === 0 ? words.none : words.rows(rows.length)}</p>
      {filter.code === undefined ? null : <p className="acts"><span>{words.only(filter.code)}</span> <button type="button" className="act act-quiet" onClick={() => setFilter({ text: filter.text, verdict: filter.verdict })}>{words.showAll}</button></p>}
      <div className="grid-frame" tabIndex={0} role="group" aria-label={words.boardTitle}>
        <table className="board" data-board={view}>
          <thead>
            <tr>
              {table.columns.map(({ id, label }) => (
                <th key={id} scope="col" data-column={id} aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" className="sort" onClick={() => turn(id)}>{label}{sort.by === id ? (sort.down ? ' ↓' : ' ↑') : ''}</button>
                </th>
              ))}
              <th scope="col"><span className="visually-hidden">{words.play}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, code, cells, attempt, verdicts, asks }) => (
              <tr key={key} data-verdict={attempt?.verdict ?? (asks !== true && verdicts.every((verdict) => verdict === 'agrees') ? 'agrees' : 'ask')}>
                {cells.map((cell, at) => <td key={table.columns[at]?.id} data-column={table.columns[at]?.id}>{cell.text}</td>)}
                <td>
                  {attempt === undefined ? <button type="button" className="act act-quiet" onClick={() => show('attempts', code)}>{words.steps}</button> : null}
                  {attempt !== undefined && canPlay(attempt) ? <button type="button" className="act act-quiet" onClick={() => onPlay(attempt, cells[0]?.text ?? '')}>{words.play}</button> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details><summary>{words.verdictsTitle}</summary>
        <dl className="terms">{(Object.keys(explain) as Verdict[]).map((verdict) => <div key={verdict}><dt>{verdictWords[lang].verdict[verdict]}</dt><dd>{explain[verdict]}{verdict === 'agrees' ? '' : ` ${verdictWords[lang].innocent}`}</dd></div>)}</dl>
      </details>
      <Figures board={board} words={words} tableWords={tableWords} />
    </section>
  );
});
BoardTable.displayName = 'BoardTable';
