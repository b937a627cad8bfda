import fc from 'fast-check';
import { createActor } from 'xstate';
import { openStates } from '#kit/proof/audit.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { describe, expect, it } from 'vitest';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { misfits } from './attack.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import { measuresOf } from './product.ts';
import { judgeTable } from './rules.ts';
import type { BenchContext } from './machine.ts';
import type { Variant } from './schema.ts';
import { tiny } from './set-reader.test-support.ts';

const exercise = await withProof(kind);

const seed = (n: number): string => seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n });
const variant = exercise.vary(tiny, seed(1)) as Variant;
const column = (id: string): string => variant.columns.find((one) => one.id === id)?.handle ?? '';
const treat = (id: string, way: string): Move => ({ type: 'column.treat', column: column(id), way });
const submit: Move = { type: 'table.submit' };
const pick: Move = { type: 'row.pick', row: variant.target };
const other = variant.rows.find(({ handle }) => misfits(variant, handle).length > 0)?.handle ?? '';
const walk = (...moves: Move[]): Standing => played(exercise, variant, moves);
const codes = (standing: Standing): string[] => (standing.snapshot.context as BenchContext).found.map(({ code }: Finding) => code);
const start: Move = { type: 'work.begin' };
const strip = [start, treat('name', 'delete'), submit];
const blend = [...strip, pick, treat('age', 'ten'), submit];
const read = [...blend, { type: 'value.guess', value: 'dibao' }];
const diversify = [...read, treat('age', 'eighty'), treat('sex', 'delete'), submit];
const decide = [...diversify, submit];

describe('deidentify on tiny', () => {
  it('goes look, strip, find, blend, read off, diversify, weigh, decide, deliver', () => {
    const states = [[], [start], strip, [...strip, pick], blend, read, diversify, decide].map((moves) => walk(...moves).snapshot.value);
    expect(states).toEqual(['looking', 'stripping', 'reidentifying', 'blending', 'inferring', 'diversifying', 'weighing', 'deciding']);
    const end = walk(...decide, { type: 'product.send', to: 'internal' });
    expect([end.snapshot.value, outcomeOf(exercise, end)]).toEqual(['delivered', { result: 'passed', submissions: 1, findings: 0, hints: 0 }]);
  });
  it('does not count a hand-in of an untouched table', () => {
    const end = walk(start, submit);
    expect([codes(end), outcomeOf(exercise, end).submissions]).toEqual([['untouched'], 0]);
  });
  it('finds a column that still points at a person, and lets only the first columns be treated', () => {
    expect(codes(walk(start, treat('name', 'delete'), treat('name', 'keep'), submit))).toEqual(['untouched']);
    expect(replay(exercise, variant, [start, treat('age', 'ten')])).toMatchObject({ kind: 'refused', at: 2 });
  });
  it('tells which columns of a wrongly picked row do not fit', () => {
    const end = walk(...strip, { type: 'row.pick', row: other });
    expect(codes(end)).toEqual(['wrong-person']);
    expect((end.snapshot.context as BenchContext).found[0]?.at.length).toBeGreaterThan(1);
    expect(end.snapshot.value).toBe('reidentifying');
  });
  it('asks for k, and for what the question needs', () => {
    expect(codes(walk(...strip, pick, submit))).toEqual(['k-short']);
    expect(codes(walk(...strip, pick, treat('age', 'delete'), treat('town', 'delete'), submit))).toEqual(['answer-lost']);
  });
  it('holds t to the very threshold: equal passes, a millionth above does not', () => {
    const context = walk(...diversify).snapshot.context as BenchContext;
    const t = Math.max(...measuresOf(context).sensitive.map((one) => one.t));
    expect(t).toBeGreaterThan(0);
    const judgedAt = (most: number): string[] => judgeTable({ ...context, variant: { ...context.variant, t: most } }, 't').map(({ code }) => code);
    expect([judgedAt(t), judgedAt(t - 1e-6)]).toEqual([[], ['t-over']]);
  });
  it('keeps of a hand-in what still holds, so that the list is worked down', () => {
    const many = [...strip, pick, treat('town', 'delete'), treat('name', 'keep'), submit];
    expect(codes(walk(...many)).sort()).toEqual(['answer-lost', 'direct-left', 'k-short']);
    expect(codes(walk(...many, treat('name', 'delete'))).sort()).toEqual(['answer-lost', 'k-short']);
    expect(codes(walk(...many, treat('name', 'delete'), treat('age', 'ten')))).toEqual(['answer-lost']);
    expect(codes(walk(...many, treat('name', 'delete'), treat('age', 'ten'), treat('town', 'keep')))).toEqual([]);
    expect(outcomeOf(exercise, walk(...many, treat('name', 'delete'))).findings).toBe(3);
  });
  it('skips the reading where no class is all alike', () => {
    expect(walk(...strip, pick, treat('age', 'delete'), treat('sex', 'delete'), submit).snapshot.value).toBe('diversifying');
  });
  it('finds a wrong reading, and l too small after a right one', () => {
    expect(codes(walk(...blend, { type: 'value.guess', value: 'tekun' }))).toEqual(['wrong-value']);
    expect(codes(walk(...read, submit))).toEqual(['l-short']);
  });
  it('suppresses one row at most here, and puts it back', () => {
    const row = (at: number): Move => ({ type: 'row.suppress', row: variant.rows[at]?.handle ?? '' });
    expect(codes(walk(...strip, pick, row(0), row(1), submit))).toContain('too-many-suppressed');
    expect((walk(...strip, pick, row(0), { type: 'rows.restore' }).snapshot.context as BenchContext).dropped).toEqual([]);
    expect(replay(exercise, variant, [...strip, pick, row(0), row(0)])).toMatchObject({ kind: 'refused', at: 6 });
  });
  it('sends rows nowhere but inside', () => {
    const end = walk(...decide, { type: 'product.send', to: 'open' });
    expect([end.snapshot.value, codes(end)]).toEqual(['deciding', ['rows-are-personal']]);
  });
  it('lets counts go to the open-data decision once small cells are hidden', () => {
    const counts = [...decide, { type: 'table.shape', form: 'counts' }];
    expect(codes(walk(...counts, { type: 'product.send', to: 'open' }))).toEqual(['small-cells-left']);
    const end = walk(...counts, { type: 'cells.treat', way: 'hide' }, { type: 'product.send', to: 'open' });
    expect([end.snapshot.value, outcomeOf(exercise, end).result]).toEqual(['referred', 'passed']);
  });
  it('goes back to the table from the decision', () => {
    expect(walk(...decide, { type: 'table.reopen' }).snapshot.value).toBe('weighing');
  });
  it('refuses a handle of another variant at its own number', () => {
    const foreign = exercise.vary(tiny, seed(2)) as Variant;
    expect(replay(exercise, variant, [start, treat('name', 'delete'), { type: 'column.treat', column: foreign.columns[0]?.handle ?? '', way: 'keep' }])).toMatchObject({ kind: 'refused', at: 3 });
    expect(replay(exercise, variant, [...strip, { type: 'row.pick', row: foreign.target }])).toMatchObject({ kind: 'refused', at: 4 });
  });
  it('undoes a choice, but not a judged hand-in', () => {
    expect((walk(...strip, pick, treat('age', 'ten'), { type: 'kit.undo' }).snapshot.context as BenchContext).ways[column('age')]).toBeUndefined();
    expect(isRefusal(step(exercise, walk(...strip, pick, submit), { type: 'kit.undo' }))).toBe(true);
  });
  it('has words in both languages for every finding', () => {
    const told = ['untouched', 'direct-left', 'restorable', 'k-short', 'l-short', 't-over', 'answer-lost', 'too-many-suppressed', 'wrong-person', 'wrong-value', 'rows-are-personal', 'small-cells-left', 'nothing-left'];
    for (const lang of ['zh', 'en'] as const) {
      expect(Object.keys(words[lang].findings).sort()).toEqual([...told].sort());
      expect(Object.keys(words[lang].next).sort()).toEqual([...told].sort());
      expect(Object.keys(words[lang].states).sort()).toEqual(openStates(exercise).concat('delivered', 'referred').sort());
      expect(Object.keys(words[lang].labels)).toEqual(Object.keys(words.zh.labels));
    }
  });
});

