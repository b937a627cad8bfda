// What is wrong in a set beyond its shape is told in two languages, at its place.
import { describe, expect, it } from 'vitest';
import { readWritten } from './fixture.test-support.ts';
import { redesignSet } from './schema.ts';

interface Loose {
  parts: string[];
  draw: { papers: number; steps: number };
  places: { intake: number };
  prefilled: string[];
  forms: { fields: string[] }[];
  papers: { id: string; step: string; states: { ways: string[]; wait?: number }[] }[];
  steps: { id: string; after?: string[]; days: { from: number; to: number } }[];
}

const told = (change: (set: Loose) => void): readonly string[] => {
  const set = structuredClone(readWritten('./sets/tiny.yml')) as unknown as Loose;
  change(set);
  const { error } = redesignSet.safeParse(set);
  return (error?.issues ?? []).map((issue) => {
    const { params } = issue as { params?: { zh: string; en: string } };
    expect(params?.zh).toMatch(/\p{Script=Han}/u);
    return `${issue.path.join('.')}: ${params?.en}`;
  });
};
const at = <T>(list: readonly T[], n: number): T => list[n] as T;

describe('a set of redesign', () => {
  it('is sound as it is', () => expect(told(() => undefined)).toEqual([]));
  it('names an id that is used twice', () => {
    expect(told((set) => { at(set.papers, 1).id = 'identity'; })).toEqual(['papers.1.id: The id "identity" is used already. Choose another.']);
  });
  it('names a question, a step or a paper’s step that there is not', () => {
    expect(told((set) => { set.prefilled = ['nmae']; })).toEqual(['prefilled.0: There is no "nmae"; there are: name.']);
    expect(told((set) => { at(set.forms, 0).fields = ['age']; })[0]).toContain('forms.0.fields.0: There is no "age"');
    expect(told((set) => { at(set.papers, 0).step = 'sing'; })[0]).toContain('papers.0.step: There is no "sing"');
  });
  it('lets a step wait only for steps above it', () => {
    expect(told((set) => { at(set.steps, 0).after = ['card']; })[0]).toContain('steps.0.after.0: There is no "card"');
  });
  it('asks for as many papers and needless steps as are drawn', () => {
    expect(told((set) => { set.draw.papers = 3; })).toEqual(['draw.papers: 3 are to be drawn; there are 2.']);
    expect(told((set) => { set.draw.steps = 3; })).toEqual(['draw.steps: 3 are to be drawn; there are 2.']);
    expect(told((set) => { set.parts = ['papers']; })[0]).toContain('draw.steps: Where steps are not open to change');
  });
  it('lets "drop" and "original" stand alone', () => {
    expect(told((set) => { at(at(set.papers, 0).states, 0).ways = ['drop', 'copy']; })[0]).toContain('papers.0.states.0.ways: "drop" and "original" stand alone');
  });
  it('lets only what can be shared wait, and days run forward', () => {
    expect(told((set) => { at(at(set.papers, 0).states, 0).wait = 1; })[0]).toContain('papers.0.states.0.wait');
    expect(told((set) => { at(set.steps, 1).days = { from: 3, to: 2 }; })).toEqual(['steps.1.days: Days from 3 to 2 do not hold: from is 0 or more and not above to.']);
    expect(told((set) => { set.places.intake = 0; })).toEqual(['places: At least one counter takes in and one gives out.']);
  });
});
