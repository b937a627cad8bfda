// The rule of sorting: pure, without machine and screen. A card is right when it lies in its bin for an accepted reason.
import type { Exercise, Finding } from '#kit/exercise.ts';
import { handlesOf } from '#kit/variant.ts';
import { streamOf } from '#kit/random.ts';
import type { Bin, Card, DealtCard, Place, SortMove, SortSet, SortVariant } from './schema.ts';

export type Places = Readonly<Record<string, Place>>;

/** Cards marked `always`, then others drawn so that every bin has its share, dealt in drawn order. */
export const vary: Exercise<SortSet, SortVariant, never, SortMove>['vary'] = (set, seed) => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'card', set.cards.map((card) => card.id));
  const always = set.cards.filter((card) => card.always === true);
  const rest = stream.shuffle(set.cards.filter((card) => card.always !== true));
  const dealt = stream.shuffle([...always, ...evenly(rest, set.bins, set.draw - always.length)]);
  const first = dealt.filter((card) => card.done === true);
  const cards = [...first, ...dealt.filter((card) => card.done !== true)];
  return { set, cards: cards.map((card): DealtCard => ({ handle: handles.get(card.id) as string, card })) };
};

/** Takes `count` cards bin by bin in turn, so that no deal lacks a bin while the pool has cards for it. */
const evenly = (cards: readonly Card[], bins: readonly Bin[], count: number): Card[] => {
  const piles = [...bins.map((bin) => cards.filter((card) => card.bin === bin.id)), cards.filter((card) => card.bin === undefined)];
  const taken: Card[] = [];
  for (let round = 0; taken.length < count && piles.some((pile) => pile.length > round); round += 1) {
    for (const pile of piles) {
      const card = pile[round];
      if (card !== undefined && taken.length < count) taken.push(card);
    }
  }
  return taken;
};

export const startPlaces = ({ cards, set }: SortVariant): Places =>
  Object.fromEntries(
    cards
      .filter(({ card }) => card.done === true)
      .map(({ handle, card }) => [handle, { bin: card.doneIn ?? card.bin ?? (set.bins[0] as Bin).id, reason: card.reason?.[0] ?? '' }]),
  );

export const dealtOf = (variant: SortVariant, handle: string): DealtCard | undefined =>
  variant.cards.find((dealt) => dealt.handle === handle);

/** The reasons that may be chosen in a bin; [''] where it asks for none. */
export const reasonsOf = (bin: Bin): readonly string[] => (bin.reasons.length === 0 ? [''] : bin.reasons);

export const isPossible = (variant: SortVariant, { card, bin, reason }: { card: string; bin: string; reason: string }): boolean => {
  const dealt = dealtOf(variant, card);
  const target = variant.set.bins.find(({ id }) => id === bin);
  return dealt !== undefined && dealt.card.done !== true && target !== undefined && reasonsOf(target).includes(reason);
};

const isRightBin = (card: Card, place: Place | undefined): boolean => card.bin === undefined || place?.bin === card.bin;

const isRightReason = (set: SortSet, card: Card, place: Place | undefined): boolean => {
  const asked = set.bins.find(({ id }) => id === card.bin)?.reasons ?? [];
  return card.bin === undefined || asked.length === 0 || (card.reason ?? asked).includes(place?.reason ?? '');
};

/** Cards without a place; graded or not, all are laid before judging, so that nobody is judged on half a table. */
export const unplaced = (variant: SortVariant, places: Places): readonly DealtCard[] =>
  variant.cards.filter(({ handle }) => places[handle] === undefined);

/** One finding for each card in the wrong bin, or in the right one for a wrong reason; one `unplaced` when cards are left. */
export const judge = (variant: SortVariant, places: Places): readonly Finding[] => {
  const left = unplaced(variant, places);
  const ground = variant.set.rule.grounds[0] ?? ({ convention: true } as const);
  if (left.length > 0) {
    return [{ code: 'unplaced', weight: 'invalid', at: left.map(({ handle }) => handle), params: { count: left.length }, ground }];
  }
  return variant.cards.flatMap(({ handle, card }): Finding[] => {
    const place = places[handle];
    if (!isRightBin(card, place)) return [{ code: 'wrong-bin', weight: 'wrong', at: [handle], text: card.why, ground: card.ground }];
    if (!isRightReason(variant.set, card, place)) return [{ code: 'wrong-reason', weight: 'wrong', at: [handle], text: card.why, ground: card.ground }];
    return [];
  });
};

/** The place that is right for a card; an ungraded card goes to the first bin. */
export const rightPlace = (set: SortSet, card: Card): Place => {
  const bin = set.bins.find(({ id }) => id === card.bin) ?? (set.bins[0] as Bin);
  return { bin: bin.id, reason: bin.reasons.length === 0 ? '' : (card.reason?.[0] ?? (bin.reasons[0] as string)) };
};

/** Share of blind layings that are right: every bin-and-reason pair is equally likely for each graded card. */
export const chance = ({ set, cards }: SortVariant): number => {
  const pairs = set.bins.reduce((sum, bin) => sum + reasonsOf(bin).length, 0);
  return cards
    .filter(({ card }) => card.bin !== undefined && card.done !== true)
    .reduce((product, { card }) => product * ((rightReasons(set, card) || 1) / pairs), 1);
};

const rightReasons = (set: SortSet, card: Card): number => {
  const asked = set.bins.find(({ id }) => id === card.bin)?.reasons ?? [];
  return asked.length === 0 ? 1 : (card.reason ?? asked).length;
};
