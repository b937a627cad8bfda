// The states of small cells: marking them, watching them being worked out, protecting them, released.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { figureOf, isTotal, type SuppressVariant } from './grid.ts';
import { afterMerging, canMerge, canWithhold, firstAttack, inOrder, judgeMarks, judgeTable } from './rules.ts';
import type { SuppressMove } from './schema.ts';

export interface SuppressContext {
  readonly variant: SuppressVariant;
  /** Cells marked as small; settled once they are right. */
  readonly marked: readonly string[];
  /** Figures withheld beside them. */
  readonly withheld: readonly string[];
  /** Bands joined to the one on their left. */
  readonly merged: readonly string[];
  /** Lines of the first attack already shown. */
  readonly shown: number;
  /** What the last hand-in found, less the figures touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type SuppressSnapshot = Snapshot<SuppressContext>;

interface At {
  readonly context: SuppressContext;
  readonly event: SuppressMove;
}

const isInside = (variant: SuppressVariant, handle: string): boolean => {
  const figure = figureOf(variant, handle);
  return figure !== undefined && !isTotal(variant, figure);
};

const canMark = ({ context, event }: At): boolean =>
  event.type === 'cell.suppress' && isInside(context.variant, event.cell) && !context.marked.includes(event.cell);
const canUnmark = ({ context, event }: At): boolean => event.type === 'cell.publish' && context.marked.includes(event.cell);
const mayWithhold = ({ context, event }: At): boolean => event.type === 'cell.suppress' && canWithhold(context.variant, context, event.cell);
const canGiveBack = ({ context, event }: At): boolean => event.type === 'cell.publish' && context.withheld.includes(event.cell);
const mayMerge = ({ context, event }: At): boolean => event.type === 'band.merge' && canMerge(context.variant, context.merged, event.band);
const canSplit = ({ context, event }: At): boolean => event.type === 'band.split' && context.merged.includes(event.band);
const hasMoreLines = ({ context }: At): boolean => context.shown < firstAttack(context.variant).length;
const hasNoMoreLines = (at: At): boolean => !hasMoreLines(at);
const isNothingMarked = ({ context }: At): boolean => context.marked.length === 0;
const isMarkedRight = ({ context }: At): boolean => judgeMarks(context.variant, context.marked).length === 0;
const isNothingAdded = ({ context }: At): boolean => context.withheld.length === 0 && context.merged.length === 0;
const isTableSafe = ({ context }: At): boolean => judgeTable(context.variant, context).length === 0;

const counted = (context: SuppressContext, found: readonly Finding[]): Pick<SuppressContext, 'found' | 'submissions' | 'wrong'> => ({
  found,
  submissions: context.submissions + 1,
  wrong: context.wrong + found.length,
});

export const machine = setup({
  types: { context: {} as SuppressContext, events: {} as SuppressMove, input: {} as { variant: SuppressVariant } },
  guards: { canMark, canUnmark, mayWithhold, canGiveBack, mayMerge, canSplit, hasMoreLines, hasNoMoreLines, isNothingMarked, isMarkedRight, isNothingAdded, isTableSafe },
  actions: {
    mark: assign(({ context, event }) => (event.type === 'cell.suppress' ? { marked: inOrder(context.variant, [...context.marked, event.cell]), found: leftToMend(context.found, event.cell) } : {})),
    unmark: assign(({ context, event }) => (event.type === 'cell.publish' ? { marked: context.marked.filter((handle) => handle !== event.cell), found: leftToMend(context.found, event.cell) } : {})),
    withhold: assign(({ context, event }) => (event.type === 'cell.suppress' ? { withheld: inOrder(context.variant, [...context.withheld, event.cell]), found: leftToMend(context.found, event.cell) } : {})),
    giveBack: assign(({ context, event }) => (event.type === 'cell.publish' ? { withheld: context.withheld.filter((handle) => handle !== event.cell), found: leftToMend(context.found, event.cell) } : {})),
    regroup: assign(({ context, event }) => (event.type === 'band.merge' || event.type === 'band.split' ? { ...afterMerging(context.variant, context, event.band), found: [] } : {})),
    showLine: assign(({ context }) => ({ shown: context.shown + 1 })),
    noteNothingMarked: assign(({ context }) => ({ found: judgeMarks(context.variant, context.marked) })),
    judgeMarking: assign(({ context }) => counted(context, judgeMarks(context.variant, context.marked))),
    noteNothingAdded: assign(({ context }) => ({ found: judgeTable(context.variant, context) })),
    judgeWork: assign(({ context }) => counted(context, judgeTable(context.variant, context))),
  },
}).createMachine({
  id: 'suppress',
  context: ({ input }) => ({ variant: input.variant, marked: [], withheld: [], merged: [], shown: 0, found: [], submissions: 0, wrong: 0 }),
  initial: 'marking',
  states: {
    marking: {
      description: 'Cells under the threshold are marked; exactly they are withheld first.',
      on: {
        'cell.suppress': { guard: 'canMark', actions: 'mark' },
        'cell.publish': { guard: 'canUnmark', actions: 'unmark' },
        'marks.submit': [
          { guard: 'isNothingMarked', actions: 'noteNothingMarked' },
          { guard: 'isMarkedRight', target: 'attacked', actions: 'judgeMarking' },
          { actions: 'judgeMarking' },
        ],
      },
    },
    attacked: {
      description: 'A reader subtracts what is printed from the totals; each line shows one hidden figure found.',
      on: {
        'attack.next': { guard: 'hasMoreLines', actions: 'showLine' },
        'attack.close': { guard: 'hasNoMoreLines', target: 'protecting' },
      },
    },
    protecting: {
      description: 'Further figures are withheld, or bands merged, until no small cell can be worked out and the question can still be answered.',
      on: {
        'cell.suppress': { guard: 'mayWithhold', actions: 'withhold' },
        'cell.publish': { guard: 'canGiveBack', actions: 'giveBack' },
        'band.merge': { guard: 'mayMerge', actions: 'regroup' },
        'band.split': { guard: 'canSplit', actions: 'regroup' },
        'table.submit': [
          { guard: 'isNothingAdded', actions: 'noteNothingAdded' },
          { guard: 'isTableSafe', target: 'released', actions: 'judgeWork' },
          { actions: 'judgeWork' },
        ],
      },
    },
    released: { description: 'The table is out: no small cell in it can be worked out.', type: 'final' },
  },
});
