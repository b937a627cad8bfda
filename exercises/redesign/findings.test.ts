// Every finding is reached by moves on a set of a course, and says what is wrong, on what ground and what to do next.
import { expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { begin, replay } from '#kit/replay.ts';
import { contextOf, courseSets, draw, submit, walkOn } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { elements, ways } from './names.ts';
import { proof } from './proof.ts';
import { words } from './words.ts';

const because = await exercise.because();

it.each(courseSets)('%s reaches every finding that it can bring', (_, set) => {
  const reached = new Map<string, Finding>();
  const has = (part: (typeof set.parts)[number]): boolean => set.parts.includes(part);
  for (let n = 1; n <= 80; n += 1) {
    const variant = draw(set, n);
    const note = (...moves: Move[]): void => contextOf(walkOn(variant, [...moves, submit])).found.forEach((finding) => reached.set(finding.code, finding));
    const solution = proof.solve(begin(exercise, variant).snapshot as never).slice(0, -1);
    const treats = (choose: (at: number) => string): Move[] => variant.papers.map(({ handle }, at) => ({ type: 'paper.treat', paper: handle, way: choose(at) }));
    note();
    for (const way of ways) note(...treats(() => way));
    const others = treats((at) => variant.papers[at]?.state.ways.at(-1) as string);
    note(...solution.filter(({ type }) => type !== 'paper.treat'), ...others);
    if (has('elements')) note(...treats((at) => variant.papers[at]?.state.ways[0] as string));
    if (has('steps')) note(...solution.filter(({ type }) => type !== 'step.drop' && type !== 'step.place'));
    if (has('steps')) note(...treats(() => 'copy'), ...variant.steps.slice(1).map(({ handle }): Move => ({ type: 'step.place', step: handle, round: 1 })), { type: 'step.drop', step: variant.steps[0]?.handle as string });
    if (has('counter')) note({ type: 'counter.close' }, ...solution.filter(({ type }) => type !== 'counter.open'));
  }
  expect([...reached.keys()].sort()).toEqual([...(proof.finds?.(set) ?? [])].sort());
  for (const finding of reached.values()) expect(findingGaps(words, finding)).toEqual([]);
});

it.each(courseSets)('%s tells each step of its solution with its reason', (_, set) => {
  for (let n = 1; n <= 8; n += 1) {
    const variant = draw(set, n);
    const before: Move[] = set.parts.includes('steps') ? [{ type: 'counter.close' }, { type: 'step.drop', step: variant.steps[0]?.handle as string }] : [];
    const moves = [...before, ...proof.solve(walkOn(variant, before).snapshot as never)];
    const { steps } = replay(exercise, variant, moves);
    for (const [at, move] of moves.entries()) {
      if (at < before.length && move.type === 'counter.close') continue;
      const told = because((steps[at] as (typeof steps)[number]).snapshot as never, move);
      if (move.type === 'plan.submit') continue;
      expect(told?.what.zh).toMatch(/\p{Script=Han}/u);
      expect(told?.why, move.type).toBeDefined();
      expect(`${told?.what.en} ${told?.why?.en ?? ''}`).not.toMatch(/[{}\p{Script=Han}]|undefined/u);
    }
  }
});

it('has words in both languages for every finding, way and element', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
    for (const name of [...ways, ...elements]) expect(words[lang].labels[name]).not.toBe('');
  }
});
