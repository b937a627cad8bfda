// What stands between the tags of a lesson: headings, links, pictures, ticked boxes, code, length.
import type { Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FaultData } from '#faults/fault.ts';
import { headingSkipped } from '#faults/content-lessons.ts';
import { codeInLesson, lessonLength, linkBroken, linkOutside, pictureByFigure, questionPreanswered, questionUnscored, textUnwritten } from '#faults/content-rules.ts';
import type { ReadLesson } from './lessons.ts';
import { nearest } from './nearest.ts';

/** The marks of what is still to be written. */
export const unwritten = /【待写】|\[to be written\]|\bTODO\b|\bTBD\b/u;
const lengths = { low: 700, high: 1900 } as const;

const linkFaults = (where: string, url: string): readonly FaultData[] => {
  const scheme = url.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
  if (/^(javascript|vbscript|data):/u.test(scheme)) return [linkOutside(where, 'script', url)];
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/u.test(scheme)) return [linkOutside(where, 'outside', url)];
  return [];
};

/** Links within the site: `#heading`, `../lesson/` or `../../course/lesson/`, each with a lesson that is there. */
const insideFaults = (where: string, url: string, course: string, lessons: readonly string[]): readonly FaultData[] => {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/iu.test(url.trim())) return [];
  const [, other, lesson] = /^\.\.\/(?:\.\.\/([^/#]+)\/)?([^/#.]+)\/(?:#.*)?$/u.exec(url) ?? [];
  const place = `${other ?? course}/${lesson ?? ''}`;
  return lesson !== undefined && lessons.includes(place) ? [] : [linkBroken(where, url, nearest(place, lessons)?.split('/').at(-1))];
};

const headingFaults = (where: string, depth: number, before: number, written: string): readonly FaultData[] => {
  if (written.trim() === '') return [headingSkipped(where, 'empty', '#'.repeat(depth))];
  const shown = `${'#'.repeat(depth)} ${written}`;
  if (depth === 1) return [headingSkipped(where, 'top', shown)];
  if (depth > 3) return [headingSkipped(where, 'deep', shown)];
  return depth > before + 1 ? [headingSkipped(where, 'skipped', shown)] : [];
};

const nodeFaults = (node: Nodes, where: string, course: string, lessons: readonly string[] | undefined): readonly FaultData[] => {
  switch (node.type) {
    case 'mdxjsEsm':
      return [codeInLesson(where, 'import', node.value.split('\n')[0]?.slice(0, 60) ?? '')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [codeInLesson(where, 'expression', `{${node.value.slice(0, 60)}}`)];
    case 'html':
      return [codeInLesson(where, 'html', node.value.slice(0, 60))];
    case 'link':
    case 'definition':
      return [...linkFaults(where, node.url), ...(lessons === undefined ? [] : insideFaults(where, node.url, course, lessons))];
    case 'image': {
      const outside = linkFaults(where, node.url);
      return outside.length > 0 ? outside : [pictureByFigure(where, node.url)];
    }
    case 'listItem':
      if (typeof node.checked !== 'boolean') return [];
      return [(node.checked ? questionPreanswered : questionUnscored)(where, `[${node.checked ? 'x' : ' '}] ${toString(node).slice(0, 40)}`)];
    default:
      return [];
  }
};

/** Chinese characters of the running text: tables, code and exercises are not read through. */
const proseLength = (node: Nodes): number => {
  if (node.type === 'table' || node.type === 'code') return 0;
  if (node.type === 'text') return node.value.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 'children' in node ? (node as Parents).children.reduce((sum, child) => sum + proseLength(child), 0) : 0;
};

/** Marks that a skeleton or an author left where words are still to come, in any text file of courses/: one advice a file. */
export const checkUnwritten = (path: string, text: string): readonly FaultData[] => {
  const lines = text.split('\n').flatMap((line, at) => (unwritten.test(line) ? [at + 1] : []));
  return lines[0] === undefined ? [] : [textUnwritten(`${path}:${lines[0]}`, lines)];
};

/** `lessons` are all lessons of the site as `course/lesson`; left out, links within the site are not followed. */
export const checkText = ({ tree, path, lang, course }: ReadLesson, lessons?: readonly string[]): readonly FaultData[] => {
  if (tree === undefined) return [];
  const faults: FaultData[] = [];
  let depth = 1;
  visit(tree, (node) => {
    const where = `${path}:${node.position?.start.line ?? 1}`;
    if (node.type === 'heading') {
      faults.push(...headingFaults(where, node.depth, depth, toString(node)));
      depth = Math.max(node.depth, 2);
    } else faults.push(...nodeFaults(node, where, course, lessons));
  });
  const count = lang === 'zh' ? proseLength(tree) : lengths.low;
  return count < lengths.low || count > lengths.high ? [...faults, lessonLength(path, count, lengths.low, lengths.high)] : faults;
};
