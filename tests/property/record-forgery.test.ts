// What a record proves and what it does not: each way of changing a file is tried many times. The last block holds what no
// keyless site can see; those tests expect acceptance, and the desk's help text says so (decision 004).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#kit/digest.ts';
import type { JournalEvent } from '#model/event.ts';
import type { Log, LoggedEvent, RecordFile } from '#model/record.ts';
import { compose, recordText, relinked } from '#record/compose.ts';
import { parse } from '#record/parse.ts';
import { review } from '#record/review.ts';
import { bytes, day, did, id32, journal, loadKind, sets } from './record-fakes.ts';

const code = 'A-17';
const handIn = (all: readonly JournalEvent[], own = code): RecordFile =>
  compose({ events: all, purpose: 'hand-in', scope: { kind: 'course', course: 'first' }, learner: { code: own }, madeOn: day('2026-11-23'), edition: '1.0.0', assignments: [] }).record;

/** Two attempts at `shut` and one at `cards`, with wrong moves and hints among them, so that every kind of event is there. */
const genuine = (who: string, own: string, salt: number): RecordFile =>
  handIn(journal(who, did({ code: own, name: `${who}${salt}`, manner: { tries: 3 + (salt % 5), hints: 1 }, closed: true }), did({ code: own, round: 2, name: `${who}${salt}`, manner: { tries: 2 } }), did({ code: own, file: 1, name: `${who}${salt}`, manner: { tries: 4, finish: salt % 3 > 0 } })), own);

type Event = LoggedEvent & { seq: number; move: Record<string, unknown>; claim: Record<string, unknown>; attempt: string; code: string };
const eventsOf = (record: RecordFile): readonly Event[] => (record.logs[0] as Log).events as unknown as readonly Event[];
const withEvents = (record: RecordFile, events: readonly unknown[]): RecordFile => ({ ...record, logs: [{ ...(record.logs[0] as Log), events: events as Log['events'] }] });
const at = (record: RecordFile, index: number, change: (event: Event) => unknown): RecordFile => withEvents(record, eventsOf(record).map((event, i) => (i === index ? change(event) : event)));

const indices = (record: RecordFile, type: string): readonly number[] => eventsOf(record).flatMap((event, index) => (event.type === (type as never) ? [index] : []));
/** Steps that name a thing or hand in; looking at a hint names none. */
const acts = (record: RecordFile): readonly number[] => indices(record, 'attempt.moved').filter((index) => !String(eventsOf(record)[index]?.move['type']).startsWith('kit.'));
/** Those of the first attempt, which was finished, but for its last. */
const inFirst = (record: RecordFile): readonly number[] => indices(record, 'attempt.moved').filter((index) => eventsOf(record)[index]?.attempt === eventsOf(record)[0]?.attempt).slice(0, -1);

const pick = (list: readonly number[], n: number): number => list[n % list.length] as number;

