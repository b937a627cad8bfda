// The states of querying: asking the table and saying what follows, being shown a consequence, mending what was found, done.
import type { Snapshot } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import { assign, setup } from '#kit/machine.ts';
import { partOptions } from './chart.ts';
import { type Query, written } from './result.ts';
import { reasons } from './right.ts';
import { type Answer, type Answers, askOf, basisOptions, benchFor, blankQuery, canChoose, canPin, type Found, isUnanswered, judge, mayFilter, mayGroup, withFilter, without } from './rules.ts';
import type { Op, PartId, QueryMove } from './schema.ts';
import type { QueryVariant } from './variant.ts';

export interface QueryContext {
  readonly variant: QueryVariant;
  /** The question on the desk, and the query that is being built for it. */
  readonly open: Handle;
  readonly query: Query;
  readonly answers: Answers;
  /** What the last hand-in found, less what was touched since; the next one says the rest. */
  readonly found: Found;
  readonly submissions: number;
  readonly wrong: number;
}

export type QuerySnapshot = Snapshot<QueryContext>;

interface At {
  readonly context: QueryContext;
  readonly event: QueryMove;
}

const findOf = ({ variant, open }: QueryContext) => {
  const ask = askOf(variant, open)?.ask;
  return ask?.kind === 'find' ? ask : undefined;
};

const isAsking = ({ context }: Pick<At, 'context'>): boolean => findOf(context) !== undefined;

const canOpen = ({ context, event }: At): boolean => event.type === 'ask.open' && event.ask !== context.open && askOf(context.variant, event.ask) !== undefined;
const mayAddFilter = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'filter.set' && mayFilter(context.variant, event.column, event.op, event.value);
const hasFilter = ({ context, event }: At): boolean => event.type === 'filter.clear' && context.query.where.some(({ column }) => column === event.column);
const maySplit = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'group.set' && mayGroup(context.variant, event.column);
const mayCross = ({ context, event }: At): boolean =>
  isAsking({ context }) && event.type === 'across.set' && mayGroup(context.variant, event.column) && context.query.by !== '' && event.column !== context.query.by;
const hasMeasure = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'measure.set' && context.variant.measures.some(({ handle }) => handle === event.measure);
const hasFix = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'fix.toggle' && context.variant.fixes.some(({ handle }) => handle === event.fix);
const isSorting = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'sort.set' && ['group', 'value'].includes(event.by);
const mayPin = ({ context }: At): boolean => isAsking({ context }) && canPin(context.variant, context.query);
const mayChoose = ({ context, event }: At): boolean => isAsking({ context }) && event.type === 'cell.choose' && canChoose(context.variant, context.answers[context.open] ?? {}, event.row, event.column);
const hasClaim = ({ context, event }: At): boolean => event.type === 'claim.state' && (findOf(context)?.claims.some(({ id }) => id === event.claim) ?? false);
const hasConsequence = ({ context, event }: At): boolean => event.type === 'claim.state' && findOf(context)?.claims.find(({ id }) => id === event.claim)?.consequence !== undefined;
const hasBasis = ({ context, event }: At): boolean => {
  if (event.type !== 'basis.state') return false;
  const field = findOf(context)?.basis.find(({ id }) => id === event.field);
  return field !== undefined && basisOptions(context.variant, field).some(({ id }) => id === event.option);
};
const isReason = ({ context, event }: At): boolean => (findOf(context)?.sure ?? false) && event.type === 'confidence.state' && (reasons as readonly string[]).includes(event.reason);
const hasPart = ({ context, event }: At): boolean => {
  const ask = askOf(context.variant, context.open)?.ask;
  return event.type === 'chart.set' && ask?.kind === 'mend' && Object.hasOwn(ask.parts, event.part) && partOptions[event.part as PartId].includes(event.value);
};
const isIncomplete = ({ context }: At): boolean => isUnanswered(judge(context.variant, context.answers));
const isRight = ({ context }: At): boolean => judge(context.variant, context.answers).length === 0;

/** The answer to the open question with `change`, and `parts` off the list of what is to be mended. */
const answered = ({ answers, open, found }: QueryContext, parts: readonly string[], change: Answer): Partial<QueryContext> => ({
  answers: { ...answers, [open]: { ...answers[open], ...change } },
  found: without(found, open, parts),
});

const asked = ({ query }: QueryContext, change: Partial<Query>): Partial<QueryContext> => ({ query: { ...query, ...change } });

const toggled = ({ variant, query }: QueryContext, fix: Handle): readonly Handle[] =>
  variant.fixes.map(({ handle }) => handle).filter((handle) => query.fixes.includes(handle) !== (handle === fix));

