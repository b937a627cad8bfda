// The states of weighing: scoring, ordering, defending the first choice, done. A finding is mended where it was found.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Handle } from '#kit/variant.ts';
import { judgeDefence, judgeRanking, judgeScores, orderOf, type Work } from './rules.ts';
import type { WeighMove, WeighVariant } from './schema.ts';
import { cardOf, cellOf, raised, sortedOrder } from './scores.ts';

export interface WeighContext extends Work {
  /** What the last hand-in found, less what was touched since. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type WeighSnapshot = Snapshot<WeighContext>;

interface At {
  readonly context: WeighContext;
  readonly event: WeighMove;
}

const canScore = ({ context: { variant }, event }: At): boolean => {
  if (event.type !== 'score.give' || cardOf(variant, event.card) === undefined) return false;
  const levels = variant.set.criteria.find(({ id }) => id === event.criterion)?.levels.length ?? 0;
  return Number.isInteger(event.score) && event.score >= 1 && event.score <= levels;
};

const canRaise = ({ context, event }: At): boolean => event.type === 'card.raise' && cardOf(context.variant, event.card) !== undefined && orderOf(context)[0] !== event.card;
const canMeasure = ({ context, event }: At): boolean => event.type === 'measure.choose' && context.variant.set.measures.some(({ id }) => id === event.measure);
const canGround = ({ context, event }: At): boolean => event.type === 'ground.choose' && context.variant.set.criteria.some(({ id }) => id === event.criterion);

const isInvalid = (found: readonly Finding[]): boolean => found.some(({ weight }) => weight === 'invalid');
const isUnscored = ({ context }: At): boolean => isInvalid(judgeScores(context));
const isScored = ({ context }: At): boolean => judgeScores(context).length === 0;
const isUnranked = ({ context }: At): boolean => isInvalid(judgeRanking(context));
const isRanked = ({ context }: At): boolean => judgeRanking(context).length === 0;
const isUndefended = ({ context }: At): boolean => isInvalid(judgeDefence(context));
const isDefended = ({ context }: At): boolean => judgeDefence(context).length === 0;

/** Notes what was found; a judged hand-in is counted. A self-check judges nothing, so nothing is counted in it. */
const handIn = (judge: (work: Work) => readonly Finding[]) => ({ context }: At): Partial<WeighContext> => {
  const found = judge(context);
  const isJudged = !isInvalid(found) && context.variant.set.judged;
  return { found, submissions: context.submissions + (isJudged ? 1 : 0), wrong: context.wrong + (isJudged ? found.length : 0) };
};

const noOrder: readonly Handle[] = [];

export const machine = setup({
  types: { context: {} as WeighContext, events: {} as WeighMove, input: {} as { variant: WeighVariant } },
  guards: { canScore, canRaise, canMeasure, canGround, isUnscored, isScored, isUnranked, isRanked, isUndefended, isDefended },
  actions: {
    giveScore: assign(({ context, event }) => {
      if (event.type !== 'score.give') return {};
      const cell = cellOf(event.card, event.criterion);
      return { scores: { ...context.scores, [cell]: event.score }, found: leftToMend(context.found, cell) };
    }),
    raiseCard: assign(({ context, event }) => (event.type === 'card.raise' ? { order: raised(orderOf(context), event.card), found: [] } : {})),
    sortCards: assign(({ context }) => ({ order: sortedOrder(context.variant, context.scores, orderOf(context)), found: [] })),
    chooseMeasure: assign(({ context, event }) => (event.type === 'measure.choose' ? { measure: event.measure, found: leftToMend(context.found, 'measure') } : {})),
    chooseGround: assign(({ context, event }) => (event.type === 'ground.choose' ? { ground: event.criterion, found: leftToMend(context.found, 'ground') } : {})),
    reopenScores: assign({ order: () => noOrder, found: () => [], measure: '', ground: '' }),
    handInScores: assign(handIn(judgeScores)),
    handInRanking: assign(handIn(judgeRanking)),
    handInDefence: assign(handIn(judgeDefence)),
  },
}).createMachine({
  id: 'weigh',
  context: ({ input }) => ({ variant: input.variant, scores: {}, order: noOrder, measure: '', ground: '', found: [], submissions: 0, wrong: 0 }),
  initial: 'scoring',
  states: {
    scoring: {
      description: 'Each card is scored under each criterion by what is printed on it.',
      on: {
        'score.give': { guard: 'canScore', actions: 'giveScore' },
        'scores.submit': [
          { guard: 'isUnscored', actions: 'handInScores' },
          { guard: 'isScored', target: 'ranking', actions: 'handInScores' },
          { actions: 'handInScores' },
        ],
      },
    },
    ranking: {
      description: 'The cards are put in order; scores may be opened again.',
      on: {
        'card.raise': { guard: 'canRaise', actions: 'raiseCard' },
        'cards.sort': { actions: 'sortCards' },
        'scores.reopen': { target: 'scoring', actions: 'reopenScores' },
        'ranking.submit': [
          { guard: 'isUnranked', actions: 'handInRanking' },
          { guard: 'isRanked', target: 'defending', actions: 'handInRanking' },
          { actions: 'handInRanking' },
        ],
      },
    },
    defending: {
      description: 'The first choice is defended: by what figure it will be judged, and why it comes first.',
      on: {
        'measure.choose': { guard: 'canMeasure', actions: 'chooseMeasure' },
        'ground.choose': { guard: 'canGround', actions: 'chooseGround' },
        'scores.reopen': { target: 'scoring', actions: 'reopenScores' },
        'defence.submit': [
          { guard: 'isUndefended', actions: 'handInDefence' },
          { guard: 'isDefended', target: 'passed', actions: 'handInDefence' },
          { actions: 'handInDefence' },
        ],
      },
    },
    passed: { description: 'The order stands and the first choice is defended.', type: 'final' },
  },
});
