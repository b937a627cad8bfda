// Courses as pages see them, once catalog has read courses/. Types only.
import type { Text } from '#kit/text.ts';
import type { Ground } from '#kit/set.ts';
import type { SetDigest } from './ids.ts';

export interface SetRef {
  readonly course: string;
  readonly set: string;
  readonly kind: string;
  readonly digest: SetDigest;
  readonly title: Text;
  readonly brief: Text;
  readonly goal: Text;
  readonly rule: { readonly basis: 'law' | 'convention'; readonly text: Text; readonly grounds: readonly Ground[] };
  readonly minutes?: number;
  /** Rows the view will show; the page reserves their height. */
  readonly size: number;
  /** The set whose place this one took, and why. */
  readonly replaces?: { readonly set: string; readonly why: Text };
}

export interface LessonRef {
  readonly course: string;
  readonly lesson: string;
  readonly number: number;
  readonly title: Text;
  readonly summary: Text;
  readonly minutes: number;
  readonly goals: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly checked: { readonly on: string; readonly against: readonly string[]; readonly reviewed: string };
  readonly sets: readonly SetRef[];
  /** False when only the Chinese text exists. */
  readonly translated: boolean;
}

export interface CourseRef {
  readonly course: string;
  readonly code: string;
  readonly letter: string;
  readonly colour: string;
  readonly title: Text;
  readonly summary: Text;
  readonly roles: readonly string[];
  readonly minutes: number;
  readonly edition: string;
  readonly lessons: readonly LessonRef[];
}

/** A law as citations and exercises need it. */
export interface LawRef {
  readonly id: string;
  readonly title: Text;
  readonly short: Text;
  readonly asOf: string;
}
