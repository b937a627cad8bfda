import { describe, expect, it } from 'vitest';
import { begin, isRefusal, outcomeOf, replay, step } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import { contextOf, exercise, full, play, seed, tiny, until, variantOf } from './set-reader.test-support.ts';
import { caseOf } from './desk.ts';
import type { DispatchVariant } from './schema.ts';
import { words } from './words.ts';

const variant = variantOf(tiny, 'tiny', 1);
const [first, second] = variant.tickets as [DispatchVariant['tickets'][number], DispatchVariant['tickets'][number]];
const start = begin(exercise, variant);
const clock: Move = { type: 'clock.advance' };
const end: Move = { type: 'shift.end' };
const on = (type: string, ticket = first, fields: object = {}): Move => ({ type, case: ticket.handle, ...fields });
const transfer = on('case.transfer', first, { line: first.cells['right'] });
const unit = first.id === 'wire' ? 'utility' : 'enforcement';
const dispatch = on('case.dispatch', first, { unit, due: '2026-03-02T11:00', identity: '' });
const merge = on('case.merge', second, { into: first.handle });

describe('the desk on tiny', () => {
  it('passes after transfer, dispatch, clock, merge, clock, callback, end', () => {
    const done = play(start, transfer, dispatch, clock, clock, merge, on('case.callback', second), end);
    expect(outcomeOf(exercise, done)).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('answers an act out of order with its lesson and changes nothing', () => {
    const taught = play(start, on('case.accept'));
    expect(contextOf(taught)).toMatchObject({ cases: {}, found: [{ code: 'emergency-first', weight: 'wrong', at: [first.handle], params: { no: 1 } }], submissions: 1, wrong: 1 });
    expect(taught.snapshot.value).toBe('mending');
    expect(play(taught, transfer).snapshot.value).toBe('working');
  });
  it('does not let the clock go on while somebody is in danger', () => {
    expect(contextOf(play(start, clock))).toMatchObject({ now: '2026-03-02T09:00', found: [{ code: 'emergency-first' }] });
  });
  it('does not count a shift that ends too early', () => {
    const early = play(start, end);
    expect(outcomeOf(exercise, early)).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
    expect(contextOf(early).found).toMatchObject([{ code: 'not-finished', weight: 'invalid', params: { count: 2 } }]);
  });
  it('sends a ticket back from a unit whose matter it is not, and lets it be sent again', () => {
    const other = on('case.dispatch', first, { unit: unit === 'utility' ? 'enforcement' : 'utility', due: '2026-03-02T11:00', identity: '' });
    const back = play(start, transfer, other, clock);
    expect(contextOf(back)).toMatchObject({ found: [{ code: 'wrong-unit', at: [first.handle] }], wrong: 1 });
    expect(caseOf(contextOf(back), first.handle).state).toBe('SR');
    const again = play(back, on('request.approve'));
    expect(caseOf(contextOf(again), first.handle)).toMatchObject({ state: 'SB', grounds: ['duty'], unit: '' });
    expect(outcomeOf(exercise, play(again, ...exercise.solve(again.snapshot as never)))).toMatchObject({ result: 'passed', findings: 1 });
  });
  it('brings back a repetition that was sent out by itself', () => {
    const there = play(start, transfer, dispatch, clock, clock);
    const sent = play(there, on('case.accept', second), on('case.register', second), on('case.dispatch', second, { unit, due: '2026-03-02T11:30', identity: '' }), clock);
    expect(contextOf(sent).found).toMatchObject([{ code: 'duplicate-missed', at: [second.handle] }]);
    expect(contextOf(play(sent, on('case.accept', second))).found).toMatchObject([{ code: 'duplicate-missed' }]);
    expect(outcomeOf(exercise, play(sent, merge, on('case.callback', second), end)).result).toBe('passed');
  });
  it('does not end well while somebody whose ticket was merged has not been told', () => {
    const silent = play(start, transfer, dispatch, clock, clock, merge, end);
    expect(contextOf(silent).found).toMatchObject([{ code: 'merged-silent', weight: 'wrong', at: [second.handle] }]);
    expect(outcomeOf(exercise, play(silent, on('case.callback', second), end))).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it('undoes an act, but not a lesson', () => {
    expect(contextOf(play(start, transfer, { type: 'kit.undo' })).cases).toEqual({});
    expect(isRefusal(step(exercise, play(start, on('case.accept')), { type: 'kit.undo' }))).toBe(true);
  });
});

describe('moves that are not of this desk', () => {
  const other = variantOf(tiny, 'tiny', 2);
  it.each<[string, Move]>([
    ['another variant’s ticket', { type: 'case.accept', case: other.tickets[0]?.handle ?? '' }],
    ['a ticket that has not come', on('case.accept', second)],
    ['no ticket', { type: 'case.accept' }],
    ['an act that its state does not have', on('case.close')],
    ['a line that is not there', on('case.transfer', first, { line: 'moon' })],
    ['no line', on('case.transfer')],
    ['elements that are no list', on('case.ask', first, { elements: 'place' })],
    ['no element', on('case.ask', first, { elements: [] })],
    ['an element twice', on('case.ask', first, { elements: ['place', 'place'] })],
    ['an element that is not there', on('case.ask', first, { elements: ['mood'] })],
    ['a merge into itself', on('case.merge', first, { into: first.handle })],
    ['a merge into what has not come', on('case.merge', first, { into: second.handle })],
  ])('refuses %s', (_, move) => {
    expect(replay(exercise, variant, [move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
  });
  it.each<[string, object]>([
    ['a unit that is not there', { unit: 'nobody', due: '2026-03-02T11:00', identity: '' }],
    ['a day that does not exist', { unit, due: '2026-02-30', identity: '' }],
    ['a day out of range', { unit, due: '2027-03-02', identity: '' }],
    ['no last day', { unit, identity: '' }],
    ['an identity where there is none', { unit, due: '2026-03-02T11:00', identity: 'open' }],
    ['a number for a unit', { unit: 1, due: '2026-03-02T11:00', identity: '' }],
  ])('refuses a dispatch with %s', (_, fields) => {
    expect(replay(exercise, variant, [transfer, on('case.dispatch', first, fields)])).toMatchObject({ kind: 'refused', at: 2, why: 'forbidden-move' });
  });
  it('refuses any move after the end', () => {
    const way = exercise.solve(start.snapshot as never);
    expect(replay(exercise, variant, [...way, clock])).toMatchObject({ kind: 'refused', at: way.length + 1 });
  });
  it('refuses the clock when nothing is to come', () => {
    const still = until(start, (_, next) => next.type === 'shift.end');
    expect(isRefusal(step(exercise, still, clock))).toBe(true);
  });
});

describe.each(Object.entries(full))('%s', (name, set) => {
  it('deals each learner another queue with the same share of every trap, and solves it', () => {
    const queues = Array.from({ length: 40 }, (_, n) => variantOf(set, name, n));
    expect(new Set(queues.map(({ tickets }) => tickets.map(({ id }) => id).join())).size).toBe(40);
    for (const one of queues) {
      const groups = new Map(one.tickets.map(({ id, cells }) => [cells['group'] || id, cells['trap'] ?? '']));
      for (const [trap, count] of Object.entries(set.draw)) expect([...groups.values()].filter((other) => other === trap).length).toBe(count);
      expect(one.tickets.length).toBeGreaterThanOrEqual(8);
      expect(one.tickets.length).toBeLessThanOrEqual(14);
      const from = begin(exercise, one);
      expect(outcomeOf(exercise, play(from, ...exercise.solve(from.snapshot as never)))).toMatchObject({ result: 'passed', findings: 0 });
    }
  });
  it('is the same twice, whatever order the traps are written in', () => {
    const turned = { ...set, draw: Object.fromEntries(Object.entries(set.draw).reverse()) };
    expect(exercise.vary(set, seed(name, 1))).toEqual(exercise.vary(set, seed(name, 1)));
    expect((exercise.vary(turned, seed(name, 1)) as DispatchVariant).tickets).toEqual(variantOf(set, name, 1).tickets);
  });
  it('holds twice as many groups of every trap as are drawn', () => {
    for (const [trap, count] of Object.entries(set.draw)) {
      const groups = new Set(set.table.rows.filter(({ cells }) => cells['trap'] === trap).map(({ id, cells }) => cells['group'] || id));
      expect([trap, groups.size >= 2 * count]).toEqual([trap, true]);
    }
  });
  it('keeps blind choice far below one in a hundred', () => {
    expect(exercise.chance?.(variantOf(set, name, 1))).toBeLessThan(1e-9);
  });
});

it('has a next step for every finding, the same keys in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
    expect(Object.keys(words[lang].labels).sort()).toEqual(Object.keys(words.zh.labels).sort());
  }
});
