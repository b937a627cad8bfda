// What is wrong in a set beyond its shape is told in two languages, at its place.
import { describe, expect, it } from 'vitest';
import { readWritten } from './fixture.test-support.ts';
import { inspectSet } from './schema.ts';

interface Loose {
  faults: { id: string }[];
  draw: { faulty: number; absent: number };
  passages: { id: string; element?: unknown; absent?: unknown; strike?: boolean; slots: { pieces: { id: string; fault?: string[]; why?: unknown }[] }[] }[];
}

const told = (change: (set: Loose) => void): readonly string[] => {
  const set = structuredClone(readWritten('./sets/tiny.yml')) as unknown as Loose;
  change(set);
  const { error } = inspectSet.safeParse(set);
  return (error?.issues ?? []).map((issue) => {
    const { params } = issue as { params?: { zh: string; en: string } };
    expect(params?.zh).toMatch(/\p{Script=Han}/u);
    return `${issue.path.join('.')}: ${params?.en}`;
  });
};
const first = (set: Loose): Loose['passages'][number] => set.passages[0] as Loose['passages'][number];
const piece = (set: Loose, at: number): Loose['passages'][number]['slots'][number]['pieces'][number] => (first(set).slots[0]?.pieces[at] as never);

describe('a set of inspect', () => {
  it('is sound as it is', () => expect(told(() => undefined)).toEqual([]));
  it('names an id that is used twice', () => {
    expect(told((set) => { first(set).id = 'who'; })).toEqual(['passages.2.id: The id "who" is used already. Choose another.']);
    expect(told((set) => { piece(set, 1).id = 'name-phone'; })).toEqual(['passages.0.slots.0.pieces.1.id: The id "name-phone" is used already. Choose another.']);
  });
  it('keeps its own names', () => {
    expect(told((set) => { piece(set, 0).id = 'strike'; })).toEqual(['passages.0.slots.0.pieces.0.id: "strike" is a name the exercise uses itself. Choose another.']);
    expect(told((set) => { set.faults.push({ ...(set.faults[0] as { id: string }), id: 'missing' }); })).toEqual(['faults.2.id: "missing" is a name the exercise uses itself. Choose another.']);
  });
  it('names a fault that there is not', () => {
    expect(told((set) => { piece(set, 1).fault = ['too-mch']; })).toEqual(['passages.0.slots.0.pieces.1.fault.0: faults has no "too-mch"; there are: too-much, vague.']);
  });
  it('asks for the reason of a faulty wording', () => {
    expect(told((set) => { delete piece(set, 1).why; })).toEqual(['passages.0.slots.0.pieces.1.why: A faulty wording needs why: what is wrong and whom it harms.']);
  });
  it('asks for a sound wording, or for strike', () => {
    expect(told((set) => { Object.assign(piece(set, 0), { fault: ['vague'], why: { zh: '甲', en: 'a' } }); })[0]).toContain('passages.0.strike: No wording here is sound');
  });
  it('asks for one place and no line of the list where striking is the only mend', () => {
    const bare = (set: Loose): void => { Object.assign(piece(set, 0), { fault: ['vague'], why: { zh: '甲', en: 'a' } }); first(set).strike = true; };
    expect(told((set) => { bare(set); first(set).element = { zh: '项', en: 'line' }; })[0]).toContain('passages.0.element');
    expect(told((set) => { bare(set); first(set).slots.push(structuredClone(set.passages[1]?.slots[0]) as never); })[0]).toContain('passages.0.slots');
  });
  it('asks for a line of the list where a passage may be left out', () => {
    expect(told((set) => { delete set.passages[1]?.element; })[0]).toContain('passages.1.absent: What may be left out needs a line');
  });
  it('asks for a pool of twice the draw', () => {
    expect(told((set) => { set.draw.faulty = 2; })).toEqual(['draw.faulty: To draw 2, at least 5 are needed; there are 3.']);
    expect(told((set) => { set.draw.absent = 2; })[0]).toBe('draw.absent: To draw 2, at least 4 are needed; there are 2.');
  });
});
