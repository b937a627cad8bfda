// Many reviews on one board: learners × exercises, who is missing, which files tell of the same learner, what was copied.
// It sees what no single review can see. It must not know screens, words or the day; the order of the files makes no difference.
import type { Assignment } from '#model/record.ts';
import type { AttemptReview, RecordReview, Verdict } from '#record/review.ts';
import { copiesAmong, type Copy } from './copies.ts';
import { figuresOf, type ItemFigures } from './figures.ts';
import { personBehind, type Match } from './match.ts';
import { mergeFiles, type Conflict, type Taken } from './same-learner.ts';
import { dueFrom, missingFrom, type Missing, type Person } from './roster.ts';

export type { Taken } from './same-learner.ts';

export interface ExerciseRef {
  readonly course: string;
  readonly set: string;
}

export interface BoardAttempt extends AttemptReview {
  /** The file it was read from. */
  readonly file: string;
  /** Other learners whose records hold the same step ids. */
  readonly copies: readonly Copy[];
}

export interface Cell {
  readonly attempts: readonly BoardAttempt[];
  /** The best recomputed outcome; undefined when none of the attempts gave one. */
  readonly best?: BoardAttempt;
  /** The gravest verdict that has to be asked about, else that of the best attempt. */
  readonly verdict: Verdict;
  readonly step?: number;
}

export interface BoardRow {
  readonly code: string;
  readonly name?: string;
  readonly unit?: string;
  readonly post?: string;
  /** Undefined where no list was given. */
  readonly listed?: boolean;
  /** Other codes in these files that somebody matched with this one by hand. */
  readonly matched: readonly string[];
  readonly files: readonly string[];
  readonly madeOn: string;
  readonly late: boolean;
  readonly conflicts: readonly Conflict[];
  readonly strays: number;
  readonly attempts: readonly BoardAttempt[];
  /** One a column. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Board {
  readonly columns: readonly ExerciseRef[];
  readonly rows: readonly BoardRow[];
  readonly missing: readonly Missing[];
  readonly figures: readonly ItemFigures[];
}

export interface BoardOptions {
  readonly roster?: readonly Person[];
  readonly assignment?: Assignment;
  /** All exercises in the order of their lessons; those nobody began have a column too when they belong to the assignment. */
  readonly exercises?: readonly ExerciseRef[];
  /** Mistyped codes, matched by hand. */
  readonly matches?: readonly Match[];
}

/** Gravest first. The last three are mild: they are shown only where the best attempt bears them. */
const gravity: readonly Verdict[] = ['refused', 'differs', 'wrong-variant', 'duplicate', 'unknown', 'unbound', 'earlier-edition', 'agrees'];
const mild: readonly Verdict[] = ['unbound', 'earlier-edition', 'agrees'];
const ranks = { passed: 3, shown: 2, open: 1 } as const;

/** A copied attempt says so, unless replay found something graver or of another kind. */
export const withCopies = (attempt: AttemptReview, file: string, copies: readonly Copy[]): BoardAttempt => ({
  ...attempt,
  file,
  copies,
  verdict: copies.length > 0 && mild.includes(attempt.verdict) ? 'duplicate' : attempt.verdict,
});

const counts = ({ outcome, verdict }: BoardAttempt): boolean => outcome !== undefined && verdict !== 'wrong-variant' && verdict !== 'refused' && verdict !== 'unknown';
const rank = (attempt: BoardAttempt): number => (attempt.outcome === undefined ? 0 : ranks[attempt.outcome.result] * 10 + gravity.indexOf(attempt.verdict));

export const cellOf = (attempts: readonly BoardAttempt[]): Cell | undefined => {
  if (attempts.length === 0) return undefined;
  const best = attempts.filter(counts).reduce<BoardAttempt | undefined>((top, one) => (top === undefined || rank(one) > rank(top) ? one : top), undefined);
  const grave = attempts.filter(({ verdict }) => !mild.includes(verdict)).sort((a, b) => gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict))[0];
  const telling = grave ?? best ?? (attempts[0] as BoardAttempt);
  return { attempts, ...(best === undefined ? {} : { best }), verdict: telling.verdict, ...(telling.step === undefined ? {} : { step: telling.step }) };
};

