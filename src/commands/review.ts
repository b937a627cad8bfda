// `npm run review`: replays the records in files, folders and archives, with the same code as /review/.
// Exit 0 all agree, 1 something was found, 2 could not run. It knows records and boards; it must not know pages.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog/catalog.ts';
import { board, type Board, type Taken } from '#cohort/board.ts';
import { toCsv } from '#cohort/csv.ts';
import { otherCodes, type Match } from '#cohort/match.ts';
import { parseRoster, type Roster } from '#cohort/roster.ts';
import { attemptTable, textRows, type TableWords } from '#cohort/table.ts';
import { Fault, formatFault, type FaultData } from '#faults/fault.ts';
import { reviewNothing, reviewPathMissing, reviewSetDamaged, reviewSetsUnread, reviewUsage } from '#faults/review-command.ts';
import { recordNotReviewed } from '#faults/record.ts';
import type { Text } from '#kit/text.ts';
import type { Assignment } from '#model/record.ts';
import { readCode } from '#model/schema/text.ts';
import type { SetFile, SetSource } from '#model/set-file.ts';
import { isClutter } from '#record/clutter.ts';
import { parseAssignment, parseHandIn, sizeFault } from '#record/parse.ts';
import { reviewer, type Review } from '#record/review.ts';
import { archiveLimits, filesIn, type Unpacked } from '#record/unpack.ts';
import { reviewWords } from '#words/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { command, isRun, tell, type ExitCode } from './terminal.ts';

const usage = 'npm run review -- <files or folders> [--roster f] [--assignment f] [--match mistyped=code] [--lang zh|en] [--json | --csv out]';

export interface ReviewInputs {
  readonly root: string;
  readonly paths: readonly string[];
  readonly roster?: string;
  readonly assignment?: string;
  /** Mistyped codes, matched by hand. */
  readonly matches?: readonly Match[];
}

export interface ReviewDone {
  readonly board: Board;
  readonly refused: readonly { readonly file: string; readonly fault: FaultData }[];
  readonly rosterFaults: readonly FaultData[];
  readonly assignment?: Assignment;
  readonly files: number;
  /** Exercise titles by `course/set`. */
  readonly titles: ReadonlyMap<string, Text>;
}

const filesAt = (path: string): readonly string[] => {
  if (!existsSync(path)) throw new Fault(reviewPathMissing(path));
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isClutter(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

interface Sets {
  readonly source: SetSource;
  readonly titles: ReadonlyMap<string, Text>;
}

const readSet = (path: string): SetFile => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as SetFile;
  } catch {
    throw new Fault(reviewSetDamaged(path));
  }
};

/** The sets of the built site; where nothing was built, those of courses/. */
const setsOf = async (root: string): Promise<Sets> => {
  const built = join(root, 'dist', 'sets');
  const files = existsSync(built) ? filesAt(built).filter((path) => /[0-9a-f]{32}\.json$/u.test(path)).map(readSet) : (await loadCatalog({ root })).setFiles;
  if (files.length === 0) throw new Fault(reviewSetsUnread(built));
  const byName = new Map(files.map((file) => [`${file.course}/${file.set}/${file.digest}`, file]));
  const titles = new Map([...files].sort((a, b) => Number(b.earlier) - Number(a.earlier)).map(({ course, set, contents }) => [`${course}/${set}`, contents.title]));
  return { source: { get: async (course, set, digest) => byName.get(`${course}/${set}/${digest}`) }, titles };
};

const readAssignment = (path: string): Assignment => {
  if (!existsSync(path)) throw new Fault(reviewPathMissing(path));
  const parsed = parseAssignment(readFileSync(path), path);
  if (parsed.kind === 'refused') throw new Fault(parsed.fault);
  return parsed.assignment;
};

const readRoster = (path: string): Roster => {
  if (!existsSync(path)) throw new Fault(reviewPathMissing(path));
  return parseRoster(readFileSync(path), path);
};

/** One file, taken or refused. What a record's moves do to a kind that did not reckon with them stops no other file. */
const reviewOne = async (one: Unpacked, review: Review, assignment: Assignment | undefined, matches: readonly Match[]): Promise<Taken | { readonly file: string; readonly fault: FaultData }> => {
  const parsed = one.kind === 'refused' ? one : parseHandIn(one.bytes, one.name);
  if (parsed.kind === 'refused') return { file: one.name, fault: parsed.fault };
  try {
    return { file: one.name, review: await review(parsed.record, { ...(assignment === undefined ? {} : { assignment }), alsoCodes: otherCodes(matches, parsed.record.learner.code) }) };
  } catch {
    return { file: one.name, fault: recordNotReviewed(one.name) };
  }
};

