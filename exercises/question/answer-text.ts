// An answer as a line of words: on the list of cards, in the solution.
import { say, type Lang } from '#kit/text.ts';
import type { DealtCard, Part } from './schema.ts';

export const partLabel = ({ card }: DealtCard, { at }: Part, lang: Lang): string => {
  const parts = card.form === 'one' || card.form === 'many' ? card.options : card.form === 'order' ? card.steps : card.form === 'match' ? card.pairs : [];
  const label = parts[at]?.label;
  return label === undefined ? '' : say(label, lang);
};

export const targetLabel = ({ card, targets }: DealtCard, handle: string, lang: Lang): string => {
  const at = targets.find((target) => target.handle === handle)?.at ?? -1;
  const label = card.form === 'match' ? card.targets[at]?.label : undefined;
  return label === undefined ? '' : say(label, lang);
};

export const answerText = (dealt: DealtCard, given: readonly string[], lang: Lang): string => {
  const { card, parts } = dealt;
  if (card.form === 'number' || card.form === 'words') {
    const unit = card.unit === undefined ? '' : say(card.unit, lang);
    return `${given[0] ?? ''}${lang === 'en' && unit !== '' ? ' ' : ''}${unit}`;
  }
  if (card.form === 'match') return parts.map((part, at) => `${partLabel(dealt, part, lang)} → ${targetLabel(dealt, given[at] ?? '', lang)}`).join(lang === 'zh' ? '；' : '; ');
  const labels = given.flatMap((handle) => {
    const part = parts.find((one) => one.handle === handle);
    return part === undefined ? [] : [partLabel(dealt, part, lang)];
  });
  return labels.join(card.form === 'order' ? ' → ' : lang === 'zh' ? '；' : '; ');
};
