// Which browser the tests drive, in this order: CHROMIUM_PATH, one on PATH, Playwright's own download, apt when root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Fault } from '#faults/fault.ts';
import { browserMissing } from '#faults/start.ts';
import { tell } from './terminal.ts';

const names = process.platform === 'win32' ? ['chrome.exe', 'chromium.exe', 'msedge.exe'] : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** There, and not a mere signpost such as Ubuntu's `chromium-browser` without snap. On Windows a browser asked for its version opens a window. */
const runs = (file: string): boolean => existsSync(file) && (process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0);

const named = (): string | undefined => {
  const file = process.env['CHROMIUM_PATH'];
  if (file === undefined || file === '' || runs(file)) return file === '' ? undefined : file;
  tell(`CHROMIUM_PATH 指的文件启动不了，改找别的：${file}\nThe file that CHROMIUM_PATH names does not start; looking for another: ${file}`);
  return undefined;
};

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(runs);

const downloaded = (): string | undefined => {
  const file = chromium.executablePath();
  if (runs(file)) return file;
  tell('没有找到浏览器，正在用 Playwright 下载一个…… No browser found; Playwright is downloading one…');
  spawnSync(process.execPath, [join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 300_000 });
  return runs(file) ? file : undefined;
};

const fromApt = (): string | undefined => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  tell('正在用 apt 安装 chromium…… Installing chromium with apt…');
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return onPath();
};

/** The browser's file, by the first of `ways` that has one. Throws one Fault that names all four when none is to be had. */
export const findBrowser = (ways: readonly (() => string | undefined)[] = [named, onPath, downloaded, fromApt]): string => {
  for (const way of ways) {
    const found = way();
    if (found !== undefined) return found;
  }
  throw new Fault(browserMissing(process.env['CHROMIUM_PATH'] ?? ''));
};
