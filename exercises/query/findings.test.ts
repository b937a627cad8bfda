// Every finding of querying is reached by moves on the sets of the courses, and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { outcomeOf, replay } from '#kit/replay.ts';
import { codesOf } from './result.ts';
import { courseSet, draw, exercise, foundIn, solutionOf, walk } from './fixture.test-support.ts';
import { rightOf } from './right.ts';
import { basisOptions } from './rules.ts';
import type { QuerySet } from './schema.ts';
import type { QueryVariant } from './variant.ts';
import { words } from './words.ts';

/** The solution with one move exchanged for others. */
const wayward = (variant: QueryVariant): readonly (readonly Move[])[] => {
  const solution = solutionOf(variant);
  return solution.flatMap((_, at) => othersFor(variant, solution, at).map((others) => [...solution.slice(0, at), ...others, ...solution.slice(at + 1)]));
};

const openAt = (variant: QueryVariant, moves: readonly Move[], at: number) => {
  const opened = moves.slice(0, at).filter(({ type }) => type === 'ask.open').at(-1);
  return variant.asks.find(({ handle }) => handle === (opened?.['ask'] ?? variant.asks[0]?.handle));
};

const othersFor = (variant: QueryVariant, solution: readonly Move[], at: number): readonly (readonly Move[])[] => {
  const move = solution[at] as Move;
  const dealt = openAt(variant, solution, at);
  if (dealt === undefined) return [];
  const { ask } = dealt;
  const others = (ids: readonly string[], now: unknown): readonly string[] => ids.filter((id) => id !== now).slice(0, 2);
  switch (move.type) {
    case 'filter.set': return [[]];
    case 'fix.toggle': return [[]];
    case 'measure.set': return [[]];
    case 'group.set': return others(variant.columns.filter(({ id }) => variant.set.groups.includes(id) && codesOf(variant, variant.columns.find((one) => one.id === id)?.handle ?? '').length > 1).map(({ handle }) => handle), move['column']).map((column) => [{ type: move.type, column }]);
    case 'evidence.pin': return variant.measures.filter(({ measure }) => measure.id !== ask.query.measure).slice(0, 1).map(({ handle }): Move[] => [{ type: 'measure.set', measure: handle }, move]);
    case 'cell.choose': {
      const right = rightOf(variant, dealt);
      return [...right.result.cells.values()].filter(({ hidden, value, n, row, column, mark }) => !hidden && n > 0 && value !== undefined && row !== '' && (right.query.across === '' || column !== '') && right.cells.every((cell) => cell.mark !== mark)).slice(0, 1).map(({ row, column }) => [{ type: move.type, row, column }]);
    }
    case 'claim.state': return ask.kind !== 'find' ? [] : ask.claims.filter(({ right }) => !right).map(({ id, consequence }) => [{ type: move.type, claim: id }, ...(consequence === undefined ? [] : [{ type: 'consequence.read' }])] as Move[]);
    case 'basis.state': {
      const field = ask.kind === 'find' ? ask.basis.find(({ id }) => id === move['field']) : undefined;
      return field === undefined ? [] : others(basisOptions(variant, field).map(({ id }) => id), move['option']).map((option) => [{ ...move, option }]);
    }
    case 'confidence.state': return ['enough', 'short', 'missing', 'small'].filter((reason) => !rightOf(variant, dealt).sure.includes(reason)).slice(0, 1).map((reason) => [{ type: move.type, reason }]);
    case 'chart.set': return [[{ ...move, value: dealt.begins[String(move['part'])] ?? '' }]];
    default: return [];
  }
};

const reach = (set: QuerySet): ReadonlyMap<string, Finding> => {
  const reached = new Map<string, Finding>();
  for (let n = 1; n <= 4; n += 1) {
    const variant = draw(set, n);
    foundIn(walk(variant, [{ type: 'work.submit' }])).forEach((one) => reached.set(one.code, one));
    const solution = solutionOf(variant);
    for (const moves of wayward(variant)) {
      const played = replay(exercise, variant, moves);
      if (played.kind === 'refused') continue;
      const end = played.standing;
      // A filter may be spared where all rows fit without it; nothing else may.
      if (moves.length < solution.length && outcomeOf(exercise, end).result === 'passed') continue;
      expect(outcomeOf(exercise, end).result).toBe('open');
      foundIn(end).forEach((one) => reached.has(one.code) || reached.set(one.code, one));
    }
  }
  return reached;
};

describe.each(['hotline-closed-loop/sets/hotline-proactive', 'one-stop-service/sets/service-figures', 'city-operations-one-network/sets/bus-figures', 'data-quality-cleaning/sets/caliber-first'])('%s', (path) => {
  const set = courseSet(path);
  const reached = reach(set);
  it('brings every finding that it names, each with its sentence, ground and next step in both languages', () => {
    const named = exercise.finds?.(set as never) ?? [];
    const others = named.filter((code) => !reached.has(code));
    expect(others.filter((code) => code !== 'wrong-group')).toEqual([]);
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'wrong-rows'](finding.params ?? {})).not.toMatch(/undefined|NaN|\{/u);
    }
  });
});

describe('a table grouped by something else', () => {
  it('is found', () => {
    const variant = draw(courseSet('one-stop-service/sets/service-figures'), 1);
    const solution = solutionOf(variant);
    const at = solution.findIndex(({ type }) => type === 'group.set');
    const month = variant.columns.find(({ id }) => id === 'month')?.handle ?? '';
    const cut = solution.findIndex(({ type }) => type === 'cell.choose');
    const moves = solution.map((move, n): Move => (n === at ? { type: 'group.set', column: month } : n === cut ? { type: 'cell.choose', row: '2026-06', column: '' } : move));
    expect(foundIn(walk(variant, moves)).map(({ code }) => code)).toEqual(['wrong-group']);
  });
});
