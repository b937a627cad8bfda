import fc from 'fast-check';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonical } from '#kit/digest.ts';
import { climb, type Rung } from '#model/ladder/ladder.ts';
import { format1 } from '#model/ladder/format-1.ts';
import { formatFault, type FaultData } from '#faults/fault.ts';
import type { RecordFile } from '#model/record.ts';
import { compose, recordText, relinked, sealed } from './compose.ts';
import { largestFile, parse, parseAssignment, parseHandIn, sizeFault } from './parse.ts';
import { day, did, journal } from '../../tests/property/record-fakes.ts';

const { record, text } = compose({ events: journal('me', did({ code: 'A-17', manner: { tries: 3 } })), purpose: 'hand-in', scope: { kind: 'course', course: 'first' }, learner: { code: 'A-17', name: '周示例', unit: '虚构一区/窗口科' }, madeOn: day('2026-11-23'), edition: '1.0.0', assignments: [] });
const bytes = (from: string): Uint8Array => new TextEncoder().encode(from);
const refusal = (from: Uint8Array | string, name = 'a.shuzhi.json'): FaultData => {
  const parsed = parse(typeof from === 'string' ? bytes(from) : from, name);
  if (parsed.kind === 'record') throw new Error('accepted');
  return parsed.fault;
};
const utf16 = (from: string, mark: boolean): Uint8Array => new Uint8Array(Uint16Array.from([...(mark ? [0xfeff] : []), ...from].map((one) => (typeof one === 'number' ? one : one.charCodeAt(0)))).buffer);
/** 周示例 in GBK. */
const gbkName = [0xd6, 0xdc, 0xca, 0xbe, 0xc0, 0xfd];
const inGbk = (): Uint8Array => {
  const [before = '', after = ''] = text.replace('虚构一区/窗口科', 'x').split('周示例');
  return new Uint8Array([...bytes(before), ...gbkName, ...bytes(after)]);
};
const open = (change: Partial<RecordFile> | Record<string, unknown>): string => recordText(sealed({ ...record, ...change } as RecordFile));
const firstStart = record.logs[0]?.events[0] as unknown as Record<string, unknown>;
const withStart = (change: Record<string, unknown>): string => recordText(relinked({ ...record, logs: record.logs.map((log) => ({ ...log, events: [{ ...firstStart, ...change }, ...log.events.slice(1)] as typeof log.events })) }));
const raw = (json: string): string => text.replace('"format":1', json);

