// How a row, or several that belong together, is called.
import type { KindWords } from '#kit/exercise.ts';
import { fill, type Lang } from '#kit/text.ts';
import { shown, type Variant } from './bench.ts';

export const numbersOf = (rows: readonly number[], lang: Lang): string => rows.map((at) => at + 1).join(lang === 'zh' ? '、' : ', ');

/** "Row 12 · Zhao Jiayin": the numbers, and what stands in the naming column of the first. */
export const rowName = ({ set, columns, rows }: Variant, places: readonly number[], words: KindWords, lang: Lang): string => {
  const column = columns.find(({ id }) => id === set.name);
  const cell = rows[places[0] ?? -1]?.settled[set.name] ?? '';
  const number = fill(words.labels['row'], { n: numbersOf(places, lang) });
  return column === undefined || cell === '' ? number : `${number} · ${shown(column.column, cell, lang)}`;
};
