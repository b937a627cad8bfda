// The result of a query: a table with a bar in each cell, the line of facts under it, and a line chart where groups follow time.
import type { ReactElement } from 'react';
import type { ViewProps } from '#kit/view-props.ts';
import { fill } from '#kit/text.ts';
import { drawnOf, listed } from '../chart.ts';
import type { QueryContext } from '../machine.ts';
import { codeName, columnName, figureText, measureName, queryName } from '../naming.ts';
import { type Cell, cellKey, idOfColumn, measureOf, type Query, resultOf, type Result as Table } from '../result.ts';
import { Chart } from './Chart.tsx';

export type Props = ViewProps<QueryContext>;

interface ResultProps extends Props {
  readonly query: Query;
}

/** The greatest figure shown: the length of a whole bar. */
const greatest = ({ cells }: Table): number => Math.max(0, ...[...cells.values()].map(({ hidden, value }) => (hidden ? 0 : (value ?? 0))));

const Figure = ({ cell, most, ...props }: ResultProps & { readonly cell: Cell | undefined; readonly most: number }): ReactElement => {
  const { snapshot: { context: { variant } }, words, query } = props;
  if (cell === undefined) return <td className="numeric">—</td>;
  if (cell.hidden) return <td className="numeric"><span>＊</span><small>{fill(words.labels['hidden'], { n: variant.set.small?.below ?? 0 })}</small></td>;
  return (
    <td className="numeric">
      <span>{cell.value === undefined ? '—' : figureText(variant, query.measure, cell.value)}</span>
      {measureOf(variant, query.measure).kind === 'count' ? null : <small>{fill(words.labels['rows'], { n: cell.n })}</small>}
      {most === 0 ? null : <svg className="query-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={Math.max(0, ((cell.value ?? 0) / most) * 100)} height="4" /></svg>}
    </td>
  );
};

const Rows = (props: ResultProps & { readonly result: Table }): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, query, result } = props;
  const most = greatest(result);
  const name = queryName(variant, query, words, lang);
  return (
    <div className="grid-frame" role="group" aria-label={name} tabIndex={0}>
      <table className="grid query-table">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{columnName(variant, query.by, lang) || words.labels['group']}</th>
            {result.columns.map((column) => <th key={column} scope="col" className="numeric">{query.across === '' ? measureName(variant, query.measure, lang) : codeName(variant, query.across, column, words, lang)}</th>)}
          </tr>
        </thead>
        <tbody>
          {listed(result, query).map((row) => (
            <tr key={row}>
              <th scope="row">{codeName(variant, query.by, row, words, lang)}</th>
              {result.columns.map((column) => <Figure key={column} {...props} cell={result.cells.get(cellKey(row, column))} most={most} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const Result = (props: ResultProps): ReactElement => {
  const { snapshot: { context: { variant } }, words, lang, query } = props;
  const result = resultOf(variant, query);
  const { weak, ordered } = variant.set;
  const isLine = query.across === '' && ordered.includes(idOfColumn(variant, query.by)) && result.rows.length > 2;
  return (
    <div className="query-result">
      {result.total === 0 ? <p>{words.labels['nothing']}</p> : <Rows {...props} result={result} />}
      {isLine ? <div className="query-figure" role="figure" aria-label={words.labels['chart']}><p className="query-caption">{words.labels['chart']}</p><Chart drawn={drawnOf(result, { form: 'line' }, false)} nameOf={(row) => codeName(variant, query.by, row, words, lang)} textOf={(value) => figureText(variant, query.measure, value)} /></div> : null}
      <p className="query-facts">{fill(words.labels['facts'], { total: result.total, blank: result.blank, periods: result.periods })}</p>
      <p className="query-note">{fill(words.labels['weakRule'], { cell: weak.cell, blank: weak.blank, periods: weak.periods })}</p>
    </div>
  );
};