/** Each class of TRUST 1.7 as an edit of a file, by hand: links, heads and seal stay as they were. */
const edits: Readonly<Record<string, (record: RecordFile, n: number) => RecordFile>> = {
  'an outcome edited to passed': (r, n) => at(r, pick(indices(r, 'attempt.judged'), n), (e) => ({ ...e, claim: { ...e.claim, result: e.claim['result'] === 'passed' ? 'open' : 'passed' } })),
  'findings edited away': (r, n) => at(r, pick(indices(r, 'attempt.judged'), n), (e) => ({ ...e, claim: { ...e.claim, findings: Number(e.claim['findings']) + 1 } })),
  'hints edited away': (r, n) => at(r, pick(indices(r, 'attempt.judged'), n), (e) => ({ ...e, claim: { ...e.claim, hints: Number(e.claim['hints']) + 1 } })),
  'a move edited': (r, n) => at(r, pick(acts(r), n), (e) => ({ ...e, move: { ...e.move, type: 'thing.burn' } })),
  'a handle edited': (r, n) => at(r, inFirst(r).find((index) => 'thing' in (eventsOf(r)[index] as Event).move) ?? 0, (e) => ({ ...e, move: { ...e.move, thing: `${n}`.padStart(10, 'f') } })),
  'a move dropped': (r, n) => withEvents(r, eventsOf(r).filter((_, i) => i !== pick(indices(r, 'attempt.moved'), n))),
  'a move duplicated': (r, n) => withEvents(r, eventsOf(r).flatMap((e, i) => (i === pick(indices(r, 'attempt.moved'), n) ? [e, e] : [e]))),
  'two events swapped': (r, n) => {
    const i = n % (eventsOf(r).length - 1);
    const events = [...eventsOf(r)];
    [events[i], events[i + 1]] = [events[i + 1] as Event, events[i] as Event];
    return withEvents(r, events);
  },
  'a hint added': (r, n) => withEvents(r, eventsOf(r).flatMap((e, i) => (i === pick(indices(r, 'attempt.moved'), n) ? [e, { ...e, n: e.n + 1, seq: e.seq + 1, move: { type: 'kit.hint' } }] : [e]))),
  'the set’s digest edited': (r, n) => at(r, pick(indices(r, 'attempt.started'), n), (e) => ({ ...e, digest: id32(`other ${n}`) })),
  'the round edited': (r, n) => at(r, pick(indices(r, 'attempt.started'), n), (e) => ({ ...e, round: 7 + n })),
  'one day moved': (r, n) => at(r, n % eventsOf(r).length, (e) => ({ ...e, on: '2026-10-01' })),
  'all days moved': (r) => withEvents(r, eventsOf(r).map((e) => ({ ...e, on: '2026-10-01' }))),
  'the learner’s code edited': (r) => ({ ...r, learner: { code: 'B-99' } }),
  'a name put in': (r) => ({ ...r, learner: { ...r.learner, name: '李示例' } }),
  'the day of making edited': (r) => ({ ...r, madeOn: day('2025-01-01') }),
  'the edition edited': (r) => ({ ...r, site: { edition: '9.9' } }),
  'an assignment put in': (r) => ({ ...r, assignments: [{ id: 'x', nonce: 'y' }] }),
  'the last events cut': (r, n) => withEvents(r, eventsOf(r).slice(0, -1 - (n % 3))),
  'the last events cut, and the count with them': (r, n) => {
    const cut = withEvents(r, eventsOf(r).slice(0, -1 - (n % 3)));
    return { ...cut, logs: [{ ...(cut.logs[0] as Log), n: eventsOf(cut).length }] };
  },
  'an attempt taken out': (r, n) => withEvents(r, eventsOf(r).filter((e) => e.attempt !== eventsOf(r)[pick(indices(r, 'attempt.started'), n)]?.attempt)),
  'an attempt taken out and renumbered': (r, n) => withEvents(r, eventsOf(r).filter((e) => e.attempt !== eventsOf(r)[pick(indices(r, 'attempt.started'), n)]?.attempt).map((e, i) => ({ ...e, n: i + 1 }))),
  'an attempt hidden behind a gap': (r) => {
    const first = eventsOf(r).findIndex((e) => e.type === 'attempt.closed');
    return withEvents(r, [{ type: 'gap', n: 1, to: first + 1, link: 'a'.repeat(64) }, ...eventsOf(r).slice(first + 1)]);
  },
  'another’s attempt pasted in': (r, n) => withEvents(r, [...eventsOf(r), ...eventsOf(genuine('other', 'B-20', n)).map((e) => ({ ...e, n: e.n + eventsOf(r).length }))]),
  'another’s log put beside one’s own': (r, n) => ({ ...r, logs: [...r.logs, genuine('other', 'B-20', n).logs[0] as Log] }),
  'one’s own log twice': (r) => ({ ...r, logs: [...r.logs, ...r.logs] }),
  'the seal taken from another file': (r, n) => ({ ...r, seal: genuine('other', 'B-20', n).seal }),
  'called a back-up': (r) => ({ ...r, purpose: 'backup' }),
};

const salts = fc.nat(500);
const refusalOf = (record: RecordFile): string => {
  const parsed = parse(bytes(recordText(record)), 'x.shuzhi.json');
  return parsed.kind === 'refused' ? parsed.fault.name : 'accepted';
};

describe('a file edited by hand', () => {
  it.each(Object.entries(edits))('is refused: %s', (_, edit) => {
    fc.assert(fc.property(salts, (salt) => {
      const before = genuine('me', code, salt);
      const after = edit(before, salt);
      expect(canonical(after)).not.toBe(canonical(before));
      expect(refusalOf(after)).toMatch(/^Record(LogAltered|LogBroken|LogTwice|SealBroken|FieldWrong)$/u);
    }), { numRuns: 25 });
  });

  it('is taken when nothing was edited', () => {
    fc.assert(fc.property(salts, (salt) => {
      expect(refusalOf(genuine('me', code, salt))).toBe('accepted');
    }), { numRuns: 100 });
  });

  it('says where, and that nothing was changed', () => {
    const parsed = parse(bytes(recordText(edits['a move dropped']?.(genuine('me', code, 3), 4) as RecordFile)), 'zhou.shuzhi.json');
    expect(parsed.kind === 'refused' && parsed.fault.where).toMatch(/^zhou\.shuzhi\.json · logs · [0-9a-f]{8} · \d+$/u);
    expect(parsed.kind === 'refused' && parsed.fault.message.zh).toContain('没有改动');
  });
});

const verdictsOf = async (record: RecordFile): Promise<readonly string[]> => {
  const parsed = parse(bytes(recordText(record)), 'x.shuzhi.json');
  if (parsed.kind === 'refused') throw new Error(parsed.fault.name);
  const { attempts, strays } = await review(parsed.record, sets, loadKind);
  return [...attempts.map(({ verdict }) => verdict), ...strays.map(() => 'stray')];
};

