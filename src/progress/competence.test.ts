import { expect, test } from 'vitest';
import type { JournalEvent } from '#model/event.ts';
import type { WriterId } from '#model/ids.ts';
import { competence } from './competence.ts';
import { fold } from './progress.ts';

const me = 'a'.repeat(32) as WriterId;
const passed = (...sets: readonly string[]) =>
  fold(sets.flatMap((set, at) => [
    { type: 'attempt.started', attempt: set, course: 'c', set, kind: 'sort', kindVersion: 1, digest: 'd', code: 'local-1', nonce: '', round: 1, writer: me, n: 2 * at + 1, on: '2026-03-02' },
    { type: 'attempt.judged', attempt: set, seq: 1, claim: { result: set.startsWith('shown') ? 'shown' : 'passed', submissions: 1, findings: 0, hints: 0 }, writer: me, n: 2 * at + 2, on: '2026-03-02' },
  ] as unknown as JournalEvent[]), me);
const levels = [['c/a', 'c/b'], ['c/c'], ['c/d']];

test('a level is reached when all its exercises are passed, and those of the levels below', () => {
  expect([passed(), passed('a'), passed('a', 'b'), passed('a', 'b', 'd'), passed('a', 'b', 'c', 'd')].map((progress) => competence(progress, levels).level)).toEqual([0, 0, 1, 1, 3]);
});

test('what is still open is named, whatever level it is of', () => {
  expect(competence(passed('a', 'd'), levels).levels).toEqual([{ passed: ['c/a'], open: ['c/b'] }, { passed: [], open: ['c/c'] }, { passed: ['c/d'], open: [] }]);
});

test('an exercise finished after the answer was seen counts for nothing, and a level without exercises is never reached', () => {
  expect(competence(passed('shown-a'), [['c/shown-a']]).level).toBe(0);
  expect(competence(passed('a'), [[]]).level).toBe(0);
});
