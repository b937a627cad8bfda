// Writes the sample records that /review/ opens with, made from the sets as they are now: public/samples/ and the one earlier
// set they need. The build and the dev server call it; the files are never committed, so they cannot lag behind the courses.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCatalog } from '#catalog/catalog.ts';
import { siteKinds } from '#record/review.ts';
import { makeSamples } from '#record/samples/cohort.ts';
import { command, isRun, tell } from './terminal.ts';

/** Path under public/ -> text, for the first course that has sets. */
const sampleFiles = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const { courses, setFiles } = await loadCatalog({ root });
  const course = courses.find(({ lessons }) => lessons.some(({ sets }) => sets.length > 0));
  if (course === undefined) return new Map();
  const names = course.lessons.flatMap(({ sets }) => sets.map(({ set }) => set));
  const sets = names.flatMap((name) => setFiles.find((file) => file.course === course.course && file.set === name && !file.earlier) ?? []);
  if (sets.length === 0) return new Map();
  const { records, rosters, assignment, earlier } = await makeSamples(sets, course.edition, siteKinds);
  const index = { records: records.map(({ name }) => name), rosters: rosters.map(({ name }) => name), assignment: assignment.name };
  return new Map([
    ...[...records, ...rosters, assignment, { name: 'index.json', text: `${JSON.stringify(index, null, 2)}\n` }].map(({ name, text }) => [`samples/${name}`, text] as const),
    ...earlier.map((file) => [`sets/${file.course}/${file.set}.${file.digest}.json`, JSON.stringify(file)] as const),
  ]);
};

const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : [];

/** Writes what changed and removes what is no longer made. Returns how many files the samples have. */
export const writeSamples = async (root: string): Promise<number> => {
  const files = new Map([...(await sampleFiles(root))].map(([path, text]) => [join(root, 'public', path), text]));
  for (const stale of [...filesUnder(join(root, 'public', 'samples')), ...filesUnder(join(root, 'public', 'sets'))]) if (!files.has(stale)) rmSync(stale);
  for (const [path, text] of files) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return files.size;
};

if (isRun(import.meta.filename)) {
  await command(async () => {
    const count = await writeSamples(join(import.meta.dirname, '..', '..'));
    tell(`示例记录已写好，共 ${count} 个文件。 The samples are written: ${count} files.`);
    return 0;
  });
}
