// The little that islands outside a lesson need to name things: courses, lessons, sets, laws.
import type { Text } from '#kit/text.ts';
import { siteCatalog } from './site-catalog.ts';
import type { CourseEntry } from '#model/course-entry.ts';

export const courseIndex = async (): Promise<readonly CourseEntry[]> =>
  (await siteCatalog()).courses.map(({ course, title, edition, lessons }) => ({
    course,
    title,
    edition,
    lessons: lessons.map(({ lesson, title: name, sets }) => ({
      lesson,
      title: name,
      sets: sets.map(({ set, kind, digest, title: setTitle }) => ({ set, kind, digest, title: setTitle })),
    })),
  }));

export const lawNames = async (): Promise<Readonly<Record<string, Text>>> =>
  Object.fromEntries((await siteCatalog()).laws.map(({ id, short }) => [id, short]));
