// How a person makes each move of `assign` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import type { AssignSnapshot } from './machine.ts';
import { cardOf } from './rules.ts';

const buttons: Readonly<Record<string, string>> = { 'matrix.submit': 'submit', 'matrix.reopen': 'reopen', 'decision.submit': 'decide' };

const assignDrive = (move: Move, { context }: AssignSnapshot, words: KindWords, lang: Lang): ReturnType<Drive> => {
  const { variant } = context;
  const button = (name: string): Press => ({ role: 'button', name, key: 'Enter' });
  const key = buttons[move.type];
  if (key !== undefined) return [button(words.labels[key] ?? '')];
  const { decision } = variant.set;
  const option = decision?.options.find(({ id }) => id === move['option']);
  if (decision !== undefined && option !== undefined) return [{ within: { role: 'group', name: say(decision.text, lang) }, ...button(say(option.label, lang)) }];
  const card = cardOf(variant, move['card'])?.card;
  const field = variant.set.fields.find(({ id }) => id === move['field']);
  const value = variant.set.values.find(({ id }) => id === move['value']);
  if (card === undefined || field === undefined || value === undefined) return [];
  return [{ within: { role: 'group', name: say(card.text, lang) }, role: 'combobox', name: say(field.label, lang), choose: say(value.label, lang) }];
};

export const drive = assignDrive as Drive;
