import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstLink, logged, nextLink } from '#model/chain.ts';
import type { EventBody } from '#model/event.ts';
import type { AttemptId } from '#model/ids.ts';
import { attempt, closeAll, day, finished, journalWith, lessons, logOf, moved, started } from './bench.ts';
import type { Journal } from './journal.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  closeAll();
  vi.restoreAllMocks();
});

describe('a journal', () => {
  test('gives saved events their writer, number and day, in one unbroken chain', async () => {
    const journal = await journalWith();
    const result = await journal.append([finished('one'), finished('two')]);
    const expected = [1, 2].map((n) => ({ type: 'lesson.finished', course: 'c', lesson: n === 1 ? 'one' : 'two', writer: journal.writer, n, on: day }));
    expect(result).toEqual({ kind: 'saved', events: expected });
    const link = expected.reduce((before, event) => nextLink(before, logged(event as never)), firstLink(journal.writer));
    expect(journal.head()).toEqual({ n: 2, link });
  });

  test('finds every event again after it was closed, and goes on with the same writer and chain', async () => {
    const first = await journalWith();
    await first.append([finished('one')]);
    first.close();
    const second = await journalWith();
    await second.append([finished('two')]);
    expect(second.writer).toBe(first.writer);
    expect(await lessons(second)).toEqual(['one', 'two']);
    expect(second.head().n).toBe(2);
  });

  test('keeps events of two tabs that append 300 each in turn, every one once and in one chain', async () => {
    const tabs = [await journalWith(), await journalWith()];
    await Promise.all(tabs.map(async (tab, t) => {
      for (let i = 0; i < 300; i += 1) {
        const result = await tab.append([finished(`${t}-${i}`)]);
        expect(result.kind).toBe('saved');
      }
    }));
    const events = await (await journalWith()).all();
    expect(events.map(({ n }) => n)).toEqual(Array.from({ length: 600 }, (_, i) => i + 1));
    expect(new Set(await lessons(tabs[0] as Journal)).size).toBe(600);
  });

  test('tells another tab that there is something new', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    const heard = new Promise<void>((resolve) => there.onChange(resolve));
    await here.append([finished('one')]);
    await heard;
    expect(await lessons(there)).toEqual(['one']);
  });

  test('writes several events of one call as a whole or not at all', async () => {
    const journal = await journalWith();
    expect((await journal.append([started, moved(2)])).kind).toBe('overtaken');
    expect(await journal.all()).toEqual([]);
  });

  test('refuses a value without a canonical form and goes on saving', async () => {
    const journal = await journalWith();
    const bad = journal.append([finished('one'), { ...finished('x'), share: 1.5 } as unknown as EventBody]);
    const good = journal.append([finished('two')]);
    await expect(bad).rejects.toThrow(TypeError);
    expect(await good).toMatchObject({ kind: 'saved', events: [{ n: 1 }] });
  });
});

describe('two tabs on one exercise', () => {
  test('tell the later one that it was overtaken, and keep the step of the first', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([started, moved(1)]);
    await there.all();
    expect((await there.append([moved(2, attempt, 'card.first')])).kind).toBe('saved');
    expect((await here.append([moved(2, attempt, 'card.second')])).kind).toBe('overtaken');
    const moves = (await here.all()).flatMap((event) => (event.type === 'attempt.moved' ? [event.move.type] : []));
    expect(moves).toEqual(['card.place', 'card.first']);
  });

  test('let every step fall that was made on the overtaken picture, whether it waited or came while the first was written', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([started, moved(1)]);
    await there.all();
    await there.append([moved(2, attempt, 'card.first')]);
    const stale = [2, 3, 4].map((seq) => here.append([moved(seq, attempt, 'card.stale')]));
    const other = here.append([finished('one')]);
    expect((await Promise.all(stale)).map(({ kind }) => kind)).toEqual(['overtaken', 'overtaken', 'overtaken']);
    expect((await other).kind).toBe('saved');
    const moves = (await here.all()).flatMap((event) => (event.type === 'attempt.moved' ? [event.move.type] : []));
    expect(moves).toEqual(['card.place', 'card.first']);
  });

  test('begin one attempt of the same round, not two', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    const other = { ...started, attempt: 'e'.repeat(32) as AttemptId };
    const results = await Promise.all([here.append([started]), there.append([other])]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['overtaken', 'saved']);
  });

  test('refuse a move after the attempt was closed in the other tab', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([started]);
    await there.append([{ type: 'attempt.closed', attempt }]);
    expect((await here.append([moved(1)])).kind).toBe('overtaken');
  });
});

describe('a back-up brought in', () => {
  test('is kept beside one\'s own events, and twice is once', async () => {
    const other = await journalWith({ profile: 'q' });
    await other.append([started, moved(1)]);
    const log = logOf(await other.all());
    const journal = await journalWith();
    await journal.append([finished('one')]);
    expect(await journal.merge([log])).toEqual({ kind: 'merged', added: 2 });
    expect(await journal.merge([log, log])).toEqual({ kind: 'merged', added: 0 });
    expect(await journal.all()).toHaveLength(3);
    expect((await journal.append([finished('two')])).kind).toBe('saved');
  });

  test('changes nothing when its history and the one here have parted', async () => {
    const journal = await journalWith();
    await journal.append([finished('one'), finished('two')]);
    const [first] = await journal.all();
    const log = logOf([first as never, { ...finished('else'), writer: journal.writer, n: 2, on: day } as never]);
    expect(await journal.merge([log])).toEqual({ kind: 'conflict', conflicts: [{ writer: journal.writer, n: 2 }] });
    expect(await lessons(journal)).toEqual(['one', 'two']);
  });
});

describe('an erased journal', () => {
  test('leaves no database and is not made anew by a tab that still had it open', async () => {
    const [here, there] = [await journalWith(), await journalWith()];
    await here.append([finished('one')]);
    expect(await here.erase()).toBe('erased');
    expect(there.state()).toEqual({ kind: 'gone', reason: 'erased' });
    expect(await there.append([finished('two')])).toEqual({ kind: 'unsaved', reason: 'erased' });
    expect(await indexedDB.databases()).toEqual([]);
  });
});
