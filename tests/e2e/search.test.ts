// Search in a real browser: from the header by keyboard, on its own page, and where a hit lands; under a sub-path over plain http.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../browser.ts';

const site = 'http://train.office.test:4332/train/';
const field = '.site-head input[type="search"]';
const hits = 'search-page .hits li';

test('a reader finds a heading by keyboard alone and lands on it with the words marked', async ({ page }) => {
  await page.goto(`${site}courses/`);
  await page.keyboard.press('Control+k');
  await expect(page.locator(field)).toBeFocused();
  await page.keyboard.type('去标识化');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator(field)).toHaveAttribute('aria-expanded', 'true');
  expect((await new AxeBuilder({ page }).include('search-box').analyze()).violations).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(field)).toHaveAttribute('aria-activedescendant', 'search-suggestion-0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/train\/.*\?mark=/u);
  const marked = (): Promise<number> => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
  await expect.poll(marked).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect.poll(marked).toBe(0);
  expect(page.url()).not.toContain('mark=');
});

test('the search page shows the same from an address, counts, and says when no page has all the words', async ({ page }) => {
  await page.goto(`${site}search/?q=${encodeURIComponent('第25条')}`);
  await expect(page.locator(hits).first()).toBeVisible();
  await expect(page.locator('search-page [role="status"]')).toContainText('找到');
  await expect(page.locator(`${hits} mark`).first()).toContainText(/二十五条|25\s*条/u);
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  const own = page.locator('search-page input[type="search"]');
  await own.fill('去标识化 火星气象');
  await own.press('Enter');
  await expect(page.locator('search-page [role="status"]')).toContainText('没有一页同时含有');
  await own.fill('鑫鑫鑫鑫');
  await own.press('Enter');
  await expect(page.locator('search-page [role="status"]')).toContainText('没有找到');
  await page.goBack();
  await expect(own).toHaveValue('去标识化 火星气象');
});

test('English finds English pages', async ({ page }) => {
  await page.goto(`${site}en/search/?q=de-identification`);
  await expect(page.locator(`${hits} a`).first()).toHaveAttribute('href', /^\/train\/en\//u);
});

test('the key / opens the search, is typed inside a field, and can be switched off', async ({ page }) => {
  await page.goto(`${site}courses/`);
  await page.keyboard.press('/');
  await expect(page.locator(field)).toBeFocused();
  await page.keyboard.type('gb/t');
  await expect(page.locator(field)).toHaveValue('gb/t');
  await page.goto(`${site}search/`);
  await page.locator('[data-slash]').uncheck();
  await page.goto(`${site}courses/`);
  await page.keyboard.press('/');
  await expect(page.locator(field)).not.toBeFocused();
});

test('a lost connection is told, and the next try works', async ({ page }) => {
  await page.goto(`${site}search/`);
  const own = page.locator('search-page input[type="search"]');
  await page.route('**/search/zh/**', (route) => route.abort());
  await own.fill('数据');
  await own.press('Enter');
  await expect(page.locator('search-page [role="status"]')).toContainText('没有取到');
  await page.unroute('**/search/zh/**');
  await own.press('Enter');
  await expect(page.locator(hits).first()).toBeVisible();
});

test('without script the header leads to the search page with the words in the address', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site}courses/`);
  await page.locator(field).fill('数据');
  await page.locator(field).press('Enter');
  await expect(page).toHaveURL(`${site}search/?q=${encodeURIComponent('数据')}`);
});

test('where the browser has no Highlight API the words are marked all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
  await page.goto(`${site}courses/deid-open-data/identifiers/?mark=${encodeURIComponent('个人信息')}`);
  await expect(page.locator('[data-search-body] mark').first()).toBeAttached();
  const before = await page.locator('[data-search-body]').evaluate((one) => one.querySelectorAll('mark').length);
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-search-body] mark')).toHaveCount(0);
});
