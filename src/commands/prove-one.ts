// One set proved, or its proof taken from .cache/proof/ when neither it nor the code behind it changed.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#catalog/files.ts';
import { keptProof, proofFile, type ProvedSet } from '#catalog/proof-cache.ts';
import { readSet, type ReadSet } from '#catalog/sets.ts';
import type { FaultData } from '#faults/fault.ts';
import { proofFault, proofStopped, setNotProvable } from '#faults/proof.ts';
import { isKind, kindIds, kinds, wordsOf } from '#kinds';
import { withProof, type AnyExercise, type Words } from '#kit/exercise.ts';
import { prove, type Report } from '#kit/proof/prove.ts';
import { moveText } from '#kit/move-text.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';

const sampleFiles = (root: string): readonly string[] =>
  kindIds.flatMap((kind) => {
    const folder = `exercises/${kind}/sets`;
    return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort().map((name) => `${folder}/${name}`) : [];
  });

/** All files among which sets and their tables lie, by their path from `root`. */
export const setRoom = (root: string): readonly string[] => [...listFiles(root), ...sampleFiles(root)];

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
    const told = (lang: 'zh' | 'en'): readonly string[] => moves.map((move) => moveText(exercise, words[lang], set, variant, move, lang));
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

/** `files`: see `setRoom`. Never throws for what a trainer wrote. */
export const proveOne = async (root: string, path: string, files: readonly string[], deep: boolean): Promise<ProvedSet> => {
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
