// The browser refuses to save, for a while or for good: nothing is called saved that is not, work goes on, the steps can be had as a file.
import type { Page } from '@playwright/test';
import { exerciseWords } from '#words/exercise.ts';
import { meWords } from '#words/me.ts';
import { doSet, enterCode, putOnDesk, saveHandIn } from '../e2e/acts.ts';
import { expect, test } from '../browser.ts';
import { attemptOf, fileOf, frameOf, layPhone, movesIn, openBoard, restore, saved, stands, turn, walkTo, type KeptFile } from './board.ts';

interface Full extends Window {
  full?: boolean;
  shown?: string[];
}

/** While `window.full` is true each write is undone after its requests have succeeded, as a refused quota does (they fire, then the transaction aborts). */
const refusesWrites = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      const request = add.apply(this, given);
      const { transaction } = this;
      if ((window as Full).full === true) request.addEventListener('success', () => transaction.abort());
      return request;
    };
  });

const keepFile = async (page: Page): Promise<KeptFile> => {
  const [download] = await Promise.all([page.waitForEvent('download'), frameOf(page).locator('[data-keep-file]').click()]);
  return fileOf(download);
};

const setFull = (page: Page, full: boolean): Promise<void> => page.evaluate((now) => void ((window as Full).full = now), full);

test('storage that fills up in mid-exercise is told within three seconds, loses nothing and mends by itself', async ({ page }) => {
  await refusesWrites(page);
  await openBoard(page);
  await walkTo(page, 2);
  await attemptOf(page).evaluate((attempt) => {
    const shown: string[] = [];
    (window as Full).shown = shown;
    new MutationObserver(() => shown.push(attempt.getAttribute('data-save') ?? '')).observe(attempt, { attributeFilter: ['data-save'] });
  });
  await setFull(page, true);
  await turn(page);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'failing', { timeout: 3_000 });
  await expect(frameOf(page).getByText(exerciseWords.zh.failing)).toBeVisible();
  await turn(page);
  await turn(page);
  await stands(page, 5);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'failing');
  const file = await keepFile(page);
  expect(movesIn(file).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(await page.evaluate(() => (window as Full).shown)).not.toContain('saved');
  await setFull(page, false);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'saved', { timeout: 45_000 });
  await page.reload();
  await stands(page, 5);
  await page.goto('me/');
  await restore(page, file);
  await expect(page.getByText(meWords.zh.restored(0))).toBeVisible();
});

test('a page closed while nothing could be saved stands at the last saved step, and its file brings the rest', async ({ page, context }) => {
  await refusesWrites(page);
  await openBoard(page);
  await walkTo(page, 1);
  await setFull(page, true);
  await turn(page);
  await turn(page);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'failing');
  const file = await keepFile(page);
  await page.close();
  const next = await context.newPage();
  await openBoard(next);
  await stands(next, 1);
  await next.goto('me/');
  await restore(next, file);
  await expect(next.getByText(meWords.zh.restored(2))).toBeVisible();
  await openBoard(next);
  await stands(next, 3);
});

test('starting again does not wait for a browser that does not save', async ({ page }) => {
  await refusesWrites(page);
  await openBoard(page);
  await walkTo(page, 1);
  await setFull(page, true);
  await frameOf(page).locator('[data-tool="again"]').click();
  await page.getByRole('button', { name: '换一份，重新开始' }).click();
  await stands(page, 0);
  await layPhone(page);
  await stands(page, 1);
  await setFull(page, false);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'saved', { timeout: 45_000 });
  await page.reload();
  await stands(page, 1);
});

const blocked = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
    IDBFactory.prototype.open = refuse;
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });

test('where storage is blocked the page says so, the exercise works, and its file is handed in from another browser', async ({ page, browser }) => {
  await blocked(page);
  await page.goto('me/');
  await expect(page.locator('[data-health="blocked"]')).toContainText('浏览器不让本站保存。');
  await openBoard(page);
  await layPhone(page);
  await stands(page, 1);
  await expect(attemptOf(page)).toHaveAttribute('data-save', 'memory');
  await expect(frameOf(page).getByText(exerciseWords.zh.memory)).toBeVisible();
  await turn(page);
  await turn(page);
  await stands(page, 3);
  const file = await keepFile(page);
  expect(movesIn(file).length).toBe(3);
  const elsewhere = await browser.newContext({ baseURL: 'http://localhost:4331/', locale: 'zh-CN' });
  const there = await elsewhere.newPage();
  await there.goto('me/');
  await restore(there, file);
  await expect(there.getByText(meWords.zh.restored(4))).toBeVisible();
  await openBoard(there);
  await stands(there, 3);
  await enterCode(there, 'F-01');
  await putOnDesk(there, [await saveHandIn(there)]);
  await there.getByRole('button', { name: '按每次练习看' }).click();
  await expect(there.locator('[data-board="attempts"] tbody tr')).toHaveAttribute('data-verdict', 'agrees');
  await elsewhere.close();
});

