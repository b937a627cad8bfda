// A post's path as pages draw it: its lessons, course by course in the order of the path, and what can be tried before.
import type { Role } from '#catalog/posts.ts';
import type { CourseRef, LessonRef, SetRef } from '#model/outline.ts';
import { siteCatalog } from './site-catalog.ts';

export interface PathPart {
  readonly course: CourseRef;
  readonly lessons: readonly LessonRef[];
}

export interface PlacementPart {
  readonly set: SetRef;
  readonly lesson: LessonRef;
  /** Lessons that whoever passes the set may leave out. */
  readonly opens: readonly LessonRef[];
}

export interface Path {
  readonly role: Role;
  /** As addresses write it. */
  readonly slug: string;
  readonly parts: readonly PathPart[];
  readonly placement: readonly PlacementPart[];
}

/** Lessons of a path, each once, in its order; lessons of one course stay together where the path names them together. */
const partsOf = (path: readonly string[], courses: readonly CourseRef[]): readonly PathPart[] => {
  const parts: { course: CourseRef; lessons: LessonRef[] }[] = [];
  const seen = new Set<string>();
  for (const place of path) {
    const [name, lesson] = place.split('/');
    const course = courses.find((one) => one.course === name);
    if (course === undefined) continue;
    const fresh = course.lessons.filter((one) => (lesson === undefined || one.lesson === lesson) && !seen.has(`${name}/${one.lesson}`));
    for (const one of fresh) seen.add(`${name}/${one.lesson}`);
    const known = parts.find((part) => part.course === course);
    if (known === undefined) parts.push({ course, lessons: fresh });
    else known.lessons.push(...fresh);
  }
  return parts;
};

export const pathOf = (role: Role, courses: readonly CourseRef[]): Path => {
  const lessons = courses.flatMap((course) => course.lessons);
  const find = (place: string): LessonRef | undefined => lessons.find(({ course, lesson }) => `${course}/${lesson}` === place);
  const placement = (role.placement ?? []).flatMap(({ set: name, opens }): PlacementPart[] => {
    const lesson = lessons.find(({ sets }) => sets.some(({ course, set }) => `${course}/${set}` === name));
    const set = lesson?.sets.find((one) => `${one.course}/${one.set}` === name);
    return lesson === undefined || set === undefined ? [] : [{ set, lesson, opens: opens.flatMap((place) => find(place) ?? []) }];
  });
  return { role, slug: role.id.toLowerCase(), parts: partsOf(role.path, courses), placement };
};

export const paths = async (): Promise<readonly Path[]> => {
  const { roles, courses } = await siteCatalog();
  return roles.map((role) => pathOf(role, courses));
};