/** Reads and replays everything under `paths`. A file that is no record is told and hides no other. */
export const reviewFiles = async ({ root, paths, roster: rosterPath, assignment: assignmentPath, matches = [] }: ReviewInputs): Promise<ReviewDone> => {
  const assignment = assignmentPath === undefined ? undefined : readAssignment(assignmentPath);
  const roster = rosterPath === undefined ? undefined : readRoster(rosterPath);
  const files = [...new Set(paths.flatMap(filesAt))];
  const { source, titles } = await setsOf(root);
  const review = reviewer(source);
  const taken: Taken[] = [];
  const refused: { file: string; fault: FaultData }[] = [];
  for (const path of files) {
    const shown = relative(process.cwd(), path) || path;
    const fault = statSync(path).size > archiveLimits.total ? sizeFault(statSync(path).size, shown) : undefined;
    for (const one of fault === undefined ? filesIn(readFileSync(path), shown) : []) {
      const found = await reviewOne(one, review, assignment, matches);
      if ('fault' in found) refused.push(found);
      else taken.push(found);
    }
    if (fault !== undefined) refused.push({ file: shown, fault });
  }
  return { board: board(taken, { roster: roster?.people, assignment, matches }), refused, rosterFaults: roster?.faults ?? [], assignment, files: files.length, titles };
};

/** True when every attempt agrees, every file was taken and nobody is missing. */
export const isClean = ({ board: { rows, missing }, refused }: ReviewDone): boolean =>
  refused.length === 0 && missing.length === 0 && rows.every(({ attempts, conflicts, strays }) => conflicts.length === 0 && strays === 0 && attempts.every(({ verdict }) => verdict === 'agrees'));

/** The document of `--json`: lasting keys, no words but the faults'. */
export const reviewDocument = (done: ReviewDone): unknown => ({
  format: 1,
  clean: isClean(done),
  files: done.files,
  assignment: done.assignment?.id,
  learners: done.board.rows.map(({ code, name, unit, post, listed, matched, files, madeOn, late, conflicts, strays, attempts }) => ({
    code, name, unit, post, listed, matched, files, madeOn, late, conflicts, strays,
    attempts: attempts.map(({ id, course, set, round, on, until, verdict, step, why, claim, outcome, moves, notes, copies, file }) => ({ id, course, set, round, on, until, verdict, step, why, claim, outcome, moves: moves.length, notes, copies, file })),
  })),
  missing: done.board.missing,
  figures: done.board.figures,
  refused: done.refused.map(({ file, fault: { name, title, where, message } }) => ({ file, name, title, where, message })),
});

const wordsFor = (lang: 'zh' | 'en', titles: ReadonlyMap<string, Text>): TableWords => ({
  ...verdictWords[lang],
  cols: reviewWords[lang].boardCols,
  results: reviewWords[lang].results,
  verdict: (verdict, step) => sayVerdict(lang, verdict, step),
  title: (course, set) => titles.get(`${course}/${set}`)?.[lang] ?? `${course}/${set}`,
});

const rowsOf = (done: ReviewDone, lang: 'zh' | 'en'): readonly (readonly string[])[] => {
  const table = attemptTable(done.board, wordsFor(lang, done.titles));
  return textRows(table, table.rows);
};

/** What a person reads in the terminal: each attempt a line, then who is missing, then the files that were not taken. */
const told = (done: ReviewDone, lang: 'zh' | 'en'): string => {
  const { rows, missing } = done.board;
  const words = verdictWords[lang];
  const lines = rowsOf(done, lang).slice(1).map((row) => row.filter((cell) => cell !== '').join(' · '));
  const conflicts = rows.flatMap(({ code, conflicts: all }) => all.map(({ files }) => `${code} · ${words.conflict} · ${files.join(' · ')}`));
  const absent = missing.map(({ code, name = '', near }) => [code, name, words.missing, near === undefined ? '' : `≈ ${near}`].filter((part) => part !== '').join(' · '));
  return [...lines, ...conflicts, ...absent, ...[...done.refused.map(({ fault }) => fault), ...done.rosterFaults].map((fault) => `\n${formatFault(fault)}`)].join('\n');
};

const options = { roster: { type: 'string' }, assignment: { type: 'string' }, match: { type: 'string', multiple: true }, lang: { type: 'string' }, json: { type: 'boolean' }, csv: { type: 'string' } } as const;

const given = () => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch {
    throw new Fault(reviewUsage(process.argv.slice(2).join(' '), usage));
  }
};

const matchesOf = (typed: readonly string[]): readonly Match[] =>
  typed.map((one) => {
    const [from, to] = one.split('=').map(readCode);
    if (from === undefined || to === undefined) throw new Fault(reviewUsage(`--match ${one}`, usage));
    return { from, to };
  });

const main = async (): Promise<ExitCode> => {
  const { values, positionals } = given();
  if (positionals.length === 0) throw new Fault(reviewNothing(usage));
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') throw new Fault(reviewUsage(`--lang ${values.lang}`, usage));
  const lang = values.lang ?? 'zh';
  const root = join(import.meta.dirname, '..', '..');
  const done = await reviewFiles({ root, paths: positionals, matches: matchesOf(values.match ?? []), ...(values.roster === undefined ? {} : { roster: values.roster }), ...(values.assignment === undefined ? {} : { assignment: values.assignment }) });
  if (values.csv !== undefined) writeFileSync(values.csv, toCsv(rowsOf(done, lang)));
  if (values.json === true) process.stdout.write(`${JSON.stringify(reviewDocument(done), null, 2)}\n`);
  else tell(told(done, lang));
  return isClean(done) ? 0 : 1;
};

if (isRun(import.meta.filename)) await command(main);
