import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import { isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { AssignContext } from './machine.ts';
import { proof } from './proof.ts';
import { decisionOf } from './rules.ts';
import { assignSet, type AssignSet, type AssignVariant } from './schema.ts';
import { words } from './words.ts';

const read = (path: string): AssignSet => assignSet.parse(parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
const small = read('./sets/tiny.yml');
const raci = read('../../courses/collaboration-talent/sets/senior-card-raci.yml');
const gate = read('../../courses/data-security-incident/sets/launch-gate.yml');
const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });
const draw = (set: AssignSet, n = 1): AssignVariant => exercise.vary(set, seed(n)) as AssignVariant;
/** All four rows of tiny, nothing wrong with the building. */
const calm = draw({ ...small, draw: 4, moods: [{}] });
const troubled = draw({ ...small, draw: 4, moods: [{ stop: 1 }] });
const setIn = (of: AssignVariant) => (id: string, field: string, value: string): Move => ({ type: 'cell.set', card: of.cards.find(({ card }) => card.id === id)?.handle ?? '', field, value });
const set = setIn(calm);
const submit: Move = { type: 'matrix.submit' };
const decide: Move = { type: 'decision.submit' };
const choose = (option: string): Move => ({ type: 'decision.choose', option });
const rowsOf = (of: AssignVariant): Move[] => of.cards.flatMap(({ handle, case: { solution } }) => Object.entries(solution).map(([field, value]): Move => ({ type: 'cell.set', card: handle, field, value })));
const walkOn = (of: AssignVariant, ...moves: Move[]): Standing => played(exercise, of, moves);
const context = (standing: Standing): AssignContext => standing.snapshot.context as AssignContext;
const found = (...moves: Move[]): readonly Finding[] => context(walkOn(calm, ...moves)).found;
const codes = (...moves: Move[]): string[] => found(...moves).map(({ code }) => code);

describe('assign on tiny', () => {
  it('passes after every row is right and the decision follows from them', () => {
    expect(outcomeOf(exercise, walkOn(calm, ...rowsOf(calm), submit, choose('open'), decide))).toEqual({ result: 'passed', submissions: 2, findings: 0, hints: 0 });
    expect(outcomeOf(exercise, walkOn(troubled, ...rowsOf(troubled), submit, choose('wait'), decide)).result).toBe('passed');
  });
  it('does not count a hand-in of half a table, nor of an untouched one', () => {
    expect(found(submit)).toMatchObject([{ code: 'unfilled', weight: 'invalid', params: { count: 4 } }]);
    expect(found(set('water', 'li', 'do'), submit)).toMatchObject([{ code: 'unfilled', params: { count: 3 } }]);
    expect(outcomeOf(exercise, walkOn(calm, submit))).toMatchObject({ submissions: 0, findings: 0 });
    expect(codes(...rowsOf(calm), submit, decide)).toEqual(['undecided']);
  });
  it('finds a row that two do, and one that one may not do', () => {
    expect(codes(...rowsOf(calm), set('chairs', 'wang', 'do'), submit)).toEqual(['too-many']);
    expect(found(...rowsOf(calm), set('chairs', 'li', 'none'), set('chairs', 'wang', 'do'), submit)).toMatchObject([{ code: 'need-missing', text: { en: 'Xiao Li is here first. Xiao Wang is fetching the key.' } }]);
    expect(found(...rowsOf(calm), set('water', 'wang', 'do'), submit)).toMatchObject([{ code: 'too-many', params: { count: 2, max: 1 }, text: { en: 'Where two think the other does it, nobody does.' } }]);
  });
  it('finds what a row still lacks, with its reason, and lets any row be filled in another right way', () => {
    expect(found(...rowsOf(calm), set('fire', 'wang', 'none'), set('fire', 'li', 'do'), submit)).toMatchObject([{ code: 'need-missing', text: { en: 'While it is good, Xiao Wang notes it.' } }]);
    expect(walkOn(calm, ...rowsOf(calm), set('water', 'li', 'none'), set('water', 'wang', 'do'), submit).snapshot.value).toBe('deciding');
  });
  it('finds a row without enough', () => {
    const of = draw({ ...raci, draw: 1, cards: raci.cards.slice(0, 1) });
    const end = walkOn(of, setIn(of)('purpose', 'lead', 'a'), setIn(of)('purpose', 'source', 'c'), submit);
    expect(context(end).found.map(({ code }) => code)).toEqual(['too-few']);
  });
  it('takes a row off the list once it is touched', () => {
    const off = [...rowsOf(calm), set('water', 'wang', 'do'), submit];
    expect(found(...off, set('water', 'li', 'none'))).toEqual([]);
    expect(outcomeOf(exercise, walkOn(calm, ...off, set('water', 'li', 'none'), submit, choose('open'), decide))).toMatchObject({ result: 'passed', submissions: 3, findings: 1 });
  });
  it('finds a decision that the rows do not carry, either way', () => {
    expect(found(...rowsOf(calm), submit, choose('wait'), decide)).toMatchObject([{ code: 'decision-wrong', text: { en: 'There is nothing to wait for, and people stand at the door.' } }]);
    expect(context(walkOn(troubled, ...rowsOf(troubled), submit, choose('open'), decide)).found).toMatchObject([{ code: 'decision-wrong' }]);
  });
  it('opens the table again from the decision', () => {
    expect(context(walkOn(calm, ...rowsOf(calm), submit, choose('wait'), decide, { type: 'matrix.reopen' }))).toMatchObject({ option: '', found: [] });
  });
  it('refuses values a cell cannot hold, foreign rows, unknown fields and options', () => {
    for (const move of [set('water', 'wang', 'call'), set('water', 'zhao', 'do'), set('water', 'li', 'burn'), { type: 'cell.set', card: 'x', field: 'li', value: 'do' }, { type: 'cell.set' }, { type: 'cell.set', card: calm.cards[0]?.handle ?? '', field: 'li', value: 3 }, choose('open'), decide]) {
      expect(replay(exercise, calm, [move as Move]).kind, JSON.stringify(move)).toBe('refused');
    }
    const other = draw({ ...small, draw: 4 }, 2);
    expect(replay(exercise, calm, [setIn(other)('water', 'li', 'do')]).kind).toBe('refused');
    expect(replay(exercise, calm, [...rowsOf(calm), submit, choose('perhaps')])).toMatchObject({ kind: 'refused' });
  });
});

