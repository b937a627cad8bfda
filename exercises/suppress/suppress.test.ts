import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { xstateOf } from '#kit/proof/xstate.ts';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { withProof, type Move, type Snapshot } from '#kit/exercise.ts';
import { explore } from '#kit/proof/explore.ts';
import { keyOver } from '#kit/proof/identity.ts';
import { courseSets, draw, gridFrom, readSet } from './fixture.test-support.ts';
import { figureAt, smallCells, type SuppressVariant } from './grid.ts';
import { exercise as kind } from './index.ts';
import { words } from './words.ts';
import type { SuppressContext } from './machine.ts';
import { firstAttack, judgeMarks, judgeTable } from './rules.ts';

const exercise = await withProof(kind);

const tiny = readSet('tiny');
const variant = draw(tiny, 1);
const mark = (cell: string): Move => ({ type: 'cell.suppress', cell });
const print = (cell: string): Move => ({ type: 'cell.publish', cell });
const submitMarks: Move = { type: 'marks.submit' };
const submitTable: Move = { type: 'table.submit' };
const small = smallCells(variant);
const others = variant.figures.filter(({ handle, row, column }) => row < 2 && column < 3 && !small.includes(handle)).map(({ handle }) => handle);

const walk = (...moves: readonly Move[]): Standing => played(exercise, variant, moves);
const context = ({ snapshot }: Standing): SuppressContext => snapshot.context as SuppressContext;
const play = (from: Standing, moves: readonly Move[]): Standing =>
  moves.reduce<Standing>((at, move) => {
    const next = step(exercise, at, move);
    if (isRefusal(next)) throw new Error(`${move.type}: ${next.refused}`);
    return next;
  }, from);
const solution = exercise.solve(begin(exercise, variant).snapshot as never);
const toProtecting = solution.slice(0, solution.findIndex(({ type }) => type === 'attack.close') + 1);
const withCounts = (counts: readonly (readonly number[])[], answer: number): SuppressVariant => ({ ...gridFrom(tiny, counts), answer: Array.from({ length: answer }, () => '') });

describe('suppress on tiny', () => {
  it('passes after the small cells, the attack and the complementary cells', () => {
    expect(outcomeOf(exercise, walk(...solution))).toEqual({ result: 'passed', submissions: 2, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with nothing marked, nor one with nothing added', () => {
    expect(outcomeOf(exercise, walk(submitMarks))).toMatchObject({ submissions: 0, findings: 0 });
    expect(context(walk(submitMarks)).found).toMatchObject([{ code: 'nothing-marked', weight: 'invalid' }]);
    const bare = walk(...toProtecting, submitTable);
    expect(context(bare).found).toMatchObject([{ code: 'nothing-added', weight: 'invalid' }]);
    expect(outcomeOf(exercise, bare).submissions).toBe(1);
  });
  it('counts a missed small cell and a marked large one as one finding each', () => {
    const end = walk(mark(small[0] as string), mark(others[0] as string), submitMarks);
    expect(context(end).found.map(({ code }) => code).sort()).toEqual(['not-small', 'small-missed']);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 1, findings: 2 });
  });
  it('takes a figure off the list of things to mend once it was touched', () => {
    const at = walk(mark(small[0] as string), mark(others[0] as string), submitMarks);
    expect(context(play(at, [print(others[0] as string)])).found.map(({ code }) => code)).toEqual(small.slice(1).map(() => 'small-missed'));
    expect(context(play(at, [print(others[0] as string), ...small.slice(1).map(mark)])).found).toEqual([]);
    expect(context(play(walk(submitMarks), [mark(small[0] as string)])).found).toEqual([]);
  });
  it('lets nobody past the attack before every line was shown', () => {
    const marked = small.map(mark);
    expect(walk(...marked, submitMarks).snapshot.value).toBe('attacked');
    expect(replay(exercise, variant, [...marked, submitMarks, { type: 'attack.close' }])).toMatchObject({ kind: 'refused' });
  });
  it('refuses handles of another variant, and totals where the set keeps them', () => {
    const foreign = draw(tiny, 2).figures[0]?.handle as string;
    expect(replay(exercise, variant, [mark(foreign)])).toMatchObject({ kind: 'refused', at: 1, why: 'forbidden-move' });
    const total = figureAt(variant, 2, 0).handle;
    expect(replay(exercise, variant, [...toProtecting, mark(total)])).toMatchObject({ kind: 'refused' });
  });
  it('keeps small cells hidden once they are settled', () => {
    expect(replay(exercise, variant, [...toProtecting, print(small[0] as string)])).toMatchObject({ kind: 'refused' });
  });
  it('prints withheld cells of a band again when the band is merged', () => {
    const end = walk(...toProtecting, ...others.map(mark), { type: 'band.merge', band: variant.columns[1]?.handle as string });
    expect(context(end).withheld.every((handle) => handle === figureAt(variant, 0, 2).handle || handle === figureAt(variant, 1, 2).handle)).toBe(true);
  });
});

