import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn, queryTermsOf, termsOf } from '#search/terms.ts';

const terms = (text: string): readonly string[] => termsOf(text).map(({ term }) => term);
const asked = (query: string): readonly string[] => queryTermsOf(query).map(({ term, isPrefix, isBonus }) => `${term}${isPrefix ? '*' : ''}${isBonus ? '+' : ''}`);
const shown = (text: string, query: string): readonly string[] => marksIn(text, queryTermsOf(query)).map(({ start, end }) => text.slice(start, end));

/** True when every needed term of the query is a term of the text. */
const finds = (query: string, text: string): boolean => {
  const there = new Set(terms(text));
  return queryTermsOf(query).every(({ term, isPrefix, isBonus }) => isBonus || (isPrefix ? [...there].some((one) => one.startsWith(term)) : there.has(term)));
};

describe('Chinese', () => {
  it('keeps every character and every pair of neighbours', () => {
    expect(terms('去标识化')).toEqual(['去', '去标', '标', '标识', '识', '识化', '化']);
  });
  it('asks for pairs, and for one character alone', () => {
    expect(asked('去标识化')).toEqual(['去标', '标识', '识化']);
    expect(asked('数')).toEqual(['数']);
  });
  it('does not join across punctuation, and keeps characters beyond the first plane whole', () => {
    expect(terms('数据，开放')).not.toContain('据开');
    expect(terms('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
  });
});

describe('articles of law', () => {
  it.each(['第五十七条', '第57条', '57条', 'Art. 57', 'article 57', 'Ａｒｔ．５７', '第 57 条'])('reads %s as §57', (written) => {
    expect(asked(written)).toEqual(['§57']);
    expect(terms(written)).toContain('§57');
  });
  it.each([['第十条', '§10'], ['第一百零一条', '§101'], ['第二十条', '§20'], ['第一百一十条', '§110'], ['第一千二百六十条', '§1260']])('counts %s', (written, term) => {
    expect(asked(written)).toEqual([term]);
  });
  it('leaves 七条 a pair of characters, so that it is found inside 第五十七条', () => {
    expect(finds('七条', '第五十七条')).toBe(true);
  });
});

describe('standard numbers', () => {
  const written = 'GB/T 43697-2024';
  it.each(['GB/T 43697-2024', 'GB/T 43697', 'GBT43697', 'gb/t43697', 'ＧＢ／Ｔ　４３６９７—２０２４', 'GB 43697', '43697', 'GB/T 436', 'GB／T 43697—2024'])('is found by %s', (query) => {
    expect(finds(query, `见《数据分类分级规则》${written}。`)).toBe(true);
  });
  it('is not found by another number', () => {
    expect(finds('GB/T 37964', written)).toBe(false);
  });
});

describe('English', () => {
  it('takes plurals, capitals and beginnings for the same word', () => {
    expect(finds('identifier', 'Direct Identifiers')).toBe(true);
    expect(finds('Identifiers', 'an identifier')).toBe(true);
    expect(finds('cities', 'the city’s office')).toBe(true);
    expect(finds('anonym', 'anonymisation')).toBe(true);
    expect(finds('loss', 'losses are counted')).toBe(true);
  });
  it('does not find a word inside another', () => {
    expect(finds('form', 'information')).toBe(false);
  });
});

describe('marks', () => {
  it('cover the whole of a phrase and stand where the text has it', () => {
    expect(shown('先做去标识化，再谈开放。', '去标识化')).toEqual(['去标识化']);
    expect(shown('见ＧＢ／Ｔ　４３６９７—２０２４。', 'gb/t 43697')).toEqual(['ＧＢ／Ｔ　４３６９７—２０２４']);
    expect(shown('依《个人信息保护法》第二十五条公开', 'art. 25')).toEqual(['第二十五条']);
  });
  it('leave the pairs of a phrase alone where the phrase stands whole', () => {
    expect(shown('几个人看，个人信息要当心', '个人信息')).toEqual(['个人信息']);
    expect(shown('几个人看，个人要当心', '个人信息')).toEqual(['个人', '个人']);
    expect(marksIn('几个人看', queryTermsOf('个人信息'), { partly: false })).toEqual([]);
  });
  it('stand on the original text after signs that fold to several', () => {
    expect(shown('重㎏㎏的数据', '数据')).toEqual(['数据']);
    expect(shown('cafe\u0301 ㎏ 数据', '数据')).toEqual(['数据']);
  });
});

describe('any text', () => {
  const text = fc.string({ unit: fc.constantFrom('数', '据', '开', '放', 'k', 'G', 'B', '/', 'T', ' ', '，', '5', '7', '第', '条', 'Ａ', '㎏', 'é', '𠮷', '-', '.'), maxLength: 40 });
  it('is found by any stretch of its Han characters', () => {
    fc.assert(fc.property(text, fc.nat(40), fc.integer({ min: 1, max: 4 }), (written, from, length) => {
      const stretch = [...written].slice(from, from + length).join('');
      if (/^\p{Script=Han}+$/u.test(stretch)) expect(asked(stretch).every((one) => one.startsWith('§')) || finds(stretch, written)).toBe(true);
    }));
  });
  it('is found by itself', () => {
    fc.assert(fc.property(text, (written) => {
      expect(finds(written, written)).toBe(true);
    }), { numRuns: 1000 });
  });
  it('keeps every term inside its own bounds', () => {
    fc.assert(fc.property(text, (written) => {
      for (const { start, end } of termsOf(written)) expect(start >= 0 && start < end && end <= written.length).toBe(true);
    }));
  });
});
