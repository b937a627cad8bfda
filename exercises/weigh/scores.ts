// Scores and orders: what the figures say, what the learner gave, and how far the two agree. Pure.
import type { Handle } from '#kit/variant.ts';
import type { Card, Criterion, DealtCard, WeighSet, WeighVariant } from './schema.ts';

/** Cell -> score; a cell is a card under a criterion. */
export type Scores = Readonly<Record<string, number>>;

export const cellOf = (card: Handle, criterion: string): string => `${card}/${criterion}`;

export const cardOf = ({ cards }: WeighVariant, handle: unknown): DealtCard | undefined => cards.find((dealt) => dealt.handle === handle);

/** The score that the printed figure comes to; 0 where the set judges none. */
export const figureScore = ({ id, levels }: Criterion, { figures }: Card): number => {
  const value = figures?.[id]?.value;
  return value === undefined ? 0 : levels.filter(({ from = 0 }) => from <= value).length;
};

export const figureProduct = ({ criteria }: WeighSet, card: Card): number => criteria.reduce((product, criterion) => product * figureScore(criterion, card), 1);

/** The learner's own score of a card: all its criteria multiplied; 0 while one is missing. */
export const ownProduct = ({ criteria }: WeighSet, scores: Scores, handle: Handle): number => criteria.reduce((product, { id }) => product * (scores[cellOf(handle, id)] ?? 0), 1);

/** Pairs of cards of which the one that stands lower scores more by its figures; those far apart first. Equal ones never count. */
export const turnedPairs = (variant: WeighVariant, order: readonly Handle[]): readonly (readonly [Handle, Handle])[] => {
  const products = order.map((handle) => figureProduct(variant.set, (cardOf(variant, handle) as DealtCard).card));
  const turned = order.flatMap((upper, at) => order.slice(at + 1).flatMap((lower, n) => {
    const gap = (products[at + 1 + n] as number) - (products[at] as number);
    return gap > 0 ? [{ pair: [upper, lower] as const, gap }] : [];
  }));
  return turned.sort((a, b) => b.gap - a.gap).map(({ pair }) => pair);
};

export const bestProduct = ({ set, cards }: WeighVariant): number => Math.max(...cards.map(({ card }) => figureProduct(set, card)));

/** Highest own score first; equal ones as they lay. */
export const sortedOrder = ({ set }: WeighVariant, scores: Scores, order: readonly Handle[]): readonly Handle[] =>
  [...order].sort((a, b) => ownProduct(set, scores, b) - ownProduct(set, scores, a) || order.indexOf(a) - order.indexOf(b));

export const raised = (order: readonly Handle[], handle: Handle): readonly Handle[] => {
  const at = order.indexOf(handle);
  return at < 1 ? order : [...order.slice(0, at - 1), handle, order[at - 1] as Handle, ...order.slice(at + 1)];
};

/** Who is held against the first choice, and by which criterion that one is ahead; none where the first leads in all. */
export interface Challenge {
  readonly by: Handle;
  readonly criterion: string;
}

/** The card that leads the first choice by most in one criterion: the question that a meeting would ask. */
export const challengeOf = ({ set, cards }: WeighVariant, first: Handle): Challenge | undefined => {
  const own = cards.find(({ handle }) => handle === first)?.card;
  if (own === undefined || !set.judged) return undefined;
  const leads = cards.flatMap(({ handle, card }) => set.criteria.map((criterion) => ({ by: handle, criterion: criterion.id, lead: figureScore(criterion, card) - figureScore(criterion, own) })));
  const [most] = leads.filter(({ lead }) => lead > 0).sort((a, b) => b.lead - a.lead);
  return most === undefined ? undefined : { by: most.by, criterion: most.criterion };
};
