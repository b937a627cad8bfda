// The witness of every set, walked by keyboard alone on the lesson's own page, as the proof says it can be.
import { loadCatalog } from '#catalog/catalog.ts';
import { expect, test } from '../browser.ts';
import { doSet, enterCode } from '../e2e/acts.ts';

const { courses } = await loadCatalog({ root: process.cwd() });
const places = courses.flatMap(({ lessons }) => lessons.flatMap(({ lesson, sets }) => sets.map(({ set }) => ({ lesson, set }))));

test('every lesson has at least one exercise', () => {
  expect(courses.flatMap(({ lessons }) => lessons.filter(({ sets }) => sets.length === 0).map(({ lesson }) => lesson))).toEqual([]);
  expect(places.length).toBeGreaterThanOrEqual(7);
});

for (const { lesson, set } of places) {
  test(`${set} is passed by keyboard alone`, async ({ page }) => {
    test.setTimeout(180_000);
    await enterCode(page, 'KEY-07');
    await doSet(page, { lesson, set, code: 'KEY-07' });
    const [scrollWidth = 0, clientWidth = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
}
