// Every finding that a set of the course can bring is reached by moves and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { ShareContext } from './machine.ts';
import type { Variant } from './schema.ts';
import { full, fullNames } from './set-reader.test-support.ts';
import { words } from './words.ts';

const { moves, solve, finds } = await withProof(exercise);
const contextOf = ({ snapshot }: Standing): ShareContext => snapshot.context as ShareContext;

/** Each representative wrong move once, in a tray or draft that is right but for it, then handed in. */
const errors = (variant: Variant): readonly Finding[] => {
  const found: Finding[] = [];
  let at = begin(exercise, variant);
  const next = (from: Standing, move: Move): Standing => {
    const then = step(exercise, from, move);
    if (isRefusal(then)) throw new Error(`${JSON.stringify(move)}: ${then.refused}`);
    return then;
  };
  for (const move of solve(at.snapshot as never)) {
    if (move.type.endsWith('.submit')) found.push(...contextOf(next(at, move)).found);
    for (const other of moves(at.snapshot as never)) {
      const played = [...(other.type.endsWith('.submit') ? [] : [other])].reduce(next, at);
      const done = solve(at.snapshot as never).filter((one) => one['paper'] !== other['paper'] || one['part'] !== other['part']);
      const upTo = done.slice(0, done.findIndex(({ type }) => type.endsWith('.submit')) + 1);
      const end = upTo.reduce<Standing>((now, one) => { const then = step(exercise, now, one); return isRefusal(then) ? now : then; }, played);
      found.push(...contextOf(end).found);
    }
    const early = step(exercise, at, { type: at.snapshot.value.endsWith('drafting') ? 'draft.submit' : 'tray.submit' });
    if (!isRefusal(early)) found.push(...contextOf(early).found);
    at = next(at, move);
  }
  expect(outcomeOf(exercise, at).result).toBe('passed');
  return found;
};

describe.each(fullNames)('%s', (name) => {
  const set = full(name);
  const dealt = (n: number): Variant => exercise.vary(set, seedOf({ course: 'c', set: name, code: `f${n}`, nonce: '', n: 1 })) as Variant;
  const reached = new Map<string, Finding>();
  for (let n = 1; n <= 8; n += 1) for (const finding of errors(dealt(n))) if (!reached.has(finding.code)) reached.set(finding.code, finding);

  it('brings every finding that it names', () => {
    expect([...reached.keys()].sort()).toEqual([...(finds?.(set) ?? [])].sort());
  });
  it('gives each its sentence, its ground and its next step in both languages', () => {
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'wrong-decision']((finding.params ?? {}) as never)).not.toMatch(/undefined|NaN|\{/u);
    }
  });
  it('differs between learners in its papers, its days and what is right', () => {
    const answers = Array.from({ length: 30 }, (_, n) => {
      const played = replay(exercise, dealt(n), solve(begin(exercise, dealt(n)).snapshot as never));
      return JSON.stringify(Object.values(contextOf(played.standing).filed));
    });
    expect(new Set(answers).size).toBe(30);
    expect(dealt(1)).toEqual(dealt(1));
  });
  it('holds a pool of twice what is dealt from each tray', () => {
    for (const { tray, draw } of set.trays) expect([tray, set.table.rows.filter(({ cells }) => cells['tray'] === tray).length >= 2 * draw]).toEqual([tray, true]);
  });
});
