// `npm run check`: every fault in courses/ in words, then the proof of every set. Exit 0 nothing found, 1 faults, 2 could not run.
// It knows the catalog and the proof; it must not know pages.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog/catalog.ts';
import { check } from '#catalog/check.ts';
import { hasCourses } from '#catalog/files.ts';
import { checkSummary, commandWrong, coursesMissing, type CheckCount } from '#faults/check.ts';
import { Fault, formatFault, type FaultData } from '#faults/fault.ts';
import { proveAll } from './prove.ts';
import { command, isRun, type ExitCode } from './terminal.ts';

const usage = 'npm run check [-- --json] [--quick] [--root <folder>]';

/** What the check of one project folder came to. */
export interface CheckReport {
  readonly faults: readonly FaultData[];
  readonly advice: readonly FaultData[];
  readonly count: CheckCount;
}

export interface CheckOptions {
  readonly root: string;
  /** Leaves out the proof of sets, which takes longest. */
  readonly quick?: boolean;
}

/** A set that cannot be read is already told by the content check; the proof adds only what it alone sees. */
const proofFaults = async (root: string): Promise<readonly FaultData[]> =>
  (await proveAll({ root })).sets.flatMap(({ faults }) => (faults.some(({ name }) => name === 'ProofSetUnread') ? [] : faults));

/** Content faults and, unless `quick`, proof faults of the project under `root`. */
export const checkAll = async ({ root, quick = false }: CheckOptions): Promise<CheckReport> => {
  const found = [...(await check(root)), ...(quick ? [] : await proofFaults(root))];
  const { courses, source } = await loadCatalog({ root });
  const faults = found.filter(({ weight }) => weight !== 'advice');
  const advice = found.filter(({ weight }) => weight === 'advice');
  const lessons = courses.reduce((sum, course) => sum + course.lessons.length, 0);
  const sets = source.courses.reduce((sum, course) => sum + course.sets.length, 0);
  return { faults, advice, count: { courses: courses.length, lessons, sets, faults: faults.length, advice: advice.length } };
};

/** The report as a person reads it: advice first, so that the faults stand last, nearest to the cursor. */
export const reportText = ({ faults, advice, count }: CheckReport): string => {
  const summary = checkSummary(count);
  const told = advice.map((one) => `（建议 advice）${formatFault(one)}`);
  return [...told, ...faults.map(formatFault), `${summary.zh} ${summary.en}`].join('\n\n');
};

const main = async (): Promise<ExitCode> => {
  let options: { json?: boolean; quick?: boolean; root?: string };
  try {
    options = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, root: { type: 'string' } } }).values;
  } catch {
    throw new Fault(commandWrong(`npm run check -- ${process.argv.slice(2).join(' ')}`, usage));
  }
  const root = options.root ?? join(import.meta.dirname, '..', '..');
  if (!hasCourses(root)) throw new Fault(coursesMissing(root));
  const report = await checkAll({ root, quick: options.quick === true });
  if (options.json === true) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`${reportText(report)}\n`);
  return report.faults.length === 0 ? 0 : 1;
};

if (isRun(import.meta.filename)) await command(main);
