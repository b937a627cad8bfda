// Words for what keeps the commands that build, serve and test from starting.
import type { FaultData } from './fault.ts';
import { both } from './content.ts';

export const baseInvalid = (written: string): FaultData => ({
  name: 'BaseInvalid',
  title: both('子路径写法不对。', 'The sub-path is written in a wrong form.'),
  where: `SHUZHI_BASE=${written}`,
  message: both(
    '子路径只用拉丁字母、数字、点、横线和斜线，例如 /train/。什么都没有生成。',
    'A sub-path is made of Latin letters, digits, dots, hyphens and slashes, for example /train/. Nothing was built.',
  ),
  hint: both('在 Windows 的 Git Bash 里写 train，不写斜线：它会把 /train/ 改成硬盘上的路径。', 'In Git Bash on Windows write train without slashes: it turns /train/ into a path on the disk.'),
});

export const portInvalid = (written: string): FaultData => ({
  name: 'PortInvalid',
  title: both('端口写法不对。', 'The port is written in a wrong form.'),
  where: `PORT=${written}`,
  message: both('端口是 0 到 65535 之间的整数，例如 4321；写 0 就用任一个空着的。网站没有打开。', 'A port is a whole number from 0 to 65535, for example 4321; 0 takes any that is free. The site was not served.'),
});

export const browserMissing = (named: string): FaultData => ({
  name: 'BrowserMissing',
  title: both('没有可用来测试的浏览器。', 'There is no browser to test with.'),
  where: `CHROMIUM_PATH=${named}`,
  message: both(
    '依次找过四处都没有：环境变量 CHROMIUM_PATH、PATH 里的 chromium 或 chrome、Playwright 自己的下载、（root 时）apt 安装。任选一种装好，再运行 npm test。什么都没有改动。',
    'Four ways were tried in this order: CHROMIUM_PATH, chromium or chrome on PATH, Playwright’s own download, and apt when run as root. Make one of them work and run npm test again. Nothing was changed.',
  ),
});
