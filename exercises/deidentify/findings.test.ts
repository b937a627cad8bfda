// Every finding of the bench is reached by moves on the sets of the course, and says what is wrong, on what ground and what to do next.
import { describe, expect, it } from 'vitest';
import { begin, isRefusal, outcomeOf, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { valuesToGuess } from './choices.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { BenchContext } from './machine.ts';
import { capOf } from './plan.ts';
import type { DeidentifySet, Variant } from './schema.ts';
import { readSet } from './set-reader.test-support.ts';

const exercise = await withProof(kind);

const submit: Move = { type: 'table.submit' };
const contextOf = ({ snapshot }: Standing): BenchContext => snapshot.context as BenchContext;

const play = (from: Standing, moves: readonly Move[]): Standing =>
  moves.reduce<Standing>((at, move) => {
    const next = step(exercise, at, move);
    if (isRefusal(next)) throw new Error(`${JSON.stringify(move)}: ${next.refused}`);
    return next;
  }, from);

/** On by the solution until the state has this name. */
const until = (from: Standing, state: string): Standing => {
  let at = from;
  for (const move of exercise.solve(from.snapshot as never)) {
    if (at.snapshot.value === state) break;
    at = play(at, [move]);
  }
  return at;
};

/** What a learner may do wrong in each stage of `variant`, one hand-in each. */
const wrongActs = (variant: Variant): readonly Standing[] => {
  const column = (id: string): string => variant.columns.find((one) => one.id === id)?.handle ?? '';
  const treat = (id: string, way: string): Move => ({ type: 'column.treat', column: column(id), way });
  const start = begin(exercise, variant);
  const at = (state: string): Standing[] => [until(start, state)].filter(({ snapshot }) => snapshot.value === state);
  const [needed = ''] = Object.keys(variant.set.question.needs);
  const guess = (from: Standing): Move[] => {
    const right = exercise.solve(from.snapshot as never)[0]?.['value'];
    return valuesToGuess(contextOf(from)).filter((value) => value !== right).slice(0, 1).map((value) => ({ type: 'value.guess', value }));
  };
  const counts: Move[] = [{ type: 'table.shape', form: 'counts' }];
  const open: Move = { type: 'product.send', to: 'open' };
  return [
    ...at('stripping').flatMap((from) => [play(from, [submit]), play(from, [treat('name', 'delete'), submit])]),
    ...at('reidentifying').map((from) => play(from, [{ type: 'row.pick', row: variant.rows.find(({ handle }) => handle !== variant.target)?.handle ?? '' }])),
    ...at('blending').flatMap((from) => [
      play(from, [submit]),
      play(from, [treat('id_no', 'six-four'), submit]),
      play(from, [treat(needed, 'delete'), submit]),
      play(from, [...variant.rows.slice(0, capOf(variant) + 1).map(({ handle }): Move => ({ type: 'row.suppress', row: handle })), submit]),
    ]),
    ...at('inferring').map((from) => play(from, guess(from))),
    ...at('diversifying').map((from) => play(from, [submit])),
    ...at('weighing').map((from) => play(from, [submit])),
    ...at('deciding').flatMap((from) => [play(from, [open]), play(from, [...counts, open]), play(from, [...counts, { type: 'cells.treat', way: 'hide' }, open])]),
  ];
};

describe.each(['first-deid', 'subsidy-bench'])('%s', (name) => {
  const set: DeidentifySet = readSet(new URL(`../../courses/deid-open-data/sets/${name}.yml`, import.meta.url));
  const reached = new Map<string, Finding>();
  for (let n = 1; n <= 40; n += 1) {
    const variant = exercise.vary(set, seedOf({ course: 'c', set: name, code: `f${n}`, nonce: '', n: 1 })) as Variant;
    for (const end of wrongActs(variant)) for (const finding of contextOf(end).found) if (!reached.has(finding.code)) reached.set(finding.code, finding);
  }
  it('brings every finding that it names', () => {
    expect([...reached.keys()].sort()).toEqual([...(exercise.finds?.(set) ?? [])].sort());
  });
  it('gives each its sentence, its ground and its next step in both languages', () => {
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'k-short'](finding.params ?? {})).not.toMatch(/undefined|NaN|\{/u);
    }
  });
});

describe('t on subsidy-bench', () => {
  const set: DeidentifySet = readSet(new URL('../../courses/deid-open-data/sets/subsidy-bench.yml', import.meta.url));
  it('asks most learners for one more change after l, and every one of them passes', () => {
    let asked = 0;
    for (let n = 1; n <= 60; n += 1) {
      const start = begin(exercise, exercise.vary(set, seedOf({ course: 'c', set: 'subsidy-bench', code: `t${n}`, nonce: '', n: 1 })));
      const weighing = until(start, 'weighing');
      if (weighing.snapshot.value === 'weighing' && exercise.solve(weighing.snapshot as never)[0]?.type !== 'table.submit') asked += 1;
      expect(outcomeOf(exercise, play(weighing, exercise.solve(weighing.snapshot as never))).result).toBe('passed');
    }
    expect(asked).toBeGreaterThanOrEqual(36);
  });
});
