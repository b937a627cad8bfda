// One course folder as it was read: course.yml, lessons in both languages, sets, releases.
import { both } from '#faults/content.ts';
import type { FaultData } from '#faults/fault.ts';
import type * as z from 'zod/mini';
import { isLesson } from './files.ts';
import { readLesson, type ReadLesson } from './lessons.ts';
import { readReleases, type Releases } from './releases.ts';
import { classSchema, courseSchema, readingSchema, type ClassPlan, type ReadingLine } from './schemas.ts';
import { readSet, type ReadSet } from './sets.ts';
import { readOptional, readShared, type YamlFile } from './shared.ts';

export interface ReadCourse {
  readonly course: string;
  readonly head: YamlFile<z.infer<typeof courseSchema>>;
  /** Every lesson file, listed or not, in both languages. */
  readonly lessons: readonly ReadLesson[];
  readonly sets: readonly ReadSet[];
  readonly releases: Releases;
  /** What its lessons were checked against, line by line; undefined when nobody has written it down. */
  readonly reading: YamlFile<{ readonly lessons: Readonly<Record<string, readonly ReadingLine[]>> }> | undefined;
  /** The plan for one class; undefined when there is none. */
  readonly plan: YamlFile<ClassPlan> | undefined;
  readonly files: readonly string[];
  readonly faults: readonly FaultData[];
}

/** The folders under courses/ that hold a course. */
export const courseNames = (files: readonly string[]): readonly string[] => [...new Set(files.filter((path) => path.split('/').length > 2).map((path) => path.split('/')[1] ?? ''))];

const isSet = (path: string): boolean => /^courses\/[^/]+\/sets\/[^/]+\.yml$/u.test(path) && !path.endsWith('/released.yml');

export const readCourse = async (root: string, course: string, all: readonly string[]): Promise<ReadCourse> => {
  const files = all.filter((path) => path.startsWith(`courses/${course}/`));
  const head = readShared(root, `courses/${course}/course.yml`, courseSchema, both('课程的名称、岗位和课文顺序写在这里。', 'a course’s title, posts and order of lessons stand here.'));
  const lessons = files.filter(isLesson).map((path) => readLesson(root, path));
  const sets = await Promise.all(files.filter(isSet).map((path) => readSet(root, path, files)));
  const releases = readReleases(root, course, sets);
  const reading = readOptional(root, `courses/${course}/reading.yml`, readingSchema);
  const plan = readOptional(root, `courses/${course}/class.yml`, classSchema);
  const faults = [...head.faults, ...lessons.flatMap((lesson) => lesson.faults), ...sets.flatMap((set) => set.faults), ...releases.faults, ...(reading?.faults ?? []), ...(plan?.faults ?? [])];
  return { course, head, lessons, sets, releases, reading, plan, files, faults };
};
