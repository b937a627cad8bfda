import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '#model/event.ts';
import type { Assignment, RecordFile } from '#model/record.ts';
import { isRefusal, outcomeOf, replay, variantOf } from '#kit/replay.ts';
import { compose, type Making, type Scope } from '#record/compose.ts';
import { parse, parseHandIn } from '#record/parse.ts';
import { preview } from '#record/preview.ts';
import { review } from '#record/review.ts';
import { bytes, day, did, fake, files, journal, loadKind, sets, type Did } from './record-fakes.ts';

const code = 'A-17';
const made = { learner: { code }, madeOn: day('2026-11-23'), edition: '1.0.0', assignments: [{ id: 'autumn', nonce: 'n1' }] };
const assignment: Assignment = { id: 'autumn', title: '秋季', courses: ['first'], nonce: 'n1', practice: 'fresh' };

const manner = fc.record({ hints: fc.nat(2), tries: fc.nat(8), undo: fc.boolean(), finish: fc.boolean() });
const attempts: fc.Arbitrary<readonly Did[]> = fc
  .array(fc.record({ file: fc.nat(3), nonce: fc.constantFrom('', 'n1'), local: fc.boolean(), manner, closed: fc.boolean() }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(({ local, ...one }, index) => ({ ...one, round: index + 1, code: local ? 'local-0123456789abcdef' : code, on: `2026-11-${10 + index}` })));
const learner = fc.constant({ type: 'learner.named', code, name: '周示例' } as const);

const events = fc.tuple(attempts, attempts, learner).map(([here, there, named]): readonly JournalEvent[] => [
  ...journal('here', { on: day('2026-11-01'), bodies: [named] }, ...here.map((one) => did({ ...one, name: 'here' }))),
  ...journal('there', ...there.map((one) => did({ ...one, name: 'there' })), { on: day('2026-11-20'), bodies: [{ type: 'lesson.finished', course: 'second', lesson: 'one' }] }),
]);

const scopes: readonly Scope[] = [
  { kind: 'course', course: 'first' },
  { kind: 'course', course: 'second' },
  { kind: 'assignment', assignment, practice: false },
  { kind: 'assignment', assignment, practice: true },
];
const making = fc.tuple(events, fc.constantFrom(undefined, ...scopes)).map(([all, scope]): Making => ({ ...made, events: all, ...(scope === undefined ? { purpose: 'backup' } : { purpose: 'hand-in', scope }) }));

const recordOf = (text: string): RecordFile => {
  const parsed = parse(bytes(text), 'x.shuzhi.json');
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.fault));
  return parsed.record;
};

