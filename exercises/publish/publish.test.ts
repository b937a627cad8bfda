import { describe, expect, it } from 'vitest';
import { withProof, type Finding, type Move } from '#kit/exercise.ts';
import { findingGaps } from '#kit/proof/audit.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise as kind } from './index.ts';
import type { PublishContext } from './machine.ts';
import type { Variant } from './schema.ts';
import { tiny, visits } from './set-reader.test-support.ts';
import { words } from './words.ts';

const exercise = await withProof(kind);
const variant = exercise.vary(tiny, seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n: 1 })) as Variant;
const submit: Move = { type: 'gate.submit' };
const contextOf = ({ snapshot }: Standing): PublishContext => snapshot.context as PublishContext;
const codes = (standing: Standing): readonly string[] => contextOf(standing).found.map(({ code }) => code);
const play = (from: Standing, moves: readonly Move[]): Standing =>
  moves.reduce<Standing>((at, move) => {
    const next = step(exercise, at, move);
    if (isRefusal(next)) throw new Error(`${JSON.stringify(move)}: ${next.refused}`);
    return next;
  }, from);
/** On by the solution until the state has this name. */
const until = (of: Variant, state: string): Standing => {
  let at = begin(exercise, of);
  for (const move of exercise.solve(at.snapshot as never)) {
    if (at.snapshot.value === state) break;
    at = play(at, [move]);
  }
  return at;
};
/** What the solution does at this gate, without its hand-in. */
const here = (at: Standing): readonly Move[] => {
  const moves = exercise.solve(at.snapshot as never);
  return moves.slice(0, moves.findIndex(({ type }) => type === 'gate.submit'));
};
const wrongAt = (at: Standing): Move => {
  const { variant: of, gate } = contextOf(at);
  const field = of.gates[gate - 1]?.fields[0];
  return { type: 'field.choose', field: field?.handle ?? '', option: field?.options.find(({ isRight }) => !isRight)?.handle ?? '' };
};

describe('publish on tiny', () => {
  it('passes through type, check, describe, assess, list, update, recall', () => {
    const played = replay(exercise, variant, exercise.solve(begin(exercise, variant).snapshot as never));
    expect([...new Set(played.steps.map(({ snapshot }) => snapshot.value))]).toEqual(['typing', 'checking', 'describing', 'assessing', 'listing', 'updating', 'recalling', 'passed']);
    expect(outcomeOf(exercise, played.standing)).toEqual({ result: 'passed', submissions: 7, findings: 0, hints: 0 });
  });
  it('does not count a gate with an open field', () => {
    const early = play(begin(exercise, variant), [submit]);
    expect(contextOf(early).found).toMatchObject([{ code: 'unanswered', weight: 'invalid', params: { count: 1 } }]);
    expect(outcomeOf(exercise, early)).toMatchObject({ submissions: 0, findings: 0 });
  });
  it.each(['typing', 'describing', 'assessing', 'listing', 'updating', 'recalling'])('sends a wrong answer back at %s and lets it be mended', (state) => {
    const at = until(variant, state);
    const wrong = wrongAt(at);
    const back = play(at, [...here(at).filter(({ field }) => field !== wrong['field']), wrong, submit]);
    expect([back.snapshot.value, codes(back)]).toEqual([state, ['answer-wrong']]);
    const mended = play(back, exercise.solve(back.snapshot as never));
    expect(outcomeOf(exercise, mended)).toMatchObject({ result: 'passed', findings: 1 });
  });
  it('refuses the table as it stands: a mobile number and a figure of a few people', () => {
    const at = until(variant, 'checking');
    expect(codes(play(at, [submit])).slice().sort()).toEqual(['direct-kept', 'small-shown']);
  });
  it('refuses a star that the printed total gives away', () => {
    const at = until(variant, 'checking');
    const column: Move = { type: 'column.drop', column: variant.columns['keeper'] ?? '' };
    expect(codes(play(at, [column, { type: 'cells.treat', way: 'starred' }, submit]))).toContain('recoverable');
  });
  it('refuses all bands in one, and a table without the names of the halls', () => {
    const at = until(variant, 'checking');
    const all = ['b60', 'b80'].map((id): Move => ({ type: 'band.join', band: variant.bands[id] ?? '' }));
    expect(codes(play(at, [...Object.values(variant.columns).map((column): Move => ({ type: 'column.drop', column })), ...all, submit])).slice().sort()).toEqual(['needed-dropped', 'too-coarse']);
  });
  it('asks for no dictionary entry of a column that was left out', () => {
    const at = until(variant, 'describing');
    expect(exercise.moves(at.snapshot as never).filter(({ type }) => type === 'field.choose').length).toBe(4);
  });
  it('finds those who were not told, and those who were told for nothing', () => {
    const at = until(variant, 'recalling');
    const ticks = variant.takers.map(({ handle }): Move => ({ type: 'taker.tick', taker: handle }));
    const answer = here(at).filter(({ type }) => type === 'field.choose');
    expect(codes(play(at, [...answer, ...ticks, submit]))).toEqual(['taker-needless']);
    const other = variant.takers.filter(({ version }) => version !== variant.faulty).map(({ handle }): Move => ({ type: 'taker.tick', taker: handle }));
    expect(codes(play(at, [...answer, ...other, submit]))).toEqual(['taker-missed', 'taker-needless']);
  });
  it('undoes a dropped column, but not a judged hand-in', () => {
    const at = until(variant, 'checking');
    const dropped = play(at, [{ type: 'column.drop', column: variant.columns['keeper'] ?? '' }]);
    expect(contextOf(play(dropped, [{ type: 'kit.undo' }])).shape.dropped).toEqual([]);
    expect(isRefusal(step(exercise, play(at, [submit]), { type: 'kit.undo' }))).toBe(true);
  });
});

