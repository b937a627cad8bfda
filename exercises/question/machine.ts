// The states of questions: answering, mending what was found, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Handle } from '#kit/variant.ts';
import { type Answers, dealtOf, isPossible, judge, kept } from './rules.ts';
import type { DealtCard, QuestionMove, QuestionVariant } from './schema.ts';

export interface QuestionContext {
  readonly variant: QuestionVariant;
  readonly answers: Answers;
  /** What the last hand-in found, less the cards answered anew since; the next one says the rest. */
  readonly found: readonly Finding[];
  /** Cards that some hand-in found wrong, in dealt order: found wrong again, they are told why. */
  readonly again: readonly Handle[];
  readonly submissions: number;
  readonly wrong: number;
}

export type QuestionSnapshot = Snapshot<QuestionContext>;

interface At {
  readonly context: QuestionContext;
  readonly event: QuestionMove;
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The card that a move answers; undefined where the move is none that can be made here. */
const answered = ({ context, event }: At): DealtCard | undefined => {
  if (event.type !== 'answer.give' || !isList(event.parts)) return undefined;
  const dealt = dealtOf(context.variant, event.card);
  return dealt !== undefined && isPossible(dealt, event.parts) ? dealt : undefined;
};

const found = ({ variant, answers, again }: QuestionContext): readonly Finding[] => judge(variant, answers, again);

const canAnswer = (at: At): boolean => answered(at) !== undefined;
const isIncomplete = ({ context }: At): boolean => found(context).some(({ weight }) => weight === 'invalid');
const isRight = ({ context }: At): boolean => found(context).length === 0;

export const machine = setup({
  types: { context: {} as QuestionContext, events: {} as QuestionMove, input: {} as { variant: QuestionVariant } },
  guards: { canAnswer, isIncomplete, isRight },
  actions: {
    keepAnswer: assign(({ context, event }) => {
      const dealt = answered({ context, event });
      if (dealt === undefined || event.type !== 'answer.give') return {};
      return { answers: { ...context.answers, [dealt.handle]: kept(dealt, event.parts) }, found: leftToMend(context.found, dealt.handle) };
    }),
    noteMissing: assign(({ context }) => ({ found: found(context) })),
    judgeWork: assign(({ context }) => {
      const now = found(context);
      const wrong = now.flatMap(({ at }) => at);
      const again = context.variant.cards.flatMap(({ handle }) => (wrong.includes(handle) || context.again.includes(handle) ? [handle] : []));
      return { found: now, again, submissions: context.submissions + 1, wrong: context.wrong + now.length };
    }),
  },
}).createMachine({
  id: 'question',
  context: ({ input }) => ({ variant: input.variant, answers: {}, found: [], again: [], submissions: 0, wrong: 0 }),
  initial: 'answering',
  on: { 'answer.give': { guard: 'canAnswer', target: '.answering', actions: 'keepAnswer' } },
  states: {
    answering: {
      description: 'Cards are answered one by one, and answered anew.',
      on: {
        'work.submit': [
          { guard: 'isIncomplete', actions: 'noteMissing' },
          { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
          { target: 'mending', actions: 'judgeWork' },
        ],
      },
    },
    mending: {
      description: 'The answers were handed in and some were not right; each finding names its ground.',
      on: {
        'work.submit': [
          { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
          { actions: 'judgeWork' },
        ],
      },
    },
    passed: { description: 'Every card is answered rightly.', type: 'final' },
  },
});
