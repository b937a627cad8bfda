import { describe, expect, it } from 'vitest';
import { isRefusal, outcomeOf, replay, step } from '#kit/replay.ts';
import { back, contextOf, draw, drawWith, end, exercise, go, read, solved, start, take, tiny, walk } from './fixture.test-support.ts';
import { endingOf, heldAt, standingOf } from './play.ts';

const early = drawWith(tiny, { rain: 'early' });
const late = drawWith(tiny, { rain: 'late' });
const endOf = (at: ReturnType<typeof walk>): string => { const { variant, past } = contextOf(at); return endingOf(variant, standingOf(variant, past)).id; };

describe('scenario on tiny', () => {
  it('passes after pump, end, answer, end when the rain is early', () => {
    const at = walk(early, [go, take(early, 'pump'), end, read, take(early, 'answer'), end]);
    expect(outcomeOf(exercise, at)).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
    expect(endOf(at)).toBe('dry');
  });
  it('breaks by the same moves when the rain is late, and says in which round and through what', () => {
    const at = walk(late, [go, take(late, 'pump'), end, read, take(late, 'answer'), end]);
    expect(at.snapshot.value).toBe('broken');
    expect(endOf(at)).toBe('flood');
    const [finding] = exercise.findings(at.snapshot as never);
    expect(finding).toMatchObject({ code: 'bottom-broken', weight: 'wrong', params: { round: 2 } });
    expect(finding?.text?.zh).toContain('第 2 轮，地道封了');
  });
  it('goes back to the round that decided it and counts the first ending', () => {
    const broken = [go, take(late, 'pump'), end, read, take(late, 'answer'), end];
    const mended = walk(late, [...broken, { type: 'round.replay', round: 0 }, take(late, 'answer'), end, read, take(late, 'pump'), end]);
    expect(outcomeOf(exercise, mended)).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it('keeps what the last ending broke in sight while one plays on', () => {
    const at = walk(late, [go, take(late, 'pump'), end, read, take(late, 'answer'), end, { type: 'round.replay', round: 1 }]);
    expect(exercise.findings(at.snapshot as never)).toHaveLength(1);
    expect(contextOf(at).past).toHaveLength(1);
  });
  it('never places more hands than a round has', () => {
    expect(replay(exercise, early, [go, take(early, 'pump'), take(early, 'answer')])).toMatchObject({ kind: 'refused', at: 3 });
    expect(contextOf(walk(early, [go, take(early, 'pump'), back(early, 'pump'), take(early, 'answer')])).placed).toHaveLength(1);
  });
  it('lets a round end with nobody placed', () => {
    const at = walk(early, [go, end, read, end]);
    expect(heldAt(early, standingOf(early, contextOf(at).past)).map(({ holds }) => holds)).toEqual([false, false]);
  });
  it('keeps every gauge within its bounds', () => {
    const { gauges } = standingOf(early, contextOf(walk(early, [go, end, read, end])).past);
    expect(gauges).toEqual({ water: 100, calls: 9 });
  });
  it('solves from every step of a wrong way', () => {
    const wrong = [go, take(late, 'pump'), end, read, take(late, 'pump'), back(late, 'pump'), end, { type: 'round.replay', round: 1 }, end];
    for (let length = 0; length <= wrong.length; length += 1) expect(outcomeOf(exercise, solved(walk(late, wrong.slice(0, length)))).result).toBe('passed');
  });
  it('does not undo an ending', () => {
    expect(isRefusal(step(exercise, walk(early, [go, end, read, end]), { type: 'kit.undo' }))).toBe(true);
  });
  it('ends after as many rounds as there are, whatever is done', () => {
    for (const first of [[], [take(early, 'pump')], [take(early, 'answer')]]) {
      for (const second of [[], [take(early, 'pump')], [take(early, 'answer')]]) expect(['held', 'broken']).toContain(walk(early, [go, ...first, end, read, ...second, end]).snapshot.value);
    }
  });
});

describe('moves that are not there', () => {
  const other = draw(tiny, 7);
  it.each([
    ['an act of another learner', take(other, 'pump')],
    ['an act without a name', { type: 'act.take' }],
    ['an act as a number', { type: 'act.take', act: 4 }],
    ['taking back what was not placed', back(early, 'pump')],
    ['going back before an ending', { type: 'round.replay', round: 0 }],
    ['a report that is not there', read],
    ['a move of another kind', { type: 'card.place', card: '0123456789' }],
  ])('refuses %s', (_, move) => {
    expect(replay(exercise, early, [go, move])).toMatchObject({ kind: 'refused', at: 2, why: 'forbidden-move' });
  });
  it.each([-1, 2, 0.5, 'x'])('refuses to go back to round %s', (round) => {
    expect(replay(exercise, early, [go, end, read, end, { type: 'round.replay', round }])).toMatchObject({ kind: 'refused', at: 5 });
  });
});

describe('the reasons of a solution', () => {
  it('are told for every act, in both languages', async () => {
    const because = await exercise.because();
    let at = start(late);
    for (const move of exercise.solve(at.snapshot as never)) {
      const told = because(at.snapshot as never, move);
      if (move.type === 'act.take') expect([told?.what.zh, told?.why?.en, told?.ground]).toEqual([expect.stringMatching(/^第 \d 轮：/u), expect.any(String), { convention: true }]);
      at = step(exercise, at, move) as typeof at;
    }
  });
});
