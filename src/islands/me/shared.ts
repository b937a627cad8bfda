// What every panel of 我的进度 is given.
import type { Lang } from '#kit/text.ts';
import type { CompetencyEntry, CourseEntry, SetEntry } from '#model/course-entry.ts';
import type { MeWords } from '#words/me.ts';
import type { Mine } from '../MyPage.tsx';

export interface PanelProps {
  readonly lang: Lang;
  readonly base: string;
  readonly courses: readonly CourseEntry[];
  readonly competencies: readonly CompetencyEntry[];
  readonly words: MeWords;
  readonly mine: Mine;
  readonly reload: () => void;
}

export interface PlacedSet {
  readonly course: string;
  readonly set: SetEntry;
  /** The address of the lesson at this exercise. */
  readonly href: string;
  /** The same, asking for new data. */
  readonly again: string;
}

/** Every exercise of every lesson by `course/set`, with its address. */
export const placedSets = ({ base, lang, courses }: Pick<PanelProps, 'base' | 'lang' | 'courses'>): ReadonlyMap<string, PlacedSet> =>
  new Map(courses.flatMap(({ course, lessons }) => lessons.flatMap(({ lesson, sets }) => sets.map((set): readonly [string, PlacedSet] => {
    const at = `${base}${lang === 'en' ? 'en/' : ''}courses/${course}/${lesson}/`;
    return [`${course}/${set.set}`, { course, set, href: `${at}#${set.set}`, again: `${at}?again=${set.set}#${set.set}` }];
  }))));
