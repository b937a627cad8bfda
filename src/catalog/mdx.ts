// One lesson file as a tree with positions. The parser is the one the site is built with, so what passes here builds there.
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { FaultData } from '#faults/fault.ts';
import { lessonSyntax, type HeadTrouble, type SyntaxTrouble } from '#faults/content-lessons.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(remarkMdx);

export interface LessonText {
  readonly path: string;
  readonly frontmatter: string;
  /** Why there is no frontmatter; undefined when there is one. */
  readonly headless: HeadTrouble | undefined;
  /** Lines are counted from the top of the file. Undefined when the text cannot be read as MDX. */
  readonly tree: Root | undefined;
  readonly faults: readonly FaultData[];
}

const esm = /^(import|export)\b/u;

/** Where the trouble began; when only the opening tag is known, its place stands in the reason. */
const lineOf = (error: VFileMessage, lines: readonly string[]): number => {
  // A line taken for code runs on to the next blank one, and the reader of code stumbles somewhere behind.
  const code = error.ruleId === 'acorn' ? [...lines.slice(0, error.line ?? 1).keys()].reverse().find((at) => esm.test(lines[at] ?? '')) : undefined;
  if (code !== undefined) return code + 1;
  const opened = /\((\d+):\d+-\d+:\d+\)/u.exec(error.reason)?.[1];
  return error.ruleId === 'end-tag-mismatch' && opened !== undefined ? Number(opened) : (error.line ?? 1);
};

const tagOf = (reason: string): string => /<\/?([^\s>`/]+)/u.exec(reason)?.[1] ?? '';

const troubleOf = (error: VFileMessage, written: string): SyntaxTrouble => {
  const { reason, ruleId } = error;
  if (ruleId === 'end-tag-mismatch') return { kind: /^Unexpected closing/u.test(reason) ? 'crossed' : 'unclosed', tag: tagOf(reason.replace(/^Unexpected closing tag `[^`]+`, expected corresponding/u, '')) };
  if (ruleId === 'unexpected-closing-slash') return { kind: 'unopened' };
  if (esm.test(written)) return { kind: 'import' };
  if (ruleId === 'acorn' || /expression/u.test(reason)) return { kind: 'brace' };
  if (/create a comment in MDX/u.test(reason)) return { kind: 'comment' };
  if (/create a link in MDX/u.test(reason)) return { kind: 'link' };
  if (/attribute/u.test(reason)) return { kind: 'attribute' };
  return /before (local )?name/u.test(reason) ? { kind: 'less-than' } : { kind: 'tag' };
};

const headTrouble = (text: string): HeadTrouble => {
  if (text.trim() === '') return 'empty';
  if (/^\s+---/u.test(text)) return 'late';
  if (/^---[ \t]*\n/u.test(text)) return 'open';
  return /^(?:-{2,}|[—－–＿─]+)/u.test(text) ? 'dashes' : 'none';
};

/**
 * Frontmatter and tree of a lesson. A text that cannot be read gives exactly one fault; none when its head is there but
 * spoilt, since the head would then be read as text.
 */
export const parseLesson = (path: string, text: string): LessonText => {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u.exec(text);
  const frontmatter = match?.[1] ?? '';
  const headless = match === null || frontmatter.trim() === '' ? headTrouble(match === null ? text : frontmatter) : undefined;
  if (headless !== undefined && headless !== 'none') return { path, frontmatter: '', headless, tree: undefined, faults: [] };
  const body = match === null ? text : '\n'.repeat(match[0].split('\n').length - 1) + text.slice(match[0].length);
  try {
    return { path, frontmatter, headless, tree: parser.parse(body), faults: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const lines = body.split('\n');
    const line = lineOf(error, lines);
    const written = lines[line - 1] ?? '';
    return { path, frontmatter, headless, tree: undefined, faults: [lessonSyntax(`${path}:${line}`, troubleOf(error, written), written.trim().slice(0, 60))] };
  }
};
