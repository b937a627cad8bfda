// Which numbers and addresses are taken for somebody's, as trainers write them: with Chinese right beside, blanks, dots, full width.
import { expect, it } from 'vitest';
import { checkNumbers, realNumbers } from './check-numbers.ts';

const kinds = (text: string): readonly string[] => realNumbers(text).map(({ kind }) => kind);

it.each([
  ['例如310101199003077715，', 'id'],
  ['身份证 310101 19900307 7715', 'id'],
  ['号码310101-19900307-001x。', 'id'],
  ['老证号310101900307771还在用', 'id'],
  ['<tspan>310101</tspan><tspan x="9">199003077715</tspan>', 'id'],
  ['电话13812345678找小周', 'phone'],
  ['拨138 1234 5678', 'phone'],
  ['拨138.1234.5678', 'phone'],
  ['拨１３８１２３４５６７８', 'phone'],
  ['拨138\u200B1234\u200B5678', 'phone'],
  ['+86 13812345678', 'phone'],
  ['008613812345678', 'phone'],
  ['座机021-62345678', 'landline'],
  ['座机（021）62345678', 'landline'],
  ['座机02162345678', 'landline'],
  ['座机0755 8234567', 'landline'],
  ['热线400-820-8820', 'landline'],
  ['卡号6222021234567890123', 'bank'],
  ['卡号 6222 0212 3456 7890 123', 'bank'],
  ['卡号4012888888881881', 'bank'],
  ['代码91310000MA1FL0000X', 'org'],
])('takes %s for a real number', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

it.each([
  '999901198503150019', '号码10012345678。', '卡号9999534871876434750', '代码91999900MAXN000166', '12345热线', '2026-11-23', '第 021 号', '310101********7715',
  '4012888888881882', 'd10 138', 'a13812345678b', '1.3812345678', '共 20261123 行', '0.2162345678', '20262026-2026', '2026 2026 2026 2026',
])('lets %s pass', (text) => {
  expect(kinds(text)).toEqual([]);
});

it('names line and column, and repeats no number or address in full', () => {
  expect(checkNumbers('a.csv', 'name,phone\n"赵, 甲",13812345678\n').map(({ name, where }) => [name, where])).toEqual([['NumberLooksReal', 'a.csv:2  phone  138…78']]);
  const said = checkNumbers('a.mdx', '一行\n写信给zhou@sh.gov.cn，或 help@example.com、a@b.example\n');
  expect(said.map(({ name, where }) => [name, where])).toEqual([['AddressLooksReal', 'a.mdx:2  z…@sh.gov.cn']]);
  expect(JSON.stringify(said)).not.toContain('zhou');
});
