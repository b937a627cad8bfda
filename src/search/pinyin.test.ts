import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { initials, syllables } from './pinyin.ts';

test.each([
  ['qu biaoshihua', '去标识化', 'qbsh'], ['yi wang tong ban', '一网通办', 'ywtb'], ["xi'an", '西安', 'xa'], ['xian', '县', 'x'], ['zhunbiaoshifu', '准标识符', 'zbsf'],
])('%s (%s) is typed as %s', (pinyin, name, typed) => {
  expect(initials(pinyin, name)).toBe(typed);
});

test('a pinyin with a syllable too few or too many does not fit', () => {
  expect(syllables('qu shi', '去标识化')).toBeUndefined();
  expect(syllables('qu biaoshihuab', '去标识化')).toBeUndefined();
});

test('the pinyin of every term of the glossary has a syllable for each character', () => {
  const { terms } = parse(readFileSync('courses/glossary.yml', 'utf8')) as { terms: Record<string, { zh: string; pinyin: string }> };
  const chinese = Object.entries(terms).filter(([, { zh }]) => /^\p{Script=Han}+$/u.test(zh));
  expect(chinese.length).toBeGreaterThan(100);
  expect(chinese.filter(([, { zh, pinyin }]) => syllables(pinyin, zh) === undefined).map(([id, { zh, pinyin }]) => `${id} ${zh} ${pinyin}`)).toEqual([]);
});
