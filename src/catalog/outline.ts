// The outline that pages draw from: courses in the order of their codes, lessons in the order of course.yml.
// A lesson that cannot be read keeps its place under its own name, so that a trainer sees the site while mending it.
// A course without lessons is in preparation: learners do not meet it, trainers try its sets.
import type { CourseRef, LessonRef, SetRef } from '#model/outline.ts';
import type { ReadCourse } from './courses.ts';
import type { ReadLesson } from './lessons.ts';

const lessonRef = (course: ReadCourse, lesson: string, number: number, zh: ReadLesson): LessonRef => {
  const en = course.lessons.find((one) => one.lesson === lesson && one.lang === 'en')?.frontmatter;
  const head = zh.frontmatter;
  const title = head?.title ?? lesson;
  const summary = head?.summary ?? '';
  const goals = head?.goals ?? [];
  const refs = zh.sets.map((name) => course.sets.find(({ set }) => set === name)?.ref);
  return {
    course: course.course,
    lesson,
    number,
    title: { zh: title, en: en?.title ?? title },
    summary: { zh: summary, en: en?.summary ?? summary },
    minutes: head?.minutes ?? 0,
    goals: { zh: goals, en: en?.goals ?? goals },
    checked: head?.checked ?? { on: '', against: [], reviewed: 'pending' },
    sets: refs.filter((ref): ref is SetRef => ref !== undefined),
    translated: en !== undefined,
  };
};

/** Lessons that are listed and written, numbered as they are listed. */
const lessonRefs = (course: ReadCourse): readonly LessonRef[] =>
  [...new Set(course.head.value?.lessons ?? [])].flatMap((lesson, at) => {
    const zh = course.lessons.find((one) => one.lesson === lesson && one.lang === 'zh');
    return zh === undefined ? [] : [lessonRef(course, lesson, at + 1, zh)];
  });

/** `<course>/<lesson>` of every lesson that learners meet. */
export const lessonPlaces = (courses: readonly CourseRef[]): readonly string[] => courses.flatMap(({ lessons }) => lessons.map(({ course, lesson }) => `${course}/${lesson}`));

/** `<course>/<set>` of every set that one of those lessons uses. */
export const setPlaces = (courses: readonly CourseRef[]): readonly string[] => courses.flatMap(({ lessons }) => lessons.flatMap(({ sets }) => sets.map(({ course, set }) => `${course}/${set}`)));

/** `lessons: []`, and no lesson written. */
export const isInPreparation = ({ head, lessons }: ReadCourse): boolean => head.value?.lessons.length === 0 && lessons.length === 0;

export const outlineOf = (courses: readonly ReadCourse[]): readonly CourseRef[] =>
  courses
    .flatMap((course): CourseRef[] => {
      const head = course.head.value;
      if (head === undefined || isInPreparation(course)) return [];
      const { title, summary, code, letter, colour, roles, minutes, edition } = head;
      return [{ course: course.course, code, letter, colour, title, summary, roles, minutes, edition, lessons: lessonRefs(course) }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
