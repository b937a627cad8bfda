// Gives waiting events their numbers and links after what is saved. Pure but for the line it reads.
import type { EventBody, JournalEvent } from '#model/event.ts';
import type { Day, WriterId } from '#model/ids.ts';
import type { Line } from './line.ts';
import type { Reason, Row } from './port.ts';

export type Appended =
  | { readonly kind: 'saved'; readonly events: readonly JournalEvent[] }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'unsaved'; readonly reason: Reason };

/** One call of `append`: written as a whole or not at all. */
export interface Call {
  readonly bodies: readonly EventBody[];
  readonly on: Day;
  readonly settle: (result: Appended) => void;
  readonly refuse: (error: unknown) => void;
}

/** Which rows are to be added, and which rows each call comes to; a call without rows was overtaken. */
export interface Placed {
  readonly rows: readonly Row[];
  readonly of: ReadonlyMap<Call, readonly Row[]>;
  /** Calls with a value that has no canonical form: a fault of the caller, which must not hold up the others. */
  readonly unwritable: ReadonlyMap<Call, unknown>;
}

const attemptOf = ({ bodies }: Call): string | undefined => bodies.map((body) => ('attempt' in body ? body.attempt : undefined)).find(Boolean);

/** Calls that follow `call` on its attempt: made on a picture that another tab had overtaken, they fall with it. */
export const fallWith = (call: Call, calls: readonly Call[]): readonly Call[] =>
  attemptOf(call) === undefined ? [] : calls.filter((one) => attemptOf(one) === attemptOf(call));

export type Chain = typeof import('#model/chain.ts');

/** `landed` holds the calls of an earlier try that are in the store already. */
export const place = (calls: readonly Call[], writer: WriterId, line: Line, chain: Chain, landed?: Placed['of']): Placed => {
  const of = new Map<Call, readonly Row[]>(landed);
  const unwritable = new Map<Call, unknown>();
  const rows: Row[] = [];
  const fallen = new Set<Call>();
  for (const [index, call] of calls.entries()) {
    if (of.has(call) || fallen.has(call)) continue;
    if (!line.admits(call.bodies, rows)) {
      fallWith(call, calls.slice(index + 1)).forEach((one) => fallen.add(one));
      continue;
    }
    let { n, link = chain.firstLink(writer) } = rows.at(-1) ?? line.head;
    try {
      const mine = call.bodies.map((body): Row => {
        const event: JournalEvent = { ...body, writer, n: ++n, on: call.on };
        return { ...event, link: (link = chain.nextLink(link, chain.logged(event))) };
      });
      of.set(call, mine);
      rows.push(...mine);
    } catch (error) {
      unwritable.set(call, error);
    }
  }
  return { rows, of, unwritable };
};
