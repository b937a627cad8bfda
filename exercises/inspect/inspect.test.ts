import { describe, expect, it } from 'vitest';
import type { Move } from '#kit/exercise.ts';
import { begin, outcomeOf, replay } from '#kit/replay.ts';
import { clear, contextOf, courseSets, draw, mark, mend, only, readSet, submit, walkOn } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { proof } from './proof.ts';
import { faultsIn, missing, strike } from './rules.ts';
import { words } from './words.ts';

const tiny = readSet('./sets/tiny.yml');
/** A learner whose faulty passage is the one about what is taken; one of the two others is left out. */
const variant = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => draw(tiny, n)).find(({ passages }) => passages[0]?.state === 'faulty') as ReturnType<typeof draw>;
const bad = only(variant, 'faulty');
const sound = only(variant, 'sound');
const out = only(variant, 'absent');
const good = out.passage.slots[0]?.pieces[0]?.id as string;
const vague = out.passage.slots[0]?.pieces[1]?.id as string;
const walk = (...moves: Move[]) => walkOn(variant, moves);
const codes = (...moves: Move[]): readonly string[] => contextOf(walk(...moves, submit)).found.map(({ code }) => code).sort();
const badDone = [mark(bad, 'too-much'), mend(bad, 'name-phone')];
const outDone = [mark(out, missing), mend(out, good)];

