// Paragraphs that say nearly the same in two places: filler carried from lesson to lesson.
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FaultData } from '#faults/fault.ts';
import { paragraphRepeated } from '#faults/content-curriculum.ts';
import { unwritten } from './check-text.ts';
import type { ReadLesson } from './lessons.ts';

interface Paragraph {
  readonly where: string;
  readonly text: string;
  readonly pieces: ReadonlySet<string>;
}

/** Shorter ones are turns of phrase, and may recur. */
const shortest = { zh: 30, en: 18 } as const;
/** Overlapping pieces of a text: five Chinese characters, or four words. */
const width = { zh: 5, en: 4 } as const;
/** The share of common pieces (of all pieces of both) from which two paragraphs are nearly the same. */
const alike = 0.5;

const unitsOf = (text: string, lang: 'zh' | 'en'): readonly string[] =>
  lang === 'zh' ? [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign)) : text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

const paragraphsOf = ({ tree, path, lang }: ReadLesson): readonly Paragraph[] => {
  const found: Paragraph[] = [];
  const look = (node: Nodes): void => {
    if (node.type !== 'paragraph') return;
    const text = toString(node);
    const units = unitsOf(text, lang);
    if (units.length < shortest[lang] || unwritten.test(text)) return;
    const pieces = new Set(units.slice(0, units.length - width[lang] + 1).map((_, at) => units.slice(at, at + width[lang]).join(' ')));
    found.push({ where: `${path}:${node.position?.start.line ?? 1}`, text, pieces });
  };
  if (tree !== undefined) visit(tree, look);
  return found;
};

/** Pairs of paragraphs that share half their pieces, each told once, at the later place. `lessons` are of one language. */
export const checkAlike = (lessons: readonly ReadLesson[]): readonly FaultData[] => {
  const known = new Map<string, number[]>();
  const paragraphs = lessons.flatMap(paragraphsOf);
  return paragraphs.flatMap(({ where, text, pieces }, at) => {
    const common = new Map<number, number>();
    for (const piece of pieces) {
      const before = known.get(piece) ?? [];
      for (const other of before) common.set(other, (common.get(other) ?? 0) + 1);
      known.set(piece, [...before, at]);
    }
    const other = [...common].find(([one, count]) => count >= alike * ((paragraphs[one]?.pieces.size ?? 0) + pieces.size - count))?.[0];
    return other === undefined ? [] : [paragraphRepeated(where, paragraphs[other]?.where ?? '', `${text.slice(0, 24)}…`)];
  });
};
