import { describe, expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { because } from './because.ts';
import { exercise } from './index.ts';
import { full, fullNames, tiny } from './set-reader.test-support.ts';

const { solve } = await withProof(exercise);

describe('the reasons of a solution', () => {
  it('tell decision, day, missing parts and why, with the ground', () => {
    const start = begin(exercise, exercise.vary(tiny, seedOf({ course: 'c', set: 'tiny', code: 'b', nonce: '', n: 1 })));
    const moves = solve(start.snapshot as never);
    const told = moves.map((move) => because(start.snapshot as never, move as never)?.what);
    expect(told.filter((one) => one !== undefined).map(({ en }) => en).sort()).toEqual([
      expect.stringMatching(/^GX-01 → Agree to share; Last day: 2026-\d\d-\d\d$/u),
      'GX-02 → Say once what to add; Missing: Basis of use',
    ]);
  });
  it.each(fullNames)('are whole for every step of %s', (name) => {
    const variant = exercise.vary(full(name), seedOf({ course: 'c', set: name, code: 'b', nonce: '', n: 1 }));
    const moves = solve(begin(exercise, variant).snapshot as never);
    const { steps } = replay(exercise, variant, moves);
    moves.forEach((move, at) => {
      const reason = because(steps[at]?.snapshot as never, move as never);
      if (move.type.endsWith('.submit')) return expect(reason).toBeUndefined();
      expect(reason?.ground).toBeDefined();
      for (const lang of ['zh', 'en'] as const) expect(`${reason?.what[lang]} ${reason?.why?.[lang]}`).not.toMatch(/undefined|\{/u);
    });
  });
});
