import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Finding, Move } from '#kit/exercise.ts';
import { played } from '#kit/kind.test-support.ts';
import { isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise } from './index.ts';
import type { WeighContext } from './machine.ts';
import { proof } from './proof.ts';
import { weighSet, type WeighSet, type WeighVariant } from './schema.ts';
import { challengeOf, figureProduct, figureScore, turnedPairs } from './scores.ts';
import { words } from './words.ts';

const read = (path: string): WeighSet => weighSet.parse(parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
const small = read('./sets/tiny.yml');
const course = read('../../courses/people-city-foundations/sets/first-scenario.yml');
const self = read('../../courses/collaboration-talent/sets/my-path.yml');
const seed = (n: number): string => seedOf({ course: 'c', set: 's', code: 'local-1', nonce: '', n });
const draw = (set: WeighSet, n = 1): WeighVariant => exercise.vary(set, seed(n)) as WeighVariant;
/** All four cards of tiny: 3×2, 2×2, 3×1, 1×2. */
const variant = draw({ ...small, draw: 4 });
const handle = (id: string, of = variant): string => of.cards.find(({ card }) => card.id === id)?.handle ?? '';
const score = (id: string, criterion: string, value: number): Move => ({ type: 'score.give', card: handle(id), criterion, score: value });
const rightScores = (of = variant): Move[] => of.cards.flatMap(({ handle: card, card: own }) => of.set.criteria.map((criterion) => ({ type: 'score.give', card, criterion: criterion.id, score: figureScore(criterion, own) })));
const [submitScores, sort, submitRanking, submitDefence, reopen] = ['scores.submit', 'cards.sort', 'ranking.submit', 'defence.submit', 'scores.reopen'].map((type): Move => ({ type })) as [Move, Move, Move, Move, Move];
const measure = (id: string): Move => ({ type: 'measure.choose', measure: id });
const ground = (id: string): Move => ({ type: 'ground.choose', criterion: id });
const walkOn = (of: WeighVariant, ...moves: Move[]): Standing => played(exercise, of, moves);
const walk = (...moves: Move[]): Standing => walkOn(variant, ...moves);
const context = (standing: Standing): WeighContext => standing.snapshot.context as WeighContext;
const found = (...moves: Move[]): readonly Finding[] => context(walk(...moves)).found;
const ranked = [...rightScores(), submitScores, sort, submitRanking];
/** Every card raised until this order stands. */
const inOrder = (...ids: string[]): Move[] => {
  let now = variant.cards.map(({ card }) => card.id);
  return ids.flatMap((id, place) => {
    const steps = now.indexOf(id) - place;
    now = [...now.slice(0, place), id, ...now.slice(place).filter((one) => one !== id)];
    return Array.from({ length: steps }, (): Move => ({ type: 'card.raise', card: handle(id) }));
  });
};

describe('weigh on tiny', () => {
  it('passes after scores, order and defence', () => {
    expect(outcomeOf(exercise, walk(...ranked, measure('complaints'), ground('easy'), submitDefence))).toEqual({ result: 'passed', submissions: 3, findings: 0, hints: 0 });
  });
  it('does not count what was handed in half done', () => {
    expect(found(submitScores)).toMatchObject([{ code: 'unscored', weight: 'invalid', params: { count: 8 } }]);
    expect(found(...rightScores(), submitScores, submitRanking)).toMatchObject([{ code: 'unranked', weight: 'invalid' }]);
    expect(found(...ranked, measure('complaints'), submitDefence)).toMatchObject([{ code: 'undefended', weight: 'invalid', at: ['ground'] }]);
    expect(outcomeOf(exercise, walk(submitScores))).toMatchObject({ submissions: 0, findings: 0 });
  });
  it('finds a score off the printed figure, says the figure, and takes it off the list once touched', () => {
    const off = [...rightScores(), score('bench', 'often', 3), submitScores];
    expect(found(...off)).toMatchObject([{ code: 'score-off', params: { cardEn: 'A bench has a loose leg', score: 3, figureEn: 'some 20 sit on it a day' } }]);
    expect(found(...off, score('bench', 'often', 1))).toEqual([]);
    expect(walk(...off, score('bench', 'often', 2), submitScores).snapshot.value).toBe('ranking');
  });
  it('finds a first choice that does not score highest, and an order too far from the scores', () => {
    expect(found(...rightScores(), submitScores, ...inOrder('clock', 'screen', 'bench', 'door'), submitRanking)).toMatchObject([
      { code: 'first-off', at: [handle('clock')] },
      { code: 'order-off', params: { count: 6, limit: 0, upperEn: 'The clock is slow', lowerEn: 'The door does not close' } },
    ]);
    expect(found(...rightScores(), submitScores, ...inOrder('door', 'screen', 'bench', 'clock'), submitRanking)).toMatchObject([{ code: 'order-off', params: { count: 1 } }]);
  });
  it('allows as many turned pairs as the set says', () => {
    const wide = draw({ ...small, draw: 4, tolerance: { score: 0, pairs: 1 } });
    const end = walkOn(wide, ...rightScores(), submitScores, ...inOrder('door', 'screen', 'bench', 'clock'), submitRanking);
    expect(end.snapshot.value).toBe('defending');
  });
  it('finds a figure that counts work, one that measures another matter, and a weak answer to the meeting', () => {
    const answer = (m: string, g: string) => found(...ranked, measure(m), ground(g), submitDefence).map(({ code }) => code);
    expect(answer('forms', 'easy')).toEqual(['measure-output']);
    expect(answer('missed', 'easy')).toEqual(['measure-misfit']);
    const full = course.cards.map(({ id }) => id);
    expect(full.length).toBe(2 * course.draw);
  });
  it('opens the scores again from the order and from the defence', () => {
    for (const moves of [ranked.slice(0, -1), ranked]) {
      const end = walk(...moves, reopen);
      expect(end.snapshot.value).toBe('scoring');
      expect(context(end)).toMatchObject({ order: [], measure: '', ground: '', found: [] });
    }
  });
});

describe('the challenge of a meeting', () => {
  it('comes from a card that is ahead in one point, and only a point in which the first is ahead answers it', () => {
    let challenged = 0;
    for (let n = 1; n <= 60; n += 1) {
      const of = draw(course, n);
      const best = [...of.cards].sort((a, b) => figureProduct(of.set, b.card) - figureProduct(of.set, a.card))[0] as WeighVariant['cards'][number];
      const challenge = challengeOf(of, best.handle);
      if (challenge === undefined) continue;
      challenged += 1;
      const weak = walkOn(of, ...rightScores(of), submitScores, sort, submitRanking, measure(best.card.fits?.[0] ?? ''), ground(challenge.criterion), submitDefence);
      if (context(weak).order[0] === best.handle) expect(context(weak).found.map(({ code }) => code)).toEqual(['ground-weak']);
    }
    expect(challenged).toBeGreaterThan(30);
  });
  it('is not raised against a first choice that leads in all', () => {
    expect(challengeOf(variant, handle('door'))).toBeUndefined();
  });
});

describe('a self-check', () => {
  const of = draw(self);
  const all = (value: number): Move[] => of.cards.flatMap(({ handle: card }) => self.criteria.map(({ id }): Move => ({ type: 'score.give', card, criterion: id, score: value })));
  it('passes with any scores and any order, and counts nothing wrong', () => {
    const end = walkOn(of, ...all(4), submitScores, { type: 'card.raise', card: of.cards[5]?.handle ?? '' }, submitRanking, measure('teach'), ground('gap'), submitDefence);
    expect(outcomeOf(exercise, end)).toEqual({ result: 'passed', submissions: 0, findings: 0, hints: 0 });
  });
  it('asks again where the reason contradicts its own score or the figure counts hours, without counting it', () => {
    const end = walkOn(of, ...all(1), submitScores, sort, submitRanking, measure('hours'), ground('gap'), submitDefence);
    expect(context(end).found).toMatchObject([{ code: 'measure-output', weight: 'invalid' }, { code: 'ground-silent', weight: 'invalid' }]);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
  });
});

describe('moves that are none', () => {
  it('are refused: scores that are no level, decimals, foreign cards and criteria', () => {
    const first = handle('door');
    for (const move of [score('door', 'often', 0), score('door', 'often', 4), score('door', 'often', 1.5), score('door', 'weight', 1), { type: 'score.give', card: first, criterion: 'often', score: '1' }, { type: 'score.give' }, { type: 'card.raise', card: first }, { type: 'ranking.submit' }, measure('complaints')]) {
      expect(replay(exercise, variant, [move as Move]).kind, JSON.stringify(move)).toBe('refused');
    }
    const other = draw({ ...small, draw: 4 }, 2);
    expect(replay(exercise, variant, [{ type: 'score.give', card: handle('door', other), criterion: 'often', score: 3 }]).kind).toBe('refused');
  });
  it('are refused when the card stands first already, or the figure is not in the set', () => {
    const at = [...rightScores(), submitScores];
    expect(replay(exercise, variant, [...at, { type: 'card.raise', card: variant.cards[0]?.handle ?? '' }])).toMatchObject({ kind: 'refused', at: 10 });
    expect(replay(exercise, variant, [...ranked, measure('nothing')]).kind).toBe('refused');
    expect(replay(exercise, variant, [...ranked, ground('nothing')]).kind).toBe('refused');
  });
});

describe('the deal and the solution', () => {
  it('differs between learners in cards and order', () => {
    const orders = Array.from({ length: 20 }, (_, n) => [...draw(course, n + 1).cards].sort((a, b) => figureProduct(course, b.card) - figureProduct(course, a.card)).map(({ card }) => card.id).join());
    expect(new Set(orders).size).toBe(20);
  });
  it('counts no pair of equal cards as turned', () => {
    expect(turnedPairs(variant, ['door', 'bench', 'screen', 'clock'].map((id) => handle(id)))).toEqual([]);
  });
  it('passes from every stage, with a reason for each step', async () => {
    const because = await exercise.because();
    for (const [of, moves] of [[variant, []], [variant, ranked.slice(0, -1)], [variant, ranked], [draw(self), []], [draw(course, 4), []]] as const) {
      const start = walkOn(of, ...moves);
      const end = proof.solve(start.snapshot as never).reduce<Standing>((now, move) => {
        const told = because(now.snapshot as never, move);
        expect(`${told?.what.zh} ${told?.what.en} ${told?.why?.en}`).not.toMatch(/[{}]|NaN/u);
        if (!move.type.endsWith('.submit')) expect(told?.what.en, move.type).toMatch(/./u);
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
  const faults = (set: object): string[] => {
    const parsed = weighSet.safeParse(set);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const withCard = (change: object) => ({ ...small, cards: small.cards.map((card, at) => (at === 0 ? { ...card, ...change } : card)) });
  it.each([
    [{ ...small, draw: 5 }, 'draw: draw is the number of cards a learner gets, now 5: 2 at least, no more than the 4 there are.'],
    [{ ...small, measures: small.measures.filter(({ outcome }) => outcome) }, 'measures: measures has one outcome figure and one that only counts work, at least.'],
    [{ ...small, criteria: [{ ...small.criteria[0], levels: [...(small.criteria[0]?.levels ?? [])].reverse() }, small.criteria[1]] }, 'criteria.0.levels.1: Each level of "often" has from, rising: the least figure that reaches it.'],
    [withCard({ figures: { often: { text: { zh: '一', en: 'a' }, value: 1 } } }), 'cards.0: "door" has no evidence for "easy": add it to figures.'],
    [withCard({ figures: { ...small.cards[0]?.figures, size: { text: { zh: '一', en: 'a' }, value: 1 } } }), 'cards.0.figures.size: criteria has no "size"; there are: often, easy.'],
    [withCard({ figures: { ...small.cards[0]?.figures, often: { text: { zh: '一', en: 'a' }, value: -1 } } }), 'cards.0.figures.often.value: This figure lies below the lowest level and has no score.'],
    [withCard({ fits: [] }), 'cards.0: "door" has no fits: which outcome figure suits it as the first choice.'],
    [withCard({ fits: ['forms'] }), 'cards.0.fits.0: "forms" is no figure with outcome: true; there are: complaints, missed.'],
    [withCard({ id: 'bench' }), 'cards.1.id: The id "bench" is used twice. Use another.'],
    [{ ...small, tolerance: undefined }, 'tolerance: A judged set has tolerance: how far a score, how many pairs of the order may be off.'],
    [{ ...small, tolerance: { score: 0, pairs: 1 } }, 'tolerance.pairs: 2 cards make 1 pairs; 1 the wrong way round is too wide: a third at most.'],
    [{ ...self, path: undefined }, 'path: A self-check has path: how many to learn, for how many to ask.'],
    [{ ...self, path: { learn: 7, ask: 2 } }, 'path: path takes 9, and each learner has 8 cards.'],
    [{ ...self, cards: self.cards.map(({ lead: _, ...card }) => card) }, 'cards.0: "scenario" has no lead: what to learn first when it stands at the top.'],
  ])('is told %#', (set, told) => {
    expect(faults(set)).toContain(told);
  });
  it('is not found in tiny', () => {
    expect(faults(small)).toEqual([]);
  });
});
