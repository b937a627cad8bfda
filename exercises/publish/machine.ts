// The states of publishing: one for each gate of the way, from the type of opening to the recall. Hand-ins that are refused stay at their gate.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { fieldsOf, judge, type Work } from './rules.ts';
import type { GateId, PublishMove, Variant } from './schema.ts';

export interface PublishContext extends Work {
  /** The gate being worked at, counted from 1 among those of the set. */
  readonly gate: number;
  /** What the last hand-in found, less what was touched since. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type PublishSnapshot = Snapshot<PublishContext>;

interface At {
  readonly context: PublishContext;
  readonly event: PublishMove;
}

/** The name of the state that a gate is worked in. */
export const stateOf = { type: 'typing', check: 'checking', describe: 'describing', assess: 'assessing', list: 'listing', update: 'updating', recall: 'recalling' } as const satisfies Record<GateId, string>;

const gateAt = ({ variant, gate }: PublishContext, ahead = 0): GateId | undefined => variant.gates[gate - 1 + ahead]?.gate.gate;
const found = (context: PublishContext): readonly Finding[] => judge(context, context.gate - 1);

const canChoose = ({ context, event }: At): boolean => {
  const gate = context.variant.gates[context.gate - 1];
  if (event.type !== 'field.choose' || gate === undefined || context.chosen[event.field] === event.option) return false;
  return fieldsOf(context, gate).some(({ handle, options }) => handle === event.field && options.some((option) => option.handle === event.option));
};

const atTable = (context: PublishContext): boolean => gateAt(context) === 'check';

const canShape = ({ context, event }: At): boolean => {
  if (!atTable(context)) return false;
  const { shape, variant } = context;
  const { bands } = variant.set;
  switch (event.type) {
    case 'column.drop': case 'column.keep':
      return Object.values(variant.columns).includes(event.column) && shape.dropped.includes(event.column) === (event.type === 'column.keep');
    case 'band.join': case 'band.part':
      return bands.slice(1).some((id) => variant.bands[id] === event.band) && shape.joined.includes(event.band) === (event.type === 'band.part');
    case 'cells.treat': return (event.way === 'shown' || event.way === 'starred') && shape.stars !== event.way;
    case 'total.treat': return (event.way === 'printed' || event.way === 'withheld') && shape.total !== event.way;
    default: return false;
  }
};

const canTick = ({ context, event }: At): boolean =>
  (event.type === 'taker.tick' || event.type === 'taker.untick') && gateAt(context) === 'recall' &&
  context.variant.takers.some(({ handle }) => handle === event.taker) && context.ticked.includes(event.taker) === (event.type === 'taker.untick');

const toggled = (list: readonly string[], one: string, isIn: boolean): readonly string[] => (isIn ? [...list, one].sort() : list.filter((other) => other !== one));

/** What a change of the figures leaves to mend: the figures are judged as a whole, columns one by one. */
const withoutFigures = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ weight, code }) => weight === 'wrong' && ['direct-kept', 'needed-dropped', 'answer-wrong'].includes(code));

const reshaped = ({ shape, found: before }: PublishContext, event: PublishMove): Partial<PublishContext> => {
  switch (event.type) {
    case 'column.drop': case 'column.keep': return { shape: { ...shape, dropped: toggled(shape.dropped, event.column, event.type === 'column.drop') }, found: leftToMend(before, event.column) };
    case 'band.join': case 'band.part': return { shape: { ...shape, joined: toggled(shape.joined, event.band, event.type === 'band.join') }, found: withoutFigures(before) };
    case 'cells.treat': return { shape: { ...shape, stars: event.way }, found: withoutFigures(before) };
    case 'total.treat': return { shape: { ...shape, total: event.way }, found: withoutFigures(before) };
    default: return {};
  }
};

const isIncomplete = ({ context }: At): boolean => found(context).some(({ weight }) => weight === 'invalid');
const isRight = ({ context }: At): boolean => found(context).length === 0;
const opens = (gate: GateId) => ({ context }: At): boolean => found(context).length === 0 && gateAt(context, 1) === gate;
const begins = (gate: GateId) => ({ context }: At): boolean => context.gate === 1 && gateAt(context) === gate;

