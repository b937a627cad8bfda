// Stopping `npm start` leaves nothing behind, however it is stopped.
import { spawn, type ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';

const answers = (url: string): Promise<boolean> => fetch(url).then(({ ok }) => ok, () => false);

const started = async (port: number): Promise<{ readonly npm: ChildProcess; readonly url: string }> => {
  const npm = spawn('npm', ['start'], { env: { ...process.env, PORT: String(port), SHUZHI_BASE: '/' }, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32', detached: process.platform !== 'win32' });
  let told = '';
  npm.stderr.on('data', (part: Buffer) => (told += part.toString()));
  await expect.poll(() => /http:\/\/[^\s]+/u.exec(told)?.[0], { timeout: 120_000 }).toBeTruthy();
  return { npm, url: /http:\/\/[^\s]+/u.exec(told)?.[0] ?? '' };
};

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
  test(`npm start ended by ${signal} frees its port`, async () => {
    test.setTimeout(180_000);
    const { npm, url } = await started(4381);
    expect(await answers(url)).toBe(true);
    // A terminal sends Ctrl-C to everything it started; a service manager ends npm alone.
    if (signal === 'SIGINT' && npm.pid !== undefined && process.platform !== 'win32') process.kill(-npm.pid, signal);
    else npm.kill(signal);
    await expect.poll(() => answers(url), { timeout: 20_000 }).toBe(false);
  });
}
