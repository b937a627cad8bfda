// The window clerk of 55: 1366 × 768, 长辈版, no account, no form.
import type { Locator, Page } from '@playwright/test';
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

/** Presses a control as a keyboard does. */
const press = async (page: Page, control: Locator): Promise<void> => {
  await control.focus();
  await page.keyboard.press('Enter');
};

const boardOf = async (page: Page): Promise<Locator> => {
  await page.goto(`${lesson}#notice-board`);
  const frame = page.locator('#notice-board');
  await expect(frame.locator('.attempt')).toBeVisible();
  return frame;
};

const lay = async (page: Page, frame: Locator, card: string, bin: string, reason?: string): Promise<void> => {
  await press(page, frame.getByRole('button', { name: card, exact: true }).first());
  await press(page, frame.getByRole('group', { name: '放到哪里？' }).getByRole('button', { name: bin, exact: true }));
  if (reason !== undefined) await press(page, frame.getByRole('button', { name: reason, exact: true }));
};

/** Everything right but the ID number, whose reason is another's. */
const layAll = async (page: Page, frame: Locator): Promise<void> => {
  for (const card of ['姓名', '救助类别', '补贴金额']) await lay(page, frame, card, '可以贴出');
  await lay(page, frame, '联系电话', '不能贴出', '有人打电话来骗她');
  await lay(page, frame, '住址门牌', '不能贴出', '有人找到她家门口');
  await lay(page, frame, '银行账号', '不能贴出', '有人盯上她账上的钱');
  await lay(page, frame, '身份证号', '不能贴出', '有人找到她家门口');
};

test('the first card is done and says why, and the first choice is on the screen without scrolling', async ({ page }) => {
  const frame = await boardOf(page);
  await expect(frame.getByText('这一张已经替您放好')).toBeInViewport();
  for (const name of ['可以贴出', '不能贴出']) await expect(frame.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await frame.getByRole('button', { name: '不能贴出', exact: true }).click();
  for (const reason of await frame.getByRole('group', { name: '为什么？' }).getByRole('button').all()) await expect(reason).toBeInViewport({ ratio: 1 });
});

test('a consequence takes the focus, stands whole on the screen, and its card stays in hand when taken back', async ({ page }) => {
  const frame = await boardOf(page);
  await lay(page, frame, '住址门牌', '可以贴出');
  await expect(frame.getByRole('heading', { name: '马上会发生的事' })).toBeFocused();
  for (const name of ['放错了，拿回来', '知道了，继续']) await expect(frame.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await press(page, frame.getByRole('button', { name: '放错了，拿回来' }));
  await expect(frame.getByRole('heading', { name: '住址门牌' })).toBeFocused();
});

test('the focus stays with the work: after the last card, the last hint, an undo, a closed demonstration', async ({ page }) => {
  const frame = await boardOf(page);
  const said = frame.locator('.attempt > p[role="status"]');
  const tool = (id: string): Locator => frame.locator(`[data-tool="${id}"]`);
  await lay(page, frame, '姓名', '可以贴出');
  await press(page, tool('undo'));
  await expect(tool('undo')).toBeFocused();
  await expect(said).toHaveText('已撤销一步。');
  for (const hint of ['先想公示是为了什么', '再想一个陌生人', '去掉这一列']) {
    await press(page, tool('hint'));
    await expect(said).toContainText(hint);
  }
  await expect(tool('hint')).toBeFocused();
  await press(page, tool('show-me'));
  await expect(frame.getByRole('heading', { name: '示范：一步一步做完一份小的' })).toBeFocused();
  await press(page, frame.getByRole('button', { name: '看下一步' }));
  await expect(frame.locator('.show-me .told')).toContainText('第 1 步，共');
  await press(page, frame.getByRole('button', { name: '关闭' }));
  await expect(tool('show-me')).toBeFocused();
  await layAll(page, frame);
  await expect(frame.getByRole('heading', { name: '卡片都放好了。可以交上去，也可以再改。' })).toBeFocused();
});

test('too little to judge is no fault of law, and is forgotten once the work goes on', async ({ page }) => {
  const frame = await boardOf(page);
  await press(page, frame.getByRole('button', { name: '交上去看看' }));
  await expect(frame.getByRole('heading', { name: '还不能判断' })).toBeFocused();
  await expect(frame.locator('.findings .finding-ground')).toHaveCount(0);
  await lay(page, frame, '姓名', '可以贴出');
  await expect(frame.getByRole('heading', { name: '还不能判断' })).toHaveCount(0);
});

test('what was found wrong lies in hand at once; done, the clerk reads that it is kept here and goes on to her post', async ({ page }) => {
  const frame = await boardOf(page);
  await layAll(page, frame);
  await press(page, frame.getByRole('button', { name: '交上去看看' }));
  await expect(frame.getByRole('heading', { name: '有 1 处要改' })).toBeFocused();
  await press(page, frame.getByRole('group', { name: '为什么？' }).getByRole('button', { name: '有人冒她的名去办事' }));
  await press(page, frame.getByRole('button', { name: '交上去看看' }));
  const outcome = frame.getByRole('group', { name: '完成了' });
  await expect(outcome.getByRole('heading', { name: '完成了' })).toBeFocused();
  await expect(outcome.getByText('已保存在这台电脑，没有发给任何人。')).toBeInViewport();
  await press(page, outcome.getByRole('link', { name: '选我的岗位，看先学哪几课' }));
  await expect(page.getByRole('heading', { name: '您在哪个岗位？' })).toBeInViewport();
  await page.goBack();
  await expect(outcome).toBeVisible();
});

test('a lesson with finished work opens at its top, and nothing takes the focus', async ({ page }) => {
  const frame = await boardOf(page);
  await layAll(page, frame);
  await press(page, frame.getByRole('button', { name: '交上去看看' }));
  await expect(frame.locator('.attempt')).toHaveAttribute('data-save', 'saved');
  await page.goto('');
  await page.goto(lesson);
  await expect(frame.getByRole('heading', { name: '有 1 处要改' })).toBeVisible();
  await expect(page.locator('body')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
