// What a trainer writes for a `dispatch` set, what one learner gets of it, and the moves made at the desk.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const named = z.strictObject({ id: idString, label: text });
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/u));

/** How long a unit has from the moment of dispatch: working days, or hours around the clock. `sign` and `report` are the minutes it takes in this exercise. */
const limit = z.union([
  z.strictObject({ ...named.shape, days: z.int().check(z.minimum(1)), sign: z.int(), report: z.int() }),
  z.strictObject({ ...named.shape, hours: z.int().check(z.minimum(1)), sign: z.int(), report: z.int() }),
]);

export const dispatchSet = z.strictObject({
  ...setShape,
  kind: z.literal('dispatch'),
  /** Which statechart runs the queue: city events, or hotline tickets. */
  process: z.enum(['events', 'hotline']),
  /** When a ticket is done: once the unit has signed for it, or once it is closed and called back. */
  ends: z.enum(['dispatch', 'close']),
  /** One row a ticket; the columns are told in the kind's README. */
  table,
  /** Trap -> how many tickets (or groups of tickets) with it one learner gets. */
  draw: z.record(z.string(), z.int().check(z.minimum(0))),
  /** One of them is the first day. */
  days: z.array(day).check(z.minLength(1)),
  hours: z.strictObject({ from: hour, to: hour }),
  calendar: z._default(z.strictObject({ off: z.array(day), on: z.array(day) }), { off: [], on: [] }),
  /** Tickets on the desk at the start, and the working minutes from one later ticket to the next: from, to. */
  arrivals: z.strictObject({ first: z.int().check(z.minimum(1)), gap: z.tuple([z.int().check(z.minimum(1)), z.int().check(z.minimum(1))]) }),
  /** What a ticket must tell before it is accepted. */
  elements: z.array(named).check(z.minLength(2)),
  classes: z.array(named).check(z.minLength(1)),
  /** `level: grassroots` is a street or a residents' committee: what departments are for never goes there. */
  units: z.array(z.strictObject({ ...named.shape, level: z.enum(['department', 'grassroots']) })).check(z.minLength(2)),
  /** Whose each matter is. Several units: none is named, and a lead is settled in consultation; the first is the one settled on. */
  catalogue: z.array(z.strictObject({ id: idString, class: z.string(), where: text, units: z.array(z.string()).check(z.minLength(1)) })).check(z.minLength(1)),
  limits: z.array(limit).check(z.minLength(1)),
  lines: z._default(z.array(named), []),
  reasons: z._default(z.array(named), []),
  /** Answers at hand. With `until`, the answer no longer held after that day. */
  knowledge: z._default(z.array(z.strictObject({ ...named.shape, until: z.optional(day) })), []),
  /** Who may look whether it is done. That the handling unit looks itself is always offered, and never right. */
  verifiers: z._default(z.array(named), []),
  /** What makes two tickets one: metres apart (0 = not asked), hours apart; from how many on the matter is supervised. */
  merge: z.strictObject({ metres: z.int(), hours: z.int().check(z.minimum(1)), repeat: z.int().check(z.minimum(2)) }),
  /** Working days after dispatch within which a unit may send a ticket back. */
  returns: z.strictObject({ within: z.int().check(z.minimum(1)) }),
  /** Finding -> its ground where that is an article; all others rest on the convention of this exercise. */
  grounds: z._default(z.record(z.string(), ground), {}),
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type DispatchSet = z.infer<typeof dispatchSet>;
export type Limit = DispatchSet['limits'][number];

/** A ticket as one variant brings it. `no` counts by arrival; `at` is the stamp of arrival. */
export interface Ticket {
  readonly handle: Handle;
  readonly id: string;
  readonly no: number;
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

export interface DispatchVariant {
  readonly set: DispatchSet;
  readonly start: string;
  /** By arrival. */
  readonly tickets: readonly Ticket[];
}

/** Not an interface: a move must be readable field by field. */
type On = { readonly case: Handle };

export type DispatchMove =
  | { readonly type: 'clock.advance' }
  | { readonly type: 'shift.end' }
  | ({ readonly type: 'case.accept' | 'case.review' | 'case.register' | 'case.rework' | 'case.close' | 'case.archive' | 'case.callback' | 'case.supervise' | 'request.approve' | 'request.refuse' } & On)
  | ({ readonly type: 'case.ask'; readonly elements: readonly string[] } & On)
  | ({ readonly type: 'case.transfer'; readonly line: string } & On)
  | ({ readonly type: 'case.merge'; readonly into: Handle } & On)
  | ({ readonly type: 'case.decline'; readonly reason: string } & On)
  | ({ readonly type: 'case.answer'; readonly entry: string } & On)
  | ({ readonly type: 'case.dispatch'; readonly unit: string; readonly due: string; readonly identity: string } & On)
  | ({ readonly type: 'case.escalate'; readonly due: string } & On)
  | ({ readonly type: 'case.verify'; readonly verifier: string } & On);

export type CaseMove = Exclude<DispatchMove, { readonly type: 'clock.advance' } | { readonly type: 'shift.end' }>;
export type Act = CaseMove['type'];
