// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { draftOf } from '#kit/kind.test-support.ts';
import { publishSet, type PublishSet } from './schema.ts';

const readSet = (at: URL): PublishSet => publishSet.parse(draftOf(at));

export const tiny = readSet(new URL('./sets/tiny.yml', import.meta.url));
export const visits = readSet(new URL('../../courses/deid-open-data/sets/publish-visits.yml', import.meta.url));
