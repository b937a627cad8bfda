// npm test: types, unit and property tests, the proof, the built site, then the journeys in a real browser.
// `npm test -- unit` and `npm test -- browser` run one half; `-- browser <file>` one file.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { buildSite } from './site-build.ts';
import { command, tell } from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');
const bin = (...path: string[]): string => join(root, 'node_modules', ...path);

const run = (title: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean => {
  tell(`\n— ${title}`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env } }).status === 0;
};

const node = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

const unit = (): boolean =>
  run('类型 types', [bin('astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'error', '--minimumSeverity', 'error']) &&
  run('单元与性质 unit and property', [bin('vitest', 'vitest.mjs'), 'run']) &&
  run('课程内容与证明 content and proof', [...node, 'src/commands/check.ts']);

const browser = async (files: readonly string[]): Promise<boolean> => {
  const executable = findBrowser();
  tell('\n— 生成网站 building the site');
  await buildSite({ root, base: '/', outDir: join(root, 'dist') });
  await buildSite({ root, base: '/train/', outDir: join(root, '.cache', 'dist-train') });
  return run('浏览器 browser', [bin('@playwright', 'test', 'cli.js'), 'test', ...files], { CHROMIUM_PATH: executable });
};

await command(async () => {
  const [half, ...files] = process.argv.slice(2);
  if (half !== 'browser' && !unit()) return 1;
  if (half !== 'unit' && !(await browser(files))) return 1;
  tell('\n全部通过。 All passed.');
  return 0;
});
