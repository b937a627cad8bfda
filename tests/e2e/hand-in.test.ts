// The whole spine: learn, do, hand over, have it computed again.
import { expect, test } from '../browser.ts';
import { doSet, enterCode, putOnDesk, saveHandIn } from './acts.ts';

const code = 'SH-0421';

test('a learner hands in exactly what the preview showed, and the desk agrees', async ({ page }) => {
  await enterCode(page, code);
  await doSet(page, { lesson: 'identifiers', set: 'notice-board', code });
  await page.goto('me/');
  const preview = page.locator('[data-preview] tbody tr');
  await expect(preview).toHaveCount(1);
  await expect(preview).toContainText('已通过');
  const file = await saveHandIn(page);
  expect(file.name).toMatch(/^SH-0421-deid-open-data-\d{4}-\d{2}-\d{2}\.shuzhi\.json$/u);
  await expect(page.locator('[data-file]')).toContainText(file.name);
  expect(file.text).not.toMatch(/\d{2}:\d{2}:\d{2}/u);
  await putOnDesk(page, [file]);
  await expect(page.locator('[data-board="learners"] tbody tr')).toContainText('已通过；核对一致');
  await page.getByRole('button', { name: '看每次练习' }).click();
  const row = page.locator('[data-board="attempts"] tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toHaveAttribute('data-verdict', 'agrees');
  await expect(row).toContainText('已通过');
  await page.getByRole('button', { name: '逐步回放' }).click();
  await page.locator('[data-scrub]').fill('1');
  await expect(page.locator('.scrubber .attempt')).toHaveAttribute('data-moves', '1');
});

test('a manager reaches the first verdict in at most three clicks', async ({ page }) => {
  await page.goto('');
  let clicks = 0;
  for (const name of ['核对记录', '先用示例看看']) {
    clicks += 1;
    await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
  }
  await expect(page.locator('[data-board] tbody tr').first()).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(3);
  await expect(page.locator('[data-board] [data-verdict="agrees"]').first()).toBeVisible();
  await page.getByRole('button', { name: '按每次练习看' }).click();
  await expect(page.locator('[data-board] tbody tr[data-verdict="earlier-edition"]').first()).toBeVisible();
  await expect(page.locator('[data-files] [data-refused]').first()).toBeVisible();
});

test('the CSV holds the very rows of the screen, and who is missing is named', async ({ page }) => {
  await page.goto('review/');
  await page.getByRole('button', { name: '先用示例看看' }).click();
  await expect(page.locator('[data-board] tbody tr').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('button', { name: '按每次练习看' }).click();
  await page.getByRole('columnheader', { name: '日期' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: /日期/u })).toHaveAttribute('aria-sort', 'ascending');
  const onScreen = await page.locator('[data-board] tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td[data-column]')].map((cell) => cell.textContent)));
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格（CSV）' }).click()]);
  const { readFileSync } = await import('node:fs');
  const { fromCsv } = await import('#cohort/csv.ts');
  const saved = fromCsv(readFileSync(await download.path(), 'utf8'));
  expect(saved.slice(1)).toEqual(onScreen);
  const code = (onScreen[0]?.[0] ?? '').split(' ')[0] ?? '';
  await page.getByRole('textbox', { name: /每行一个学员代码/u }).fill(`${code}\nNOBODY-1\nNOBODY-2`);
  await expect(page.locator('[data-roster]')).toContainText('还有 2 人没有交');
  await expect(page.locator('[data-roster]')).toContainText('NOBODY-1');
});
