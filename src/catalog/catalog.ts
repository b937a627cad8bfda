// The door of this room: courses/ as one value, read once and again when a file there changes.
import { resolve } from 'node:path';
import type { FaultData } from '#faults/fault.ts';
import type { CourseRef } from '#model/outline.ts';
import type { SetFile } from '#model/set-file.ts';
import { readCoverage, type Claim, type Coverage } from './coverage.ts';
import { courseNames, readCourse, type ReadCourse } from './courses.ts';
import { listFiles, stampOf } from './files.ts';
import { readGlossary, type Glossary, type Term } from './glossary.ts';
import { attributeOf, tagsOf } from './lessons.ts';
import { readLaws, type Law } from './laws.ts';
import { outlineOf } from './outline.ts';
import { readPosts, type Competency, type Posts, type Role } from './posts.ts';

export interface Catalog {
  readonly root: string;
  readonly courses: readonly CourseRef[];
  readonly laws: readonly Law[];
  readonly terms: readonly Term[];
  readonly roles: readonly Role[];
  readonly competencies: readonly Competency[];
  /** What the curriculum promises, in the order of its source; empty when nobody has written it down. */
  readonly claims: readonly Claim[];
  /** Every set that can be used, earlier released editions included. */
  readonly setFiles: readonly SetFile[];
  /** What the check looks into; pages have no use for it. */
  readonly source: { readonly files: readonly string[]; readonly courses: readonly ReadCourse[]; readonly glossary: Glossary; readonly posts: Posts; readonly coverage: Coverage };
  /** What could not be read. The rest of the catalog stands all the same. */
  readonly faults: readonly FaultData[];
}

/** Each term with the lesson that teaches it: the one the glossary names, else the first whose text marks the term. */
const taught = (terms: readonly Term[], outline: readonly CourseRef[], courses: readonly ReadCourse[]): readonly Term[] => {
  const first = new Map<string, string>();
  for (const { course, lessons } of outline) {
    for (const { lesson } of lessons) {
      const tree = courses.find((one) => one.course === course)?.lessons.find((one) => one.lesson === lesson && one.lang === 'zh')?.tree;
      const ids = tree === undefined ? [] : tagsOf(tree).flatMap((tag) => (tag.name === 'Term' ? [attributeOf(tag, 'id') ?? ''] : []));
      for (const id of ids) if (!first.has(id)) first.set(id, `${course}/${lesson}`);
    }
  }
  return terms.map((term) => {
    const lesson = term.lesson ?? first.get(term.id);
    return lesson === undefined ? term : { ...term, lesson };
  });
};

const read = async (root: string): Promise<Catalog> => {
  const files = listFiles(root);
  const courses = await Promise.all(courseNames(files).map((course) => readCourse(root, course, files)));
  const laws = readLaws(root);
  const glossary = readGlossary(root);
  const posts = readPosts(root);
  const coverage = readCoverage(root);
  const outline = outlineOf(courses);
  return {
    root,
    courses: outline,
    laws: laws.laws,
    terms: taught(glossary.terms, outline, courses),
    roles: posts.roles,
    competencies: posts.competencies,
    claims: coverage.claims,
    setFiles: courses.flatMap(({ releases }) => releases.files),
    source: { files, courses, glossary, posts, coverage },
    faults: [...courses.flatMap(({ faults }) => faults), ...laws.faults, ...glossary.faults, ...posts.faults, ...coverage.faults],
  };
};

const kept = new Map<string, { readonly stamp: string; readonly catalog: Promise<Catalog> }>();

/** Reads courses/ under `root` (the project folder). Never throws for what a trainer wrote: see `faults`. */
export const loadCatalog = ({ root = process.cwd() }: { readonly root?: string } = {}): Promise<Catalog> => {
  const folder = resolve(root);
  const stamp = stampOf(folder);
  const known = kept.get(folder);
  if (known?.stamp === stamp) return known.catalog;
  const catalog = read(folder);
  kept.set(folder, { stamp, catalog });
  return catalog;
};

/** Every set file that the build publishes. */
export const setFiles = async (options: { readonly root?: string } = {}): Promise<readonly SetFile[]> => (await loadCatalog(options)).setFiles;