describe('the RACI of the senior card', () => {
  it('ends with the last row: there is nothing to decide', () => {
    const of = draw(raci);
    expect(outcomeOf(exercise, walkOn(of, ...rowsOf(of), submit))).toMatchObject({ result: 'passed', submissions: 1 });
  });
  it('never lets the firm answer, and lets no row copy everybody', () => {
    for (let n = 1; n <= 12; n += 1) {
      const of = draw(raci, n);
      const [first] = of.cards;
      const all = (value: string): Move[] => raci.fields.map(({ id }): Move => ({ type: 'cell.set', card: first?.handle ?? '', field: id, value }));
      const told = (...moves: Move[]): string[] => context(walkOn(of, ...rowsOf(of), ...moves, submit)).found.map(({ code }) => code);
      expect(told({ type: 'cell.set', card: first?.handle ?? '', field: 'firm', value: 'a' })).toHaveLength(1);
      for (const value of ['a', 'r', 'c', 'i', 'ar']) expect(told(...all(value)).length).toBeGreaterThan(0);
    }
  });
  it('finds a cell that the row bars, where nothing else is wrong', () => {
    const of = draw({ ...raci, draw: 1, cards: raci.cards.filter(({ id }) => id === 'deliver') });
    const end = walkOn(of, ...rowsOf(of), setIn(of)('deliver', 'firm', 'r'), submit);
    expect(context(end).found).toMatchObject([{ code: 'not-allowed', ground: { convention: true } }]);
  });
  it('holds a pool of twice what is dealt', () => {
    expect(raci.cards.length).toBe(2 * raci.draw);
    expect(gate.cards.length).toBe(2 * gate.draw);
  });
});

describe('the launch gate', () => {
  it('leads to each of the three decisions for some learners, and half of its rows are veto items', () => {
    const deals = Array.from({ length: 60 }, (_, n) => draw(gate, n + 1));
    const decisions = deals.map((of) => decisionOf(of, context(walkOn(of, ...rowsOf(of))).cells));
    for (const option of ['launch', 'limited', 'hold']) expect(decisions.filter((one) => one === option).length, option).toBeGreaterThan(8);
    for (const { cards } of deals) expect(cards.filter(({ card }) => card.mark !== undefined)).toHaveLength(4);
  });
  it('lets no veto item pass with a measure, and none be stopped that is met', () => {
    for (const { mark, cases } of gate.cards) {
      for (const one of cases) {
        if (mark !== undefined) expect(one.solution['verdict']).not.toBe('waive');
        if (one.tag === '') expect(one.solution['verdict']).toBe('pass');
      }
    }
  });
  it('is not passed by stopping everything, nor by letting everything through', () => {
    for (let n = 1; n <= 20; n += 1) {
      const of = draw(gate, n);
      for (const verdict of ['pass', 'stop']) {
        const end = walkOn(of, ...of.cards.map(({ handle }): Move => ({ type: 'cell.set', card: handle, field: 'verdict', value: verdict })), submit);
        const alike = of.cards.every(({ case: { solution } }) => solution['verdict'] === verdict);
        expect(context(end).found.length > 0).toBe(!alike);
      }
    }
  });
});

