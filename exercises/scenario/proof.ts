// How a play is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import { actOf, type ScenarioVariant } from './deal.ts';
import type { ScenarioContext, ScenarioSnapshot } from './machine.ts';
import { playedOut } from './plan.ts';
import { handsOf, isHeld, isOpen, rivalsOf, roundsOf, standingOf, unanswered, type Past } from './play.ts';
import type { ScenarioMove, ScenarioSet } from './schema.ts';

type Moves = readonly ScenarioMove[];

const takings = ({ variant, past, placed }: ScenarioContext): Moves => {
  const standing = standingOf(variant, past);
  const hands = variant.set.rounds[standing.round]?.hands ?? 0;
  return variant.acts
    .filter((one) => {
      if (placed.includes(one.handle) || !isOpen(variant, standing, one)) return false;
      const rivals = rivalsOf(variant, placed, one);
      return handsOf(variant, [...placed.filter((handle) => !rivals.includes(handle)), one.handle]) <= hands;
    })
    .map(({ handle }) => ({ type: 'act.take', act: handle }));
};

/** An answer that must be given is changed for another, not taken back: that alone would lead nowhere new. */
const returns = ({ variant, placed }: ScenarioContext): Moves => {
  const must = variant.set.groups.filter((group) => group.must).map(({ id }) => id);
  return placed.filter((handle) => !must.includes(actOf(variant, handle)?.act.group ?? '')).map((act) => ({ type: 'act.return', act }));
};

/** Too early is tried on an empty desk; half-way through the answers it would show the same once more. */
const isWorthEnding = ({ variant, past, placed }: ScenarioContext): boolean => placed.length === 0 || unanswered(variant, past, placed).length === 0;

const moves = ({ value, context }: ScenarioSnapshot): Moves => {
  switch (value) {
    case 'briefing': return [{ type: 'story.begin' }];
    case 'deciding': return [...takings(context), ...returns(context), ...(isWorthEnding(context) ? [{ type: 'round.end' } as const] : [])];
    case 'reporting': return [{ type: 'report.read' }];
    case 'broken': return context.past.map((_, round): ScenarioMove => ({ type: 'round.replay', round }));
    default: return [];
  }
};

/** From the acts that lie there to those wanted: first what goes back, then what is taken. */
const laid = (now: readonly Handle[], wanted: readonly Handle[]): Moves => [
  ...now.filter((act) => !wanted.includes(act)).map((act): ScenarioMove => ({ type: 'act.return', act })),
  ...wanted.filter((act) => !now.includes(act)).map((act): ScenarioMove => ({ type: 'act.take', act })),
];

/** The moves of the rounds of `all` after the first `done`, with `placed` on the desk at the beginning. */
const rounds = (all: Past, done: number, placed: readonly Handle[]): Moves =>
  all.slice(done).flatMap((wanted, n): Moves => {
    const isLast = done + n === all.length - 1;
    return [...laid(n === 0 ? placed : [], wanted), { type: 'round.end' }, ...(isLast ? [] : [{ type: 'report.read' } as const])];
  });

/** The longest part of `past` from which the plan still holds the lines. */
const savedFrom = (variant: ScenarioVariant, past: Past): number => {
  for (let round = past.length; round > 0; round -= 1) {
    const kept = roundsOf(variant, past, round);
    if (!standingOf(variant, kept).ended && isHeld(variant, standingOf(variant, playedOut(variant, kept, variant.set.plan)))) return round;
  }
  return 0;
};

const replayed = (variant: ScenarioVariant, past: Past): Moves => {
  const round = savedFrom(variant, past);
  return [{ type: 'round.replay', round }, ...rounds(playedOut(variant, roundsOf(variant, past, round), variant.set.plan), round, [])];
};

const decided = ({ variant, past, placed }: ScenarioContext): Moves => {
  const all = playedOut(variant, past, variant.set.plan);
  const here = rounds(all, past.length, placed);
  return isHeld(variant, standingOf(variant, all)) ? here : [...here, ...replayed(variant, all)];
};

const solve = ({ value, context }: ScenarioSnapshot): Moves => {
  switch (value) {
    case 'briefing': return [{ type: 'story.begin' }, ...decided(context)];
    case 'deciding': return decided(context);
    case 'reporting': return [{ type: 'report.read' }, ...decided(context)];
    case 'broken': return replayed(context.variant, context.past);
    default: return [];
  }
};

export const proof: Proof<ScenarioSet, ScenarioVariant, ScenarioContext, ScenarioMove> = {
  moves,
  solve,
  finds: ({ groups }) => ['bottom-broken', ...(groups.some(({ must }) => must) ? ['unanswered'] : [])],
  properties: [
    {
      id: 'a-pass-holds',
      text: { zh: '走到“守住了”时，每一条底线都在。', en: 'When “held” is reached, every bottom line holds.' },
      holds: ({ value, context }) => value !== 'held' || isHeld(context.variant, standingOf(context.variant, context.past)),
    },
    {
      id: 'gauges-in-bounds',
      text: { zh: '每个读数都在它的上下限以内。', en: 'Every gauge stays within its bounds.' },
      holds: ({ context: { variant, past } }) => variant.set.gauges.every(({ id, min, max }) => {
        const value = standingOf(variant, past).gauges[id] as number;
        return value >= min && value <= max;
      }),
    },
    {
      id: 'hands-are-limited',
      text: { zh: '每一轮派出去的人手不超过这一轮有的。', en: 'No round places more hands than it has.' },
      holds: ({ context: { variant, past, placed } }) => [...past, placed].every((acts, round) => handsOf(variant, acts) <= (variant.set.rounds[round]?.hands ?? 0) && acts.every((act) => actOf(variant, act) !== undefined)),
    },
  ],
};
