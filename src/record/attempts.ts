// The attempts in a record, as its events tell them, before any of it is believed.
import { isGap } from '#model/ladder/format-1.ts';
import type { AttemptStarted } from '#model/event.ts';
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import type { AttemptId, Day, WriterId } from '#model/ids.ts';
import type { Log, RecordFile } from '#model/record.ts';

/** Why a row of moves breaks off at a step: it is not there, it is there twice, or it comes after the end. */
export type Break = 'missing' | 'repeated' | 'after-end';

export interface Claim {
  readonly seq: number;
  readonly claim: AttemptOutcome;
}

export interface RecordAttempt {
  readonly id: AttemptId;
  readonly writer: WriterId;
  readonly started: AttemptStarted;
  /** The first day and the last. */
  readonly on: Day;
  readonly until: Day;
  /** The moves from step 1 on, without a gap. */
  readonly moves: readonly Move[];
  /** Where that row breaks off although more follows. */
  readonly broken?: { readonly step: number; readonly why: Break };
  readonly claims: readonly Claim[];
  readonly closed: boolean;
  /** The numbers of its events in the writer's log. */
  readonly numbers: readonly number[];
}

/** An event that belongs to no attempt of its own log, or begins one that was already begun. */
export interface Stray {
  readonly writer: WriterId;
  readonly n: number;
  readonly attempt: AttemptId;
}

export interface RecordAttempts {
  readonly attempts: readonly RecordAttempt[];
  readonly finished: readonly { readonly course: string; readonly lesson: string; readonly on: Day }[];
  readonly strays: readonly Stray[];
  /** Events that the file leaves out. */
  readonly hidden: number;
}

interface Draft extends Omit<RecordAttempt, 'moves' | 'claims' | 'numbers'> {
  readonly moves: Move[];
  readonly claims: Claim[];
  readonly numbers: number[];
  until: Day;
  broken?: { readonly step: number; readonly why: Break };
  closed: boolean;
}

/** An attempt's event of whatever type, as the schema let it through. */
interface Told {
  readonly type: string;
  readonly n: number;
  readonly on: Day;
  readonly attempt: AttemptId;
  readonly seq: number;
  readonly move: Move;
  readonly claim: AttemptOutcome;
}

const addMove = (draft: Draft, { seq, move }: Told): void => {
  const step = draft.moves.length + 1;
  if (draft.broken !== undefined) return;
  if (draft.closed) draft.broken = { step, why: 'after-end' };
  else if (seq === step) draft.moves.push(move);
  else draft.broken = seq > step ? { step, why: 'missing' } : { step: seq, why: 'repeated' };
};

const addEvent = (draft: Draft, event: Told): void => {
  draft.numbers.push(event.n);
  if (event.on > draft.until) draft.until = event.on;
  if (event.type === 'attempt.moved') addMove(draft, event);
  if (event.type === 'attempt.judged') draft.claims.push({ seq: event.seq, claim: event.claim });
  if (event.type === 'attempt.closed') draft.closed = true;
};

const begin = (writer: WriterId, event: Told): Draft => {
  const { n, on, ...started } = event;
  return { id: event.attempt, writer, started: started as unknown as AttemptStarted, on, until: on, moves: [], claims: [], closed: false, numbers: [n] };
};

export const attemptsOf = ({ logs }: Pick<RecordFile, 'logs'>): RecordAttempts => {
  const all = new Map<AttemptId, Draft>();
  const strays: Stray[] = [];
  const finished: { course: string; lesson: string; on: Day }[] = [];
  let hidden = 0;
  const read = ({ writer }: Log, event: Told): void => {
    const draft = all.get(event.attempt);
    if (event.type === 'attempt.started' ? draft !== undefined : draft?.writer !== writer) strays.push({ writer, n: event.n, attempt: event.attempt });
    else if (draft === undefined) all.set(event.attempt, begin(writer, event));
    else addEvent(draft, event);
  };
  for (const log of logs) {
    for (const event of log.events) {
      if (isGap(event)) hidden += event.to - event.n + 1;
      else if ('attempt' in event) read(log, event as unknown as Told);
      else if (event.type === 'lesson.finished') finished.push({ ...(event as unknown as { course: string; lesson: string }), on: event.on });
    }
  }
  return { attempts: [...all.values()], finished: finished.map(({ course, lesson, on }) => ({ course, lesson, on })), strays, hidden };
};

/** The claim about the furthest step: what the learner's page showed last. */
export const lastClaim = (claims: readonly Claim[]): AttemptOutcome | undefined =>
  claims.reduce<Claim | undefined>((last, one) => (last === undefined || one.seq >= last.seq ? one : last), undefined)?.claim;

/** A code that no person has: practice before anyone gave theirs. */
export const isLocalCode = (code: string): boolean => /^local-[0-9a-f]{16}$/u.test(code);
