// The states of a matrix: filling it, deciding where a decision follows from it, done. A finding is mended where it was found.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { cardOf, type Cells, cellOf, judgeDecision, judgeMatrix } from './rules.ts';
import type { AssignMove, AssignVariant } from './schema.ts';

export interface AssignContext {
  readonly variant: AssignVariant;
  readonly cells: Cells;
  /** The option chosen; '' until then. */
  readonly option: string;
  /** What the last hand-in found, less the rows touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type AssignSnapshot = Snapshot<AssignContext>;

interface At {
  readonly context: AssignContext;
  readonly event: AssignMove;
}

const canSet = ({ context: { variant }, event }: At): boolean =>
  event.type === 'cell.set' && cardOf(variant, event.card) !== undefined && (variant.set.fields.find(({ id }) => id === event.field)?.values.includes(event.value) ?? false);

const canChoose = ({ context: { variant }, event }: At): boolean => event.type === 'decision.choose' && (variant.set.decision?.options.some(({ id }) => id === event.option) ?? false);

const ofMatrix = ({ variant, cells }: AssignContext): readonly Finding[] => judgeMatrix(variant, cells);
const ofDecision = ({ variant, cells, option }: AssignContext): readonly Finding[] => judgeDecision(variant, cells, option);
const isInvalid = (found: readonly Finding[]): boolean => found.some(({ weight }) => weight === 'invalid');

const isUnfilled = ({ context }: At): boolean => isInvalid(ofMatrix(context));
const isLast = ({ context }: At): boolean => context.variant.set.decision === undefined && ofMatrix(context).length === 0;
const isRight = ({ context }: At): boolean => ofMatrix(context).length === 0;
const isUndecided = ({ context }: At): boolean => isInvalid(ofDecision(context));
const isDecided = ({ context }: At): boolean => ofDecision(context).length === 0;

const judged = (judge: (context: AssignContext) => readonly Finding[]) => ({ context }: At): Partial<AssignContext> => {
  const found = judge(context);
  return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
};

export const machine = setup({
  types: { context: {} as AssignContext, events: {} as AssignMove, input: {} as { variant: AssignVariant } },
  guards: { canSet, canChoose, isUnfilled, isLast, isRight, isUndecided, isDecided },
  actions: {
    setCell: assign(({ context, event }) =>
      event.type === 'cell.set' ? { cells: { ...context.cells, [cellOf(event.card, event.field)]: event.value }, found: leftToMend(context.found, event.card) } : {},
    ),
    chooseOption: assign(({ event }) => (event.type === 'decision.choose' ? { option: event.option, found: [] } : {})),
    reopenMatrix: assign({ option: '', found: () => [] }),
    noteOpen: assign(({ context }) => ({ found: ofMatrix(context) })),
    noteUndecided: assign(({ context }) => ({ found: ofDecision(context) })),
    judgeMatrix: assign(judged(ofMatrix)),
    judgeDecision: assign(judged(ofDecision)),
  },
}).createMachine({
  id: 'assign',
  context: ({ input }) => ({ variant: input.variant, cells: {}, option: '', found: [], submissions: 0, wrong: 0 }),
  initial: 'filling',
  states: {
    filling: {
      description: 'The cells of the matrix are filled, row by row, and filled anew.',
      on: {
        'cell.set': { guard: 'canSet', actions: 'setCell' },
        'matrix.submit': [
          { guard: 'isUnfilled', actions: 'noteOpen' },
          { guard: 'isLast', target: 'passed', actions: 'judgeMatrix' },
          { guard: 'isRight', target: 'deciding', actions: 'judgeMatrix' },
          { actions: 'judgeMatrix' },
        ],
      },
    },
    deciding: {
      description: 'Every row is right; the decision that follows from them is taken.',
      on: {
        'decision.choose': { guard: 'canChoose', actions: 'chooseOption' },
        'matrix.reopen': { target: 'filling', actions: 'reopenMatrix' },
        'decision.submit': [
          { guard: 'isUndecided', actions: 'noteUndecided' },
          { guard: 'isDecided', target: 'passed', actions: 'judgeDecision' },
          { actions: 'judgeDecision' },
        ],
      },
    },
    passed: { description: 'Every row is right, and so is what follows from them.', type: 'final' },
  },
});
