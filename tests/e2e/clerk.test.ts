// The window clerk of 55: 1366 × 768, 长辈版, no account, no form.
import { expect, test } from '../browser.ts';

const lesson = 'courses/deid-open-data/identifiers/';

test.use({ viewport: { width: 1366, height: 768 } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('shuzhi.elder', 'on'));
});

test('a clerk meets the first consequence within six actions, counted from the home page', async ({ page }) => {
  await page.goto('');
  let actions = 0;
  const press = async (name: string): Promise<void> => {
    actions += 1;
    await page.getByRole('link', { name, exact: true }).or(page.locator('#notice-board').getByRole('button', { name, exact: true })).first().click();
  };
  await press('先试一题');
  await expect(page.locator('#notice-board .attempt')).toBeVisible();
  await press('身份证号');
  await press('可以贴出');
  await expect(page.getByRole('heading', { name: '马上会发生的事' })).toBeVisible();
  await expect(page.locator('#notice-board .consequence')).toContainText('《个人信息保护法》第');
  expect(actions).toBeLessThanOrEqual(6);
  await page.getByRole('button', { name: '放错了，拿回来' }).click();
  await expect(page.locator('#notice-board').getByText('已保存在这台电脑，没有发给任何人。')).toBeVisible();
});

test('in 长辈版 every control of the first exercise is at least 60 by 60 and its text at least 18 pixels', async ({ page }) => {
  await page.goto(lesson);
  await expect(page.locator('#notice-board .attempt')).toBeVisible();
  const small = await page.locator('#notice-board .attempt').evaluate((frame) => {
    const buttons = [...frame.querySelectorAll('button')].map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }));
    const texts = [...frame.querySelectorAll('button, p, li, h3, h4, legend')].map((one) => ({ name: one.textContent, size: Number.parseFloat(getComputedStyle(one).fontSize) }));
    return [
      ...buttons.filter(({ box }) => box.width > 0 && (box.width < 59.5 || box.height < 59.5)).map(({ name, box }) => `${name} ${box.width}×${box.height}`),
      ...texts.filter(({ size }) => size < 18).map(({ name, size }) => `${name} ${size}px`),
    ];
  });
  expect(small).toEqual([]);
});

test('a clerk leaves in mid-exercise, comes back and stands at the same step', async ({ page }) => {
  await page.goto(lesson);
  const frame = page.locator('#notice-board');
  await frame.getByRole('button', { name: '联系电话', exact: true }).click();
  await frame.getByRole('group', { name: '放到哪里？' }).getByRole('button', { name: '不能贴出' }).click();
  await frame.getByRole('group', { name: '为什么？' }).getByRole('button').first().click();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-moves', '1');
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.goto('');
  await page.goBack();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-moves', '1');
  await expect(frame.getByText('接着上次：已经走了 1 步。')).toBeVisible();
  await page.reload();
  await expect(frame.locator('.attempt')).toHaveAttribute('data-moves', '1');
});
