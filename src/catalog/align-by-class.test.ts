import { expect, test } from 'vitest';
import { alignByClass } from './align-by-class.ts';

const cell = (tagName: string, value: string, align?: string) => ({ type: 'element', tagName, properties: align === undefined ? {} : { align }, children: value === '' ? [] : [{ type: 'text', value }] });

test('a table is slid by keyboard, aligned by class, and the corner without a name heads nothing', () => {
  const row = { type: 'element', tagName: 'tr', children: [cell('th', ''), cell('th', '低保', 'right'), cell('td', '2026-11-02')] };
  const table = { type: 'element', tagName: 'table', children: [row] };
  alignByClass()(table);
  expect(table).toMatchObject({ properties: { tabIndex: 0 } });
  expect(row.children.map(({ tagName }) => tagName)).toEqual(['td', 'th', 'td']);
  expect(row.children.map(({ properties }) => properties)).toEqual([{ className: ['short'] }, { className: ['align-right'] }, { className: ['short'] }]);
});
