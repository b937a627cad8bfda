// What a reader finds in a published table, held against every table that fits what is printed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import { bestOf, groupsOf, measuresOf, productOf, totalOf } from './product.ts';
import type { Shape, Variant } from './schema.ts';
import { tiny, visits } from './set-reader.test-support.ts';

const dealt = (n: number): Variant => exercise.vary(visits, seedOf({ course: 'c', set: 'v', code: `p${n}`, nonce: '', n: 1 })) as Variant;
const plain: Shape = { dropped: [], joined: [], stars: 'shown', total: 'printed' };

/** Small figures (1 to threshold − 1) that `count` stars may stand for when they sum to `left`. */
const fits = (count: number, left: number, threshold: number): number[][] =>
  count === 0 ? (left === 0 ? [[]] : []) : Array.from({ length: threshold - 1 }, (_, at) => at + 1).flatMap((value) => (value > left ? [] : fits(count - 1, left - value, threshold).map((rest) => [value, ...rest])));

describe('a starred figure', () => {
  it('is called recoverable exactly where one table fits all that a reader knows', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 5 }), fc.boolean(), fc.boolean(), (counts, isOutside, isPrinted) => {
      const bands = counts.map((_, at) => `b${at}`);
      const variant = { ...dealt(1), bands: Object.fromEntries(bands.map((id) => [id, id])), set: { ...visits, bands, threshold: 10 }, rows: [{ handle: 'r', id: 'r', cells: {}, counts, isOutside }] };
      const [product] = productOf(variant, { ...plain, stars: 'starred', total: isPrinted ? 'printed' : 'withheld' });
      const stars = product?.figures.filter(({ isStarred }) => isStarred) ?? [];
      const ways = fits(stars.length, stars.reduce((sum, { value }) => sum + value, 0), 10);
      const isKnown = stars.length > 0 && ways.length === 1 && (isOutside || isPrinted);
      expect(product?.isRecoverable).toBe(isKnown);
    }));
  });
});

describe('joining', () => {
  it('puts neighbours together and keeps every total', () => {
    const variant = dealt(2);
    const shape = { ...plain, joined: [variant.bands['b70'] as string, variant.bands['b80'] as string] };
    expect(groupsOf(variant, shape)).toEqual([[0], [1], [2], [3, 4, 5]]);
    for (const { row, figures } of productOf(variant, shape)) expect(figures.reduce((sum, { value }) => sum + value, 0)).toBe(totalOf(row));
  });
});

describe('the best plan', () => {
  it('holds for two hundred learners, and no finer division does', () => {
    for (let n = 0; n < 200; n += 1) {
      const variant = dealt(n);
      const best = bestOf(variant);
      expect(best).toBeDefined();
      const { small, recoverable, starred } = measuresOf(variant, best as Shape);
      expect([small.length, recoverable.length, starred <= visits.needs.lose]).toEqual([0, 0, true]);
    }
  });
  it('differs between learners, in the bands joined and in the use of stars', () => {
    const plans = Array.from({ length: 60 }, (_, n) => bestOf(dealt(n)) as Shape);
    expect(new Set(plans.map(({ joined, stars, total }) => `${joined.length} ${stars} ${total}`)).size).toBeGreaterThan(3);
  });
  it('joins the last two bands of tiny', () => {
    const variant = exercise.vary(tiny, seedOf({ course: 'c', set: 'tiny', code: 'a', nonce: '', n: 1 })) as Variant;
    expect(bestOf(variant)).toMatchObject({ joined: [variant.bands['b80']], stars: 'shown' });
  });
});

describe('what is dealt', () => {
  it('plants as many small figures as the set says, and none where it does not', () => {
    for (let n = 0; n < 60; n += 1) {
      const { rows, takers, faulty } = dealt(n);
      const small = rows.flatMap(({ counts }) => counts.flatMap((count, at) => (count < 10 ? [visits.bands[at]] : [])));
      expect(small.length).toBe(visits.plant.small);
      expect(small.every((band) => visits.plant.bands.includes(band as string))).toBe(true);
      const hit = takers.filter(({ version }) => version === faulty).length;
      expect(hit > 0 && hit < takers.length).toBe(true);
    }
  });
});
