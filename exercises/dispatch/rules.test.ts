import { describe, expect, it } from 'vitest';
import { addWork, dueFrom, duesAt, endOf } from './clock.ts';
import { isSame } from './desk.ts';
import { processes, waysIn } from './processes.ts';
import { checks } from './checks.ts';
import { full } from './set-reader.test-support.ts';
import type { Ticket } from './schema.ts';
import { words } from './words.ts';

const { 'case-dispatch': events, 'return-merge-limits': hotline } = full;
const limit = (id: string) => hotline.limits.find((one) => one.id === id) as (typeof hotline.limits)[number];

describe('time limits', () => {
  it('end on 3, 9 and 23 March for a ticket sent on Monday 2 March 2026', () => {
    expect(['one', 'five', 'fifteen'].map((id) => dueFrom({ calendar: { off: [], on: [] } }, limit(id), '2026-03-02T16:59'))).toEqual(['2026-03-03', '2026-03-09', '2026-03-23']);
  });
  it('pass over days off and count worked weekends', () => {
    expect(dueFrom(hotline, limit('one'), '2026-04-30T10:00')).toBe('2026-05-06');
    expect(dueFrom(hotline, limit('five'), '2026-04-30T10:00')).toBe('2026-05-11');
  });
  it('in hours run from the minute of dispatch', () => {
    const urgent = events.limits.find(({ id }) => id === 'urgent') as (typeof events.limits)[number];
    expect(dueFrom(events, urgent, '2026-03-02T16:30')).toBe('2026-03-02T18:30');
  });
  it('in days run out when work ends on the last one', () => {
    expect([endOf(hotline, '2026-03-03'), endOf(hotline, '2026-03-02T11:00')]).toEqual(['2026-03-03T17:00', '2026-03-02T11:00']);
  });
  it('can be named as any day from today on, the right one among them', () => {
    const dues = duesAt(hotline, '2026-04-30T10:00');
    expect(dues[0]).toBe('2026-04-30');
    for (const one of hotline.limits) expect(dues).toContain(dueFrom(hotline, one, '2026-04-30T10:00'));
  });
});

describe('working minutes', () => {
  const set = { hours: { from: '09:00', to: '17:00' }, calendar: { off: ['2026-04-06'], on: [] } };
  it.each([
    ['2026-03-02T09:00', 60, '2026-03-02T10:00'],
    ['2026-03-02T16:30', 60, '2026-03-03T09:30'],
    ['2026-03-02T16:00', 60, '2026-03-02T17:00'],
    ['2026-03-06T16:30', 60, '2026-03-09T09:30'],
    ['2026-04-03T16:30', 60, '2026-04-07T09:30'],
    ['2026-03-02T07:00', 30, '2026-03-02T09:30'],
    ['2026-03-07T12:00', 600, '2026-03-10T11:00'],
  ])('%s and %d minutes make %s', (from, minutes, to) => {
    expect(addWork(set, from, minutes)).toBe(to);
  });
});

describe('one matter or two', () => {
  const ticket = (at: string, cells: object): Ticket => ({ handle: at, id: at, no: 1, at, cells: { entry: 'tree-road', x: '0', y: '0', phone: '', place: 'a', ...cells } as Ticket['cells'] });
  it.each([
    ['50 m and 24 h', { x: '30', y: '40' }, '2026-03-03T09:00', true],
    ['51 m', { x: '51', y: '0' }, '2026-03-02T10:00', false],
    ['a minute over 24 h', {}, '2026-03-03T09:01', false],
    ['another line of the same class', { entry: 'tree-estate' }, '2026-03-02T10:00', true],
    ['another class', { entry: 'sign' }, '2026-03-02T10:00', false],
  ])('events: %s', (_, cells, at, same) => {
    expect(isSame(events, ticket('2026-03-02T09:00', {}), ticket(at, cells))).toBe(same);
  });
  it.each([
    ['the same telephone', { phone: '10033333333', place: 'b' }, true],
    ['the same place', { phone: '10044444444' }, true],
    ['neither', { phone: '10044444444', place: 'b' }, false],
    ['another matter from the same telephone', { phone: '10033333333', entry: 'bus' }, false],
  ])('hotline: %s', (_, cells, same) => {
    expect(isSame(hotline, ticket('2026-03-02T09:00', { entry: 'drain', phone: '10033333333' }), ticket('2026-03-04T09:00', { entry: 'drain', ...cells }))).toBe(same);
  });
});

describe.each(Object.entries(processes))('the statechart of %s', (name, process) => {
  const states = new Set([process.start, process.merged, ...process.closed, ...process.ways.flatMap(({ from, to }) => [...from, ...(to === undefined ? [] : [to])]), ...Object.values(process.asks)]);
  it('names in both languages every state that it comes to', () => {
    for (const state of states) for (const lang of ['zh', 'en'] as const) expect([state, (words[lang].labels as Record<string, string>)[state]]).not.toContain(undefined);
  });
  it('has no act twice in a state, and leaves no open state without one', () => {
    for (const state of states) {
      const acts = waysIn(process, state).map(({ act }) => act);
      expect(new Set(acts).size).toBe(acts.length);
      if (!process.closed.includes(state)) expect([name, state, acts.length > 0]).toEqual([name, state, true]);
    }
  });
  it('looks only at what can be looked at', () => {
    for (const { checks: named = [] } of process.ways) for (const check of named) expect(Object.keys(checks)).toContain(check);
  });
});
