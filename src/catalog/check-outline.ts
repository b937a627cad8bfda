// How files, lists and languages of a course fit together.
import type { FaultData } from '#faults/fault.ts';
import { nameInvalid, unknown, type Noun } from '#faults/content.ts';
import { courseMarkTwice, lessonListedTwice, lessonMissing, lessonUnlisted, translationDiffers, translationMissing, translationOrphan, translationOutdated } from '#faults/content-lessons.ts';
import { replacesUnknown, setUnused, tableUnused } from '#faults/content-sets.ts';
import type { Catalog } from './catalog.ts';
import type { ReadCourse } from './courses.ts';
import { attributeOf, tagsOf, type ReadLesson } from './lessons.ts';
import { idForm, nearest, properId } from './nearest.ts';
import { isInPreparation, setPlaces } from './outline.ts';

/** Names that are lasting ids: of course folders, lessons and sets. */
const nameFaults = ({ course, files }: ReadCourse): readonly FaultData[] => {
  const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.(mdx|yml)$/u, '');
  const bad = files.filter((path) => /\.(mdx|yml)$/u.test(path) && !idForm.test(nameOf(path)));
  return [...(idForm.test(course) ? [] : [nameInvalid(`courses/${course}`, properId(course))]), ...bad.map((path) => nameInvalid(path, properId(nameOf(path))))];
};

const lessonsIn = (course: ReadCourse, lang: 'zh' | 'en'): readonly ReadLesson[] => course.lessons.filter((one) => one.lang === lang);

const listFaults = (course: ReadCourse): readonly FaultData[] => {
  const listed = course.head.value?.lessons;
  if (listed === undefined) return [];
  const written = lessonsIn(course, 'zh').map(({ lesson }) => lesson);
  const unlisted = written.filter((lesson) => !listed.includes(lesson));
  const missing = listed.filter((lesson) => !written.includes(lesson));
  return [
    ...listed.flatMap((lesson, at) => {
      const where = course.head.where(['lessons', at]);
      if (listed.indexOf(lesson) < at) return [lessonListedTwice(where, lesson)];
      return missing.includes(lesson) ? [lessonMissing(where, lesson, nearest(lesson.replace(/\.mdx?$/u, ''), unlisted))] : [];
    }),
    ...unlisted.map((lesson) => lessonUnlisted(`courses/${course.course}/${lesson}.mdx`, lesson, nearest(lesson, missing))),
  ];
};

const translationFaults = (course: ReadCourse): readonly FaultData[] => {
  const twins = lessonsIn(course, 'en');
  const originals = lessonsIn(course, 'zh');
  const names = originals.map(({ lesson }) => lesson);
  const known = (lesson: ReadLesson): boolean => lesson.tree !== undefined && lesson.sets.every((name) => course.sets.some(({ set }) => set === name));
  const ofOriginals = originals.flatMap((zh): readonly FaultData[] => {
    const en = twins.find(({ lesson }) => lesson === zh.lesson);
    if (en === undefined) return [translationMissing(zh.path, zh.hash)];
    const found = en.frontmatter?.translates ?? '';
    const outdated = en.frontmatter !== undefined && found !== zh.hash ? [translationOutdated(`${en.path}:${en.line(['translates'])}`, found, zh.hash)] : [];
    const differs = known(zh) && known(en) && zh.sets.join() !== en.sets.join() ? [translationDiffers(en.path, zh.sets, en.sets)] : [];
    return [...outdated, ...differs];
  });
  return [...ofOriginals, ...twins.filter(({ lesson }) => !names.includes(lesson)).map(({ path, lesson }) => translationOrphan(path, nearest(lesson, names)))];
};

