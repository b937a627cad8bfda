import { defineConfig } from '@playwright/test';

// The Node that runs this, by its whole name: `node` may be another one.
const serve = (dir: string, base: string, port: number): string =>
  `"${process.execPath}" --experimental-strip-types --disable-warning=ExperimentalWarning src/commands/serve-dist.ts ${dir} ${base} ${port}`;

// Two servers of the built site: at the root, and under /train/ for a plain http host name that is not localhost.
const ports = { root: 4331, train: 4332 } as const;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['{e2e,model,access,built,fault}/**/*.test.ts'],
  fullyParallel: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // On a busy machine a browser may start badly; what passes only the second time is named as flaky at the end, to be looked into.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: process.env['CI'] === undefined ? 'list' : 'dot',
  use: {
    baseURL: `http://localhost:${ports.root}/`,
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--host-resolver-rules=MAP train.office.test 127.0.0.1`],
    },
  },
  webServer: [
    { command: serve('dist', '/', ports.root), port: ports.root, reuseExistingServer: false },
    { command: serve('.cache/dist-train', '/train/', ports.train), port: ports.train, reuseExistingServer: false },
  ],
});
