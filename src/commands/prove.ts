// `npm run prove`: proves every set of every course, and the tiny set of every kind. It knows sets and kinds; it must not know pages.
// Results are kept in .cache/proof/ under the digest of the set and of all code that has a say in them.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { nearest } from '#catalog/nearest.ts';
import type { ProvedSet } from '#catalog/proof-cache.ts';
import { formatFault, type FaultData } from '#faults/fault.ts';
import { proofSetUnknown } from '#faults/proof.ts';
import { reportText } from '#kit/proof/tell.ts';
import { proveOne, setRoom } from './prove-one.ts';
import { command, isRun, tell, type ExitCode } from './terminal.ts';

export interface ProveOptions {
  /** The project's folder. */
  readonly root: string;
  readonly deep?: boolean;
  /** `course/set`; every set when undefined. A kind's tiny set is `<kind>/tiny`. */
  readonly only?: string;
  /** Called after each set, as it is done; tells it on standard error unless given. */
  readonly onSet?: (proved: ProvedSet) => void;
}

/** `unknown` when `only` named no set. */
export interface Proved {
  readonly ok: boolean;
  readonly sets: readonly ProvedSet[];
  readonly unknown?: FaultData;
}

const isSet = (path: string): boolean => /^(courses|exercises)\/[^/]+\/sets\/[^/]+\.yml$/u.test(path) && !path.endsWith('/released.yml');
const nameOf = (path: string): string => path.replace(/^(?:courses|exercises)\/([^/]+)\/sets\/(.+)\.yml$/u, '$1/$2');

const tellSet = ({ report, faults, path, cached }: ProvedSet): void => {
  const head = report === undefined ? `✗ ${path}` : `${reportText(report)}${cached ? '\n  未变，沿用上次的结果。Unchanged; kept from the last run.' : ''}`;
  tell([head, ...faults.map((fault) => `\n${formatFault(fault)}\n`)].join('\n'));
};

interface Room {
  readonly root: string;
  readonly files: readonly string[];
  readonly deep: boolean;
}
type Teller = (proved: ProvedSet) => void;

const oneByOne = async ({ root, files, deep }: Room, paths: readonly string[], onSet: Teller): Promise<readonly ProvedSet[]> => {
  const sets: ProvedSet[] = [];
  for (const path of paths) {
    const one = await proveOne(root, path, files, deep);
    onSet(one);
    sets.push(one);
  }
  return sets;
};

/** As many sets at once as there are processors, each on a thread of its own; told as they are done, returned in the order of `paths`. */
const sideBySide = async (room: Room, paths: readonly string[], onSet: Teller): Promise<readonly ProvedSet[]> => {
  const proved = new Map<string, ProvedSet>();
  const waiting = [...paths];
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { workerData: room, execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'] });
      const next = (): void => worker.postMessage(waiting.shift() ?? '');
      worker.on('message', (one: ProvedSet) => {
        proved.set(one.path, one);
        onSet(one);
        next();
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
      next();
    });
  await Promise.all(Array.from({ length: Math.max(1, Math.min(availableParallelism(), 8, paths.length)) }, work));
  return paths.map((path) => proved.get(path)).filter((one): one is ProvedSet => one !== undefined);
};

/**
 * Proves all sets, or the one named `only`, and tells each as it is done. `ok` when every one holds.
 * A name that no set bears comes back as one fault.
 */
export const proveAll = async ({ root, deep = false, only, onSet = tellSet }: ProveOptions): Promise<Proved> => {
  const files = setRoom(root);
  const paths = files.filter(isSet);
  const names = paths.map(nameOf);
  const chosen = only === undefined || names.includes(only) ? paths.filter((one) => only === undefined || nameOf(one) === only) : [];
  const sets = await (chosen.length > 3 ? sideBySide({ root, files, deep }, chosen, onSet) : oneByOne({ root, files, deep }, chosen, onSet));
  if (only === undefined || chosen.length > 0) return { ok: sets.every(({ faults }) => faults.length === 0), sets };
  return { ok: false, sets, unknown: proofSetUnknown(only, nearest(only, names), names) };
};

const main = async (): Promise<ExitCode> => {
  const { values } = parseArgs({ options: { deep: { type: 'boolean' }, json: { type: 'boolean' }, set: { type: 'string' } } });
  const root = join(import.meta.dirname, '..', '..');
  const { ok, sets, unknown } = await proveAll({ root, deep: values.deep === true, ...(values.set === undefined ? {} : { only: values.set }) });
  if (unknown !== undefined) {
    tell(formatFault(unknown));
    return 2;
  }
  if (values.json === true) process.stdout.write(`${JSON.stringify(sets, null, 2)}\n`);
  const holding = sets.filter(({ faults }) => faults.length === 0).length;
  tell(`\n${holding}/${sets.length} 套数据成立。 ${holding} of ${sets.length} sets hold.`);
  return ok ? 0 : 1;
};

if (isRun(import.meta.filename)) await command(main);
