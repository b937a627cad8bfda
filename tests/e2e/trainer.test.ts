// The trainer's loop: save a lesson, see it; save a broken one, be told in words; look at the proof.
import { kindIds } from '#kinds';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../browser.ts';

const root = process.cwd();
const parts = ['src', 'courses', 'exercises', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const lesson = 'courses/deid-open-data/identifiers.mdx';
const set = 'courses/deid-open-data/sets/notice-board.yml';
const sentence = '本句由讲师刚刚写下，保存就该看到。';

let copy = '';
let server: ChildProcess;
let told = '';
let address = '';

/** The same packages at a second place without a second copy on the disk; what tools keep for themselves (`.vite`) stays behind. */
const linkPackages = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [here, there] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(here), there);
    else if (!entry.isDirectory()) linkSync(here, there);
    else if (!['.vite', '.astro', '.cache'].includes(entry.name)) linkPackages(here, there);
  }
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  mkdirSync(join(root, '.cache'), { recursive: true });
  copy = mkdtempSync(join(root, '.cache', 'trainer-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  linkPackages(join(root, 'node_modules'), join(copy, 'node_modules'));
  // `production`, as some other program may have left it on an office computer.
  server = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'src/commands/dev.ts'], { cwd: copy, env: { ...process.env, NODE_ENV: 'production', PORT: '4391', SHUZHI_BASE: '/' }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => (told += part.toString()));
  await expect.poll(() => /http:\/\/localhost:\d+\//u.exec(told)?.[0], { timeout: 120_000 }).toBeTruthy();
  address = /http:\/\/localhost:\d+\//u.exec(told)?.[0] ?? '';
});

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(copy, { recursive: true, force: true });
});

test('a saved sentence and a saved set show on the open page without anybody reloading it', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(`${address}courses/deid-open-data/identifiers/`, { timeout: 120_000 });
  const exercise = page.locator('#notice-board');
  await expect(exercise.locator('.attempt')).toBeVisible({ timeout: 120_000 });
  writeFileSync(join(copy, lesson), `${readFileSync(join(copy, lesson), 'utf8')}\n\n${sentence}\n`);
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 120_000 });
  writeFileSync(join(copy, set), readFileSync(join(copy, set), 'utf8').replaceAll('联系电话', '家里的电话'));
  await expect(exercise.getByText('家里的电话').first()).toBeVisible({ timeout: 120_000 });
  await expect(exercise.locator('.attempt')).toBeVisible({ timeout: 120_000 });
});

test('a lesson with a syntax error is told with file and line, in both languages, without a stack trace', async ({ page }) => {
  test.setTimeout(300_000);
  const before = readFileSync(join(copy, lesson), 'utf8');
  told = '';
  writeFileSync(join(copy, lesson), `${before}\n\n<Case>\n没有结束的情境\n`);
  await expect.poll(() => told, { timeout: 120_000 }).toContain('courses/deid-open-data/identifiers.mdx:');
  expect(told).toContain('[LessonSyntax]');
  expect(told).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  await page.goto(`${address}courses/deid-open-data/identifiers/`, { timeout: 120_000 });
  await expect(page.getByText('LessonSyntax')).toBeVisible({ timeout: 120_000 });
  writeFileSync(join(copy, lesson), before);
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 120_000 });
});

test('a trainer finds every kind with its chart and what is proved of its sets', async ({ page }) => {
  await page.goto('trainer/');
  for (const kind of kindIds) await expect(page.locator(`main a[href$="trainer/kinds/${kind}/"]`)).toBeVisible();
  await page.getByRole('link', { name: '分一分' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /分一分/u })).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
  await page.goto('trainer/');
  await page.getByRole('link', { name: /怎样写/u }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a trainer plays another variant from the middle, clicks through its states, and leaves no trace', async ({ page }) => {
  await page.goto('trainer/kinds/sort/');
  const attempt = page.locator('.gallery .attempt');
  await expect(attempt).toHaveAttribute('data-state', 'sorting');
  const moves = page.getByRole('region', { name: '从这里可以走的步骤' });
  await page.getByRole('combobox', { name: '从哪个状态开始' }).selectOption({ label: '对照依据改（走 3 步）' });
  await expect(attempt).toHaveAttribute('data-state', 'mending');
  await expect(attempt.getByRole('group', { name: /查出/u })).toBeVisible();
  await moves.getByRole('button', { name: /放一张卡片 三号楼有燃气味 · 知悉/u }).press('Enter');
  await expect(attempt).toHaveAttribute('data-state', 'warned');
  await page.getByRole('button', { name: '撤销一步' }).press('Enter');
  await expect(attempt).toHaveAttribute('data-state', 'mending');
  for (let left = 12; left > 0 && (await attempt.getAttribute('data-state')) !== 'passed'; left -= 1) await page.getByRole('button', { name: '照解法走一步' }).press('Enter');
  await expect(attempt).toHaveAttribute('data-state', 'passed');
  await expect(moves).toContainText('已经到头');
  // Another learner's variant of a set of a course: other cards.
  await page.getByRole('combobox', { name: '练习数据' }).selectOption({ label: '开放不开放：给数据集定类型' });
  const cards = attempt.locator('.sort-pick');
  await expect(cards).toHaveCount(15 + 1);
  const first = await cards.allInnerTexts();
  await page.getByRole('spinbutton', { name: '第几份' }).fill('2');
  await expect(async () => expect(await cards.allInnerTexts()).not.toEqual(first)).toPass();
  const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(kept).toEqual([]);
});
