// What the two commands stand on: addresses as people write them, one thing at a time, the browser found in its order.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { baseOf, portOf } from '../../src/commands/address.ts';
import { alone } from '../../src/commands/alone.mjs';
import { findBrowser } from '../../src/commands/browser.ts';
import { serve } from '../../src/commands/serve.ts';
import { Fault, formatFault } from '#faults/fault.ts';

const commands = join(import.meta.dirname, '..', '..', 'src', 'commands');
const faultOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return formatFault(error.data);
    throw error;
  }
  return 'no fault';
};

afterEach(() => vi.unstubAllEnvs());

it('takes a sub-path as people write it', () => {
  expect([undefined, '', '/', 'train', '/train', 'train/', '/train/', 'a/b-1', '//x//'].map(baseOf)).toEqual(['/', '/', '/', '/train/', '/train/', '/train/', '/train/', '/a/b-1/', '/x/']);
});

it.each(['C:/Program Files/Git/train/', '学堂', '../x', '/a/./b', 'https://x.test/', 'a b', 'x?y'])('refuses %s as a sub-path', (written) => {
  expect(faultOf(() => baseOf(written))).toContain('[BaseInvalid]');
});

it('takes a port, and nothing else, for a port', () => {
  expect([undefined, '', '0', '8080'].map(portOf)).toEqual([4321, 4321, 0, 8080]);
  for (const written of ['80a', '-1', '65536', '4321.5']) expect(faultOf(() => portOf(written))).toContain('[PortInvalid]');
});

it('says what to do in both languages', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/opt/none');
  const told = [() => baseOf('C:/Git/train/'), () => portOf('http'), () => findBrowser([() => undefined])].map(faultOf);
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('./messages/start.txt');
});

it('looks for a browser in the order given and stops at the first', () => {
  const asked: string[] = [];
  const way = (name: string, file?: string) => (): string | undefined => (asked.push(name), file);
  expect(findBrowser([way('CHROMIUM_PATH'), way('PATH', '/bin/a'), way('download', '/bin/b'), way('apt')])).toBe('/bin/a');
  expect(asked).toEqual(['CHROMIUM_PATH', 'PATH']);
});

it('names all four ways when there is no browser', () => {
  const said = faultOf(() => findBrowser([]));
  for (const way of ['CHROMIUM_PATH', 'PATH', 'Playwright', 'apt']) expect(said).toContain(way);
});

it('lets nobody in while one is at work, and takes the place of one that was killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  const mark = join(folder, 'x', 'mark');
  const said: string[] = [];
  const act = (name: string) => alone(mark, async () => { said.push(`${name} in`); await new Promise((resolve) => setTimeout(resolve, 30)); said.push(`${name} out`); }, () => said.push(`${name} waits`));
  await Promise.all([act('a'), act('b')]);
  expect(said.filter((line) => !line.endsWith('waits'))).toSatisfy((lines: string[]) => ['a in,a out,b in,b out', 'b in,b out,a in,a out'].includes(lines.join()));
  expect(said.filter((line) => line.endsWith('waits'))).toHaveLength(1);
  expect(existsSync(mark)).toBe(false);
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(mark, String(gone));
  await act('c');
  expect(said.slice(-2)).toEqual(['c in', 'c out']);
  await expect(alone(mark, () => { throw new Error('broken'); }, () => undefined)).rejects.toThrow('broken');
  expect(existsSync(mark)).toBe(false);
  rmSync(folder, { recursive: true });
});

it('is asked whether it was started in a way that every Node from 22.12 on knows', () => {
  const files = readdirSync(commands, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|mjs)$/u.test(name));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((name) => name !== 'terminal.ts' && readFileSync(join(commands, name), 'utf8').includes('import.meta.main'))).toEqual([]);
});

it('starts nothing by the bare name of node, which may be another one', () => {
  const text = readFileSync(join(commands, '..', '..', 'playwright.config.ts'), 'utf8');
  expect(text).toContain('process.execPath');
  expect(text).not.toMatch(/command: [`'"]node /u);
});

it('serves under a sub-path: the way in, the page that is not there, and the next port when one is taken', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(dir, 'index.html'), 'home');
  const first = await serve({ dir, base: '/train/', port: 0 });
  const { port } = new URL(first.url);
  const second = await serve({ dir, base: '/train/', port: Number(port) });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
  const get = async (path: string): Promise<readonly [number, string | null, string]> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    return [answer.status, answer.headers.get('location'), await answer.text()];
  };
  expect(await get('/train/')).toEqual([200, null, 'home']);
  for (const path of ['/', '/train']) expect((await get(path)).slice(0, 2)).toEqual([302, '/train/']);
  expect((await get('/train?q=1')).slice(0, 2)).toEqual([302, '/train/?q=1']);
  // A folder that another build has just emptied does not stop the server.
  expect(await get('/train/none/')).toEqual([404, null, '404']);
  writeFileSync(join(dir, '404.html'), 'not here');
  for (const path of ['/train/none/', '/other/', '/trains']) expect(await get(path)).toEqual([404, null, 'not here']);
  const answer = await fetch(first.url);
  expect([answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options'), answer.headers.get('referrer-policy')]).toEqual(["frame-ancestors 'self'", 'nosniff', 'no-referrer']);
  await Promise.all([first.close(), second.close()]);
  rmSync(dir, { recursive: true });
});

it('tells a Node that is too old in one sentence, before anything is installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ensure-'));
  const preload = join(folder, 'mac.mjs');
  writeFileSync(preload, "Object.defineProperty(process, 'platform', { value: 'darwin' }); Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } });");
  const run = spawn(process.execPath, ['--import', pathToFileURL(preload).href, join(commands, 'ensure.mjs')], { env: { ...process.env, npm_execpath: join(folder, 'no-npm.js') } });
  let told = '';
  run.stderr.on('data', (part: Buffer) => (told += part.toString()));
  const code = await new Promise((resolve) => run.on('close', resolve));
  expect(told).toMatch(/^这台电脑上的 Node 是 20\.11\.0，[^\n]*22\.12[^\n]*\nThis computer has Node 20\.11\.0;[^\n]*22\.12 or newer[^\n]*\n$/u);
  expect(code).toBe(2);
  rmSync(folder, { recursive: true });
});
