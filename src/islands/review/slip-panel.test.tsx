import { expect, test } from 'vitest';
import type { Taken } from '#cohort/same-learner.ts';
import type { CourseEntry } from '#model/course-entry.ts';
import { slipCode } from '#record/slip.ts';
import { answerTo } from './SlipPanel.tsx';

const facts = { learner: { code: 'A17' }, madeOn: '2026-11-29', edition: '2026.11', seal: 'ab'.repeat(32) };
const taken = [{ review: { ...facts, attempts: [{ course: 'c', set: 'a', verdict: 'agrees', outcome: { result: 'passed' } }] } }] as unknown as readonly Taken[];
const courses = [{ course: 'c', title: { zh: '课', en: 'Course' }, edition: '2026.11', lessons: [{ lesson: 'l', title: { zh: '', en: '' }, sets: [{ set: 'a' }, { set: 'b' }] }] }] as unknown as readonly CourseEntry[];
const code = slipCode({ ...facts, course: 'c' } as never);

test('a code is answered by the files on the desk, and by their lack', () => {
  expect(answerTo('12', taken, courses)).toBe('form');
  expect(answerTo(code, [], courses)).toBe('no-files');
  expect(answerTo('0123-4567-89AB-CDEF', taken, courses)).toBe('none');
  expect(answerTo(code, taken, courses)).toMatchObject({ course: 'c', passed: ['a'], open: ['b'] });
});
