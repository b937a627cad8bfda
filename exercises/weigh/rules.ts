// What is judged: scores against printed figures, the order against the scores they come to, the defence of the first choice.
import type { Finding } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import type { Criterion, DealtCard, WeighVariant } from './schema.ts';
import { bestProduct, cardOf, cellOf, challengeOf, figureProduct, figureScore, type Scores, turnedPairs } from './scores.ts';

/** Where the work stands. `order` is empty until the learner orders; `measure` and `ground` are '' until chosen. */
export interface Work {
  readonly variant: WeighVariant;
  readonly scores: Scores;
  readonly order: readonly Handle[];
  readonly measure: string;
  readonly ground: string;
}

export const orderOf = ({ variant, order }: Work): readonly Handle[] => (order.length === 0 ? variant.cards.map(({ handle }) => handle) : order);

const groundOf = ({ variant }: Work): Finding['ground'] => variant.set.rule.grounds[0] ?? { convention: true };
const firstOf = (work: Work): DealtCard => cardOf(work.variant, orderOf(work)[0]) as DealtCard;

const isOff = ({ set }: WeighVariant, criterion: Criterion, dealt: DealtCard, score: number): boolean =>
  set.judged && Math.abs(score - figureScore(criterion, dealt.card)) > (set.tolerance?.score ?? 0);

export const judgeScores = (work: Work): readonly Finding[] => {
  const { variant, scores } = work;
  const ground = groundOf(work);
  const cells = variant.cards.flatMap((dealt) => variant.set.criteria.map((criterion) => ({ dealt, criterion, at: cellOf(dealt.handle, criterion.id) })));
  const open = cells.filter(({ at }) => scores[at] === undefined);
  if (open.length > 0) return [{ code: 'unscored', weight: 'invalid', at: open.map(({ at }) => at), params: { count: open.length }, ground }];
  return cells.filter(({ dealt, criterion, at }) => isOff(variant, criterion, dealt, scores[at] as number)).map(({ dealt: { card }, criterion, at }) => {
    const figure = card.figures?.[criterion.id]?.text;
    return { code: 'score-off', weight: 'wrong', at: [at], ground, params: { cardZh: card.text.zh, cardEn: card.text.en, byZh: criterion.label.zh, byEn: criterion.label.en, score: scores[at] as number, figureZh: figure?.zh ?? '', figureEn: figure?.en ?? '' } };
  });
};

export const judgeRanking = (work: Work): readonly Finding[] => {
  const { variant, order } = work;
  const ground = groundOf(work);
  if (order.length === 0) return [{ code: 'unranked', weight: 'invalid', at: [], ground }];
  if (!variant.set.judged) return [];
  const first = firstOf(work);
  const turned = turnedPairs(variant, order);
  const [worst] = turned;
  const limit = variant.set.tolerance?.pairs ?? 0;
  const off: Finding[] = figureProduct(variant.set, first.card) < bestProduct(variant) ? [{ code: 'first-off', weight: 'wrong', at: [first.handle], ground }] : [];
  if (worst === undefined || turned.length <= limit) return off;
  const [upper, lower] = worst.map((handle) => (cardOf(variant, handle) as DealtCard).card.text) as [DealtCard['card']['text'], DealtCard['card']['text']];
  return [...off, { code: 'order-off', weight: 'wrong', at: worst, ground, params: { count: turned.length, limit, upperZh: upper.zh, upperEn: upper.en, lowerZh: lower.zh, lowerEn: lower.en } }];
};

/** In a self-check nothing is wrong: what does not fit together is only not enough yet. */
export const judgeDefence = (work: Work): readonly Finding[] => {
  const { variant, measure, ground: by } = work;
  const { set } = variant;
  const ground = groundOf(work);
  const first = firstOf(work);
  const missing = [...(measure === '' ? ['measure'] : []), ...(by === '' ? ['ground'] : [])];
  if (missing.length > 0) return [{ code: 'undefended', weight: 'invalid', at: missing, ground }];
  const chosen = set.measures.find(({ id }) => id === measure);
  const weight = set.judged ? 'wrong' : 'invalid';
  const found: Finding[] = [];
  if (chosen?.outcome !== true) found.push({ code: 'measure-output', weight, at: ['measure'], ...(chosen === undefined ? {} : { text: chosen.why }), ground });
  else if (set.judged && first.card.fits?.includes(measure) !== true) found.push({ code: 'measure-misfit', weight, at: ['measure'], text: chosen.why, ground });
  if (!isGround(work, by)) found.push({ code: set.judged ? 'ground-weak' : 'ground-silent', weight, at: ['ground'], ground });
  return found;
};

/** Judged: a criterion in which the first choice is ahead of the card held against it. Else: one that its owner scored above the least. */
export const isGround = (work: Work, by: string): boolean => {
  const { variant, scores } = work;
  const first = firstOf(work);
  const criterion = variant.set.criteria.find(({ id }) => id === by);
  if (criterion === undefined) return false;
  if (!variant.set.judged) return (scores[cellOf(first.handle, by)] ?? 0) > 1;
  const challenge = challengeOf(variant, first.handle);
  if (challenge === undefined) return true;
  return figureScore(criterion, first.card) > figureScore(criterion, (cardOf(variant, challenge.by) as DealtCard).card);
};
