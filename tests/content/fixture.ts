// A small course in which nothing is wrong. Each test changes one thing and looks at the whole message.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '#catalog/check.ts';
import { formatFault } from '#faults/fault.ts';

/** Path below courses/ -> text, or bytes where the encoding matters. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const prose = '名单贴出去以前，先看清每一列会不会认出人，再决定留下哪几列。'.repeat(30);

export const lessonZh = `---
title: 先看清每一列
summary: 名单贴出去以前，先看清每一列。
goals:
  - 能说出每一列凭什么贴
minutes: 20
checked: { on: 2026-11-23, against: [pipl], reviewed: pending }
---

<Case>
窗口的小周要贴一张名单。
</Case>

## 先看依据

公开以前要有依据（<Law law="pipl" article="25" />），<Term id="notice">公示</Term>也一样。

${prose}

### 再看图

<Figure src="img/row.svg" alt="一行八列，四列打了叉。" caption="一行里哪几列能留。" />

<Exercise set="notes" />
`;

export const lessonEn = `---
title: See every column first
summary: Before a list is posted, see every column.
goals:
  - Say on what ground each column is posted
minutes: 20
checked: { on: 2026-11-23, against: [pipl], reviewed: pending }
translates: "HASH"
---

<Case>
Xiao Zhou at the window has a list to post.
</Case>

## The ground first

Publishing needs a ground (<Law law="pipl" article="25" />); so does a <Term id="notice">public notice</Term>.

### Then the picture

<Figure src="img/row.en.svg" alt="One row of eight columns, four crossed out." caption="Which columns may stay." />

<Exercise set="notes" />
`;

export const setYml = `kind: sort
title: { zh: 意见箱里的纸条, en: Notes from the box }
brief: { zh: 意见箱里有几张纸条，先分一分。, en: Some notes lie in the box. Sort them first. }
goal: { zh: 每张都放到该去的地方。, en: Each lies where it belongs. }
rule:
  basis: law
  text: { zh: 要有人去做的归前一类。, en: What someone must do goes to the first. }
  grounds: [{ law: pipl, article: "25" }]
bins:
  - { id: act, label: { zh: 待办, en: To do } }
  - { id: know, label: { zh: 知悉, en: For information } }
draw: 2
cards:
  - { id: gas, text: { zh: 三号楼有燃气味, en: A smell of gas in block three }, bin: act, why: { zh: 要有人去。, en: Somebody goes. }, ground: { law: pipl, article: "25" } }
  - { id: thanks, text: { zh: 谢谢窗口的周同志, en: Thanks to the colleague }, bin: know, why: { zh: 只是感谢。, en: Thanks only. }, ground: { convention: true } }
`;

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path class="line" d="M0 0h10" /></svg>\n';

export const laws = `laws:
  pipl:
    title: { zh: 中华人民共和国个人信息保护法, en: Personal Information Protection Law }
    short: { zh: 个人信息保护法, en: PIPL }
    asOf: 2026-11-23
    basis: verified
    count: 74
    articles:
      "25": { summary: { zh: 公开个人信息要有本人单独同意。, en: Publishing needs separate consent. } }
`;

const good: Files = {
  'laws.yml': laws,
  'glossary.yml': `terms:
  notice: { zh: 公示, en: public notice, pinyin: gongshi, def: { zh: 贴出来让大家看。, en: Posted for all to see. }, source: { law: pipl, article: "25" }, lesson: demo/columns }
`,
  'roles.yml': `roles:
  W: { name: { zh: 窗口人员, en: Window staff }, who: { zh: 在窗口的人。, en: People at the window. }, path: [demo/columns] }
`,
  'competencies.yml': `competencies:
  data: { name: { zh: 看数, en: Reading data }, area: { zh: 素养, en: Literacy }, levels: [{ zh: 会问口径。, en: Asks what it counts. }] }
`,
  'demo/course.yml': `title: { zh: 示例课, en: Demo }
summary: { zh: 一门小课。, en: A small course. }
code: X01
letter: 示
colour: river
roles: [W]
competencies: [data]
minutes: 20
edition: "2026.11"
lessons: [columns]
`,
  'demo/columns.mdx': lessonZh,
  'demo/en/columns.mdx': lessonEn,
  'demo/sets/notes.yml': setYml,
  'demo/img/row.svg': drawing,
  'demo/img/row.en.svg': drawing,
};

/** HASH in an English lesson stands for the state of its Chinese one. */
const settle = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const zh = files[path.replace('/en/', '/')] ?? '';
      const hash = createHash('sha256').update(zh).digest('hex').slice(0, 12);
      return [path, typeof content === 'string' && path.includes('/en/') ? content.replace('HASH', hash) : content];
    }),
  );

/** Changes to the good course; `undefined` takes a file away. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Writes the changed course into a folder of its own, hands it to `use` and takes it away again. */
export const inCourse = async <T>(changes: Changes, use: (root: string) => Promise<T>): Promise<T> => {
  const root = mkdtempSync(join(tmpdir(), 'course-'));
  const kept = Object.entries({ ...good, ...changes }).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined);
  try {
    for (const [path, content] of Object.entries(settle(Object.fromEntries(kept)))) {
      const file = join(root, 'courses', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** Everything the check says of the course, as a trainer reads it. */
export const messages = (changes: Changes): Promise<string> => inCourse(changes, async (root) => `${(await check(root)).map(formatFault).join('\n\n')}\n`);

/** The lesson with a paragraph more, in Chinese. */
export const withParagraph = (paragraph: string): Changes => ({ 'demo/columns.mdx': lessonZh.replace('### 再看图', `${paragraph}\n\n### 再看图`) });

export const withLesson = (from: string, to: string): Changes => {
  if (!lessonZh.includes(from)) throw new Error(`the lesson has no ${from}`);
  return { 'demo/columns.mdx': lessonZh.replace(from, to) };
};

export const withSet = (from: string, to: string): Changes => {
  if (!setYml.includes(from)) throw new Error(`the set has no ${from}`);
  return { 'demo/sets/notes.yml': setYml.replace(from, to) };
};
