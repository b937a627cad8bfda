// Hand-ins of fictitious learners, made as the site makes them, for tests of the desk.
import { kinds } from '#kinds';
import { sha256Hex } from '#kit/digest.ts';
import { withProof } from '#kit/exercise.ts';
import { streamOf } from '#kit/random.ts';
import { loadCatalog } from '#catalog/catalog.ts';
import type { AttemptStarted, JournalEvent } from '#model/event.ts';
import type { AttemptId, Day, LearnerCode, WriterId } from '#model/ids.ts';
import type { RecordFile } from '#model/record.ts';
import { compose } from '#record/compose.ts';
import { act, journalOf } from '#record/samples/act.ts';

export const course = 'deid-open-data';
export const day = '2026-11-20' as Day;
const id = (text: string): string => sha256Hex(text).slice(0, 32);

/** Two finished attempts at the first exercise by the learner with this code; the first hand-in of each finds something. `asCode`: done under another code. */
export const eventsOf = async (code: string, asCode = code): Promise<readonly JournalEvent[]> => {
  const file = (await loadCatalog({ root: process.cwd() })).setFiles.find(({ set, earlier }) => set === 'notice-board' && !earlier);
  if (file === undefined) throw new Error('no notice-board');
  const exercise = await withProof((await kinds[file.kind as 'sort'].logic()).exercise);
  const days = [1, 2].map((round) => {
    const started: AttemptStarted = {
      type: 'attempt.started', attempt: id(`${code} ${round}`) as AttemptId, course, set: file.set, kind: file.kind, kindVersion: file.kindVersion,
      digest: file.digest, code: asCode as LearnerCode, nonce: '', round,
    };
    const manner = { hints: 1, tries: 0, undo: false, finish: true, slips: 1 };
    return { on: day, bodies: [...act(exercise, file.contents as never, started, manner, streamOf(sha256Hex(`${code} ${round}`))), { type: 'attempt.closed', attempt: started.attempt } as const] };
  });
  return journalOf(id(`writer ${code}`) as WriterId, days);
};

export const handIn = async (code: string, asCode = code): Promise<RecordFile> =>
  compose({ events: await eventsOf(code, asCode), purpose: 'hand-in', scope: { kind: 'course', course }, learner: { code }, madeOn: day, edition: '1', assignments: [] }).record;
