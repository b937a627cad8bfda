// How cards, levels and questions are called; shared by the view and by drive.ts, so that both say the same.
import type { KindWords } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import { orderOf, type Work } from './rules.ts';
import type { Criterion, DealtCard } from './schema.ts';
import { cardOf, challengeOf } from './scores.ts';

export const levelName = ({ levels }: Criterion, score: number, lang: Lang): string => `${score} · ${say((levels[score - 1] as Criterion['levels'][number]).label, lang)}`;

export const firstOf = (work: Work): DealtCard => cardOf(work.variant, orderOf(work)[0]) as DealtCard;

export const measureLegend = ({ variant }: Work, words: KindWords): string => words.labels[variant.set.judged ? 'measure' : 'ownMeasure'] ?? '';

export const groundLegend = (work: Work, words: KindWords, lang: Lang): string => {
  const { variant } = work;
  const challenge = challengeOf(variant, firstOf(work).handle);
  if (challenge === undefined) return words.labels[variant.set.judged ? 'noChallenge' : 'ownGround'] ?? '';
  const by = cardOf(variant, challenge.by)?.card.text;
  const criterion = variant.set.criteria.find(({ id }) => id === challenge.criterion)?.label;
  return fill(words.labels['challenge'], { by: by === undefined ? '' : say(by, lang), criterion: criterion === undefined ? '' : say(criterion, lang) });
};
