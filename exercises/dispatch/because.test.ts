import { describe, expect, it } from 'vitest';
import { begin, replay } from '#kit/replay.ts';
import { exercise, full, tiny, variantOf } from './set-reader.test-support.ts';

const because = await exercise.because();

describe.each([['tiny', tiny], ...Object.entries(full)] as const)('%s', (name, set) => {
  it('says of every step of the solution what is done and why, in both languages', () => {
    for (let n = 1; n <= 12; n += 1) {
      const variant = variantOf(set, name, n);
      const moves = exercise.solve(begin(exercise, variant).snapshot as never);
      const { steps } = replay(exercise, variant, moves);
      moves.forEach((move, at) => {
        const told = because((steps[at] as (typeof steps)[number]).snapshot as never, move);
        for (const text of [told?.what, told?.why]) {
          expect(text?.zh, move.type).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u);
          expect(text?.en, move.type).toMatch(/^[^{}\p{Script=Han}]+$/u);
          expect(`${text?.zh} ${text?.en}`, move.type).not.toMatch(/undefined|NaN/u);
        }
      });
    }
  });
});
