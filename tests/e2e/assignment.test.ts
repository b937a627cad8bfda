// What an office asked for: it binds the next attempt, says so first, and the desk tells earlier practice apart.
import { readFileSync } from 'node:fs';
import { expect, test } from '../browser.ts';
import { doSet, enterCode, putOnDesk, saveHandIn } from './acts.ts';

const assignment = { id: 'autumn-2026', title: '秋季练习', courses: ['deid-open-data'], due: '2026-12-31', nonce: 'autumn-7f3a', practice: 'fresh' };
const fragment = Buffer.from(JSON.stringify(assignment)).toString('base64url');
const code = 'SH-0777';
const spot = { lesson: 'identifiers', set: 'notice-board', code };

test('assigned work is bound and agrees; practice from before is right, but not done for the assignment', async ({ page }) => {
  await enterCode(page, code);
  await doSet(page, spot);
  await page.goto(`me/#assignment=${fragment}`);
  await expect(page.getByText('正在为“秋季练习”做练习。')).toBeVisible();
  await page.goto('courses/deid-open-data/identifiers/');
  await expect(page.locator('#notice-board [data-assigned]')).toBeVisible();
  await doSet(page, { ...spot, nonce: assignment.nonce });
  await page.goto('me/');
  await expect(page.getByText('已经用这个代码做过任务')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '学员代码' })).not.toBeEditable();
  const preview = page.locator('[data-preview] tbody tr');
  await expect(preview).toHaveCount(1);
  const bare = await saveHandIn(page);
  expect(bare.name).toContain('autumn-2026');
  expect(bare.text.match(/"attempt.started"/gu)).toHaveLength(1);
  await page.getByRole('checkbox', { name: /把自由练习也交上去/u }).check();
  await expect(preview).toHaveCount(2);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出记录文件' }).click()]);
  const file = { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  await page.goto('review/');
  await page.locator('[data-pick="assignment"]').setInputFiles({ name: 'assignment.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(assignment)) });
  await expect(page.getByText('按任务“秋季练习”核对')).toBeVisible();
  await putOnDesk(page, [file]);
  await page.getByRole('button', { name: '按每次练习看' }).click();
  await expect(page.locator('[data-board] tbody tr[data-verdict="agrees"]')).toHaveCount(1);
  const unbound = page.locator('[data-board] tbody tr[data-verdict="unbound"]');
  await expect(unbound).toHaveCount(1);
  await expect(unbound).toContainText('不是为本次任务所做');
  await expect(unbound).toContainText('这不等于当事人有过错，请先请本人说明。');
});

test('on a shared computer an assignment belongs to whoever opened it, and goes with the record when that is deleted', async ({ page }) => {
  await page.goto(`me/#assignment=${fragment}`);
  await expect(page.getByText('正在为“秋季练习”做练习。')).toBeVisible();
  await page.getByText('新建一个名字').click();
  await page.getByRole('textbox', { name: /怎么称呼/u }).last().fill('二号');
  await page.getByRole('button', { name: '建好并换过去' }).click();
  await expect(page.getByText('没有任务也可以自由练习')).toBeVisible();
  await page.goto('courses/deid-open-data/identifiers/');
  await expect(page.locator('#notice-board [data-who]')).toContainText('记在“二号”名下。');
  await expect(page.locator('#notice-board [data-assigned]')).toHaveCount(0);
  await page.goto('me/');
  await expect(page.getByText('没有任务也可以自由练习')).toBeVisible();
  await page.getByRole('button', { name: '换成这个' }).click();
  await expect(page.getByText('正在为“秋季练习”做练习。')).toBeVisible();
  await page.getByRole('button', { name: '删除全部记录' }).click();
  await page.getByRole('button', { name: '删除，不再保留' }).click();
  await expect(page.getByText('已删除。')).toBeVisible();
  await expect(page.getByText('没有任务也可以自由练习')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(' assignment')))).toEqual([]);
});

test('without a code assigned work is not begun, and the exercise says what to do', async ({ page }) => {
  await page.goto(`me/#assignment=${fragment}`);
  await expect(page.getByText('做任务之前，先在下面填好您的学员代码。')).toBeVisible();
  await page.goto('courses/deid-open-data/identifiers/');
  await expect(page.locator('#notice-board').getByText('现在做的算自由练习')).toBeVisible();
});
