// axe on every page, both languages; no page wider than the screen at 360; light, dark and 长辈版.
import AxeBuilder from '@axe-core/playwright';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../browser.ts';

const pagesIn = (folder: string, path = ''): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return ['_astro', 'sets', 'search', 'samples', 'schemas'].includes(name) && path === '' && name !== 'search' ? [] : pagesIn(file, `${path}${name}/`);
    return name === 'index.html' ? [path] : name === '404.html' ? ['404.html'] : [];
  });

const pages = pagesIn(join(import.meta.dirname, '..', '..', 'dist'));

test('has found the pages', () => {
  expect(pages.length).toBeGreaterThan(30);
});

for (const path of pages) {
  test(`axe finds nothing on /${path}, in light and dark, and 360 pixels are wide enough`, async ({ page }) => {
    await page.goto(path);
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    const busy = page.locator('.exercise-wait');
    await expect(busy).toHaveCount(0);
    // The English twin of a page where a set is tried has the colours of the Chinese one.
    const schemes = path.startsWith('en/trainer/try/') ? (['light'] as const) : (['light', 'dark'] as const);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page });
      // Between light and dark only colours differ.
      const { violations } = await (colorScheme === 'light' ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
}
