import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#kit/exercise.ts';
import { replay } from '#kit/replay.ts';
import { because } from './because.ts';
import { courseSet, draw, exercise, solutionOf, tiny } from './fixture.test-support.ts';
import type { QueryContext } from './machine.ts';
import type { QueryMove } from './schema.ts';

describe('why the solution asks as it does', () => {
  it.each([['tiny', tiny], ['hotline', courseSet('hotline-closed-loop/sets/hotline-proactive')], ['bus', courseSet('city-operations-one-network/sets/bus-figures')]] as const)('%s: every act is told in both languages, every judgement with its ground', (_, set) => {
    const variant = draw(set, 1);
    const solution = solutionOf(variant);
    const { steps } = replay(exercise, variant, solution);
    solution.forEach((move, at) => {
      const told = because(steps[at]?.snapshot as Snapshot<QueryContext>, move as QueryMove);
      if (move.type === 'work.submit' || move.type === 'consequence.read') return;
      expect([move.type, told === undefined]).toEqual([move.type, false]);
      for (const lang of ['zh', 'en'] as const) expect([told?.what[lang], told?.why?.[lang] ?? '']).not.toEqual(expect.arrayContaining([expect.stringMatching(/undefined|\{[a-z]+\}/u)]));
      if (['evidence.pin', 'claim.state', 'basis.state', 'confidence.state', 'chart.set'].includes(move.type)) expect(told?.ground).toBeDefined();
    });
  });
});