describe('forged and foreign moves', () => {
  const foreign = exercise.vary(tiny, seedOf({ course: 'c', set: 'tiny', code: 'x', nonce: '', n: 1 })) as Variant;
  const table = until(variant, 'checking');
  it.each([
    ['another variant’s column', { type: 'column.drop', column: foreign.columns['keeper'] ?? '' }],
    ['a column that is there already', { type: 'column.keep', column: variant.columns['keeper'] ?? '' }],
    ['the first band, which has none before it', { type: 'band.join', band: variant.bands['b18'] ?? '' }],
    ['a band that is not joined', { type: 'band.part', band: variant.bands['b80'] ?? '' }],
    ['a way that is none', { type: 'cells.treat', way: 'blurred' }],
    ['a way that is taken already', { type: 'total.treat', way: 'printed' }],
    ['a number for a column', { type: 'column.drop', column: 7 }],
    ['a tick before the recall', { type: 'taker.tick', taker: variant.takers[0]?.handle ?? '' }],
    ['a field of another gate', { type: 'field.choose', field: variant.gates[0]?.fields[0]?.handle ?? '', option: variant.gates[0]?.fields[0]?.options[0]?.handle ?? '' }],
    ['nothing at all', { type: 'column.drop' }],
  ] as const)('are refused: %s', (_, move) => {
    expect(isRefusal(step(exercise, table, move as Move))).toBe(true);
  });
});

describe('publish-visits', () => {
  const dealt = (n: number): Variant => exercise.vary(visits, seedOf({ course: 'c', set: 'v', code: `f${n}`, nonce: '', n: 1 })) as Variant;
  const reached = new Map<string, Finding>();
  const note = (standing: Standing): void => contextOf(standing).found.forEach((finding) => { if (!reached.has(finding.code)) reached.set(finding.code, finding); });
  for (let n = 1; n <= 6; n += 1) {
    const of = dealt(n);
    const table = until(of, 'checking');
    const bands = visits.bands.slice(1).map((id): Move => ({ type: 'band.join', band: of.bands[id] ?? '' }));
    const [stars, hide]: Move[] = [{ type: 'cells.treat', way: 'starred' }, { type: 'total.treat', way: 'withheld' }];
    note(play(begin(exercise, of), [submit]));
    note(play(table, [submit]));
    note(play(table, [stars as Move, submit]));
    note(play(table, [stars as Move, hide as Move, submit]));
    note(play(table, [...bands, { type: 'column.drop', column: of.columns['ramp'] ?? '' }, submit]));
    const describing = until(of, 'describing');
    for (const field of of.gates[2]?.fields ?? []) {
      const poor = field.options.find(({ isRight }) => !isRight);
      note(play(describing, [...here(describing).filter((move) => move['field'] !== field.handle), { type: 'field.choose', field: field.handle, option: poor?.handle ?? '' }, submit]));
    }
    const recall = until(of, 'recalling');
    const answer = here(recall).filter(({ type }) => type === 'field.choose');
    const others = of.takers.filter(({ version }) => version !== of.faulty).map(({ handle }): Move => ({ type: 'taker.tick', taker: handle }));
    note(play(recall, [...answer, ...others, submit]));
  }
  // One in ten figures may be starred; with a lower limit the same stars are too many.
  const strict = exercise.vary({ ...visits, needs: { ...visits.needs, lose: 3, total: true } } as never, seedOf({ course: 'c', set: 'v', code: 's', nonce: '', n: 1 })) as Variant;
  const strictTable = until(strict, 'checking');
  note(play(strictTable, [{ type: 'cells.treat', way: 'starred' }, { type: 'total.treat', way: 'withheld' }, submit]));

  it('brings every finding that it and a stricter set name', () => {
    const named = exercise.finds?.({ ...visits, needs: { ...visits.needs, total: true } } as never) ?? [];
    expect([...reached.keys()].sort()).toEqual([...named].sort());
    expect(named.filter((code) => code !== 'total-missing').sort()).toEqual([...(exercise.finds?.(visits) ?? [])].sort());
  });
  it('gives each its sentence, its ground and its next step in both languages', () => {
    for (const finding of reached.values()) {
      expect([finding.code, findingGaps(words, finding)]).toEqual([finding.code, []]);
      for (const lang of ['zh', 'en'] as const) expect(words[lang].findings[finding.code as 'too-coarse']((finding.params ?? {}) as never)).not.toMatch(/undefined|NaN|\{/u);
    }
  });
  it('cannot be passed with every column left out, nor with every column kept', () => {
    for (let n = 1; n <= 20; n += 1) {
      const of = dealt(n);
      const table = until(of, 'checking');
      const drop = Object.values(of.columns).map((column): Move => ({ type: 'column.drop', column }));
      for (const moves of [[], drop]) expect(play(table, [...moves, submit]).snapshot.value).toBe('checking');
    }
  });
  it('holds a pool of twice what is shown, and every scene is dealt', () => {
    expect(visits.table.rows.length).toBeGreaterThanOrEqual(2 * visits.draw);
    expect(visits.takers.pool.length).toBeGreaterThanOrEqual(2 * visits.takers.draw);
    expect(new Set(Array.from({ length: 40 }, (_, n) => dealt(n).scene.id)).size).toBe(visits.scenes.length);
  });
  it('computes the chance of a blind pass over all its gates', () => {
    expect(exercise.chance?.(dealt(1))).toBeLessThan(1e-8);
    // tiny: eight fields of two answers, two columns that matter, two who fetched.
    expect(exercise.chance?.(variant)).toBeCloseTo(0.5 ** (7 + 2 + 2), 10);
  });
});
