// Courses as the learner's page and the review desk name them. Types only.
import type { Text } from '#kit/text.ts';
import type { SetDigest } from './ids.ts';

export interface SetEntry {
  readonly set: string;
  readonly kind: string;
  readonly digest: SetDigest;
  readonly title: Text;
}

export interface CourseEntry {
  readonly course: string;
  readonly title: Text;
  readonly edition: string;
  readonly lessons: readonly { readonly lesson: string; readonly title: Text; readonly sets: readonly SetEntry[] }[];
}
