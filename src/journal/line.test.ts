import { describe, expect, test } from 'vitest';
import type { EventBody } from '#model/event.ts';
import type { Hash } from '#model/ids.ts';
import { Line } from './line.ts';
import type { Row } from './port.ts';

const started = (attempt: string, round = 1): EventBody =>
  ({ type: 'attempt.started', attempt, course: 'c', set: 's', nonce: '', round }) as unknown as EventBody;
const moved = (attempt: string, seq: number): EventBody => ({ type: 'attempt.moved', attempt, seq, move: { type: 'm' } }) as unknown as EventBody;
const judged = (attempt: string, seq: number): EventBody => ({ type: 'attempt.judged', attempt, seq }) as unknown as EventBody;
const closed = (attempt: string): EventBody => ({ type: 'attempt.closed', attempt }) as unknown as EventBody;

const lineOf = (...bodies: readonly EventBody[]): Line => {
  const line = new Line();
  line.extend(bodies.map((body, i) => ({ ...body, n: i + 1, link: `${i + 1}` as Hash }) as Row));
  return line;
};

describe('a writer\'s line', () => {
  test('admits the next move of an open attempt and no other', () => {
    const line = lineOf(started('a'), moved('a', 1));
    expect([1, 2, 3].map((seq) => line.admits([moved('a', seq)], []))).toEqual([false, true, false]);
  });

  test('counts what is placed before in the same write', () => {
    const line = lineOf(started('a'));
    expect(line.admits([moved('a', 2)], [moved('a', 1)])).toBe(true);
    expect(line.admits([moved('a', 1)], [moved('a', 1)])).toBe(false);
  });

  test('admits a claim for a move that is there, and none for a move to come', () => {
    const line = lineOf(started('a'), moved('a', 1));
    expect([line.admits([judged('a', 1)], []), line.admits([judged('a', 2)], [])]).toEqual([true, false]);
    expect(line.admits([moved('a', 2), judged('a', 2)], [])).toBe(true);
  });

  test('admits nothing to an attempt that is closed or was never begun here', () => {
    const line = lineOf(started('a'), closed('a'));
    expect([moved('a', 1), closed('a'), moved('b', 1)].map((body) => line.admits([body], []))).toEqual([false, false, false]);
  });

  test('admits each round of a set once, and a continuation beside it', () => {
    const line = lineOf(started('a'));
    expect(line.admits([started('b')], [])).toBe(false);
    expect(line.admits([started('b', 2)], [])).toBe(true);
    expect(line.admits([{ ...started('b'), continues: 'z' } as unknown as EventBody], [])).toBe(true);
  });

  test('refuses rows that are not a continuation of what is known', () => {
    const line = lineOf(started('a'), moved('a', 1));
    expect(() => line.extend([{ ...moved('a', 1), n: 2, link: 'else' as Hash } as Row])).toThrow('diverged');
    expect(() => line.extend([])).toThrow('diverged');
    expect(() => line.push([{ ...moved('a', 2), n: 4, link: '4' as Hash } as Row])).toThrow('diverged');
    expect(line.head.n).toBe(2);
  });
});
