// Why the solution scores, orders and defends as it does: the printed figure, the level it reaches, the scores multiplied.
import type { Because } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import type { WeighContext } from './machine.ts';
import { orderOf } from './rules.ts';
import type { DealtCard, WeighMove } from './schema.ts';
import { cardOf, cellOf, challengeOf, figureScore } from './scores.ts';

const convention = { convention: true } as const;

const ofScore = ({ variant }: WeighContext, move: Extract<WeighMove, { type: 'score.give' }>): Because | undefined => {
  const card = cardOf(variant, move.card)?.card;
  const criterion = variant.set.criteria.find(({ id }) => id === move.criterion);
  const level = criterion?.levels[move.score - 1]?.label;
  if (card === undefined || criterion === undefined || level === undefined) return undefined;
  const figure = card.figures?.[criterion.id]?.text;
  const what: Text = { zh: `${card.text.zh}，${criterion.label.zh}：${move.score} 分（${level.zh}）`, en: `${card.text.en}, ${criterion.label.en}: ${move.score} (${level.en})` };
  return figure === undefined ? { what } : { what, why: { zh: `卡片上写着：${figure.zh}。`, en: `The card says: ${figure.en}.` }, ground: convention };
};

const ofOrder = ({ variant, scores }: WeighContext): Because => {
  const told = variant.cards.map(({ handle, card }) => {
    const factors = variant.set.criteria.map((criterion) => scores[cellOf(handle, criterion.id)] ?? 0);
    return { card, sum: `${factors.join('×')}=${factors.reduce((product, one) => product * one, 1)}` };
  });
  return {
    what: { zh: '照得分从高到低排', en: 'Order by score, highest first' },
    why: { zh: told.map(({ card, sum }) => `${card.text.zh} ${sum}`).join('；') + '。', en: `${told.map(({ card, sum }) => `${card.text.en} ${sum}`).join('; ')}.` },
  };
};

const ofGround = (context: WeighContext, move: Extract<WeighMove, { type: 'ground.choose' }>): Because | undefined => {
  const { variant } = context;
  const criterion = variant.set.criteria.find(({ id }) => id === move.criterion);
  const first = cardOf(variant, orderOf(context)[0]) as DealtCard;
  const challenge = challengeOf(variant, first.handle);
  if (criterion === undefined) return undefined;
  const what = criterion.label;
  if (challenge === undefined) return { what };
  const [own, other] = [first, cardOf(variant, challenge.by) as DealtCard].map((dealt) => figureScore(criterion, dealt.card)) as [number, number];
  return { what, why: { zh: `在这一项上，它得 ${own} 分，对方得 ${other} 分。`, en: `Here it scores ${own} against ${other}.` }, ground: convention };
};

export const because = ({ context }: { readonly context: WeighContext }, move: WeighMove): Because | undefined => {
  if (move.type === 'score.give') return ofScore(context, move);
  if (move.type === 'cards.sort') return ofOrder(context);
  if (move.type === 'ground.choose') return ofGround(context, move);
  const measure = move.type === 'measure.choose' ? context.variant.set.measures.find(({ id }) => id === move.measure) : undefined;
  return measure === undefined ? undefined : { what: measure.label, why: measure.why, ground: convention };
};
