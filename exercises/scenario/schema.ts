// What a trainer writes for a `scenario` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

/** One thing that must be so. Of several in a list, all must. Acts and traits mean those of the line at hand, where there is one. */
const condition = z.union([
  z.strictObject({ done: idString }),
  z.strictObject({ not: idString }),
  z.strictObject({ gauge: idString, atLeast: z.int() }),
  z.strictObject({ gauge: idString, atMost: z.int() }),
  z.strictObject({ fact: idString, is: idString }),
  z.strictObject({ trait: idString }),
  z.strictObject({ lacks: idString }),
  /** So many rounds, or more, since the line came up; 0 in the round in which it came. */
  z.strictObject({ age: z.int() }),
  /** This round or a later one, the first being 1. */
  z.strictObject({ round: z.int() }),
  z.strictObject({ happened: idString }),
  z.strictObject({ spared: idString }),
  z.strictObject({ broken: idString }),
  z.strictObject({ held: z.literal(true) }),
]);
const conditions = z._default(z.array(condition), []);

const effect = z.strictObject({ gauge: idString, by: z.int(), when: conditions });
const effects = z._default(z.array(effect), []);
/** The first whose conditions hold is told. */
const told = z._default(z.array(z.strictObject({ when: conditions, text })), []);

const act = z.strictObject({
  id: idString,
  /** The line it belongs to; `each` gives it to every line of the pool. */
  line: z.optional(idString),
  each: z.optional(z.literal(true)),
  /** Of one group only one act stands in a round of a line. */
  group: z.optional(idString),
  label: text,
  note: z.optional(text),
  hands: z._default(z.int().check(z.minimum(0)), 1),
  /** The rounds in which it can be done, counted from 1. */
  from: z.optional(z.int()),
  to: z.optional(z.int()),
  again: z.optional(z.literal(true)),
  needs: conditions,
  effects,
  told,
  why: z.optional(text),
  ground: z.optional(ground),
});

const line = z.strictObject({
  id: idString,
  label: text,
  text: z.optional(text),
  traits: z._default(z.array(idString), []),
  /** In every deal; the others are drawn. */
  always: z.optional(z.literal(true)),
  why: z.optional(text),
  ground: z.optional(ground),
});

const event = z.strictObject({
  id: idString,
  each: z.optional(z.literal(true)),
  when: conditions,
  repeat: z.optional(z.literal(true)),
  /** Ends the play after this round. */
  ends: z.optional(z.literal(true)),
  effects,
  label: text,
  text: z.optional(text),
  ground,
});

/** A step of a way through: in `round`, or `age` rounds after its line came up. */
const step = z.strictObject({ act: idString, round: z.optional(z.int()), age: z.optional(z.int()), when: conditions });

export const scenarioSet = z.strictObject({
  ...setShape,
  kind: z.literal('scenario'),
  gauges: z.array(z.strictObject({
    id: idString, label: text, min: z.int(), max: z.int(),
    /** One is drawn per learner. */
    start: z.array(z.int()).check(z.minLength(1)),
    good: z.enum(['high', 'low']),
    /** From here on it is told as critical. */
    alarm: z.int(),
    /** What belongs to this gauge is said so: 65 分 / 65 points. */
    unit: z._default(text, { zh: '', en: '' }),
  })),
  facts: z._default(z.array(z.strictObject({ id: idString, of: z.array(idString).check(z.minLength(2)) })), []),
  lines: z.array(line),
  /** How many lines a learner gets; all when left out. */
  draw: z.optional(z.int()),
  /** So many lines come up in each round, in drawn order; those that do not `stay` are there for that round only. Left out: all are there from the start. */
  arrive: z.optional(z.strictObject({ each: z.int().check(z.minimum(1)), stay: z.boolean() })),
  groups: z._default(z.array(z.strictObject({ id: idString, label: text, must: z._default(z.boolean(), false) })), []),
  rounds: z.array(z.strictObject({ label: text, hands: z.int().check(z.minimum(0)), news: told })).check(z.minLength(1)),
  acts: z.array(act),
  events: z._default(z.array(event), []),
  /** The bottom lines: an ending that holds them all is a pass. */
  bottoms: z.array(z.strictObject({ id: idString, each: z.optional(z.literal(true)), when: conditions, label: text, holds: conditions, why: text, ground })).check(z.minLength(1)),
  /** The first whose conditions hold; the last has none. `by` is a way that leads there. */
  endings: z.array(z.strictObject({ id: idString, title: text, text, when: conditions, by: z._default(z.array(step), []) })).check(z.minLength(2)),
  /** A way that holds the bottom lines, whatever was drawn. */
  plan: z.array(step).check(z.minLength(1)),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type ScenarioSet = z.infer<typeof scenarioSet>;
export type Condition = z.infer<typeof condition>;
export type Act = ScenarioSet['acts'][number];
export type Line = ScenarioSet['lines'][number];
export type StoryEvent = ScenarioSet['events'][number];
export type Bottom = ScenarioSet['bottoms'][number];
export type Ending = ScenarioSet['endings'][number];
export type PlanStep = ScenarioSet['plan'][number];

export type ScenarioMove =
  | { readonly type: 'story.begin' }
  | { readonly type: 'act.take'; readonly act: Handle }
  | { readonly type: 'act.return'; readonly act: Handle }
  | { readonly type: 'round.end' }
  | { readonly type: 'report.read' }
  | { readonly type: 'round.replay'; readonly round: number };
