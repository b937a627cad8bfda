// The browser's whole process group is killed in mid-exercise, again and again on one profile: the learner stands at the last saved step.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { frameOf, openBoard, saved, stands, turn, walkTo } from './board.ts';

const kills = 10;
const flags = ['--headless=new', '--remote-debugging-port=0', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN', 'about:blank'];

interface Running {
  readonly page: Page;
  readonly kill: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));

/** A browser in a process group of its own, so that one signal ends all of it at once, as a power button does. */
const run = async (profile: string): Promise<Running> => {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(process.env['CHROMIUM_PATH'] ?? chromium.executablePath(), [`--user-data-dir=${profile}`, ...flags], { detached: true, stdio: 'ignore' });
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'), { timeout: 30_000 }).toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  const kill = async (): Promise<void> => {
    process.kill(-(child.pid as number), 'SIGKILL');
    await ended(child);
    await browser.close();
  };
  return { page, kill };
};

test(`a browser killed ${kills} times in mid-exercise opens at the last saved step each time`, async ({ baseURL }) => {
  test.skip(process.platform === 'win32', 'Windows has no process groups');
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  try {
    for (let round = 0; round < kills; round += 1) {
      const { page, kill } = await run(profile);
      try {
        await openBoard(page, baseURL);
        await stands(page, round * 2);
        await walkTo(page, round * 2 + 1);
        await lastStep(page, round * 2 + 2);
      } finally {
        await kill();
      }
    }
    const { page, kill } = await run(profile);
    try {
      await openBoard(page, baseURL);
      await stands(page, kills * 2);
      await expect(frameOf(page).getByText(`接着上次：已经走了 ${kills * 2} 步。`)).toBeVisible();
    } finally {
      await kill();
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

/** The last step before the kill: saved on the page, and nothing waited for after it. */
const lastStep = async (page: Page, moves: number): Promise<void> => {
  await turn(page);
  await stands(page, moves);
  await saved(page);
};
