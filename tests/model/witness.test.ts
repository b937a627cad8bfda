// The witness of every set, walked by keyboard alone on the lesson's own page, or where trainers try it, as the proof says it can be.
import { loadCatalog } from '#catalog/catalog.ts';
import { expect, test } from '../browser.ts';
import { doSet, enterCode } from '../e2e/acts.ts';

const { courses, setFiles } = await loadCatalog({ root: process.cwd() });
const inLessons = courses.flatMap(({ lessons }) => lessons.flatMap(({ lesson, sets }) => sets.map(({ course, set }) => ({ course, set, lesson }))));
const waiting = setFiles.filter(({ course, set, earlier }) => !earlier && !inLessons.some((place) => place.course === course && place.set === set));
const places: readonly { readonly course: string; readonly set: string; readonly lesson?: string }[] = [...inLessons, ...waiting];

test('every lesson has at least one exercise', () => {
  expect(courses.flatMap(({ lessons }) => lessons.filter(({ sets }) => sets.length === 0).map(({ lesson }) => lesson))).toEqual([]);
  expect(inLessons.length).toBeGreaterThanOrEqual(7);
});

test('every set has a name of its own', () => {
  expect(new Set(places.map(({ set }) => set)).size).toBe(places.length);
});

for (const { lesson, set } of places) {
  test(`${set} is passed by keyboard alone`, async ({ page }) => {
    test.setTimeout(240_000);
    await enterCode(page, 'KEY-07');
    await doSet(page, { ...(lesson === undefined ? {} : { lesson }), set, code: 'KEY-07' });
    const [scrollWidth = 0, clientWidth = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
}
