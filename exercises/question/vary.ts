// One learner's deal: which cards, and in which order their parts lie.
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { Card, DealtCard, Part, QuestionSet, QuestionVariant } from './schema.ts';

/** The ids of a card's parts, in the set's order. */
const partIds = (card: Card): readonly string[] => {
  if (card.form === 'one' || card.form === 'many') return card.options.map(({ id }) => id);
  if (card.form === 'order') return card.steps.map(({ id }) => id);
  return card.form === 'match' ? card.pairs.map(({ id }) => id) : [];
};

/** The lasting ids under which parts are known in every variant. */
const partId = (card: string, part: string): string => `${card}/${part}`;
const targetId = (card: string, target: string): string => `${card}>${target}`;

/** Takes `count` cards aim by aim in turn. */
const evenly = (cards: readonly Card[], count: number): readonly Card[] => {
  const piles = [...new Set(cards.map(({ aim }) => aim))].map((aim) => cards.filter((card) => card.aim === aim));
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile[round] ?? [])).flat().slice(0, count);
};

/** Never in the right order from the start: that would be an answer nobody gave. */
const mixed = (stream: Stream, card: Card, parts: readonly Part[]): readonly Part[] => {
  const drawn = stream.shuffle(parts);
  const isRight = card.form === 'order' && drawn.every(({ at }, place) => at === place);
  return isRight ? [...drawn.slice(1), drawn[0] as Part] : drawn;
};

export const vary = (set: QuestionSet, seed: string): QuestionVariant => {
  const stream = streamOf(seed);
  const always = set.cards.filter((card) => card.always === true);
  const rest = stream.shuffle(set.cards.filter((card) => card.always !== true));
  const cards = stream.shuffle([...always, ...evenly(rest, set.draw - always.length)]);
  const handles = handlesOf(seed, 'card', set.cards.map(({ id }) => id));
  const named = (sort: string, ids: readonly string[]): readonly Part[] => {
    const byId = handlesOf(seed, sort, ids);
    return ids.map((id, at) => ({ handle: byId.get(id) as Handle, at }));
  };
  return {
    set,
    cards: cards.map((card): DealtCard => {
      const parts = named('part', partIds(card).map((id) => partId(card.id, id)));
      const targets = card.form === 'match' ? named('target', card.targets.map(({ id }) => targetId(card.id, id))) : [];
      return { handle: handles.get(card.id) as Handle, card, parts: mixed(stream, card, parts), targets: stream.shuffle(targets) };
    }),
  };
};

/** The lasting id of a card, a part or a target. */
export const idOf = ({ cards }: QuestionVariant, handle: Handle): string | undefined => {
  for (const { handle: own, card, parts, targets } of cards) {
    if (own === handle) return card.id;
    const part = parts.find((one) => one.handle === handle);
    if (part !== undefined) return partId(card.id, String(part.at));
    const target = targets.find((one) => one.handle === handle);
    if (target !== undefined) return targetId(card.id, String(target.at));
  }
  return undefined;
};
