import { describe, expect, it } from 'vitest';
import type { Move } from '#kit/exercise.ts';
import { begin, outcomeOf, replay, type Standing } from '#kit/replay.ts';
import { codesAt, draw, foundAt, full, tiny, walkIn } from './audit.test-support.ts';
import { because } from './because.ts';
import { sampleMatrices } from './claims.ts';
import { cells } from './figures.ts';
import { exercise } from './index.ts';
import type { AuditSnapshot } from './machine.ts';
import { proof } from './proof.ts';
import { slotsOf } from './rules.ts';
import type { AuditMove, AuditVariant } from './schema.ts';
import { words } from './words.ts';

const variant = draw(tiny, 1);
const walk = walkIn(variant);
const solution = proof.solve(begin(exercise, variant).snapshot as never) as readonly AuditMove[];
/** The solution up to and with its first move of this type. */
const after = (type: string): readonly Move[] => solution.slice(0, solution.findIndex((move) => move.type === type) + 1);
const submit = (type: 'cases' | 'figures' | 'claims' | 'line' | 'work'): Move => ({ type: `${type}.submit` });
const claim = (id: string): string => variant.claims.find((one) => one.claim.id === id)?.handle ?? '';
const remedy = (id: string): string => variant.remedies.find((one) => one.remedy.id === id)?.handle ?? '';
const add = (id: string, reason: string): Move => ({ type: 'remedy.add', remedy: remedy(id), reason });
const stateAt = ({ snapshot }: Standing): string => snapshot.value;

