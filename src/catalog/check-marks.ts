// Marks of Markdown that stand in the page as plain characters because they were not written as marks, and things that a
// reader would take for a question, though nobody judges it.
import type { Nodes, Paragraph, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FaultData } from '#faults/fault.ts';
import { exerciseTwice, languageOther, markUnread, questionUnscored, type UnreadMark } from '#faults/content-rules.ts';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';

const blocks = new Set(['Case', 'Checklist', 'Convention', 'Exercise', 'Figure', 'Mistakes']);

/** In running text: pattern -> what it was meant to be. */
const unread: readonly (readonly [RegExp, UnreadMark])[] = [
  [/^(?:#{1,6}[^\s#]|＃)/u, 'heading'],
  [/＜\/?[A-Za-z]/u, 'tag'],
  [/\[[^\]]+\]\s*（[^）]*\//u, 'link'],
  [/\*\*/u, 'bold'],
  [/^\|.*\|\s*\n\|/u, 'table'],
];

const question = /^(?:[【（[]?(?:单选|多选|判断|填空|选择)题[】）\]]?|(?:参考|正确)?答案\s*[：:]|(?:correct )?answers?\s*:)/iu;

const place = (path: string, node: Nodes): string => `${path}:${node.position?.start.line ?? 1}`;

const paragraphFaults = (node: Paragraph, path: string): readonly FaultData[] => {
  const written = node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'inlineCode' ? '' : toString(child))).join('');
  const found = unread.filter(([pattern]) => pattern.test(written));
  const inline = node.children.flatMap((child) => (child.type === 'mdxJsxTextElement' && blocks.has(child.name ?? '') ? [markUnread(`${place(path, child)}  <${child.name}>`, 'block')] : []));
  const start = (written.trim().split('\n')[0] ?? '').slice(0, 40);
  return [...found.slice(0, 1).map(([, mark]) => markUnread(`${place(path, node)}  ${start}`, mark)), ...inline, ...(question.test(written.trim()) ? [questionUnscored(place(path, node), start)] : [])];
};

/** Cells beyond the heading's are dropped by Markdown. */
const tableFaults = ({ children: [head, ...rows] }: Table, path: string): readonly FaultData[] =>
  rows.flatMap((row) => (row.children.length > (head?.children.length ?? 0) ? [markUnread(place(path, row), 'cells')] : []));

const twiceFaults = (tree: Root, path: string): readonly FaultData[] => {
  const exercises = tagsOf(tree).filter(({ name }) => name === 'Exercise');
  const names = exercises.map((tag) => attributeOf(tag, 'set') ?? '');
  return exercises.flatMap((tag, at) => (names[at] !== '' && names.indexOf(names[at] ?? '') < at ? [exerciseTwice(place(path, tag), names[at] ?? '')] : []));
};

const languageFaults = (tree: Root, path: string, lang: 'zh' | 'en'): readonly FaultData[] => {
  const words = toString(tree);
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = words.match(/[a-z]+/giu)?.length ?? 0;
  return (lang === 'en' ? han > latin : latin > 50 && latin > han) ? [languageOther(`${path}:1`, lang)] : [];
};

export const checkMarks = ({ tree, path, lang }: ReadLesson): readonly FaultData[] => {
  if (tree === undefined) return [];
  const faults: FaultData[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph') faults.push(...paragraphFaults(node, path));
    if (node.type === 'table') faults.push(...tableFaults(node, path));
  });
  return [...faults, ...twiceFaults(tree, path), ...languageFaults(tree, path, lang)];
};
