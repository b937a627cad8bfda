// How a person makes each move of `weigh` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { WeighSnapshot } from './machine.ts';
import { groundLegend, levelName, measureLegend } from './names.ts';
import { cardOf } from './scores.ts';

const buttons: Readonly<Record<string, string>> = { 'scores.submit': 'scores', 'scores.reopen': 'reopen', 'cards.sort': 'sort', 'ranking.submit': 'ranking', 'defence.submit': 'defence' };

const weighDrive = (move: Move, { context }: WeighSnapshot, words: KindWords, lang: Lang): ReturnType<Drive> => {
  const { variant } = context;
  const button = (name: string): Press => ({ role: 'button', name, key: 'Enter' });
  const key = buttons[move.type];
  if (key !== undefined) return [button(words.labels[key] ?? '')];
  const card = cardOf(variant, move['card'])?.card;
  const criterion = variant.set.criteria.find(({ id }) => id === move['criterion']);
  if (move.type === 'card.raise' && card !== undefined) return [button(fill(words.labels['up'], { card: say(card.text, lang) }))];
  if (move.type === 'score.give' && card !== undefined && criterion !== undefined) {
    return [{ within: { role: 'group', name: say(card.text, lang) }, role: 'combobox', name: say(criterion.label, lang), choose: levelName(criterion, Number(move['score']), lang) }];
  }
  if (move.type === 'ground.choose' && criterion !== undefined) return [{ within: { role: 'group', name: groundLegend(context, words, lang) }, ...button(say(criterion.label, lang)) }];
  const measure = variant.set.measures.find(({ id }) => id === move['measure']);
  return measure === undefined ? [] : [{ within: { role: 'group', name: measureLegend(context, words) }, ...button(say(measure.label, lang)) }];
};

export const drive = weighDrive as Drive;