describe('audit on tiny', () => {
  it('passes as its solution says', () => {
    expect(outcomeOf(exercise, walk(...solution))).toEqual({ result: 'passed', submissions: 5, findings: 0, hints: 0 });
    expect(solution.map(({ type }) => type).filter((type) => type.endsWith('.submit'))).toEqual(['cases.submit', 'figures.submit', 'claims.submit', 'line.submit', 'work.submit']);
  });
  it('does not count unfinished work, at any stage', () => {
    for (const [before, stage, code] of [[[], 'cases', 'unsorted'], [after('cases.submit'), 'figures', 'unreckoned'], [after('figures.submit'), 'claims', 'unjudged'], [after('claims.submit'), 'line', 'line-unmoved'], [after('line.submit'), 'work', 'no-remedy']] as const) {
      const end = walk(...before, submit(stage));
      expect(foundAt(end)).toMatchObject([{ code, weight: 'invalid' }]);
      expect(outcomeOf(exercise, end).findings).toBe(0);
    }
  });
  it('names the field of each case that is in another', () => {
    for (const { handle, id } of draw(full, 2).cases) expect(handle).not.toBe(id);
    const big = draw(full, 2);
    const go = walkIn(big);
    const right = new Map((proof.solve(begin(exercise, big).snapshot as never) as readonly AuditMove[]).flatMap((move) => (move.type === 'case.label' ? [[move.case, move.cell] as const] : [])));
    const wrong = big.cases.map(({ handle }): Move => ({ type: 'case.label', case: handle, cell: cells.find((cell) => cell !== right.get(handle)) as string }));
    const end = go(...wrong, submit('cases'));
    expect(foundAt(end).map(({ code, at: [handle] }) => [code, handle])).toEqual(big.cases.map(({ handle }) => [`is-${right.get(handle)}`, handle]));
    expect(new Set(right.values())).toEqual(new Set(cells));
    const mended = go(...wrong, submit('cases'), ...[...right].map(([handle, cell]): Move => ({ type: 'case.label', case: handle, cell })), submit('cases'));
    expect([stateAt(mended), outcomeOf(exercise, mended).findings]).toEqual(['reckoning', big.cases.length]);
  });
  it('takes the rate of the sample in whole per cent, an exact half either way, and nothing else', () => {
    const seen = new Set<string>();
    for (let n = 1; n <= 12; n += 1) {
      const big = draw(full, n);
      const go = walkIn(big);
      const path = proof.solve(begin(exercise, big).snapshot as never) as readonly AuditMove[];
      const sorted = path.slice(0, path.findIndex(({ type }) => type === 'cases.submit') + 1);
      const enter = (shift: number): readonly Move[] => slotsOf(big).map(({ rate, group, is }) => ({ type: 'figure.enter', rate, group, value: Math.abs(Math.floor(100 * is + 0.5) - shift) }));
      expect(stateAt(go(...sorted, ...enter(0), submit('figures')))).toBe('judging');
      const off = go(...sorted, ...enter(2), submit('figures'));
      expect(foundAt(off).length).toBe(slotsOf(big).length);
      for (const code of codesAt(off)) seen.add(code);
    }
    expect([...seen].sort()).toEqual(['wrong-alarm', 'wrong-missed', 'wrong-reached', 'wrong-selection']);
  });
  it('wants a claim to be tried before it is judged, and shows what came of it', () => {
    const judged = solution.filter(({ type }) => type === 'claim.judge' || type === 'main.choose');
    expect(foundAt(walk(...after('figures.submit'), ...judged, submit('claims')))).toMatchObject([{ code: 'untried', weight: 'invalid', at: [claim('drop-area')] }]);
    const dropped = walk(...after('figures.submit'), { type: 'column.drop', column: 'area' });
    expect((dropped.snapshot as AuditSnapshot).context).toMatchObject({ dropped: ['area'], tried: ['50|2'] });
    const back = walk(...after('figures.submit'), { type: 'column.drop', column: 'area' }, { type: 'column.keep', column: 'area' }, ...judged, submit('claims'));
    expect(stateAt(back)).toBe('moving');
  });
  it('finds a wrong verdict with the figures in its reason, and a main conclusion that is none', () => {
    const tried: readonly Move[] = [...after('figures.submit'), { type: 'column.drop', column: 'area' }];
    const end = walk(...tried, { type: 'claim.judge', claim: claim('drop-area'), as: 'holds' }, { type: 'claim.judge', claim: claim('island-missed'), as: 'refuted' }, { type: 'main.choose', claim: claim('drop-area') }, submit('claims'));
    expect([...codesAt(end)].sort()).toEqual(['claim-holds', 'claim-refuted', 'not-main']);
    const text = foundAt(end).find(({ code }) => code === 'claim-refuted')?.text;
    expect(text?.zh).toContain('66.7% 对 33.3%');
    expect(text?.en).toContain('66.7% against 33.3%');
  });
  it('finds a line that misses too many and one that goes too far', () => {
    const to = (line: number): Standing => walk(...after('claims.submit'), { type: 'line.move', to: line }, submit('line'));
    expect([codesAt(to(60)), codesAt(to(30)), stateAt(to(40))]).toEqual([['line-high'], ['line-low'], 'remedying']);
    expect((to(40).snapshot as AuditSnapshot).context.line).toBe(50);
  });
  it('finds remedies that remedy nothing, come too late, lack or bear the wrong reason', () => {
    const before = after('line.submit');
    expect(codesAt(walk(...before, add('delete-area', 'source'), submit('work')))).toEqual(['remedies-nothing', 'remedy-missed', 'remedy-missed']);
    const late = walk(...before, add('look-again', 'human'), add('register', 'source'), submit('work'));
    expect(foundAt(late)).toMatchObject([{ code: 'too-late', at: [remedy('register')] }]);
    expect(stateAt(walk(...before, add('look-again', 'human'), add('register', 'source'), submit('work'), { type: 'remedy.raise', remedy: remedy('register') }, submit('work')))).toBe('audited');
    expect(codesAt(walk(...before, add('register', 'human'), add('look-again', 'human'), submit('work')))).toEqual(['wrong-reason']);
    expect(stateAt(walk(...before, add('register', 'human'), add('look-again', 'human'), submit('work'), add('register', 'source'), submit('work')))).toBe('audited');
    const all = walk(...before, add('register', 'source'), add('look-again', 'human'), add('delete-area', 'human'), submit('work'));
    expect(codesAt(all)).toEqual(['remedies-nothing']);
    expect(stateAt(walk(...before, add('register', 'source'), add('look-again', 'human'), add('delete-area', 'human'), submit('work'), { type: 'remedy.take', remedy: remedy('delete-area') }, submit('work')))).toBe('audited');
  });
});

