// What a learner has from learning: a path, lessons that may be left out, what they can do, what comes back, a slip that can be checked.
import { readFileSync } from 'node:fs';
import { kinds } from '#kinds';
import { loadCatalog } from '#catalog/catalog.ts';
import { seedOf } from '#kit/variant.ts';
import type { Move } from '#kit/exercise.ts';
import { expect, test } from '../browser.ts';
import { doSet, enterCode, pagesOf, putOnDesk } from './acts.ts';
import { backupOf } from './hand-ins.ts';

const code = 'SH-0733';

test('a post leads to its path, and an exercise passed beforehand says which lesson may be left out', async ({ page }) => {
  await page.goto('');
  await page.locator('.post').first().locator('summary').click();
  await page.locator('.post').first().getByRole('link', { name: '看全部课文' }).click();
  await expect(page).toHaveURL(/\/path\/w\/$/u);
  const { roles } = await loadCatalog();
  const placed = roles[0]?.placement?.find(({ set }) => set === 'deid-open-data/notice-board');
  const lesson = placed?.opens[0] ?? '';
  const station = page.locator('.stations li', { has: page.locator(`a[href$="courses/${lesson}/"]`) });
  await expect(station.locator('progress-mark')).toHaveAttribute('data-mark', 'new');
  await page.getByRole('link', { name: '先摸个底' }).click();
  const result = page.locator('.placement > li', { has: page.locator('placement-mark[data-set="notice-board"]') });
  await expect(result.locator('placement-mark')).toHaveText('还没做完');
  await enterCode(page, code);
  await doSet(page, { lesson: 'identifiers', set: 'notice-board', code });
  await page.goto('path/w/placement/');
  await expect(result.locator('placement-mark')).toHaveText('通过了，可以跳过');
  await expect(page.locator('#notice-board .attempt').first()).toHaveAttribute('data-result', 'passed');
  await page.goto('path/w/');
  await expect(station.locator('progress-mark')).toHaveAttribute('data-mark', /^(?:known|passed)$/u);
});

test('what one can do is computed from exercises passed, and says what is still open', async ({ page }) => {
  const { competencies } = await loadCatalog();
  const at = competencies.findIndex(({ levels }) => levels[0]?.sets?.includes('deid-open-data/notice-board'));
  const row = page.locator('.competencies > li').nth(at);
  await enterCode(page, code);
  await doSet(page, { lesson: 'identifiers', set: 'notice-board', code });
  await page.goto('me/');
  await row.locator('summary').click();
  const done = row.locator('li', { has: page.locator('a[href$="#notice-board"]') }).last();
  await expect(done).toContainText('已通过');
  await expect(row.locator('.competency-level')).toContainText(/第 \d 级/u);
});

