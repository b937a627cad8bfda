import { describe, expect, it } from 'vitest';
import { withProof } from '#kit/exercise.ts';
import { begin, replay } from '#kit/replay.ts';
import { courseSets, draw, readSet } from './fixture.test-support.ts';
import { exercise as kind } from './index.ts';

const exercise = await withProof(kind);

const because = await exercise.because();

describe.each([['tiny', readSet('tiny')], ['bus-small-cells', readSet('bus-small-cells', courseSets)]] as const)('%s', (_, set) => {
  it('names for each figure that is withheld a way by which a reader would find a small cell without it', () => {
    for (let n = 1; n <= 12; n += 1) {
      const variant = draw(set, n);
      const moves = exercise.solve(begin(exercise, variant).snapshot as never);
      const { steps } = replay(exercise, variant, moves);
      const withheld = moves.flatMap((move, at) => {
        const { snapshot } = steps[at] as (typeof steps)[number];
        const told = because(snapshot as never, move);
        if (move.type !== 'attack.close' && move.type !== 'marks.submit') expect(told?.what.zh, move.type).toMatch(/^[^{}]+$/u);
        expect(`${told?.what.en ?? ''} ${told?.why?.en ?? ''}`).not.toMatch(/[{}\p{Script=Han}]|undefined|NaN/u);
        return snapshot.value === 'protecting' && move.type === 'cell.suppress' ? [told?.why?.zh] : [];
      });
      expect(withheld).toHaveLength(variant.answer.length);
      for (const why of withheld) expect(why).toMatch(/^不遮它，就还算得出来。.*(= \d|凑得上)/u);
    }
  });
});
