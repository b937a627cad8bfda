// What lies on the desk: the hour, and how far each ticket has come. Facts about a ticket that follow from its row and the set.
import { addDays, dayOf, minutesBetween } from '#kit/calendar.ts';
import { endOf } from './clock.ts';
import { processes, type Process } from './processes.ts';
import type { DispatchVariant, DispatchSet, Limit, Ticket } from './schema.ts';

/** How far one ticket has come. */
export interface Case {
  readonly state: string;
  readonly unit: string;
  /** The stamp of the last dispatch, and the end of its limit: a day, or a stamp for limits in hours. */
  readonly sent: string;
  readonly due: string;
  /** When the next answer from outside comes; '' when none is awaited. */
  readonly wakes: string;
  /** Approved returns, each by its ground. */
  readonly grounds: readonly string[];
  readonly into: string;
  /** What of the caller went out with the ticket: '' nothing yet, `open` name and telephone, `closed` neither. */
  readonly identity: string;
  readonly verifier: string;
  readonly report: '' | 'done' | 'contact' | 'stale';
  readonly marks: readonly Mark[];
  /** A line `stamp|what|of whom` for each thing that happened, oldest first. */
  readonly notes: string;
}

/** A case as the context keeps it: one line of text, so that two states are soon told to be the same or not. */
export type Kept = string;

export type Mark = 'asked' | 'filled' | 'urgent' | 'reviewed' | 'designated' | 'moved' | 'answered' | 'overdue' | 'supervised' | 'reworked' | 'verified' | 'unsolved' | 'told' | 'bounced';

export interface Desk {
  readonly variant: DispatchVariant;
  readonly now: string;
  readonly cases: Readonly<Record<string, Kept>>;
}

/** One ticket on a desk. */
export interface Scene extends Desk {
  readonly ticket: Ticket;
  readonly case: Case;
}

export const processOf = ({ variant }: Pick<Desk, 'variant'>): Process => processes[variant.set.process];

const fresh = (state: string): Case => ({ state, unit: '', sent: '', due: '', wakes: '', grounds: [], into: '', identity: '', verifier: '', report: '', marks: [], notes: '' });
const starts = { S1: fresh('S1'), T0: fresh('T0') } as const;

const fields = Object.keys(starts.S1) as readonly (keyof Case)[];
const lists: readonly (keyof Case)[] = ['grounds', 'marks'];
const whole = new WeakMap<DispatchVariant, Map<Kept, Case>>();

const readIn = (variant: DispatchVariant): Map<Kept, Case> => {
  const known = whole.get(variant) ?? new Map<Kept, Case>();
  whole.set(variant, known);
  return known;
};

const read = (kept: Kept): Case => {
  const values = kept.split('\t');
  return Object.fromEntries(fields.map((name, at) => [name, lists.includes(name) ? (values[at] ?? '').split(' ').filter((one) => one !== '') : values[at]])) as unknown as Case;
};

/** How far a ticket has come. */
export const caseOf = (desk: Desk, handle: string): Case => {
  const kept = desk.cases[handle];
  if (kept === undefined) return starts[processOf(desk).start as keyof typeof starts];
  const all = readIn(desk.variant);
  const known = all.get(kept) ?? read(kept);
  all.set(kept, known);
  return known;
};

/** The desk with one ticket changed. */
export const withCase = <D extends Desk>(desk: D, handle: string, one: Case): D => {
  const kept = fields.map((name) => (typeof one[name] === 'string' ? one[name] : one[name].join(' '))).join('\t');
  return { ...desk, cases: { ...desk.cases, [handle]: kept } };
};

/** The lines of a ticket's history. */
export const linesOf = ({ notes }: Case): readonly string[] => (notes === '' ? [] : notes.split('\n'));

const byHandle = new WeakMap<DispatchVariant, ReadonlyMap<string, Ticket>>();

export const ticketOf = (variant: DispatchVariant, handle: string): Ticket | undefined => {
  const known = byHandle.get(variant) ?? new Map(variant.tickets.map((ticket) => [ticket.handle, ticket]));
  byHandle.set(variant, known);
  return known.get(handle);
};

export const hasArrived = ({ now }: Pick<Desk, 'now'>, { at }: Ticket): boolean => at <= now;

/** Tickets come by arrival: those that are here are the first ones. */
export const arrivedIn = ({ variant: { tickets }, now }: Pick<Desk, 'variant' | 'now'>): readonly Ticket[] => {
  const next = tickets.findIndex(({ at }) => at > now);
  return next < 0 ? tickets : tickets.slice(0, next);
};

export const sceneOf = (desk: Desk, ticket: Ticket): Scene => ({ variant: desk.variant, now: desk.now, cases: desk.cases, ticket, case: caseOf(desk, ticket.handle) });

export const has = ({ case: { marks } }: Pick<Scene, 'case'>, mark: Mark): boolean => marks.includes(mark);

/** The catalogue's line for a ticket: after an approved return for a wrong place, the corrected one. */
export const entryOf = (scene: Pick<Scene, 'variant' | 'ticket' | 'case'>): DispatchSet['catalogue'][number] => {
  const { entry = '', then = '' } = scene.ticket.cells;
  const id = has(scene, 'moved') && then !== '' ? then : entry;
  return scene.variant.set.catalogue.find((one) => one.id === id) as DispatchSet['catalogue'][number];
};

