// What a page costs a reader: bytes over the wire after brotli, found by following the page's own links and static imports.
// It reads a built site; it must not know how the site was made.
//
// Of an exercise counts what its first interaction needs: the page's scripts, its islands, and of the first kind the logic, the words of
// the page's language and the view, each with all that it imports statically. What comes after the first picture does not count: the words
// and panels that answer to a hand-in or a hint, stages of a view with which no set begins, the writing side of the journal; nor does what
// is fetched when it is asked for. That nothing else is needed is no opinion: tests/fault/late-parts.test.ts withholds every other script
// and makes the first move of each kind.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes. `script` is what the page loads by itself, `exercise` what its islands and the kinds shown in it add. */
export interface Weight {
  readonly path: string;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly exercise: number;
  /** The own file of each kind on the page, its logic with its view: kind -> bytes. */
  readonly kinds: Readonly<Record<string, number>>;
}

export const brotliSize = (file: string): number =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** A built site's folder and the base it was built for. Addresses become file names without the base. */
export interface Site {
  readonly dir: string;
  readonly base: string;
}

const fileOf = ({ dir, base }: Site, address: string): string => {
  const path = address.split(/[?#]/u)[0] ?? '';
  return join(dir, path.startsWith(base) ? path.slice(base.length) : path);
};

const staticImport = /\b(?:import|export)\s*(?:[^"'`();]*?\bfrom\s*)?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/gu;

/** The files and all they import statically, each once. */
const closure = (files: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const from = dirname(file);
    queue.push(...all(readFileSync(file, 'utf8'), staticImport).map((target) => join(from, target)));
  }
  return seen;
};

type Part = 'logic' | 'zh' | 'en' | 'view';

const lazyPart = (kind: string, part: Part): RegExp => new RegExp(String.raw`\b${kind}:\{[^{}]*?\b${part}:\(\)=>[^{}]*?import\([\x60"'](\./[^\x60"']+)[\x60"']\)`, 'u');

/** The chunk that holds one part of a kind, as the table of kinds among `files` names it. A weighing that does not find it would weigh too little. */
const chunkOf = (files: Iterable<string>, kind: string, part: Part): string => {
  for (const file of files) {
    const target = lazyPart(kind, part).exec(readFileSync(file, 'utf8'))?.[1];
    if (target !== undefined) return join(dirname(file), target);
  }
  throw new Error(`no chunk for ${kind} ${part}`);
};

interface Scripts {
  readonly own: ReadonlySet<string>;
  readonly islands: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly kinds: readonly string[];
}

/** Only the kind of its first exercise counts: that is what a first move needs. */
const scriptsOf = (site: Site, path: string, html: string): Scripts => {
  const own = closure(all(html, /<script[^>]*\bsrc="([^"]+)"/gu).map((src) => fileOf(site, src)));
  const islands = closure(all(html, /\b(?:component|renderer|before-hydration)-url="([^"]+)"/gu).map((url) => fileOf(site, url)));
  const kinds = [...new Set(all(html, /\bdata-kind="([^"]+)"/gu))];
  const parts: readonly Part[] = ['logic', path.startsWith('en/') ? 'en' : 'zh', 'view'];
  return { own, islands, first: closure(kinds.slice(0, 1).flatMap((kind) => parts.map((part) => chunkOf(islands, kind, part)))), kinds };
};

const htmlOf = ({ dir }: Site, path: string): string => join(dir, posix.join(path, 'index.html'));

/** The names of all scripts that count for a page, without their folder. */
export const scriptsFor = (site: Site, path: string): ReadonlySet<string> => {
  const { own, islands, first } = scriptsOf(site, path, readFileSync(htmlOf(site, path), 'utf8'));
  return new Set([...own, ...islands, ...first].map((file) => basename(file)));
};

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + brotliSize(file), 0);
const without = (files: ReadonlySet<string>, known: ReadonlySet<string>): string[] => [...files].filter((file) => !known.has(file));

/** Weighs one page, e.g. `courses/deid-open-data/toolbox/`. */
export const weigh = (site: Site, path: string): Weight => {
  const file = htmlOf(site, path);
  const html = readFileSync(file, 'utf8');
  const sheets = new Set(all(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gu).map((href) => fileOf(site, href)));
  const { own, islands, first, kinds } = scriptsOf(site, path, html);
  return {
    path,
    html: brotliSize(file),
    css: sum(sheets),
    script: sum(own),
    exercise: sum(new Set([...without(islands, own), ...without(first, own)])),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, brotliSize(chunkOf(islands, kind, 'view'))])),
  };
};

export const totalOf = ({ html, css, script, exercise }: Weight): number => html + css + script + exercise;
