// The built site as files: its policy, its addresses, its weight, and that it tells nothing of where it was built.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { budgets } from '../../src/commands/bench/budgets.ts';
import { searchCost } from '../../src/commands/bench/search.ts';
import { weigh } from '../../src/commands/bench/weight.ts';
import { kindIds } from '#kinds';
import { finished } from '../../src/commands/finish-pages.ts';
import { built, inlineOf, policyOf, sourceHash, tagsOf, type Built } from './built.ts';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const sites = [built(dist, '/'), built(join(root, '.cache', 'dist-train'), '/train/')];

/** What every page may do, but for the hashes of the few lines that Astro sets into it. */
const policy = {
  'default-src': ["'none'"], 'img-src': ["'self'"], 'font-src': ["'self'"], 'connect-src': ["'self'"], 'worker-src': ["'self'"], 'manifest-src': ["'self'"],
  'base-uri': ["'none'"], 'form-action': ["'self'"], 'object-src': ["'none'"], 'require-trusted-types-for': ["'script'"], 'trusted-types': ['shuzhi'],
  'script-src': ["'self'"], 'style-src': ["'self'"],
};
const isHash = (source: string): boolean => source.startsWith("'sha256-");

const policiesIn = (html: string): readonly ReadonlyMap<string, readonly string[]>[] =>
  tagsOf(html).filter(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy').map(({ attributes }) => policyOf(attributes['content'] ?? ''));

/** Whatever in a page would need `unsafe-inline`, load from elsewhere or change where the page stands. */
const unsafeIn = (html: string): readonly string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => [
    ...(['iframe', 'object', 'embed', 'base', 'applet', 'frame'].includes(name) ? [`<${name}>`] : []),
    ...Object.entries(attributes).flatMap(([key, value]) => (/^(?:style$|on)/u.test(key) || /^\s*(?:javascript|data|vbscript):/iu.test(value) ? [`${name} ${key}="${value.slice(0, 60)}"`] : [])),
    ...(['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'xlink:href'].filter((key) => /^(?:[a-z]+:)?\/\//iu.test(attributes[key] ?? '')).map((key) => `${name} ${key}="${attributes[key]}"`)),
  ]);

for (const site of sites) {
  test.describe(`built for ${site.base}`, () => {
    test('has its pages', () => {
      expect(site.pages.length).toBeGreaterThan(35);
      expect(site.pages).toEqual(expect.arrayContaining(['404.html', 'index.html', 'en/index.html', 'review/index.html', 'courses/deid-open-data/toolbox/index.html']));
    });

    test('every page carries the strict policy before anything is loaded', () => {
      for (const page of site.pages) {
        const html = site.text(page);
        const [own, ...more] = policiesIn(html);
        expect(more, page).toEqual([]);
        expect(Object.fromEntries([...(own ?? [])].map(([name, sources]) => [name, sources.filter((source) => !isHash(source))])), page).toEqual(policy);
        const before = html.slice(0, html.search(/http-equiv="content-security-policy"/iu));
        expect(tagsOf(before).filter(({ name }) => ['script', 'link', 'style', 'img', 'body'].includes(name)), page).toEqual([]);
        for (const kind of ['script', 'style'] as const) {
          const allowed = own?.get(`${kind}-src`) ?? [];
          expect(allowed.filter(isHash).sort(), `${page}: inline ${kind}`).toEqual([...new Set(inlineOf(html, kind).map(sourceHash))].sort());
        }
      }
    });

    test('no page or drawing holds an inline style, a handler, a frame or an address elsewhere', () => {
      const shown = site.files.filter((file) => /\.(html|svg)$/u.test(file));
      expect(shown.flatMap((file) => unsafeIn(site.text(file)).map((what) => `${file}: ${what}`))).toEqual([]);
    });

    test('no file names another site', () => {
      // Names of vocabularies, and the page to which React points in the text of an error: none of them is ever fetched.
      const names = /^https?:\/\/(?:www\.w3\.org\/|react\.dev\/errors\/|json-schema\.org\/draft\/)/u;
      const texts = site.files.filter((file) => /\.(html|js|css|svg|json|csv|txt|map|webmanifest)$/u.test(file));
      expect(texts.length).toBeGreaterThan(500);
      const found = texts.flatMap((file) => [...site.text(file).matchAll(/https?:\/\/[^\s"'`<>\\)]+/gu)].map(([url]) => url).filter((url) => !names.test(url)).map((url) => `${file}: ${url}`));
      expect(found).toEqual([]);
      const fetched = texts.flatMap((file) => [...site.text(file).matchAll(/(?:@import\s+|url\(\s*["']?)(?:https?:)?\/\/[^\s)]+/gu)].map(([url]) => `${file}: ${url}`));
      expect(fetched).toEqual([]);
    });

    test('every address on every page leads to a file and to a place in it', () => {
      expect(site.pages.flatMap((page) => brokenIn(site, page))).toEqual([]);
    });

    test('tells nothing of where and how it was built', () => {
      expect(site.files.filter((file) => /(?:^|\/)\.|\.map$/u.test(file))).toEqual([]);
      const texts = site.files.filter((file) => /\.(html|js|css|svg|json|csv)$/u.test(file));
      const telling = [root, root.replaceAll('\\', '/'), 'file:///', 'astro-island uid='];
      expect(texts.filter((file) => telling.some((word) => site.text(file).includes(word)))).toEqual([]);
    });
  });
}

const idsIn = (html: string): ReadonlySet<string> => new Set(tagsOf(html).flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']])));
/** Places that a page makes by script. */
const madeByScript = /^(?:assignment=|proves$)/u;

const brokenIn = (site: Built, page: string): readonly string[] => {
  const here = new URL(`http://site.test${site.base}${page.replace(/index\.html$/u, '')}`);
  return tagsOf(site.text(page)).flatMap(({ name, attributes }) =>
    ['href', 'src', 'action', 'component-url', 'renderer-url'].flatMap((key) => {
      const written = attributes[key];
      if (written === undefined) return [];
      const to = new URL(written, here);
      const file = site.fileAt(to.pathname);
      if (file === undefined) return [`${page}: ${name} ${key}="${written}"`];
      const place = decodeURIComponent(to.hash.slice(1));
      return place === '' || madeByScript.test(place) || idsIn(site.text(file)).has(place) ? [] : [`${page}: no #${place} in ${file}`];
    }),
  );
};

test('both builds hold the same pages and the same names of sets', () => {
  const named = ({ files }: Built): readonly string[] => files.filter((file) => !/^(?:_astro|search)\//u.test(file));
  expect(named(sites[1] as Built)).toEqual(named(sites[0] as Built));
});

test('the page of every kind weighs what it may, and its own file less than twelve thousand', () => {
  for (const kind of kindIds) {
    for (const path of [`trainer/try/${kind}/`, `en/trainer/try/${kind}/`]) {
      const { script, exercise, kinds } = weigh({ dir: dist, base: '/' }, path);
      expect(exercise, `${path}: exercise`).toBeGreaterThan(40_000);
      expect(script + exercise, `${path}: script with exercise`).toBeLessThanOrEqual(budgets.exercise);
      expect(Object.keys(kinds), path).toEqual([kind]);
      expect(kinds[kind], `${path}: ${kind}`).toBeLessThanOrEqual(budgets.kind);
    }
  }
});

test('what a page weighs stays within the budgets of the bench', () => {
  const site = { dir: dist, base: '/' };
  const lessons = (sites[0] as Built).pages.filter((page) => /^(?:en\/)?courses\/[^/]+\/[^/]+\/index\.html$/u.test(page)).map((page) => page.replace(/index\.html$/u, ''));
  expect(lessons.length).toBeGreaterThanOrEqual(10);
  for (const path of lessons) {
    const { html, css, script, exercise, kinds } = weigh(site, path);
    expect(html + css + script, `${path}: reading`).toBeLessThanOrEqual(budgets.lesson);
    expect(script, `${path}: script`).toBeLessThanOrEqual(budgets.script);
    // React enters with an exercise only; a weighing that found none would prove nothing.
    expect(exercise, `${path}: exercise`).toBeGreaterThan(40_000);
    expect(script + exercise, `${path}: script with exercise`).toBeLessThanOrEqual(budgets.exercise);
    expect(Object.keys(kinds).length, path).toBeGreaterThan(0);
    for (const [kind, bytes] of Object.entries(kinds)) expect(bytes, `${path}: ${kind}`).toBeLessThanOrEqual(budgets.kind);
  }
  for (const path of ['', 'courses/', 'glossary/', 'laws/', 'search/', 'changes/', 'trainer/guide/']) {
    const { script, exercise } = weigh(site, path);
    expect(exercise, `${path}: no island`).toBe(0);
    expect(script, `${path}: script`).toBeLessThanOrEqual(budgets.script);
  }
  const review = weigh(site, 'review/');
  expect(review.exercise).toBeGreaterThan(40_000);
  expect(review.script + review.exercise).toBeLessThanOrEqual(budgets.review);
});

test('what a search fetches stays within the budgets of the bench', async () => {
  for (const lang of ['zh', 'en'] as const) {
    const cost = await searchCost(dist, lang);
    expect(cost?.answered).toBeGreaterThan(8);
    expect(cost?.first.most).toBeLessThanOrEqual(budgets.first);
    expect(cost?.further.middle).toBeLessThanOrEqual(budgets.further);
  }
});

test('the reading of pages sees what it looks for', () => {
  const bad = `<p style="color:red" onclick='x()'>a</p><a href="//x.test/a">b</a><a href="javascript:x()">c</a><iframe src=x></iframe><img src="https://x.test/i.png">`;
  expect(unsafeIn(bad)).toHaveLength(6);
  expect(policiesIn(`<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'">`)[0]?.get('script-src')).toEqual(["'self'", "'unsafe-inline'"]);
  expect(inlineOf('<script>a()</script><script src="b.js"></script>', 'script')).toEqual(['a()']);
});

test('the last hand on a page keeps what it holds and takes away the rest', () => {
  const inline = 'self.a=1;';
  const page = `<head><meta charset="utf-8"><script src="/a.js"></script><meta http-equiv="content-security-policy" content="script-src 'self' ${sourceHash(inline)} 'sha256-other'; style-src 'self' 'sha256-gone'"></head><script>${inline}</script><astro-island uid="Zx1" props="{}"></astro-island>`;
  expect(finished(page)).toBe(`<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src 'self' ${sourceHash(inline)}; style-src 'self'"><script src="/a.js"></script></head><script>${inline}</script><astro-island props="{}"></astro-island>`);
  expect(finished(finished(page))).toBe(finished(page));
});
