// Pictures: they exist, and a drawing that is set into the page carries nothing the page may not.
import type { FaultData } from '#faults/fault.ts';
import { unknown } from '#faults/content.ts';
import { pictureUnsafe } from '#faults/content-rules.ts';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';
import { nearest } from './nearest.ts';

/** `files` are those of the lesson's course. */
export const checkFigures = ({ tree, path, course }: ReadLesson, files: readonly string[]): readonly FaultData[] => {
  const pictures = files.filter((file) => file.startsWith(`courses/${course}/img/`)).map((file) => file.slice(`courses/${course}/`.length));
  const figures = tree === undefined ? [] : tagsOf(tree).filter(({ name }) => name === 'Figure');
  return figures.flatMap((figure) => {
    const src = attributeOf(figure, 'src') ?? '';
    const where = `${path}:${figure.position?.start.line ?? 1}  src="${src}"`;
    return src === '' || (pictures.includes(src) && src.endsWith('.svg')) ? [] : [unknown('picture', where, src, nearest(src, pictures), pictures)];
  });
};

const drawn = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker pattern linearGradient radialGradient stop clipPath mask use symbol'.split(' '),
);
const attributes = /<!(?:ENTITY|DOCTYPE)|[\s/"'](?:on[a-z]+|style)\s*=|(?:href|src)\s*=\s*(?:["'](?!#)[^"']*|[^"'\s#])|@import|url\((?!["']?#)/giu;

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Elements that only draw, and nothing that runs, styles or points outside. */
export const checkDrawing = (path: string, text: string): readonly FaultData[] => {
  const elements = [...text.matchAll(/<([a-z][\w:.-]*)/giu)].filter((match) => !drawn.has(match[1] ?? ''));
  return [...elements, ...text.matchAll(attributes)]
    .sort((a, b) => a.index - b.index)
    .map((match) => pictureUnsafe(`${path}:${lineAt(text, match.index + 1)}`, match[0].trim().slice(0, 40)));
};
