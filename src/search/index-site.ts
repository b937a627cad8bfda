// Makes the finished site searchable: reads every built page once and writes the search of both languages beside them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { docsFromHtml, type SearchDoc } from './docs.ts';
import { writeSearch } from './write-search.ts';

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
