// The record file `*.shuzhi.json`, format 1 (DESIGN contract; published as public/schemas/record.json). Types only.
import type { EventBody } from './event.ts';
import type { Day, Hash, WriterId } from './ids.ts';

/** An event in a log file: without `writer`, which the log names once. */
export type LoggedEvent = EventBody & { readonly n: number; readonly on: Day };

/**
 * Events n … `to` that this file does not show (practice that the learner did not add). `link` is the chain's value after `to`,
 * so the chain goes on unbroken without telling what they were.
 */
export interface Gap {
  readonly type: 'gap';
  readonly n: number;
  readonly to: number;
  readonly link: Hash;
}

/** One device's unbroken chain. `n` and `head` are the number of events and the link after the last one. */
export interface Log {
  readonly writer: WriterId;
  readonly n: number;
  readonly head: Hash;
  readonly events: readonly (LoggedEvent | Gap)[];
}

export interface RecordFile {
  readonly format: 1;
  readonly purpose: 'backup' | 'hand-in';
  readonly madeOn: Day;
  readonly site: { readonly edition: string };
  readonly learner: { readonly code: string; readonly name?: string; readonly unit?: string };
  readonly assignments: readonly { readonly id: string; readonly nonce: string }[];
  readonly logs: readonly Log[];
  /** SHA-256 over format, purpose, learner, assignments, day, edition and all heads. */
  readonly seal: Hash;
}

/** What a manager asks for; travels as a file or in a URL fragment. */
export interface Assignment {
  readonly id: string;
  readonly title: string;
  readonly courses: readonly string[];
  readonly due?: Day;
  readonly nonce: string;
  readonly practice: 'accepted' | 'fresh';
  readonly audience?: readonly string[];
}
