// "English" stands in Latin letters on every page; switching keeps page and exercise.
import { expect, test } from '../browser.ts';

test('a reader switches language in mid-exercise and loses nothing', async ({ page }) => {
  await page.goto('courses/deid-open-data/identifiers/');
  const frame = page.locator('#notice-board');
  await frame.getByRole('button', { name: '住址门牌', exact: true }).click();
  await frame.getByRole('group', { name: '放到哪里？' }).getByRole('button', { name: '可以贴出' }).click();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/courses\/deid-open-data\/identifiers\/$/u);
  await expect(frame.locator('.attempt')).toHaveAttribute('data-state', 'warned');
  await expect(frame.getByRole('heading', { name: 'What happens at once' })).toBeVisible();
  await frame.getByRole('button', { name: 'Understood, go on' }).click();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-moves', '2');
});

for (const path of ['', 'courses/', 'courses/deid-open-data/', 'courses/deid-open-data/toolbox/', 'glossary/', 'laws/', 'search/', 'me/', 'review/', 'trainer/', 'changes/', 'no-such-page/']) {
  test(`English stands at the top of /${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeVisible();
  });
}
