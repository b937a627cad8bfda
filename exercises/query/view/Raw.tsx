// The table itself, a page at a time: the figures come from these rows.
import { type ReactElement, useState } from 'react';
import { DataTable } from '#kit/view/DataTable.tsx';
import { fill, say } from '#kit/text.ts';
import { codeName } from '../naming.ts';
import type { Props } from './Result.tsx';

const pageLength = 20;

export const Raw = ({ snapshot: { context: { variant } }, words, lang }: Props): ReactElement => {
  const [from, setFrom] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const { rows, columns } = variant;
  const pages = Array.from({ length: Math.ceil(rows.length / pageLength) }, (_, at) => at * pageLength);
  const name = (page: number): string => fill(words.labels['pageOf'], { from: page + 1, to: Math.min(page + pageLength, rows.length) });
  const title = fill(words.labels['raw'], { n: rows.length });
  return (
    <details className="query-raw" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <>
          <div className="query-field">
            <label htmlFor="query-page">{words.labels['page']}</label>
            <select id="query-page" value={from} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
              {pages.map((page) => <option key={page} value={page}>{name(page)}</option>)}
            </select>
          </div>
          <DataTable caption={name(from)} columns={columns.map(({ id, column }) => ({ id, label: say(column.label, lang) }))}
            rows={rows.slice(from, from + pageLength).map((cells, at) => ({ id: String(from + at), cells: columns.map(({ id, handle }) => ({ text: codeName(variant, handle, cells[id] ?? '', words, lang) })) }))} />
        </>
      ) : null}
    </details>
  );
};