describe('inspect on tiny', () => {
  it('passes after mark, mend, mark, mend, submit', () => {
    expect(outcomeOf(exercise, walk(...badDone, ...outDone, submit))).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in without marks, nor one with a mark that has no mend', () => {
    expect(outcomeOf(exercise, walk(submit))).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
    expect(codes()).toEqual(['nothing-marked']);
    expect(codes(mark(bad, 'too-much'))).toEqual(['unmended']);
    expect(contextOf(walk(mark(bad, 'too-much'), submit)).found).toMatchObject([{ weight: 'invalid', at: [bad.handle], params: { count: 1 } }]);
  });
  it('tells what was missed by its name and ground, not by its place', () => {
    const { found } = contextOf(walk(...outDone, submit));
    expect(found).toMatchObject([{ code: 'missed', text: { zh: '收得比需要的多' }, ground: { law: 'pipl', article: '6' } }]);
    for (const lang of ['zh', 'en'] as const) expect(words[lang].findings.missed()).not.toMatch(/\d/u);
  });
  it('tells a left-out element by the ground that asks for it', () => {
    expect(contextOf(walk(...badDone, submit)).found).toMatchObject([{ code: 'left-out', ground: { law: 'pipl', article: '17' } }]);
  });
  it('finds a wrong name and a wrong mend of one passage apart', () => {
    expect(codes(mark(bad, 'vague'), mend(bad, 'name-phone'), ...outDone)).toEqual(['wrong-fault']);
    expect(codes(mark(bad, 'vague'), mend(bad, strike), ...outDone)).toEqual(['struck-needed', 'wrong-fault']);
    expect(codes(...badDone, mark(out, missing), mend(out, vague))).toEqual(['wrong-mend']);
  });
  it('finds a mark on what is sound, and a claim that it is missing', () => {
    const other = sound.slots[0]?.find(({ id }) => !sound.shown.includes(id))?.id as string;
    expect(codes(...badDone, ...outDone, mark(sound, 'vague'), mend(sound, other))).toEqual(['false-mark']);
    expect(codes(...badDone, ...outDone, mark(sound, missing), mend(sound, other))).toEqual(['not-missing']);
  });
  it('takes a passage off the list once it was touched, and passes after the rest is mended', () => {
    const moves = [mark(bad, 'vague'), mend(bad, strike), submit];
    expect(contextOf(walk(...moves)).found.map(({ code }) => code)).toEqual(['wrong-fault', 'struck-needed', 'left-out']);
    expect(contextOf(walk(...moves, mark(bad, 'too-much'))).found.map(({ code }) => code)).toEqual(['left-out']);
    expect(outcomeOf(exercise, walk(...moves, mark(bad, 'too-much'), mend(bad, 'name-phone'), ...outDone, submit))).toMatchObject({ result: 'passed', submissions: 2, findings: 3 });
  });
  it('keeps a mend when another name is chosen, and drops it when the mark turns to "missing"', () => {
    expect(contextOf(walk(...badDone, mark(bad, 'vague'))).marks[bad.handle]).toEqual({ fault: 'vague', pieces: ['name-phone'] });
    const other = sound.slots[0]?.find(({ id }) => !sound.shown.includes(id))?.id as string;
    expect(contextOf(walk(mark(sound, 'vague'), mend(sound, other), mark(sound, missing))).marks[sound.handle]).toEqual({ fault: missing, pieces: [] });
  });
  it('is one state however the marks came about', () => {
    const one = contextOf(walk(...badDone, ...outDone));
    const other = contextOf(walk(...outDone, mark(sound, 'vague'), ...badDone, clear(sound)));
    expect(JSON.stringify(one.marks)).toBe(JSON.stringify(other.marks));
  });
  it.each<readonly [string, Move]>([
    ['a handle of another learner', { type: 'passage.mark', passage: draw(tiny, 99).passages[0]?.handle as string, fault: 'vague' }],
    ['a fault that the set does not have', mark(bad, 'rude')],
    ['"missing" of what the list does not have', mark(bad, missing)],
    ['a fault on what is not there', mark(out, 'vague')],
    ['a mend without a mark', mend(bad, 'name-phone')],
    ['taking away a mark that is not there', clear(bad)],
    ['a number for a handle', { type: 'passage.mark', passage: 7, fault: 'vague' }],
    ['no fault', { type: 'passage.mark', passage: bad.handle }],
    ['an unknown move', { type: 'passage.burn', passage: bad.handle }],
  ])('refuses %s', (_, move) => {
    expect(replay(exercise, variant, [move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
  });
  it.each<readonly [string, readonly Move[]]>([
    ['the same name again', [mark(bad, 'vague'), mark(bad, 'vague')]],
    ['what stands there already as a mend', [mark(bad, 'too-much'), mend(bad, ...bad.shown)]],
    ['a wording of another passage', [mark(bad, 'too-much'), mend(bad, good)]],
    ['two wordings for one place', [mark(bad, 'too-much'), mend(bad, 'name-phone', 'name-phone')]],
    ['no wording', [mark(bad, 'too-much'), mend(bad)]],
    ['text for a list', [mark(bad, 'too-much'), { type: 'passage.mend', passage: bad.handle, pieces: 'name-phone' }]],
    ['numbers in the list', [mark(bad, 'too-much'), { type: 'passage.mend', passage: bad.handle, pieces: [1] as never }]],
    ['striking out what is not there', [mark(out, missing), mend(out, strike)]],
    ['the same mend again', [...badDone, mend(bad, 'name-phone')]],
  ])('refuses %s', (_, moves) => {
    expect(replay(exercise, variant, moves)).toMatchObject({ kind: 'refused', at: moves.length, why: 'forbidden-move' });
  });
  it('solves from the start, from wrong marks and after a wrong hand-in', () => {
    for (const before of [[], [mark(bad, 'vague'), mend(bad, strike), mark(sound, missing)], [mark(out, missing), mend(out, vague), submit]]) {
      const at = walk(...before);
      expect(outcomeOf(exercise, walk(...before, ...proof.solve(at.snapshot as never))).result).toBe('passed');
    }
  });
});

describe.each(courseSets)('%s', (_, set) => {
  const variants = Array.from({ length: 40 }, (_, n) => draw(set, n + 1));
  it('draws as many faults and gaps as it says, and other ones for other learners', () => {
    for (const { passages } of variants) {
      expect(passages.filter(({ state }) => state === 'faulty')).toHaveLength(set.draw.faulty);
      expect(passages.filter(({ state }) => state === 'absent')).toHaveLength(set.draw.absent);
      expect(passages.every((dealt) => dealt.state !== 'faulty' || faultsIn(dealt).length > 0)).toBe(true);
    }
    const answers = variants.map(({ passages }) => passages.filter(({ state }) => state !== 'sound').map(({ passage, shown }) => `${passage.id} ${shown.join()}`).join('|'));
    expect(new Set(answers).size).toBe(40);
  });
  it('does not pass by marking every passage under one name, nor by leaving all alone', () => {
    for (const one of variants.slice(0, 8)) {
      const all = one.passages.filter(({ state }) => state !== 'absent').flatMap((dealt) => [mark(dealt, set.faults[0]?.id as string), mend(dealt, strike)]);
      expect(outcomeOf(exercise, walkOn(one, [...all, submit])).result).toBe('open');
      expect(outcomeOf(exercise, walkOn(one, [submit])).submissions).toBe(0);
    }
  });
  it('shows every fault it names, over a hundred learners', () => {
    const seen = new Set(Array.from({ length: 100 }, (_, n) => draw(set, n + 1)).flatMap(({ passages }) => passages.flatMap((dealt) => faultsIn(dealt))));
    expect(set.faults.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
  it('gives a passage that is struck out a reason to go, and every faulty wording a why in both languages', () => {
    for (const { slots } of set.passages) for (const { pieces } of slots) for (const { fault, why } of pieces) expect(fault === undefined || (why?.zh !== '' && why?.en !== '')).toBe(true);
    expect(outcomeOf(exercise, begin(exercise, variants[0])).result).toBe('open');
  });
});