/** The same, but with links and seal made anew by our own code: replay alone has to see it. */
const relinkedEdits: Readonly<Record<string, readonly [(record: RecordFile, n: number) => RecordFile, RegExp]>> = {
  'an outcome edited': [edits['an outcome edited to passed'] as never, /differs/u],
  'findings edited': [edits['findings edited away'] as never, /differs/u],
  'hints edited': [edits['hints edited away'] as never, /differs/u],
  'a move edited': [edits['a move edited'] as never, /refused/u],
  'a handle edited': [edits['a handle edited'] as never, /refused|wrong-variant/u],
  'a field put into a look at a hint': [(r) => at(r, indices(r, 'attempt.moved').find((index) => eventsOf(r)[index]?.move['type'] === 'kit.hint') ?? 0, (e) => ({ ...e, move: { ...e.move, thing: 'x' } })), /refused/u],
  'a move dropped': [(r, n) => withEvents(r, eventsOf(r).filter((_, i) => i !== pick(inFirst(r), n))), /refused/u],
  'the last move of a finished attempt dropped': [(r) => withEvents(r, eventsOf(r).filter((_, i) => i !== (inFirst(r).at(-1) ?? 0) + 1)), /differs/u],
  'a move duplicated': [edits['a move duplicated'] as never, /refused/u],
  'a claim taken away': [(r, n) => withEvents(r, eventsOf(r).filter((_, i) => i !== pick(indices(r, 'attempt.judged'), n))), /differs/u],
  'the digest edited': [edits['the set’s digest edited'] as never, /unknown/u],
  'the round edited': [(r) => at(r, 0, (e) => ({ ...e, round: 8 })), /wrong-variant|refused/u],
  'only the head’s code edited': [edits['the learner’s code edited'] as never, /wrong-variant/u],
  'the start of an attempt taken out': [(r, n) => withEvents(r, eventsOf(r).filter((_, i) => i !== pick(indices(r, 'attempt.started'), n))), /stray/u],
  'another’s attempts pasted in': [edits['another’s attempt pasted in'] as never, /wrong-variant/u],
  'another’s log put beside': [edits['another’s log put beside one’s own'] as never, /wrong-variant/u],
};

describe('a file edited and made consistent with our own code', () => {
  it.each(Object.entries(relinkedEdits))('is told by replay: %s', async (_, [edit, expected]) => {
    await fc.assert(fc.asyncProperty(salts, async (salt) => {
      expect((await verdictsOf(relinked(edit(genuine('me', code, salt), salt)))).join(' ')).toMatch(expected);
    }), { numRuns: 25 });
  });

  it('is told when it is a colleague’s whole file under one’s own name, seeds and all', async () => {
    await fc.assert(fc.asyncProperty(salts, async (salt) => {
      const theirs = genuine('other', 'B-20', salt);
      const mine = withEvents({ ...theirs, learner: { code } }, eventsOf(theirs).map((e) => (e.type === 'attempt.started' ? { ...e, code } : e)));
      const verdicts = await verdictsOf(relinked(mine));
      expect(verdicts.length).toBe(3);
      expect(verdicts.filter((verdict) => verdict !== 'wrong-variant')).toEqual([]);
    }), { numRuns: 25 });
  });

  it('names the step that cannot be replayed', async () => {
    const record = genuine('me', code, 3);
    const third = indices(record, 'attempt.moved')[2] as number;
    const { attempts } = await review(relinked(at(record, third, (e) => ({ ...e, move: { type: 'thing.burn' } }))), sets, loadKind);
    expect(attempts[0]).toMatchObject({ verdict: 'refused', step: 3, why: 'forbidden-move' });
    expect(attempts[0]?.outcome).toBeUndefined();
  });
});

describe('known limits: no site without a key can see that', () => {
  const fresh = (n: number, manner = {}): readonly JournalEvent[] => journal(`fresh${n}`, did({ code, name: `fresh${n}`, manner }));
  const accepts = async (record: RecordFile): Promise<void> => expect(new Set(await verdictsOf(record))).toEqual(new Set(['agrees']));

  it('an attempt that went badly was dropped and the rest made consistent', async () => {
    const record = genuine('me', code, 4);
    const last = eventsOf(record).filter((e) => e.type === 'attempt.started').at(-1)?.attempt;
    await accepts(relinked(withEvents(record, eventsOf(record).filter((e) => e.attempt !== last))));
  });
  it('wrong moves were replaced by right ones', () => accepts(handIn(fresh(1))));
  it('days were moved and the rest made consistent', () => accepts(relinked(edits['all days moved']?.(genuine('me', code, 4), 0) as RecordFile)));
  it('a program made all moves with our public code', () => accepts(handIn(journal('bot', did({ code, name: 'bot' }), did({ code, file: 1, name: 'bot' })))));
  it('a colleague sat down at the learner’s place and did the work on the learner’s own variant', () => accepts(handIn(fresh(2, { tries: 4, hints: 1 }))));
});