describe('moves that are not of this variant', () => {
  it('are refused at their number, whatever is in them', () => {
    const [first] = variant.cases;
    const bad: readonly (readonly [readonly Move[], Move])[] = [
      [[], { type: 'case.label', case: draw(full, 1).cases[0]?.handle ?? '', cell: 'hit' }], [[], { type: 'case.label', case: first?.handle ?? '', cell: 'yes' }], [[], { type: 'case.label', case: [first?.handle ?? ''], cell: 'hit' }],
      [[], { type: 'case.label' }], [[], { type: 'line.move', to: 40 }], [[], { type: 'work.submit' }],
      ...([['missing', 'street', 5], [variant.asked[0] as string, 'sea', 5], [variant.asked[0] as string, 'constructor', 5], [variant.asked[0] as string, 'street', 101], [variant.asked[0] as string, 'street', -1], [variant.asked[0] as string, 'street', 0.5], [variant.asked[0] as string, 'street', '5']] as const)
        .map(([rate, group, value]) => [after('cases.submit'), { type: 'figure.enter', rate, group, value }] as const),
      [after('figures.submit'), { type: 'column.drop', column: 'loans' }], [after('figures.submit'), { type: 'column.keep', column: 'area' }], [after('figures.submit'), { type: 'line.move', to: 41 }], [after('figures.submit'), { type: 'line.move', to: 50 }],
      [after('figures.submit'), { type: 'claim.judge', claim: claim('drop-area'), as: 'perhaps' }], [after('figures.submit'), { type: 'main.choose', claim: 'x' }],
      [after('line.submit'), add('register', 'nobody')], [after('line.submit'), { type: 'remedy.add', remedy: 'x', reason: 'source' }], [after('line.submit'), { type: 'remedy.raise', remedy: remedy('register') }], [after('line.submit'), { type: 'remedy.take', remedy: remedy('register') }],
    ];
    for (const [before, move] of bad) expect([move, replay(exercise, variant, [...before, move])]).toMatchObject([move, { kind: 'refused', at: before.length + 1, why: 'forbidden-move' }]);
  });
});

describe('one learner and another', () => {
  it('have other cases, other samples with other matrices, other claims, limits and remedies', () => {
    const deals = Array.from({ length: 30 }, (_, n) => draw(full, n + 1));
    const differing = (of: (one: AuditVariant) => unknown): number => new Set(deals.map((one) => JSON.stringify(of(one)))).size;
    expect([differing(({ cases }) => cases.map(({ id }) => id)), differing(({ sample }) => sampleMatrices(full, sample)), differing(({ claims }) => claims.map(({ claim: { id } }) => id).sort())].every((count) => count >= 25)).toBe(true);
    expect([differing(({ limit }) => limit), differing(({ asked }) => asked)]).toEqual([4, 6]);
    expect(draw(full, 5)).toEqual(draw(full, 5));
  });
  it('can each solve it, are told why at every step, and cannot guess it', () => {
    for (let n = 1; n <= 40; n += 1) {
      const one = draw(full, n);
      const path = proof.solve(begin(exercise, one).snapshot as never);
      const played = replay(exercise, one, path);
      expect([n, played.kind, outcomeOf(exercise, played.standing).result]).toEqual([n, 'replayed', 'passed']);
      expect(proof.chance?.(one)).toBeLessThan(1e-9);
      if (n > 4) continue;
      for (const [at, move] of path.entries()) {
        if (move.type.endsWith('.submit')) continue;
        const told = because(played.steps[at]?.snapshot as AuditSnapshot, move as AuditMove);
        expect([move.type, `${told?.what.zh}${told?.what.en}${told?.why?.zh ?? ''}${told?.why?.en ?? ''}`.includes('{'), told === undefined]).toEqual([move.type, false, false]);
      }
    }
  });
  it('never see the same verdict everywhere', () => {
    for (let n = 1; n <= 40; n += 1) {
      const path = proof.solve(begin(exercise, draw(full, n)).snapshot as never) as readonly AuditMove[];
      expect(new Set(path.flatMap((move) => (move.type === 'claim.judge' ? [move.as] : []))).size).toBe(2);
    }
  });
});

it('has a sentence and a next step for every finding that a set can bring, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(Object.keys(words[lang].findings).sort()).toEqual([...(proof.finds?.(full) ?? [])].sort());
    expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  }
});
