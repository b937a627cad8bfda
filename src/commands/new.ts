// `npm run new`: writes a lesson, a set or a course that passes the check at once, or releases a course's sets.
// It never writes over a file. It knows courses/ and its skeletons; it must not know pages.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isSeq, parseDocument } from 'yaml';
import { loadCatalog, type Catalog } from '#catalog/catalog.ts';
import { textHash } from '#catalog/files.ts';
import { idForm, nearest, properId } from '#catalog/nearest.ts';
import { commandWrong } from '#faults/check.ts';
import { nameInvalid, unknown } from '#faults/content.ts';
import { Fault } from '#faults/fault.ts';
import { alreadyThere, kindWithoutSkeleton } from '#faults/new.ts';
import { isKind, kindIds } from '#kinds';
import { release } from './release.ts';
import { courseYml, lessonEn, lessonZh, sortYml } from './skeletons.ts';
import { command, isRun, tell, type ExitCode } from './terminal.ts';

const usage = 'npm run new -- lesson <course> <lesson> | set <course> <set> --kind sort | course <course> | release <course>';

/** Path below the project -> text. */
type Writing = Readonly<Record<string, string>>;

const named = (name: string): string => {
  if (!idForm.test(name)) throw new Fault(nameInvalid(name, properId(name)));
  return name;
};

const knownCourse = (catalog: Catalog, course: string): string => {
  const names = catalog.source.courses.map((one) => one.course);
  if (!names.includes(course)) throw new Fault(unknown('course', `courses/${course}`, course, nearest(course, names), names));
  return course;
};

/** Adds a name to the list `lessons`, leaving every other character of the file as it stands. */
export const listed = (yml: string, lesson: string): string => {
  const list = parseDocument(yml).get('lessons');
  if (!isSeq(list) || !list.range) return `${yml.trimEnd()}\nlessons: [${lesson}]\n`;
  const [start, end] = list.range;
  if (list.flow) return `${yml.slice(0, end - 1).trimEnd()}${list.items.length === 0 ? '' : ', '}${lesson}${yml.slice(end - 1)}`;
  const indent = ' '.repeat(start - (yml.lastIndexOf('\n', start - 1) + 1));
  return `${yml.slice(0, end).trimEnd()}\n${indent}- ${lesson}\n${yml.slice(end)}`;
};

const lessonFiles = (course: string, lesson: string, today: string): Writing => {
  const zh = lessonZh(today);
  return { [`courses/${course}/${lesson}.mdx`]: zh, [`courses/${course}/en/${lesson}.mdx`]: lessonEn(today, textHash(zh)) };
};

/** The first code and letter that no course bears yet. */
const courseFiles = (catalog: Catalog, course: string, today: string): Writing => {
  const codes = catalog.courses.map(({ code }) => code);
  const letters = catalog.courses.map(({ letter }) => letter);
  const code = Array.from({ length: 99 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`).find((one) => !codes.includes(one)) ?? 'N00';
  const letter = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'].find((one) => !letters.includes(one)) ?? '新';
  return { [`courses/${course}/course.yml`]: courseYml(code, letter, catalog.roles[0]?.id ?? '', 'first'), ...lessonFiles(course, 'first', today) };
};

const write = (root: string, files: Writing): void => {
  const there = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (there !== undefined) throw new Fault(alreadyThere(there));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    tell(`+ ${path}`);
  }
};

export interface NewOptions {
  readonly root: string;
  /** What stands after `npm run new --`, without options. */
  readonly words: readonly string[];
  readonly kind?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Writes what `words` ask for. Throws a Fault, having written nothing, when it cannot. */
export const create = async ({ root, words, kind = 'sort', today }: NewOptions): Promise<ExitCode> => {
  const catalog = await loadCatalog({ root });
  const [what, course = '', name = ''] = words;
  const wanted = what === 'lesson' || what === 'set' ? 3 : what === 'course' || what === 'release' ? 2 : undefined;
  if (words.length !== wanted) throw new Fault(commandWrong(`npm run new -- ${words.join(' ')}`, usage));
  if (what === 'release') return release(catalog, knownCourse(catalog, course), today);
  if (what === 'course') write(root, courseFiles(catalog, named(course), today));
  if (what === 'lesson') {
    const path = join(root, 'courses', knownCourse(catalog, course), 'course.yml');
    write(root, lessonFiles(course, named(name), today));
    writeFileSync(path, listed(readFileSync(path, 'utf8'), name));
    tell(`~ courses/${course}/course.yml  lessons: ${name}`);
  }
  if (what === 'set') {
    if (!isKind(kind)) throw new Fault(unknown('kind', `--kind ${kind}`, kind, nearest(kind, kindIds), kindIds));
    if (kind !== 'sort') throw new Fault(kindWithoutSkeleton(`--kind ${kind}`, kind, ['sort']));
    write(root, { [`courses/${knownCourse(catalog, course)}/sets/${named(name)}.yml`]: sortYml() });
    tell(`放进课文 in a lesson: <Exercise set="${name}" />`);
  }
  tell('接着运行 npm run check：它会列出还等着写的地方。 Next, npm run check names what is still to be written.');
  return 0;
};

const main = async (): Promise<ExitCode> => {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { kind: { type: 'string' }, root: { type: 'string' } } });
    const root = values.root ?? join(import.meta.dirname, '..', '..');
    return await create({ root, words: positionals, ...(values.kind === undefined ? {} : { kind: values.kind }), today: new Date().toISOString().slice(0, 10) });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new Fault(commandWrong(`npm run new -- ${process.argv.slice(2).join(' ')}`, usage));
    throw error;
  }
};

if (isRun(import.meta.filename)) await command(main);
