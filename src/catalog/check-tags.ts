// What stands in a lesson's tags: known components, known attributes, no code.
import type { FaultData } from '#faults/fault.ts';
import { unknown } from '#faults/content.ts';
import { altMissing, attributeMissing, attributeUnknown } from '#faults/content-lessons.ts';
import { codeInLesson } from '#faults/content-rules.ts';
import { attributeOf, tagsOf, type ReadLesson, type Tag } from './lessons.ts';
import { lessonTags, type TagRule } from './lesson-tags.ts';
import { nearest } from './nearest.ts';

type Where = string;

const names = Object.keys(lessonTags);

/** `on…`, `style`, `{…}`: forbidden on every tag, known or not. */
const codeFaults = (tag: Tag, where: Where): readonly FaultData[] =>
  tag.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return [codeInLesson(where, 'expression', `{${attribute.value}}`)];
    if (/^on[a-z]/iu.test(attribute.name)) return [codeInLesson(where, 'handler', attribute.name)];
    if (/^(style|class|className)$/u.test(attribute.name)) return [codeInLesson(where, 'style', attribute.name)];
    return typeof attribute.value === 'object' && attribute.value !== null ? [codeInLesson(where, 'expression', `${attribute.name}={${attribute.value.value}}`)] : [];
  });

/** Words that tell nothing of what the picture shows. */
const tellsNothing = (alt: string): boolean => /^(?:图|图片|插图|示意图|配图|图表|image|picture|figure|img)?\s*\d*$/iu.test(alt.trim()) || /\.(?:svg|png|jpe?g)$/iu.test(alt.trim());

const missing = (tag: Tag, name: string, rule: TagRule, where: Where): readonly FaultData[] =>
  rule.needs
    .filter((attribute) => !tag.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === attribute && typeof one.value === 'object' && one.value !== null))
    .filter((attribute) => (attribute === 'alt' ? tellsNothing(attributeOf(tag, 'alt') ?? '') : (attributeOf(tag, attribute) ?? '').trim() === ''))
    .map((attribute) => (attribute === 'alt' ? altMissing(where, attributeOf(tag, 'src') ?? '') : attributeMissing(where, name, attribute)));

const extra = (tag: Tag, name: string, rule: TagRule, where: Where): readonly FaultData[] => {
  const known = [...rule.needs, ...rule.may];
  return tag.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || known.includes(attribute.name) || /^(on[a-z].*|style|class|className)$/iu.test(attribute.name)) return [];
    return [attributeUnknown(where, name, attribute.name, nearest(attribute.name, known), known)];
  });
};

const tagFaults = (tag: Tag, where: Where): readonly FaultData[] => {
  const name = tag.name ?? '';
  const rule = Object.hasOwn(lessonTags, name) ? lessonTags[name] : undefined;
  if (name.toLowerCase() === 'script') return [codeInLesson(where, 'script', '<script>')];
  if (rule !== undefined) return [...codeFaults(tag, where), ...missing(tag, name, rule, where), ...extra(tag, name, rule, where)];
  const near = nearest(name, names);
  const html = /^[a-z]/u.test(name) && (near === undefined || near.toLowerCase() !== name);
  if (html || name === '') return [codeInLesson(where, 'html', `<${name}>`), ...codeFaults(tag, where).filter(({ where: at }) => / on/iu.test(at))];
  return [unknown('component', where, name, near, names), ...codeFaults(tag, where)];
};

export const checkTags = ({ tree, path }: ReadLesson): readonly FaultData[] =>
  tree === undefined ? [] : tagsOf(tree).flatMap((tag) => tagFaults(tag, `${path}:${tag.position?.start.line ?? 1}`));
