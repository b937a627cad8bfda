// How a person makes each move of `sort` by keyboard alone.
import type { Drive } from '#kit/view-props.ts';
import { say, type Lang } from '#kit/text.ts';
import type { KindWords, Move, Snapshot } from '#kit/exercise.ts';
import type { SortContext } from './machine.ts';

const sortDrive = (move: Move, snapshot: Snapshot<SortContext>, words: KindWords, lang: Lang): ReturnType<Drive> => {
  const label = (key: string): string => words.labels[key] ?? key;
  if (move.type === 'work.submit') return [{ role: 'button', name: label('submit'), key: 'Enter' }];
  if (move.type === 'consequence.read') return [{ role: 'button', name: label('read'), key: 'Enter' }];
  const { variant, warnedOf } = snapshot.context;
  const card = variant.cards.find(({ handle }) => handle === move['card'])?.card;
  if (card === undefined) return [];
  const pick = { role: 'button', name: say(card.text, lang), key: 'Enter' } as const;
  if (move.type === 'card.take') return warnedOf === move['card'] ? [{ role: 'button', name: label('undo'), key: 'Enter' }] : [pick, { role: 'button', name: label('take'), key: 'Enter' }];
  const bin = variant.set.bins.find(({ id }) => id === move['bin']);
  const reason = variant.set.reasons.find(({ id }) => id === move['reason']);
  if (bin === undefined) return [];
  // What a bin says of itself is part of what its button is called.
  const called = [bin.label, ...(bin.note === undefined ? [] : [bin.note])].map((part) => say(part, lang)).join(' ');
  return [
    pick,
    { within: { role: 'group', name: label('chooseBin') }, role: 'button', name: called, key: 'Enter' },
    ...(reason === undefined ? [] : [{ within: { role: 'group', name: label('chooseReason') }, role: 'button', name: say(reason.label, lang), key: 'Enter' } as const]),
  ];
};

export const drive = sortDrive as Drive;
