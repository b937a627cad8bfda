// Released sets are lasting: sets/released.yml names their digests, sets/released/ keeps frozen copies.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setDigest } from '#kit/digest.ts';
import { baseSet } from '#kit/set-schema.ts';
import type { FaultData } from '#faults/fault.ts';
import { both } from '#faults/content.ts';
import { releasedCopyDamaged, releasedEdited, releasedMissing } from '#faults/content-sets.ts';
import type { SetDigest } from '#model/ids.ts';
import type { SetFile } from '#model/set-file.ts';
import { releasedSchema, type Released } from './schemas.ts';
import type { ReadSet } from './sets.ts';
import { readShared } from './shared.ts';

/** A set as a release keeps it: everything of a SetFile but whether it is still in force. */
export type FrozenSet = Omit<SetFile, 'earlier'>;

export interface Releases {
  readonly released: Released;
  readonly files: readonly SetFile[];
  readonly faults: readonly FaultData[];
}

const readFrozen = (root: string, path: string, digest: string): FrozenSet | undefined => {
  if (!existsSync(join(root, path))) return undefined;
  try {
    const frozen = JSON.parse(readFileSync(join(root, path), 'utf8')) as FrozenSet;
    const contents = baseSet.parse(frozen.contents);
    return setDigest(contents) === digest ? { ...frozen, contents } : undefined;
  } catch {
    return undefined;
  }
};

const current = ({ course, set, contents, digest, kindVersion }: ReadSet): SetFile[] =>
  contents === undefined || digest === undefined ? [] : [{ course, set, kind: contents.kind, kindVersion, digest, earlier: false, contents }];

const replaced = (sets: readonly ReadSet[], set: string): boolean => sets.some(({ contents }) => contents?.replaces?.set === set);

/** The set files of one course, earlier editions included, and what is wrong with its releases. */
export const readReleases = (root: string, course: string, sets: readonly ReadSet[]): Releases => {
  const folder = `courses/${course}/sets`;
  const path = `${folder}/released.yml`;
  const files = sets.flatMap(current);
  if (!existsSync(join(root, path))) return { released: {}, files, faults: [] };
  const { value, where, faults } = readShared(root, path, releasedSchema, both('发布记录。', 'the list of releases.'));
  const found = Object.entries(value?.sets ?? {}).flatMap(([set, entries]) => {
    const now = sets.find((one) => one.set === set);
    const last = entries.at(-1);
    const edited = now?.digest !== undefined && last !== undefined && now.digest !== last.digest ? [releasedEdited(now.path, set, now.digest, last.digest)] : [];
    const gone = now === undefined && !replaced(sets, set) ? [releasedMissing(where(['sets', set]), set)] : [];
    const copies = entries.map(({ digest, file }, at) => ({ digest, at, frozen: readFrozen(root, `${folder}/${file}`, digest) }));
    const damaged = copies.filter(({ frozen }) => frozen === undefined).map(({ at }) => releasedCopyDamaged(where(['sets', set, at]), set));
    const earlier = copies.flatMap(({ frozen, digest }): SetFile[] => (frozen === undefined || digest === now?.digest ? [] : [{ ...frozen, course, set, digest: digest as SetDigest, earlier: true }]));
    return [{ faults: [...edited, ...gone, ...damaged], earlier }];
  });
  return {
    released: value?.sets ?? {},
    files: [...files, ...found.flatMap(({ earlier }) => earlier)],
    faults: [...faults, ...found.flatMap((one) => one.faults)],
  };
};
