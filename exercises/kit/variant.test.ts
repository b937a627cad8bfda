import { expect, it } from 'vitest';
import { handlesOf, seedOf } from './variant.ts';

const inputs = { course: 'c', set: 's', code: 'A1-07', nonce: '', n: 1 };

it('gives the same seed for the same inputs, for ever', () => {
  expect(seedOf(inputs)).toBe('4e28e68dae4e339a7720e35e2020c4886a52d4984437308723dc9d53399d3408');
});

it('takes a code typed in full-width letters for the same code', () => {
  expect(seedOf({ ...inputs, code: 'Ａ１－０７' })).toBe(seedOf(inputs));
});

it('gives another seed for another course, set, code, assignment or round', () => {
  const others = [{ course: 'd' }, { set: 't' }, { code: 'A1-08' }, { nonce: 'x' }, { n: 2 }].map((one) => seedOf({ ...inputs, ...one }));
  expect(new Set([seedOf(inputs), ...others]).size).toBe(6);
});

it('names each row and card apart, and none as another variant does', () => {
  const ids = Array.from({ length: 2000 }, (_, n) => `r${n}`);
  const mine = [...handlesOf(seedOf(inputs), 'row', ids).values(), ...handlesOf(seedOf(inputs), 'card', ids).values()];
  const other = new Set(handlesOf(seedOf({ ...inputs, n: 2 }), 'row', ids).values());
  expect(new Set(mine).size).toBe(4000);
  expect(mine.filter((handle) => other.has(handle) || !/^[0-9a-f]{10}$/u.test(handle))).toEqual([]);
});