describe('the deal and the solution', () => {
  it('differs between learners', () => {
    for (const one of [raci, gate]) expect(new Set(Array.from({ length: 20 }, (_, n) => draw(one, n + 1).cards.map(({ card, case: { id } }) => `${card.id} ${id}`).sort().join())).size).toBeGreaterThan(18);
  });
  it('passes from every stage, with a reason for each step', async () => {
    const because = await exercise.because();
    for (const [of, moves] of [[calm, []], [troubled, rowsOf(troubled)], [calm, [...rowsOf(calm), submit, choose('wait'), decide]], [draw(raci, 3), []], [draw(gate, 3), []]] as const) {
      const start = walkOn(of, ...moves);
      const end = proof.solve(start.snapshot as never).reduce<Standing>((now, move) => {
        const told = because(now.snapshot as never, move);
        if (!move.type.endsWith('.submit')) expect(`${told?.what.zh} ${told?.what.en} ${told?.why?.en}`).not.toMatch(/undefined|[{}]/u);
        const next = step(exercise, now, move);
        if (isRefusal(next)) throw new Error(next.refused);
        return next;
      }, start);
      expect(outcomeOf(exercise, end).result).toBe('passed');
    }
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  });
});

describe('a set that does not hang together', () => {
  const faults = (one: object): string[] => {
    const parsed = assignSet.safeParse(one);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const [water] = small.cards;
  const withCase = (change: object) => ({ ...small, cards: [{ ...water, cases: [{ ...water?.cases[0], ...change }] }, ...small.cards.slice(1)] });
  const need = { ...water?.cases[0]?.needs[0] };
  it.each([
    [{ ...small, fields: [{ ...small.fields[0], values: ['none', 'sing'] }, small.fields[1]] }, 'fields.0.values.1: There is no "sing"; there are: none, do, call.'],
    [{ ...small, fields: [{ ...small.fields[0], start: 'sing' }, small.fields[1]] }, 'fields.0.start: There is no "sing"; there are: none, do, call.'],
    [withCase({ needs: [{ ...need, fields: ['zhao'] }] }), 'cards.0.cases.0.needs.0.fields.0: There is no "zhao"; there are: li, wang.'],
    [withCase({ solution: { zhao: 'do' } }), 'cards.0.cases.0.solution.zhao: There is no "zhao"; there are: li, wang.'],
    [withCase({ solution: { wang: 'call' } }), 'cards.0.cases.0.solution.wang: There is no "call"; there are: none, do.'],
    [withCase({ solution: { li: 'call' } }), 'cards.0.cases.0.solution: The solution of "heavy" does not pass itself: compare counts, needs and nots.'],
    [withCase({ solution: { li: 'do', wang: 'do' } }), 'cards.0.cases.0.solution: The solution of "heavy" does not pass itself: compare counts, needs and nots.'],
    [{ ...small, moods: [{ stop: 3 }] }, 'moods.0.stop: "stop" asks for 3 rows; of the 2 drawn as few as 1 can turn out so. Write more rows, or a smaller number.'],
    [{ ...small, decision: { ...small.decision, otherwise: 'sleep' } }, 'decision.otherwise: There is no "sleep"; there are: open, wait.'],
    [{ ...small, decision: { ...small.decision, rules: [{ field: 'zhao', values: ['do'], option: 'open' }] } }, 'decision.rules.0.field: There is no "zhao"; there are: li, wang.'],
    [{ ...small, draw: 5 }, 'draw: draw is the number of rows a learner gets, now 5: no fewer than the 1 marked always, no more than the 4 there are.'],
    [{ ...small, cards: [...small.cards, water] }, 'cards.4.id: The id "water" is used twice. Use another.'],
  ])('is told %#', (one, told) => {
    expect(faults(one)).toContain(told);
  });
  it('is not found in tiny', () => {
    expect(faults(small)).toEqual([]);
  });
});
