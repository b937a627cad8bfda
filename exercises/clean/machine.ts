// The states of the cleaning bench: working out check characters, treating columns, ruling on doubtful rows, clean.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { CleanMove, Ruling, Variant } from './bench.ts';
import { columnOf, rowAt } from './bench.ts';
import { caseOf } from './cases.ts';
import { allFixes, type Fix } from './fixes.ts';
import { judgeColumns, judgeDigits, judgeRows, type Work } from './rules.ts';

export interface CleanContext extends Work {
  /** What the last hand-in found, less what was touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type CleanSnapshot = Snapshot<CleanContext>;

interface At {
  readonly context: CleanContext;
  readonly event: CleanMove;
}

type ColumnMove = Extract<CleanMove, { type: 'column.fix' | 'column.unfix' }>;

const isFixing = (event: CleanMove): event is ColumnMove => event.type === 'column.fix' || event.type === 'column.unfix';

/** A typed value longer than this is no value. */
const longestValue = 60;

const canAnswer = ({ context: { variant }, event }: At): boolean =>
  event.type === 'digit.answer' && variant.compute.includes(event.row) && Number.isInteger(event.remainder) && typeof event.mark === 'string' && /^[0-9A-Z]$/u.test(event.mark);

const canFix = ({ context: { variant, fixes, dropped }, event }: At): boolean => {
  if (!isFixing(event)) return false;
  const column = columnOf(variant, event.column);
  const isOn = (fixes[event.column] ?? []).includes(event.fix as Fix);
  return column !== undefined && !dropped.includes(event.column) && (column.work.fixes as readonly string[]).includes(event.fix) && isOn === (event.type === 'column.unfix');
};

const canDrop = ({ context: { variant, dropped }, event }: At): boolean => event.type === 'column.drop' && columnOf(variant, event.column) !== undefined && !dropped.includes(event.column);
const canRestore = ({ context: { dropped }, event }: At): boolean => event.type === 'column.restore' && dropped.includes(event.column);

const canRule = ({ context: { variant }, event }: At): boolean => {
  if (event.type !== 'row.keep' && event.type !== 'row.check' && event.type !== 'row.merge') return false;
  const found = caseOf(variant, event.row);
  return found !== undefined && (event.type !== 'row.merge' || found.rows.length > 1);
};

const canCorrect = ({ context: { variant, dropped }, event }: At): boolean =>
  event.type === 'cell.correct' && rowAt(variant, event.row) >= 0 && columnOf(variant, event.column) !== undefined && !dropped.includes(event.column)
  && typeof event.value === 'string' && event.value.trim() !== '' && event.value.length <= longestValue && variant.set.evidence.some(({ id }) => id === event.evidence);

const headOf = ({ variant }: CleanContext, row: string): string => caseOf(variant, row)?.head ?? '';
const canReset = ({ context, event }: At): boolean => event.type === 'row.reset' && context.rulings[headOf(context, event.row)] !== undefined;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};

const fixedAs = ({ fixes }: CleanContext, { type, column, fix }: ColumnMove): CleanContext['fixes'] => {
  const now = fixes[column] ?? [];
  const next = allFixes.filter((one) => (one === fix ? type === 'column.fix' : now.includes(one)));
  return next.length === 0 ? without(fixes, column) : { ...fixes, [column]: next };
};

const rulingOf = (event: CleanMove): Ruling | undefined => {
  switch (event.type) {
    case 'row.keep': return { kind: 'keep' };
    case 'row.check': return { kind: 'check' };
    case 'row.merge': return { kind: 'merge', row: event.row };
    case 'cell.correct': return { kind: 'correct', row: event.row, column: event.column, value: event.value, evidence: event.evidence };
    default: return undefined;
  }
};

const judged = (judge: (work: Work) => readonly Finding[]) => ({ context }: { readonly context: CleanContext }) => {
  const found = judge(context);
  return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
};
const noted = (judge: (work: Work) => readonly Finding[]) => ({ context }: { readonly context: CleanContext }) => ({ found: judge(context) });
const isToo = (judge: (work: Work) => readonly Finding[]) => ({ context }: { readonly context: CleanContext }): boolean => judge(context)[0]?.weight === 'invalid';
const isRight = (judge: (work: Work) => readonly Finding[]) => ({ context }: { readonly context: CleanContext }): boolean => judge(context).length === 0;