/** Names in tags of lessons: sets of this course, terms of the glossary. */
const tagNameFaults = (course: ReadCourse, terms: readonly string[]): readonly FaultData[] => {
  const sets = course.sets.map(({ set }) => set);
  const wanted: Readonly<Record<string, { noun: Noun; attribute: string; names: readonly string[] }>> = {
    Exercise: { noun: 'set', attribute: 'set', names: sets },
    Term: { noun: 'term', attribute: 'id', names: terms },
  };
  return course.lessons.flatMap(({ tree, path }) =>
    (tree === undefined ? [] : tagsOf(tree)).flatMap((tag) => {
      const rule = wanted[tag.name ?? ''];
      const name = rule === undefined ? '' : (attributeOf(tag, rule.attribute) ?? '');
      if (rule === undefined || name === '' || rule.names.includes(name) || (rule.noun === 'term' && terms.length === 0)) return [];
      const bare = rule.noun === 'set' ? name.replace(/^.*\//u, '').replace(/\.ya?ml$/u, '') : name;
      const near = rule.names.includes(bare) ? bare : nearest(bare, rule.names);
      return [unknown(rule.noun, `${path}:${tag.position?.start.line ?? 1}  ${rule.attribute}="${name}"`, name, near, rule.noun === 'term' ? [] : rule.names)];
    }),
  );
};

const unusedFaults = (course: ReadCourse): readonly FaultData[] => {
  const used = course.lessons.flatMap(({ sets }) => sets);
  const tables = course.sets.flatMap((set) => set.tables);
  const misnamed = course.sets.some(({ faults }) => faults.some(({ name }) => name === 'TableMissing' || name === 'TableForm'));
  const csv = course.files.filter((path) => path.startsWith(`courses/${course.course}/sets/`) && path.endsWith('.csv'));
  return [
    ...(isInPreparation(course) ? [] : course.sets.filter(({ set }) => !used.includes(set)).map(({ path, set }) => setUnused(path, set))),
    ...(misnamed ? [] : csv.filter((path) => !tables.includes(path)).map(tableUnused)),
  ];
};

/** Sets that say they take the place of one that was never released. */
const replacesFaults = ({ sets, releases }: ReadCourse): readonly FaultData[] => {
  const released = Object.keys(releases.released);
  return sets.flatMap(({ set, contents, where }) => {
    const old = contents?.replaces?.set;
    return old === undefined || (released.includes(old) && old !== set) ? [] : [replacesUnknown(where(['replaces', 'set']), old, nearest(old, released.filter((one) => one !== set)), released)];
  });
};

const headFaults = ({ head }: ReadCourse, { roles, competencies }: Catalog): readonly FaultData[] => {
  const look = (noun: Noun, member: 'roles' | 'competencies', names: readonly string[]): readonly FaultData[] =>
    (head.value?.[member] ?? []).flatMap((name, at) => (names.length === 0 || names.includes(name) ? [] : [unknown(noun, `${head.where([member, at])}  ${name}`, name, nearest(name, names), names)]));
  return [...look('role', 'roles', roles.map(({ id }) => id)), ...look('competency', 'competencies', competencies.map(({ id }) => id))];
};

const codeFaults = (courses: readonly ReadCourse[]): readonly FaultData[] =>
  (['code', 'letter'] as const).flatMap((member) =>
    courses.flatMap(({ head }, at) => {
      const mine = head.value?.[member];
      const other = mine === undefined ? undefined : courses.slice(0, at).find((one) => one.head.value?.[member] === mine);
      return mine === undefined || other === undefined ? [] : [courseMarkTwice(head.where([member]), member, mine, other.head.path)];
    }),
  );

/** `<course>` or `<course>/<lesson>` as roles and terms name them. */
const placeFaults = (catalog: Catalog, where: string, place: string): readonly FaultData[] => {
  const courses = catalog.source.courses.map(({ course }) => course);
  const [course = '', lesson] = place.split('/');
  const read = catalog.source.courses.find((one) => one.course === course);
  if (read === undefined) return [unknown('course', `${where}  ${place}`, course, nearest(course, courses), courses)];
  const lessons = lessonsIn(read, 'zh').map((one) => `${course}/${one.lesson}`);
  return lesson === undefined || lessons.includes(place) ? [] : [unknown('lesson', `${where}  ${place}`, place, nearest(place, lessons), lessons)];
};

/** A set (`course/set`) that is not among those `used` in lessons. */
const usedFaults = (used: readonly string[], where: string, place: string): readonly FaultData[] =>
  used.includes(place) ? [] : [unknown('used', `${where}  ${place}`, place, nearest(place, used), used)];

/** What placements and competencies name: sets that a lesson uses, and lessons. */
const evidenceFaults = (catalog: Catalog): readonly FaultData[] => {
  const used = setPlaces(catalog.courses);
  const { wherePlaced, whereLevel } = catalog.source.posts;
  const ofPlacements = catalog.roles.flatMap(({ id, placement = [] }) =>
    placement.flatMap(({ set, opens }, at) => [
      ...usedFaults(used, wherePlaced(id, at, 'set'), set),
      ...opens.flatMap((place) => placeFaults(catalog, wherePlaced(id, at, 'opens'), place)),
    ]),
  );
  const ofLevels = catalog.competencies.flatMap(({ id, levels }) => levels.flatMap(({ sets = [] }, at) => sets.flatMap((set) => usedFaults(used, whereLevel(id, at), set))));
  return [...ofPlacements, ...ofLevels];
};

export const checkCourseOutline = (course: ReadCourse, catalog: Catalog): readonly FaultData[] => [
  ...nameFaults(course),
  ...headFaults(course, catalog),
  ...listFaults(course),
  ...translationFaults(course),
  ...tagNameFaults(course, catalog.terms.map(({ id }) => id)),
  ...unusedFaults(course),
  ...replacesFaults(course),
];

export const checkSharedOutline = (catalog: Catalog): readonly FaultData[] => [
  ...codeFaults(catalog.source.courses),
  ...catalog.roles.flatMap(({ id, path }) => path.flatMap((place, at) => placeFaults(catalog, catalog.source.posts.where(id, at), place))),
  ...evidenceFaults(catalog),
  ...catalog.terms.flatMap(({ id, lesson }) => (lesson === undefined ? [] : placeFaults(catalog, catalog.source.glossary.where(id, 'lesson'), lesson))),
];
