// The states of redesigning: drawing the service anew, mending what was found, published.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { elements } from './names.ts';
import { type Plan, planOfToday } from './plan.ts';
import { isElement, isWay, judge, paperOf, stepOf } from './rules.ts';
import type { Part, RedesignMove, RedesignVariant } from './schema.ts';

export interface RedesignContext {
  readonly variant: RedesignVariant;
  readonly plan: Plan;
  /** What the last hand-in found, less what was touched since. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type RedesignSnapshot = Snapshot<RedesignContext>;

interface At {
  readonly context: RedesignContext;
  readonly event: RedesignMove;
}

const isOpen = ({ variant: { set } }: RedesignContext, part: Part): boolean => set.parts.includes(part);

const canTreat = ({ context, event }: At): boolean =>
  event.type === 'paper.treat' && isOpen(context, 'papers') && paperOf(context.variant, event.paper) !== undefined && isWay(event.way) && context.plan.ways[event.paper] !== event.way;

const canPlace = ({ context, event }: At): boolean => {
  if (event.type !== 'step.place' || !isOpen(context, 'steps') || stepOf(context.variant, event.step) === undefined) return false;
  const { round, step } = event;
  return Number.isInteger(round) && round >= 1 && round <= context.variant.steps.length && context.plan.rounds[step] !== round && !context.plan.dropped.includes(step);
};

const canDrop = ({ context, event }: At): boolean =>
  event.type === 'step.drop' && isOpen(context, 'steps') && stepOf(context.variant, event.step) !== undefined && !context.plan.dropped.includes(event.step);
const canRestore = ({ context, event }: At): boolean => event.type === 'step.restore' && context.plan.dropped.includes(event.step);

const canJoin = ({ context, event }: At): boolean =>
  event.type === 'element.join' && isOpen(context, 'elements') && isElement(event.element) && !context.plan.joined.includes(event.element);
const canSplit = ({ context, event }: At): boolean =>
  event.type === 'element.split' && isOpen(context, 'elements') && isElement(event.element) && context.plan.joined.includes(event.element);

const canClose = ({ context }: At): boolean => isOpen(context, 'counter') && context.plan.counter === 'open';
const canOpen = ({ context }: At): boolean => isOpen(context, 'counter') && context.plan.counter === 'closed';

const isIncomplete = ({ context }: At): boolean => judge(context.variant, context.plan).some(({ weight }) => weight === 'invalid');
const isRight = ({ context }: At): boolean => judge(context.variant, context.plan).length === 0;

/** The design with a part changed. Any change may mend a figure; what was found of the thing touched is for the next hand-in. */
const changed = ({ plan, found }: RedesignContext, change: Partial<Plan>, touched: string): Partial<RedesignContext> => ({
  plan: { ...plan, ...change },
  found: leftToMend(found, touched).filter(({ code }) => code !== touched && !code.startsWith('floor-')),
});

/** The same list in the set's own order, so that one design is one state. */
const inOrder = <T extends string>(all: readonly T[], chosen: readonly string[]): readonly T[] => all.filter((one) => chosen.includes(one));

export const machine = setup({
  types: { context: {} as RedesignContext, events: {} as RedesignMove, input: {} as { variant: RedesignVariant } },
  guards: { canTreat, canPlace, canDrop, canRestore, canJoin, canSplit, canClose, canOpen, isIncomplete, isRight },
  actions: {
    treatPaper: assign(({ context, event }) => (event.type === 'paper.treat' && isWay(event.way) ? changed(context, { ways: { ...context.plan.ways, [event.paper]: event.way } }, event.paper) : {})),
    placeStep: assign(({ context, event }) => (event.type === 'step.place' ? changed(context, { rounds: { ...context.plan.rounds, [event.step]: event.round } }, event.step) : {})),
    dropStep: assign(({ context, event }) =>
      event.type === 'step.drop' ? changed(context, { dropped: inOrder(context.variant.steps.map(({ handle }) => handle), [...context.plan.dropped, event.step]) }, event.step) : {},
    ),
    restoreStep: assign(({ context, event }) => (event.type === 'step.restore' ? changed(context, { dropped: context.plan.dropped.filter((step) => step !== event.step) }, event.step) : {})),
    joinElement: assign(({ context, event }) => (event.type === 'element.join' ? changed(context, { joined: inOrder(elements, [...context.plan.joined, event.element]) }, `no-${event.element}`) : {})),
    splitElement: assign(({ context, event }) => (event.type === 'element.split' ? changed(context, { joined: context.plan.joined.filter((element) => element !== event.element) }, `no-${event.element}`) : {})),
    closeCounter: assign(({ context }) => changed(context, { counter: 'closed' }, 'counter-closed')),
    openCounter: assign(({ context }) => changed(context, { counter: 'open' }, 'counter-closed')),
    noteMissing: assign(({ context }) => ({ found: judge(context.variant, context.plan) })),
    judgePlan: assign(({ context }) => {
      const found = judge(context.variant, context.plan);
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
  },
}).createMachine({
  id: 'redesign',
  context: ({ input }) => ({ variant: input.variant, plan: planOfToday(input.variant), found: [], submissions: 0, wrong: 0 }),
  initial: 'designing',
  on: {
    'paper.treat': { guard: 'canTreat', actions: 'treatPaper' },
    'step.place': { guard: 'canPlace', actions: 'placeStep' },
    'step.drop': { guard: 'canDrop', actions: 'dropStep' },
    'step.restore': { guard: 'canRestore', actions: 'restoreStep' },
    'element.join': { guard: 'canJoin', actions: 'joinElement' },
    'element.split': { guard: 'canSplit', actions: 'splitElement' },
    'counter.close': { guard: 'canClose', actions: 'closeCounter' },
    'counter.open': { guard: 'canOpen', actions: 'openCounter' },
    'plan.submit': [
      { guard: 'isIncomplete', actions: 'noteMissing' },
      { guard: 'isRight', target: '.published', actions: 'judgePlan' },
      { target: '.mending', actions: 'judgePlan' },
    ],
  },
  states: {
    designing: { description: 'Papers, steps, forms and counters of a service are arranged anew; the four figures follow each act.' },
    mending: { description: 'The design was handed in and breaks a rule or stays behind a figure; each finding names its ground.' },
    published: { description: 'Every rule is kept and every figure reached: the new service guide may go out.', type: 'final' },
  },
});