const key = ({ course, set }: ExerciseRef): string => `${course}/${set}`;
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const columnsOf = (attempts: readonly ExerciseRef[], { assignment, exercises = [] }: BoardOptions): readonly ExerciseRef[] => {
  const asked = ({ course }: ExerciseRef): boolean => assignment === undefined || assignment.courses.includes(course);
  const begun = new Map(attempts.filter(asked).map(({ course, set }) => [key({ course, set }), { course, set }]));
  const known = exercises.filter((one) => begun.has(key(one)) || (assignment !== undefined && asked(one)));
  const rest = [...begun.values()].filter((one) => !known.some((other) => key(other) === key(one)));
  return [...known, ...rest.sort((a, b) => inOrder(key(a), key(b)))].map(({ course, set }) => ({ course, set }));
};

const sameReview = (a: Taken, b: Taken): number => inOrder(a.review.madeOn, b.review.madeOn) || inOrder(a.review.seal, b.review.seal) || inOrder(a.file, b.file);

/** By the person's code, in its order; each person's files from the oldest. */
const byLearner = (taken: readonly Taken[], matches: readonly Match[]): readonly (readonly [string, readonly Taken[]])[] => {
  const groups = new Map<string, Taken[]>();
  for (const one of [...taken].sort(sameReview)) {
    const code = personBehind(matches, one.review.learner.code);
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [one]);
    else group.push(one);
  }
  return [...groups].sort(([a], [b]) => inOrder(a, b));
};

interface Learner {
  readonly code: string;
  readonly files: readonly Taken[];
  readonly attempts: readonly BoardAttempt[];
  readonly conflicts: readonly Conflict[];
}

const rowOf = ({ code, files, attempts, conflicts }: Learner, columns: readonly ExerciseRef[], { roster, assignment, matches = [] }: BoardOptions): BoardRow => {
  const newest = (files.at(-1) as Taken).review as RecordReview;
  const written = new Set([...files.map(({ review }) => review.learner.code), ...attempts.map(({ started }) => started.code as string)]);
  const person = roster?.find((one) => one.code === code);
  return {
    code,
    name: person?.name ?? newest.learner.name,
    unit: person?.unit ?? newest.learner.unit,
    post: person?.post,
    listed: roster === undefined ? undefined : person !== undefined,
    matched: matches.flatMap(({ from, to }) => (to === code && written.has(from) ? [from] : [])),
    files: files.map(({ file }) => file),
    madeOn: newest.madeOn,
    late: assignment?.due !== undefined && newest.madeOn > assignment.due,
    conflicts,
    strays: files.reduce((sum, { review }) => sum + review.strays.length, 0),
    attempts,
    cells: columns.map((column) => cellOf(attempts.filter((one) => key(one) === key(column)))),
  };
};

/** All that was handed in, on one board. A learner's several files are one row. */
export const board = (taken: readonly Taken[], options: BoardOptions = {}): Board => {
  const { matches = [] } = options;
  const copies = copiesAmong(taken, matches);
  const merged = byLearner(taken, matches).map(([code, files]) => ({ code, files, ...mergeFiles(files) }));
  const learners = merged.map(({ code, files, attempts, conflicts }): Learner => ({
    code,
    files,
    conflicts,
    attempts: attempts.map(({ attempt, file, review }) => withCopies(attempt, file, copies(review, attempt))),
  }));
  const columns = columnsOf(learners.flatMap(({ attempts }) => attempts), options);
  const rows = learners.map((learner) => rowOf(learner, columns, options));
  return {
    columns,
    rows,
    missing: options.roster === undefined ? [] : missingFrom(dueFrom(options.roster, options.assignment), rows.map(({ code }) => code)),
    figures: figuresOf(columns, rows),
  };
};
