// The promises of the curriculum: every claim has a lesson and a set, every lesson its reading list, every class its 45 minutes.
import type { FaultData } from '#faults/fault.ts';
import { unknown } from '#faults/content.ts';
import { claimUncovered, classMinutes, readingLine, readingMissing, readingStray, readingUncited, type ReadingTrouble } from '#faults/content-curriculum.ts';
import type { Catalog } from './catalog.ts';
import { checkCitation } from './check-laws.ts';
import type { ReadCourse } from './courses.ts';
import type { Law } from './laws.ts';
import { attributeOf, tagsOf } from './lessons.ts';
import { nearest } from './nearest.ts';
import { isInPreparation, lessonPlaces, setPlaces } from './outline.ts';
import type { ReadingLine } from './schemas.ts';

/** How long a class is, in minutes. */
export const classLength = 45;

/** Each claim names lessons that are listed, and sets that a listed lesson uses. */
export const checkCoverage = ({ courses, claims, source }: Catalog): readonly FaultData[] => {
  const lessons = lessonPlaces(courses);
  const sets = setPlaces(courses);
  const missing = (id: string, noun: 'lesson' | 'set', named: readonly string[], there: readonly string[]): readonly FaultData[] =>
    named.flatMap((name, at) => (there.includes(name) ? [] : [claimUncovered(source.coverage.where([id, `${noun}s`, at]), noun, name, nearest(name, there))]));
  return claims.flatMap((claim) => [...missing(claim.id, 'lesson', claim.lessons, lessons), ...missing(claim.id, 'set', claim.sets, sets)]);
};

const troubleOf = ({ law, article, source, basis }: ReadingLine, laws: readonly Law[]): ReadingTrouble | undefined => {
  if (law === undefined && source === undefined) return 'no-source';
  if (law !== undefined && article === undefined) return 'no-article';
  if (basis === 'verified' && law === undefined) return 'law-verified';
  return basis === 'verified' && laws.find(({ id }) => id === law)?.basis === 'partial' ? 'law-partial' : undefined;
};

/** Every lesson of a course that keeps a reading list stands in it, and every article the lesson cites stands in its part. */
export const checkReading = ({ course, lessons, reading }: ReadCourse, laws: readonly Law[]): readonly FaultData[] => {
  const parts = reading?.value?.lessons;
  if (reading === undefined || parts === undefined) return [];
  const own = lessons.filter(({ lang }) => lang === 'zh');
  const names = own.map(({ lesson }) => lesson);
  const ofLines = Object.entries(parts).flatMap(([lesson, lines]) => [
    ...(names.includes(lesson) ? [] : [readingStray(reading.where(['lessons', lesson]), lesson, nearest(lesson, names))]),
    ...lines.flatMap((line, at) => {
      const where = reading.where(['lessons', lesson, at]);
      const trouble = troubleOf(line, laws);
      return [...(trouble === undefined ? [] : [readingLine(where, trouble)]), ...(line.law === undefined || line.article === undefined ? [] : checkCitation(laws, where, line.law, line.article))];
    }),
  ]);
  const ofLessons = own.flatMap(({ lesson, path, tree }) => {
    const lines = Object.hasOwn(parts, lesson) ? parts[lesson] : undefined;
    if (lines === undefined) return [readingMissing(`courses/${course}/reading.yml`, lesson)];
    return (tree === undefined ? [] : tagsOf(tree).filter(({ name }) => name === 'Law')).flatMap((tag) => {
      const [law, article] = [attributeOf(tag, 'law') ?? '', attributeOf(tag, 'article') ?? ''];
      return lines.some((line) => line.law === law && line.article === article) ? [] : [readingUncited(`${path}:${tag.position?.start.line ?? 1}`, law, article)];
    });
  });
  return [...ofLines, ...ofLessons];
};

/** The exercise of a class is one of the course, and its steps take 45 minutes. */
export const checkClass = (course: ReadCourse): readonly FaultData[] => {
  const { plan, sets } = course;
  if (plan?.value === undefined || isInPreparation(course)) return [];
  const { exercise, plan: steps } = plan.value;
  const names = sets.map(({ set }) => set);
  const sum = steps.reduce((total, { minutes }) => total + minutes, 0);
  return [
    ...(names.includes(exercise) ? [] : [unknown('set', plan.where(['exercise']), exercise, nearest(exercise, names), names)]),
    ...(sum === classLength ? [] : [classMinutes(plan.where(['plan']), sum, classLength)]),
  ];
};
