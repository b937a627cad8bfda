import { describe, expect, it } from 'vitest';
import { day, personName, readCode, unitName } from './text.ts';

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: string): boolean => schema.safeParse(value).success;

describe('readCode', () => {
  it.each([['Ａ－１７', 'A-17'], [' 0017 ', '0017'], ['a'.repeat(32), 'a'.repeat(32)]])('reads %j as %j', (typed, code) => expect(readCode(typed)).toBe(code));
  it.each(['', 'A 17', 'a'.repeat(33), 'A_17', '周示例', 'A\u202E17', '１７号'])('takes %j for none', (typed) => expect(readCode(typed)).toBeUndefined());
});

describe('names', () => {
  it.each(['周示例', '阿依古丽·买买提', "O'Neil-Smith", 'Zoë', 'Сидоров А.Б.'])('%s is one', (name) => expect(takes(personName, name)).toBe(true));
  it.each(['', ' 周', '<b>', '=周', '周\u202E示', '周\n示', '周'.repeat(61), '周1', '@x', '\u2067周'])('%j is none', (name) => expect(takes(personName, name)).toBe(false));
  it('of units may hold digits, slashes and brackets', () => {
    expect(takes(unitName, '虚构一区数据局/公共数据处/3科（窗口）')).toBe(true);
    expect(takes(unitName, '=一局')).toBe(false);
  });
});

it('knows the days of the calendar', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'].filter((one) => !takes(day, one))).toEqual([]);
  expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-1-1', '20261-01-01'].filter((one) => takes(day, one))).toEqual([]);
});
