// How grades, harms and columns are called; shared by the view, the drive and the reasons.
import type { KindWords } from '#kit/exercise.ts';
import { gradeOf, type Harm } from './ladder.ts';

type Labels = KindWords['labels'];

export const gradeName = (grade: string, labels: Labels): string => labels[grade] ?? grade;

/** What choosing this grade for the whole table is called: above general data it says whose decision that would be. */
export const rateName = (grade: string, labels: Labels): string => labels[`rate-${grade}`] ?? gradeName(grade, labels);

/** "个人权益 · 严重 → L3". */
export const harmName = ({ object, degree }: Harm, labels: Labels): string => {
  const whom = object === 'nobody' ? '' : `${labels[object] ?? object} · `;
  return `${whom}${labels[degree] ?? degree} → ${gradeName(gradeOf(object, degree) ?? '', labels)}`;
};

/** The name of the button that places a column there. */
export const rungName = ({ object, degree }: Harm, labels: Labels): string => `${labels[degree] ?? degree} ${gradeName(gradeOf(object, degree) ?? '', labels)}`;

