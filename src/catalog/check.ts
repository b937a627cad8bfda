// Every fault in courses/, as data. What is printed and what stops a build is decided by the commands.
import type { FaultData } from '#faults/fault.ts';
import { loadCatalog, type Catalog } from './catalog.ts';
import { checkAlike } from './check-alike.ts';
import { checkClass, checkCoverage, checkReading } from './check-curriculum.ts';
import { checkCitation, checkLessonLaws, checkSetLaws } from './check-laws.ts';
import { checkMarks } from './check-marks.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkCourseOutline, checkSharedOutline } from './check-outline.ts';
import { checkPlaces } from './check-places.ts';
import { checkDrawing, checkFigures, checkUnusedPictures } from './check-pictures.ts';
import { checkGiveaways, checkQuestions } from './check-questions.ts';
import { checkTags } from './check-tags.ts';
import { checkText, checkUnwritten } from './check-text.ts';
import type { ReadCourse } from './courses.ts';
import { readText } from './files.ts';
import type { ReadLesson } from './lessons.ts';

const lessonFaults = (lesson: ReadLesson, course: ReadCourse, catalog: Catalog): readonly FaultData[] => [
  ...checkTags(lesson),
  ...checkMarks(lesson),
  ...checkText(lesson, catalog.source.courses.flatMap(({ course: name, lessons }) => lessons.map((one) => `${name}/${one.lesson}`))),
  ...checkLessonLaws(catalog.laws, lesson),
  ...checkFigures(lesson, course.files),
  ...checkGiveaways(lesson, course.sets.filter(({ set }) => lesson.sets.includes(set))),
];

const courseFaults = (course: ReadCourse, catalog: Catalog): readonly FaultData[] => [
  ...checkCourseOutline(course, catalog),
  ...checkUnusedPictures(course),
  ...checkReading(course, catalog.laws),
  ...checkClass(course),
  ...course.lessons.flatMap((lesson) => lessonFaults(lesson, course, catalog)),
  ...course.sets.flatMap((set) => [...checkSetLaws(catalog.laws, set), ...checkQuestions(set)]),
];

const isText = (path: string): boolean => /\.(mdx|ya?ml|csv|svg|md|txt)$/iu.test(path) && path !== 'courses/README.md';

/** Lessons that learners meet, in one language. */
const listedLessons = ({ source }: Catalog, lang: 'zh' | 'en'): readonly ReadLesson[] =>
  source.courses.flatMap(({ head, lessons }) => lessons.filter((one) => one.lang === lang && (head.value?.lessons ?? []).includes(one.lesson)));

/** What can be seen in a file line by line, whatever it is. */
const fileFaults = (root: string, path: string): readonly FaultData[] => {
  const { text, faults } = readText(root, path);
  return [...faults, ...checkNumbers(path, text), ...(path.endsWith('.svg') ? checkDrawing(path, text) : checkUnwritten(path, text))];
};

const termFaults = ({ laws, terms, source }: Catalog): readonly FaultData[] =>
  terms.flatMap(({ id, source: cited }) => (cited === undefined ? [] : checkCitation(laws, source.glossary.where(id, 'source'), cited.law, cited.article)));

const lineOf = ({ where }: FaultData): readonly [string, number] => {
  const [, path = where, line = '0'] = /^([^\s:]+):(\d+)/u.exec(where) ?? [];
  return [path, Number(line)];
};

const byPlace = (a: FaultData, b: FaultData): number => {
  const [pathA, lineA] = lineOf(a);
  const [pathB, lineB] = lineOf(b);
  return pathA === pathB ? lineA - lineB : pathA < pathB ? -1 : 1;
};

/** Every fault and every piece of advice in courses/ under `root`, by file and line; empty when all is well. */
export const check = async (root: string): Promise<readonly FaultData[]> => {
  const catalog = await loadCatalog({ root });
  const all = [
    ...catalog.faults,
    ...checkPlaces(catalog.source.files),
    ...checkSharedOutline(catalog),
    ...checkCoverage(catalog),
    ...termFaults(catalog),
    ...(['zh', 'en'] as const).flatMap((lang) => checkAlike(listedLessons(catalog, lang))),
    ...catalog.source.courses.flatMap((course) => courseFaults(course, catalog)),
    ...catalog.source.files.filter(isText).flatMap((path) => fileFaults(catalog.root, path)),
  ];
  const seen = new Set<string>();
  const once = all.filter((fault) => {
    const key = `${fault.name} ${fault.where} ${fault.message.en}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.sort(byPlace);
};
