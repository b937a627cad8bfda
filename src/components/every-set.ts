// Every set of every course, those of courses in preparation too: trainers try them outside any lesson.
import type { SetRef } from '#model/outline.ts';
import type { GallerySet } from '#islands/KindGallery.tsx';
import type { KindId } from '#kinds';
import { siteCatalog } from './site-catalog.ts';
import { tinyRef } from './tiny-kinds.ts';

export const everySet = async (): Promise<readonly SetRef[]> => (await siteCatalog()).source.courses.flatMap(({ sets }) => sets.flatMap(({ ref }) => (ref === undefined ? [] : [ref])));

/** The sets of a kind as its gallery plays them, the tiny one first. */
export const gallerySets = async (kind: KindId): Promise<readonly GallerySet[]> =>
  [await tinyRef(kind), ...(await everySet()).filter((ref) => ref.kind === kind)].map(({ course, set, digest, title }) => ({ course, set, digest, title }));
