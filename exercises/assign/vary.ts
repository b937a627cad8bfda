// One learner's rows: drawn from the pool, and turned out by the mood that was drawn.
import { streamOf } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { AssignSet, AssignVariant, Card, Case, DealtCard } from './schema.ts';

/** Takes `count` rows group by group in turn; which groups there are follows the set, not the draw. */
const evenly = (set: AssignSet, rows: readonly Card[], count: number): readonly Card[] => {
  const piles = [...new Set(set.cards.map(({ group }) => group))].map((group) => rows.filter((card) => card.group === group));
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile[round] ?? [])).flat().slice(0, count);
};

const tagged = (card: Card, tag: string): readonly Case[] => card.cases.filter((one) => one.tag === tag);

/** Card -> its case: as many rows of each tag as the mood asks for, in drawn order; the rest take one of those tagged as their first is. */
export const vary = (set: AssignSet, seed: string): AssignVariant => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'card', set.cards.map(({ id }) => id));
  const always = set.cards.filter((card) => card.always === true);
  const drawn = stream.shuffle([...always, ...evenly(set, stream.shuffle(set.cards.filter((card) => card.always !== true)), set.draw - always.length)]);
  const mood = set.moods.length === 0 ? {} : (set.moods[stream.int(set.moods.length)] as AssignSet['moods'][number]);
  const cases = new Map<string, Case>();
  const settle = (card: Card, among: readonly Case[]): void => void cases.set(card.id, among[stream.int(among.length)] as Case);
  for (const [tag, count] of Object.entries(mood)) {
    const free = stream.shuffle(drawn.filter((card) => !cases.has(card.id) && tagged(card, tag).length > 0));
    for (const card of free.slice(0, count)) settle(card, tagged(card, tag));
  }
  for (const card of drawn) if (!cases.has(card.id)) settle(card, tagged(card, (card.cases[0] as Case).tag));
  return { set, cards: drawn.map((card): DealtCard => ({ handle: handles.get(card.id) as Handle, card, case: cases.get(card.id) as Case })) };
};
