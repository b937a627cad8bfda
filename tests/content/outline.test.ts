// How lists, folders and shared files of courses/ fit together; what is made and released by command.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalog } from '#catalog/catalog.ts';
import { check } from '#catalog/check.ts';
import { lessonGuard, refuseBrokenLessons } from '#catalog/lesson-guard.ts';
import { lessonTags } from '#catalog/lesson-tags.ts';
import { create, listed } from '#commands/new.ts';
import { formatFault } from '#faults/fault.ts';
import { inCourse, laws, lessonEn, lessonZh, messages, setYml, withLesson, type Changes } from './fixture.ts';

const course = (change: (text: string) => string): Changes => ({
  'demo/course.yml': change('title: { zh: 示例课, en: Demo }\nsummary: { zh: 一门小课。, en: A small course. }\ncode: X01\nletter: 示\ncolour: river\nroles: [W]\ncompetencies: [data]\nminutes: 20\nedition: "2026.11"\nlessons: [columns]\n'),
});
const roles = (path: string): Changes => ({ 'roles.yml': `roles:\n  W: { name: { zh: 窗口人员, en: Window staff }, who: { zh: 在窗口的人。, en: People at the window. }, path: [${path}] }\n` });

const cases: Readonly<Record<string, Changes>> = {
  'course-unknown': roles('dema/columns'),
  'lesson-unknown': roles('demo/colums'),
  'role-unknown': course((text) => text.replace('[W]', '[Q]')),
  'competency-unknown': course((text) => text.replace('[data]', '[date]')),
  'colour-unknown': course((text) => text.replace('river', 'rivers')),
  'lesson-unlisted': { 'demo/more.mdx': lessonZh, 'demo/en/more.mdx': lessonEn },
  'lesson-missing': course((text) => text.replace('[columns]', '[columns, rows]')),
  'lesson-misnamed': course((text) => text.replace('[columns]', '[colums]')),
  'lesson-listed-with-ending': course((text) => text.replace('[columns]', '[columns.mdx]')),
  'lesson-listed-wide': course((text) => text.replace('[columns]', '[columns，rows]')),
  'course-head-empty': { 'demo/course.yml': '' },
  'course-mark-twice': { 'second/course.yml': 'title: { zh: 另一门课, en: Another }\nsummary: { zh: 也是小课。, en: Small too. }\ncode: X01\nletter: 示\ncolour: river\nroles: [W]\ncompetencies: [data]\nminutes: 20\nedition: "2026.11"\nlessons: []\n' },
  'file-unplaced': { 'demo/more.md': lessonZh, 'demo/EN/columns.mdx': lessonEn, 'demo/sets/old/notes.yml': setYml, 'demo/notes.csv': 'a,b\n', 'demo/sets/box.yml.txt': setYml, 'demo/讲稿.docx': Uint8Array.from([0x50, 0x4b, 3, 4]) },
  'name-invalid-lesson': { 'demo/My Rows.mdx': lessonZh, 'demo/en/My Rows.mdx': lessonEn, 'demo/看清.mdx': lessonZh, 'demo/en/看清.mdx': lessonEn },
  'lesson-listed-twice': course((text) => text.replace('[columns]', '[columns, columns]')),
  'course-head-missing': { 'demo/course.yml': undefined },
  'laws-missing': { 'laws.yml': undefined },
  'laws-article-beyond': { 'laws.yml': laws.replace('"25":', '"99":') },
  'laws-article-form': { 'laws.yml': laws.replace('"25":', '"第25条":') },
  'glossary-id-form': { 'glossary.yml': 'terms:\n  公示: { zh: 公示, en: public notice, pinyin: gōngshì, def: { zh: 贴出来。, en: Posted. } }\n  notice: { zh: 公示, en: public notice, pinyin: gongshi, def: { zh: 贴出来。, en: Posted. } }\n' },
  'glossary-source-unknown': { 'glossary.yml': 'terms:\n  notice: { zh: 公示, en: public notice, pinyin: gongshi, def: { zh: 贴出来。, en: Posted. }, source: { law: pipl, article: "80" }, lesson: demo/columns }\n' },
};

it.each(Object.entries(cases))('tells %s in words, with its place', async (name, changes) => {
  await expect(await messages(changes)).toMatchFileSnapshot(`messages/outline/${name}.txt`);
});

const today = '2026-11-23';
const said = async (root: string): Promise<string> => `${(await check(root)).map(formatFault).join('\n\n')}\n`;

it('makes a lesson, a set and a course in which the check finds nothing but what is still to be written', async () => {
  await inCourse({}, async (root) => {
    await create({ root, words: ['lesson', 'demo', 'rows'], today });
    await create({ root, words: ['set', 'demo', 'more'], kind: 'sort', today });
    await create({ root, words: ['course', 'second'], today });
    const found = await check(root);
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['LessonLength', 'TextUnwritten', 'SetUnused']));
    const { courses } = await loadCatalog({ root });
    expect(courses.map(({ course: name, lessons }) => [name, lessons.map(({ lesson, translated }) => [lesson, translated])])).toEqual([
      ['second', [['first', true]]],
      ['demo', [['columns', true], ['rows', true]]],
    ]);
  });
});

it('lists a lesson without touching the rest of course.yml', () => {
  expect(listed('# why\nlessons: [a, b] # order\nminutes: 3\n', 'c')).toBe('# why\nlessons: [a, b, c] # order\nminutes: 3\n');
  expect(listed('lessons:\n  - a\n  - b # last\nminutes: 3\n', 'c')).toBe('lessons:\n  - a\n  - b # last\n  - c\nminutes: 3\n');
  expect(listed('lessons: []\n', 'c')).toBe('lessons: [c]\n');
});