describe('judging a table', () => {
  const counts = [[23, 19, 5], [20, 30, 40]];
  it('names the subtraction that reveals the cell', () => {
    const table = withCounts(counts, 3);
    const found = judgeTable(table, { withheld: [figureAt(table, 1, 0).handle], merged: [] });
    expect(found).toMatchObject([{ code: 'derived-row', at: [figureAt(table, 0, 2).handle], params: { sum: '47 − 23 − 19 = 5' } }]);
    expect(words.zh.findings['derived-row'](found[0]?.params ?? {})).toContain('47 − 23 − 19 = 5');
  });
  it('accepts either pair of corners', () => {
    const table = withCounts(counts, 3);
    for (const column of [0, 1]) {
      const withheld = [figureAt(table, 0, column), figureAt(table, 1, column), figureAt(table, 1, 2)].map(({ handle }) => handle);
      expect(judgeTable(table, { withheld, merged: [] })).toEqual([]);
    }
  });
  it('finds over-suppression and says which figures could be printed again', () => {
    const table = withCounts(counts, 3);
    const withheld = [0, 1].flatMap((row) => [0, 1, 2].map((column) => figureAt(table, row, column).handle)).filter((handle) => handle !== figureAt(table, 0, 2).handle);
    const found = judgeTable(table, { withheld, merged: [] });
    expect(found).toMatchObject([{ code: 'over-suppressed', params: { count: 5, limit: 3 } }]);
    expect(found[0]?.at).toHaveLength(4);
  });
  it('finds a kept figure that was withheld or merged away', () => {
    const table = { ...withCounts(counts, 3), kept: ['r1c1', 'tc2'].map((id) => gridFrom(tiny, counts).figures.find((figure) => figure.id === id)?.handle as string) };
    const merged = judgeTable(table, { withheld: [], merged: [table.columns[1]?.handle as string] });
    expect(merged.filter(({ code }) => code === 'question-lost')).toHaveLength(2);
    const withheld = judgeTable(table, { withheld: [table.kept[0] as string], merged: [] });
    expect(withheld.map(({ code }) => code)).toContain('question-lost');
  });
  it('treats 0 as the set says', () => {
    const zero = [[23, 0, 5], [20, 30, 40]];
    const shown = withCounts(zero, 3);
    const hidden: SuppressVariant = { ...shown, set: { ...tiny, zeros: 'hidden' } };
    const [five, nought] = [figureAt(shown, 0, 2).handle, figureAt(shown, 0, 1).handle];
    expect(judgeMarks(shown, [five])).toEqual([]);
    expect(judgeMarks(shown, [five, nought])).toMatchObject([{ code: 'zero-marked' }]);
    expect(judgeMarks(hidden, [five])).toMatchObject([{ code: 'zero-missed' }]);
    expect(judgeMarks(hidden, [five, nought])).toEqual([]);
  });
});

