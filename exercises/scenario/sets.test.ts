import { describe, expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { outcomeOf } from '#kit/replay.ts';
import { contextOf, draw, end, exercise, full, go, read, solved, start, take, tiny, walk, written } from './fixture.test-support.ts';
import { playedOut } from './plan.ts';
import { endingOf, heldAt, nothing, standingOf } from './play.ts';
import { judge } from './rules.ts';
import { scenarioSet, type ScenarioSet } from './schema.ts';
import { words } from './words.ts';

const sets: readonly (readonly [string, ScenarioSet])[] = [['tiny', tiny], ...Object.entries(full)];
const brokenBy = (set: ScenarioSet, n: number, plan: ScenarioSet['plan']): readonly Finding[] => judge(draw(set, n), playedOut(draw(set, n), nothing, plan));

describe.each(sets)('%s', (name, set) => {
  it('is solved for forty learners', () => {
    for (let n = 1; n <= 40; n += 1) expect([n, outcomeOf(exercise, solved(start(draw(set, n)))).result]).toEqual([n, 'passed']);
  });
  it('is another for another learner', () => {
    const told = Array.from({ length: 12 }, (_, n) => { const { facts, lines, starts } = draw(set, n + 1); return JSON.stringify([facts, lines.map(({ line }) => line.id), starts]); });
    expect(new Set(told).size).toBeGreaterThan(name === 'tiny' ? 1 : 6);
  });
  it('comes to each of its endings, and each explains every line that broke', () => {
    const met = new Set<string>();
    for (const { by } of set.endings) {
      for (let n = 1; n <= 24; n += 1) {
        const variant = draw(set, n);
        const past = playedOut(variant, nothing, by.length > 0 ? by : set.plan);
        met.add(endingOf(variant, standingOf(variant, past)).id);
        for (const finding of judge(variant, past)) {
          expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
          expect(finding.params?.['round']).toBeGreaterThanOrEqual(1);
          expect(`${finding.text?.zh} ${finding.text?.en}`).not.toMatch(/undefined|NaN|[{}]/u);
        }
      }
    }
    expect([...met].sort()).toEqual(set.endings.map(({ id }) => id).sort());
  });
  it('is not held by doing nothing, nor by the same answer everywhere', () => {
    const ways = [[], ...set.acts.map(({ id }) => set.rounds.map((_, round) => ({ act: id, round: round + 1, when: [] })))];
    for (const way of ways) expect(brokenBy(set, 1, way).length).toBeGreaterThan(0);
  });
  it('brings up each bottom line in some deal', () => {
    const met = new Set(Array.from({ length: 40 }, (_, n) => heldAt(draw(set, n + 1), standingOf(draw(set, n + 1), nothing)).map(({ bottom }) => bottom.id)).flat());
    expect([...met].sort()).toEqual(set.bottoms.map(({ id }) => id).sort());
  });
});

describe('model-boundary', () => {
  const variant = draw(full['model-boundary'], 3);
  it('asks for an answer to each of the three before the round ends, without counting it wrong', () => {
    const at = walk(variant, [go, end]);
    expect(exercise.findings(at.snapshot as never)).toMatchObject([{ code: 'unanswered', weight: 'invalid', params: { count: 3 } }]);
    expect(outcomeOf(exercise, at)).toMatchObject({ submissions: 0, findings: 0 });
    for (const lang of ['zh', 'en'] as const) expect(words[lang].findings.unanswered({ count: 3 })).toContain('3');
  });
  it('lets one answer take the place of another', () => {
    const line = variant.lines.find(({ arrives }) => arrives === 0)?.line.id ?? '';
    const at = walk(variant, [go, take(variant, 'use', line), take(variant, 'refuse', line)]);
    expect(contextOf(at).placed).toEqual([(take(variant, 'refuse', line) as { act: string } & Move).act]);
  });
  it('refuses a matter of a later round', () => {
    const line = variant.lines.find(({ arrives }) => arrives === 1)?.line.id ?? '';
    expect(() => walk(variant, [go, take(variant, 'use', line)])).toThrow('refused at 2');
  });
});

describe('bad-ratings', () => {
  it('finds a named rating that nobody rang within one working day, and blames no one before that', () => {
    const variant = draw(full['bad-ratings'], 2);
    const events = (rounds: number): string[] => standingOf(variant, contextOf(walk(variant, [go, ...Array.from({ length: rounds }, (_, n) => (n === 0 ? [end] : [read, end])).flat()])).past).happened.flatMap(({ event }) => event?.id ?? []);
    expect(events(2)).toEqual([]);
    expect(events(3).length).toBeGreaterThan(0);
  });
});

describe('a set that does not hang together', () => {
  interface Loose {
    gauges: { start: number[] }[];
    acts: { line?: string; effects: { gauge: string; by: number }[] }[];
    events: { when: object[]; effects: { by: number }[] }[];
    bottoms: { holds: object[] }[];
    endings: { when?: object[]; by?: object[] }[];
    plan: { act: string }[];
    draw: number;
  }
  const faults = (change: (set: Loose) => void): string[] => {
    const set = written('./sets/tiny.yml') as unknown as Loose;
    change(set);
    const parsed = scenarioSet.safeParse(set);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const at = <T>(list: readonly T[], n: number): T => list.at(n) as T;
  it.each<[string, (set: Loose) => void]>([
    ['acts.0.effects.0.gauge: There is no "watr"; there are: water, calls. Change the name, or add it.', (set) => { at(at(set.acts, 0).effects, 0).gauge = 'watr'; }],
    ['acts.0.line: There is no "tunel"; there are: tunnel, hotline. Change the name, or add it.', (set) => { at(set.acts, 0).line = 'tunel'; }],
    ['gauges.0.start.0: 500 is not between 0 and 100. Change the start or the bounds.', (set) => { at(set.gauges, 0).start = [500]; }],
    ['bottoms.0.holds.0.spared: There is no "flood"; there are: pour, early-storm, late-storm, ring, flooded. Change the name, or add it.', (set) => { at(set.bottoms, 0).holds = [{ spared: 'flood' }]; }],
    ['events.1.when.0.is: There is no "soon"; there are: early, late. Change the name, or add it.', (set) => { at(set.events, 1).when = [{ fact: 'rain', is: 'soon' }]; }],
    ['endings.2.when: The last ending bears no condition: it is the one when no other holds. Take its when out.', (set) => { at(set.endings, 2).when = [{ held: true }]; }],
    ['plan.0.act: There is no "pumps"; there are: pump, answer. Change the name, or add it.', (set) => { at(set.plan, 0).act = 'pumps'; }],
    ['draw: Each learner is to get 5 lines, and there are 2. Let draw be from 1 to 2.', (set) => { set.draw = 5; }],
    ['endings.1.by: Following by does not lead to the ending "flood". Change by or its conditions; take an ending out that nobody reaches.', (set) => { at(set.endings, 1).by = [{ act: 'pump', round: 1 }, { act: 'pump', round: 2 }]; }],
    ['plan: Following the plan does not hold "The underpass stays open", with rain: early drawn. Change the plan, the hands or the effects.', (set) => { at(at(set.events, 1).effects, 0).by = 100; }],
  ])('%s', (told, change) => {
    expect(faults(change)).toContain(told);
  });
  it('is not found in tiny', () => {
    expect(faults(() => undefined)).toEqual([]);
  });
});
