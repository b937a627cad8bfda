// Courses as the learner's page and the review desk name them. Types only.
import type { Text } from '#kit/text.ts';
import type { SetDigest } from './ids.ts';

export interface SetEntry {
  readonly set: string;
  readonly kind: string;
  readonly digest: SetDigest;
  readonly title: Text;
  /** The set whose place it took, and why: who passed that one is asked back. */
  readonly replaces?: { readonly set: string; readonly why: Text };
}

/** A competency as the learner's page draws it. */
export interface CompetencyEntry {
  readonly id: string;
  readonly name: Text;
  readonly area: Text;
  readonly levels: readonly { readonly can: Text; readonly sets: readonly string[] }[];
}

export interface CourseEntry {
  readonly course: string;
  readonly title: Text;
  readonly edition: string;
  readonly lessons: readonly { readonly lesson: string; readonly title: Text; readonly sets: readonly SetEntry[] }[];
}
