import { describe, expect, it } from 'vitest';
import { withProof, type Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { ShareContext } from './machine.ts';
import type { Filing, Paper, Variant } from './schema.ts';
import { full, tiny } from './set-reader.test-support.ts';
import { words } from './words.ts';

const seed = (n: number): string => seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n });
const variant = exercise.vary(tiny, seed(1)) as Variant;
const [tray, draft] = variant.stages;
if (tray?.kind !== 'tray' || draft?.kind !== 'draft') throw new Error('tiny has a tray and a draft');
const paper = (id: string): Paper => tray.papers.find((one) => one.id === id) as Paper;
const [halls, relief] = [paper('r1'), paper('r2')];
const file = (of: Paper, filing: Partial<Filing>): Move => ({ type: 'paper.file', paper: of.handle, decision: '', basis: 'a21', act: '', day: '', parts: [], ...filing });
const agree = file(halls, { decision: 'agree', day: halls.due });
const ask = file(relief, { decision: 'ask', parts: ['basis'] });
const submit: Move = { type: 'tray.submit' };
const send: Move = { type: 'draft.submit' };
const choose = (isRight: boolean) => (part: string): Move => {
  const found = draft.parts.find((one) => one.part.id === part)?.options.find((one) => one.isRight === isRight);
  return { type: 'part.choose', part, option: found?.handle ?? '' };
};
const [right, wrong] = [choose(true), choose(false)];
const walk = (...moves: Move[]): Standing => played(exercise, variant, moves);
const context = ({ snapshot }: Standing): ShareContext => snapshot.context as ShareContext;
const codes = (standing: Standing): readonly string[] => context(standing).found.map(({ code }) => code);