const onward = [
  { guard: 'isIncomplete', actions: 'noteMissing' },
  { guard: 'opensCheck', target: '.checking', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensDescribe', target: '.describing', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensAssess', target: '.assessing', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensList', target: '.listing', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensUpdate', target: '.updating', actions: ['judgeWork', 'openNext'] },
  { guard: 'opensRecall', target: '.recalling', actions: ['judgeWork', 'openNext'] },
  { guard: 'isRight', target: '.passed', actions: 'judgeWork' },
  { actions: 'judgeWork' },
] as const;

export const machine = setup({
  types: { context: {} as PublishContext, events: {} as PublishMove, input: {} as { variant: Variant } },
  guards: {
    canChoose, canShape, canTick, isIncomplete, isRight, beginsWithCheck: begins('check'),
    opensCheck: opens('check'), opensDescribe: opens('describe'), opensAssess: opens('assess'), opensList: opens('list'), opensUpdate: opens('update'), opensRecall: opens('recall'),
  },
  actions: {
    chooseOption: assign(({ context, event }) => (event.type === 'field.choose' ? { chosen: { ...context.chosen, [event.field]: event.option }, found: leftToMend(context.found, event.field) } : {})),
    shapeTable: assign(({ context, event }) => reshaped(context, event)),
    tickTaker: assign(({ context, event }) =>
      event.type === 'taker.tick' || event.type === 'taker.untick' ? { ticked: toggled(context.ticked, event.taker, event.type === 'taker.tick'), found: context.found.filter(({ code }) => code === 'answer-wrong') } : {}),
    noteMissing: assign(({ context }) => ({ found: found(context) })),
    judgeWork: assign(({ context }) => {
      const now = found(context);
      return { found: now, submissions: context.submissions + 1, wrong: context.wrong + now.length };
    }),
    openNext: assign(({ context }) => ({ gate: context.gate + 1 })),
  },
}).createMachine({
  id: 'publish',
  context: ({ input }) => ({ variant: input.variant, gate: 1, shape: { dropped: [], joined: [], stars: 'shown', total: 'printed' }, chosen: {}, ticked: [], found: [], submissions: 0, wrong: 0 }),
  initial: 'typing',
  on: { 'field.choose': { guard: 'canChoose', actions: 'chooseOption' }, 'gate.submit': onward },
  states: {
    typing: { description: 'The questions of Shanghai Data Regulations art. 41 are answered in their order.', always: { guard: 'beginsWithCheck', target: 'checking' } },
    checking: {
      description: 'Columns stay or go, bands are joined, small figures starred; the table as it would go out stands beside.',
      on: {
        'column.drop': { guard: 'canShape', actions: 'shapeTable' }, 'column.keep': { guard: 'canShape', actions: 'shapeTable' },
        'band.join': { guard: 'canShape', actions: 'shapeTable' }, 'band.part': { guard: 'canShape', actions: 'shapeTable' },
        'cells.treat': { guard: 'canShape', actions: 'shapeTable' }, 'total.treat': { guard: 'canShape', actions: 'shapeTable' },
      },
    },
    describing: { description: 'The description that goes out with the table: items, and a dictionary entry for each column that stays.' },
    assessing: { description: 'What follows from this table beside those that are open, and the secrecy review.' },
    listing: { description: 'The entry of the open-data list: scope, type, conditions, frequency.' },
    updating: { description: 'The set is open; an update falls due.' },
    recalling: { description: 'Someone was recognised: the set is taken back, and those who fetched it are told.', on: { 'taker.tick': { guard: 'canTick', actions: 'tickTaker' }, 'taker.untick': { guard: 'canTick', actions: 'tickTaker' } } },
    passed: { description: 'Published lawfully, kept current, and recalled where it had to be.', type: 'final' },
  },
});
