import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { played } from '#kit/kind.test-support.ts';
import { begin, isRefusal, outcomeOf, replay, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import type { Finding, Move } from '#kit/exercise.ts';
import { exercise } from './index.ts';
import type { QuestionContext } from './machine.ts';
import { proof } from './proof.ts';
import { rightOf } from './rules.ts';
import { questionSet, type DealtCard, type QuestionVariant } from './schema.ts';
import { words } from './words.ts';

const read = (path: string) => questionSet.parse(parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
const small = read('./sets/tiny.yml');
/** All six forms at once. */
const set = { ...small, draw: 6 };
const seed = (n: number): string => seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n });
const variant = exercise.vary(set, seed(1)) as QuestionVariant;
const dealt = (id: string, of = variant): DealtCard => of.cards.find(({ card }) => card.id === id) as DealtCard;
/** The handle of the part at this place of the set's list. */
const part = (id: string, at: number): string => dealt(id).parts.find((one) => one.at === at)?.handle ?? '';
const target = (id: string, at: number): string => dealt(id).targets.find((one) => one.at === at)?.handle ?? '';
const give = (id: string, parts: readonly string[]): Move => ({ type: 'answer.give', card: dealt(id).handle, parts });
const right = (id: string): Move => give(id, rightOf(dealt(id)));
const submit: Move = { type: 'work.submit' };
const ids = set.cards.map(({ id }) => id);
const walk = (...moves: Move[]): Standing => played(exercise, variant, moves);
const context = (standing: Standing): QuestionContext => standing.snapshot.context as QuestionContext;
const found = (...moves: Move[]): readonly Finding[] => context(walk(...moves)).found;
const but = (id: string, parts: readonly string[]): Move[] => [...ids.filter((one) => one !== id).map(right), give(id, parts), submit];
const refused = (move: Move, of = variant): boolean => replay(exercise, of, [move]).kind === 'refused';