describe('the bus table', () => {
  const set = readSet('bus-small-cells', courseSets);
  const drawn = Array.from({ length: 12 }, (_, n) => draw(set, n + 1));
  it('has 200 clean rows: five lines, eight stops, five bands, whole counts', () => {
    expect(set.table.rows).toHaveLength(200);
    expect(new Set(set.table.rows.map(({ cells }) => `${cells['line']}|${cells['stop']}|${cells['hour_band']}`)).size).toBe(200);
    for (const { cells } of set.table.rows) for (const count of set.roles.counts) expect(cells[count]).toMatch(/^\d+$/u);
  });
  it('plants four small cells and a zero in each variant, one of which at least gives itself away', () => {
    for (const one of drawn) {
      expect(smallCells(one)).toHaveLength(4);
      expect(one.figures.filter(({ value }) => value === 0)).toHaveLength(1);
      expect(firstAttack(one).length).toBeGreaterThan(0);
    }
  });
  it('puts them at other places for other learners', () => {
    const places = drawn.map((one) => smallCells(one).map((handle) => exercise.idOf(one, handle)).join());
    expect(new Set(places).size).toBe(drawn.length);
  });
  it('has an answer that stands, and none with a figure less of it', () => {
    for (const one of drawn) {
      expect(judgeTable(one, { withheld: one.answer, merged: [] })).toEqual([]);
      for (const handle of one.answer) {
        const found = judgeTable(one, { withheld: one.answer.filter((other) => other !== handle), merged: [] });
        expect(found.length).toBeGreaterThan(0);
      }
    }
  });
});

const randomWalk = (choices: readonly number[]): { readonly moves: readonly Move[]; readonly standing: Standing } =>
  choices.reduce<{ moves: readonly Move[]; standing: Standing }>(
    ({ moves, standing }, choice) => {
      const offered = exercise.moves(standing.snapshot as never).filter((move) => standing.snapshot.can(move));
      const move = choice % 5 === 0 ? exercise.solve(standing.snapshot as never)[0] : offered[choice % Math.max(1, offered.length)];
      return move === undefined ? { moves, standing } : { moves: [...moves, move], standing: play(standing, [move]) };
    },
    { moves: [], standing: begin(exercise, variant) },
  );
const someMoves = fc.array(fc.nat(1000), { maxLength: 60 });

describe('laws of suppress', () => {
  it('a live actor stands where replay stands', () => {
    fc.assert(
      fc.property(someMoves, (choices) => {
        const { moves, standing } = randomWalk(choices);
        const actor = createActor(xstateOf(exercise.machine), { input: { variant } }).start();
        for (const move of moves) actor.send(move);
        const live = actor.getSnapshot() as unknown as Snapshot;
        expect(live.value).toEqual(standing.snapshot.value);
        expect(live.context).toEqual(standing.snapshot.context);
      }),
      { numRuns: 60 },
    );
  });
  it('solve passes from wherever random moves lead', () => {
    fc.assert(
      fc.property(someMoves, (choices) => {
        const { standing } = randomWalk(choices);
        expect(outcomeOf(exercise, play(standing, exercise.solve(standing.snapshot as never))).result).toBe('passed');
      }),
      { numRuns: 60 },
    );
  });
  it('holds its properties in every state of tiny, offers no refused move and has words for all it finds', () => {
    const space = explore(exercise, variant, keyOver(['submissions', 'wrong']), 20_000, []);
    expect(space.closed).toBe(true);
    expect(space.refused).toEqual([]);
    const values = new Set(space.met.map(({ snapshot }) => snapshot.value));
    expect([...values].sort()).toEqual(['attacked', 'marking', 'protecting', 'released']);
    for (const { snapshot } of space.met) {
      for (const property of exercise.properties) expect(property.holds(snapshot as never)).toBe(true);
      for (const { code } of exercise.findings(snapshot as never)) for (const lang of ['zh', 'en'] as const) expect(words[lang].findings).toHaveProperty(code);
    }
  });
  it('has the same findings, next steps and labels in both languages', () => {
    expect(Object.keys(words.zh.next).sort()).toEqual(Object.keys(words.zh.findings).sort());
    for (const part of ['states', 'findings', 'next', 'hints', 'labels'] as const) expect(Object.keys(words.en[part])).toEqual(Object.keys(words.zh[part]));
  });
});
