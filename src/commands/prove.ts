// `npm run prove`: proves every set of every course, and the tiny set of every kind. It knows sets and kinds; it must not know pages.
// Results are kept in .cache/proof/ under the digest of the set and of all code that has a say in them.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '#catalog/files.ts';
import { nearest } from '#catalog/nearest.ts';
import { keptProof, proofFile, type ProvedSet } from '#catalog/proof-cache.ts';
import { readSet, type ReadSet } from '#catalog/sets.ts';
import { formatFault, type FaultData } from '#faults/fault.ts';
import { proofFault, proofSetUnknown, proofStopped, setNotProvable } from '#faults/proof.ts';
import { isKind, kindIds, kinds, wordsOf } from '#kinds';
import { withProof, type AnyExercise, type Words } from '#kit/exercise.ts';
import { prove, type Report } from '#kit/proof/prove.ts';
import { moveText, reportText } from '#kit/proof/tell.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';
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

const sampleFiles = (root: string): readonly string[] =>
  kindIds.flatMap((kind) => {
    const folder = `exercises/${kind}/sets`;
    return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort().map((name) => `${folder}/${name}`) : [];
  });

/** What a kind says of a set that it cannot work with. */
const toldBy = (error: unknown): { readonly zh: string; readonly en: string } | undefined => {
  const { told } = Object(error) as { told?: { zh: string; en: string } };
  return typeof told?.zh === 'string' && typeof told.en === 'string' ? told : undefined;
};

/** Where no way leads to a pass at all, every state is a trap: told once. */
const ownProblems = ({ problems }: Report): Report['problems'] =>
  problems.some(({ kind }) => kind === 'no-witness') ? problems.filter(({ kind }) => kind !== 'trap' && kind !== 'solution-lost') : problems;

/** The report's problems as faults, their moves told as a learner would. */
const faultsOf = (path: string, report: Report, exercise: AnyExercise, words: Words, set: BaseSet): readonly FaultData[] =>
  ownProblems(report).map(({ kind, text, path: moves, variant: at, count }) => {
    const variant = exercise.vary(set, seedOf({ course: report.course, set: report.set, code: `proof-${at + 1}`, nonce: '', n: 1 }));
    const told = (lang: 'zh' | 'en'): readonly string[] => moves.map((move) => moveText(exercise, words, set, variant, move, lang));
    return proofFault(path, { kind, text, count, path: { zh: told('zh'), en: told('en') } });
  });

const proveFresh = async (read: ReadSet, contents: BaseSet, deep: boolean): Promise<ProvedSet> => {
  const { path } = read;
  if (!isKind(contents.kind)) return { path, faults: [setNotProvable(path, 0)], cached: false };
  try {
    const [{ exercise }, words] = await Promise.all([kinds[contents.kind].logic(), wordsOf(contents.kind)]);
    const report = prove(await withProof(exercise), words, contents, { course: read.course, setId: read.set, deep, sample: path.startsWith('exercises/') });
    return { path, report, faults: faultsOf(path, report, exercise, words, contents), cached: false };
  } catch (error) {
    return { path, faults: [proofStopped(path, error instanceof Error ? error.message : String(error), toldBy(error))], cached: false };
  }
};

const proveOne = async (root: string, path: string, files: readonly string[], deep: boolean): Promise<ProvedSet> => {
  const read = await readSet(root, path, files);
  const { contents } = read;
  if (contents === undefined) return { path, faults: [setNotProvable(path, read.faults.length), ...read.faults], cached: false };
  const kept = keptProof(root, path, contents, deep);
  if (kept !== undefined) return kept;
  const proved = await proveFresh(read, contents, deep);
  if (proved.report !== undefined) {
    const file = proofFile(root, path, contents, deep);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(proved));
  }
  return proved;
};

const tellSet = ({ report, faults, path, cached }: ProvedSet): void => {
  const head = report === undefined ? `✗ ${path}` : `${reportText(report)}${cached ? '\n  未变，沿用上次的结果。Unchanged; kept from the last run.' : ''}`;
  tell([head, ...faults.map((fault) => `\n${formatFault(fault)}\n`)].join('\n'));
};

/**
 * Proves all sets, or the one named `only`, and tells each as it is done. `ok` when every one holds.
 * A name that no set bears comes back as one fault.
 */
export const proveAll = async ({ root, deep = false, only, onSet = tellSet }: ProveOptions): Promise<Proved> => {
  const files = [...listFiles(root), ...sampleFiles(root)];
  const paths = files.filter(isSet);
  const names = paths.map(nameOf);
  const chosen = only === undefined || names.includes(only) ? paths.filter((one) => only === undefined || nameOf(one) === only) : [];
  const sets: ProvedSet[] = [];
  for (const path of chosen) {
    const one = await proveOne(root, path, files, deep);
    onSet(one);
    sets.push(one);
  }
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
