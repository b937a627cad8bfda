// The last hand on each built page: its policy stands first and allows no more than the page holds, and nothing tells where it was built.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Island tags without Astro's `uid`: it is a hash over the folder in which the site is built, nothing reads it in a built page,
 * and without it the same sources give the same bytes wherever they are built.
 */
const withoutUid = (html: string): string => html.replace(/<astro-island uid="[^"]*"/gu, '<astro-island');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of all that stands in the page as inline script or style. */
const inlineHashes = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/gu)].map(([, , text = '']) => hashOf(text)));

const policy = /<meta http-equiv="content-security-policy"[^>]*>/u;

/**
 * The policy before all that it is to govern: Astro writes it at the end of the head, too late for what stands above. It names the
 * few inline lines that this page holds and not those of every page.
 */
const policyFirst = (html: string): string => {
  const [meta] = policy.exec(html) ?? [];
  if (meta === undefined) return html;
  const held = inlineHashes(html);
  const own = meta.replace(/ 'sha256-[^']*'/gu, (hash) => (held.has(hash.trim()) ? hash : ''));
  return html.replace(meta, '').replace(/<meta charset="?utf-8"?>/u, (charset) => charset + own);
};

/** A built page as it is published. */
export const finished = (html: string): string => policyFirst(withoutUid(html));

/** Finishes every page under `outDir`. */
export const finishPages = (outDir: string): void => {
  for (const name of readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))) {
    const file = join(outDir, name);
    writeFileSync(file, finished(readFileSync(file, 'utf8')));
  }
};
