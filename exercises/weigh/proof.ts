// How weighing is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { WeighContext, WeighSnapshot } from './machine.ts';
import { isGround, judgeRanking, orderOf } from './rules.ts';
import type { Criterion, DealtCard, WeighMove, WeighSet, WeighVariant } from './schema.ts';
import { bestProduct, cardOf, cellOf, figureProduct, figureScore, ownProduct } from './scores.ts';

/** The score that the solution gives: what the figure says; in a self-check any, so that the first card comes first. */
const aim = ({ variant }: WeighContext, criterion: Criterion, dealt: DealtCard): number =>
  variant.set.judged ? figureScore(criterion, dealt.card) : dealt === variant.cards[0] ? criterion.levels.length : 1 + (variant.cards.indexOf(dealt) % 2);

/** One that is further off than any set allows, or the other end where the scale is short. */
const miss = (criterion: Criterion, right: number): number => (right > criterion.levels.length / 2 ? Math.max(1, right - 2) : Math.min(criterion.levels.length, right + 2));

const cells = ({ variant }: WeighContext): readonly { readonly dealt: DealtCard; readonly criterion: Criterion }[] => variant.cards.flatMap((dealt) => variant.set.criteria.map((criterion) => ({ dealt, criterion })));

const scoring = (context: WeighContext): readonly WeighMove[] => cells(context).flatMap(({ dealt, criterion }) => {
  const right = aim(context, criterion, dealt);
  return [right, miss(criterion, right)].map((score): WeighMove => ({ type: 'score.give', card: dealt.handle, criterion: criterion.id, score }));
});

const moves = ({ status, value, context }: WeighSnapshot): readonly WeighMove[] => {
  if (status === 'done') return [];
  if (value === 'scoring') return [...scoring(context), { type: 'scores.submit' }];
  if (value === 'ranking') return [...orderOf(context).slice(1).map((card): WeighMove => ({ type: 'card.raise', card })), { type: 'cards.sort' }, { type: 'scores.reopen' }, { type: 'ranking.submit' }];
  const { set } = context.variant;
  return [
    ...set.measures.map(({ id }): WeighMove => ({ type: 'measure.choose', measure: id })),
    ...set.criteria.map(({ id }): WeighMove => ({ type: 'ground.choose', criterion: id })),
    { type: 'scores.reopen' }, { type: 'defence.submit' },
  ];
};

const defence = (context: WeighContext): readonly WeighMove[] => {
  const { set } = context.variant;
  const first = cardOf(context.variant, orderOf(context)[0]) as DealtCard;
  const measure = set.measures.find(({ id, outcome }) => outcome && (!set.judged || first.card.fits?.includes(id) === true));
  const ground = set.criteria.find(({ id }) => isGround(context, id));
  return [
    ...(measure === undefined ? [] : [{ type: 'measure.choose', measure: measure.id } as const]),
    ...(ground === undefined ? [] : [{ type: 'ground.choose', criterion: ground.id } as const]),
    { type: 'defence.submit' },
  ];
};

const solved = (context: WeighContext): WeighContext => ({ ...context, order: [...orderOf(context)].sort((a, b) => ownProduct(context.variant.set, context.scores, b) - ownProduct(context.variant.set, context.scores, a) || orderOf(context).indexOf(a) - orderOf(context).indexOf(b)) });

const ranking = (context: WeighContext): readonly WeighMove[] => {
  if (context.order.length > 0 && judgeRanking(context).length === 0) return [{ type: 'ranking.submit' }, ...defence(context)];
  const sorted = solved(context);
  if (judgeRanking(sorted).length === 0) return [{ type: 'cards.sort' }, { type: 'ranking.submit' }, ...defence(sorted)];
  return [{ type: 'scores.reopen' }, ...fromScoring(context)];
};

const fromScoring = (context: WeighContext): readonly WeighMove[] => {
  const wanted = cells(context).map(({ dealt, criterion }) => ({ card: dealt.handle, criterion: criterion.id, score: aim(context, criterion, dealt) }));
  const give = wanted.filter(({ card, criterion, score }) => context.scores[cellOf(card, criterion)] !== score).map((one): WeighMove => ({ type: 'score.give', ...one }));
  const scores = Object.fromEntries(wanted.map(({ card, criterion, score }) => [cellOf(card, criterion), score]));
  return [...give, { type: 'scores.submit' }, ...ranking({ ...context, scores, order: [], measure: '', ground: '' })];
};

const solve = ({ status, value, context }: WeighSnapshot): readonly WeighMove[] => {
  if (status === 'done') return [];
  if (value === 'scoring') return fromScoring(context);
  if (value === 'ranking') return ranking(context);
  // In a self-check the first choice may be one that its owner scored lowest throughout: then the scores are opened again.
  return context.variant.set.criteria.some(({ id }) => isGround(context, id)) ? defence(context) : [{ type: 'scores.reopen' }, ...fromScoring(context)];
};

/** Every score within the tolerance by chance, then the first card and its figure. A self-check has no wrong scores: there is nothing to guess. */
const chance = ({ set, cards, measures }: WeighVariant): number => {
  if (!set.judged) return 0;
  const off = set.tolerance?.score ?? 0;
  const scores = cards.reduce((all, { card }) => set.criteria.reduce((product, criterion) => {
    const right = figureScore(criterion, card);
    return product * (criterion.levels.filter((_, at) => Math.abs(at + 1 - right) <= off).length / criterion.levels.length);
  }, all), 1);
  const best = cards.filter(({ card }) => figureProduct(set, card) === bestProduct({ set, cards, measures })).length;
  return scores * (best / cards.length) * (Math.max(...cards.map(({ card }) => card.fits?.length ?? 0)) / measures.length);
};

const finds = ({ judged }: WeighSet): readonly string[] => ['unscored', 'unranked', 'undefended', 'measure-output', ...(judged ? ['score-off', 'first-off', 'order-off', 'measure-misfit', 'ground-weak'] : ['ground-silent'])];

export const proof: Proof<WeighSet, WeighVariant, WeighContext, WeighMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'self-check-counts-nothing-wrong',
      text: { zh: '自评里没有一处会被算作错。', en: 'In a self-check nothing is ever counted as wrong.' },
      holds: ({ context }) => context.variant.set.judged || (context.wrong === 0 && context.found.every(({ weight }) => weight === 'invalid')),
    },
    {
      id: 'first-choice-has-an-outcome-figure',
      text: { zh: '没有说出一个看得见结果的指标，就到不了“完成”。', en: 'Without a figure that shows what came of it, the work never reaches "done".' },
      holds: ({ value, context }) => value !== 'passed' || context.variant.set.measures.some(({ id, outcome }) => id === context.measure && outcome),
    },
  ],
};
