import { expect, test } from 'vitest';
import type { Day, Hash } from '#model/ids.ts';
import type { RecordReview } from './review.ts';
import { findSlip, readSlipCode, slipCode } from './slip.ts';

const facts = { course: 'deid', edition: '2026.11', learner: { code: 'A17', name: '周乙卯' }, madeOn: '2026-11-29' as Day, seal: 'ab'.repeat(32) as Hash };
const code = slipCode(facts);

test('the code changes with the course, the edition, the day, the learner and the file', () => {
  const others = [{ course: 'sharing' }, { edition: '2026.12' }, { madeOn: '2026-11-30' as Day }, { learner: { code: 'A18', name: '周乙卯' } }, { learner: { code: 'A17' } }, { seal: 'ac'.repeat(32) as Hash }];
  expect(code).toMatch(/^[0-9A-F]{4}(?:-[0-9A-F]{4}){3}$/u);
  expect(new Set([code, ...others.map((one) => slipCode({ ...facts, ...one }))]).size).toBe(others.length + 1);
});

test('a code is read however it was typed, and nothing else is taken for one', () => {
  expect([code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '—'), `核对码：${code}`].map(readSlipCode)).toEqual([code, code, code, code]);
  expect(['', '1234', code.slice(1), `${code}0`, 'GGGG-GGGG-GGGG-GGGG'].map(readSlipCode)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

const review = (verdict: string, result: string): RecordReview => ({
  learner: facts.learner, madeOn: facts.madeOn, edition: facts.edition, seal: facts.seal,
  attempts: [{ course: 'deid', set: 'a', verdict, outcome: { result } }, { course: 'deid', set: 'b', verdict: 'agrees', outcome: { result: 'passed' } }, { course: 'other', set: 'c', verdict: 'agrees', outcome: { result: 'passed' } }],
} as unknown as RecordReview);
const courses = [{ course: 'other', sets: ['c'] }, { course: 'deid', sets: ['a', 'b'] }];

test('a code leads to its file and course, and says what replay found there', () => {
  expect(findSlip(code, [review('agrees', 'passed')], courses)).toMatchObject({ course: 'deid', passed: ['a', 'b'], open: [] });
  expect(findSlip(code, [review('differs', 'passed')], courses)).toMatchObject({ passed: ['b'], open: ['a'] });
  expect(findSlip(code, [review('agrees', 'shown')], courses)).toMatchObject({ passed: ['b'], open: ['a'] });
});

test('a code of another file leads nowhere', () => {
  expect(findSlip(slipCode({ ...facts, seal: 'ff'.repeat(32) as Hash }), [review('agrees', 'passed')], courses)).toBeUndefined();
});
