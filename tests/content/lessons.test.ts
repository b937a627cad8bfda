// Lessons: what may not stand in them, and what has to.
import { expect, it } from 'vitest';
import { lessonEn, lessonZh, messages, withLesson, withParagraph, type Changes } from './fixture.ts';

it('says nothing of a course in which nothing is wrong', async () => {
  expect(await messages({})).toBe('\n');
});

const cases: Readonly<Record<string, Changes>> = {
  'set-unknown': withLesson('set="notes"', 'set="note"'),
  'term-unknown': withLesson('id="notice"', 'id="notise"'),
  'law-unknown': withLesson('law="pipl"', 'law="pilp"'),
  'law-unknown-in-head': withLesson('against: [pipl]', 'against: [dsl]'),
  'article-unknown': withLesson('article="25"', 'article="75"'),
  'article-unsummarised': withLesson('article="25"', 'article="26"'),
  'article-form': withLesson('article="25"', 'article="二十五"'),
  'translation-missing': { 'demo/en/columns.mdx': undefined },
  'translation-outdated': { 'demo/en/columns.mdx': lessonEn.replace('HASH', '0123456789ab') },
  'translation-unmarked': { 'demo/en/columns.mdx': lessonEn.replace('translates: "HASH"\n', '') },
  'translation-orphan': { 'demo/en/colums.mdx': lessonEn },
  'translation-differs': { 'demo/en/columns.mdx': lessonEn.replace('<Exercise set="notes" />', '') },
  'alt-missing': withLesson(' alt="一行八列，四列打了叉。"', ''),
  'alt-empty': withLesson('alt="一行八列，四列打了叉。"', 'alt=""'),
  'picture-missing': withLesson('img/row.svg', 'img/rov.svg'),
  'picture-by-markdown': withParagraph('![一行八列](img/row.svg)'),
  'picture-outside': withParagraph('![一行八列](https://example.com/a.png)'),
  'picture-unsafe': { 'demo/img/row.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<style>a{}</style>\n<rect onclick="x()" style="fill:red" />\n<image href="https://example.com/a.png" /></svg>\n' },
  'heading-skipped': withLesson('## 先看依据', '### 先看依据'),
  'heading-top': withLesson('## 先看依据', '# 先看依据'),
  'heading-deep': withLesson('### 再看图', '### 再看图\n\n#### 更细'),
  'heading-empty': withLesson('### 再看图', '###'),
  'code-import': withParagraph('import Chart from "./chart.js"'),
  'code-export': withParagraph('export const answer = 42'),
  'code-import-prose': withParagraph('import 这个词不能放在行首'),
  'code-expression': withParagraph('合计 {1 + 1} 行'),
  'code-expression-attribute': withParagraph('见 <Law law="pipl" article={25} />'),
  'code-script': withParagraph('<script src="x.js" />'),
  'code-html': withParagraph('<div class="big">大字</div>'),
  'code-handler': withParagraph('<Term id="notice" onclick="x">公示</Term>'),
  'code-style': withParagraph('<Term id="notice" style="color:red">公示</Term>'),
  'code-link': withParagraph('[点这里](javascript:alert)'),
  'link-outside': withParagraph('见[官网](https://www.example.com/)。'),
  'link-bare': withParagraph('见 https://www.example.com/ 。'),
  'link-absolute': withParagraph('见[上一课](/courses/demo/columns/)。'),
  'link-broken': withParagraph('见[上一课](../colums/)。'),
  'component-unknown': withParagraph('<Exercice set="notes" />'),
  'attribute-unknown': withParagraph('见 <Law law="pipl" articel="3" article="25" />'),
  'attribute-missing': withParagraph('见 <Law law="pipl" />'),
  'syntax-unclosed': withLesson('</Case>', ''),
  'syntax-unclosed-inline': withLesson('公示</Term>', '公示'),
  'syntax-crossed': withLesson('</Case>', '</Convention>'),
  'syntax-unopened': withParagraph('</Case>'),
  'syntax-less-than': withParagraph('年龄 <60 岁的不算'),
  'syntax-brace': withParagraph('花括号 { 没有收尾'),
  'syntax-comment': withParagraph('<!-- 记得改 -->'),
  'syntax-quotes': withParagraph('<Term id=“notice”>公示</Term>'),
  'question-unscored': withParagraph('- [ ] 身份证号可以贴'),
  'question-preanswered': withParagraph('- [x] 姓名可以贴'),
  'head-missing': { 'demo/columns.mdx': lessonZh.replace(/^---[\s\S]*?---\n/u, '') },
  'head-key-missing': withLesson('minutes: 20\n', ''),
  'head-key-unknown': withLesson('minutes: 20\n', 'minutes: 20\nminuts: 20\n'),
  'head-key-form': withLesson('minutes: 20\n', 'minutes: 二十\n'),
  'head-yaml': withLesson('title: 先看清每一列', 'title：先看清每一列'),
  'number-in-lesson': withParagraph('他的手机号是 138 1234 5678。'),
  'length-short': { 'demo/columns.mdx': lessonZh.replace(/(名单贴出去以前，先看清每一列会不会认出人，再决定留下哪几列。){25}/u, '') },
  'text-unwritten': withParagraph('【待写】举一个例子。'),
};

it.each(Object.entries(cases))('tells %s in words, with its place', async (name, changes) => {
  await expect(await messages(changes)).toMatchFileSnapshot(`messages/lessons/${name}.txt`);
});
