// Hand-ins of fictitious learners, made as the site makes them, for tests of the desk.
import { kinds } from '#kinds';
import { sha256Hex } from '#kit/digest.ts';
import { withProof } from '#kit/exercise.ts';
import { streamOf } from '#kit/random.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import type { AttemptStarted, EventBody, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, WriterId } from '#model/ids.ts';
import type { RecordFile } from '#model/record.ts';
import { compose } from '#record/compose.ts';
import { act, journalOf } from '#record/samples/act.ts';

export const course = 'deid-open-data';
export const day = '2026-11-20' as Day;
const id = (text: string): string => sha256Hex(text).slice(0, 32);

/** A set of the course as the site publishes it, with what does it. */
const setOf = async (set: string) => {
  const file = (await loadCatalog({ root: process.cwd() })).setFiles.find((one) => one.course === course && one.set === set && !one.earlier);
  if (file === undefined) throw new Error(`no ${set}`);
  return { file, exercise: await withProof((await kinds[file.kind as 'sort'].logic()).exercise) };
};

/** One attempt `by` a learner under a code, finished; `slips` of its hand-ins find something first. */
const roundOf = async (set: string, { by, code }: { readonly by: string; readonly code: string }, round: number, slips: number): Promise<readonly EventBody[]> => {
  const { file, exercise } = await setOf(set);
  const started: AttemptStarted = {
    type: 'attempt.started', attempt: id(`${by}${set === 'notice-board' ? '' : ` ${set}`} ${round}`) as AttemptId, course, set: file.set, kind: file.kind, kindVersion: file.kindVersion,
    digest: file.digest, code: code as LearnerCode, nonce: '', round,
  };
  const manner = { hints: slips, tries: 0, undo: false, finish: true, slips };
  return [...act(exercise, file.contents as never, started, manner, streamOf(sha256Hex(`${by} ${round}`))), { type: 'attempt.closed', attempt: started.attempt }];
};

/** Two finished attempts at the first exercise by the learner with this code; the first hand-in of each finds something. `asCode`: done under another code. */
export const eventsOf = async (code: string, asCode = code): Promise<readonly JournalEvent[]> => {
  const days = await Promise.all([1, 2].map(async (round) => ({ on: day, bodies: await roundOf('notice-board', { by: code, code: asCode }, round, 1) })));
  return journalOf(id(`writer ${code}`) as WriterId, days);
};

/** The back-up, as text, of a learner who passed each of these sets at once. */
export const backupOf = async (code: string, sets: readonly string[]): Promise<string> => {
  const days = await Promise.all(sets.map(async (set) => ({ on: day, bodies: await roundOf(set, { by: code, code }, 1, 0) })));
  const events = journalOf(id(`writer ${code}`) as WriterId, days);
  return compose({ events, purpose: 'backup', learner: { code }, madeOn: day, edition: '1', assignments: [] }).text;
};

export const handIn = async (code: string, asCode = code): Promise<RecordFile> =>
  compose({ events: await eventsOf(code, asCode), purpose: 'hand-in', scope: { kind: 'course', course }, learner: { code }, madeOn: day, edition: '1', assignments: [] }).record;
