// The trainers' guide: its examples pass the check they are written for, and it names only messages that exist.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '#catalog/check.ts';
import { checkTables } from '#catalog/check-tables.ts';
import { tableOf } from '#catalog/csv.ts';
import { lessonTags } from '#catalog/lesson-tags.ts';
import { kindIds, kinds } from '#kinds';
import { inCourse } from './fixture.ts';

const home = join(import.meta.dirname, '../..');
const guide = readFileSync(join(home, 'courses/README.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language = '', text = '']) => ({ language, text }));
const [zh = '', en = ''] = blocks.filter(({ language }) => language === 'mdx').map(({ text }) => text);
const set = blocks.find(({ text }) => text.startsWith('kind: sort'))?.text ?? '';

it('has examples in which the check finds nothing but that they are short', async () => {
  const changes = {
    'laws.yml': readFileSync(join(home, 'courses/laws.yml')),
    'glossary.yml': 'terms:\n  direct-identifier: { zh: 直接标识符, en: direct identifier, pinyin: zhijie biaoshifu, def: { zh: 一列就能认出人。, en: One column points at a person. } }\n',
    'demo/columns.mdx': zh,
    'demo/en/columns.mdx': en.replace(/translates: ".*"/u, 'translates: "HASH"'),
    'demo/sets/my-sort.yml': set,
    'demo/sets/notes.yml': undefined,
    'demo/img/row.svg': undefined,
    'demo/img/row.en.svg': undefined,
  };
  const found = await inCourse(changes, check);
  expect(found.map(({ name, where }) => [name, where])).toEqual([['LessonLength', 'courses/demo/columns.mdx']]);
});

it('shows a table that is read as it is meant', () => {
  const [yml = '', csv = ''] = [blocks.find(({ text }) => text.startsWith('table:'))?.text, blocks.find(({ language }) => language === 'csv')?.text];
  const { columns } = (parse(yml) as { table: { columns: readonly unknown[] } }).table;
  const { rows, faults } = tableOf('my-table.csv', csv, columns, 'my-set.yml:1');
  expect(faults).toEqual([]);
  expect(checkTables({ table: { columns: tableOf('my-table.csv', csv, columns, '').columns, rows } }, String, true)).toEqual([]);
  expect(rows.map(({ cells }) => cells)).toEqual([{ name: '张乙丑', street: 'wangchao', birth: '1971-08-10' }, { name: '周戊辰', street: 'tinglan', birth: '1948-11-03' }]);
});

it('explains every key that a kind has of its own', async () => {
  for (const kind of kindIds) {
    const { shape } = (await (await kinds[kind].logic()).exercise.schema()) as unknown as { shape: Readonly<Record<string, unknown>> };
    const own = Object.keys(shape).filter((key) => !['kind', 'title', 'brief', 'goal', 'rule', 'hints', 'minutes', 'replaces', 'table'].includes(key));
    const [chinese = '', english = ''] = guide.split('# How to write a lesson');
    expect(own.filter((key) => !chinese.includes(`\`${key}\``) && !chinese.includes(`\n${key}:`))).toEqual([]);
    expect(own.filter((key) => !english.includes(`\`${key}\``))).toEqual([]);
  }
});

it('names only messages that there are', () => {
  const words = readdirSync(join(home, 'src/faults')).map((file) => readFileSync(join(home, 'src/faults', file), 'utf8')).join('\n');
  const named = [...guide.matchAll(/^\| ([A-Z][a-z]+[A-Z]\w+(?: · [A-Z]\w+)*) \|/gmu)].flatMap(([, names = '']) => names.split(' · '));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !words.includes(`'${name}'`))).toEqual([]);
});

it('shows every component in both languages', () => {
  const rows = [...guide.matchAll(/^\| `<(\w+)/gmu)].map(([, name = '']) => name);
  expect([...rows].sort()).toEqual([...Object.keys(lessonTags), ...Object.keys(lessonTags)].sort());
});
