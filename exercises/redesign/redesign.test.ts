import { describe, expect, it } from 'vitest';
import type { Move } from '#kit/exercise.ts';
import { begin, outcomeOf, replay } from '#kit/replay.ts';
import { contextOf, courseSets, draw, joinAll, readSet, stepHandle, submit, treat, walkOn } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { barsOf, figuresOf, firstWay, lawfulPlan, leaning, planOfToday } from './plan.ts';
import { proof } from './proof.ts';
import { judge } from './rules.ts';

const tiny = readSet('./sets/tiny.yml');
/** A learner whose residence can be looked up. */
const variant = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => draw(tiny, n)).find(({ papers }) => papers.every(({ state }) => !state.ways.includes('copy'))) as ReturnType<typeof draw>;
const needless = variant.steps.find(({ step }) => step.legal === undefined)?.handle as string;
const check = stepHandle(variant, 'check');
const card = stepHandle(variant, 'card');
const walk = (...moves: Move[]) => walkOn(variant, moves);
const codes = (...moves: Move[]): readonly string[] => contextOf(walk(...moves, submit)).found.map(({ code }) => code).sort();
const papers = [treat(variant, 'identity', 'ecert'), treat(variant, 'residence', 'share')];
const drop = (step: string): Move => ({ type: 'step.drop', step });
const place = (step: string, round: number): Move => ({ type: 'step.place', step, round });

