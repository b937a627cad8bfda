import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { isRefusal, outcomeOf, replay, step } from '#kit/replay.ts';
import { contextOf, draw, exercise, foundIn, solutionOf, tiny, vitals, walk } from './fixture.test-support.ts';
import { tunedFor } from './alarms.ts';
import { failing } from './twin.ts';
import { words } from './words.ts';

const variant = draw(tiny, 1);
const frozen = variant.sensors.find(({ fault }) => fault === 'frozen')?.handle ?? '';
const sound = variant.sensors.find(({ fault }) => fault === 'none')?.handle ?? '';
const type = variant.types[0]?.handle ?? '';
const fault = (sensor: string, name: string): Move => ({ type: 'fault.set', sensor, fault: name });
const route = (sensor: string, to: string): Move => ({ type: 'route.set', sensor, route: to });
const submit: Move = { type: 'checks.submit' };
const read: Move = { type: 'consequence.read' };
const checked: readonly Move[] = [fault(frozen, 'frozen'), route(frozen, 'order'), fault(sound, 'none'), route(sound, 'use'), submit];
const codes = (...moves: Move[]): readonly string[] => foundIn(walk(variant, moves)).map(({ code }) => code);
const refused = (...moves: Move[]): unknown => expect(replay(exercise, variant, moves)).toMatchObject({ kind: 'refused', at: moves.length, why: 'forbidden-move' });

