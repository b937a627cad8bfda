import { describe, expect, it } from 'vitest';
import { isRefusal, outcomeOf, replay, step } from '#kit/replay.ts';
import { close, contextOf, draw, exercise, namesOf, readSet, solved, start, walk } from './fixture.test-support.ts';

const tiny = readSet('tiny');
const variant = draw(tiny, 1);
const [now] = variant.cases;
if (now === undefined) throw new Error('no case');
const { act, put, drop, send, grade, back } = namesOf(now);
const good = [act('recall'), grade('general'), put('notice', 'plain'), send('notice', 'office')];
const codes = (...moves: Parameters<typeof walk>[1]): string[] => contextOf(walk(variant, moves)).found.map(({ code }) => code);

describe('respond on tiny', () => {
  it('passes after act, grade, put, send, close', () => {
    expect(outcomeOf(exercise, walk(variant, [...good, close]))).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with nothing done or nothing graded', () => {
    for (const moves of [[close], [act('recall'), close], [grade('general'), close]]) {
      const end = walk(variant, moves);
      expect(outcomeOf(exercise, end)).toMatchObject({ submissions: 0, findings: 0 });
      expect(contextOf(end).found).toMatchObject([{ code: 'too-little', weight: 'invalid' }]);
    }
  });
  it('moves the clock by the minutes of each act, and by nothing else', () => {
    expect(contextOf(walk(variant, good)).deeds.map(({ at }) => at)).toEqual([10, 20]);
  });
  it('finds what is missing, and takes a thing off the list once it is done', () => {
    expect(codes(act('erase'), grade('general'), close)).toEqual(['act-bad', 'act-missing', 'paper-missing']);
    expect(codes(act('erase'), grade('general'), close, act('recall'))).toEqual(['act-bad', 'paper-missing']);
  });
  it('finds a wrong grade, a wrong receiver, a missing element and a bad sentence', () => {
    expect(codes(act('recall'), grade('larger'), put('notice', 'hidden'), send('notice', 'office'), send('notice', 'chat'), close)).toEqual(['wrong-grade', 'element-missing', 'part-bad', 'paper-wrong']);
  });
  it('lets a harm be undone by going back to before it, once the incident was handed in', () => {
    const harmed = [act('erase'), ...good, close];
    expect(codes(...harmed)).toEqual(['act-bad']);
    expect(replay(exercise, variant, [act('erase'), back(0)])).toMatchObject({ kind: 'refused', at: 2 });
    const end = walk(variant, [...harmed, back(0), act('recall'), send('notice', 'office'), close]);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it('keeps the sentences on a paper when it goes back, and sends what lies there then', () => {
    const end = walk(variant, [act('recall'), grade('general'), put('notice', 'hidden'), send('notice', 'office'), close, drop('notice', 'hidden'), put('notice', 'plain'), back(1), send('notice', 'office'), close]);
    expect(outcomeOf(exercise, end).result).toBe('passed');
  });
  it('solves from the start, after a harm, and from every step of a wrong way', () => {
    const wrong = [act('erase'), send('notice', 'chat'), grade('larger'), close, put('notice', 'hidden'), send('notice', 'office'), close];
    for (let length = 0; length <= wrong.length; length += 1) expect(outcomeOf(exercise, solved(walk(variant, wrong.slice(0, length)))).result).toBe('passed');
    expect(outcomeOf(exercise, solved(start(variant))).result).toBe('passed');
  });
  it('does not undo a judged hand-in', () => {
    expect(isRefusal(step(exercise, walk(variant, [act('recall'), grade('larger'), close]), { type: 'kit.undo' }))).toBe(true);
  });
});

describe('moves that are not there', () => {
  const other = namesOf(draw(tiny, 2).cases[0] as typeof now);
  it.each([
    ['an act of another learner', other.act('recall')],
    ['a part of another learner', other.put('notice', 'plain')],
    ['a paper of another learner', other.send('notice', 'office')],
    ['a grade that is none', grade('huge')],
    ['a receiver that is none', send('notice', 'press')],
    ['an act without a name', { type: 'act.do' }],
    ['a part as a number', { type: 'part.put', part: 3 }],
    ['going back to nothing', back(0)],
    ['a limit that is none', { type: 'limit.choose', limit: 'soon' }],
    ['a move of another kind', { type: 'card.place', card: '0123456789' }],
  ])('refuses %s', (_, move) => {
    expect(replay(exercise, variant, [move])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
  });
  it.each([-1, 9, 0.5, 'x'])('refuses to go back to %s', (to) => {
    expect(replay(exercise, variant, [act('recall'), grade('larger'), close, { type: 'case.rewind', to }])).toMatchObject({ kind: 'refused', at: 4 });
  });
  it('refuses the same act and the same sending twice', () => {
    expect(replay(exercise, variant, [act('recall'), act('recall')])).toMatchObject({ kind: 'refused', at: 2 });
    expect(replay(exercise, variant, [send('notice', 'chat'), send('notice', 'chat')])).toMatchObject({ kind: 'refused', at: 2 });
  });
});
