// The two statecharts, as data: from which state which act leads where, and what is looked at first. An act that has no line in a
// state is not shown there; a line with `teaches` is shown, is always too early or out of place, and is answered with its lesson.
import type { Act } from './schema.ts';
import type { CheckName } from './checks.ts';

export interface Way {
  readonly from: readonly string[];
  readonly act: Act;
  readonly checks?: readonly CheckName[];
  /** Without it the ticket stays in its state. */
  readonly to?: string;
  readonly teaches?: string;
}

export interface Process {
  readonly start: string;
  readonly ways: readonly Way[];
  /** The state after each answer from outside. */
  readonly signed: string;
  readonly reported: string;
  readonly asks: Readonly<Record<'return' | 'extend' | 'hang', string>>;
  /** Waiting for the unit to sign. */
  readonly sent: string;
  /** With a unit: the limit runs. */
  readonly running: readonly string[];
  /** Closed for good; a merged ticket only once its person was told. */
  readonly closed: readonly string[];
  readonly merged: string;
  /** The class of a ticket stands on it (events), or is to be read from its words (hotline). */
  readonly isClassed: boolean;
}

const events: Process = {
  start: 'S1',
  sent: 'S4', signed: 'S5', reported: 'S6', merged: 'SM',
  asks: { return: 'SR', extend: 'SD', hang: 'SH' },
  running: ['S4', 'S5', 'SR', 'SD', 'SH'],
  closed: ['S7', 'SX', 'SG'],
  isClassed: true,
  ways: [
    { from: ['S1'], act: 'case.accept', checks: ['danger', 'elements', 'again'], to: 'S2' },
    { from: ['S1'], act: 'case.ask', checks: ['danger', 'asking'] },
    { from: ['S1'], act: 'case.transfer', checks: ['transfer'], to: 'S3' },
    { from: ['S1'], act: 'case.merge', checks: ['danger', 'merge'], to: 'SM' },
    { from: ['S1', 'S2'], act: 'case.dispatch', teaches: 'skip-step' },
    { from: ['S2'], act: 'case.review', checks: ['review'] },
    { from: ['S2'], act: 'case.register', checks: ['reviewed', 'evident'], to: 'S3' },
    { from: ['S2'], act: 'case.decline', checks: ['reviewed', 'decline'], to: 'SX' },
    { from: ['S3', 'SB'], act: 'case.dispatch', checks: ['returned', 'grassroots', 'lead', 'due'], to: 'S4' },
    { from: ['S3', 'SB'], act: 'case.escalate', checks: ['consult', 'due'], to: 'S4' },
    { from: ['SR'], act: 'request.approve', checks: ['returnable'], to: 'SB' },
    { from: ['SR'], act: 'request.refuse', checks: ['returnless'], to: 'S5' },
    { from: ['SD'], act: 'request.approve', checks: ['extendable'], to: 'S5' },
    { from: ['SD'], act: 'request.refuse', checks: ['extendless'], to: 'S5' },
    { from: ['SH'], act: 'request.approve', checks: ['hangable'], to: 'SG' },
    { from: ['SH'], act: 'request.refuse', checks: ['hangless'], to: 'S5' },
    { from: ['S4', 'S5', 'SR', 'SD', 'SH', 'S6'], act: 'case.supervise', checks: ['supervise'] },
    { from: ['S4', 'S5'], act: 'case.close', teaches: 'close-early' },
    { from: ['S6'], act: 'case.verify', checks: ['evidence', 'other'] },
    { from: ['S6'], act: 'case.rework', checks: ['rework'], to: 'S5' },
    { from: ['S6'], act: 'case.close', checks: ['evidence', 'verified', 'solved', 'repeated'], to: 'S7' },
    { from: ['SM'], act: 'case.callback', checks: ['mainDone'] },
  ],
};

const hotline: Process = {
  start: 'T0',
  sent: 'T2', signed: 'T3', reported: 'T4', merged: 'TM',
  asks: { return: 'TB', extend: 'TE', hang: 'TE' },
  running: ['T2', 'T3', 'TB', 'TE'],
  closed: ['T8', 'TI', 'TN', 'TX'],
  isClassed: false,
  ways: [
    { from: ['T0'], act: 'case.accept', checks: ['danger', 'elements', 'again'], to: 'T1' },
    { from: ['T0'], act: 'case.ask', checks: ['danger', 'asking'] },
    { from: ['T0'], act: 'case.transfer', checks: ['transfer'], to: 'TX' },
    { from: ['T0'], act: 'case.answer', checks: ['danger', 'answer'], to: 'TI' },
    { from: ['T0'], act: 'case.merge', checks: ['danger', 'merge'], to: 'TM' },
    { from: ['T0'], act: 'case.decline', checks: ['danger', 'decline'], to: 'TN' },
    { from: ['T0'], act: 'case.dispatch', teaches: 'skip-step' },
    { from: ['T1'], act: 'case.dispatch', checks: ['returned', 'grassroots', 'lead', 'identity', 'due'], to: 'T2' },
    { from: ['T1'], act: 'case.escalate', checks: ['consult', 'due'], to: 'T2' },
    { from: ['TB'], act: 'request.approve', checks: ['returnable'], to: 'T1' },
    { from: ['TB'], act: 'request.refuse', checks: ['returnless'], to: 'T3' },
    { from: ['TE'], act: 'request.approve', checks: ['extendable'], to: 'T3' },
    { from: ['TE'], act: 'request.refuse', checks: ['extendless'], to: 'T3' },
    { from: ['T2', 'T3', 'TB', 'TE', 'T4', 'T6', 'T7'], act: 'case.supervise', checks: ['supervise'] },
    { from: ['T2', 'T3'], act: 'case.close', teaches: 'close-early' },
    { from: ['T4'], act: 'case.close', checks: ['evidence'], to: 'T6' },
    { from: ['T4', 'T7'], act: 'case.rework', checks: ['rework'], to: 'T3' },
    { from: ['T4', 'T6'], act: 'case.archive', teaches: 'archive-early' },
    { from: ['T6'], act: 'case.verify', checks: ['other'], to: 'T7' },
    { from: ['T7'], act: 'case.archive', checks: ['solved', 'repeated'], to: 'T8' },
    { from: ['TM'], act: 'case.callback', checks: ['mainDone'] },
  ],
};

export const processes = { events, hotline } as const;

const tables = new WeakMap<Process, ReadonlyMap<string, readonly Way[]>>();

/** The lines of a state, each act once. */
export const waysIn = (process: Process, state: string): readonly Way[] => {
  let table = tables.get(process);
  if (table === undefined) {
    const states = [...new Set(process.ways.flatMap(({ from }) => from))];
    table = new Map(states.map((name) => [name, process.ways.filter(({ from }) => from.includes(name))]));
    tables.set(process, table);
  }
  return table.get(state) ?? [];
};
