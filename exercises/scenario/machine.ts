// The states of a play: the briefing, deciding who does what, hearing what came of it, an ending that broke a line, one that held.
import type { Finding, Snapshot } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import type { Handle } from '#kit/variant.ts';
import { actOf, type ScenarioVariant } from './deal.ts';
import { handsOf, isHeld, isOpen, nothing, rivalsOf, roundsOf, standingOf, unanswered, withRound, type Past } from './play.ts';
import { gaps, judge } from './rules.ts';
import type { ScenarioMove } from './schema.ts';

export interface ScenarioContext {
  readonly variant: ScenarioVariant;
  readonly past: Past;
  /** The acts chosen for this round, in handle order. */
  readonly placed: readonly Handle[];
  /** The play whose ending broke a line last: what was found in it stays in sight while one plays on. */
  readonly ending: Past;
  /** True when a round was to end before all that must be answered was. */
  readonly asked: boolean;
  readonly submissions: number;
  readonly wrong: number;
}

export type ScenarioSnapshot = Snapshot<ScenarioContext>;

interface At {
  readonly context: ScenarioContext;
  readonly event: ScenarioMove;
}
type Of<T extends ScenarioMove['type']> = Extract<ScenarioMove, { type: T }>;

const replaced = ({ variant, placed }: ScenarioContext, handle: Handle): readonly Handle[] => {
  const taken = actOf(variant, handle);
  if (taken === undefined) return placed;
  const rivals = rivalsOf(variant, placed, taken);
  return [...placed.filter((one) => !rivals.includes(one)), handle].sort();
};

const canTake = ({ context, event }: At): boolean => {
  const { variant, past, placed } = context;
  const { act } = event as Of<'act.take'>;
  const taken = actOf(variant, act);
  const standing = standingOf(variant, past);
  if (taken === undefined || placed.includes(act) || !isOpen(variant, standing, taken)) return false;
  return handsOf(variant, replaced(context, act)) <= (variant.set.rounds[standing.round]?.hands ?? 0);
};
const isPlaced = ({ context, event }: At): boolean => context.placed.includes((event as Of<'act.return'>).act);
const canReplay = ({ context, event }: At): boolean => {
  const { round } = event as Of<'round.replay'>;
  return Number.isSafeInteger(round) && round >= 0 && round < context.past.length;
};

const played = ({ variant, past, placed }: ScenarioContext): Past => withRound(variant, past, placed);

const isUnanswered = ({ context: { variant, past, placed } }: At): boolean => unanswered(variant, past, placed).length > 0;
const goesOn = ({ context }: At): boolean => !standingOf(context.variant, played(context)).ended;
const endsHeld = ({ context }: At): boolean => isHeld(context.variant, standingOf(context.variant, played(context)));

const found = new WeakMap<Past, readonly Finding[]>();

/** What the learner is told is found: what has no answer yet, else what the last ending broke. */
export const findingsOf = ({ variant, past, placed, ending, asked }: ScenarioContext): readonly Finding[] => {
  if (asked) return gaps(variant, past, placed);
  const known = found.get(ending) ?? (ending.length === 0 ? [] : judge(variant, ending));
  found.set(ending, known);
  return known;
};

export const machine = setup({
  types: { context: {} as ScenarioContext, events: {} as ScenarioMove, input: {} as { variant: ScenarioVariant } },
  guards: { canTake, isPlaced, canReplay, isUnanswered, goesOn, endsHeld },
  actions: {
    take: assign(({ context, event }) => ({ placed: replaced(context, (event as Of<'act.take'>).act), asked: false })),
    putBack: assign(({ context, event }) => ({ placed: context.placed.filter((one) => one !== (event as Of<'act.return'>).act), asked: false })),
    noteUnanswered: assign({ asked: true }),
    playRound: assign(({ context }) => ({ past: played(context), placed: [], asked: false })),
    judgePlay: assign(({ context }) => {
      const found = judge(context.variant, context.past);
      return { ending: found.length === 0 ? nothing : context.past, submissions: context.submissions + 1, wrong: context.wrong + found.length };
    }),
    goBack: assign(({ context, event }) => ({ past: roundsOf(context.variant, context.past, (event as Of<'round.replay'>).round), placed: [] })),
  },
}).createMachine({
  id: 'scenario',
  context: ({ input }) => ({ variant: input.variant, past: nothing, placed: [], ending: nothing, asked: false, submissions: 0, wrong: 0 }),
  initial: 'briefing',
  states: {
    briefing: {
      description: 'What is known before the first round, the gauges and the bottom lines are read.',
      on: { 'story.begin': { target: 'deciding' } },
    },
    deciding: {
      description: 'The hands of this round are placed on acts and taken back; a round ends when its hands may rest.',
      on: {
        'act.take': { guard: 'canTake', actions: 'take' },
        'act.return': { guard: 'isPlaced', actions: 'putBack' },
        'round.end': [
          { guard: 'isUnanswered', actions: 'noteUnanswered' },
          { guard: 'goesOn', target: 'reporting', actions: 'playRound' },
          { guard: 'endsHeld', target: 'held', actions: ['playRound', 'judgePlay'] },
          { target: 'broken', actions: ['playRound', 'judgePlay'] },
        ],
      },
    },
    reporting: {
      description: 'What came of the round: each act and each event, and how the gauges moved.',
      on: { 'report.read': { target: 'deciding' } },
    },
    broken: {
      description: 'The play has ended and a bottom line did not hold. Each says which round decided it; one goes back to a round and plays on from there.',
      on: { 'round.replay': { guard: 'canReplay', target: 'deciding', actions: 'goBack' } },
    },
    held: { description: 'The play has ended and every bottom line held.', type: 'final' },
  },
});
