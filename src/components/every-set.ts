// Every set of every course, those of courses in preparation too: trainers try them outside any lesson.
import type { SetRef } from '#model/outline.ts';
import { siteCatalog } from './site-catalog.ts';

export const everySet = async (): Promise<readonly SetRef[]> => (await siteCatalog()).source.courses.flatMap(({ sets }) => sets.flatMap(({ ref }) => (ref === undefined ? [] : [ref])));
