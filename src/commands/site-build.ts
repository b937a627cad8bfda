// Builds the site in this process, quietly, and says in one line when it is done.
import { build } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseBrokenLessons } from '#catalog/lesson-guard.ts';
import { sha256Hex } from '#kit/digest.ts';
import { writeSamples } from './make-samples.ts';
import { indexSite } from './index-site.ts';

/** The proofs kept by `npm run prove` are shown on the trainers’ page, so a new one asks for a new build. */
const sources = ['src', 'courses', 'exercises', 'public', 'astro.config.mjs', 'package-lock.json', join('.cache', 'proof')];

/** Made by the build itself from the others. */
const made = /[/\\]public[/\\](?:samples|sets)(?:[/\\]|$)/u;

const list = (path: string): string[] =>
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

/** `base` like `/` or `/train/`; nothing is built again when no source changed. */
export const buildSite = async ({ root, base, outDir, force = false }: { root: string; base: string; outDir: string; force?: boolean }): Promise<Built> => {
  const stampFile = join(outDir, '.stamp');
  const stamp = sourceStamp(root, base);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { outDir, base, fresh: false };
  const { SHUZHI_BASE, SHUZHI_OUT, NODE_ENV } = process.env;
  Object.assign(process.env, { SHUZHI_BASE: base, SHUZHI_OUT: outDir });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  refuseBrokenLessons(root);
  await writeSamples(root);
  try {
    await build({ root, logLevel: 'warn' });
  } finally {
    // Whatever is started next from here must inherit neither this build's base nor Astro's `production`.
    restore({ SHUZHI_BASE, SHUZHI_OUT, NODE_ENV });
  }
  await mkdir(outDir, { recursive: true });
  indexSite(outDir);
  await writeFile(stampFile, stamp);
  return { outDir, base, fresh: true };
};
