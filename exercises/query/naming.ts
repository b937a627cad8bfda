// How columns, filters, figures and questions are called; shared by the view, drive.ts and because.ts.
import type { KindWords } from '#kit/exercise.ts';
import { labelOf } from '#kit/table.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import { type Cell, type Filter, measureOf, type Query } from './result.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';

export const columnName = (variant: QueryVariant, handle: Handle, lang: Lang): string => {
  const found = variant.columns.find((one) => one.handle === handle);
  return found === undefined ? '' : say(found.column.label, lang);
};

/** What a code of a column reads as; the words for empty cells and for a table without groups. */
export const codeName = (variant: QueryVariant, handle: Handle, code: string, words: KindWords, lang: Lang): string => {
  if (handle === '') return words.labels['all'] ?? '';
  if (code === '') return words.labels['empty'] ?? '';
  const found = variant.columns.find((one) => one.handle === handle);
  return found === undefined ? code : labelOf(found.column, code, lang);
};

export const filterName = (variant: QueryVariant, { column, op, value }: Filter, words: KindWords, lang: Lang): string =>
  [columnName(variant, column, lang), words.labels[op], codeName(variant, column, value, words, lang)].join(lang === 'zh' ? '' : ' ');

export const measureName = (variant: QueryVariant, handle: Handle, lang: Lang): string => say(measureOf(variant, handle).label, lang);

/** A figure as it is printed: whole numbers as such, means with two decimals, shares with one and a sign. */
export const figureText = (variant: QueryVariant, handle: Handle, value: number): string => {
  const { kind } = measureOf(variant, handle);
  if (kind === 'share') return `${(Math.round(value * 10) / 10).toFixed(1)}%`;
  return Number.isInteger(value) ? String(value) : (Math.round(value * 100) / 100).toFixed(2);
};

export const cellName = (variant: QueryVariant, query: Query, { row, column, value, n }: Cell, words: KindWords, lang: Lang): string => {
  const names = [codeName(variant, query.by, row, words, lang), ...(query.across === '' ? [] : [codeName(variant, query.across, column, words, lang)])];
  const figure = value === undefined ? '' : figureText(variant, query.measure, value);
  return lang === 'zh' ? `${names.join('，')}：${figure}（${fill(words.labels['rows'], { n })}）` : `${names.join(', ')}: ${figure} (${fill(words.labels['rows'], { n })})`;
};

export const queryName = (variant: QueryVariant, query: Query, words: KindWords, lang: Lang): string => {
  const groups = [query.by, query.across].filter((handle) => handle !== '').map((handle) => columnName(variant, handle, lang));
  const filters = query.where.map((one) => filterName(variant, one, words, lang));
  const [and, open, close] = lang === 'zh' ? ['、', '（', '）'] : [', ', ' (', ')'];
  const by = groups.length === 0 ? (words.labels['ungrouped'] ?? '') : fill(words.labels['groupedBy'], { by: groups.join(' × ') });
  return fill(words.labels['pinnedBy'], { measure: measureName(variant, query.measure, lang), by, filters: filters.length === 0 ? '' : `${open}${filters.join(and)}${close}` });
};

/** A text of a question with {x} read as what was drawn for this learner. */
export const drawnText = (variant: QueryVariant, { ask, drawn }: DealtAsk, text: Text, lang: Lang): string => {
  if (ask.draw === undefined) return say(text, lang);
  const column = variant.columns.find(({ id }) => id === ask.draw?.column)?.column;
  return fill(say(text, lang), { x: column === undefined ? drawn : labelOf(column, drawn, lang) });
};

export const askName = (variant: QueryVariant, handle: Handle, words: KindWords): string =>
  fill(words.labels['ask'], { n: variant.asks.findIndex((one) => one.handle === handle) + 1 });
