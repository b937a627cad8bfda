// A lesson in one language as it was read: frontmatter, tree, and the sets its exercises name.
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { FaultData } from '#faults/fault.ts';
import { fileEmpty } from '#faults/content-files.ts';
import { frontmatterMissing } from '#faults/content-lessons.ts';
import { readText, textHash } from './files.ts';
import { parseLesson } from './mdx.ts';
import { checked } from './schema-faults.ts';
import { lessonSchema, twinSchema, type Frontmatter } from './schemas.ts';
import { parseYaml } from './yaml.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

export interface ReadLesson {
  readonly course: string;
  readonly lesson: string;
  readonly lang: 'zh' | 'en';
  readonly path: string;
  readonly text: string;
  /** `translates` of a twin must equal this of its Chinese text. */
  readonly hash: string;
  readonly frontmatter: Frontmatter | undefined;
  /** The line on which a member of the frontmatter is written. */
  readonly line: (path: readonly (string | number)[]) => number;
  readonly tree: Root | undefined;
  /** Sets of its exercises, in order, each once. */
  readonly sets: readonly string[];
  readonly faults: readonly FaultData[];
}

/** Every component and tag of a lesson, in order. */
export const tagsOf = (tree: Root): readonly Tag[] => {
  const tags: Tag[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') tags.push(node as Tag);
  });
  return tags;
};

/** A plainly written attribute; undefined when it is missing or an expression. */
export const attributeOf = (tag: Tag, name: string): string | undefined => {
  const found = tag.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
};

const setsIn = (tree: Root | undefined): readonly string[] => {
  const names = tree === undefined ? [] : tagsOf(tree).filter(({ name }) => name === 'Exercise').map((tag) => attributeOf(tag, 'set') ?? '');
  return [...new Set(names)].filter((name) => name !== '');
};

/** The parts of `courses/<course>/<lesson>.mdx` or `courses/<course>/en/<lesson>.mdx`. */
export const lessonNames = (path: string): { course: string; lesson: string; lang: 'zh' | 'en' } => {
  const [, course = '', ...rest] = path.split('/');
  return { course, lesson: (rest.at(-1) ?? '').replace(/\.mdx$/u, ''), lang: rest.length > 1 ? 'en' : 'zh' };
};

export const readLesson = (root: string, path: string): ReadLesson => {
  const names = lessonNames(path);
  const { text, faults } = readText(root, path);
  const { frontmatter, headless, tree, faults: syntax } = parseLesson(path, text);
  const yaml = parseYaml(path, frontmatter, 1);
  const where = (at: readonly (string | number)[]): string => `${path}:${yaml.line(at)}`;
  const result = checked(names.lang === 'zh' ? lessonSchema : twinSchema, yaml.value, where);
  const headFaults = headless !== undefined ? [headless === 'empty' ? fileEmpty(`${path}:1`) : frontmatterMissing(`${path}:1`, headless)] : yaml.value === undefined ? yaml.faults : result.faults;
  return {
    ...names, path, text, hash: textHash(text), tree, line: yaml.line, sets: setsIn(tree),
    frontmatter: headless !== undefined ? undefined : (result.value as Frontmatter | undefined),
    faults: [...faults, ...(text === '' && faults.length > 0 ? [] : headFaults), ...syntax],
  };
};
