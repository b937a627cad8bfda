// What the curriculum promises is held: claims, reading lists, classes, paragraphs that recur.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadCatalog } from '#catalog/catalog.ts';
import { check } from '#catalog/check.ts';
import { inCourse, lessonEn, lessonZh, messages, type Changes } from './fixture.ts';

const reading = (lines: string): Changes => ({ 'demo/reading.yml': `lessons:\n${lines}` });
const line = (rest: string): string => `  columns:\n    - { says: { zh: 公开要有依据。, en: Publishing needs a ground. }, ${rest} }\n`;
const coverage = (rest: string): Changes => ({ 'coverage.yml': `source: { zh: 一篇文章, en: An article }\nclaims:\n  S0a: { claim: { zh: 数据要先看清。, en: Look at data first. }, able: { zh: 能看清每一列, en: See every column }, ${rest} }\n` });
const plan = (minutes: number, exercise = 'notes'): Changes => ({
  'demo/class.yml': `exercise: ${exercise}\ngoal: { zh: 会看每一列。, en: See every column. }\nbring: { zh: 投影。, en: A projector. }\nplan:\n${[10, 20, minutes].map((one) => `  - { minutes: ${one}, do: { zh: 看一列。, en: Look at a column. } }\n`).join('')}`,
});
const repeated = '\n\n把名单贴出去的人，要先站到被贴的人那一边看一遍：谁会经过这面墙，谁会认出他来，看见的人会怎么想，下一回他还敢不敢来办事。\n';
const repeatedEn = '\n\nWhoever posts a list looks at it first from the side of the people on it: who walks past this wall, who would know them, what those would think, and whether they would dare to come again.\n';

const cases: Readonly<Record<string, Changes>> = {
  'claim-without-lesson': coverage('lessons: [demo/colums], sets: [demo/notes]'),
  'claim-without-set': coverage('lessons: [demo/columns], sets: [demo/note]'),
  'claim-half-written': coverage('lessons: [], sets: [demo/notes]'),
  'reading-lesson-missing': reading('  rows:\n    - { says: { zh: 甲。, en: A. }, source: { zh: 自拟, en: own }, basis: convention }\n'),
  'reading-without-source': reading(line('basis: convention')),
  'reading-without-article': reading(line('law: pipl, basis: verified')),
  'reading-verified-without-law': reading(line('source: { zh: 一份标准, en: a standard }, basis: verified')),
  'reading-article-beyond': reading(line('law: pipl, article: "80", basis: verified')),
  'class-too-long': plan(16),
  'class-set-unknown': plan(15, 'note'),
  'paragraph-repeated': { 'demo/columns.mdx': `${lessonZh}${repeated}${repeated.replace('经过', '路过')}`, 'demo/en/columns.mdx': `${lessonEn}${repeatedEn}${repeatedEn.replace('walks', 'comes')}` },
};

it.each(Object.entries(cases))('tells %s in words, with its place', async (name, changes) => {
  await expect(await messages(changes)).toMatchFileSnapshot(`messages/curriculum/${name}.txt`);
});

it('finds nothing where every promise is kept', async () => {
  const kept = { ...coverage('lessons: [demo/columns], sets: [demo/notes]'), ...reading(line('law: pipl, article: "25", basis: verified')), ...plan(15) };
  await inCourse(kept, async (root) => {
    expect(await check(root)).toEqual([]);
    expect((await loadCatalog({ root })).claims.map(({ id }) => id)).toEqual(['S0a']);
  });
});

it('keeps every promise of this academy: twelve courses of five lessons, each with a reading list and a class', async () => {
  const { courses, claims, source } = await loadCatalog();
  expect(courses.map(({ lessons }) => lessons.length)).toEqual(Array.from({ length: 12 }, () => 5));
  expect(courses.every(({ lessons }) => lessons.every(({ translated, sets }) => translated && sets.length > 0))).toBe(true);
  expect(source.courses.filter(({ reading: list, plan: hour }) => list === undefined || hour === undefined).map(({ course }) => course)).toEqual([]);
  const sections = [3, 5, 5, 4, 4, 3, 2, 2, 2, 7];
  expect(claims.map(({ id }) => id)).toEqual(sections.flatMap((count, section) => [...'abcdefg'].slice(0, count).map((letter) => `S${section}${letter}`)));
  expect(readFileSync('courses/EDITORIAL.md', 'utf8').length).toBeGreaterThan(2_000);
});
