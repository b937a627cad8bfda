// Hooks courses/ into Astro: publishes every set as a file, serves the same files while a trainer writes, and reloads on saving.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { setDigest } from '#kit/digest.ts';
import type { BaseSet } from '#kit/set.ts';
import { kindIds, kinds, type KindId } from '#kinds';
import type { SetDigest } from '#model/ids.ts';
import type { SetFile } from '#model/set-file.ts';
import { loadCatalog } from './catalog.ts';
import { lessonGuard, refuseBrokenLessons } from './lesson-guard.ts';
import { tellOnSave } from './tell-on-save.ts';

/** Where a set file is published, without the site's base. */
export const publishedAt = ({ course, set, digest }: SetFile): string => `sets/${course}/${set}.${digest}.json`;

/** A kind's tiny set as a file of the same form; it belongs to no course. */
export const tinyFile = async (root: string, kind: KindId): Promise<SetFile> => {
  const { exercise } = await kinds[kind].logic();
  const contents = (await exercise.schema()).parse(parse(await readFile(join(root, 'exercises', kind, 'sets', 'tiny.yml'), 'utf8'))) as BaseSet;
  return { course: 'tiny', set: kind, kind, kindVersion: exercise.version, digest: setDigest(contents) as SetDigest, earlier: false, contents };
};

/** Every file the build publishes for exercises: path without base -> text. */
export const publishedSets = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const { setFiles } = await loadCatalog({ root });
  const tiny = await Promise.all(kindIds.map((kind) => tinyFile(root, kind)));
  return new Map([
    ...[...setFiles, ...tiny].map((file) => [publishedAt(file), JSON.stringify(file)] as const),
    ...tiny.map((file) => [`sets/tiny/${file.set}.json`, JSON.stringify(file)] as const),
  ]);
};

const write = async (folder: string, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
};

export const catalogFiles = (): AstroIntegration => {
  let root = process.cwd();
  return {
    name: 'shuzhi-catalog',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [lessonGuard(root)] } });
      },
      'astro:build:start': () => refuseBrokenLessons(root),
      'astro:server:setup': ({ server }) => {
        tellOnSave(server.watcher, root, (message) => process.stderr.write(`\n${message}\n`));
        server.watcher.on('all', (_event, file) => {
          if (/[/\\]courses[/\\].*\.(ya?ml|csv|svg)$/u.test(file)) server.hot.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '').replace(/^.*?(?=\/sets\/)/u, '').slice(1);
          if (!path.startsWith('sets/')) return next();
          publishedSets(root).then((files) => {
            const text = files.get(path);
            // The earlier edition that only the sample records need lies in public/.
            if (text === undefined) return next();
            response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
            response.end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await write(fileURLToPath(dir), await publishedSets(root));
      },
    },
  };
};