/** A blind learner: at each step one of the moves offered. */
const wander = (choices: readonly number[], at = variant): { standing: Standing; moves: Move[] } => {
  let standing = begin(exercise, at);
  const moves: Move[] = [];
  for (const choice of choices) {
    const offered = exercise.moves(standing.snapshot as never);
    if (offered.length === 0) break;
    const move = standing.snapshot.value === 'reidentifying' && choice % 2 === 0 ? ({ type: 'row.pick', row: at.target } as const) : (offered[choice % offered.length] as Move);
    const next = step(exercise, standing, move);
    if (isRefusal(next)) throw new Error(`${JSON.stringify(move)}: ${next.refused}`);
    standing = next;
    moves.push(move);
  }
  return { standing, moves };
};
const choices = fc.array(fc.nat(10_000), { maxLength: 60 });
const variants = fc.integer({ min: 1, max: 20 }).map((n) => exercise.vary(tiny, seed(n)) as Variant);

describe('any walk on tiny', () => {
  it('offers only moves that are allowed, breaks no property, and can be solved from where it ends', () => {
    fc.assert(fc.property(choices, variants, (steps, at) => {
      const { standing } = wander(steps, at);
      for (const property of exercise.properties) expect([property.id, property.holds(standing.snapshot as never)]).toEqual([property.id, true]);
      const end = exercise.solve(standing.snapshot as never).reduce<Standing>((now, move) => {
        const next = step(exercise, now, move);
        if (isRefusal(next)) throw new Error(`${JSON.stringify(move)} in ${String(now.snapshot.value)}: ${next.refused}`);
        return next;
      }, standing);
      expect(outcomeOf(exercise, end).result).toBe('passed');
    }), { numRuns: 200 });
  });
  it('stands the same in a live actor and by replay', () => {
    fc.assert(fc.property(choices, (steps) => {
      const { moves } = wander(steps);
      const actor = createActor(xstateOf(exercise.machine), { input: { variant } }).start();
      for (const move of moves) actor.send(move as never);
      const live = actor.getSnapshot();
      const { snapshot } = walk(...moves);
      expect([live.value, { ...live.context, variant: 0 }]).toEqual([snapshot.value, { ...(snapshot.context as BenchContext), variant: 0 }]);
    }), { numRuns: 100 });
  });
});
