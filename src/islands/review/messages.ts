// What the desk and its worker say to each other.
import type { Taken } from '#cohort/same-learner.ts';
import type { FaultData } from '#faults/fault.ts';
import type { Assignment } from '#model/record.ts';

/** A file under the name that the desk shows it by: two files of one name are told apart. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

export interface ToWorker {
  readonly base: string;
  readonly files: readonly NamedFile[];
  readonly assignment?: Assignment;
}

export type FromWorker =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'refused'; readonly file: string; readonly fault: FaultData }
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done' };
