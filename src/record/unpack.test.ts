import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { countIn, filesIn, unpack } from './unpack.ts';

const bytes = (from: string): Uint8Array => new TextEncoder().encode(from);
const all = (archive: Uint8Array) => [...unpack(archive, 'all.zip')].map((one) => (one.kind === 'file' ? [one.name, new TextDecoder().decode(one.bytes)] : [one.name, one.fault.name]));

describe('unpack', () => {
  it('opens every file, in folders too, and leaves out what systems add', () => {
    const archive = zipSync({ 'a.json': bytes('one'), 窗口科: { '周.json': bytes('two') }, __MACOSX: { '._a.json': bytes('x') }, '.DS_Store': bytes('x') });
    expect(all(archive)).toEqual([['all.zip › a.json', 'one'], ['all.zip › 窗口科/周.json', 'two']]);
  });

  it('reads files that were only stored', () => {
    expect(all(zipSync({ 'a.json': [bytes('one'), { level: 0 }] }))).toEqual([['all.zip › a.json', 'one']]);
  });

  it('reads names that an old Chinese system wrote in GBK', () => {
    const archive = zipSync({ 'ABCD.json': bytes('one') });
    const name = [0xd6, 0xdc, 0xca, 0xbe];
    const at = (from: number): number => archive.findIndex((byte, index) => index >= from && byte === 0x41 && archive[index + 1] === 0x42);
    const places = [at(0), at(at(0) + 1)];
    places.forEach((place) => archive.set(name, place));
    expect(all(archive)).toEqual([['all.zip › 周示.json', 'one']]);
  });

  it('does not open an archive inside an archive', () => {
    expect(all(zipSync({ 'b.zip': zipSync({ 'a.json': bytes('one') }), 'a.json': bytes('two') }))).toEqual([['all.zip › b.zip', 'ArchiveNested'], ['all.zip › a.json', 'two']]);
  });

  it('gives every file a name of its own, also where two have one or are told apart only by the end of a long path', () => {
    const twice = zipSync({ 'a.json': bytes('one'), 'b.json': bytes('two') });
    const same = twice.map((byte, index) => (byte === 0x62 && String.fromCharCode(...twice.subarray(index, index + 6)) === 'b.json' ? 0x61 : byte));
    expect(all(same)).toEqual([['all.zip › a.json', 'one'], ['all.zip › a.json (2)', 'two']]);
    const folder = '虚构一区数据局'.repeat(30);
    const names = all(zipSync({ [`${folder}/周.json`]: bytes('one'), [`${folder}/李.json`]: bytes('two') })).map(([name]) => name);
    expect(new Set(names).size).toBe(2);
    expect(names.map((name) => name?.slice(-6))).toEqual(['周.json', '李.json'].map((name) => name.slice(-6)));
  });

  it('does not unpack without end where every file swells', () => {
    const bombs = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.json`, new Uint8Array(50_000)]));
    const told = [...unpack(zipSync(bombs), 'all.zip', { entry: 32_000, total: 400_000, entries: 100 })].map((one) => (one.kind === 'file' ? 'file' : one.fault.name));
    expect(told.at(-1)).toBe('ArchiveTooLarge');
    expect(told.length).toBeLessThan(14);
  });

  it('counts beforehand what will come', () => {
    expect(countIn(zipSync({ 'a.json': bytes('one'), __MACOSX: { '._a.json': bytes('x') }, 'b.json': bytes('two') }))).toBe(2);
    expect([countIn(zipSync({})), countIn(bytes('{'))]).toEqual([1, 1]);
  });

  it('stops at a file that swells, and goes on with the next', () => {
    const bomb = zipSync({ 'bomb.json': new Uint8Array(200_000_000), 'a.json': bytes('two') }, { level: 9 });
    expect(bomb.length).toBeLessThan(400_000);
    expect(all(bomb)).toEqual([['all.zip › bomb.json', 'ArchiveEntryTooLarge'], ['all.zip › a.json', 'two']]);
  });

  it('stops when the files together are too much', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.json`, new Uint8Array(30_000)]));
    const told = [...unpack(zipSync(many), 'all.zip', { entry: 32_000, total: 400_000, entries: 100 })].map((one) => (one.kind === 'file' ? 'file' : one.fault.name));
    expect(told.filter((one) => one === 'file').length).toBe(13);
    expect(told.at(-1)).toBe('ArchiveTooLarge');
    expect(told.length).toBe(14);
  });

  it('reads at most 2,000 files', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}.json`, bytes('x')]));
    const told = all(zipSync(many));
    expect(told.length).toBe(2_001);
    expect(told.at(-1)?.[1]).toBe('ArchiveTooMany');
  });

  it('says that a file has a password', () => {
    const archive = zipSync({ 'a.json': bytes('one') });
    const list = archive.findIndex((_, index) => archive[index] === 0x50 && archive[index + 1] === 0x4b && archive[index + 2] === 1);
    archive[list + 8] = 1;
    expect(all(archive)).toEqual([['all.zip › a.json', 'ArchiveLocked']]);
  });

  it.each([['cut off', (a: Uint8Array) => a.slice(0, a.length - 8)], ['without its list', (a: Uint8Array) => a.slice(0, 30)], ['only its first bytes', () => new Uint8Array([0x50, 0x4b, 3, 4])]])('says that an archive is damaged: %s', (_, damage) => {
    expect(all(damage(zipSync({ 'a.json': bytes('one'.repeat(99)) })))).toEqual([['all.zip', 'ArchiveDamaged']]);
  });

  it('says that an archive is empty, or a workbook', () => {
    expect(all(zipSync({}))).toEqual([['all.zip', 'ArchiveEmpty']]);
    expect(all(zipSync({ '[Content_Types].xml': bytes('<x/>'), 'xl/workbook.xml': bytes('<x/>') }))).toEqual([['all.zip', 'RecordForeign']]);
  });

  it('passes other files on as they are', () => {
    expect([...filesIn(bytes('{'), 'a.json')]).toEqual([{ kind: 'file', name: 'a.json', bytes: bytes('{') }]);
  });
});