describe('redesign on tiny', () => {
  it('passes after treat, treat, drop, submit', () => {
    expect(outcomeOf(exercise, walk(...papers, drop(needless), submit))).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with papers undecided', () => {
    expect(contextOf(walk(submit)).found).toMatchObject([{ code: 'undecided', weight: 'invalid', params: { count: 2 } }]);
    expect(outcomeOf(exercise, walk(papers[0] as Move, submit))).toMatchObject({ submissions: 0, findings: 0 });
  });
  it('judges the figures only once no rule is broken', () => {
    expect(codes(...papers)).toEqual(['floor-days']);
    expect(codes(treat(variant, 'identity', 'copy'), papers[1] as Move)).toEqual(['asked-again']);
  });
  it('finds a legal step taken out, and one before what it waits for', () => {
    expect(codes(...papers, drop(needless), drop(card))).toEqual(['legal-dropped']);
    expect(codes(...papers, drop(needless), place(card, 1))).toEqual(['too-early']);
    expect(codes(...papers, drop(needless), place(card, 2))).toEqual([]);
  });
  it('tells every wrong way of a paper by its own name', () => {
    const wrong = (way: string): readonly string[] => codes(treat(variant, 'identity', way), papers[1] as Move, drop(needless));
    expect([wrong('share'), wrong('copy'), wrong('original'), wrong('promise'), wrong('drop')]).toEqual([['other-source'], ['asked-again'], ['asked-again'], ['promise-forbidden'], ['basis-dropped']]);
  });
  it('takes a figure off the list at any act, and a paper once it was touched', () => {
    const moves = [...papers, submit];
    expect(contextOf(walk(...moves)).found).toHaveLength(1);
    expect(contextOf(walk(...moves, place(card, 2))).found).toEqual([]);
    const wrong = [treat(variant, 'identity', 'copy'), treat(variant, 'residence', 'copy'), submit];
    expect(contextOf(walk(...wrong, papers[0] as Move)).found.map(({ at }) => at)).toEqual([[(papers[1] as Move)['paper']]]);
  });
  it('passes after mending, with the findings counted', () => {
    expect(outcomeOf(exercise, walk(...papers, submit, drop(needless), submit))).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it.each<readonly [string, Move]>([
    ['a paper of another learner', { type: 'paper.treat', paper: draw(tiny, 99).papers[0]?.handle as string, way: 'copy' }],
    ['a way that there is not', treat(variant, 'identity', 'burn')],
    ['no way', { type: 'paper.treat', paper: papers[0]?.['paper'] as string }],
    ['round 0', place(card, 0)],
    ['a round beyond the steps', place(card, 9)],
    ['half a round', place(card, 1.5)],
    ['a round as text', { type: 'step.place', step: card, round: '1' }],
    ['the round it stands in', place(check, 1)],
    ['restoring what was not taken out', { type: 'step.restore', step: card }],
    ['a step that is not there', drop('0123456789')],
    ['an element where the set has them joined', { type: 'element.split', element: 'form' }],
    ['closing a counter that is not open to change', { type: 'counter.close' }],
  ])('refuses %s', (_, move) => {
    expect(replay(exercise, variant, [move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
  });
  it('refuses the same way twice, and moving or taking out a step that is out', () => {
    for (const moves of [[papers[0], papers[0]], [drop(card), drop(card)], [drop(card), place(card, 1)]] as Move[][]) expect(replay(exercise, variant, moves)).toMatchObject({ kind: 'refused', at: 2 });
  });
  it('is one design however it came about', () => {
    const one = contextOf(walk(drop(card), drop(check))).plan;
    expect(contextOf(walk(drop(check), drop(card))).plan).toEqual(one);
  });
});

describe('the reckoning', () => {
  const [, shop] = courseSets[0] as (typeof courseSets)[number];
  const one = draw(shop, 1);
  const today = planOfToday(one);
  it('lays rounds one after the other, and steps of a round side by side', () => {
    const [a, b] = one.steps.map(({ handle }) => handle) as [string, string];
    const days = (handle: string): number => one.steps.find((step) => step.handle === handle)?.days as number;
    expect(figuresOf(one, today).days).toBe(one.steps.reduce((sum, step) => sum + step.days, 0));
    const beside = { ...today, rounds: { ...today.rounds, [b]: 1 } };
    expect(figuresOf(one, beside).days).toBe(figuresOf(one, today).days - Math.min(days(a), days(b)));
    expect(barsOf(one, beside).filter(({ from }) => from === 0).length).toBeGreaterThanOrEqual(2);
  });
  it('lets a sharing query lengthen its step by the longest of its waits', () => {
    const shared = one.papers.find(({ state }) => (state.wait ?? 0) > 0);
    if (shared === undefined) return;
    expect(figuresOf(one, { ...today, ways: { [shared.handle]: 'share' } }).days).toBe(one.before.days + (shared.state.wait as number));
  });
  it('counts visits to each counter that is not joined, and none when the counter is closed', () => {
    expect(one.before.visits).toBe(4 + 3 + 1);
    expect(figuresOf(one, { ...today, joined: ['notice', 'form', 'intake', 'online', 'issue'] }).visits).toBe(2);
    expect(figuresOf(one, { ...today, counter: 'closed' }).visits).toBe(0);
  });
  it('asks a question once when forms are joined, and not at all when the data answer it online', () => {
    const all = shop.forms.flatMap(({ fields }) => fields);
    expect(one.before.fields).toBe(all.length);
    expect(figuresOf(one, { ...today, joined: ['form'] }).fields).toBe(new Set(all).size);
    expect(figuresOf(one, { ...today, joined: ['form', 'online'] }).fields).toBe(new Set(all).size - shop.prefilled.length);
  });
});

describe.each(courseSets)('%s', (_, set) => {
  const variants = Array.from({ length: 60 }, (_, n) => draw(set, n + 1));
  it('has a better design than today’s for every learner, and the reference keeps every rule', () => {
    for (const one of variants) {
      const plan = lawfulPlan(one, firstWay);
      expect(judge(one, plan)).toEqual([]);
      const now = figuresOf(one, plan);
      expect(now.papers).toBeLessThan(one.before.papers);
      if (set.parts.includes('steps')) expect([one.floor.papers < one.before.papers, one.floor.days < one.before.days]).toEqual([true, true]);
    }
  });
  it('lets more than one design pass', () => {
    const ways = (['promise', 'copy', 'share'] as const).map(leaning);
    const passing = (one: ReturnType<typeof draw>): number => new Set([firstWay, ...ways].map((choose) => lawfulPlan(one, choose)).filter((plan) => judge(one, plan).length === 0).map((plan) => JSON.stringify(plan.ways))).size;
    const other = variants.filter((one) => passing(one) > 1);
    expect(other.length).toBeGreaterThan(5);
  });
  it('does not pass by the same way for every paper, by taking out every step, nor with the counter closed', () => {
    for (const one of variants.slice(0, 10)) {
      for (const way of ['ecert', 'share', 'promise', 'copy', 'original', 'drop']) {
        const moves = one.papers.map(({ handle }): Move => ({ type: 'paper.treat', paper: handle, way }));
        const steps = set.parts.includes('steps') ? one.steps.map(({ handle }): Move => ({ type: 'step.drop', step: handle })) : [];
        expect(outcomeOf(exercise, walkOn(one, [...moves, ...steps, submit])).result).toBe('open');
      }
      if (!set.parts.includes('counter')) continue;
      const solution = proof.solve(begin(exercise, one).snapshot as never);
      expect(contextOf(walkOn(one, [{ type: 'counter.close' }, ...solution])).found.map(({ code }) => code)).toEqual(['counter-closed']);
    }
  });
  it('differs in its answer from learner to learner', () => {
    const answers = variants.map((one) => proof.solve(begin(exercise, one).snapshot as never).map((move) => ('paper' in move ? `${one.papers.find(({ handle }) => handle === move.paper)?.paper.id} ${'way' in move ? move.way : ''}` : '')).sort().join());
    expect(new Set(answers).size).toBeGreaterThan(55);
  });
  it('solves from any mess', () => {
    for (const one of variants.slice(0, 6)) {
      const mess: Move[] = [
        ...(set.parts.includes('elements') ? [joinAll[1] as Move, joinAll[3] as Move] : []), ...(set.parts.includes('counter') ? [{ type: 'counter.close' }] : []),
        ...(set.parts.includes('steps') ? one.steps.flatMap(({ handle }, at): Move[] => [...(at > 0 ? [{ type: 'step.place', step: handle, round: 1 }] : []), { type: 'step.drop', step: handle }]) : []),
        ...one.papers.map(({ handle }): Move => ({ type: 'paper.treat', paper: handle, way: 'original' })), submit,
      ];
      const at = walkOn(one, mess);
      expect(outcomeOf(exercise, walkOn(one, [...mess, ...proof.solve(at.snapshot as never)])).result).toBe('passed');
    }
  });
});
