import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseRoster } from './roster.ts';

const bytes = (from: string): Uint8Array => new TextEncoder().encode(from);
const codes = (from: string): readonly string[] => parseRoster(from, 'pasted').people.map(({ code }) => code);

describe('a pasted list', () => {
  it.each([
    ['A-1\nB-2\n\nC-3'], ['A-1, B-2, C-3'], ['A-1，B-2，C-3'], ['A-1 B-2\tC-3'], ['A-1、B-2、C-3'], ['A-1；B-2；C-3'], ['Ａ-１\nＢ-２\nＣ-３'], ['A-1\r\nB-2\r\nC-3\r\n'],
  ])('gives its codes however they are parted: %j', (text) => expect(codes(text)).toEqual(['A-1', 'B-2', 'C-3']));

  it('keeps a name that stands beside its code', () => {
    expect(parseRoster('A-1 周示例\nB-2\t李示例', 'pasted').people).toEqual([{ code: 'A-1', name: '周示例' }, { code: 'B-2', name: '李示例' }]);
  });

  it('tells the line that is no code, and goes on', () => {
    const { people, faults } = parseRoster('A-1\n周示例\nA-1\nB-2', 'pasted');
    expect(people.map(({ code }) => code)).toEqual(['A-1', 'B-2']);
    expect(faults.map(({ name, where }) => `${name} ${where}`)).toEqual(['RosterLine pasted:2', 'RosterTwice pasted:3']);
  });

  it('finds the headings below a title, however they are written, and does not take a running number for a code', () => {
    const named = [{ code: '0017', name: '周示例' }, { code: 'B-2', name: '李示例' }];
    expect(parseRoster('2026 年秋季练习名单\t\t\n\n序号\t工 号\t姓名\n1\t0017\t周示例\n2\tB-2\t李示例\n', 'pasted')).toMatchObject({ people: named, faults: [] });
    expect(parseRoster('学员代码（必填）\t姓名\n0017\t周示例\nB-2\t李示例', 'pasted').people).toEqual(named);
    expect(parseRoster('1\t0017\t周示例\n2\tB-2\t李示例', 'pasted').people).toEqual(named);
    expect(codes('1\n2\n3')).toEqual(['1', '2', '3']);
  });

  it('tells a code that a workbook turned into a number', () => {
    expect(parseRoster('工号\n1.23457E+11\nB-2', 'pasted').faults.map(({ name, where }) => `${name} ${where}`)).toEqual(['RosterLine pasted:2']);
  });

  it('gives nothing for nothing', () => expect(parseRoster(' \n', 'pasted')).toEqual({ people: [], encoding: 'utf-8', faults: [] }));
});

describe('a list as a file', () => {
  const csv = '工号,姓名,单位,岗位\n0017,周示例,虚构一区/数据科,窗口\n"B-2","李, 示例",,\n';
  const people = [{ code: '0017', name: '周示例', unit: '虚构一区/数据科', post: '窗口' }, { code: 'B-2', name: '李, 示例' }];

  it('reads columns by their headings, in any order, with and without BOM, and as a workbook’s Unicode text', () => {
    expect(parseRoster(bytes(csv), 'r.csv').people).toEqual(people);
    expect(parseRoster(bytes(`\uFEFF${csv}`), 'r.csv').people).toEqual(people);
    expect(parseRoster(bytes('name,Code\n周示例,A-1\n'), 'r.csv').people).toEqual([{ code: 'A-1', name: '周示例' }]);
    const wide = new Uint8Array(Uint16Array.from(`\uFEFF${csv.replace('李, 示例', '李示例').replaceAll(',', '\t')}`, (one) => one.charCodeAt(0)).buffer);
    expect(parseRoster(wide, 'r.txt')).toMatchObject({ encoding: 'utf-16', people: [people[0], { code: 'B-2', name: '李示例' }] });
  });

  it('reads GBK and says so', () => {
    const gbk = new Uint8Array([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x41, 0x2d, 0x31, 0x2c, 0xd6, 0xdc, 0xca, 0xbe, 0xc0, 0xfd]);
    const read = parseRoster(gbk, 'r.csv');
    expect(read).toMatchObject({ encoding: 'gbk', people: [{ code: 'A-1', name: '周示例' }] });
    expect(read.faults.map(({ name, weight }) => [name, weight])).toEqual([['RosterEncoding', 'advice']]);
  });

  it('says what to do with a workbook and with what is no text', () => {
    expect(parseRoster(zipSync({ 'xl/x.xml': bytes('<x/>') }), 'r.xlsx').faults[0]?.message.en).toContain('xlsx');
    expect(parseRoster(new Uint8Array([1, 0, 2, 0, 0, 0]), 'r.bin').faults[0]?.name).toBe('RosterUnread');
  });
});
