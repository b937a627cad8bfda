import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { contextOf, courseSet, draw, exercise, foundIn, named, solutionOf, tiny, walk } from './fixture.test-support.ts';
import { rightOf } from './right.ts';
import { words } from './words.ts';

const variant = draw(tiny, 1);
const { column, measure, ask } = named(variant);
const group: Move = { type: 'group.set', column: column('age') };
const share: Move = { type: 'measure.set', measure: measure('window-share') };
const pin: Move = { type: 'evidence.pin' };
const choose = (row: string): Move => ({ type: 'cell.choose', row, column: '' });
const claim = (id: string): Move => ({ type: 'claim.state', claim: id });
const sure = (reason: string): Move => ({ type: 'confidence.state', reason });
const axis = (value: string): Move => ({ type: 'chart.set', part: 'axis', value });
const poster: Move = { type: 'ask.open', ask: ask('poster') };
const submit: Move = { type: 'work.submit' };
const told = rightOf(variant, variant.asks[0] as never).sure[0] as string;
const first: readonly Move[] = [group, share, pin, choose('old'), claim('keep'), sure(told)];
const right: readonly Move[] = [...first, poster, axis('zero'), submit];
const at = (...moves: Move[]): Standing => walk(variant, moves);
const codes = (standing: Standing): readonly string[] => foundIn(standing).map(({ code }) => code);
const refused = (...moves: Move[]): unknown => expect(replay(exercise, variant, moves)).toMatchObject({ kind: 'refused', at: moves.length, why: 'forbidden-move' });

describe('query on tiny', () => {
  it('passes after group, measure, pin, choose, claim, sure, open, mend, submit', () => {
    expect(outcomeOf(exercise, walk(variant, right))).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with a question open', () => {
    const end = at(...first, submit);
    expect(foundIn(end)).toMatchObject([{ code: 'unanswered', weight: 'invalid', params: { count: 1 }, at: [ask('poster')] }]);
    expect(outcomeOf(exercise, end)).toMatchObject({ submissions: 0, findings: 0 });
    expect(codes(at(...first, submit, poster, axis('zero')))).toEqual([]);
  });
  it('tells what follows from a sentence at once, and goes on after it is read', () => {
    const warned = at(claim('close'));
    expect(warned.snapshot.value).toBe('warned');
    refused(claim('close'), submit);
    expect(at(claim('close'), { type: 'consequence.read' }).snapshot.value).toBe('asking');
  });
  it('finds the wrong measure and says nothing yet of the cell', () => {
    const end = at(group, pin, choose('young'), claim('keep'), sure(told), poster, axis('zero'), submit);
    expect(codes(end)).toEqual(['wrong-measure']);
  });
  it('takes what was touched off the list, counts what was found, and lets it be mended', () => {
    const wrong: readonly Move[] = [group, share, pin, choose('young'), claim('close'), { type: 'consequence.read' }, sure(told), poster, axis('cut'), submit];
    expect(codes(walk(variant, wrong))).toEqual(['wrong-cell', 'wrong-claim', 'chart-axis']);
    expect(codes(at(...wrong, axis('zero')))).toEqual(['wrong-cell', 'wrong-claim']);
    const mended = at(...wrong, axis('zero'), { type: 'ask.open', ask: ask('who') }, choose('old'), claim('keep'), submit);
    expect(outcomeOf(exercise, mended)).toMatchObject({ result: 'passed', submissions: 2, findings: 3 });
  });
  it('forgets the chosen cell when another table is pinned, and shows the pinned table when a question is opened again', () => {
    const again = at(...first, { type: 'group.set', column: column('way') }, pin);
    expect(contextOf(again).answers[ask('who')]).not.toHaveProperty('cell');
    const back = at(...first, { type: 'group.set', column: column('way') }, poster, { type: 'ask.open', ask: ask('who') });
    expect(contextOf(back).query.by).toBe(column('age'));
  });
  it('accepts a table that holds more than was asked', () => {
    const wider = at({ type: 'filter.set', column: column('month'), op: 'least', value: '2026-05' }, group, share, pin, choose('old'), claim('keep'), sure(told), poster, axis('zero'), submit);
    expect(outcomeOf(exercise, wider).result).toBe('passed');
  });
  it('forbids a cell that is not in the pinned table, a foreign handle, an unknown value and moves of the other sort', () => {
    refused(group, share, pin, choose('window'));
    refused({ type: 'group.set', column: named(draw(tiny, 2)).column('age') });
    refused({ type: 'filter.set', column: column('month'), op: 'is', value: '2027-01' });
    refused({ type: 'filter.set', column: column('age'), op: 'is', value: 'old' });
    refused({ type: 'filter.set', column: column('month'), op: 'like', value: '2026-05' });
    refused({ type: 'filter.clear', column: column('month') });
    refused({ type: 'across.set', column: column('way') });
    refused(group, { type: 'across.set', column: column('age') });
    refused({ type: 'measure.set', measure: 'x' });
    refused({ type: 'fix.toggle', fix: 'x' });
    refused({ type: 'sort.set', by: 'name' });
    refused({ type: 'basis.state', field: 'unit', option: 'x' });
    refused(sure('certain'));
    refused(axis('zero'));
    refused(poster, group);
    refused(poster, pin);
    refused(poster, axis('three'));
    refused(poster, { type: 'chart.set', part: 'form', value: 'bars' });
    refused(poster, poster);
    refused(...right, group);
  });
  it('forbids moves whose fields are missing or of another sort, and never fails on them', () => {
    const types = ['ask.open', 'filter.set', 'filter.clear', 'group.set', 'across.set', 'measure.set', 'fix.toggle', 'sort.set', 'cell.choose', 'claim.state', 'basis.state', 'confidence.state', 'chart.set'];
    for (const type of types) for (const value of [undefined, 1, ['a'], '__proto__', 'constructor']) {
      const move = { type, ask: value, column: value, op: value, value, measure: value, fix: value, by: value, row: value, claim: value, field: value, option: value, reason: value, part: value } as unknown as Move;
      for (const standing of [at(), walk(variant, first), at(poster)]) expect([type, value, standing.snapshot.can(move)]).toEqual([type, value, false]);
    }
  });
  it('undoes a filter, but not a judged hand-in', () => {
    expect(contextOf(at(group, { type: 'kit.undo' })).query.by).toBe('');
    const judged = at(group, share, pin, choose('young'), claim('keep'), sure(told), poster, axis('zero'), submit);
    expect(isRefusal(step(exercise, judged, { type: 'kit.undo' }))).toBe(true);
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
    expect(Object.keys(words.zh.labels).sort()).toEqual(Object.keys(words.en.labels).sort());
  });
});

