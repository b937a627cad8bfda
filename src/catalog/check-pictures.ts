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

const unsafe = /<script\b|<foreignObject\b|<style\b|<!ENTITY|<!DOCTYPE|<(?:iframe|object|embed|image|a)\b|\s(?:on[a-z]+|style)\s*=|(?:href|src)\s*=\s*["'](?!#)[^"']*|@import|url\((?!["']?#)/giu;

export const checkDrawing = (path: string, text: string): readonly FaultData[] =>
  text.split('\n').flatMap((line, at) => [...line.matchAll(unsafe)].map((match) => pictureUnsafe(`${path}:${at + 1}`, match[0].trim().slice(0, 40))));
