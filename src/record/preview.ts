// What a manager will see of a record, told to its learner before it is saved. Built from the record itself, so nothing can be left out.
import type { AttemptOutcome } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import type { AttemptId, Day } from '#model/ids.ts';
import type { RecordFile } from '#model/record.ts';
import { attemptsOf, isLocalCode, lastClaim, type RecordAttempt } from './attempts.ts';

/** One attempt as lists show it, on the learner's page and on the desk alike. */
export interface AttemptRow {
  readonly id: AttemptId;
  readonly course: string;
  readonly set: string;
  readonly on: Day;
  readonly until: Day;
  readonly round: number;
  /** Bound to no code: done before the learner gave one. */
  readonly local: boolean;
  readonly assignment?: string;
  readonly continued: boolean;
  readonly closed: boolean;
  readonly claim?: AttemptOutcome;
  readonly moves: readonly Move[];
}

export interface Preview {
  readonly learner: RecordFile['learner'];
  readonly madeOn: Day;
  readonly edition: string;
  readonly assignments: readonly string[];
  readonly rows: readonly AttemptRow[];
  readonly finished: readonly { readonly course: string; readonly lesson: string; readonly on: Day }[];
  /** How many events the file counts without showing them. */
  readonly hidden: number;
}

export const rowOf = ({ id, started, on, until, closed, claims, moves }: RecordAttempt): AttemptRow => ({
  id,
  course: started.course,
  set: started.set,
  on,
  until,
  round: started.round,
  local: isLocalCode(started.code),
  assignment: started.assignment,
  continued: started.continues !== undefined,
  closed,
  claim: lastClaim(claims),
  moves,
});

export const preview = (record: RecordFile): Preview => {
  const { attempts, finished, hidden } = attemptsOf(record);
  const { learner, madeOn, site, assignments } = record;
  return { learner, madeOn, edition: site.edition, assignments: assignments.map(({ id }) => id), rows: attempts.map(rowOf), finished, hidden };
};