export const machine = setup({
  types: { context: {} as QueryContext, events: {} as QueryMove, input: {} as { variant: QueryVariant } },
  guards: { canOpen, mayAddFilter, hasFilter, maySplit, mayCross, hasMeasure, hasFix, isSorting, mayPin, mayChoose, hasClaim, hasConsequence, hasBasis, isReason, hasPart, isIncomplete, isRight },
  actions: {
    openAsk: assign(({ context, event }) => (event.type === 'ask.open' ? { open: event.ask, query: benchFor(context.variant, context.answers[event.ask]) } : {})),
    addFilter: assign(({ context, event }) => (event.type === 'filter.set' ? { query: withFilter(context.variant, context.query, { column: event.column, op: event.op as Op, value: event.value }) } : {})),
    dropFilter: assign(({ context, event }) => (event.type === 'filter.clear' ? asked(context, { where: context.query.where.filter(({ column }) => column !== event.column) }) : {})),
    split: assign(({ context, event }) => (event.type === 'group.set' ? asked(context, { by: event.column, across: event.column === '' || event.column === context.query.across ? '' : context.query.across }) : {})),
    cross: assign(({ context, event }) => (event.type === 'across.set' ? asked(context, { across: event.column }) : {})),
    measure: assign(({ context, event }) => (event.type === 'measure.set' ? asked(context, { measure: event.measure }) : {})),
    toggleFix: assign(({ context, event }) => (event.type === 'fix.toggle' ? asked(context, { fixes: toggled(context, event.fix) }) : {})),
    sort: assign(({ context, event }) => (event.type === 'sort.set' ? asked(context, { sort: event.by === 'value' ? 'value' : 'group' }) : {})),
    pin: assign(({ context }) => {
      const { cell: _, ...answer } = context.answers[context.open] ?? {};
      const answers = { ...context.answers, [context.open]: answer };
      return answered({ ...context, answers }, ['pinned', 'cell'], { pinned: written(context.query) });
    }),
    choose: assign(({ context, event }) => (event.type === 'cell.choose' ? answered(context, ['cell'], { cell: [event.row, event.column] }) : {})),
    claim: assign(({ context, event }) => (event.type === 'claim.state' ? answered(context, ['claim'], { claim: event.claim }) : {})),
    base: assign(({ context, event }) => (event.type === 'basis.state' ? answered(context, [event.field], { basis: { ...context.answers[context.open]?.basis, [event.field]: event.option } }) : {})),
    sayHowSure: assign(({ context, event }) => (event.type === 'confidence.state' ? answered(context, ['sure'], { sure: event.reason }) : {})),
    setChart: assign(({ context, event }) => (event.type === 'chart.set' ? answered(context, [event.part], { parts: { ...context.answers[context.open]?.parts, [event.part]: event.value } }) : {})),
    noteMissing: assign(({ context }) => ({ found: judge(context.variant, context.answers) })),
    judgeWork: assign(({ context }) => {
      const found = judge(context.variant, context.answers);
      return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
  },
}).createMachine({
  id: 'query',
  context: ({ input: { variant } }) => ({ variant, open: variant.asks[0]?.handle ?? '', query: blankQuery(variant), answers: {}, found: [], submissions: 0, wrong: 0 }),
  initial: 'asking',
  states: {
    asking: {
      description: 'The table is filtered, grouped and counted; a result is pinned, a conclusion stated with its basis and how sure it is.',
      on: {
        'ask.open': { guard: 'canOpen', actions: 'openAsk' },
        'filter.set': { guard: 'mayAddFilter', actions: 'addFilter' },
        'filter.clear': { guard: 'hasFilter', actions: 'dropFilter' },
        'group.set': { guard: 'maySplit', actions: 'split' },
        'across.set': { guard: 'mayCross', actions: 'cross' },
        'measure.set': { guard: 'hasMeasure', actions: 'measure' },
        'fix.toggle': { guard: 'hasFix', actions: 'toggleFix' },
        'sort.set': { guard: 'isSorting', actions: 'sort' },
        'evidence.pin': { guard: 'mayPin', actions: 'pin' },
        'cell.choose': { guard: 'mayChoose', actions: 'choose' },
        'claim.state': [
          { guard: 'hasConsequence', target: 'warned', actions: 'claim' },
          { guard: 'hasClaim', actions: 'claim' },
        ],
        'basis.state': { guard: 'hasBasis', actions: 'base' },
        'confidence.state': { guard: 'isReason', actions: 'sayHowSure' },
        'chart.set': { guard: 'hasPart', actions: 'setChart' },
        'work.submit': [
          { guard: 'isIncomplete', actions: 'noteMissing' },
          { guard: 'isRight', target: 'passed', actions: 'judgeWork' },
          { actions: 'judgeWork' },
        ],
      },
    },
    warned: {
      description: 'The conclusion just stated has a consequence for people; it is told before anything else goes on.',
      on: { 'consequence.read': { target: 'asking' } },
    },
    passed: { description: 'Every conclusion is right, stands on the right table and says how sure it is; every chart is honest.', type: 'final' },
  },
});
