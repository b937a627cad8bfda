// The floor that page weights are held against: the same lesson text as one bare Astro and MDX page, built in the same run.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { weigh, type Weight } from './weight.ts';

/** The lesson without its head and with the tags of this site taken out; their words stay. */
const plainText = (lesson: string): string =>
  lesson
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/<\/?[A-Z](?:"[^"]*"|'[^']*'|[^>"'])*>/gu, '')
    .trim();

/** Builds `lessonFile` (an .mdx) into `folder` with nothing around it, and weighs it. */
export const bareWeight = async (lessonFile: string, folder: string): Promise<Weight> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'src', 'pages'), { recursive: true });
  writeFileSync(join(folder, 'src', 'pages', 'index.mdx'), plainText(readFileSync(lessonFile, 'utf8').replace(/\r\n/gu, '\n')));
  const outDir = join(folder, 'dist');
  await build({ root: folder, configFile: false, outDir, logLevel: 'error', integrations: [mdx()], devToolbar: { enabled: false } });
  return weigh({ dir: outDir, base: '/' }, '');
};
