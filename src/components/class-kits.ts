// The class kit of each course: its plan, the set it plays, the checklists of the lesson that uses the set.
import { checklistsOf, type PlainChecklist } from '#catalog/checklists.ts';
import type { ClassPlan } from '#catalog/schemas.ts';
import type { Lang } from '#kit/text.ts';
import type { CourseRef, SetRef } from '#model/outline.ts';
import { siteCatalog } from './site-catalog.ts';

export interface ClassKit {
  readonly course: CourseRef;
  readonly plan: ClassPlan;
  readonly set: SetRef;
  readonly checklists: Readonly<Record<Lang, readonly PlainChecklist[]>>;
}

/** Courses that learners meet and that have a plan; in the order of the courses. */
export const classKits = async (): Promise<readonly ClassKit[]> => {
  const { courses, source } = await siteCatalog();
  return courses.flatMap((course): ClassKit[] => {
    const read = source.courses.find((one) => one.course === course.course);
    const plan = read?.plan?.value;
    const set = read?.sets.find((one) => one.set === plan?.exercise)?.ref;
    if (read === undefined || plan === undefined || set === undefined) return [];
    const users = read.lessons.filter(({ sets }) => sets.includes(set.set));
    const lists = (lang: Lang): readonly PlainChecklist[] => users.filter((one) => one.lang === lang).flatMap(checklistsOf);
    return [{ course, plan, set, checklists: { zh: lists('zh'), en: lists('en') } }];
  });
};
