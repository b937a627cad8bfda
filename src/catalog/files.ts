// The room `catalog` reads courses/ at build time and tells what it found: an outline for pages, sets for exercises,
// faults for trainers. It knows files, YAML, CSV and MDX; it must not know the DOM, islands or the journal.
// This file: which files there are, and their text whatever program saved them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultData } from '#faults/fault.ts';
import { fileBinary, fileEncoding } from '#faults/content-files.ts';

/** `path` is written as people read it, from the root on, with `/`: `courses/deid-open-data/toolbox.mdx`. */
export interface TextFile {
  readonly path: string;
  /** Without a byte-order mark, lines ending in `\n`. */
  readonly text: string;
  readonly faults: readonly FaultData[];
}

const walk = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));

export const hasCourses = (root: string): boolean => existsSync(join(root, 'courses'));

/** Every file under courses/, sorted; hidden files and an open Excel's `~$` files are left out. */
export const listFiles = (root: string): readonly string[] => (hasCourses(root) ? walk(root, 'courses') : []);

/** Is this the path of a lesson, in either language? */
export const isLesson = (path: string): boolean => /^courses\/[^/]+\/(en\/)?[^/]+\.mdx$/u.test(path);

/** Changes whenever a file under courses/ is added, removed or saved; what the cache is kept by. */
export const stampOf = (root: string): string =>
  listFiles(root)
    .map((path) => {
      const saved = statSync(join(root, path), { throwIfNoEntry: false });
      return `${path} ${saved?.mtimeMs} ${saved?.size}`;
    })
    .join('\n');

const hanIn = (text: string): string => /\p{Script=Han}+/u.exec(text)?.[0] ?? '';

const decode = (bytes: Buffer): { text: string; encoding: 'UTF-8' | 'UTF-16' | 'GBK' } => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GBK' };
  }
};

/** A zip (xlsx, docx) or an old Office file, whatever its ending says. */
const isOffice = (bytes: Buffer): boolean => /^(?:504b0304|d0cf11e0)/u.test(bytes.subarray(0, 4).toString('hex'));

/** Reads a text file. One saved as GBK or UTF-16 (Excel in China) is read all the same and told as a fault. */
export const readText = (root: string, path: string): TextFile => {
  const bytes = readFileSync(join(root, path));
  if (isOffice(bytes)) return { path, text: '', faults: [fileBinary(path)] };
  const { text, encoding } = decode(bytes);
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return { path, text: clean, faults: encoding === 'UTF-8' ? [] : [fileEncoding(path, encoding, hanIn(clean))] };
};

/** What a translation's `translates:` says of the Chinese text: 12 hex characters of SHA-256, the same on every system. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