export const machine = setup({
  types: { context: {} as CleanContext, events: {} as CleanMove, input: {} as { variant: Variant } },
  guards: {
    hasNothingToCompute: ({ context }) => context.variant.compute.length === 0,
    canAnswer, canFix, canDrop, canRestore, canRule, canCorrect, canReset,
    isDigitMissing: isToo(judgeDigits), isDigitsRight: isRight(judgeDigits),
    isUntouched: isToo(judgeColumns), isColumnsRight: isRight(judgeColumns),
    isUndecided: isToo(judgeRows), isRowsRight: isRight(judgeRows),
  },
  actions: {
    writeAnswer: assign(({ context, event }) => (event.type === 'digit.answer'
      ? { answers: { ...context.answers, [event.row]: { remainder: event.remainder, mark: event.mark } }, found: leftToMend(context.found, event.row) } : {})),
    treatColumn: assign(({ context, event }) => (isFixing(event) ? { fixes: fixedAs(context, event), found: leftToMend(context.found, event.column) } : {})),
    dropColumn: assign(({ context, event }) => (event.type === 'column.drop'
      ? { fixes: without(context.fixes, event.column), dropped: [...context.dropped, event.column].sort(), found: leftToMend(context.found, event.column) } : {})),
    restoreColumn: assign(({ context, event }) => (event.type === 'column.restore'
      ? { dropped: context.dropped.filter((one) => one !== event.column), found: leftToMend(context.found, event.column) } : {})),
    ruleRow: assign(({ context, event }) => {
      const ruling = rulingOf(event);
      const head = 'row' in event ? headOf(context, event.row) : '';
      return ruling === undefined ? {} : { rulings: { ...context.rulings, [head]: ruling }, found: leftToMend(context.found, head) };
    }),
    resetRow: assign(({ context, event }) => {
      const head = event.type === 'row.reset' ? headOf(context, event.row) : '';
      return { rulings: without(context.rulings, head), found: leftToMend(context.found, head) };
    }),
    noteDigits: assign(noted(judgeDigits)), judgeDigits: assign(judged(judgeDigits)),
    noteColumns: assign(noted(judgeColumns)), judgeColumns: assign(judged(judgeColumns)),
    noteRows: assign(noted(judgeRows)), judgeRows: assign(judged(judgeRows)),
    goOn: assign({ found: [] }),
  },
}).createMachine({
  id: 'clean',
  context: ({ input }) => ({ variant: input.variant, answers: {}, fixes: {}, dropped: [], rulings: {}, found: [], submissions: 0, wrong: 0 }),
  initial: 'computing',
  states: {
    computing: {
      description: 'A few check characters are worked out by hand; a set without them begins at the columns.',
      always: { guard: 'hasNothingToCompute', target: 'treating' },
      on: {
        'digit.answer': { guard: 'canAnswer', actions: 'writeAnswer' },
        'digits.submit': [
          { guard: 'isDigitMissing', actions: 'noteDigits' },
          { guard: 'isDigitsRight', target: 'treating', actions: 'goOn' },
          { actions: 'judgeDigits' },
        ],
      },
    },
    treating: {
      description: 'Each column is profiled and brought to one form, or deleted where it was collected without need.',
      on: {
        'column.fix': { guard: 'canFix', actions: 'treatColumn' },
        'column.unfix': { guard: 'canFix', actions: 'treatColumn' },
        'column.drop': { guard: 'canDrop', actions: 'dropColumn' },
        'column.restore': { guard: 'canRestore', actions: 'restoreColumn' },
        'columns.submit': [
          { guard: 'isUntouched', actions: 'noteColumns' },
          { guard: 'isColumnsRight', target: 'ruling', actions: 'goOn' },
          { actions: 'judgeColumns' },
        ],
      },
    },
    ruling: {
      description: 'Rows in doubt are kept, corrected with evidence, merged, or sent to a person who can check them at the source.',
      on: {
        'row.keep': { guard: 'canRule', actions: 'ruleRow' },
        'row.check': { guard: 'canRule', actions: 'ruleRow' },
        'row.merge': { guard: 'canRule', actions: 'ruleRow' },
        'cell.correct': { guard: 'canCorrect', actions: 'ruleRow' },
        'row.reset': { guard: 'canReset', actions: 'resetRow' },
        'rows.submit': [
          { guard: 'isUndecided', actions: 'noteRows' },
          { guard: 'isRowsRight', target: 'cleaned', actions: 'judgeRows' },
          { actions: 'judgeRows' },
        ],
      },
    },
    cleaned: { description: 'The table is clean as far as it can be; what nobody here can know is with the source. The trail says all that was done.', type: 'final' },
  },
});
