// Why the solution lays a card where it does: the set's own reason, with its ground.
import type { Because } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { SortContext } from './machine.ts';
import { dealtOf } from './rules.ts';
import type { SortMove } from './schema.ts';

export const because = ({ context: { variant } }: { readonly context: SortContext }, move: SortMove): Because | undefined => {
  if (move.type !== 'card.place') return undefined;
  const card = dealtOf(variant, move.card)?.card;
  const bin = variant.set.bins.find(({ id }) => id === move.bin);
  if (card === undefined || bin === undefined) return undefined;
  const reason = variant.set.reasons.find(({ id }) => id === move.reason)?.label;
  const what = (lang: Lang): string => {
    const place = `${say(card.text, lang)} → ${say(bin.label, lang)}`;
    if (reason === undefined) return place;
    return lang === 'zh' ? `${place}（${say(reason, lang)}）` : `${place} (${say(reason, lang)})`;
  };
  return { what: { zh: what('zh'), en: what('en') }, why: card.why, ground: card.ground };
};
