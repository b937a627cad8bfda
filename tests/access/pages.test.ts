// axe on every page, both languages, light and dark; no page wider than the screen at 360, in 长辈版 too.
// One browser page goes from address to address: opening a browser for each of hundreds costs more than looking at them.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import { expect, test, type Page } from '../browser.ts';
import { violations } from './axe.ts';

const pagesIn = (folder: string, path = ''): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return ['_astro', 'sets', 'search', 'samples', 'schemas'].includes(name) && path === '' && name !== 'search' ? [] : pagesIn(file, `${path}${name}/`);
    return name === 'index.html' ? [path] : name === '404.html' ? ['404.html'] : [];
  });

const pages = pagesIn(join(import.meta.dirname, '..', '..', 'dist'));

const everything: axe.RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Between light and dark only colours differ. */
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const wide = { width: 1366, height: 768 } as const;
const narrow = { width: 360, height: 740 } as const;

const open = async (page: Page, path: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  await expect(page.locator('.exercise-wait')).toHaveCount(0);
};

/** How wide the page is once it has been laid out, with or without 长辈版; it is left without. */
const widthOf = (page: Page, elder: 'on' | 'off'): Promise<number> => page.evaluate((value) => new Promise<number>((resolve) => {
  const root = document.documentElement;
  if (value === 'on') root.dataset['elder'] = value;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    resolve(root.scrollWidth);
    delete root.dataset['elder'];
  }));
}), elder);

/** What is wrong with the page that is open. */
const look = async (page: Page): Promise<readonly string[]> => {
  const light = await violations(page, everything);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await violations(page, colours);
  await page.setViewportSize(narrow);
  const width = await widthOf(page, 'off');
  const large = await widthOf(page, 'on');
  await page.setViewportSize(wide);
  return [
    ...light.map((what) => `light ${what}`),
    ...dark.map((what) => `dark ${what}`),
    ...(large > narrow.width ? [`${large} pixels wide at ${narrow.width} in 长辈版`] : []),
    ...(width > narrow.width ? [`${width} pixels wide at ${narrow.width}`] : []),
  ];
};

test('has found the pages', () => {
  expect(pages.length).toBeGreaterThan(30);
});

test('a look sees what it looks for', async ({ page }) => {
  await open(page, '404.html');
  expect(await look(page)).toEqual([]);
  await page.evaluate(() => {
    const add = (tag: string, style: Partial<CSSStyleDeclaration>, text = ''): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      Object.assign(element.style, style);
      document.querySelector('main')?.append(element);
    };
    add('img', { width: '500px', height: '10px', display: 'block', maxWidth: 'none' });
    add('p', { color: 'rgb(30, 30, 30)' }, 'dark on dark');
    add('p', { color: 'rgb(240, 240, 240)' }, 'light on light');
  });
  const found = await look(page);
  expect(found.map((what) => what.split(':')[0])).toEqual(expect.arrayContaining(['light image-alt', 'light color-contrast', 'dark color-contrast']));
  expect(found.at(-2)).toMatch(/pixels wide at 360 in 长辈版$/u);
  expect(found.at(-1)).toMatch(/pixels wide at 360$/u);
});

/** Pages for one test: so many that little is spent on beginning, so few that two workers end together. */
const together = 8;

for (const batch of Array.from({ length: Math.ceil(pages.length / together) }, (_, at) => pages.slice(at * together, (at + 1) * together))) {
  test(`axe finds nothing in light and dark, and 360 pixels are wide enough, on /${batch[0] ?? ''} and ${batch.length - 1} more`, async ({ page, trouble }) => {
    for (const path of batch) {
      await open(page, path);
      expect.soft(await look(page), `/${path}`).toEqual([]);
      expect.soft(trouble.splice(0), `/${path}: no third-party request, no CSP violation, no uncaught error`).toEqual([]);
    }
  });
}