describe('monitor on tiny', () => {
  it('passes after the checks, the settings and the trust', () => {
    expect(outcomeOf(exercise, walk(variant, solutionOf(variant)))).toEqual({ result: 'passed', submissions: 3, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with a sensor not checked', () => {
    expect(codes(fault(frozen, 'frozen'), submit)).toEqual(['unchecked']);
    expect(outcomeOf(exercise, walk(variant, [submit]))).toMatchObject({ submissions: 0, findings: 0 });
  });
  it('tells at once what follows when people are sent to a broken device, and goes on after it is read', () => {
    expect(walk(variant, [route(frozen, 'event')]).snapshot.value).toBe('warned');
    refused(route(frozen, 'event'), submit);
    expect(walk(variant, [route(frozen, 'event'), read]).snapshot.value).toBe('checking');
    expect(walk(variant, [route(sound, 'event')]).snapshot.value).toBe('checking');
    expect(codes(fault(frozen, 'frozen'), route(frozen, 'event'), read, fault(sound, 'none'), route(sound, 'event'), submit)).toEqual(expect.arrayContaining(['device-event', 'wrong-route']));
  });
  it('finds a fault that is not told, and one that is not there', () => {
    expect([...codes(fault(frozen, 'none'), route(frozen, 'use'), fault(sound, 'drift'), route(sound, 'order'), submit)].sort()).toEqual(['not-frozen', 'not-none']);
  });
  it('takes what was touched off the list and lets it be mended', () => {
    const wrong = [fault(frozen, 'none'), route(frozen, 'use'), fault(sound, 'none'), route(sound, 'use'), submit];
    expect(codes(...wrong, fault(frozen, 'frozen'))).toEqual([]);
    expect(contextOf(walk(variant, [...wrong, fault(frozen, 'frozen'), route(frozen, 'order'), submit]))).toMatchObject({ submissions: 2, wrong: 1 });
    expect(isRefusal(step(exercise, walk(variant, wrong), { type: 'kit.undo' }))).toBe(true);
  });
  it('shows missed and false alarms, and believes only a twin of which all three hold', () => {
    const shift = variant.types[0]?.shift ?? 0;
    const set = (threshold: number, samples: number): readonly Move[] => [{ type: 'threshold.set', of: type, value: threshold + shift }, { type: 'hysteresis.set', of: type, value: 0 }, { type: 'samples.set', value: samples }, { type: 'stale.set', value: 5 }, { type: 'settings.submit' }];
    expect(codes(...checked, { type: 'settings.submit' })).toEqual(['unset']);
    expect(codes(...checked, ...set(25, 1))).toEqual(['false-alarm']);
    const tuned = [...checked, ...set(25, 2)];
    expect(walk(variant, tuned).snapshot.value).toBe('trusting');
    const isBad = failing(variant, 0).length > 0;
    const wrong: Move = { type: 'verdict.set', of: type, verdict: isBad ? 'use' : 'refuse' };
    expect(codes(...tuned, { type: 'trust.submit' })).toEqual(['undecided']);
    expect(codes(...tuned, wrong, { type: 'trust.submit' })).toContain(isBad ? 'trusted-wrong' : 'refused-wrong');
    refused(...tuned, { type: 'verdict.set', of: type, verdict: 'use' }, { type: 'doubt.toggle', of: type, doubt: 'fresh' });
  });
  it('forbids foreign handles, unknown values and moves of another stage', () => {
    refused(fault(draw(tiny, 2).sensors[0]?.handle ?? '', 'none'));
    refused(fault(frozen, 'broken'));
    refused(route(frozen, 'nowhere'));
    refused({ type: 'samples.set', value: 2 });
    refused({ type: 'trust.submit' });
    refused(...checked, { type: 'threshold.set', of: type, value: 3 });
    refused(...checked, { type: 'hysteresis.set', of: 'x', value: 0 });
    refused(...checked, { type: 'stale.set', value: 7 });
    refused(...checked, fault(frozen, 'none'));
    refused(...solutionOf(variant), { type: 'trust.submit' });
  });
  it('forbids moves whose fields are missing or of another sort, and never fails on them', () => {
    const stages = [walk(variant, []), walk(variant, checked), walk(variant, solutionOf(variant).slice(0, -2))];
    for (const name of ['fault.set', 'route.set', 'threshold.set', 'hysteresis.set', 'samples.set', 'stale.set', 'verdict.set', 'doubt.toggle', 'screen.toggle']) for (const value of [undefined, 1.5, '1', ['a'], '__proto__', 'constructor']) {
      const move = { type: name, sensor: value, fault: value, route: value, of: value, value, verdict: value, doubt: value, item: value } as unknown as Move;
      for (const { snapshot } of stages) expect([name, value, snapshot.can(move)]).toEqual([name, value, false]);
    }
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
    expect(Object.keys(words.zh.labels).sort()).toEqual(Object.keys(words.en.labels).sort());
  });
});

describe('monitor on the city', () => {
  it('differs in what is broken, in thresholds and in twins from one learner to the next', () => {
    const deals = Array.from({ length: 8 }, (_, n) => draw(vitals, n + 1));
    expect(new Set(deals.map((deal) => deal.sensors.map(({ id, fault: one }) => `${id} ${one}`).join())).size).toBe(8);
    expect(new Set(deals.map((deal) => JSON.stringify([tunedFor(deal)?.by, deal.types.map((_, at) => failing(deal, at))]))).size).toBe(8);
    for (const deal of deals) {
      expect(deal.sensors.map(({ fault: one }) => one).filter((one) => one !== 'none').sort()).toEqual(['clock', 'drift', 'frozen', 'swapped', 'unit']);
      expect(outcomeOf(exercise, walk(deal, solutionOf(deal))).result).toBe('passed');
    }
  });
  it('does not pass whoever sends every sensor the same way, or refuses every twin', () => {
    const deal = draw(vitals, 1);
    const all = deal.sensors.flatMap(({ handle }): Move[] => [fault(handle, 'frozen'), route(handle, 'order')]);
    expect(walk(deal, [...all, submit]).snapshot.value).toBe('checking');
    const refuse = solutionOf(deal).map((move): Move => (move.type === 'verdict.set' ? { ...move, verdict: 'refuse' } : move));
    expect(foundIn(walk(deal, refuse)).map(({ code }) => code)).toContain('refused-wrong');
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
