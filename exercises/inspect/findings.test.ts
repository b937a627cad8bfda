// Every finding is reached by moves on a set of a course, and says what is wrong, on what ground and what to do next.
import { expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { begin, replay } from '#kit/replay.ts';
import { contextOf, courseSets, draw, mark, mend, only, submit, walkOn } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { proof } from './proof.ts';
import { faultsIn, missing, strike } from './rules.ts';
import { words } from './words.ts';

const because = await exercise.because();

it.each(courseSets)('%s reaches every finding that it can bring', (_, set) => {
  const reached = new Map<string, Finding>();
  const note = (variant: ReturnType<typeof draw>, ...moves: Move[]): void => contextOf(walkOn(variant, [...moves, submit])).found.forEach((finding) => reached.set(finding.code, finding));
  for (let n = 1; n <= 12; n += 1) {
    const variant = draw(set, n);
    const standing = variant.passages.filter(({ state, passage }) => state === 'faulty' && passage.strike !== true);
    const bad = standing[0] as (typeof standing)[number];
    const wrong = set.faults.find(({ id }) => !faultsIn(bad).includes(id))?.id as string;
    note(variant);
    note(variant, mark(bad, wrong));
    note(variant, mark(bad, wrong), mend(bad, strike));
    for (const dealt of standing) for (const pieces of dealt.slots[0] ?? []) {
      if (dealt.slots.length === 1 && !dealt.shown.includes(pieces.id)) note(variant, mark(dealt, faultsIn(dealt)[0] as string), mend(dealt, pieces.id));
    }
    const sound = only(variant, 'sound');
    note(variant, mark(sound, wrong), mend(sound, strike));
    const out = variant.passages.find(({ state }) => state === 'absent');
    if (out !== undefined) note(variant, mark(out, missing), mend(out, ...out.slots.map((pieces) => (pieces.find(({ fault }) => fault !== undefined) ?? pieces[0])?.id as string)));
    const listed = variant.passages.find(({ state, passage }) => state !== 'absent' && passage.element !== undefined);
    if (listed !== undefined) note(variant, mark(listed, missing), mend(listed, ...listed.slots.map(([piece]) => piece?.id as string)));
  }
  expect([...reached.keys()].sort()).toEqual([...(proof.finds?.(set) ?? [])].sort());
  for (const finding of reached.values()) expect(findingGaps(words, finding)).toEqual([]);
});

it.each(courseSets)('%s tells each step of its solution with its reason', (_, set) => {
  for (let n = 1; n <= 8; n += 1) {
    const variant = draw(set, n);
    const moves = proof.solve(begin(exercise, variant).snapshot as never);
    const { steps } = replay(exercise, variant, moves);
    for (const [at, move] of moves.entries()) {
      const told = because((steps[at] as (typeof steps)[number]).snapshot as never, move);
      if (move.type === 'work.submit') continue;
      expect(told?.what.zh).toMatch(/\p{Script=Han}/u);
      expect(`${told?.what.en} ${told?.why?.en ?? ''}`).not.toMatch(/[{}\p{Script=Han}]|undefined/u);
      if (move.type === 'passage.mark') expect([told?.why, told?.ground]).not.toContain(undefined);
    }
  }
});

it('has words in both languages for every finding', () => {
  for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
});
