// The computed chance of passing blindly, against people who really choose blindly.
import { withProof } from '#kit/exercise.ts';
import { describe, expect, it } from 'vitest';
import { kindIds, kinds } from '#kinds';
import { tinyFile } from '#catalog/integration.ts';
import { streamOf } from '#kit/random.ts';
import { sha256Hex } from '#kit/digest.ts';
import { seedOf } from '#kit/variant.ts';
import { blinds, walkBlindly } from '#kit/proof/chance.ts';

describe.each(kindIds)('%s', (kind) => {
  it('is passed blindly at the first hand-in no more often than it says', async () => {
    const exercise = await withProof((await kinds[kind].logic()).exercise);
    const { contents } = await tinyFile(process.cwd(), kind);
    const stream = streamOf(sha256Hex(`blind ${kind}`));
    const walks = 1_500;
    const variants = [1, 2, 3, 4].map((n) => exercise.vary(contents, seedOf({ course: 'c', set: kind, code: `b${n}`, nonce: '', n: 1 })));
    const chance = Math.max(...variants.map((variant) => exercise.chance?.(variant) ?? 1));
    for (const blind of blinds) {
      const ends = Array.from({ length: walks }, (_, n) => walkBlindly(exercise, variants[n % variants.length], blind, stream, 200).end);
      const judged = ends.filter((end) => end !== 'open').length;
      const passed = ends.filter((end) => end === 'passed').length;
      expect(judged).toBeGreaterThan(walks / 10);
      // Four standard deviations: a chance that is told too small by half would not stand.
      expect(passed).toBeLessThanOrEqual(judged * chance + 4 * Math.sqrt(judged * chance) + 1);
    }
  });
});
