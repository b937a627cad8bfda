// The review of a record: every attempt is replayed on the variant that its own inputs give, and each claim is compared.
// It believes nothing that it can compute. It must not know screens, storage or the network: sets and kinds come in.
import { type AttemptOutcome, variantOf } from '#kit/replay.ts';
import type { AnyExercise, Move } from '#kit/exercise.ts';
import type { BaseSet } from '#kit/set.ts';
import { isKind, kinds } from '#kinds';
import { linksOf } from '#model/ladder/format-1.ts';
import type { AttemptStarted } from '#model/event.ts';
import type { AttemptId, Hash, WriterId } from '#model/ids.ts';
import type { Assignment, RecordFile } from '#model/record.ts';
import type { SetSource } from '#model/set-file.ts';
import { attemptsOf, isLocalCode, type RecordAttempt, type Stray } from './attempts.ts';
import { isOfOtherVariant, lay, type FoundAt, type Halt, type Laid, type Mismatch } from './lay.ts';
import { notesOf, type Note } from './notes.ts';
import { rowOf, type AttemptRow } from './preview.ts';

/** DESIGN 6. `duplicate` is added by cohort, which alone sees several records. */
export type Verdict = 'agrees' | 'differs' | 'refused' | 'wrong-variant' | 'unbound' | 'earlier-edition' | 'unknown' | 'duplicate';

export interface AttemptReview extends AttemptRow {
  readonly writer: WriterId;
  readonly started: AttemptStarted;
  readonly verdict: Verdict;
  /** Where it was refused, or the first step whose claim does not fit. */
  readonly step?: number;
  readonly why?: Halt | Mismatch;
  /** By replay. Absent where nothing could be recomputed to the end. */
  readonly outcome?: AttemptOutcome;
  readonly findings: readonly FoundAt[];
  readonly notes: readonly Note[];
  /** Event numbers in the writer's log: with the writer, the ids that no other record may bear. */
  readonly numbers: readonly number[];
}

/** One log's chain where it can be seen: event number -> link. Two files of one learner are compared by it. */
export interface LogLinks {
  readonly writer: WriterId;
  readonly n: number;
  readonly links: ReadonlyMap<number, Hash>;
}

export interface RecordReview {
  readonly learner: RecordFile['learner'];
  readonly madeOn: RecordFile['madeOn'];
  readonly edition: string;
  readonly seal: Hash;
  readonly assignments: RecordFile['assignments'];
  readonly attempts: readonly AttemptReview[];
  readonly finished: readonly { readonly course: string; readonly lesson: string; readonly on: string }[];
  readonly strays: readonly Stray[];
  readonly hidden: number;
  readonly logs: readonly LogLinks[];
}

/** The logic of a kind, or undefined where this site has none of that name. */
export type KindLoader = (kind: string) => Promise<AnyExercise | undefined>;

export const siteKinds: KindLoader = async (kind) => (isKind(kind) ? (await kinds[kind].logic()).exercise : undefined);

export interface ReviewOptions {
  readonly assignment?: Assignment;
  /** Codes that a manager has matched with this learner by hand (one was mistyped at first). */
  readonly alsoCodes?: readonly string[];
}

export type Review = (record: RecordFile, options?: ReviewOptions) => Promise<RecordReview>;

interface Ready {
  readonly exercise: AnyExercise;
  readonly contents: BaseSet;
  readonly earlier: boolean;
}

interface Judged {
  readonly verdict: Verdict;
  readonly step?: number;
  readonly why?: Halt | Mismatch;
  readonly outcome?: AttemptOutcome;
  readonly findings?: readonly FoundAt[];
  readonly note?: Note;
}

