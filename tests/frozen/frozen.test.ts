// Records as they were handed in once, each with the set it was made on and the verdicts it was given. Add only: a file here is
// never changed or taken away, and a change of the code that changes a verdict here breaks a promise to someone.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setDigest, sha256Hex } from '#kit/digest.ts';
import type { SetFile } from '#model/set-file.ts';
import { recordText } from '#record/compose.ts';
import { parseHandIn } from '#record/parse.ts';
import { review } from '#record/review.ts';

const here = import.meta.dirname;
const text = (...path: string[]): string => readFileSync(join(here, ...path), 'utf8');
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const digests = JSON.parse(text('digests.json')) as Readonly<Record<string, string>>;

it('loses and changes no file', () => {
  expect(Object.fromEntries(Object.keys(digests).map((path) => [path, existsSync(join(here, path)) ? sha256Hex(text(path)) : 'gone']))).toEqual(digests);
  expect(folders.flatMap((folder) => readdirSync(join(here, folder)).map((file) => `${folder}/${file}`)).sort()).toEqual(Object.keys(digests).sort());
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)('%s', (folder) => {
  const set = JSON.parse(text(folder, 'set.json')) as SetFile;
  const parsed = parseHandIn(readFileSync(join(here, folder, 'record.shuzhi.json')), folder);

  it('is a record still, and would be written the same', () => {
    expect(parsed.kind === 'record' && recordText(parsed.record)).toBe(text(folder, 'record.shuzhi.json'));
  });
  it('stands on the set of that name still', () => {
    expect(setDigest(set.contents)).toBe(set.digest);
  });
  it('is given its verdicts and outcomes still', async () => {
    if (parsed.kind === 'refused') throw new Error(parsed.fault.name);
    const { attempts } = await review(parsed.record, { get: async (course, name, digest) => (course === set.course && name === set.set && digest === set.digest ? set : undefined) });
    const told = attempts.map(({ id, verdict, outcome, notes, findings, moves }) => ({ id, verdict, outcome, notes, findings, moves: moves.length }));
    await expect(`${JSON.stringify(told, null, 1)}\n`).toMatchFileSnapshot(join(here, folder, 'verdicts.json'));
  });
});
