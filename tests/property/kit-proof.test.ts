import { describe, expect, it } from 'vitest';
import type { Move } from '#kit/exercise.ts';
import { upperBound } from '#kit/proof/chance.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { chartOf } from '#kit/proof/chart.ts';
import { chartSvg } from '#kit/proof/chart-svg.ts';
import { prove, type Report } from '#kit/proof/prove.ts';
import { moveText } from '#kit/move-text.ts';
import { reportText } from '#kit/proof/tell.ts';
import { seedOf } from '#kit/variant.ts';
import { fakeKind, fakeSet, fakeWords, type Flaw } from './kit-fakes.ts';

const reportOn = (flaw: Flaw, bound?: number): Report =>
  prove(fakeKind(flaw), fakeWords(flaw), fakeSet, { course: 'c', setId: 's', ...(bound === undefined ? {} : { bound }) });
const kindsFound = (report: Report): readonly string[] => [...new Set(report.problems.map(({ kind }) => kind))];
const types = (path: readonly Move[]): readonly string[] => path.map(({ type }) => type);

describe('prove on a sound kind', () => {
  const report = reportOn('none');
  it('holds, closes the space without its counters, and counts it', () => {
    expect(report.problems).toEqual([]);
    // 16 sets of shut things, with what the last of 16 hand-ins found (or none yet), but the all-shut one passes.
    expect(report).toMatchObject({ holds: true, exhaustive: true, states: 16 * 16 + 1 });
  });
  it('names the machine states and findings it came to', () => {
    expect(report.met).toEqual({ states: { met: ['closing', 'passed'], unmet: [] }, findings: { met: ['open'], unmet: [] } });
  });
  it('lays every witness on the seven other variants', () => {
    expect(report.share).toEqual({ passed: 56, tried: 56 });
  });
  it('says so in two languages', () => {
    expect(reportText(report)).toMatchInlineSnapshot(`
      "✓ c/s  fake v1
        穷尽，共 257 个状态；解法 5 步；盲选首次提交通过的可能 0.1%（算得）；照搬他人解法通过 56/56；守则 1 条处处成立
        exhaustive, 257 states; witness 5 moves; chance of a blind pass at the first hand-in 0.1% (computed); others' witnesses that pass 56/56; 1 property holds everywhere"
    `);
  });
});

describe('prove on planted flaws', () => {
  it('catches a set that cannot be solved', () => {
    const report = reportOn('unsolvable');
    expect(kindsFound(report)).toContain('no-witness');
    expect(kindsFound(report)).toContain('trap');
    expect(report.holds).toBe(false);
  });
  it('catches a trap, by the shortest way into it', () => {
    const report = reportOn('trap');
    expect(kindsFound(report)).toEqual(['trap']);
    expect(types(report.problems[0]?.path ?? [])).toEqual(['thing.shut', 'thing.shut', 'lock.jam']);
  });
  it('catches the same trap when the search is bounded', () => {
    const report = reportOn('trap', 40);
    expect(report.exhaustive).toBe(false);
    expect(kindsFound(report)).toEqual(['trap']);
  });
  it('catches a set that blind choice passes, by sampling', () => {
    const report = reportOn('free');
    expect(kindsFound(report)).toEqual(['too-easy']);
    expect(report.chance).toMatchObject({ kind: 'sampled', value: 1 });
  });
  it('lets a sample set be easy', () => {
    const report = prove(fakeKind('free'), fakeWords('free'), fakeSet, { course: 'c', setId: 's', sample: true });
    expect(report.holds).toBe(true);
  });
  it('catches a start that is passed already', () => {
    expect(kindsFound(reportOn('passed'))).toContain('start-passed');
  });
  it('catches a broken property, by the one move that breaks it', () => {
    const report = reportOn('property');
    expect(kindsFound(report)).toEqual(['property-broken']);
    const exercise = fakeKind('property');
    const variant = exercise.vary(fakeSet, seedOf({ course: 'c', set: 's', code: 'proof-1', nonce: '', n: 1 }));
    expect(report.problems[0]?.path.map((move) => moveText(exercise, fakeWords('property').zh, fakeSet, variant, move, 'zh'))).toEqual(['关 保险柜']);
  });
  it('catches an offered move that the machine refuses', () => {
    expect(reportOn('offer').problems).toMatchObject([{ kind: 'refused-offer', path: [{ type: 'lock.jam' }] }]);
  });
  it('catches a finding without words in one language', () => {
    expect(reportOn('silent').problems).toMatchObject([{ kind: 'words-missing', text: { en: 'Finding "open" has no sentence (en).' } }]);
  });
  it('catches a state without a hint', () => {
    expect(reportOn('no-hint').problems.map(({ text }) => text.en)).toEqual(['State "closing" has no hint (zh).', 'State "closing" has no hint (en).']);
  });
  it('keeps a counter apart as soon as a pass hangs on it', () => {
    const plain = reportOn('none', 400);
    const counting = reportOn('counts', 400);
    expect(plain.exhaustive).toBe(true);
    expect(counting.exhaustive).toBe(false);
  });
});

describe('the sampled chance', () => {
  it('is bounded as Clopper and Pearson bound it', () => {
    expect(upperBound(0, 300)).toBeCloseTo(1 - 0.05 ** (1 / 300), 6);
    expect(upperBound(3, 100)).toBeCloseTo(0.0757, 3);
    expect(upperBound(5, 5)).toBe(1);
  });
});

describe('the chart', () => {
  it('names every way out, with its guard', () => {
    const { ways, states } = chartOf(xstateOf(fakeKind('none').machine));
    expect(states.map(({ path, kind, isInitial }) => [path, kind, isInitial])).toEqual([['closing', 'atomic', true], ['passed', 'final', false]]);
    expect(ways.filter(({ move }) => move === 'work.submit')).toMatchObject([{ to: 'passed', guard: 'isPatient' }, { to: 'passed', guard: 'isRight' }, { from: 'closing' }]);
  });
  it('is drawn without a style attribute and in the reader\'s language', async () => {
    const svg = await chartSvg(fakeKind('none'), fakeWords('none'), 'zh');
    expect(svg).not.toMatch(/style=|<style|onload/u);
    expect(svg).toContain('关东西');
  });
});
