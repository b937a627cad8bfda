import { describe, expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { because } from './because.ts';
import { exercise } from './index.ts';
import { tiny, visits } from './set-reader.test-support.ts';

const { solve } = await withProof(exercise);

describe('the reasons of a solution', () => {
  it.each([['tiny', tiny], ['publish-visits', visits]] as const)('are whole for every step of %s', (name, set) => {
    const variant = exercise.vary(set, seedOf({ course: 'c', set: name, code: 'b', nonce: '', n: 1 }));
    const moves = solve(begin(exercise, variant).snapshot as never);
    const { steps } = replay(exercise, variant, moves);
    moves.forEach((move, at) => {
      const reason = because(steps[at]?.snapshot as never, move as never);
      if (move.type === 'gate.submit') return expect(reason).toBeUndefined();
      expect(reason?.ground).toBeDefined();
      for (const lang of ['zh', 'en'] as const) expect(`${reason?.what[lang]} ${reason?.why?.[lang]}`).not.toMatch(/undefined|\{/u);
    });
  });
});
