// The states of sorting: laying cards, being shown a consequence, mending what was found, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { SortMove, SortVariant } from './schema.ts';
import { dealtOf, isPossible, judge, startPlaces, type Places } from './rules.ts';

export interface SortContext {
  readonly variant: SortVariant;
  readonly places: Places;
  /** What the last hand-in found, less the cards touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
  /** The card whose consequence is on the screen; '' when none is. */
  readonly warnedOf: string;
}

export type SortSnapshot = Snapshot<SortContext>;

interface At {
  readonly context: SortContext;
  readonly event: SortMove;
}

const isPlacing = (event: SortMove): event is Extract<SortMove, { type: 'card.place' }> => event.type === 'card.place';

const canPlace = ({ context, event }: At): boolean => isPlacing(event) && isPossible(context.variant, event);

const hasConsequence = ({ context, event }: At): boolean => {
  if (!isPlacing(event) || !isPossible(context.variant, event)) return false;
  return dealtOf(context.variant, event.card)?.card.consequence?.[event.bin] !== undefined;
};

const canTake = ({ context, event }: At): boolean =>
  event.type === 'card.take' && context.places[event.card] !== undefined && dealtOf(context.variant, event.card)?.card.done !== true;

const isIncomplete = ({ context }: At): boolean => judge(context.variant, context.places).some(({ weight }) => weight === 'invalid');
const isRight = ({ context }: At): boolean => judge(context.variant, context.places).length === 0;

export const machine = setup({
  types: { context: {} as SortContext, events: {} as SortMove, input: {} as { variant: SortVariant } },
  guards: { canPlace, hasConsequence, canTake, isIncomplete, isRight },
  actions: {
    layCard: assign(({ context, event }) =>
      isPlacing(event) ? { places: { ...context.places, [event.card]: { bin: event.bin, reason: event.reason } }, found: leftToMend(context.found, event.card), warnedOf: '' } : {},
    ),
    showConsequence: assign(({ event }) => (isPlacing(event) ? { warnedOf: event.card } : {})),
    takeCard: assign(({ context, event }) => {
      if (event.type !== 'card.take') return {};
      const { [event.card]: _, ...places } = context.places;
      return { places, found: leftToMend(context.found, event.card), warnedOf: '' };
    }),
    closeConsequence: assign({ warnedOf: '' }),
    noteMissing: assign(({ context }) => ({ found: judge(context.variant, context.places) })),
    judgeWork: assign(({ context }) => {
      const found = judge(context.variant, context.places);
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
  },
}).createMachine({
  id: 'sort',
  context: ({ input }) => ({ variant: input.variant, places: startPlaces(input.variant), found: [], submissions: 0, wrong: 0, warnedOf: '' }),
  initial: 'sorting',
  on: {
    'card.place': [
      { guard: 'hasConsequence', target: '.warned', actions: ['layCard', 'showConsequence'] },
      { guard: 'canPlace', target: '.sorting', actions: 'layCard' },
    ],
    'card.take': { guard: 'canTake', target: '.sorting', actions: 'takeCard' },
  },
  states: {
    sorting: {
      description: 'Cards are laid into bins, moved and taken back.',
      on: {
        'work.submit': [
          { guard: 'isIncomplete', actions: 'noteMissing' },
          { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
          { target: 'mending', actions: 'judgeWork' },
        ],
      },
    },
    warned: {
      description: 'The card just laid has a consequence for a person; it is told before anything else goes on.',
      on: { 'consequence.read': { target: 'sorting', actions: 'closeConsequence' } },
    },
    mending: {
      description: 'The work was handed in and something was found; each finding names its ground.',
      on: {
        'work.submit': [
          { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
          { actions: 'judgeWork' },
        ],
      },
    },
    passed: { description: 'Every graded card lies right.', type: 'final' },
  },
});
