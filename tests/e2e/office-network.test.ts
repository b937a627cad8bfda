// The closed intranet: plain http on a host name that is not localhost, under a sub-path, nothing from outside.
import { expect, test } from '../browser.ts';

const site = 'http://train.office.test:4332/train/';

test('an exercise works and is kept over plain http under a sub-path, without crypto.subtle, locks or a service worker', async ({ page }) => {
  await page.goto(`${site}courses/deid-open-data/identifiers/`);
  const missing = await page.evaluate(() => [isSecureContext, typeof crypto.subtle, typeof navigator.locks, typeof navigator.serviceWorker, typeof crypto.randomUUID]);
  expect(missing).toEqual([false, 'undefined', 'undefined', 'undefined', 'undefined']);
  const frame = page.locator('#notice-board');
  await frame.getByRole('button', { name: '银行账号', exact: true }).click();
  await frame.getByRole('group', { name: '放到哪里？' }).getByRole('button', { name: '可以贴出' }).click();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.reload();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-state', 'warned');
});

test('every link of the home page stays under the sub-path', async ({ page }) => {
  await page.goto(site);
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((link) => !link.startsWith(site))).toEqual([]);
});