describe('share on tiny', () => {
  it('passes after file, file, submit, choose, choose, submit', () => {
    const end = walk(agree, ask, submit, right('scope'), right('mode'), send);
    expect(outcomeOf(exercise, end)).toEqual({ result: 'passed', submissions: 2, findings: 0, hints: 0 });
  });
  it('does not count a hand-in of half a tray, nor of half a draft', () => {
    expect(codes(walk(agree, submit))).toEqual(['unfiled']);
    const half = walk(agree, ask, submit, right('scope'), send);
    expect(codes(half)).toEqual(['unwritten']);
    expect(outcomeOf(exercise, half)).toMatchObject({ result: 'open', submissions: 1, findings: 0 });
  });
  it('finds a refusal for missing papers, names Article 21, and lets it be mended', () => {
    const moves = [agree, file(relief, { decision: 'refuse' }), submit];
    expect(context(walk(...moves)).found).toMatchObject([{ code: 'wrong-decision', at: [relief.handle], ground: { law: 'govshare', article: '21' } }]);
    expect(walk(...moves).snapshot.value).toBe('mending');
    expect(walk(...moves, ask).snapshot.context).toMatchObject({ found: [] });
    expect(walk(...moves, ask, submit).snapshot.value).toBe('drafting');
  });
  it('finds a day that is one too late, and tells from which day how many are counted', () => {
    const late = walk(file(halls, { decision: 'agree', day: '2026-04-30' }), ask, submit);
    expect(context(late).found).toMatchObject([{ code: 'wrong-day', params: { no: 'GX-01', from: halls.cells['received'], days: 1 } }]);
  });
  it('finds a ground that is another step’s, and parts asked for that are there', () => {
    expect(codes(walk({ ...agree, basis: 'a20' }, { ...ask, parts: ['basis', 'until'] }, submit)).slice().sort()).toEqual(['wrong-basis', 'wrong-parts']);
    expect(codes(walk(agree, { ...ask, parts: ['until'] }, submit))).toEqual(['wrong-parts']);
  });
  it('sends a draft back with the reason of the part that does not hold', () => {
    const back = walk(agree, ask, submit, wrong('scope'), right('mode'), send);
    expect(back.snapshot.value).toBe('redrafting');
    expect(context(back).found).toMatchObject([{ code: 'unfit', ground: { law: 'govshare', article: '20' } }]);
    expect(outcomeOf(exercise, walk(agree, ask, submit, wrong('scope'), right('mode'), send, right('scope'), send)).result).toBe('passed');
  });
  it('does not open the draft before the tray is right, nor the tray again after', () => {
    expect(replay(exercise, variant, [right('scope')])).toMatchObject({ kind: 'refused', at: 1 });
    expect(replay(exercise, variant, [agree, ask, submit, agree])).toMatchObject({ kind: 'refused', at: 4 });
  });
  it('undoes a filing, but not a judged hand-in', () => {
    expect(context(walk(agree, { type: 'kit.undo' })).filed).toEqual({});
    expect(isRefusal(step(exercise, walk(agree, ask, submit), { type: 'kit.undo' }))).toBe(true);
  });
  it.each([
    ['another variant’s paper', { ...agree, paper: ((exercise.vary(tiny, seed(2)) as Variant).stages[0] as typeof tray).papers[0]?.handle ?? '' }],
    ['no paper', { ...agree, paper: 'r1' }],
    ['a decision that is none', { ...agree, decision: 'burn' }],
    ['a ground that is none', { ...agree, basis: 'a99' }],
    ['no ground', { ...agree, basis: '' }],
    ['an act that is not asked for', { ...agree, act: 'keep' }],
    ['no day where one is asked', { ...agree, day: '' }],
    ['a day that does not exist', { ...agree, day: '2026-02-30' }],
    ['a day out of the calendar', { ...agree, day: '2031-01-01' }],
    ['a day as a number', { ...agree, day: 20260309 }],
    ['a day where none is asked', { ...ask, day: '2026-03-09' }],
    ['parts where none are asked', { ...agree, parts: ['basis'] }],
    ['no parts where they are asked', { ...ask, parts: [] }],
    ['a part twice', { ...ask, parts: ['basis', 'basis'] }],
    ['a part that is none', { ...ask, parts: ['head'] }],
    ['parts as text', { ...ask, parts: 'basis' }],
    ['a field left out', { type: 'paper.file', paper: halls.handle, decision: 'agree' }],
    ['a draft hand-in', send],
  ] as const)('refuses %s', (_, move) => {
    expect(replay(exercise, variant, [move as Move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
  });
  it.each([['another part', 'head'], ['another part’s way', 'mode']])('refuses %s in a draft', (_, part) => {
    const move = { ...right('scope'), part };
    expect(replay(exercise, variant, [agree, ask, submit, move])).toMatchObject({ kind: 'refused', at: 4 });
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  });
  it('begins with the draft where a set has no tray', () => {
    const only = exercise.vary({ ...tiny, trays: [], table: { ...tiny.table, rows: [] } } as never, seed(1));
    expect(begin(exercise, only).snapshot.value).toBe('drafting');
    expect(exercise.passes?.({ ...tiny, trays: [] } as never)).toEqual(['drafting', 'redrafting', 'passed']);
  });
});

describe('the same answer everywhere', () => {
  it('never passes: to agree, to refuse, to ask, to find all lawful, each on all papers', async () => {
    const set = full('share-requests');
    for (let n = 1; n <= 20; n += 1) {
      const dealt = exercise.vary(set, seed(n)) as Variant;
      const [first] = dealt.stages;
      if (first?.kind !== 'tray') throw new Error('a tray');
      for (const decision of first.stage.decisions) {
        const moves = first.papers.map((one): Move => ({
          type: 'paper.file', paper: one.handle, decision: decision.id, basis: 'a21', act: '',
          day: decision.asks.includes('day') ? one.due : '', parts: decision.asks.includes('parts') ? first.stage.parts : [],
        }));
        const played = replay(exercise, dealt, [...moves, submit]);
        expect([decision.id, played.kind, played.standing.snapshot.value]).toEqual([decision.id, 'replayed', 'mending']);
      }
    }
  });
  it('computes the chance of a blind pass from what may be written', async () => {
    const { chance } = await withProof(exercise);
    // Two papers: 3 decisions, 2 grounds, a day in three months or none; 3 decisions, 2 grounds, 3 lists of parts. Two parts of 2 ways.
    expect(chance?.(variant)).toBeCloseTo(Math.max((1 / 3 / 2 / (halls.months.length * 30 + 1)) * (1 / 3 / 2 / 3), 1 / 4), 10);
  });
});
