// What a trainer writes for a `respond` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const named = z.strictObject({ id: idString, label: text });
const minutes = z.int().check(z.minimum(0));

/** What can be done at the desk; it takes `minutes` of the incident's own clock. */
const act = z.strictObject({ id: idString, group: idString, label: text, minutes });

/** A sentence or field that may stand in a paper. It answers an element, or is `bad`; `needs` an act before it is known. */
const part = z.strictObject({
  id: idString,
  text,
  covers: z.optional(idString),
  needs: z.optional(idString),
  bad: z.optional(z.strictObject({ why: text, ground })),
});

/** Something that leaves the desk: a report, a notice, a call. Without elements it is judged by receiver and hour alone. */
const paper = z.strictObject({
  id: idString,
  label: text,
  minutes,
  to: z.array(idString).check(z.minLength(1)),
  ground,
  elements: z._default(z.array(z.strictObject({ id: idString, label: text, why: text, ground })), []),
  parts: z._default(z.array(part), []),
  /** How many of the parts a learner gets; all when left out. */
  show: z.optional(z.int()),
});

const whyGround = { why: text, ground };

/** One thing that has to be done, in an order that solves the incident. `within` minutes of finding out (or of `after`); `from` this grade on. */
const step = z.union([
  z.strictObject({ act: idString, within: z.optional(minutes), ...whyGround }),
  z.strictObject({
    paper: idString,
    to: idString,
    within: z.optional(z.union([z.literal('limit'), minutes])),
    after: z.optional(idString),
    from: z.optional(idString),
    /** Said when it was sent although the grade is below `from`. */
    over: z.optional(text),
    ...whyGround,
  }),
]);

/** Acts that do harm. */
const harmful = z._default(z.array(z.strictObject({ act: idString, ...whyGround })), []);
/** Papers that must not go to these receivers, with a reason of their own; where the plan sends them there, it holds. */
const misdirected = z._default(z.array(z.strictObject({ paper: idString, to: idString, ...whyGround })), []);

const incident = z.strictObject({
  id: idString,
  /** Incidents are drawn group by group in turn. */
  group: z.optional(idString),
  title: text,
  /** What is told when the clock starts. {persons} and {found} stand for this learner's figures. */
  opening: text,
  found: z.array(z.string()).check(z.minLength(1)),
  persons: z.optional(z.array(z.int()).check(z.minLength(1))),
  /** The right grade; left out with `persons`: worked out from them; without either it is not judged. */
  grading: z.strictObject({ grade: z.optional(idString), ...whyGround }),
  /** The clock that applies from `limitFrom` on. */
  clock: z.strictObject({ limit: idString, ...whyGround }),
  /** Act -> what comes out of it. */
  tells: z._default(z.record(z.string(), text), {}),
  plan: z.array(step).check(z.minLength(1)),
  bad: harmful,
  wrong: misdirected,
  /** Papers that may go or not: no judgement. */
  may: z._default(z.array(z.strictObject({ paper: idString, to: idString })), []),
  /** Paper -> parts that take the place of its own in this incident. */
  parts: z._default(z.record(z.string(), z.array(part)), {}),
});

export const respondSet = z.strictObject({
  ...setShape,
  kind: z.literal('respond'),
  /** How many incidents one learner gets. */
  draw: z.int(),
  groups: z.array(named),
  acts: z.array(act),
  /** From the lightest to the gravest; `from` is the number of persons at which it begins, that number included. */
  grades: z.array(z.strictObject({ id: idString, label: text, from: z.optional(z.int()) })).check(z.minLength(2)),
  limits: z.array(z.strictObject({ id: idString, label: text, minutes: z.optional(minutes) })),
  /** From this grade on an incident's own clock applies; below it, `otherwise`. */
  limitFrom: z.strictObject({ grade: idString, otherwise: idString }),
  receivers: z.array(named),
  papers: z.array(paper),
  /** What must not come before something else: acts or papers. */
  orders: z._default(z.array(z.strictObject({ first: idString, then: idString, ...whyGround })), []),
  /** What does harm, and what goes wrong, in every incident. */
  bad: harmful,
  wrong: misdirected,
  incidents: z.array(incident),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type RespondSet = z.infer<typeof respondSet>;
export type Incident = RespondSet['incidents'][number];
export type Act = RespondSet['acts'][number];
export type Paper = RespondSet['papers'][number];
export type Part = Paper['parts'][number];
export type Step = Incident['plan'][number];
export type PaperStep = Extract<Step, { paper: string }>;

export type RespondMove =
  | { readonly type: 'act.do'; readonly act: Handle }
  | { readonly type: 'grade.choose'; readonly grade: string }
  | { readonly type: 'limit.choose'; readonly limit: string }
  | { readonly type: 'part.put'; readonly part: Handle }
  | { readonly type: 'part.drop'; readonly part: Handle }
  | { readonly type: 'paper.send'; readonly paper: Handle; readonly to: string }
  | { readonly type: 'case.rewind'; readonly to: number }
  | { readonly type: 'case.close' };