export const unitOf = (scene: Pick<Scene, 'variant' | 'ticket' | 'case'>): string => entryOf(scene).units[0] as string;

export const limitOf = ({ variant, ticket }: Pick<Scene, 'variant' | 'ticket'>): Limit => variant.set.limits.find(({ id }) => id === ticket.cells['limit']) as Limit;

export const missingOf = (scene: Pick<Scene, 'ticket' | 'case'>): readonly string[] => (has(scene, 'filled') ? [] : (scene.ticket.cells['missing'] ?? '').split(' ').filter((id) => id !== ''));

export const isSecret = ({ cells }: Ticket): boolean => cells['secret'] === 'yes';
export const isDanger = ({ cells }: Ticket): boolean => cells['way'] === 'transfer';
export const scriptOf = ({ cells }: Ticket): string => cells['script'] ?? '';

/** Metres between two tickets, rounded; undefined where the set does not ask. */
export const metresBetween = (set: DispatchSet, a: Ticket, b: Ticket): number | undefined =>
  set.merge.metres === 0 ? undefined : Math.round(Math.hypot(Number(a.cells['x']) - Number(b.cells['x']), Number(a.cells['y']) - Number(b.cells['y'])));

export const minutesApart = (a: Ticket, b: Ticket): number => Math.abs(minutesBetween(a.at, b.at));

const classOf = (set: DispatchSet, { cells }: Ticket): string | undefined => set.catalogue.find(({ id }) => id === cells['entry'])?.class;

/** Whether the merging rule makes one of two tickets: class and metres and hours; where metres are not asked, the same matter from the same telephone or place. */
export const isSame = (set: DispatchSet, a: Ticket, b: Ticket): boolean => {
  if (classOf(set, a) !== classOf(set, b) || minutesApart(a, b) > set.merge.hours * 60) return false;
  const metres = metresBetween(set, a, b);
  if (metres !== undefined) return metres <= set.merge.metres;
  return a.cells['entry'] === b.cells['entry'] && (a.cells['place'] === b.cells['place'] || (a.cells['phone'] !== '' && a.cells['phone'] === b.cells['phone']));
};

const isOpen = (desk: Desk, { handle }: Ticket): boolean => {
  const { closed, merged } = processOf(desk);
  const { state } = caseOf(desk, handle);
  return state !== merged && !closed.includes(state);
};

/** Tickets that another may be put into: here, open, and another one. */
export const openBeside = (desk: Desk, { handle }: Ticket): readonly Ticket[] => arrivedIn(desk).filter((other) => other.handle !== handle && isOpen(desk, other));

const earlier = new WeakMap<DispatchVariant, ReadonlyMap<Ticket, readonly Ticket[]>>();

/** The earlier tickets that are one with each by the rule, reckoned once. */
const earlierIn = (variant: DispatchVariant): ReadonlyMap<Ticket, readonly Ticket[]> => {
  const { set, tickets } = variant;
  const known = earlier.get(variant) ?? new Map(tickets.map((ticket, place) => [ticket, isDanger(ticket) ? [] : tickets.slice(0, place).filter((other) => isSame(set, ticket, other))]));
  earlier.set(variant, known);
  return known;
};

/** The earliest open ticket that this one is a repetition of. */
export const mainOf = (desk: Desk, ticket: Ticket): Ticket | undefined => earlierIn(desk.variant).get(ticket)?.find((other) => isOpen(desk, other));

/** Tickets that were put into this one. */
export const mergedInto = (desk: Desk, handle: string): readonly Ticket[] => desk.variant.tickets.filter((other) => caseOf(desk, other.handle).into === handle);

export const isRepeated = (scene: Scene): boolean => mergedInto(scene, scene.ticket.handle).length + 1 >= scene.variant.set.merge.repeat;

/** Nothing more is to come of it and nothing is owed to anybody, save the word to those whose tickets were merged. */
export const isSettled = (desk: Desk, handle: string): boolean => {
  const process = processOf(desk);
  const { state } = caseOf(desk, handle);
  return process.closed.includes(state) || (desk.variant.set.ends === 'dispatch' && state === process.signed);
};

export const isMerged = (desk: Desk, handle: string): boolean => caseOf(desk, handle).state === processOf(desk).merged;

export const isLate = (scene: Scene): boolean => has(scene, 'overdue') && !has(scene, 'supervised');

/** When this ticket's limit runs out, if it still can. */
export const lateAt = (desk: Desk, one: Case): string => (one.due !== '' && !one.marks.includes('overdue') && processOf(desk).running.includes(one.state) ? endOf(desk.variant.set, one.due) : '');

/** The last stamp at which a unit may send a ticket back. */
export const lastReturn = (scene: Scene, last: (day: string) => string): string => endOf(scene.variant.set, last(dayOf(scene.case.sent)));

/** Days of a calendar from the Monday before `from` on, in weeks. */
export const weeksFrom = (from: string, weeks: number, monday: number): readonly (readonly string[])[] =>
  Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(from, week * 7 + day - monday + 1)));
