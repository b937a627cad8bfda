import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { setDigest } from '#kit/digest.ts';
import type { BaseSet } from '#kit/set.ts';
import type { SetDigest } from '#model/ids.ts';
import type { SetFile } from '#model/set-file.ts';
import { exercise as sort } from '../../../exercises/sort/index.ts';
import { parseAssignment, parseHandIn } from '../parse.ts';
import { reviewer, siteKinds } from '../review.ts';
import { moveDropped } from './alter.ts';
import { makeSamples } from './cohort.ts';

const tiny = (await sort.schema()).parse(parseYaml(readFileSync(new URL('../../../exercises/sort/sets/tiny.yml', import.meta.url), 'utf8'))) as BaseSet & { readonly cards: readonly { readonly id: string; readonly always?: boolean }[] };
const set = (name: string, contents: BaseSet): SetFile => ({ course: 'c', set: name, kind: 'sort', kindVersion: 1, digest: setDigest(contents) as SetDigest, earlier: false, contents });
const more = { ...tiny, draw: 3, cards: [...tiny.cards, { ...tiny.cards[2], id: 'one-more' }] } as unknown as BaseSet;
const sets = [set('one', more), set('two', tiny), set('three', tiny)];

const samples = await makeSamples(sets, '2026.11', siteKinds);
const all = [...sets, ...samples.earlier];
const review = reviewer({ get: async (_, name, digest) => all.find((one) => one.set === name && one.digest === digest) });
const parsed = samples.records.map(({ name, text }) => ({ name, code: name.slice(0, 4), result: parseHandIn(new TextEncoder().encode(text), name) }));
const verdicts = async (code: string): Promise<readonly string[]> => {
  const { result } = parsed.find((one) => one.code === code) ?? { result: undefined };
  if (result?.kind !== 'record') throw new Error(code);
  return (await review(result.record)).attempts.map(({ verdict }) => verdict);
};

describe('the sample records', () => {
  it('are twelve, the same every time', async () => {
    expect(samples.records.length).toBe(12);
    expect(await makeSamples(sets, '2026.11', siteKinds)).toEqual(samples);
  });
  it('hold one file edited by hand and one cut off; the others are taken', () => {
    expect(parsed.flatMap(({ code, result }) => (result.kind === 'refused' ? [`${code} ${result.fault.name}`] : []))).toEqual(['S-09 RecordLogAltered', 'S-10 RecordTruncated']);
  });
  it('hold one altered and made consistent, one of an earlier edition, one that is another’s, and otherwise agree', async () => {
    expect(await verdicts('S-08')).toEqual(['agrees', 'agrees', 'differs']);
    expect(await verdicts('S-11')).toEqual(['earlier-edition']);
    expect(new Set(await verdicts('S-12'))).toEqual(new Set(['agrees', 'wrong-variant']));
    for (const code of ['S-01', 'S-02', 'S-03', 'S-04', 'S-05', 'S-06', 'S-07']) expect(new Set(await verdicts(code))).toEqual(new Set(['agrees']));
  });
  it('can show a step that is missing', async () => {
    const { result } = parsed[0] ?? {};
    if (result?.kind !== 'record') throw new Error('S-01');
    expect((await review(moveDropped(result.record))).attempts.filter(({ verdict }) => verdict === 'refused').length).toBe(1);
  });
  it('come with an assignment and a list that names one more', () => {
    expect(parseAssignment(new TextEncoder().encode(samples.assignment.text), 'a').kind).toBe('assignment');
    expect(samples.rosters.map(({ text }) => text.includes('S-13'))).toEqual([true, true]);
  });
  it('name no real place and hold no name in a record', () => {
    expect(samples.records.filter(({ text }) => /[\u4E00-\u9FFF]/u.test(text))).toEqual([]);
  });
});
