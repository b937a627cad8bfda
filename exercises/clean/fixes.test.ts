import { describe, expect, it } from 'vitest';
import { likeness } from './candidates.ts';
import { allFixes, ageOn, type Fix, fixed, isSound } from './fixes.ts';
import { idFault } from './id18.ts';

const around = { words: { 低保户: 'dibao' }, from: '1952-10-31', on: '2026-10-31', common: 'A' };

describe('what a fix makes of a cell', () => {
  it.each<[string, Fix, string]>([
    [' 赵甲子\u3000', 'trim', '赵甲子'], ['９９９９０１', 'half', '999901'], ['（甲）', 'half', '(甲)'], ['望潮(虚构)店', 'brackets', '望潮（虚构）店'],
    ['005x', 'upper', '005X'], ['低保户', 'words', 'dibao'], ['低保', 'words', '低保'], ['2026/3/5', 'date', '2026-03-05'], ['2026年3月5日', 'date', '2026-03-05'], ['20260305', 'date', '2026-03-05'],
    ['2026.03', 'date', '2026-03'], ['2026年3月', 'date', '2026-03'], ['202603', 'date', '2026-03'], ['2026-02-30', 'date', '2026-02-30'], ['05/03/2026', 'date', '05/03/2026'], ['60', 'age', '74'],
    ['99990319991231005X', 'digits', '99990319991231005'], ['MAO1I', 'letters', 'MA011'], ['120000', 'hundred', '1200'], ['1250', 'hundred', '12.5'], ['', 'fill', 'A'], ['B', 'fill', 'B'],
    ['999901850315001', 'pad', '999901198503150019'],
  ])('%s under %s', (cell, fix, expected) => {
    expect(fixed(cell, [fix], around)).toBe(expected);
  });
  it('is applied in one order, however it was chosen', () => {
    expect(fixed('ｘ ', ['upper', 'half', 'trim'], around)).toBe('X');
    expect(fixed('ｘ ', ['trim', 'half', 'upper'], around)).toBe('X');
  });
  it('does not tell an invented number from a real one: what `pad` makes passes the check', () => {
    expect(idFault(fixed('999901850315001', ['pad'], around), '2026-10-31')).toBeUndefined();
    expect(allFixes.filter((fix) => !isSound(fix))).toEqual(['digits', 'letters', 'hundred', 'fill', 'pad']);
  });
  it('leaves an age alone where the date of birth is none', () => {
    expect(fixed('60', ['age'], { ...around, from: '1952-13-01' })).toBe('60');
    expect([ageOn('1966-10-31', '2026-10-31'), ageOn('1966-11-01', '2026-10-31')]).toEqual([60, 59]);
  });
});

describe('how alike two names are', () => {
  it.each([['望潮晨光餐饮', '望潮晨光餐饮', 100], ['望潮晨光餐饮', '听澜远山书店', 0], ['', '', 0]])('%s, %s', (a, b, percent) => {
    expect(likeness(a, b)).toBe(percent);
  });
  it('counts a pair once, however often the other name has it', () => {
    expect(likeness('啊啊啊', '啊啊')).toBe(67);
  });
});
