// The states of one incident after another: just reported, being handled, being mended after a hand-in, all closed.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Handle } from '#kit/variant.ts';
import type { Case, RespondVariant } from './deal.ts';
import { afterAct, afterSending, caseAt, judge, type Deed, type Desk } from './rules.ts';
import type { RespondMove } from './schema.ts';

export interface RespondContext extends Desk {
  readonly variant: RespondVariant;
  /** Which incident is on the desk, from 0. */
  readonly at: number;
  /** Parts that lie on papers not sent yet, and on those already sent. */
  readonly drafts: readonly Handle[];
  /** True once this incident was handed in: from then on one may go back to any moment of it. */
  readonly tried: boolean;
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type RespondSnapshot = Snapshot<RespondContext>;

interface At {
  readonly context: RespondContext;
  readonly event: RespondMove;
}
type Of<T extends RespondMove['type']> = Extract<RespondMove, { type: T }>;

export const caseNow = ({ variant, at }: RespondContext): Case => caseAt(variant, at);

const isNew = (deeds: readonly Deed[], handle: Handle, to?: string): boolean => !deeds.some((deed) => deed.handle === handle && deed.to === to);

const canAct = ({ context, event }: At): boolean => {
  const { act } = event as Of<'act.do'>;
  return caseNow(context).acts.some(({ handle }) => handle === act) && isNew(context.deeds, act);
};
const canGrade = ({ context, event }: At): boolean => {
  const { grade } = event as Of<'grade.choose'>;
  return grade !== context.grade && context.variant.set.grades.some(({ id }) => id === grade);
};
const canLimit = ({ context, event }: At): boolean => {
  const { limit } = event as Of<'limit.choose'>;
  return limit !== context.limit && context.variant.set.limits.some(({ id }) => id === limit);
};
const isPart = ({ context, event }: At): boolean => caseNow(context).papers.some(({ parts }) => parts.some(({ handle }) => handle === (event as Of<'part.put'>).part));
const canPut = (at: At): boolean => isPart(at) && !at.context.drafts.includes((at.event as Of<'part.put'>).part);
const canDrop = (at: At): boolean => isPart(at) && at.context.drafts.includes((at.event as Of<'part.drop'>).part);
const canSend = ({ context, event }: At): boolean => {
  const { paper, to } = event as Of<'paper.send'>;
  return caseNow(context).papers.some((one) => one.handle === paper && one.paper.to.includes(to)) && isNew(context.deeds, paper, to);
};
const canRewind = ({ context, event }: At): boolean => {
  const { to } = event as Of<'case.rewind'>;
  return context.tried && Number.isSafeInteger(to) && to >= 0 && to < context.deeds.length;
};

const judged = (context: RespondContext): readonly Finding[] => judge(context.variant.set, caseNow(context), context);
const isTooLittle = ({ context }: At): boolean => judged(context)[0]?.weight === 'invalid';
const isRight = ({ context }: At): boolean => judged(context).length === 0;
const isLastRight = (at: At): boolean => at.context.at === at.context.variant.cases.length - 1 && isRight(at);

const emptied = { grade: '', limit: '', deeds: [], drafts: [], tried: false, found: [] } as const;

export const machine = setup({
  types: { context: {} as RespondContext, events: {} as RespondMove, input: {} as { variant: RespondVariant } },
  guards: { canAct, canGrade, canLimit, canPut, canDrop, canSend, canRewind, isTooLittle, isRight, isLastRight },
  actions: {
    doAct: assign(({ context, event }) => {
      const { act } = event as Of<'act.do'>;
      return { deeds: afterAct(caseNow(context), context.deeds, act), found: leftToMend(context.found, act) };
    }),
    chooseGrade: assign(({ context, event }) => ({ grade: (event as Of<'grade.choose'>).grade, found: leftToMend(context.found, 'wrong-grade') })),
    chooseLimit: assign(({ context, event }) => ({ limit: (event as Of<'limit.choose'>).limit, found: leftToMend(context.found, 'wrong-limit') })),
    putPart: assign(({ context, event }) => ({ drafts: [...context.drafts, (event as Of<'part.put'>).part].sort() })),
    dropPart: assign(({ context, event }) => ({ drafts: context.drafts.filter((one) => one !== (event as Of<'part.drop'>).part), found: leftToMend(context.found, (event as Of<'part.drop'>).part) })),
    sendPaper: assign(({ context, event }) => {
      const { paper, to } = event as Of<'paper.send'>;
      return { deeds: afterSending(caseNow(context), context.deeds, context.drafts, paper, to), found: leftToMend(context.found, paper) };
    }),
    rewind: assign(({ context, event }) => ({ deeds: context.deeds.slice(0, (event as Of<'case.rewind'>).to) })),
    noteTooLittle: assign(({ context }) => ({ found: judged(context) })),
    judgeCase: assign(({ context }) => {
      const found = judged(context);
      return { found, tried: true, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
    openNext: assign(({ context }) => ({ ...emptied, at: context.at + 1 })),
  },
}).createMachine({
  id: 'respond',
  context: ({ input }) => ({ variant: input.variant, at: 0, ...emptied, submissions: 0, wrong: 0 }),
  initial: 'arriving',
  on: {
    'act.do': { guard: 'canAct', target: '.responding', actions: 'doAct' },
    'grade.choose': { guard: 'canGrade', target: '.responding', actions: 'chooseGrade' },
    'limit.choose': { guard: 'canLimit', target: '.responding', actions: 'chooseLimit' },
    'part.put': { guard: 'canPut', target: '.responding', actions: 'putPart' },
    'part.drop': { guard: 'canDrop', target: '.responding', actions: 'dropPart' },
    'paper.send': { guard: 'canSend', target: '.responding', actions: 'sendPaper' },
    'case.rewind': { guard: 'canRewind', target: '.responding', actions: 'rewind' },
    'case.close': [
      { guard: 'isTooLittle', actions: 'noteTooLittle' },
      { guard: 'isLastRight', target: '.passed', actions: 'judgeCase' },
      { guard: 'isRight', target: '.arriving', actions: ['judgeCase', 'openNext'] },
      { target: '.mending', actions: 'judgeCase' },
    ],
  },
  states: {
    arriving: { description: 'An incident has just become known. Nothing is done yet; its clock stands at that minute.' },
    responding: { description: 'Acts take minutes of the incident’s clock, papers are put together and sent, grade and limit are chosen, in any order.' },
    mending: { description: 'The incident was handed in and something was found. What is missing may be added, or one goes back to a moment and acts otherwise from there.' },
    passed: { description: 'Every incident is closed with its duties done.', type: 'final' },
  },
});
