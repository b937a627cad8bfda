// Files that nobody would read: a lesson saved as .md or .mdx.txt, a set in the wrong folder, a picture beside the lessons.
import type { FaultData } from '#faults/fault.ts';
import { fileUnplaced } from '#faults/content-files.ts';

const shared = /^courses\/(?:README\.md|(?:glossary|laws|roles|competencies|coverage)\.yml|EDITORIAL\.md)$/u;
const inCourse = /^courses\/[^/]+\/(?:README\.md|(?:course|reading|class)\.yml|(?:en\/)?[^/]+\.mdx|sets\/[^/]+\.(?:yml|csv)|sets\/released\/[^/]+\.json|img\/.+\.svg)$/u;

const folders: Readonly<Record<string, string>> = { mdx: '', yml: 'sets/', csv: 'sets/', svg: 'img/' };

/** Where a file of this name is read; undefined when no file of its sort is. */
const placeOf = (path: string): string | undefined => {
  const [root = '', course = '', ...rest] = path.split('/');
  const file = rest.at(-1) ?? course;
  const [, name = '', written = ''] = /^(.+?)\.([A-Za-z]+)(?:\.txt)?$/iu.exec(file) ?? [];
  const ending = written.toLowerCase().replace(/^md$/u, 'mdx').replace(/^yaml$/u, 'yml');
  const known = `${name.toLowerCase()}.${ending}`;
  if (/^(?:glossary|laws|roles|competencies|coverage)\.yml$/u.test(known)) return `${root}/${known}`;
  const folder = folders[ending];
  if (folder === undefined || name === '') return undefined;
  const inFolder = rest.length === 0 ? '<course>' : course;
  if (/^(?:course|reading|class)\.yml$/u.test(known)) return `${root}/${inFolder}/${known}`;
  const twin = ending === 'mdx' && rest.slice(0, -1).some((one) => one.toLowerCase() === 'en');
  return `${root}/${inFolder}/${twin ? 'en/' : folder}${name}.${ending}`;
};

/** `files` are all files of courses/. */
export const checkPlaces = (files: readonly string[]): readonly FaultData[] =>
  files.filter((path) => !shared.test(path) && !inCourse.test(path)).map((path) => fileUnplaced(path, placeOf(path)));
