// The results as a table that can be sorted and filtered; the CSV is made from the very rows on the screen.
import { useMemo, useState, type ReactElement } from 'react';
import type { Board, BoardAttempt } from '#cohort/board.ts';
import { attemptTable, filterRows, sortRows, textRows, type Filter, type TableWords } from '#cohort/table.ts';
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

export const BoardTable = ({ board, lang, words, tableWords, onPlay }: BoardTableProps): ReactElement => {
  const [filter, setFilter] = useState<Filter>({ text: '', verdict: 'all' });
  const [sort, setSort] = useState<{ readonly by: string; readonly down: boolean }>({ by: '', down: false });
  const table = useMemo(() => attemptTable(board, tableWords), [board, tableWords]);
  const rows = useMemo(() => sortRows(table, filterRows(table.rows, filter), sort.by, sort.down), [table, filter, sort]);
  const turn = (id: string): void => setSort((before) => (before.by === id ? { by: id, down: !before.down } : { by: id, down: false }));
  const explain = verdictWords[lang].explain;
  return (
    <section aria-labelledby="board">
      <h2 id="board">{words.boardTitle}</h2>
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
      <div className="grid-frame" tabIndex={0} role="group" aria-label={words.boardTitle}>
        <table className="board" data-board>
          <thead>
            <tr>
              {table.columns.map(({ id, label }) => (
                <th key={id} scope="col" aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" className="sort" onClick={() => turn(id)}>{label}{sort.by === id ? (sort.down ? ' ↓' : ' ↑') : ''}</button>
                </th>
              ))}
              <th scope="col"><span className="visually-hidden">{words.play}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells, attempt }) => (
              <tr key={key} data-verdict={attempt?.verdict}>
                {cells.map((cell, at) => <td key={table.columns[at]?.id} data-column={table.columns[at]?.id}>{cell.text}</td>)}
                <td>{attempt?.outcome === undefined && attempt?.verdict !== 'refused' && attempt?.verdict !== 'wrong-variant' ? null : <button type="button" className="act act-quiet" onClick={() => onPlay(attempt as BoardAttempt, cells[0]?.text ?? '')}>{words.play}</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details><summary>{words.verdictsTitle}</summary>
        <dl className="terms">{(Object.keys(explain) as Verdict[]).map((verdict) => <div key={verdict}><dt>{verdictWords[lang].verdict[verdict]}</dt><dd>{explain[verdict]}{verdict === 'agrees' ? '' : ` ${verdictWords[lang].innocent}`}</dd></div>)}</dl>
      </details>
    </section>
  );
};
