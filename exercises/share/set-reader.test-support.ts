// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { draftOf } from '#kit/kind.test-support.ts';
import { shareSet, type ShareSet } from './schema.ts';

export const readSet = (at: URL): ShareSet => shareSet.parse(draftOf(at));

export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));
export const fullNames = ['share-requests', 'correct-and-settle', 'catalogue-entry'] as const;
export const full = (name: (typeof fullNames)[number]): ShareSet => readSet(new URL(`../../courses/data-foundation-sharing/sets/${name}.yml`, import.meta.url));
