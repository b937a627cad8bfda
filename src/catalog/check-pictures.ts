// Pictures: they exist, and a drawing that is set into the page carries nothing the page may not.
import type { FaultData } from '#faults/fault.ts';
import { unknown } from '#faults/content.ts';
import { pictureForm, pictureUnused } from '#faults/content-files.ts';
import { pictureUnsafe } from '#faults/content-rules.ts';
import type { ReadCourse } from './courses.ts';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';
import { nearest } from './nearest.ts';

/** `files` are those of the lesson's course. */
export const checkFigures = ({ tree, path, course }: ReadLesson, files: readonly string[]): readonly FaultData[] => {
  const pictures = files.filter((file) => file.startsWith(`courses/${course}/img/`)).map((file) => file.slice(`courses/${course}/`.length));
  const figures = tree === undefined ? [] : tagsOf(tree).filter(({ name }) => name === 'Figure');
  return figures.flatMap((figure) => {
    const src = attributeOf(figure, 'src') ?? '';
    const where = `${path}:${figure.position?.start.line ?? 1}  src="${src}"`;
    if (src === '') return [];
    if (!pictures.includes(src)) return [unknown('picture', where, src, nearest(src, pictures), pictures)];
    return src.endsWith('.svg') ? [] : [pictureForm(where, 'format')];
  });
};

/** Pictures that no lesson of the course shows. Nothing is said while a lesson is missing, cannot be read or misnames its picture. */
export const checkUnusedPictures = ({ course, files, lessons }: ReadCourse): readonly FaultData[] => {
  const pictures = files.filter((path) => path.startsWith(`courses/${course}/img/`) && path.endsWith('.svg'));
  const shown = lessons.flatMap(({ tree }) => (tree === undefined ? [] : tagsOf(tree))).flatMap((tag) => attributeOf(tag, 'src') ?? []).map((src) => `courses/${course}/${src}`);
  const count = (lang: 'zh' | 'en'): number => lessons.filter((one) => one.lang === lang && one.tree !== undefined).length;
  const whole = count('zh') === count('en') && count('zh') + count('en') === lessons.length && shown.every((path) => pictures.includes(path));
  return whole ? pictures.filter((path) => !shown.includes(path)).map(pictureUnused) : [];
};

const drawn = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker pattern linearGradient radialGradient stop clipPath mask use symbol'.split(' '),
);
const attributes = /<!(?:ENTITY|DOCTYPE)|[\s/"'](?:on[a-z]+|style)\s*=|(?:href|src)\s*=\s*(?:["'](?!#)[^"']*|[^"'\s#])|@import|url\((?!["']?#)/giu;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const markup = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([a-z][\w:.-]*)(?:[^"'<>]|"[^"]*"|'[^']*')*?(\/?)>/giu;

/** The index of the first tag without a partner; -1 when all pair. */
const unpaired = (text: string): number => {
  const open: { name: string; at: number }[] = [];
  for (const { 1: closing, 2: name, 3: alone, index } of text.matchAll(markup)) {
    if (name === undefined || alone === '/') continue;
    if (closing === '') open.push({ name, at: index });
    else if (open.pop()?.name !== name) return index;
  }
  return open[0]?.at ?? -1;
};

const formFaults = (path: string, text: string): readonly FaultData[] => {
  const start = /<svg\b[^>]*>/u.exec(text);
  if (start === null || !/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*$/u.test(text.slice(0, start.index)) || !/<\/svg>\s*$/u.test(text)) return [pictureForm(`${path}:1`, 'root')];
  const at = unpaired(text);
  return [
    ...(/\sviewBox\s*=/u.test(start[0]) ? [] : [pictureForm(`${path}:${lineAt(text, start.index + 1)}`, 'view-box')]),
    ...(at < 0 ? [] : [pictureForm(`${path}:${lineAt(text, at + 1)}`, 'unbalanced')]),
  ];
};

/** Elements that only draw, whole and paired, and nothing that runs, styles or points outside. */
export const checkDrawing = (path: string, text: string): readonly FaultData[] => {
  const elements = [...text.matchAll(/<([a-z][\w:.-]*)/giu)].filter((match) => !drawn.has(match[1] ?? ''));
  const unsafe = [...elements, ...text.matchAll(attributes)]
    .sort((a, b) => a.index - b.index)
    .map((match) => pictureUnsafe(`${path}:${lineAt(text, match.index + 1)}`, match[0].trim().slice(0, 40)));
  return unsafe.length > 0 ? unsafe : formFaults(path, text);
};