it.each([[], ['lessons', 'demo', 'rows'], ['lesson', 'demo'], ['course', 'a', 'b']])('asks for what is missing in: new %s', async (...words) => {
  await inCourse({}, async (root) => {
    await expect(create({ root, words, today })).rejects.toMatchObject({ data: { name: 'CommandWrong' } });
  });
});

it.each([['My_Rows', 'my-rows'], ['my rows', 'my-rows'], ['新课', undefined]])('refuses the name %s and says how it may be written', async (name, proper) => {
  await inCourse({}, async (root) => {
    const hint = proper === undefined ? undefined : { zh: `可以写成 ${proper}`, en: `it could be ${proper}` };
    await expect(create({ root, words: ['lesson', 'demo', name], today })).rejects.toMatchObject({ data: { name: 'NameInvalid', ...(hint === undefined ? {} : { hint }) } });
    expect(readdirSync(join(root, 'courses/demo')).sort()).toEqual(['columns.mdx', 'course.yml', 'en', 'img', 'sets']);
  });
});

it('writes over nothing', async () => {
  await inCourse({}, async (root) => {
    await expect(create({ root, words: ['lesson', 'demo', 'columns'], today })).rejects.toMatchObject({ data: { name: 'AlreadyThere' } });
    expect(readFileSync(join(root, 'courses/demo/columns.mdx'), 'utf8')).toBe(lessonZh);
  });
});

/** The skeleton's set without its marks, used in both lessons: fit for release. */
const releasable = async (root: string): Promise<string> => {
  await create({ root, words: ['set', 'demo', 'box'], kind: 'sort', today });
  const path = join(root, 'courses/demo/sets/box.yml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('【待写】', '').replace('[to be written] ', ''));
  rmSync(join(root, 'courses/demo/sets/notes.yml'));
  return path;
};
const usingBox: Changes = { 'demo/columns.mdx': lessonZh.replace('set="notes"', 'set="box"'), 'demo/en/columns.mdx': lessonEn.replace('set="notes"', 'set="box"') };

it('freezes a released set: words may be mended, an answer may not, the old copy must stay as it was', async () => {
  await inCourse(usingBox, async (root) => {
    const path = await releasable(root);
    const yml = readFileSync(path, 'utf8');
    expect(await create({ root, words: ['release', 'demo'], today })).toBe(0);
    expect(await said(root)).toBe('\n');
    expect(await create({ root, words: ['release', 'demo'], today })).toBe(0);

    writeFileSync(path, yml.replace('示例路口的路灯不亮了', '示例路口的路灯灭了'));
    expect(await said(root)).toBe('\n');

    writeFileSync(path, yml.replace('bin: act', 'bin: know'));
    await expect(await said(root)).toMatchFileSnapshot('messages/outline/released-edited.txt');
    const { setFiles } = await loadCatalog({ root });
    expect(setFiles.map(({ set, earlier }) => [set, earlier])).toEqual([['box', false], ['box', true]]);

    const [frozen = ''] = readdirSync(join(root, 'courses/demo/sets/released'));
    const copy = join(root, 'courses/demo/sets/released', frozen);
    writeFileSync(path, yml);
    writeFileSync(copy, readFileSync(copy, 'utf8').replace('"bin": "act"', '"bin": "know"'));
    await expect(await said(root)).toMatchFileSnapshot('messages/outline/released-copy-damaged.txt');
  });
});

it('lets a released set go only when another says that it takes its place', async () => {
  await inCourse(usingBox, async (root) => {
    const path = await releasable(root);
    await create({ root, words: ['release', 'demo'], today });
    const yml = readFileSync(path, 'utf8');
    rmSync(path);
    writeFileSync(join(root, 'courses/demo/sets/crate.yml'), setYml);
    expect(await said(root)).toContain('[SetReleasedMissing]');
    writeFileSync(join(root, 'courses/demo/sets/crate.yml'), `${yml}replaces: { set: box, why: { zh: 有一处答案错了。, en: One answer was wrong. } }\n`);
    expect(await said(root)).not.toContain('[SetReleasedMissing]');
  });
});

it('releases nothing of a course with a fault', async () => {
  await inCourse(withLesson('law="pipl"', 'law="pilp"'), async (root) => {
    expect(await create({ root, words: ['release', 'demo'], today })).toBe(1);
    expect(existsSync(join(root, 'courses/demo/sets/released.yml'))).toBe(false);
  });
});

it('never hands a broken lesson to the compiler, and stops a build in words without a stack', async () => {
  await inCourse(withLesson('</Case>', ''), async (root) => {
    const load = lessonGuard(root).load as (id: string) => string | undefined;
    expect(load(join(root, 'courses/demo/columns.mdx'))).toContain('[LessonSyntax]');
    expect(load(join(root, 'courses/demo/en/columns.mdx'))).toBeUndefined();
    expect(() => refuseBrokenLessons(root)).toThrow(/\[LessonSyntax\].*\n?courses\/demo\/columns\.mdx:10/u);
  });
});

it('knows the same components as the pages', () => {
  const source = readFileSync(join(import.meta.dirname, '../../src/components/lesson-parts.ts'), 'utf8');
  const parts = /lessonParts = \{([^}]*)\}/u.exec(source)?.[1]?.split(',').map((name) => name.trim());
  expect(parts).toEqual(Object.keys(lessonTags));
});
