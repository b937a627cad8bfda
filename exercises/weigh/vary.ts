// One learner's cards and the order in which figures are offered.
import { streamOf } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { DealtCard, WeighSet, WeighVariant } from './schema.ts';

export const vary = (set: WeighSet, seed: string): WeighVariant => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'card', set.cards.map(({ id }) => id));
  const cards = stream.draw(set.cards, set.draw).map((card): DealtCard => ({ handle: handles.get(card.id) as Handle, card }));
  return { set, cards, measures: stream.shuffle(set.measures) };
};
