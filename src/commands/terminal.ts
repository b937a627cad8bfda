// How commands speak: messages to standard error, results to standard output, and the three exit codes.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { Fault, formatFault } from '#faults/fault.ts';
import { isRunning } from './alone.mjs';

export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Is the file of this name (`import.meta.filename`) the one that was started? `import.meta.main` says it from Node 22.18 on only. */
export const isRun = (filename: string): boolean => {
  const [, started = ''] = process.argv;
  return existsSync(started) && realpathSync(started) === filename;
};

/** 0 done, 1 something was found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command's body; a Fault is told in its own words, anything else in one line without a stack. */
export const command = async (body: () => Promise<ExitCode>): Promise<void> => {
  try {
    process.exitCode = await body();
  } catch (error) {
    tell(error instanceof Fault ? formatFault(error.data) : `没有运行成功。 Could not run: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
};

/** The processes above this one, two deep: npm runs a script through a shell, and only the shell is the parent. */
const lineage = (): string => {
  const parent = process.ppid;
  try {
    // pid (name) state ppid …; a name may hold blanks and brackets, so the last bracket counts.
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return `${parent} ${isRunning(parent)}`;
  }
};

/** Settles when a person stops the command: by Ctrl-C, by a signal, or by ending the npm that started it, however roughly. */
export const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    const above = lineage();
    const watch = setInterval(() => {
      if (lineage() === above) return;
      clearInterval(watch);
      resolve();
    }, 1000);
    watch.unref();
  });
