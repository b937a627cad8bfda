// While a trainer writes: after each saving in courses/ the terminal tells what is newly wrong, once, and when all is well again.
import { join, relative, sep } from 'node:path';
import { formatFault } from '#faults/fault.ts';
import { check } from './check.ts';

interface Watcher {
  readonly add: (path: string) => unknown;
  readonly on: (event: 'all', listener: (event: string, file: string) => void) => unknown;
}

const quiet = 150;

/** `print` gets one message at a time; `before` is what has been told already. */
export const tellOnSave = (watcher: Watcher, root: string, print: (message: string) => void): void => {
  let told: ReadonlySet<string> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<readonly string[]> => (await check(root)).map(formatFault);
  const again = async (): Promise<void> => {
    const now = await look();
    const fresh = now.filter((message) => !told?.has(message));
    if (fresh.length > 0) print(fresh.join('\n\n'));
    else if (now.length === 0 && told !== undefined && told.size > 0) print('课程内容没有错误了。 Nothing is wrong with the courses any more.');
    told = new Set(now);
  };
  const started = look().then((now) => { told = new Set(now); });
  watcher.add(join(root, 'courses'));
  watcher.on('all', (_event, file) => {
    if (!relative(root, file).split(sep).join('/').startsWith('courses/')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void started.then(again).catch((error: unknown) => print(String(error))), quiet);
  });
};
