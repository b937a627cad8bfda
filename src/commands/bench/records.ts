// How many record files per second are read, checked and replayed, beside what JSON.parse alone needs for the same text.
import { loadCatalog } from '#catalog/catalog.ts';
import { isKind, kinds } from '#kinds';
import { sha256Hex } from '#kit/digest.ts';
import { withProof, type Move } from '#kit/exercise.ts';
import { outcomeOf, replay, type AttemptOutcome } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { EventBody, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, SetDigest, WriterId } from '#model/ids.ts';
import type { RecordFile } from '#model/record.ts';
import type { SetFile, SetSource } from '#model/set-file.ts';
import { compose } from '#record/compose.ts';
import { parseHandIn } from '#record/parse.ts';
import { reviewer } from '#record/review.ts';
import { clumsyLog } from './replay.ts';
import { perSecond } from './speed.ts';

/** Records per second; `reviewed` reads and replays. `agreeing` of `attempts` were found as their records claim: all, or something is wrong. */
export interface RecordSpeed {
  readonly records: number;
  readonly attempts: number;
  readonly agreeing: number;
  readonly moves: number;
  readonly bytes: number;
  readonly json: number;
  readonly parsed: number;
  readonly reviewed: number;
}

const day = '2026-11-23' as Day;
const hex = (text: string): string => sha256Hex(text).slice(0, 32);

/** One attempt's events: begun, each move, a claim after each judged hand-in. */
const attemptEvents = async ({ course, set, kind, kindVersion, digest, contents }: SetFile, code: string): Promise<readonly EventBody[]> => {
  if (!isKind(kind)) return [];
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const seed = seedOf({ course, set, code, nonce: '', n: 1 });
  const variant = exercise.vary(contents, seed);
  const moves = clumsyLog(exercise, variant, seed, 20);
  const attempt = hex(`${code}|${set}`) as AttemptId;
  const outcomes = replay(exercise, variant, moves).steps.map((standing) => outcomeOf(exercise, standing));
  const moved = moves.flatMap((move: Move, at): EventBody[] => {
    const [before, after] = [outcomes[at], outcomes[at + 1]] as [AttemptOutcome, AttemptOutcome];
    const step: EventBody = { type: 'attempt.moved', attempt, seq: at + 1, move };
    return before.submissions === after.submissions ? [step] : [step, { type: 'attempt.judged', attempt, seq: at + 1, claim: after }];
  });
  const started: EventBody = { type: 'attempt.started', attempt, course, set, kind, kindVersion, digest, code: code as LearnerCode, nonce: '', round: 1 };
  return [started, ...moved];
};

const recordOf = async (files: readonly SetFile[], code: string): Promise<Uint8Array> => {
  const writer = hex(code) as WriterId;
  const bodies = (await Promise.all(files.map((file) => attemptEvents(file, code)))).flat();
  const events = bodies.map((body, at): JournalEvent => ({ ...body, writer, n: at + 1, on: day }));
  const { text } = compose({ purpose: 'hand-in', scope: { kind: 'course', course: files[0]?.course ?? '' }, events, learner: { code }, madeOn: day, edition: 'bench', assignments: [] });
  return new TextEncoder().encode(text);
};

/** Reads and reviews `count` made-up hand-ins of the first course, every set of it done once in each. */
export const recordSpeed = async (root: string, count: number): Promise<RecordSpeed> => {
  const { setFiles, courses } = await loadCatalog({ root });
  const files = setFiles.filter(({ course, earlier }) => course === courses[0]?.course && !earlier);
  const records = await Promise.all(Array.from({ length: count }, (_, n) => recordOf(files, `BENCH-${n + 1}`)));
  const source: SetSource = { get: async (course, set, digest: SetDigest) => files.find((file) => file.course === course && file.set === set && file.digest === digest) };
  const review = reviewer(source);
  const read = (bytes: Uint8Array, at: number): RecordFile => {
    const parsed = parseHandIn(bytes, `bench-${at}.shuzhi.json`);
    if (parsed.kind === 'refused') throw new Error(parsed.fault.name);
    return parsed.record;
  };
  const found = (await Promise.all(records.map((bytes, at) => review(read(bytes, at))))).flatMap(({ attempts }) => attempts);
  const decoder = new TextDecoder();
  const speed = perSecond({
    json: () => records.map((bytes) => JSON.parse(decoder.decode(bytes)) as unknown).length,
    parsed: () => records.map(read).length,
  });
  return {
    records: count, attempts: found.length, agreeing: found.filter(({ verdict }) => verdict === 'agrees').length,
    moves: found.reduce((sum, { moves }) => sum + moves.length, 0), bytes: records.reduce((sum, { length }) => sum + length, 0),
    ...speed, reviewed: await reviewedPerSecond(records.map(read), review, speed.parsed),
  };
};

/** Reviewing is asynchronous, so it is timed by itself; the time to read the file is added. */
const reviewedPerSecond = async (records: readonly RecordFile[], review: ReturnType<typeof reviewer>, parsed: number): Promise<number> => {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    for (const record of records) await review(record);
    rounds.push((performance.now() - start) / 1000 / records.length);
  }
  const middle = rounds.sort((a, b) => a - b)[2] as number;
  return 1 / (middle + 1 / parsed);
};
