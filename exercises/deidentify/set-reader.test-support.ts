// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { draftOf } from '#kit/kind.test-support.ts';
import { deidentifySet, type DeidentifySet } from './schema.ts';

export const readSet = (at: URL): DeidentifySet => deidentifySet.parse(draftOf(at));

export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));
