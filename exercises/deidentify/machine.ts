// The states of the bench: strip, be found again, blend in, be read all the same, diversify, weigh, decide.
import type { Finding, Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Handle } from '#kit/variant.ts';
import type { DeidentifyMove, Stage, Variant, Ways } from './schema.ts';
import { homogeneousOf } from './attack.ts';
import type { Cells, Form } from './counts.ts';
import type { Force } from './plan.ts';
import { isUntouched, judgeGuess, judgePick, judgeSend, judgeStrip, judgeTable, stillFound, untouched } from './rules.ts';
import { isColumnMove, isRowMove, nextDropped, nextWays, valuesToGuess } from './choices.ts';

export interface BenchContext {
  readonly variant: Variant;
  readonly ways: Ways;
  /** Suppressed rows, in the table's order. */
  readonly dropped: readonly Handle[];
  /** Place in the set's list of stages; −1 before the first. */
  readonly stage: number;
  readonly form: Form;
  readonly cells: Cells;
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type BenchSnapshot = Snapshot<BenchContext>;

interface At {
  readonly context: BenchContext;
  readonly event: DeidentifyMove;
}

export const stageOf = ({ variant, stage }: BenchContext): Stage | undefined => variant.set.stages[stage];
const nextOf = ({ variant, stage }: BenchContext): Stage | undefined => variant.set.stages[stage + 1];

/** The measures in force at a stage; from the decision on, all that the set has. */
export const forceOf = (context: BenchContext): Force => {
  const upTo = context.variant.set.stages.slice(0, context.stage + 1);
  return upTo.includes('t') ? 't' : upTo.includes('l') ? 'l' : 'k';
};

const judged = ({ context, event }: At): readonly Finding[] => {
  if (event.type === 'row.pick') return judgePick(context.variant, event.row);
  if (event.type === 'value.guess') return judgeGuess(context, event.value);
  if (event.type === 'product.send') return judgeSend(context, context.form, context.cells, event.to, forceOf(context));
  return stageOf(context) === 'strip' ? judgeStrip(context) : judgeTable(context, forceOf(context));
};

/** The table after a change, with what of the last hand-in is still to be mended. */
const changed = (context: BenchContext, change: Partial<Pick<BenchContext, 'ways' | 'dropped'>>): Partial<BenchContext> => {
  const next = { ...context, ...change };
  const now = context.found.length === 0 ? [] : stageOf(context) === 'strip' ? judgeStrip(next) : judgeTable(next, forceOf(context));
  return { ...change, found: stillFound(context.found, now) };
};

const lastTreating = ({ variant }: BenchContext): Force => (variant.set.stages.includes('t') ? 't' : variant.set.stages.includes('l') ? 'l' : 'k');

/** To the stage that the set names next; past the last one the product is handed over. */
const onward = [
  { guard: 'comesStrip', target: 'stripping', actions: 'advance' },
  { guard: 'comesIdentify', target: 'reidentifying', actions: 'advance' },
  { guard: 'comesBlend', target: 'blending', actions: 'advance' },
  { guard: 'comesReading', target: 'inferring', actions: 'advance' },
  { guard: 'comesDiversify', target: 'diversifying', actions: 'advance' },
  { guard: 'comesWeigh', target: 'weighing', actions: 'advance' },
  { guard: 'comesDecide', target: 'deciding', actions: 'advance' },
  { target: 'delivered', actions: 'advance' },
] as const;

const handIn = [{ guard: 'isUntouched', actions: 'noteUntouched' }, { guard: 'isWrong', actions: 'judgeWork' }, ...onward] as const;

const treating = {
  'column.treat': { guard: 'canTreat', actions: 'treatColumn' },
  'row.suppress': { guard: 'canSuppress', actions: 'changeRows' },
  'row.restore': { guard: 'canSuppress', actions: 'changeRows' },
  'rows.suppress': { guard: 'canSuppress', actions: 'changeRows' },
  'rows.restore': { guard: 'canSuppress', actions: 'changeRows' },
  'table.submit': handIn,
} as const;

export const machine = setup({
  types: { context: {} as BenchContext, events: {} as DeidentifyMove, input: {} as { variant: Variant } },
  guards: {
    comesStrip: ({ context }) => nextOf(context) === 'strip',
    comesIdentify: ({ context }) => nextOf(context) === 'identify',
    comesBlend: ({ context }) => nextOf(context) === 'k',
    comesReading: ({ context }) => nextOf(context) === 'l' && homogeneousOf(context) !== undefined,
    comesDiversify: ({ context }) => nextOf(context) === 'l',
    comesWeigh: ({ context }) => nextOf(context) === 't',
    comesDecide: ({ context }) => nextOf(context) === 'decide',
    endsInWeigh: ({ context }) => lastTreating(context) === 't',
    endsInDiversify: ({ context }) => lastTreating(context) === 'l',
    canStrip: ({ context, event }: At) => isColumnMove(context, event, context.variant.set.first),
    canTreat: ({ context, event }: At) => isColumnMove(context, event),
    canSuppress: ({ context, event }: At) => nextDropped(context, event, forceOf(context)) !== undefined,
    isForeignRow: ({ context, event }: At) => !isRowMove(context, event),
    isValue: ({ context, event }: At) => event.type === 'value.guess' && valuesToGuess(context).includes(event.value),
    isWrongValue: ({ context, event }: At) => event.type === 'value.guess' && valuesToGuess(context).includes(event.value) && judged({ context, event }).length > 0,
    isNewForm: ({ context, event }: At) => event.type === 'table.shape' && event.form !== context.form && ['rows', 'counts'].includes(event.form),
    isNewCells: ({ context, event }: At) => event.type === 'cells.treat' && context.form === 'counts' && event.way === (context.cells === 'shown' ? 'hide' : 'show'),
    isUntouched: ({ context }) => isUntouched(context),
    isWrong: (at: At) => judged(at).length > 0,
    isRightForOpening: (at: At) => at.event.type === 'product.send' && at.event.to === 'open' && judged(at).length === 0,
    isRightForInternal: (at: At) => at.event.type === 'product.send' && at.event.to === 'internal' && judged(at).length === 0,
    isDestination: ({ event }: At) => event.type === 'product.send' && ['internal', 'open'].includes(event.to),
  },
  actions: {
    treatColumn: assign(({ context, event }) => (event.type === 'column.treat' ? changed(context, { ways: nextWays(context, event) }) : {})),
    changeRows: assign(({ context, event }) => changed(context, { dropped: nextDropped(context, event, forceOf(context)) ?? context.dropped })),
    noteUntouched: assign({ found: [untouched] }),
    judgeWork: assign(({ context, event }) => {
      const found = judged({ context, event });
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
    advance: assign(({ context }) => {
      const stage = context.stage + 1;
      return { stage, found: [], submissions: context.submissions + (stage === context.variant.set.stages.length ? 1 : 0) };
    }),
    goOn: assign({ found: [] }),
    shapeTable: assign(({ event }) => (event.type === 'table.shape' ? { form: event.form, cells: 'shown' as const, found: [] } : {})),
    treatCells: assign(({ event }) => (event.type === 'cells.treat' ? { cells: event.way === 'hide' ? ('hidden' as const) : ('shown' as const), found: [] } : {})),
    reopen: assign(({ context }) => ({ stage: context.variant.set.stages.indexOf(lastTreating(context)), form: 'rows' as const, cells: 'shown' as const, found: [] })),
  },
}).createMachine({
  id: 'deidentify',
  context: ({ input }) => ({ variant: input.variant, ways: {}, dropped: [], stage: -1, form: 'rows', cells: 'shown', found: [], submissions: 0, wrong: 0 }),
  initial: 'looking',
  states: {
    looking: {
      description: 'The table as it came to the desk, and what it is wanted for. Nothing is treated yet.',
      on: { 'work.begin': onward },
    },
    stripping: {
      description: 'Two columns that point at a person are kept or deleted.',
      on: { 'column.treat': { guard: 'canStrip', actions: 'treatColumn' }, 'table.submit': handIn },
    },
    reidentifying: {
      description: 'With a fact from outside, the learner finds one person again in the table she has just stripped.',
      // A candidate without target and action forbids the move: a row of another variant is refused.
      on: { 'row.pick': [{ guard: 'isForeignRow' }, { guard: 'isWrong', actions: 'judgeWork' }, ...onward] },
    },
    blending: { description: 'Columns are made coarser until at least k people look alike and the question can still be answered.', on: treating },
    inferring: {
      description: 'k is met, but in one class all share the same value: the learner reads it off without knowing which row is whose.',
      on: { 'value.guess': [{ guard: 'isWrongValue', actions: 'judgeWork' }, { guard: 'isValue', target: 'diversifying', actions: 'goOn' }] },
    },
    diversifying: { description: 'The table is changed until every class holds at least l different values.', on: treating },
    weighing: { description: 'The table is changed until no class differs from the whole by more than t.', on: treating },
    deciding: {
      description: 'The table meets its thresholds. Rows may go to controlled internal use; only counts with small cells treated may go to the open-data decision.',
      on: {
        'table.shape': { guard: 'isNewForm', actions: 'shapeTable' },
        'cells.treat': { guard: 'isNewCells', actions: 'treatCells' },
        'table.reopen': [
          { guard: 'endsInWeigh', target: 'weighing', actions: 'reopen' },
          { guard: 'endsInDiversify', target: 'diversifying', actions: 'reopen' },
          { target: 'blending', actions: 'reopen' },
        ],
        'product.send': [
          { guard: 'isRightForInternal', target: 'delivered', actions: 'advance' },
          { guard: 'isRightForOpening', target: 'referred', actions: 'advance' },
          { guard: 'isDestination', actions: 'judgeWork' },
        ],
      },
    },
    delivered: { description: 'Handed over for controlled internal use. It is still personal information.', type: 'final' },
    referred: { description: 'A table of counts with small cells treated is handed to those who decide on opening.', type: 'final' },
  },
});
