import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Move } from '#kit/exercise.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { SortContext } from './machine.ts';
import { sortSet, type SortVariant } from './schema.ts';

const exercise = await withProof(kind);

const tiny = sortSet.parse(parse(readFileSync(new URL('./sets/tiny.yml', import.meta.url), 'utf8')));
const seed = (n: number): string => seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n });
const variant = exercise.vary(tiny, seed(1)) as SortVariant;
const handle = (id: string): string => variant.cards.find(({ card }) => card.id === id)?.handle ?? '';
const place = (id: string, bin: string, reason = ''): Move => ({ type: 'card.place', card: handle(id), bin, reason });
const submit: Move = { type: 'work.submit' };
const walk = (...moves: Move[]): Standing => played(exercise, variant, moves);
const context = (standing: Standing): SortContext => standing.snapshot.context as SortContext;

describe('sort on tiny', () => {
  it('passes after place, place, submit', () => {
    const end = walk(place('gas', 'todo', 'urgent'), place('bench', 'todo', 'ordinary'), submit);
    expect(outcomeOf(exercise, end)).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in of half a table', () => {
    const end = walk(place('gas', 'todo', 'urgent'), submit);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
    expect(context(end).found).toMatchObject([{ code: 'unplaced', weight: 'invalid', params: { count: 1 } }]);
  });
  it('tells the consequence at once and goes on after it is read', () => {
    const warned = walk(place('gas', 'info'));
    expect(warned.snapshot.value).toBe('warned');
    expect(walk(place('gas', 'info'), { type: 'consequence.read' }).snapshot.value).toBe('sorting');
  });
  it('counts a right bin for a wrong reason as one finding and lets it be mended', () => {
    const moves = [place('gas', 'todo', 'ordinary'), place('bench', 'todo', 'ordinary'), submit];
    expect(context(walk(...moves)).found).toMatchObject([{ code: 'wrong-reason', at: [handle('gas')] }]);
    const mended = walk(...moves, place('gas', 'todo', 'urgent'), submit);
    expect(outcomeOf(exercise, mended)).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it('finds a card in the wrong bin, with the card\'s own reason and ground', () => {
    const end = walk(place('gas', 'info'), { type: 'consequence.read' }, place('bench', 'todo', 'ordinary'), submit);
    expect(context(end).found).toMatchObject([{ code: 'wrong-bin', weight: 'wrong', at: [handle('gas')] }]);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 1, findings: 1 });
  });
  it('takes a card off the list of things to mend once it was touched, right or wrong', () => {
    const moves = [place('gas', 'todo', 'ordinary'), place('bench', 'info'), submit];
    expect(context(walk(...moves)).found.map(({ at: [first] }) => first).sort()).toEqual([handle('gas'), handle('bench')].sort());
    expect(context(walk(...moves, place('gas', 'todo', 'ordinary'))).found.map(({ at }) => at)).toEqual([[handle('bench')]]);
    expect(context(walk(...moves, place('gas', 'todo', 'ordinary'), { type: 'card.take', card: handle('bench') })).found).toEqual([]);
  });
  it('refuses a handle of another variant at its own number', () => {
    const other = exercise.vary(tiny, seed(2)) as SortVariant;
    const foreign: Move = { type: 'card.place', card: other.cards[1]?.handle ?? '', bin: 'todo', reason: 'urgent' };
    expect(replay(exercise, variant, [place('gas', 'todo', 'urgent'), foreign])).toMatchObject({ kind: 'refused', at: 2, why: 'forbidden-move' });
  });
  it('refuses any move after the end, as a stopped actor would', () => {
    const done = [place('gas', 'todo', 'urgent'), place('bench', 'todo', 'ordinary'), submit];
    expect(replay(exercise, variant, [...done, place('bench', 'todo', 'urgent')])).toMatchObject({ kind: 'refused', at: 4, why: 'forbidden-move' });
  });
  it('leaves the example card where it lies', () => {
    expect(replay(exercise, variant, [place('thanks', 'todo', 'urgent')])).toMatchObject({ kind: 'refused', at: 1 });
  });
  it('undoes a laid card, but not a judged hand-in', () => {
    const undone = walk(place('gas', 'todo', 'ordinary'), { type: 'kit.undo' });
    expect(context(undone).places[handle('gas')]).toBeUndefined();
    const judged = walk(place('gas', 'todo', 'ordinary'), place('bench', 'todo', 'ordinary'), submit);
    expect(isRefusal(step(exercise, judged, { type: 'kit.undo' }))).toBe(true);
  });
  it('shows the solution only after three honest tries and then passes as shown', () => {
    const wrong = [place('gas', 'todo', 'ordinary'), place('bench', 'todo', 'ordinary'), submit, submit];
    expect(isRefusal(step(exercise, walk(...wrong), { type: 'kit.solution' }))).toBe(true);
    const end = walk(...wrong, submit, { type: 'kit.solution' }, place('gas', 'todo', 'urgent'), submit);
    expect(outcomeOf(exercise, end).result).toBe('shown');
  });
  it('solves from the start and from a warned state', () => {
    for (const at of [begin(exercise, variant), walk(place('gas', 'info'))]) {
      const played = exercise.solve(at.snapshot as never).reduce<Standing>((now, move) => {
        const next = step(exercise, now, move);
        if (isRefusal(next)) throw new Error(next.refused);
        return next;
      }, at);
      expect(outcomeOf(exercise, played).result).toBe('passed');
    }
  });
  it('computes the chance of a blind pass: one of three pairs for each of two cards', () => {
    expect(exercise.chance?.(variant)).toBeCloseTo(1 / 9, 10);
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  });
});
