// The desk in use: many files at once, samples beside one's own, another assignment, a mistyped code.
import type { Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { recordText } from '#record/compose.ts';
import { reviewWords } from '#words/review.ts';
import { expect, test } from '../browser.ts';
import { handIn } from './hand-ins.ts';

const words = reviewWords.zh;
const file = async (code: string, asCode = code) => ({ name: `${code}-deid-open-data.shuzhi.json`, mimeType: 'application/json', buffer: Buffer.from(recordText(await handIn(code, asCode))) });
const onDesk = (page: Page): Locator => page.locator('[data-board="learners"] tbody tr');
const roster = (page: Page, text: string): Promise<void> => page.getByRole('textbox', { name: words.rosterNote }).fill(text);

/** The bar as people see it change: every value and maximum it has had. */
const watchBar = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const bar = document.querySelector('progress');
      if (bar !== null && seen.at(-1) !== `${bar.value}/${bar.max}`) seen.push(`${bar.value}/${bar.max}`);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  });

test('an archive is counted by the records in it, and stopping says how many are left', async ({ page }) => {
  const codes = Array.from({ length: 30 }, (_, n) => `Z-${String(n + 10)}`);
  const entries = await Promise.all(codes.map(async (code): Promise<[string, Uint8Array]> => [`收到/${code}.shuzhi.json`, Buffer.from(recordText(await handIn(code)))]));
  const archive = { name: 'all.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync(Object.fromEntries(entries))) };
  await page.goto('review/');
  await watchBar(page);
  await page.locator('[data-pick="files"]').setInputFiles([archive]);
  await expect(onDesk(page)).toHaveCount(30);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const seen = await page.evaluate(() => (window as { seen?: string[] }).seen ?? []);
  expect(seen.filter((one) => one.endsWith('/30')).length).toBeGreaterThan(2);
  await expect(page.getByText(words.summary(30, 60, 0))).toBeVisible();
  await expect(page.getByText(words.filesCount(30, 0))).toBeVisible();
  await page.getByRole('button', { name: words.clear }).click();
  // A reader that never gets to its first file: what it says of the rest does not depend on how fast it is.
  await page.evaluate(() => void (Worker.prototype.postMessage = () => undefined));
  await page.locator('[data-pick="files"]').setInputFiles([await file('A-1'), await file('A-2')]);
  await page.getByRole('button', { name: words.cancel }).click();
  await expect(page.getByText(words.cancelled(2))).toBeVisible();
});

test('one’s own files never lie beside the samples, and a file that is no assignment changes nothing', async ({ page }) => {
  await page.goto('review/');
  await page.getByRole('button', { name: words.sample }).click();
  await expect(page.getByText(words.sampleShown)).toBeVisible();
  await expect(onDesk(page)).toHaveCount(10);
  await expect(page.locator('[data-roster]')).toContainText('S-09 钱惊蛰');
  await expect(page.locator('[data-roster]')).toContainText(/S-09-[a-z-]+-2026-11-20\.shuzhi\.json/u);
  await page.locator('[data-pick="files"]').setInputFiles([await file('A-1')]);
  await expect(onDesk(page)).toHaveCount(1);
  await expect(page.getByText('示例任务')).toHaveCount(0);
  await expect(page.locator('[data-roster]')).toBeEmpty();
  const assignment = { id: 'a', title: '秋季练习', courses: ['deid-open-data'], nonce: 'n', practice: 'fresh' };
  const json = (value: unknown) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
  await page.locator('[data-pick="assignment"]').setInputFiles(json(assignment));
  await expect(onDesk(page)).toContainText('不是为本次任务所做');
  await page.locator('[data-pick="assignment"]').setInputFiles(json({ ...assignment, practice: 'sometimes' }));
  await expect(page.getByText(words.assignmentKept)).toBeVisible();
  await expect(page.getByText(words.assignmentOn('秋季练习'))).toBeVisible();
  await expect(onDesk(page)).toContainText('不是为本次任务所做');
});

test('a mistyped code is matched by hand, is then neither missing nor wrong, and the match can be taken back', async ({ page }) => {
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles([await file('a-01'), await file('B-02', 'B-O2')]);
  await expect(onDesk(page)).toHaveCount(2);
  await roster(page, '序号\t工 号\t姓名\n1\tA-01\t周示例\n2\tB-02\t李示例\n');
  await expect(page.locator('[data-roster]')).toContainText(words.rosterMissing(1));
  await page.locator('[data-unmatched="a-01"]').getByRole('button', { name: words.matchYes('a-01', 'A-01 周示例') }).click();
  await expect(page.locator('[data-roster]')).toContainText(words.rosterMissing(0));
  await expect(onDesk(page).first()).toContainText('A-01 周示例');
  await expect(onDesk(page).last()).toContainText('不是本人的数据版本');
  await page.locator('[data-unmatched="B-O2"]').getByRole('button').click();
  await expect(onDesk(page).last()).toContainText('已通过；核对一致');
  await expect(onDesk(page).last()).toContainText('另有代码 B-O2，由核对的人对应到本人');
  await page.locator('[data-matched="B-O2"]').getByRole('button', { name: words.matchUndo }).click();
  await expect(onDesk(page).last()).toContainText('不是本人的数据版本');
});

test('a file that was mended and chosen again under its name stands beside the one that was refused; the same one again is one', async ({ page }) => {
  const good = await file('A-1');
  await page.goto('review/');
  await page.locator('[data-pick="files"]').setInputFiles([{ ...good, buffer: good.buffer.subarray(0, 900) }]);
  await expect(page.locator('[data-refused="RecordTruncated"]')).toContainText('请本人');
  await page.locator('[data-pick="files"]').setInputFiles([good]);
  await expect(onDesk(page)).toHaveCount(1);
  await expect(page.locator('[data-files] tbody tr')).toHaveCount(2);
});