const loader = (sets: SetSource, loadKind: KindLoader): ((started: AttemptStarted) => Promise<Ready | undefined>) => {
  const kept = new Map<string, Promise<Ready | undefined>>();
  const load = async ({ course, set, digest, kind }: AttemptStarted): Promise<Ready | undefined> => {
    const [exercise, file] = await Promise.all([loadKind(kind), sets.get(course, set, digest)]);
    if (exercise === undefined || file === undefined || file.kind !== kind) return undefined;
    return { exercise, contents: file.contents, earlier: file.earlier };
  };
  return (started) => {
    const key = `${started.course} ${started.set} ${started.digest} ${started.kind}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = load(started);
    kept.set(key, loading);
    // A network that failed once may answer the next time.
    loading.catch(() => kept.delete(key));
    return loading;
  };
};

/** How many first moves an attempt took over, and without claims: all of the attempt it continues, or those before its own first claim. */
const carriedBy = (attempt: RecordAttempt, all: ReadonlyMap<AttemptId, RecordAttempt>): number => {
  const { continues } = attempt.started;
  if (continues === undefined) return 0;
  const from = all.get(continues);
  if (from !== undefined) return from.moves.length;
  return Math.min(attempt.moves.length, ...attempt.claims.map(({ seq }) => seq - 1));
};

const verdictOf = (laid: Laid, moves: readonly Move[], variant: unknown, { exercise, earlier }: Ready, unbound: boolean): Judged => {
  const { halt, mismatch, outcome, findings } = laid;
  if (halt !== undefined) return { verdict: isOfOtherVariant(exercise, variant, moves) ? 'wrong-variant' : 'refused', ...halt, findings };
  if (mismatch !== undefined) return { verdict: 'differs', ...mismatch, outcome, findings };
  return { verdict: unbound ? 'unbound' : earlier ? 'earlier-edition' : 'agrees', outcome, findings };
};

const isUnbound = ({ nonce, course }: AttemptStarted, assignment: Assignment | undefined): boolean =>
  assignment !== undefined && assignment.practice === 'fresh' && assignment.courses.includes(course) && nonce !== assignment.nonce;

const judge = (attempt: RecordAttempt, ready: Ready | undefined, codes: readonly string[], carried: number, assignment?: Assignment): Judged => {
  const { started, moves, broken } = attempt;
  if (ready === undefined) return { verdict: 'unknown' };
  const code = started.code.normalize('NFKC');
  if (!isLocalCode(code) && !codes.includes(code)) return { verdict: 'wrong-variant' };
  const { exercise, contents } = ready;
  if (started.kindVersion > exercise.version) return { verdict: 'unknown', note: 'not-replayable' };
  if (started.kindVersion < exercise.version) return { verdict: 'earlier-edition', note: 'not-replayable' };
  const variant = variantOf(exercise, contents, { ...started, code });
  const laid = lay(exercise, variant, moves, attempt.claims, carried);
  const whole = laid.halt === undefined && broken !== undefined ? { ...laid, halt: broken } : laid;
  return verdictOf(whole, moves, variant, ready, isUnbound(started, assignment));
};

const reviewed = (attempt: RecordAttempt, { note, findings = [], ...judged }: Judged, notes: readonly Note[]): AttemptReview => ({
  ...rowOf(attempt),
  writer: attempt.writer,
  started: attempt.started,
  numbers: attempt.numbers,
  ...judged,
  findings,
  notes: note === undefined ? notes : [...notes, note],
});

/** A reviewer that keeps the sets and kinds it has loaded, for many records. */
export const reviewer = (sets: SetSource, loadKind: KindLoader = siteKinds): Review => {
  const load = loader(sets, loadKind);
  return async (record, { assignment, alsoCodes = [] } = {}) => {
    const { attempts, finished, strays, hidden } = attemptsOf(record);
    const codes = [record.learner.code, ...alsoCodes].map((code) => code.normalize('NFKC'));
    const results: AttemptReview[] = [];
    const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
    const notes = notesOf(attempts);
    for (const attempt of attempts) {
      const judged = judge(attempt, await load(attempt.started), codes, carriedBy(attempt, byId), assignment);
      const byHand: readonly Note[] = codes.indexOf(attempt.started.code.normalize('NFKC')) > 0 ? ['code-matched'] : [];
      results.push(reviewed(attempt, judged, [...byHand, ...(notes.get(attempt.id) ?? [])]));
    }
    const { learner, madeOn, site, seal, assignments, logs } = record;
    return {
      learner, madeOn, edition: site.edition, seal, assignments, attempts: results, finished, strays, hidden,
      logs: logs.map((log) => ({ writer: log.writer, n: log.n, links: linksOf(log).links })),
    };
  };
};

/** One record. `reviewer` is for many. */
export const review = (record: RecordFile, sets: SetSource, loadKind: KindLoader = siteKinds, options: ReviewOptions = {}): Promise<RecordReview> =>
  reviewer(sets, loadKind)(record, options);