test('a code that cannot be saved is not called saved', async ({ page }) => {
  await blocked(page);
  await page.goto('me/');
  await page.getByRole('textbox', { name: '学员代码' }).fill('F-02');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(meWords.zh.restoreUnsaved)).toBeVisible();
  await expect(page.getByText('已保存在这台电脑。', { exact: true })).toHaveCount(0);
});

const databases = (page: Page): Promise<readonly string[]> => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

test('a back-up survives the deletion of everything, comes back twice as once, and is not mixed with another code', async ({ page }) => {
  await enterCode(page, 'F-03');
  await doSet(page, { lesson: 'identifiers', set: 'notice-board', code: 'F-03' });
  await page.goto('me/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存一份备份' }).click()]);
  const file = await fileOf(download);
  const held = (JSON.parse(file.text) as { logs: { n: number }[] }).logs.reduce((sum, { n }) => sum + n, 0);
  await page.getByRole('button', { name: '删除全部记录' }).click();
  await page.getByRole('button', { name: '删除，不再保留' }).click();
  await expect(page.getByText(meWords.zh.deleted)).toBeVisible();
  await expect.poll(() => databases(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('shuzhi /')))).toEqual([]);
  await restore(page, file);
  await expect(page.getByText(meWords.zh.restored(held))).toBeVisible();
  await restore(page, file);
  await expect(page.getByText(meWords.zh.restored(0))).toBeVisible();
  const rows = page.locator('[data-preview] tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('已通过');
  const again = await saveHandIn(page);
  await page.getByText('新建一个名字').click();
  await page.getByRole('textbox', { name: /怎么称呼/u }).last().fill('二号');
  await page.getByRole('button', { name: '建好并换过去' }).click();
  await expect(page.getByText(meWords.zh.nothing)).toBeVisible();
  await enterCode(page, 'F-04');
  await restore(page, file);
  await expect(page.getByText(meWords.zh.restoreOther('F-03'))).toBeVisible();
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: meWords.zh.restoreApart }).click();
  await expect(page.getByText(`${meWords.zh.restored(0)}${meWords.zh.restoredApart}`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '学员代码' })).toHaveValue('F-03');
  await page.getByRole('button', { name: '换成这个' }).click();
  await expect(page.getByRole('textbox', { name: '学员代码' })).toHaveValue('F-04');
  await expect(rows).toHaveCount(0);
  await restore(page, again);
  await expect(page.getByText(meWords.zh.handInNotBackup)).toBeVisible();
  await restore(page, { name: file.name, text: file.text.slice(0, 400) });
  await expect(page.getByText('文件到一半就断了。')).toBeVisible();
  await expect(rows).toHaveCount(0);
});

test('a back-up that may be somebody else’s is not merged unasked, and goes under a name of its own', async ({ page, browser }) => {
  const elsewhere = await browser.newContext({ baseURL: 'http://localhost:4331/', locale: 'zh-CN' });
  const there = await elsewhere.newPage();
  await enterCode(there, 'F-05');
  await openBoard(there);
  await layPhone(there);
  await saved(there);
  await there.goto('me/');
  const [download] = await Promise.all([there.waitForEvent('download'), there.getByRole('button', { name: '存一份备份' }).click()]);
  const file = await fileOf(download);
  await elsewhere.close();
  await openBoard(page);
  await layPhone(page);
  await turn(page);
  await stands(page, 2);
  await saved(page);
  await page.goto('me/');
  await restore(page, file);
  await expect(page.getByText(meWords.zh.restoreUnclear('F-05'))).toBeVisible();
  await expect(page.getByRole('textbox', { name: '学员代码' })).toHaveValue('');
  await page.getByRole('button', { name: meWords.zh.restoreApart }).click();
  await expect(page.getByRole('textbox', { name: '学员代码' })).toHaveValue('F-05');
  await expect(page.locator('.profiles li')).toHaveCount(2);
  await openBoard(page);
  await stands(page, 1);
  await page.goto('me/');
  await page.getByRole('button', { name: '换成这个' }).click();
  await expect(page.getByRole('textbox', { name: '学员代码' })).toHaveValue('');
  await openBoard(page);
  await stands(page, 2);
});
