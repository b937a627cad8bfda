// What the desk and its worker say to each other.
import type { Match } from '#cohort/match.ts';
import type { Taken } from '#cohort/same-learner.ts';
import type { FaultData } from '#faults/fault.ts';
import type { Assignment } from '#model/record.ts';

/** A file under the name that the desk shows it by: two files of one name are told apart. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** What the files are checked against. */
export interface Checking {
  readonly assignment?: Assignment;
  readonly matches?: readonly Match[];
  /** Only the records of these codes; what is known of the others stays. */
  readonly only?: readonly string[];
}

export interface ToWorker extends Checking {
  readonly base: string;
  readonly files: readonly NamedFile[];
}

/** `done` of `all` records, archives counted by what they hold; `left` of the chosen files are not yet checked to the end. */
export interface Progress {
  readonly kind: 'progress';
  readonly done: number;
  readonly all: number;
  readonly left: number;
}

export type FromWorker =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'refused'; readonly file: string; readonly fault: FaultData }
  | Progress
  | { readonly kind: 'done' };
