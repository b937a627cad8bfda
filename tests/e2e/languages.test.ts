// "English" stands in Latin letters on every page and is offered to who may need it; switching keeps page, place and exercise.
import { kinds, wordsOf } from '#kinds';
import { withProof } from '#kit/exercise.ts';
import { begin } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Drive } from '#kit/view-props.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import { expect, test } from '../browser.ts';
import { walk } from '../model/walk.ts';
import { enterCode } from './acts.ts';

const code = 'TWO-TONGUES';

for (const [set, lesson] of [['notice-board', 'identifiers'], ['first-deid', 'toolbox'], ['bus-small-cells', 'k-l-t-small-cells']] as const) {
  test(`a reader switches language in the middle of ${set} and loses nothing`, async ({ page }) => {
    const file = (await loadCatalog({ root: process.cwd() })).setFiles.find((one) => one.set === set && !one.earlier);
    const kind = file?.kind as keyof typeof kinds;
    const exercise = await withProof((await kinds[kind].logic()).exercise);
    const words = await wordsOf(kind);
    const { drive } = (await import(`../../exercises/${kind}/drive.ts`)) as { drive: Drive };
    const variant = exercise.vary(file?.contents as never, seedOf({ course: 'deid-open-data', set, code, nonce: '', n: 1 }));
    const moves = exercise.solve(begin(exercise, variant).snapshot as never);
    const half = Math.floor(moves.length / 2);
    const frame = page.locator(`#${set}`);
    const attempt = frame.locator('.attempt').first();
    await enterCode(page, code);
    await page.goto(`courses/deid-open-data/${lesson}/`);
    await expect(attempt).toBeVisible();
    await walk({ page, frame, exercise, words, drive, lang: 'zh', variant }, moves.slice(0, half));
    await expect(attempt).toHaveAttribute('data-save', 'saved');
    const state = await attempt.getAttribute('data-state');

    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(new RegExp(`/en/courses/deid-open-data/${lesson}/#${set}$`, 'u'));
    await expect(attempt).toHaveAttribute('data-moves', String(half));
    await expect(attempt).toHaveAttribute('data-state', String(state));
    await expect(frame).toBeInViewport();
    await walk({ page, frame, exercise, words, drive, lang: 'en', variant }, moves, undefined, half);
    await expect(attempt).toHaveAttribute('data-result', 'passed');
    await expect(attempt).toHaveAttribute('data-save', 'saved');

    await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(new RegExp(`/courses/deid-open-data/${lesson}/#${set}$`, 'u'));
    await expect(attempt).toHaveAttribute('data-result', 'passed');
  });
}

test('switching language keeps what was searched for', async ({ page }) => {
  await page.goto('search/?q=37964');
  await expect(page.locator('.hits li').first()).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=37964$/u);
  await expect(page.locator('.hits li').first()).toBeVisible();
});

for (const path of ['', 'courses/', 'courses/deid-open-data/', 'courses/deid-open-data/toolbox/', 'glossary/', 'laws/', 'search/', 'me/', 'review/', 'trainer/', 'changes/', 'no-such-page/']) {
  test(`English stands at the top of /${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeVisible();
  });
}

test('a Chinese browser is offered nothing', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeVisible();
  await expect(page.getByText('This page is also in English.')).toBeHidden();
});

test.describe('in a browser set to English', () => {
  test.use({ locale: 'en-GB' });

  test('a Chinese page offers English, redirects nobody, and goes to its own twin', async ({ page }) => {
    await page.goto('courses/deid-open-data/toolbox/');
    await expect(page).toHaveURL(/\/courses\/deid-open-data\/toolbox\/$/u);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(page.getByText('This page is also in English.')).toBeVisible();
    await page.getByRole('link', { name: 'Read it in English' }).click();
    await expect(page).toHaveURL(/\/en\/courses\/deid-open-data\/toolbox\/$/u);
    await expect(page.getByText('This page is also in English.')).toBeHidden();
  });

  test('who stays in Chinese, or comes back to it, is not asked again', async ({ page }) => {
    await page.goto('glossary/');
    await page.getByRole('button', { name: 'Stay in Chinese' }).click();
    await expect(page.getByText('This page is also in English.')).toBeHidden();
    await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeFocused();
    await page.goto('me/');
    await expect(page.getByText('This page is also in English.')).toBeHidden();
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await page.goto('laws/');
    await expect(page.getByText('This page is also in English.')).toBeVisible();
    await page.getByRole('link', { name: 'Read it in English' }).click();
    await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
    await expect(page).toHaveURL(/\/laws\/$/u);
    await expect(page.getByText('This page is also in English.')).toBeHidden();
  });
});

test('an English address that leads nowhere is answered in English first', async ({ page }) => {
  await page.goto('en/no-such-page/');
  await expect(page.getByText('This site is also in English.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading').first()).toHaveText('There is no such page');
  await page.getByRole('main').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/en\/search\/$/u);
});
