// The small table that lies beside a question. It is read, not worked on. A corner without a name heads nothing.
import type { ReactElement } from 'react';
import { say, type Lang, type Text } from '#kit/text.ts';
import type { Card } from '../schema.ts';

const read = (cell: string | Text, lang: Lang): string => (typeof cell === 'string' ? cell : say(cell, lang));

export const Sheet = ({ sheet, lang }: { readonly sheet: NonNullable<Card['sheet']>; readonly lang: Lang }): ReactElement => (
  <div className="grid-frame question-sheet" tabIndex={0} role="group" aria-label={say(sheet.caption, lang)}>
    <table className="grid">
      <caption>{say(sheet.caption, lang)}</caption>
      <thead><tr>{sheet.head.map((cell, at) => (read(cell, lang) === '' ? <td key={at} /> : <th key={at} scope="col">{read(cell, lang)}</th>))}</tr></thead>
      <tbody>{sheet.rows.map((row, r) => <tr key={r}>{row.map((cell, c) => <td key={c}>{read(cell, lang)}</td>)}</tr>)}</tbody>
    </table>
  </div>
);
