// Builds the site in this process, quietly, and says in one line when it is done.
import { build as buildPages } from 'astro';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refuseBrokenLessons } from '#catalog/lesson-guard.ts';
import { sha256Hex } from '#kit/digest.ts';
import { writeSamples } from './make-samples.ts';
import { alone } from './alone.mjs';
import { finishPages } from './finish-pages.ts';
import { indexSite } from './index-site.ts';
import { tell } from './terminal.ts';

/** The proofs kept by `npm run prove` are shown on the trainers’ page, so a new one asks for a new build. */
const sources = ['src', 'courses', 'exercises', 'public', 'astro.config.mjs', 'package-lock.json', join('.cache', 'proof')];

/** Made by the build itself from the others. */
const made = /[/\\]public[/\\](?:samples|sets)(?:[/\\]|$)/u;

const list = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => list(join(path, name))) : [path];

/** Changes when any file the site is built from changes. */
export const sourceStamp = (root: string, base: string): string =>
  sha256Hex(`${base}\n${sources.map((source) => join(root, source)).filter((path) => existsSync(path)).flatMap((path) => list(path)).filter((file) => !made.test(file)).map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`).join('\n')}`);

export interface Built {
  readonly outDir: string;
  readonly base: string;
  readonly fresh: boolean;
}

const restore = (before: Readonly<Record<string, string | undefined>>): void => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
};

const buildAnew = async (root: string, base: string, outDir: string): Promise<void> => {
  const { SHUZHI_BASE, SHUZHI_OUT, NODE_ENV } = process.env;
  Object.assign(process.env, { SHUZHI_BASE: base, SHUZHI_OUT: outDir, ASTRO_TELEMETRY_DISABLED: '1' });
  try {
    refuseBrokenLessons(root);
    await writeSamples(root);
    await buildPages({ root, logLevel: 'warn' });
  } finally {
    // Whatever is started next from here must inherit neither this build's base nor Astro's `production`.
    restore({ SHUZHI_BASE, SHUZHI_OUT, NODE_ENV });
  }
  finishPages(outDir);
  indexSite(outDir);
};

/** `base` like `/` or `/train/`; nothing is built again when no source changed. Of two builds in one project the second waits for the first. */
export const buildSite = async ({ root, base, outDir, force = false }: { root: string; base: string; outDir: string; force?: boolean }): Promise<Built> => {
  const stampFile = join(root, '.cache', 'built', sha256Hex(resolve(outDir)).slice(0, 16));
  const build = async (): Promise<Built> => {
    const stamp = sourceStamp(root, base);
    const isSame = existsSync(join(outDir, 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
    if (isSame && !force) return { outDir, base, fresh: false };
    // A build that breaks off leaves no stamp: what it wrote is not taken for the site.
    rmSync(stampFile, { force: true });
    await buildAnew(root, base, outDir);
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
    return { outDir, base, fresh: true };
  };
  return alone(join(root, '.cache', 'build.lock'), build, () => tell('另一个窗口正在生成网站，等它做完…… Another window is building the site; waiting for it…'));
};
