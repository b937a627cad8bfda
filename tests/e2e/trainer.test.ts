// The trainer's loop: save a lesson, see it; save a broken one, be told in words; look at the proof.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../browser.ts';

const root = process.cwd();
const parts = ['src', 'courses', 'exercises', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const lesson = 'courses/deid-open-data/identifiers.mdx';
const sentence = '本句由讲师刚刚写下，保存就该看到。';

let copy = '';
let server: ChildProcess;
let told = '';
let address = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  copy = mkdtempSync(join(tmpdir(), 'shuzhi-trainer-'));
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  server = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'src/commands/dev.ts'], { cwd: copy, env: { ...process.env, PORT: '4391', SHUZHI_BASE: '/' }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => (told += part.toString()));
  await expect.poll(() => /http:\/\/localhost:\d+\//u.exec(told)?.[0], { timeout: 120_000 }).toBeTruthy();
  address = /http:\/\/localhost:\d+\//u.exec(told)?.[0] ?? '';
});

test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(copy, { recursive: true, force: true });
});

test('a saved sentence shows on the open page without anybody reloading it', async ({ page }) => {
  test.setTimeout(180_000);
  // Only a page that listens can be told to reload.
  const listening = page.waitForEvent('console', { predicate: (message) => message.text().includes('[vite] connected'), timeout: 120_000 });
  await page.goto(`${address}courses/deid-open-data/identifiers/`, { timeout: 120_000 });
  await listening;
  const before = readFileSync(join(copy, lesson), 'utf8');
  writeFileSync(join(copy, lesson), `${before}\n\n${sentence}\n`);
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 60_000 });
});

test('a lesson with a syntax error is told with file and line, in both languages, without a stack trace', async ({ page }) => {
  test.setTimeout(180_000);
  const before = readFileSync(join(copy, lesson), 'utf8');
  told = '';
  writeFileSync(join(copy, lesson), `${before}\n\n<Case>\n没有结束的情境\n`);
  await expect.poll(() => told, { timeout: 60_000 }).toContain('courses/deid-open-data/identifiers.mdx:');
  expect(told).toContain('[LessonSyntax]');
  expect(told).not.toMatch(/\n\s+at .+:\d+:\d+/u);
  await page.goto(`${address}courses/deid-open-data/identifiers/`, { timeout: 120_000 });
  await expect(page.getByText('LessonSyntax')).toBeVisible();
  writeFileSync(join(copy, lesson), before);
  await expect(page.getByText(sentence)).toBeVisible({ timeout: 60_000 });
});

test('a trainer finds every kind with its chart and what is proved of its sets', async ({ page }) => {
  await page.goto('trainer/');
  for (const name of ['分一分', 'svg']) await expect(name === 'svg' ? page.locator('main svg').first() : page.getByText(name).first()).toBeVisible();
  await page.getByRole('link', { name: /怎样写/u }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
