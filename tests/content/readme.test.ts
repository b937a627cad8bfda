// The trainers' guide: its examples pass the check they are written for, and it names only messages that exist.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '#catalog/check.ts';
import { lessonTags } from '#catalog/lesson-tags.ts';
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
