// Runs before every npm script, on whatever Node is there (18 or newer), so plain JavaScript without types:
// installs what the lock file names when it changed, and sees that a Node new enough will run the real script.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.installed-lock');
const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');

const stop = (zh, en) => {
  console.error(`${zh}\n${en}`);
  process.exit(2);
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const npm = process.env.npm_execpath;
  if (npm === undefined) stop('请用 npm 运行（例如 npm start）。', 'Run this through npm, for example: npm start');
  console.error('正在安装所需的软件包，第一次约一两分钟。 Installing packages, a minute or two the first time.');
  const done = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) stop('软件包没有装好，上面是 npm 的说明。项目文件没有改动。', 'The packages were not installed; npm says why above. No project file was changed.');
  writeFileSync(stamp, digest);
}

const shipped = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!existsSync(shipped) && (major < 22 || (major === 22 && minor < 12))) {
  stop(
    `这台电脑上的 Node 是 ${process.versions.node}，本系统需要 22.12 或更新的版本（nodejs.org 可下载）。`,
    `This computer has Node ${process.versions.node}; on this system the site needs Node 22.12 or newer (nodejs.org).`,
  );
}
