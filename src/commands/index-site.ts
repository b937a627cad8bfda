// Makes the finished site searchable: reads every built page once and writes the search of both languages beside them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { docsFromHtml, pagesOf, type SearchDoc } from '#search/docs.ts';
import { searchFiles } from '#search/search-files.ts';
import { searchFolder } from '#search/shards.ts';

/**
 * Writes the search of one language under `outDir` (the built site), in place of an earlier one.
 * Returns how many pages can be found and how many bytes were written.
 */
export const writeSearch = (outDir: string, lang: 'zh' | 'en', docs: readonly SearchDoc[]): { readonly pages: number; readonly bytes: number } => {
  const { manifest, files } = searchFiles(pagesOf(docs));
  const top = join(outDir, searchFolder(lang));
  rmSync(top, { recursive: true, force: true });
  mkdirSync(join(top, manifest.folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(top, manifest.folder, name), text);
  writeFileSync(join(top, 'manifest.json'), JSON.stringify(manifest));
  return { pages: manifest.pages, bytes: [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
};

const pagesUnder = (outDir: string): readonly string[] =>
  readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('index.html'))
    .sort();

/** Reads `outDir` (a finished build) and writes `search/zh/` and `search/en/` into it. Returns how many pages can be found. */
export const indexSite = (outDir: string): { readonly zh: number; readonly en: number } => {
  const docs: Record<'zh' | 'en', SearchDoc[]> = { zh: [], en: [] };
  for (const name of pagesUnder(outDir)) {
    const html = readFileSync(join(outDir, name), 'utf8');
    if (!html.includes('data-search-body')) continue;
    docs[name.startsWith('en/') ? 'en' : 'zh'].push(...docsFromHtml(html, name.slice(0, -'index.html'.length)));
  }
  return { zh: writeSearch(outDir, 'zh', docs.zh).pages, en: writeSearch(outDir, 'en', docs.en).pages };
};
