// The reader of English: five minutes, one exercise, agrees and differs.
import { expect, test } from '../browser.ts';
import { walk } from '../model/walk.ts';
import { kinds } from '#kinds';
import { begin } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import { drive } from '../../exercises/sort/drive.ts';

const code = 'EN-READER';

test('a reader of English sees agrees and differs on what they did themselves', async ({ page }) => {
  await page.goto('en/me/');
  await page.getByRole('textbox', { name: 'Learner code' }).fill(code);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved on this computer.', { exact: true })).toBeVisible();
  await page.goto('en/');
  await page.getByRole('link', { name: 'Five-minute tour' }).click();
  const { setFiles } = await loadCatalog({ root: process.cwd() });
  const file = setFiles.find(({ set, earlier }) => set === 'notice-board' && !earlier);
  const { exercise, words } = await kinds.sort.logic();
  const variant = exercise.vary(file?.contents as never, seedOf({ course: 'deid-open-data', set: 'notice-board', code, nonce: '', n: 1 }));
  const frame = page.locator('#notice-board');
  await expect(frame.locator('.attempt')).toBeVisible();
  await walk({ page, frame, exercise, words, drive, lang: 'en', variant }, exercise.solve(begin(exercise, variant).snapshot as never));
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.getByRole('button', { name: 'Make the hand-in' }).click();
  await expect(page.getByText(/^Made: \d+ entries\.$/u)).toBeVisible();
  await page.getByRole('button', { name: 'Move one card and close the chain' }).click();
  await expect(page.getByText(/One card lies elsewhere now/u)).toBeVisible();
  await page.getByRole('button', { name: 'Check both files' }).click();
  await expect(page.locator('[data-tour] tbody tr').nth(0)).toHaveAttribute('data-verdict', 'agrees');
  await expect(page.locator('[data-tour] tbody tr').nth(1)).toHaveAttribute('data-verdict', 'differs');
  await page.getByRole('link', { name: 'Open the proof reports' }).click();
  await expect(page).toHaveURL(/\/en\/trainer\/$/u);
});
