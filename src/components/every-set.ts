// Every set of every course, those of courses in preparation too: trainers try them outside any lesson.
import { setPlaces } from '#catalog/outline.ts';
import type { SetRef } from '#model/outline.ts';
import type { GallerySet } from '#islands/KindGallery.tsx';
import type { KindId } from '#kinds';
import { siteCatalog } from './site-catalog.ts';
import { tinyRef } from './tiny-kinds.ts';

export const everySet = async (): Promise<readonly SetRef[]> => (await siteCatalog()).source.courses.flatMap(({ sets }) => sets.flatMap(({ ref }) => (ref === undefined ? [] : [ref])));

/** Sets that no lesson uses yet: those of courses in preparation. All others are tried in their lesson. */
export const waitingSets = async (): Promise<readonly SetRef[]> => {
  const used = new Set(setPlaces((await siteCatalog()).courses));
  return (await everySet()).filter(({ course, set }) => !used.has(`${course}/${set}`));
};

/** The sets of a kind as its gallery plays them, the tiny one first. */
export const gallerySets = async (kind: KindId): Promise<readonly GallerySet[]> =>
  [await tinyRef(kind), ...(await everySet()).filter((ref) => ref.kind === kind)].map(({ course, set, digest, title }) => ({ course, set, digest, title }));
