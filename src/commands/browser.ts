// Which browser the tests drive, in this order: CHROMIUM_PATH, one on PATH, Playwright's own download, apt when root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Fault } from '#faults/fault.ts';
import { tell } from './terminal.ts';

const names = process.platform === 'win32' ? ['chrome.exe', 'chromium.exe', 'msedge.exe'] : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const downloaded = (): string | undefined => {
  const file = chromium.executablePath();
  if (existsSync(file)) return file;
  tell('没有找到浏览器，正在用 Playwright 下载一个…… No browser found; Playwright is downloading one…');
  spawnSync(process.execPath, [join(import.meta.dirname, '..', '..', 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 300_000 });
  return existsSync(file) ? file : undefined;
};

const fromApt = (): string | undefined => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  tell('正在用 apt 安装 chromium…… Installing chromium with apt…');
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return onPath();
};

/** The browser's file. Throws one Fault that names all four ways when none is to be had. */
export const findBrowser = (): string => {
  const named = process.env['CHROMIUM_PATH'];
  const found = (named !== undefined && existsSync(named) ? named : undefined) ?? onPath() ?? downloaded() ?? fromApt();
  if (found !== undefined) return found;
  throw new Fault({
    name: 'BrowserMissing',
    title: { zh: '没有可用来测试的浏览器。', en: 'There is no browser to test with.' },
    where: `CHROMIUM_PATH=${named ?? ''}`,
    message: {
      zh: '依次找过四处都没有：环境变量 CHROMIUM_PATH、PATH 里的 chromium 或 chrome、Playwright 自己的下载、（root 时）apt 安装。任选一种装好，再运行 npm test。什么都没有改动。',
      en: 'Four ways were tried in this order: CHROMIUM_PATH, chromium or chrome on PATH, Playwright’s own download, and apt when run as root. Make one of them work and run npm test again. Nothing was changed.',
    },
  });
};
