// The states of a shift: working the queue, putting right what was refused or came back, handed over.
import type { Finding, Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Kept } from './desk.ts';
import { judge, play, stillFound, type Answer } from './rules.ts';
import type { DispatchMove, DispatchVariant } from './schema.ts';

export interface DispatchContext {
  readonly variant: DispatchVariant;
  readonly now: string;
  /** Only tickets to which something has happened. */
  readonly cases: Readonly<Record<string, Kept>>;
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type DispatchSnapshot = Snapshot<DispatchContext>;

interface At {
  readonly context: DispatchContext;
  readonly event: DispatchMove;
}

// Guard and action of one step ask the same question of the same objects.
const answers = new WeakMap<DispatchContext, { readonly event: DispatchMove; readonly answer: Answer }>();

const answerTo = ({ context, event }: At): Answer => {
  const known = answers.get(context);
  if (known?.event === event) return known.answer;
  const answer = play(context, event);
  answers.set(context, { event, answer });
  return answer;
};

const counted = (context: DispatchContext, found: readonly Finding[]): Partial<DispatchContext> => ({ found, submissions: context.submissions + 1, wrong: context.wrong + found.length });

const step = [
  // A candidate without target and action forbids the move: what is not on this desk is refused.
  { guard: 'isStray' },
  { guard: 'isRefused', target: 'mending', actions: 'teach' },
  { guard: 'bringsWrong', target: 'mending', actions: 'changeAndJudge' },
  { guard: 'leavesWrong', target: 'mending', actions: 'change' },
  { target: 'working', actions: 'change' },
] as const;

const handOver = [
  { guard: 'isUnfinished', actions: 'noteUnfinished' },
  { guard: 'isWrong', target: 'mending', actions: 'judgeShift' },
  { target: 'passed', actions: 'judgeShift' },
] as const;

const on = {
  'clock.advance': step, 'case.accept': step, 'case.ask': step, 'case.transfer': step, 'case.merge': step, 'case.decline': step, 'case.answer': step,
  'case.review': step, 'case.register': step, 'case.dispatch': step, 'case.escalate': step, 'request.approve': step, 'request.refuse': step,
  'case.verify': step, 'case.rework': step, 'case.close': step, 'case.archive': step, 'case.callback': step, 'case.supervise': step,
  'shift.end': handOver,
} as const;

export const machine = setup({
  types: { context: {} as DispatchContext, events: {} as DispatchMove, input: {} as { variant: DispatchVariant } },
  guards: {
    isStray: (at: At) => answerTo(at).kind === 'stray',
    isRefused: (at: At) => answerTo(at).kind === 'refused',
    bringsWrong: (at: At) => {
      const answer = answerTo(at);
      return answer.kind === 'done' && answer.found.length > 0;
    },
    leavesWrong: (at: At) => {
      const answer = answerTo(at);
      return answer.kind === 'done' && stillFound(at.context.found, answer.touched).length > 0;
    },
    isUnfinished: ({ context }) => judge(context).some(({ weight }) => weight === 'invalid'),
    isWrong: ({ context }) => judge(context).length > 0,
  },
  actions: {
    teach: assign((at) => {
      const answer = answerTo(at);
      return answer.kind === 'refused' ? counted(at.context, answer.found) : {};
    }),
    change: assign((at) => {
      const answer = answerTo(at);
      return answer.kind === 'done' ? { now: answer.desk.now, cases: answer.desk.cases, found: stillFound(at.context.found, answer.touched) } : {};
    }),
    changeAndJudge: assign((at) => {
      const answer = answerTo(at);
      return answer.kind === 'done' ? { now: answer.desk.now, cases: answer.desk.cases, ...counted(at.context, answer.found) } : {};
    }),
    noteUnfinished: assign(({ context }) => ({ found: judge(context) })),
    judgeShift: assign(({ context }) => counted(context, judge(context))),
  },
}).createMachine({
  id: 'dispatch',
  context: ({ input }) => ({ variant: input.variant, now: input.variant.start, cases: {}, found: [], submissions: 0, wrong: 0 }),
  initial: 'working',
  states: {
    working: { description: 'Tickets lie on the desk and more come as the clock goes on: each is accepted, sent, looked after and closed by its own statechart.', on },
    mending: { description: 'An act was refused with its lesson, or something came back: it is put right before the shift can end well.', on },
    passed: { description: 'Every ticket has come to its end, and nobody who asked was left without a word.', type: 'final' },
  },
});