describe('a record', () => {
  it('is read back as it was composed', () => {
    fc.assert(fc.property(making, (one) => {
      const { record, text } = compose(one);
      expect(recordOf(text)).toEqual(record);
    }), { numRuns: 60 });
  });

  it('does not depend on the order of events, nor on one coming twice', () => {
    fc.assert(fc.property(making, fc.infiniteStream(fc.nat()), (one, order) => {
      const mixed = [...one.events, ...one.events.slice(0, 3)].map((event) => ({ event, at: order.next().value })).sort((a, b) => a.at - b.at).map(({ event }) => event);
      expect(compose({ ...one, events: mixed }).text).toBe(compose(one).text);
    }), { numRuns: 40 });
  });

  it('shows in a hand-in only what was asked for, and who the learner said they were only in its head', () => {
    let withGap = 0;
    fc.assert(fc.property(events, fc.constantFrom(...scopes), (all, scope) => {
      const { record, text } = compose({ ...made, events: all, purpose: 'hand-in', scope });
      const rows = preview(record).rows;
      if (preview(record).hidden > 0) withGap += 1;
      expect(text).not.toContain('周示例');
      expect(rows.filter(({ course }) => scope.kind === 'course' && course !== scope.course)).toEqual([]);
      if (scope.kind === 'assignment' && !scope.practice) expect(rows.filter(({ local }) => local)).toEqual(rows.filter(({ id }) => all.some((event) => event.type === 'attempt.started' && event.attempt === id && event.nonce === 'n1' && event.code !== code)));
      const asked = all.filter((event) => event.type === 'attempt.started' && (scope.kind === 'course' ? event.course === scope.course : event.nonce === 'n1' || (scope.practice && event.course === 'first')));
      expect(rows.length).toBe(asked.length);
    }), { numRuns: 60 });
    expect(withGap).toBeGreaterThan(20);
  });

  it('agrees in every attempt when nobody touched it, with the outcome that the learner saw', async () => {
    let seen = 0;
    await fc.assert(fc.asyncProperty(events, async (all) => {
      const reviewed = await review(recordOf(compose({ ...made, events: all, purpose: 'hand-in', scope: { kind: 'course', course: 'first' } }).text), sets, loadKind);
      for (const one of reviewed.attempts) {
        seen += 1;
        expect(one.verdict).toBe(one.started.digest === files[3]?.digest ? 'earlier-edition' : 'agrees');
        if (one.claim !== undefined) expect(one.outcome).toMatchObject({ result: one.claim.result, submissions: one.claim.submissions, findings: one.claim.findings });
      }
      expect(reviewed.strays).toEqual([]);
    }), { numRuns: 40 });
    expect(seen).toBeGreaterThan(50);
  });

  it('has the outcome of a replay by the kit', async () => {
    await fc.assert(fc.asyncProperty(attempts, async (all) => {
      const record = compose({ ...made, events: journal('here', ...all.map((one) => did({ ...one, file: 0 }))), purpose: 'hand-in', scope: { kind: 'course', course: 'first' } }).record;
      for (const one of (await review(record, sets, loadKind)).attempts) {
        const played = replay(fake, variantOf(fake, files[0]?.contents as never, one.started), one.moves);
        expect(isRefusal(played.standing as never)).toBe(false);
        expect(one.outcome).toEqual(outcomeOf(fake, played.standing));
      }
    }), { numRuns: 30 });
  });

  it('gets the same verdict whatever the language of its set’s words', async () => {
    const english = { get: async (...name: Parameters<typeof sets.get>) => {
      const found = await sets.get(...name);
      return found === undefined ? undefined : { ...found, contents: JSON.parse(JSON.stringify(found.contents), (key, value: unknown) => (key === 'zh' ? 'Only English here' : value)) as typeof found.contents };
    } };
    await fc.assert(fc.asyncProperty(events, async (all) => {
      const { record } = compose({ ...made, events: all, purpose: 'hand-in', scope: { kind: 'course', course: 'first' } });
      const [zh, en] = await Promise.all([review(record, sets, loadKind), review(record, english, loadKind)]);
      expect(en).toEqual(zh);
    }), { numRuns: 20 });
  });

  it('is `unbound` only for fresh work that bears another nonce', async () => {
    const record = compose({ ...made, events: journal('here', did({ code }), did({ code, nonce: 'n1', round: 1 }), did({ code, file: 2 })), purpose: 'hand-in', scope: { kind: 'assignment', assignment, practice: true } }).record;
    const verdicts = async (asked: Assignment): Promise<readonly string[]> => (await review(record, sets, loadKind, { assignment: asked })).attempts.map(({ verdict }) => verdict);
    expect(await verdicts(assignment)).toEqual(['unbound', 'agrees']);
    expect(await verdicts({ ...assignment, practice: 'accepted' })).toEqual(['agrees', 'agrees']);
  });

  it('goes on from another device’s attempt without its claims, and agrees', async () => {
    const before = journal('there', did({ code, manner: { tries: 6, finish: false } }));
    const first = before[0];
    if (first?.type !== 'attempt.started') throw new Error('no start');
    const here = journal('here', did({ code, name: 'again', continues: first.attempt, carried: before }));
    const { record } = compose({ ...made, events: [...before, ...here], purpose: 'hand-in', scope: { kind: 'course', course: 'first' } });
    const reviewed = await review(record, sets, loadKind);
    const went = reviewed.attempts.find(({ started }) => started.continues !== undefined);
    expect(reviewed.attempts.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees']);
    expect(went?.notes).toEqual(['continued']);
    expect(went?.outcome?.result).toBe('passed');
  });

  it('names its file by code, course and day', () => {
    const all = journal('here', did({ code }));
    expect(compose({ ...made, events: all, purpose: 'hand-in', scope: { kind: 'course', course: 'first' } }).fileName).toBe('A-17-first-2026-11-23.shuzhi.json');
    expect(compose({ ...made, events: all, purpose: 'backup' }).fileName).toBe('A-17-all-2026-11-23.shuzhi.json');
    expect(compose({ ...made, learner: { code: '' }, events: all, purpose: 'backup' }).fileName).toBe('all-2026-11-23.shuzhi.json');
  });

  it('can always be read back, whatever its learner typed as name and unit', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.boolean(), (name, unit, backup) => {
      const all = journal('here', { on: day('2026-11-01'), bodies: [{ type: 'learner.named', code, name, unit }] }, did({ code }));
      const given = { ...made, events: all, learner: { code, name, unit }, edition: '2026.11 秋' };
      expect(recordOf(compose({ ...given, ...(backup ? { purpose: 'backup' } : { purpose: 'hand-in', scope: { kind: 'course', course: 'first' } }) }).text).learner.code).toBe(code);
    }), { numRuns: 300 });
  });

  it('tells a back-up from a hand-in', () => {
    const { text } = compose({ ...made, events: journal('here', did({ code })), purpose: 'backup' });
    const refused = parseHandIn(bytes(text), 'mine.json');
    expect(refused.kind === 'refused' && refused.fault.name).toBe('RecordIsBackup');
    expect(parse(bytes(text), 'mine.json').kind).toBe('record');
  });

  it('is not composed when events of a writer are missing', () => {
    const all = journal('here', did({ code }));
    expect(() => compose({ ...made, events: all.filter(({ n }) => n !== 3), purpose: 'backup' })).toThrow('RecordNotComposed');
  });
});
