// Every finding of monitoring is reached by moves on the set of the course, and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { thresholdsOf } from './alarms.ts';
import { draw, exercise, foundIn, solutionOf, vitals, walk } from './fixture.test-support.ts';
import type { MonitorVariant } from './variant.ts';
import { words } from './words.ts';

const until = (moves: readonly Move[], type: string): readonly Move[] => moves.slice(0, moves.findIndex((move) => move.type === type));

/** Hand-ins of every sort of mistake in one deal. */
const mistakes = (variant: MonitorVariant): readonly (readonly Move[])[] => {
  const solution = solutionOf(variant);
  const [checks, tuning, trust] = ['checks.submit', 'settings.submit', 'trust.submit'].map((type) => until(solution, type)) as [readonly Move[], readonly Move[], readonly Move[]];
  const [first, second, third]: readonly Move[] = [{ type: 'checks.submit' }, { type: 'settings.submit' }, { type: 'trust.submit' }];
  const sensors = variant.sensors.map(({ handle }) => handle);
  const every = (fault: string, route: string): readonly Move[] => sensors.flatMap((sensor): Move[] => [{ type: 'fault.set', sensor, fault }, { type: 'route.set', sensor, route }]);
  const broken = variant.sensors.find(({ fault }) => fault !== 'none')?.handle ?? '';
  const settings = (pick: (all: readonly number[]) => number): readonly Move[] => variant.types.map(({ handle }, at): Move => ({ type: 'threshold.set', of: handle, value: pick(thresholdsOf(variant, at)) }));
  const verdicts = (verdict: string): readonly Move[] => variant.types.map(({ handle }): Move => ({ type: 'verdict.set', of: handle, verdict }));
  const start = [...checks, first as Move];
  const late = [...tuning, second as Move];
  return [
    [first as Move], [...every('none', 'use'), first as Move], [...every('frozen', 'order'), first as Move],
    [...checks, { type: 'route.set', sensor: broken, route: 'event' }, { type: 'consequence.read' }, first as Move], [...checks, { type: 'route.set', sensor: broken, route: 'use' }, first as Move],
    [...start, second as Move], [...tuning, ...settings((all) => all.at(-1) as number), second as Move], [...tuning, ...settings((all) => all[0] as number), second as Move],
    [...tuning, { type: 'stale.set', value: 30 }, second as Move], [...tuning, { type: 'stale.set', value: 5 }, second as Move],
    [...late, third as Move], [...late, ...verdicts('use'), third as Move], [...late, ...verdicts('refuse'), third as Move],
    [...trust, ...variant.screen.map(({ handle }): Move => ({ type: 'screen.toggle', item: handle })), third as Move],
  ];
};

describe('city-vitals', () => {
  const reached = new Map<string, Finding>();
  for (let n = 1; n <= 4; n += 1) {
    const variant = draw(vitals, n);
    for (const moves of mistakes(variant)) foundIn(walk(variant, moves)).forEach((one) => reached.set(one.code, one));
  }
  it('brings every finding that it names, each with its sentence, ground and next step in both languages', () => {
    expect([...reached.keys()].sort()).toEqual([...(exercise.finds?.(vitals as never) ?? [])].sort());
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'missed'](finding.params ?? {})).not.toMatch(/undefined|NaN|\{/u);
    }
  });
});
