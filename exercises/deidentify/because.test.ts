import { describe, expect, it } from 'vitest';
import { begin, replay } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Because } from '#kit/exercise.ts';
import { exercise as kind } from './index.ts';
import type { DeidentifySet } from './schema.ts';
import { readSet, tiny } from './set-reader.test-support.ts';

const exercise = await withProof(kind);

const because = await exercise.because();

const course = (name: string): DeidentifySet => readSet(new URL(`../../courses/deid-open-data/sets/${name}.yml`, import.meta.url));

const toldFor = (set: DeidentifySet, n: number): readonly (readonly [string, Because | undefined])[] => {
  const variant = exercise.vary(set, seedOf({ course: 'c', set: 's', code: `b${n}`, nonce: '', n: 1 }));
  const moves = exercise.solve(begin(exercise, variant).snapshot as never);
  const { steps } = replay(exercise, variant, moves);
  return moves.map((move, at) => [move.type, because((steps[at] as (typeof steps)[number]).snapshot as never, move)] as const);
};

describe.each([['tiny', tiny], ['first-deid', course('first-deid')], ['subsidy-bench', course('subsidy-bench')]] as const)('%s', (_, set) => {
  it('says of every step of the solution what is done and why, in both languages', () => {
    for (let n = 1; n <= 20; n += 1) {
      for (const [type, told] of toldFor(set, n)) {
        if (type === 'work.begin') continue;
        for (const text of [told?.what, told?.why]) {
          expect(text?.zh, type).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u);
          expect(text?.en, type).toMatch(/^[^{}\p{Script=Han}]+$/u);
          expect(`${text?.zh} ${text?.en}`, type).not.toMatch(/undefined|NaN/u);
        }
      }
    }
  });
});

it('gives the figures of each hand-in as they are then in force', () => {
  const whys = toldFor(tiny, 1).filter(([type]) => type === 'table.submit').map(([, told]) => told?.why?.zh);
  expect(whys).toEqual([
    '直接指到人的这几列都删了。够不够，下一步就知道。',
    '最小的一组有 2 人看起来一样，要求至少 2 人。',
    '最小的一组有 2 人看起来一样，要求至少 2 人。每一组至少有 2 种不同，要求至少 2 种。',
    '最小的一组有 2 人看起来一样，要求至少 2 人。每一组至少有 2 种不同，要求至少 2 种。偏得最远的一组与全表差 0.5，要求不超过 0.5。',
  ]);
});
