// Why the solution hides what it hides: each figure withheld beside the small cells closes a way that a reader would otherwise take.
import type { Because } from '#kit/exercise.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import { placeParams, type Params } from './explain.ts';
import { figureOf, isSmall, type Figure, type SuppressVariant } from './grid.ts';
import type { SuppressSnapshot } from './machine.ts';
import { lineText, mergeName } from './naming.ts';
import { firstAttack, judgeTable } from './rules.ts';
import type { SuppressMove } from './schema.ts';
import { words } from './words.ts';

const both = (build: (lang: Lang) => string): Text => ({ zh: build('zh'), en: build('en') });

const told = (key: string, params: Params): Text => both((lang) => fill((words[lang].labels as Readonly<Record<string, string>>)[key] ?? '', params));

const named = (grid: SuppressVariant, figure: Figure): Params => ({ ...placeParams(grid, [], figure), value: figure.value, threshold: grid.set.threshold });

/** What a reader works out once this one figure of the answer is printed again. */
const without = (variant: SuppressVariant, cell: string): Text | undefined => {
  const withheld = variant.answer.filter((handle) => handle !== cell);
  const [open] = judgeTable(variant, { withheld, merged: [] }).filter(({ weight }) => weight === 'wrong');
  if (open === undefined) return undefined;
  const sentence = (lang: Lang): string => (words[lang].findings as Readonly<Record<string, (params: Params) => string>>)[open.code]?.(open.params ?? {}) ?? '';
  return both((lang) => fill(words[lang].labels.becauseWithout, { sentence: sentence(lang) }));
};

const ofCell = ({ context, ...snapshot }: SuppressSnapshot, type: 'cell.suppress' | 'cell.publish', cell: string): Because | undefined => {
  const { variant } = context;
  const figure = figureOf(variant, cell);
  if (figure === undefined) return undefined;
  const params = named(variant, figure);
  const key = `${snapshot.value === 'marking' ? 'mark' : 'withhold'}-${type === 'cell.suppress' ? 'on' : 'off'}`;
  const what = told(key, params);
  if (snapshot.value !== 'marking') return type === 'cell.publish' ? { what } : { what, why: without(variant, cell), ground: { convention: true } };
  const small = isSmall(variant.set, figure.value);
  const why = figure.value === 0 ? (small ? 'becauseZeroHidden' : 'becauseZeroShown') : small ? 'becauseSmall' : 'becauseLarge';
  return { what, why: told(why, params), ground: { convention: true } };
};

export const because = (snapshot: SuppressSnapshot, move: SuppressMove): Because | undefined => {
  const { context } = snapshot;
  if (move.type === 'cell.suppress' || move.type === 'cell.publish') return ofCell(snapshot, move.type, move.cell);
  if (move.type === 'band.split') {
    const column = context.variant.columns.findIndex(({ handle }) => handle === move.band);
    return { what: both((lang) => mergeName(context, column, words[lang], lang)), why: told('becauseSplit', {}) };
  }
  const line = move.type === 'attack.next' ? firstAttack(context.variant)[context.shown] : undefined;
  if (line !== undefined) return { what: both((lang) => say(told('attackNext', {}), lang)), why: both((lang) => lineText(context.variant, [], line, words[lang])) };
  return move.type === 'table.submit' ? { what: told('submitTable', {}), why: told('released', {}) } : undefined;
};