const cases: Readonly<Record<string, readonly [string, Uint8Array | string]>> = {
  'an empty file': ['RecordEmpty', ''],
  'a file of zero bytes, as a power cut leaves it': ['RecordEmpty', new Uint8Array(4096)],
  'a file of blanks': ['RecordEmpty', ' \n\n'],
  'UTF-16 with its mark': ['RecordEncoding', utf16(text, true)],
  'UTF-16 without its mark': ['RecordEncoding', utf16(text, false)],
  'GBK': ['RecordEncoding', inGbk()],
  'damaged bytes': ['RecordDamaged', new Uint8Array([...bytes(text.slice(0, 90)), 0xff, 0xff, 0x80, ...bytes(text.slice(90))])],
  'cut in the middle': ['RecordTruncated', text.slice(0, text.length / 2)],
  'cut before the last bracket': ['RecordTruncated', text.trimEnd().slice(0, -1)],
  'cut inside a character': ['RecordTruncated', bytes(text).slice(0, bytes(text.slice(0, text.indexOf('周'))).length + 1)],
  'a picture': ['RecordForeign', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
  'a PDF': ['RecordForeign', '%PDF-1.7'],
  'a gzip archive': ['RecordForeign', gzipSync(bytes(text))],
  'an archive where a record is meant': ['RecordForeign', zipSync({ 'a.json': bytes(text) })],
  'a web page': ['RecordForeign', '<!doctype html><html></html>'],
  'a plain text': ['RecordForeign', '今天的会议纪要'],
  'another JSON': ['RecordForeign', '{"name":"x","version":1}'],
  'a list': ['RecordForeign', '[1,2,3]'],
  'an assignment': ['RecordForeign', '{"id":"a","title":"b","courses":["c"],"nonce":"n","practice":"fresh"}'],
  'random bytes': ['RecordForeign', new Uint8Array([200, 201, 1, 2, 3, 4, 250, 251])],
  'a comma too many': ['RecordNotJson', text.replace('"format"', ',"format"')],
  'something after the end': ['RecordNotJson', `${text.trimEnd()}{}`],
  '17 levels': ['RecordTooDeep', `{"format":1,"logs":${'['.repeat(17)}${']'.repeat(17)}}`],
  'a million levels': ['RecordTooDeep', `{"format":1,"logs":${'['.repeat(1_000_000)}`],
  'a newer format': ['RecordTooNew', raw('"format":2')],
  'an older format': ['RecordTooOld', raw('"format":0')],
  'a format in words': ['RecordForeign', raw('"format":"1"')],
  'spaces': ['RecordRewritten', JSON.stringify(JSON.parse(text), null, 2)],
  'keys in another order': ['RecordRewritten', JSON.stringify(Object.fromEntries(Object.entries(record).reverse()))],
  'a key twice': ['RecordRewritten', text.replace('"format":1', '"format":1,"format":1')],
  'a fraction': ['RecordRewritten', raw('"format":1,"grade":1.5')],
  'a number too large to be sure': ['RecordRewritten', raw('"format":1,"grade":99999999999999999999')],
  'two line ends': ['RecordRewritten', `${text}\n`],
  'two marks at the start': ['RecordNotJson', `\uFEFF\uFEFF${text}`],
  'half a character pair': ['RecordRewritten', raw('"format":1,"half":"\\ud800"')],
  'an unlisted key': ['RecordFieldUnknown', open({ score: 100 })],
  'an unlisted key in an event': ['RecordFieldUnknown', withStart({ score: 100 })],
  'a prototype': ['RecordFieldUnknown', text.replace('{"assignments"', '{"__proto__":{"isAdmin":true},"assignments"')],
  'a prototype in a move': ['RecordFieldUnknown', text.replace('"move":{', '"move":{"__proto__":"x",')],
  'a constructor': ['RecordFieldUnknown', text.replace('"code":"A-17","name"', '"code":"A-17","constructor":{"prototype":{}},"name"')],
  'a code with a space': ['RecordFieldWrong', open({ learner: { code: 'A 17' } })],
  'a code that is a number': ['RecordFieldWrong', open({ learner: { code: 17 } })],
  'HTML as a name': ['RecordFieldWrong', open({ learner: { code: 'A-17', name: '<img src=x onerror=alert(1)>' } })],
  'a name that turns the line round': ['RecordFieldWrong', open({ learner: { code: 'A-17', name: '周\u202E示例' } })],
  'a formula as a unit': ['RecordFieldWrong', open({ learner: { code: 'A-17', unit: '=1+1' } })],
  'a day that no calendar has': ['RecordFieldWrong', open({ madeOn: '2026-02-30' })],
  'an unknown event': ['RecordFieldWrong', withStart({ type: 'attempt.won' })],
  'a move that is an object': ['RecordFieldWrong', text.replace(/"move":\{[^}]*\}/u, '"move":{"type":"a.b","x":{}}')],
  'no logs': ['RecordForeign', text.replace('"logs"', '"log"')],
  'no code': ['RecordWithoutCode', open({ learner: { code: '' } })],
};

