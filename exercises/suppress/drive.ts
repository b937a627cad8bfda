// How a person makes each move of `suppress` by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import type { Lang } from '#kit/text.ts';
import type { SuppressSnapshot } from './machine.ts';
import { mergeName, nameOf, shownOf } from './naming.ts';

const buttons: Readonly<Record<string, string>> = {
  'marks.submit': 'submitMarks',
  'attack.next': 'attackNext',
  'attack.close': 'attackClose',
  'table.submit': 'submitTable',
};

const suppressDrive = (move: Move, snapshot: SuppressSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const button = buttons[move.type];
  if (button !== undefined) return [{ role: 'button', name: words.labels[button] ?? button, key: 'Enter' }];
  if (move.type === 'band.merge' || move.type === 'band.split') {
    const column = snapshot.context.variant.columns.findIndex(({ handle }) => handle === move['band']);
    const within = { role: 'group', name: words.labels['merging'] ?? '' };
    return [{ within, role: 'button', name: mergeName(snapshot.context, column, words, lang), key: 'Enter' }];
  }
  const shown = shownOf(snapshot).flat().find(({ handle }) => handle === move['cell']);
  return shown === undefined ? [] : [{ role: 'gridcell', name: nameOf(snapshot, shown, words, lang), key: ' ' }];
};

export const drive = suppressDrive as Drive;
