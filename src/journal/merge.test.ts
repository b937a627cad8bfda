import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstLink, nextLink } from '#model/chain.ts';
import type { Hash, WriterId } from '#model/ids.ts';
import type { Log, LoggedEvent } from '#model/record.ts';
import { mergeLogs, mergeRows, rowsOf, type MergedRows } from './merge.ts';
import type { Row } from './port.ts';

const log = (writer: string, lessons: readonly string[]): Log => {
  const events = lessons.map((lesson, i) => ({ type: 'lesson.finished', course: 'c', lesson, n: i + 1, on: '2026-03-02' }) as unknown as LoggedEvent);
  return { writer: writer as WriterId, n: events.length, head: events.reduce(nextLink, firstLink(writer as WriterId)), events };
};

const rows = (of: Log): readonly Row[] => rowsOf(of) as readonly Row[];

/** Logs of three writers that are often, but not always, the beginning of one another. */
const logs = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom('x', 'y'), { maxLength: 4 })).map(([writer, lessons]) => log(writer, lessons)),
  { maxLength: 6 },
);

const again = (merged: MergedRows): readonly (readonly Row[])[] => {
  if (merged.kind !== 'merged') return [];
  const writers = [...new Set(merged.rows.map(({ writer }) => writer))];
  return writers.map((writer) => merged.rows.filter((row) => row.writer === writer));
};

describe('merging logs', () => {
  test('has no order', () => {
    fc.assert(fc.property(logs, fc.infiniteStream(fc.nat()), (some, random) => {
      const shuffled = some.map((one) => ({ one, key: random.next().value as number })).sort((a, b) => a.key - b.key).map(({ one }) => one);
      expect(mergeLogs([], shuffled)).toEqual(mergeLogs([], some));
    }));
  });

  test('twice is once', () => {
    fc.assert(fc.property(logs, (some) => {
      const once = mergeLogs([], some);
      expect(mergeLogs([], [...some, ...some])).toEqual(once);
      if (once.kind === 'merged') expect(mergeLogs(once.rows, some)).toEqual(once);
    }));
  });

  test('in two goes is the same as in one, unless a conflict stops the first', () => {
    fc.assert(fc.property(logs, logs, (some, more) => {
      const first = mergeLogs([], some);
      if (first.kind === 'merged') expect(mergeRows([...again(first), ...more.map(rows)])).toEqual(mergeLogs([], [...some, ...more]));
    }));
  });

  test('takes the longer log when the shorter is its beginning', () => {
    const merged = mergeLogs(rows(log('a', ['x'])), [log('a', ['x', 'y'])]);
    expect(merged).toEqual({ kind: 'merged', rows: rows(log('a', ['x', 'y'])) });
  });

  test('keeps the longer log that is here when the file holds only its beginning', () => {
    expect(mergeLogs(rows(log('a', ['x', 'y'])), [log('a', ['x'])])).toEqual({ kind: 'merged', rows: rows(log('a', ['x', 'y'])) });
  });

  test('tells the first number at which two logs of a writer part, and takes neither', () => {
    const merged = mergeLogs(rows(log('a', ['x', 'x', 'x'])), [log('a', ['x', 'y']), log('b', ['x'])]);
    expect(merged).toEqual({ kind: 'conflict', conflicts: [{ writer: 'a', n: 2 }] });
  });

  test('refuses a log whose head does not follow from its events', () => {
    expect(mergeLogs([], [{ ...log('a', ['x']), head: '0'.repeat(64) as Hash }])).toEqual({ kind: 'broken', writer: 'a', why: 'chain' });
  });

  test('refuses a log that lost an event at its end or inside', () => {
    const whole = log('a', ['x', 'y', 'x']);
    expect(mergeLogs([], [{ ...whole, events: whole.events.slice(0, 2) }])).toMatchObject({ kind: 'broken', why: 'chain' });
    expect(mergeLogs([], [{ ...whole, events: [0, 2].map((i) => whole.events[i] as LoggedEvent) }])).toMatchObject({ kind: 'broken', why: 'chain' });
  });

  test('refuses a log that leaves events out, as a hand-in does', () => {
    const whole = log('a', ['x']);
    const gap = { type: 'gap', n: 1, to: 1, link: whole.head } as const;
    expect(mergeLogs([], [{ ...whole, events: [gap] }])).toEqual({ kind: 'broken', writer: 'a', why: 'gap' });
  });
});
