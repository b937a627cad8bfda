// How a person makes each move of `scenario` by keyboard alone.
import type { KindWords, Move, Snapshot } from '#kit/exercise.ts';
import { fill, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import { actOf } from './deal.ts';
import type { ScenarioContext } from './machine.ts';
import { actText, deskText } from './naming.ts';

const plain: Readonly<Record<string, string>> = { 'story.begin': 'begin', 'round.end': 'end', 'report.read': 'read' };

const scenarioDrive = (move: Move, { context }: Snapshot<ScenarioContext>, words: KindWords, lang: Lang): readonly Press[] => {
  const label = (key: string): string => words.labels[key] ?? key;
  if (move.type === 'round.replay') return [{ role: 'button', name: fill(label('replay'), { n: Number(move['round']) + 1 }), key: 'Enter' }];
  const key = plain[move.type];
  if (key !== undefined) return [{ role: 'button', name: label(key), key: 'Enter' }];
  const dealt = actOf(context.variant, String(move['act']));
  if (dealt === undefined) return [];
  return [{ within: { role: 'group', name: deskText(dealt.line, words, lang) }, role: 'button', name: actText(dealt, words, lang), key: 'Enter' }];
};

export const drive = scenarioDrive as Drive;
