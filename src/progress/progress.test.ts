import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptOutcome } from '#kit/replay.ts';
import type { EventBody, JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { lessonMark, lessonProgress } from './mark.ts';
import { fold, nextAttempt, nextRound, setProgress } from './progress.ts';

const me = 'a'.repeat(32) as WriterId;
const other = 'b'.repeat(32) as WriterId;

const log = (writer: WriterId, ...bodies: readonly object[]): readonly JournalEvent[] =>
  bodies.map((body, i) => ({ ...body, writer, n: i + 1, on: '2026-03-02' }) as JournalEvent);

const started = (attempt: string, more: object = {}): object =>
  ({ type: 'attempt.started', attempt, course: 'c', set: 's', kind: 'sort', kindVersion: 1, digest: 'd', code: 'local-1', nonce: '', round: 1, ...more });
const moved = (attempt: string, seq: number, type = `m${seq}`): object => ({ type: 'attempt.moved', attempt, seq, move: { type } });
const judged = (attempt: string, seq: number, result: AttemptOutcome['result'], submissions = 1): object =>
  ({ type: 'attempt.judged', attempt, seq, claim: { result, submissions, findings: 0, hints: 0 } });
const closed = (attempt: string): object => ({ type: 'attempt.closed', attempt });
const named = (code: string): EventBody => ({ type: 'learner.named', code });

const movesOf = (events: readonly JournalEvent[]): readonly string[] =>
  setProgress(fold(events, me), 'c', 's').attempts.flatMap(({ moves }) => moves.map(({ type }) => type));

const where = { course: 'c', set: 's', nonce: '' };

describe('an attempt', () => {
  test('has its moves in the order of seq, whatever order they come in', () => {
    expect(movesOf(log(me, started('x'), moved('x', 2), moved('x', 1), moved('x', 3)))).toEqual(['m1', 'm2', 'm3']);
  });

  test('ends before a move that is missing', () => {
    expect(movesOf(log(me, started('x'), moved('x', 1), moved('x', 3)))).toEqual(['m1']);
  });

  test('keeps the first of two moves of one seq', () => {
    expect(movesOf(log(me, started('x'), moved('x', 1, 'first'), moved('x', 1, 'second')))).toEqual(['first']);
  });

  test('takes no move after it was closed, and none of another writer', () => {
    const events = [...log(me, started('x'), moved('x', 1), closed('x'), moved('x', 2)), ...log(other, moved('x', 2), closed('x'))];
    expect(movesOf(events)).toEqual(['m1']);
  });

  test('is not taken over by another writer that names it as its own', () => {
    const events = [...log(other, started('x'), moved('x', 1, 'foreign')), ...log(me, started('x'), moved('x', 1, 'mine'))];
    expect(nextAttempt(fold(events, me), where)).toMatchObject({ kind: 'resume', attempt: { writer: me, moves: [{ type: 'mine' }] } });
  });
});

describe('progress of a set', () => {
  test('keeps the best result and counts every hand-in', () => {
    const events = log(me, started('x'), moved('x', 1), judged('x', 1, 'passed', 3), closed('x'), started('y', { round: 2 }), moved('y', 1), judged('y', 1, 'open', 2));
    expect(setProgress(fold(events, me), 'c', 's')).toMatchObject({ best: 'passed', submissions: 5 });
  });

  test('puts a pass before one with the solution shown, and that before an open one', () => {
    const best = (result: AttemptOutcome['result']) => setProgress(fold(log(me, started('x'), started('y', { round: 2 }), judged('x', 0, 'shown'), judged('y', 0, result)), me), 'c', 's').best;
    expect([best('passed'), best('shown'), best('open')]).toEqual(['passed', 'shown', 'shown']);
  });

  test('has no result before the set was begun, and is open from then on', () => {
    expect(setProgress(fold([]), 'c', 's').best).toBeUndefined();
    expect(setProgress(fold(log(me, started('x'))), 'c', 's').best).toBe('open');
  });
});

describe('the next attempt', () => {
  test('resumes one\'s own open attempt', () => {
    expect(nextAttempt(fold(log(me, started('x'), moved('x', 1)), me), where)).toMatchObject({ kind: 'resume', attempt: { id: 'x' } });
  });

  test('starts the next round after the last was closed', () => {
    expect(nextAttempt(fold(log(me, started('x'), closed('x')), me), where)).toEqual({ kind: 'start', round: 2 });
  });

  test('starts with round 1 on a set that nobody began', () => {
    expect(nextAttempt(fold([], me), where)).toEqual({ kind: 'start', round: 1 });
  });

  test('continues another device\'s open attempt with its seed, once', () => {
    const foreign = log(other, started('x', { round: 3 }), moved('x', 1));
    expect(nextAttempt(fold(foreign, me), where)).toMatchObject({ kind: 'continue', attempt: { id: 'x', started: { round: 3 } } });
    const gone = [...foreign, ...log(me, started('y', { round: 3, continues: 'x' }), closed('y'))];
    expect(nextAttempt(fold(gone, me), where)).toEqual({ kind: 'start', round: 4 });
  });

  test('goes on with one\'s own before another device\'s', () => {
    const events = [...log(other, started('x', { round: 2 })), ...log(me, started('y'))];
    expect(nextAttempt(fold(events, me), where)).toMatchObject({ kind: 'resume', attempt: { id: 'y' } });
  });

  test('counts rounds over all writers and for each nonce by itself', () => {
    const progress = fold([...log(other, started('x', { round: 2 })), ...log(me, started('y'), started('z', { nonce: 'q' }))], me);
    expect([nextRound(progress, 'c', 's', ''), nextRound(progress, 'c', 's', 'q'), nextRound(progress, 'c', 's', 'r')]).toEqual([3, 2, 1]);
  });

  test('does not take practice for an assignment', () => {
    expect(nextAttempt(fold(log(me, started('x')), me), { ...where, nonce: 'q' })).toEqual({ kind: 'start', round: 1 });
  });
});

describe('the learner', () => {
  test('is who they last said they are', () => {
    expect(fold(log(me, named('A1'), named('A2')), me).learner?.code).toBe('A2');
  });

  test('is who they said here, whatever a file from elsewhere says', () => {
    const events = [...log(me, named('A1')), ...log(other, named('A0'), named('A2'))];
    expect(fold(events, me).learner?.code).toBe('A1');
    expect(fold(log(other, named('A0')), me).learner?.code).toBe('A0');
  });

  test('can change the code until the first move of an assigned attempt', () => {
    const settled = (...bodies: readonly object[]): boolean => fold(log(me, ...bodies), me).settled;
    expect(settled(started('x'), moved('x', 1))).toBe(false);
    expect(settled(started('x', { nonce: 'q' }))).toBe(false);
    expect(settled(started('x', { nonce: 'q' }), moved('x', 1))).toBe(true);
  });
});

const bodies = fc.constantFrom(
  started('x'), started('y', { round: 2 }), started('z', { nonce: 'q' }), moved('x', 1), moved('x', 2), moved('y', 1), moved('z', 1),
  judged('x', 1, 'open'), judged('y', 1, 'passed'), closed('x'), closed('y'), named('A1'), named('A2'), { type: 'lesson.finished', course: 'c', lesson: 'l' },
);

describe('folding', () => {
  test('has no order, and the same event twice is one event', () => {
    const logs = fc.tuple(fc.array(bodies, { maxLength: 12 }), fc.array(bodies, { maxLength: 12 }));
    fc.assert(fc.property(logs, fc.infiniteStream(fc.nat()), ([mine, theirs], random) => {
      const events = [...log(me, ...mine), ...log(other, ...theirs)];
      const mixed = [...events, ...events].map((event) => ({ event, key: random.next().value as number })).sort((a, b) => a.key - b.key);
      expect(fold(mixed.map(({ event }) => event), me)).toEqual(fold(events, me));
    }));
  });
});

describe('the mark of a lesson', () => {
  const lesson = { course: 'c', lesson: 'l', sets: [{ course: 'c', set: 's' }, { course: 'c', set: 't' }] };
  const pass = (attempt: string, set: string): readonly object[] => [started(attempt, { set }), judged(attempt, 0, 'passed')];
  const finished = { type: 'lesson.finished', course: 'c', lesson: 'l' };

  test('is new, then open from the first exercise begun, then passed with the last one passed', () => {
    const mark = (...of: readonly object[]) => lessonMark(fold(log(me, ...of), me), lesson);
    expect([mark(), mark(started('x')), mark(...pass('x', 's')), mark(...pass('x', 's'), ...pass('y', 't'))]).toEqual(['new', 'open', 'open', 'passed']);
  });

  test('is not passed by having read to the end, nor by a solution that was shown', () => {
    expect(lessonMark(fold(log(me, finished), me), lesson)).toBe('open');
    const shown = log(me, ...pass('x', 's'), started('y', { set: 't' }), judged('y', 0, 'shown'));
    expect(lessonMark(fold(shown, me), lesson)).toBe('open');
  });

  test('of a lesson without exercises is passed by finishing it', () => {
    const bare = { ...lesson, sets: [] };
    expect([lessonMark(fold([]), bare), lessonMark(fold(log(me, finished)), bare)]).toEqual(['new', 'passed']);
  });

  test('comes from counts that a page can show', () => {
    expect(lessonProgress(fold(log(me, finished, ...pass('x', 's'))), lesson)).toEqual({ finished: true, exercises: 2, begun: 1, passed: 1 });
  });
});
