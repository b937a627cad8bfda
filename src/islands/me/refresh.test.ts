import { expect, test } from 'vitest';
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { fold } from '#progress/progress.ts';
import { refreshes } from './refresh.ts';

const me = 'a'.repeat(32) as WriterId;
type Round = readonly [on: string, result: 'passed' | 'shown' | 'open', submissions: number];

const after = (...rounds: readonly Round[]) =>
  refreshes(fold(rounds.flatMap(([on, result, submissions], at) => [
    { type: 'attempt.started', attempt: `x${at}`, course: 'c', set: 's', kind: 'sort', kindVersion: 1, digest: 'd', code: 'local-1', nonce: '', round: at + 1, writer: me, n: 3 * at + 1, on },
    { type: 'attempt.judged', attempt: `x${at}`, seq: 1, claim: { result, submissions, findings: 0, hints: 0 }, writer: me, n: 3 * at + 2, on },
    { type: 'attempt.closed', attempt: `x${at}`, writer: me, n: 3 * at + 3, on },
  ] as unknown as JournalEvent[]), me));
const due = (...rounds: readonly Round[]): string | undefined => after(...rounds)[0]?.due;

test('what was right at once does not come back, nor what was only looked at', () => {
  expect(after(['2026-03-02', 'passed', 1])).toEqual([]);
  expect(after(['2026-03-02', 'open', 0])).toEqual([]);
});

test('what was wrong comes back after some days, sooner the worse it went, never before two days', () => {
  const [wrong, slow] = [due(['2026-03-02', 'open', 2]), due(['2026-03-02', 'passed', 3])];
  expect(wrong).toBe('2026-03-04');
  expect(slow !== undefined && slow >= '2026-03-04').toBe(true);
  expect(wrong !== undefined && slow !== undefined && wrong <= slow).toBe(true);
});

test('an answer that was shown counts as not yet known', () => {
  expect(due(['2026-03-02', 'shown', 0])).toBe('2026-03-04');
});

test('the interval grows when it went well, and after two good rounds it rests', () => {
  const slip: Round = ['2026-03-02', 'open', 2];
  const once = due(slip, ['2026-03-06', 'passed', 1]);
  expect(once !== undefined && once > '2026-03-08').toBe(true);
  expect(after(slip, ['2026-03-06', 'passed', 1], ['2026-03-20', 'passed', 1])).toEqual([]);
  expect(due(slip, ['2026-03-06', 'passed', 1], ['2026-03-20', 'passed', 2])).toBeDefined();
});

test('the order of the days counts, not that of the rounds', () => {
  expect(due(['2026-03-06', 'passed', 1], ['2026-03-02', 'open', 2])).toBe(due(['2026-03-02', 'open', 2], ['2026-03-06', 'passed', 1]));
});
