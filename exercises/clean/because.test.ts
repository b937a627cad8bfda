import { describe, expect, it } from 'vitest';
import { begin, replay } from '#kit/replay.ts';
import { courseSet, provable, tiny, variantOf } from './fixture.test-support.ts';
import { exercise } from './index.ts';

const because = await exercise.because();

describe.each([['tiny', tiny], ['subsidy-cleaning', courseSet('subsidy-cleaning')], ['check-digits', courseSet('check-digits')]] as const)('%s', (_, set) => {
  it('says of every step of the solution what is done, and of every fix and ruling why and on what ground', () => {
    const variant = variantOf(set, 2);
    const moves = provable.solve(begin(exercise, variant).snapshot as never);
    const { steps } = replay(exercise, variant, moves);
    moves.forEach((move, at) => {
      const told = because(steps[at]?.snapshot as never, move);
      expect(told?.what.zh, move.type).toMatch(/^[^{}]+$/u);
      expect(`${told?.what.en ?? ''} ${told?.why?.en ?? ''}`).not.toMatch(/[{}]|undefined|NaN/u);
      expect(told?.why, move.type).toBeDefined();
      if (!move.type.endsWith('.submit')) expect(told?.ground, move.type).toBeDefined();
    });
  });
});