describe('question on tiny', () => {
  it('passes after every card is answered rightly and handed in', () => {
    expect(outcomeOf(exercise, walk(...ids.map(right), submit))).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('does not count a hand-in with cards left open', () => {
    const end = walk(right('old-man'), submit);
    expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
    expect(context(end).found).toMatchObject([{ code: 'unanswered', weight: 'invalid', params: { count: 5 } }]);
  });
  it('tells a wrong single choice its reason at once', () => {
    expect(found(...but('old-man', [part('old-man', 1)]))).toMatchObject([{ code: 'wrong-choice', at: [dealt('old-man').handle], text: { zh: '说明是小字，他就是看不清才站住的。' } }]);
  });
  it('tells a typed value that the set names its own reason, and any other what to look at', () => {
    expect(found(...but('queue', ['24']))).toMatchObject([{ code: 'wrong-value', text: { en: 'His own turn is not waiting.' } }]);
    expect(found(...but('queue', ['5.5']))).toMatchObject([{ code: 'wrong-value', text: { en: 'People times minutes each.' } }]);
  });
  it('counts the right parts of several, and names the wrong ones when the card is found wrong again', () => {
    const all = dealt('note').parts.map(({ handle }) => handle);
    const first = but('note', all);
    expect(found(...first)).toMatchObject([{ code: 'ticks-counted', params: { right: 2, count: 3 } }]);
    expect(found(...first)[0]?.text).toBeUndefined();
    expect(found(...first, give('note', [part('note', 0), part('note', 2)]), submit)).toMatchObject([{ code: 'ticks-told', params: { right: 1, count: 3, missing: 1 }, text: { zh: '与要办的事无关，说出去伤人。' } }]);
  });
  it('counts neighbouring steps of an order that are the right way round', () => {
    const [look, call, write] = [0, 1, 2].map((at) => part('faint', at)) as [string, string, string];
    const turned = but('faint', [call, look, write]);
    expect(found(...turned)).toMatchObject([{ code: 'steps-counted', params: { right: 1, count: 2 } }]);
    expect(found(...turned, submit)).toMatchObject([{ code: 'steps-told', text: { zh: '先知道情况，电话里才说得清。' } }]);
  });
  it('counts right pairs, then says why the others belong elsewhere', () => {
    const [a] = [target('windows', 0)] as const;
    const all = but('windows', [a, a]);
    expect(found(...all)).toMatchObject([{ code: 'pairs-counted', params: { right: 1, count: 2 } }]);
    expect(found(...all, submit)).toMatchObject([{ code: 'pairs-told', text: { en: 'The question is about a grant.' } }]);
  });
  it('takes a card off the list once it is answered anew and passes when it is mended', () => {
    const moves = but('old-man', [part('old-man', 1)]);
    expect(found(...moves, give('old-man', [part('old-man', 2)]))).toEqual([]);
    expect(outcomeOf(exercise, walk(...moves, right('old-man'), submit))).toMatchObject({ result: 'passed', submissions: 2, findings: 1 });
  });
  it('takes the stated equivalents, in full width, with spaces and marks', () => {
    for (const typed of ['21', '２１', ' 21.0 ', '21.000000']) expect(found(...but('queue', [typed])), typed).toEqual([]);
    for (const typed of ['联系电话', ' 电话。', 'Phone  Number', 'ＰＨＯＮＥ']) expect(found(...but('phone', [typed])), typed).toEqual([]);
  });
  it('keeps ticks in dealt order, so that the same ticks are the same state', () => {
    const [a, b] = [part('note', 0), part('note', 1)] as const;
    expect(context(walk(give('note', [a, b])))).toEqual(context(walk(give('note', [b, a]))));
  });
});

describe('what is no answer', () => {
  it.each([
    ['no option', 'old-man', []],
    ['two options where one is asked', 'old-man', [0, 1]],
    ['the same tick twice', 'note', [0, 0]],
    ['nothing ticked', 'note', []],
    ['an order with a step missing', 'faint', [0, 1]],
    ['an order with a step twice', 'faint', [0, 1, 1]],
  ] as const)('%s is refused', (_, id, places) => {
    expect(refused(give(id, places.map((at) => part(id, at))))).toBe(true);
  });
  it('is refused where it is typed: letters for a number, nothing, or too much', () => {
    for (const typed of ['', 'seven', '1e9', '1234567890123']) expect(refused(give('queue', [typed])), typed).toBe(true);
    for (const typed of ['', '。！', '字'.repeat(41)]) expect(refused(give('phone', [typed])), typed).toBe(true);
  });
  it('is refused with a broken move and never crashes', () => {
    const { handle } = dealt('old-man');
    for (const move of [{ type: 'answer.give' }, { type: 'answer.give', card: handle }, { type: 'answer.give', card: handle, parts: 3 }, { type: 'answer.give', card: 7, parts: [] }, { type: 'answer.give', card: handle, parts: [1] }, { type: 'answer.give', card: '__proto__', parts: ['x'] }, { type: 'card.burn' }]) expect(refused(move as never)).toBe(true);
  });
  it('is refused with handles of another variant', () => {
    const other = exercise.vary(set, seed(2)) as QuestionVariant;
    expect(refused({ type: 'answer.give', card: dealt('old-man', other).handle, parts: rightOf(dealt('old-man', other)) })).toBe(true);
    expect(refused(give('old-man', rightOf(dealt('old-man', other))))).toBe(true);
    expect(refused(give('windows', rightOf(dealt('windows', other))))).toBe(true);
  });
  it('is any move after the end', () => {
    expect(replay(exercise, variant, [...ids.map(right), submit, right('old-man')])).toMatchObject({ kind: 'refused', at: 8 });
  });
});

describe('the deal', () => {
  it('never lays steps in the right order, and differs between learners in cards and answers', () => {
    const deals = Array.from({ length: 40 }, (_, n) => exercise.vary(small, seed(n + 1)) as QuestionVariant);
    for (const { cards } of deals) {
      expect(cards).toHaveLength(4);
      for (const one of cards) if (one.card.form === 'order') expect(one.parts.map(({ handle }) => handle)).not.toEqual(rightOf(one));
    }
    expect(new Set(deals.map(({ cards }) => cards.map(({ card }) => card.id).join())).size).toBeGreaterThan(20);
  });
  it('draws cards of every aim', () => {
    const course = read('../../courses/deid-open-data/sets/three-questions.yml');
    for (let n = 1; n <= 30; n += 1) {
      const aims = (exercise.vary(course, seed(n)) as QuestionVariant).cards.map(({ card }) => card.aim);
      expect([...new Set(aims)].map((aim) => aims.filter((one) => one === aim).length)).toEqual([2, 2, 2]);
    }
  });
  it('computes the chance of a blind pass over all forms', () => {
    expect(proof.chance?.(variant)).toBeCloseTo(1 / (3 * 7 * 6 * 2 * 3 * 3), 10);
  });
  it('finds parts and targets again under their lasting ids', () => {
    for (const one of variant.cards) {
      expect(exercise.idOf(variant, one.handle)).toBe(one.card.id);
      const named = [...one.parts, ...one.targets].map(({ handle }) => exercise.idOf(variant, handle));
      expect(new Set(named).size).toBe(named.length);
      expect(named.every((id) => id?.startsWith(one.card.id))).toBe(true);
    }
    expect(exercise.idOf(variant, 'nowhere')).toBeUndefined();
  });
});

describe('the solution', () => {
  it('passes from the start, from half way and after a wrong hand-in, and gives its reasons', async () => {
    const because = await exercise.because();
    for (const moves of [[], [right('note'), give('queue', ['10'])], but('old-man', [part('old-man', 1)])]) {
      const end = proof.solve(walk(...moves).snapshot as never).reduce<Standing>((now, move) => {
        const told = because(now.snapshot as never, move);
        if (move.type === 'answer.give') expect(`${told?.what.zh} ${told?.what.en} ${told?.why?.en}`).not.toMatch(/undefined|[{}]/u);
        const next = step(exercise, now, move);
        if (isRefusal(next)) throw new Error(next.refused);
        return next;
      }, walk(...moves));
      expect(outcomeOf(exercise, end).result).toBe('passed');
    }
    expect(begin(exercise, variant).snapshot.value).toBe('answering');
  });
  it('has words in both languages for every finding', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
  });
});
