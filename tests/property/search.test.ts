import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSearch } from '#commands/index-site.ts';
import { docsFromHtml, pagesOf, type SearchDoc } from '#search/docs.ts';
import { layIndex, openSearch, rank, type Search } from '#search/query.ts';
import { shardOf, type SearchPage, type Shard } from '#search/shards.ts';
import { queryTermsOf } from '#search/terms.ts';
import { searchFiles, wholeIndex } from '#search/search-files.ts';

const root = new URL('../../', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (title: string, ...texts: readonly string[]): SearchPage => ({
  url: `${title}/`, kind: 'lesson', title, sections: texts.map((text, at) => ({ id: at === 0 ? '' : `s${at}`, heading: at === 0 ? '' : text.slice(0, 6), text })),
});

/** Lays the shards that `query` needs, as a browser would, from the files of a build. */
const laid = (pages: readonly SearchPage[], query: string) => {
  const asked = queryTermsOf(query);
  const { manifest, files } = searchFiles(pages);
  const names = [...new Set(asked.map(({ term }) => shardOf(term, manifest.shards)))];
  return { asked, index: layIndex(names.map((name) => JSON.parse(files.get(`${name}.json`) ?? '') as Shard), asked) };
};

describe('shards', () => {
  const words = ['去标识化', '数据开放', '个人信息', '第二十五条', 'GB/T 43697-2024', 'k-匿名', 'identifiers', 'identity', '表', '，', '公共数据', 'loss'];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' '));
  const pages = fc.array(fc.tuple(text, text, text).map(([title, first, second]) => page(title, first, second)), { minLength: 1, maxLength: 9 });
  const query = fc.array(fc.constantFrom(...words, '数', '识化开', 'id', 'identif', '43697', 'art 25', '无此词'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

  it('rank as the whole index does, score for score', () => {
    let ranked = 0;
    fc.assert(
      fc.property(pages, query, (written, question) => {
        fc.pre(queryTermsOf(question).length > 0);
        const { asked, index } = laid(written, question);
        const whole = wholeIndex(written);
        for (const needs of ['all', 'some'] as const) {
          const expected = rank(whole, asked, needs);
          ranked += expected.length;
          expect(rank(index, asked, needs)).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
    expect(ranked).toBeGreaterThan(300);
  });
});

const headingsOf = (mdx: string): readonly string[] => [...mdx.matchAll(/^#{2,4} (.+)$/gmu)].map(([, heading = '']) => heading.replace(/[*`]|<[^>]*>/gu, ''));
const lessonsIn = (course: string): readonly string[] => readdirSync(new URL(`courses/${course}/`, root)).filter((name) => name.endsWith('.mdx'));

/** The real headings and terms of the courses, as the site's pages would bring them. */
const docs: readonly SearchDoc[] = [
  ...readdirSync(new URL('courses/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name: course }) =>
    lessonsIn(course).flatMap((file): SearchDoc[] => {
      const mdx = readFileSync(new URL(`courses/${course}/${file}`, root), 'utf8');
      const url = `courses/${course}/${file.replace('.mdx', '')}/`;
      return headingsOf(mdx).map((heading, at) => ({ url, title: file, heading, id: `h${at}`, text: '', kind: 'heading' }));
    }),
  ),
  ...Object.entries((parse(readFileSync(new URL('courses/glossary.yml', root), 'utf8')) as { terms: Record<string, { zh: string; def: { zh: string } }> }).terms)
    .map(([id, { zh, def }]): SearchDoc => ({ url: 'glossary/', title: '术语', heading: zh, id, text: def.zh, kind: 'term' })),
];

const fromDisk = (lang: 'zh' | 'en'): Search => openSearch('/train/', lang, (path) => Promise.resolve(JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown));

/** Every two neighbours of a heading that do not cut a Latin word or a number in two. */
const pairsOf = (heading: string): readonly string[] => {
  const chars = [...heading];
  const isInner = (at: number): boolean => /[\p{L}\p{N}]/u.test(chars[at] ?? ' ') && !/\p{Script=Han}/u.test(chars[at] ?? ' ');
  return chars.flatMap((char, at) => {
    const next = chars[at + 1];
    const cuts = (isInner(at - 1) && isInner(at)) || (isInner(at + 1) && isInner(at + 2));
    return next === undefined || cuts || !/[\p{L}\p{N}]/u.test(char + next) ? [] : [char + next];
  });
};

describe('recall', () => {
  it('finds its page by every two characters of every heading and term', async () => {
    writeSearch(folder, 'zh', docs);
    const search = fromDisk('zh');
    const urls = (doc: SearchDoc): string => (doc.kind === 'term' ? `#${encodeURIComponent(doc.id)}` : doc.url);
    const missed: string[] = [];
    let asked = 0;
    for (const doc of docs) {
      for (const pair of new Set(pairsOf(doc.heading))) {
        asked += 1;
        const { hits, matched } = await search.find(pair, 1000);
        if (matched !== 'all' || !hits.some(({ href }) => href.includes(urls(doc)))) missed.push(`${pair} in ${doc.heading}`);
      }
    }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

describe('find', () => {
  const said = (pieces: readonly { text: string; isMarked: boolean }[]): string => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
  const html = `<!doctype html><html><head><title>x</title></head><body><nav>去标识化 菜单</nav><main><article data-search-body>
    <h1>工具箱</h1><p>开场 &amp; 白</p><div class="goals"><h2>学完</h2></div><details class="toc"><ol><li>动手做</li></ol></details>
    <h2 id="why">为什么<strong>要做</strong></h2><p>先看<span class="tip"><button type="button">去标识化</button><span class="tip-box" role="tooltip">释义里的词</span></span>，再看第二十五条。</p>
    <section class="exercise" id="first" data-set="first" data-kind="sort"><h3 id="first-title">分一分</h3><p>八张卡片</p><astro-island props="{&quot;a&quot;:1}"><p>正在打开</p></astro-island><script>var x = "<p>脚本</p>";</script></section>
    <h2 id='how'>怎么做</h2><p>一行一人<br>要小心</p></article></main><footer>页脚</footer></body></html>`;

  it('reads the pieces of a finished page', () => {
    expect(docsFromHtml(html, 'courses/c/toolbox/')).toEqual([
      { url: 'courses/c/toolbox/', title: '工具箱', heading: '工具箱', id: '', text: '开场 & 白 学完', kind: 'lesson' },
      { url: 'courses/c/toolbox/', title: '工具箱', heading: '为什么要做', id: 'why', text: '先看去标识化，再看第二十五条。', kind: 'heading' },
      { url: 'courses/c/toolbox/', title: '工具箱', heading: '分一分', id: 'first', text: '八张卡片', kind: 'exercise' },
      { url: 'courses/c/toolbox/', title: '工具箱', heading: '怎么做', id: 'how', text: '一行一人 要小心', kind: 'heading' },
    ]);
  });
  it('makes one page of a lesson and one of each exercise', () => {
    expect(pagesOf(docsFromHtml(html, 'courses/c/toolbox/')).map(({ kind, title, sections }) => [kind, title, sections.length])).toEqual([['lesson', '工具箱', 3], ['exercise', '分一分', 1]]);
  });
  it('lands on the heading, with the words marked, under a base', async () => {
    writeSearch(folder, 'en', docsFromHtml(html, 'en/courses/c/toolbox/'));
    const { hits, matched } = await fromDisk('en').find('去标识化 第25条');
    expect(matched).toBe('all');
    expect(hits[0]).toMatchObject({ href: '/train/en/courses/c/toolbox/?mark=%E5%8E%BB%E6%A0%87%E8%AF%86%E5%8C%96%20%E7%AC%AC25%E6%9D%A1#why', kind: 'lesson' });
    expect(said(hits[0]?.snippet ?? [])).toBe('先看[去标识化]，再看[第二十五条]。');
  });
  it('cuts an English text between words', async () => {
    const long = '<main><article data-search-body><h1>Box</h1><h2 id="a">One</h2><p>Whoever handles personal information may not publish unless separately consented de-identification of columns notwithstanding whatever circumstances happened.</p></article></main>';
    writeSearch(folder, 'en', docsFromHtml(long, 'en/courses/c/box/'));
    expect(said((await fromDisk('en').find('consented')).hits[0]?.snippet ?? [])).toBe('…publish unless separately [consented] de-identification of columns notwithstanding whatever …');
  });
  it('falls back to some of the words and says so', async () => {
    writeSearch(folder, 'en', docsFromHtml(html, 'en/courses/c/toolbox/'));
    expect(await fromDisk('en').find('去标识化 海关')).toMatchObject({ matched: 'some', total: 1 });
    expect(await fromDisk('en').find('海关')).toMatchObject({ matched: 'none', total: 0, hits: [] });
    expect(await fromDisk('en').find(' ，。')).toMatchObject({ matched: 'none', total: 0 });
  });
  it('tries a file again that could not be fetched', async () => {
    writeSearch(folder, 'en', docsFromHtml(html, 'en/courses/c/toolbox/'));
    let fails = true;
    const search = openSearch('/', 'en', (path) => (fails ? Promise.reject(new Error('offline')) : Promise.resolve(JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown)));
    await expect(search.find('去标识化')).rejects.toThrow('offline');
    fails = false;
    expect(await search.find('去标识化')).toMatchObject({ matched: 'all', total: 1 });
  });
  it('gives the same files for the same pages', () => {
    const pages = pagesOf(docsFromHtml(html, 'u/'));
    expect(searchFiles(pages).manifest).toEqual(searchFiles(pages).manifest);
  });
});

describe('a list of laws', () => {
  it('is found by everyday names and by articles, each under its law', async () => {
    const html = '<main><h1>引用的法条</h1><div data-search-body><section><h2 id="law-pipl" data-search="law" data-search-title="个人信息保护法">中华人民共和国个人信息保护法<small> 也叫个保法</small></h2><dl class="terms"><div id="pipl-57" data-search="law" data-search-title="《个人信息保护法》第五十七条"><dt>第五十七条</dt><dd>发生泄露要立即补救并通知。</dd></div></dl></section></div></main>';
    writeSearch(folder, 'zh', docsFromHtml(html, 'laws/'));
    const search = fromDisk('zh');
    const first = async (query: string): Promise<unknown> => (await search.find(query)).hits.map(({ href, kind }) => [href.replace(/\?mark=[^#]*/u, ''), kind])[0];
    expect(await first('个保法')).toEqual(['/train/laws/#law-pipl', 'law']);
    expect(await first('第五十七条')).toEqual(['/train/laws/#pipl-57', 'law']);
    expect(await first('个人信息保护法 57条')).toEqual(['/train/laws/#pipl-57', 'law']);
  });
});

describe('a list of terms', () => {
  it('is found by its entries, each with its own anchor', () => {
    const html = '<main><h1>术语</h1><div data-search-body><section><h2 id="letter-Z">Z</h2><dl class="terms"><div id="quasi"><dt>准标识符 <small>quasi-identifier</small></dt><dd>与别的列合起来能认出人的列。</dd></div></dl></section></div></main>';
    expect(pagesOf(docsFromHtml(html, 'glossary/'))).toEqual([
      { url: 'glossary/', kind: 'term', title: '准标识符 quasi-identifier', sections: [{ id: 'quasi', heading: '', text: '与别的列合起来能认出人的列。' }] },
    ]);
  });
});