describe('query on the sets of the courses', () => {
  it.each(['hotline-closed-loop/sets/hotline-proactive', 'one-stop-service/sets/service-figures', 'city-operations-one-network/sets/bus-figures', 'data-quality-cleaning/sets/caliber-first'])('%s: no learner’s answer is another’s', (path) => {
    const set = courseSet(path);
    const answers = Array.from({ length: 8 }, (_, n) => {
      const dealt = draw(set, n + 1);
      return JSON.stringify(dealt.asks.map((one) => [one.drawn, one.begins, rightOf(dealt, one).cells.map(({ row, column: across, value }) => [row, across, value])]));
    });
    expect(new Set(answers).size).toBeGreaterThanOrEqual(path.includes('caliber') ? 5 : 8);
    const dealt = draw(set, 3);
    expect(outcomeOf(exercise, walk(dealt, solutionOf(dealt)))).toMatchObject({ result: 'passed', submissions: 1, findings: 0 });
  }, 30_000);
  it('the same answer everywhere does not pass', () => {
    const dealt = draw(courseSet('one-stop-service/sets/service-figures'), 1);
    const start = begin(exercise, dealt).snapshot;
    const same = exercise.solve(start as never).map((move): Move => (move.type === 'confidence.state' ? { type: move.type, reason: 'enough' } : move));
    expect(outcomeOf(exercise, walk(dealt, same)).result).toBe('open');
  });
});

describe('a live actor and a replay', () => {
  it('agree after any moves', () => {
    const machine = xstateOf(exercise.machine);
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 25 }), (picks) => {
      const actor = createActor(machine, { input: { variant } }).start();
      const moves: Move[] = [];
      for (const pick of picks) {
        const offered = exercise.moves(actor.getSnapshot() as never).filter((move) => actor.getSnapshot().can(move));
        const move = offered[pick % Math.max(1, offered.length)];
        if (move === undefined) break;
        moves.push(move);
        actor.send(move);
      }
      const { snapshot } = walk(variant, moves);
      const live = actor.getSnapshot() as unknown as Snapshot;
      expect([snapshot.value, snapshot.context]).toEqual([live.value, live.context]);
    }), { numRuns: 60 });
  });
});
