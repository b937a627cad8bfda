// A trainer before forty people: plan, projector, handout and key show one and the same variant, and nothing is kept.
import { expect, test } from '../browser.ts';

test('the projector page solves the exercise step by step, each with its reason, and keeps nothing', async ({ page }) => {
  await page.goto('trainer/class/deid-open-data/projector/?n=3');
  const attempt = page.locator('.attempt');
  await expect(attempt).toBeVisible();
  await expect(page.getByLabel('第几份数据')).toHaveValue('3');
  const next = page.getByRole('button', { name: '走下一步，说明理由' });
  const told = page.locator('.class-told');
  await next.click();
  await expect(attempt).toHaveAttribute('data-moves', '1');
  await expect(told.locator('strong')).not.toBeEmpty();
  for (let moves = 2; (await attempt.getAttribute('data-result')) !== 'passed'; moves += 1) {
    await next.click();
    await expect(attempt).toHaveAttribute('data-moves', String(moves));
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: '退一步' }).click();
  await expect(attempt).not.toHaveAttribute('data-result', 'passed');
  await page.reload();
  await expect(attempt).toHaveAttribute('data-moves', '0');
});

test('the kit holds the plan of 45 minutes, a handout without answers and a key with reasons, and prints each alone', async ({ page }) => {
  await page.goto('trainer/class/deid-open-data/');
  await expect(page.locator('.class-when').last()).toHaveText(/–45/u);
  const key = page.locator('.paper[data-paper="key"] ol.told > li');
  await expect(key.first()).toBeVisible();
  const first = await key.allInnerTexts();
  await page.getByLabel('第几份数据').fill('4');
  await expect(page.getByRole('link', { name: '打开投影页' })).toHaveAttribute('href', /projector\/\?n=4$/u);
  await expect(async () => expect(await key.allInnerTexts()).not.toEqual(first)).toPass();
  await expect(page).toHaveURL(/\?n=4$/u);
  await page.getByRole('link', { name: '打开投影页' }).click();
  await expect(page.getByLabel('第几份数据')).toHaveValue('4');
  await page.getByRole('link', { name: '回到课堂包' }).click();
  await expect(page.getByLabel('第几份数据')).toHaveValue('4');
  await expect(page.locator('.paper[data-paper="handout"]')).toContainText('第 4 份数据');
  await expect(key.first()).toBeVisible();
  await page.evaluate(() => { window.print = () => undefined; });
  await page.getByRole('button', { name: '打印讲义' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper[data-paper="handout"]')).toBeVisible();
  await expect(page.locator('.card-sheet')).toBeVisible();
  await expect(page.locator('.paper[data-paper="key"]')).toBeHidden();
  await expect(page.locator('.paper[data-paper="plan"]')).toBeHidden();
});
