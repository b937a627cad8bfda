// The little that islands outside a lesson need to name things: courses, lessons, sets, laws.
import type { Text } from '#kit/text.ts';
import { siteCatalog } from './site-catalog.ts';
import type { CompetencyEntry, CourseEntry } from '#model/course-entry.ts';

export const courseIndex = async (): Promise<readonly CourseEntry[]> =>
  (await siteCatalog()).courses.map(({ course, title, edition, lessons }) => ({
    course,
    title,
    edition,
    lessons: lessons.map(({ lesson, title: name, sets }) => ({
      lesson,
      title: name,
      sets: sets.map(({ set, kind, digest, title: setTitle, replaces }) => ({ set, kind, digest, title: setTitle, ...(replaces === undefined ? {} : { replaces }) })),
    })),
  }));

export const lawNames = async (): Promise<Readonly<Record<string, Text>>> =>
  Object.fromEntries((await siteCatalog()).laws.map(({ id, short }) => [id, short]));

export const competencyIndex = async (): Promise<readonly CompetencyEntry[]> =>
  (await siteCatalog()).competencies.map(({ id, name, area, levels }) => ({ id, name, area, levels: levels.map(({ zh, en, sets = [] }) => ({ can: { zh, en }, sets })) }));