test('what went wrong comes back two days later with new data, and not before', async ({ page }) => {
  const { setFiles } = await loadCatalog();
  const file = setFiles.find(({ set, earlier }) => set === 'first-deid' && !earlier);
  const { exercise } = await kinds.deidentify.logic();
  const variant = exercise.vary(file?.contents as never, seedOf({ course: 'deid-open-data', set: 'first-deid', code, nonce: '', n: 1 }));
  const name = (variant as { columns: readonly { id: string; handle: string }[] }).columns.find(({ id }) => id === 'name')?.handle ?? '';
  const slip: Move[] = [{ type: 'work.begin' }, { type: 'column.treat', column: name, way: 'delete' }, { type: 'table.submit' }];
  await page.clock.setFixedTime(new Date('2026-11-02T10:00:00'));
  await enterCode(page, code);
  await doSet(page, { lesson: 'toolbox', set: 'first-deid', code, before: slip });
  await page.goto('me/');
  const panel = page.locator('section[aria-labelledby="refresh"]');
  await expect(panel).toContainText('今天没有要温的');
  await panel.locator('summary').click();
  await expect(panel.locator('details a[href$="toolbox/?again=first-deid#first-deid"]')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-12-20T10:00:00'));
  await page.reload();
  await panel.locator('ul.refresh:not(details ul) a[href$="toolbox/?again=first-deid#first-deid"]').click();
  const attempt = page.locator('#first-deid .attempt').first();
  await expect(attempt).toHaveAttribute('data-result', 'passed');
  await expect(page).not.toHaveURL(/again=/u);
  const anew = page.locator('#first-deid').getByRole('button', { name: '换一份，重新开始' });
  await expect(page.locator('#first-deid .notice h3:focus')).toBeVisible();
  await anew.click();
  await expect(attempt).toHaveAttribute('data-moves', '0');
  await expect(attempt).toHaveAttribute('data-result', 'open');
});

test('no slip is made before all exercises of a course are passed, and a code that fits no file is told so', async ({ page }) => {
  const { courses } = await loadCatalog();
  const course = courses.find((one) => one.course === 'deid-open-data');
  const sets = course?.lessons.flatMap(({ lesson, sets: own }) => own.map(({ set }) => ({ lesson, set }))) ?? [];
  await enterCode(page, code);
  await doSet(page, { lesson: sets[0]?.lesson ?? '', set: sets[0]?.set ?? '', code });
  await page.goto('me/');
  const panel = page.locator('section[aria-labelledby="slip"]');
  await expect(panel).toContainText(`还有 ${sets.length - 1} 份练习没有通过`);
  await expect(panel.getByRole('button')).toHaveCount(0);
  await page.goto('review/');
  const check = page.locator('section[aria-labelledby="check-slip"]');
  await check.getByLabel('核对码').fill('12');
  await check.getByRole('button', { name: '核对' }).click();
  await expect(check).toContainText('16 位');
  await check.getByLabel('核对码').fill('0123-4567-89ab-CDEF');
  await check.getByRole('button', { name: '核对' }).click();
  await expect(check.locator('[data-slip="no-files"]')).toBeVisible();
});

test('a slip goes with its file: the desk computes its code again and repeats every exercise', async ({ page }) => {
  const { courses } = await loadCatalog();
  const course = courses.find((one) => one.course === 'deid-open-data');
  const sets = course?.lessons.flatMap(({ sets: own }) => own.map(({ set }) => set)) ?? [];
  const backup = await backupOf(code, sets);
  await enterCode(page, code);
  await page.locator('section[aria-labelledby="backup"] input[type="file"]').setInputFiles({ name: 'all.shuzhi.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  const panel = page.locator('section[aria-labelledby="slip"]');
  await expect(panel).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: '做结业单，并导出记录文件' }).click()]);
  const file = { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  const paper = panel.locator('.slip');
  await expect(paper).toContainText(`全部 ${sets.length} 份练习`);
  await expect(paper).toContainText('学时由所在单位认定');
  await page.evaluate(() => { document.body.dataset['paper'] = 'slip'; });
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(page.locator('section[aria-labelledby="hand-in"]')).toBeHidden();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  const slip = (await paper.locator('dd').filter({ hasText: /^[0-9A-F]{4}(?:-[0-9A-F]{4}){3}$/u }).textContent()) ?? '';
  await putOnDesk(page, [file]);
  const check = page.locator('section[aria-labelledby="check-slip"]');
  await check.getByLabel('核对码').fill('0123-4567-89ab-CDEF');
  await check.getByRole('button', { name: '核对' }).click();
  await expect(check.locator('[data-slip="none"]')).toBeVisible();
  await check.getByLabel('核对码').fill(slip.toLowerCase());
  await check.getByRole('button', { name: '核对' }).click();
  await expect(check.locator('[data-slip="good"]')).toContainText(code);
});

test('a term is found by either language, by pinyin and by its initials', async ({ page }) => {
  await page.goto('glossary/');
  const filter = page.locator('glossary-filter input');
  const shown = page.locator('.terms > div:visible');
  const all = await shown.count();
  expect(all).toBeGreaterThan(100);
  for (const typed of ['qbsh', 'QuBiaoShi', '去标识', 'de-identification']) {
    await filter.fill(typed);
    await expect(page.locator('#de-identification')).toBeVisible();
    expect(await shown.count()).toBeLessThan(12);
  }
  await expect(page.locator('.letters')).toBeHidden();
  await filter.fill('没有这个词');
  await expect(page.locator('glossary-filter [role="status"]')).toContainText('没有这个术语');
  await filter.press('Escape');
  await expect(shown).toHaveCount(all);
});
