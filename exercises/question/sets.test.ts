import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { questionSet } from './schema.ts';

const tiny = parse(readFileSync(new URL('./sets/tiny.yml', import.meta.url), 'utf8')) as { cards: Record<string, unknown>[] };

/** The faults of tiny with one card changed; `change` is given the whole card. */
const faults = (id: string, change: (card: never) => object, whole: object = {}): string[] => {
  const cards = tiny.cards.map((card) => (card['id'] === id ? { ...card, ...change(card as never) } : card));
  const parsed = questionSet.safeParse({ ...tiny, ...whole, cards });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};
const t = (text: string) => ({ zh: text, en: text });

describe('a set that does not hang together', () => {
  it.each([
    ['old-man', ({ options }: { options: object[] }) => ({ options: options.map((one) => ({ ...one, right: true })) }), 'cards.0.options: A card of form one has exactly one option with right: true; this has 3.'],
    ['old-man', ({ options }: { options: object[] }) => ({ options: options.map(({ why: _, ...one }: { why?: unknown }) => one) }), 'cards.0.options.1: "sign" is a wrong option without why: whoever chooses it needs the reason.'],
    ['old-man', ({ options }: { options: object[] }) => ({ options: [...options, { id: 'help', label: t('又一个'), why: t('x') }] }), 'cards.0.options.3.id: The id "help" is used twice. Use another.'],
    ['old-man', ({ options }: { options: { label: object }[] }) => ({ options: options.map((one, at) => (at === 2 ? { ...one, label: options[1]?.label } : one)) }), 'cards.0.options.2.label: "child" and "sign" read alike, and nobody can tell them apart. Change one, in both languages.'],
    ['note', ({ options }: { options: object[] }) => ({ options: options.map((one) => ({ ...one, right: true })) }), 'cards.1.options: A card of form many has one right and one wrong option at least: else ticking all would do.'],
    ['windows', ({ pairs }: { pairs: object[] }) => ({ pairs: pairs.map((one) => ({ ...one, to: 'c' })) }), 'cards.3.pairs.0.to: targets has no "c"; there are: a, b.'],
    ['windows', ({ pairs }: { pairs: object[] }) => ({ pairs: pairs.map((one) => ({ ...one, to: 'a' })) }), 'cards.3.pairs: Every pair goes to the same target: choosing it throughout would do.'],
    ['queue', () => ({ accept: ['21 minutes'] }), 'cards.4.accept.0: "21 minutes" is no number. Write 12 or 0.5, without a unit.'],
    ['queue', () => ({ accept: ['21', '24'] }), 'cards.4.wrong.1.when.0: "24" is both right and wrong. Take it out of one.'],
    ['queue', ({ wrong }: { wrong: object[] }) => ({ wrong: wrong.slice(1) }), 'cards.4.wrong: A typed answer names two usual mistakes at least, each with its reason.'],
    ['note', () => ({ sheet: { caption: t('表'), head: ['a', 'b'], rows: [['1']] } }), 'cards.1.sheet.rows.0: This row has 1 cells, the head 2. Make them agree.'],
    ['note', () => ({ id: 'old-man' }), 'cards.1.id: The id "old-man" is used twice. Use another.'],
  ] as const)('%s', (id, change, told) => {
    expect(faults(id, change as never)).toContain(told);
  });
  it('is found where a draw cannot be dealt', () => {
    expect(faults('', () => ({}), { draw: 7 })).toEqual(['draw: draw is the number of cards a learner gets, now 7: 2 at least, no fewer than the 0 marked always, no more than the 6 there are.']);
  });
  it('is told where the longest option is nearly always the right one', () => {
    const cards = [1, 2, 3, 4].map((n) => ({ ...tiny.cards[0], id: `c${n}`, options: [{ id: 'a', label: t('最长的这一项'), right: true }, { id: 'b', label: t('短'), why: t('x') }] }));
    const parsed = questionSet.safeParse({ ...tiny, cards });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(['cards: In nearly all of 4 cards of form one the longest option is right, and nobody need read them. Shorten some right ones, lengthen some wrong ones.']);
  });
  it('is not found in tiny', () => {
    expect(faults('', () => ({}))).toEqual([]);
  });
});