describe('parse', () => {
  it.each(Object.entries(cases))('refuses %s', (_, [name, from]) => {
    const fault = refusal(from);
    expect(fault.name).toBe(name);
    expect(fault.where.startsWith('a.shuzhi.json')).toBe(true);
    expect(fault.message.zh).toMatch(/没有改动/u);
    expect(fault.message.en).toMatch(/not changed/u);
    expect(formatFault(fault)).not.toMatch(/!|！|undefined|forged|cheat|作弊|伪造/u);
  });

  it('pollutes nothing', () => {
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('takes one mark at the start, one line end of either sort, and none', () => {
    for (const same of [text, text.trimEnd(), `\uFEFF${text}`, `${text.trimEnd()}\r\n`, `\uFEFF${text.trimEnd()}`]) expect(parse(bytes(same), 'x')).toEqual({ kind: 'record', record });
  });

  it('refuses by size before it reads', () => {
    expect(sizeFault(200_000_000, 'big.json')?.name).toBe('RecordTooLarge');
    expect(sizeFault(largestFile, 'big.json')).toBeUndefined();
    expect(refusal(new Uint8Array(largestFile + 1)).name).toBe('RecordTooLarge');
  });

  it('counts events, attempts and moves before it looks closely', () => {
    const closed = { type: 'attempt.closed' };
    const many = (events: readonly unknown[]): string => canonical({ ...record, logs: [{ ...record.logs[0], events }] });
    expect(refusal(many(Array(100_001).fill(closed))).name).toBe('RecordTooMany');
    expect(refusal(many(Array(5_001).fill({ type: 'attempt.started' }))).name).toBe('RecordTooMany');
    expect(refusal(many(Array(10_001).fill({ type: 'attempt.moved', attempt: 'a' }))).name).toBe('RecordTooMany');
    expect(refusal(many(Array(10_000).fill({ type: 'attempt.moved', attempt: 'a' }))).name).toBe('RecordFieldWrong');
  });

  it('shows a file’s name without anything that turns or hides it', () => {
    expect(refusal('', 'zhou\u202Egnp.exe\n<b>').where).toBe('zhougnp.exe<b>');
  });

  it('never throws and never takes a file with one byte changed', () => {
    const whole = bytes(text);
    fc.assert(fc.property(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Uint8Array.from(whole);
      changed[at] = ((changed[at] as number) + by) % 256;
      expect(parse(changed, 'x').kind).toBe('refused');
    }), { numRuns: 1500 });
  });

  it('never throws on anything', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytes), fc.string().map((tail) => bytes(`{"${tail}`))), (any) => {
      expect(parse(any, 'x').kind).toBe('refused');
    }), { numRuns: 500 });
  });

  it('opens a hand-in on the desk, and a back-up only on one’s own page', () => {
    expect(parseHandIn(bytes(text), 'x').kind).toBe('record');
    expect(parseHandIn(bytes(open({ purpose: 'backup' })), 'x')).toMatchObject({ kind: 'refused', fault: { name: 'RecordIsBackup' } });
  });
});

describe('the ladder of formats', () => {
  interface Old { readonly format: 0; readonly logs: readonly string[] }
  const old: Rung = { format: 0, check: (value, where) => ((value as Old).logs.includes('bad') ? { ...refusal('', where), where } : undefined), up: ({ logs }: Old) => ({ format: 1, logs: logs.length }) };
  const newer: Rung = { format: 2, check: () => undefined };
  const one: Rung = { format: 1, check: () => undefined, up: ({ logs }: { logs: number }) => ({ format: 2, total: logs }) };

  it('leads an old file up step by step, after it was checked by its own rules', () => {
    expect(climb([old, one, newer], 0, { format: 0, logs: ['a', 'b'] }, 'x')).toEqual({ kind: 'climbed', value: { format: 2, total: 2 } });
    expect(climb([old, one, newer], 0, { format: 0, logs: ['bad'] }, 'x')).toMatchObject({ kind: 'unsound', fault: { where: 'x' } });
    expect(climb([old, one, newer], 2, { format: 2, total: 2 }, 'x')).toEqual({ kind: 'climbed', value: { format: 2, total: 2 } });
  });
  it('knows what is too new and what is too old', () => {
    expect(climb([one, newer], 3, {}, 'x')).toEqual({ kind: 'too-new', newest: 2 });
    expect(climb([one, newer], 0, {}, 'x')).toEqual({ kind: 'too-old', oldest: 1 });
  });
  it('holds an old file to its own canonical form before it climbs', () => {
    const rungs = [old, { ...format1, check: () => undefined }];
    expect(parse(bytes('{"format":0,"logs":["a"]}'), 'x', rungs)).toEqual({ kind: 'record', record: { format: 1, logs: 1 } });
    expect(parse(bytes('{"logs":["a"],"format":0}'), 'x', rungs)).toMatchObject({ kind: 'refused', fault: { name: 'RecordRewritten' } });
  });
});

describe('parseAssignment', () => {
  const assignment = { id: 'autumn-1', title: '秋季练习', courses: ['deid-open-data'], due: '2026-12-31', nonce: 'n-1', practice: 'fresh' };
  it('reads one, however it is laid out', () => {
    expect(parseAssignment(bytes(JSON.stringify(assignment, null, 2)), 'a.json')).toEqual({ kind: 'assignment', assignment });
  });
  it.each([{ ...assignment, due: '2026-13-01' }, { ...assignment, courses: [] }, { ...assignment, extra: 1 }, { ...assignment, title: 'a\nb' }, record])('refuses what is none', (other) => {
    expect(parseAssignment(bytes(JSON.stringify(other)), 'a.json')).toMatchObject({ kind: 'refused', fault: { name: 'AssignmentUnread' } });
  });
});
