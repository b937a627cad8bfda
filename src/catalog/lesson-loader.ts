// Astro's content loader for lessons: ids are `<course>/<lesson>` in Chinese and `en/<course>/<lesson>` in English.
// A lesson that cannot be read stays in the collection under its own name; what is wrong with it is told elsewhere.
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { hasCourses, isLesson, listFiles } from './files.ts';
import { readLesson, type ReadLesson } from './lessons.ts';
import type { Frontmatter } from './schemas.ts';

export const entryId = ({ course, lesson, lang }: Pick<ReadLesson, 'course' | 'lesson' | 'lang'>): string => `${lang === 'en' ? 'en/' : ''}${course}/${lesson}`;

const standIn = (lesson: string): Frontmatter => ({ title: lesson, summary: lesson, goals: [lesson], minutes: 0, checked: { on: '2000-01-01', against: [], reviewed: 'pending' } });

const put = async ({ store, parseData, generateDigest }: LoaderContext, root: string, path: string): Promise<string> => {
  const read = readLesson(root, path);
  const id = entryId(read);
  const data = await parseData({ id, data: { ...(read.frontmatter ?? standIn(read.lesson)) }, filePath: join(root, path) });
  store.set({ id, data, body: read.text, filePath: path, digest: generateDigest(read.text), deferredRender: true });
  return id;
};

const watch = (context: LoaderContext, root: string): void => {
  const pathOf = (file: string): string => relative(root, file).split(sep).join('/');
  // Editors that save by renaming take the file away for a moment; the next event brings it back.
  const again = (file: string): void => {
    if (isLesson(pathOf(file))) put(context, root, pathOf(file)).catch((error: unknown) => context.logger.warn(String(error)));
  };
  context.watcher?.add(join(root, 'courses'));
  context.watcher?.on('change', again);
  context.watcher?.on('add', again);
  context.watcher?.on('unlink', (file) => {
    const [, course = '', ...rest] = pathOf(file).split('/');
    const lesson = (rest.at(-1) ?? '').replace(/\.mdx$/u, '');
    if (isLesson(pathOf(file))) context.store.delete(entryId({ course, lesson, lang: rest.length > 1 ? 'en' : 'zh' }));
  });
};

/** Reads every lesson of courses/ in the project folder. */
export const lessonLoader = (): Loader => ({
  name: 'lessons',
  load: async (context) => {
    const root = fileURLToPath(context.config.root);
    const paths = hasCourses(root) ? listFiles(root).filter(isLesson) : [];
    const ids = await Promise.all(paths.map((path) => put(context, root, path)));
    for (const id of context.store.keys()) if (!ids.includes(id)) context.store.delete(id);
    watch(context, root);
  },
});
