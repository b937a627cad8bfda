import { describe, expect, it } from 'vitest';
import { draftOf } from '#kit/kind.test-support.ts';
import { tinyAt } from './grade.test-support.ts';
import { gradeSet } from './schema.ts';

type Loose = Record<string, unknown>;
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: { readonly zh: string; readonly en: string };
}

/** The tiny set with one thing changed; the issue that names it. */
const spoilt = (change: (set: Loose & { fields: Loose[]; measures: Loose[]; draw: Loose; wholes: Loose[] }) => void): readonly Issue[] => {
  const set = structuredClone(draftOf(tinyAt)) as never;
  change(set);
  const result = gradeSet.safeParse(set);
  return result.success ? [] : (result.error.issues as unknown as Issue[]);
};

describe('a set that does not hang together', () => {
  it.each<[string, Parameters<typeof spoilt>[0], readonly PropertyKey[], RegExp]>([
    ['a column that the table lacks', ({ fields }) => { (fields[1] as Loose)['column'] = 'telephone'; }, ['fields', 1, 'column'], /no column "telephone"; it has: book, phone, note/u],
    ['a place that the ladder lacks', ({ fields }) => { (fields[0] as Loose)['scenes'] = [{ ...((fields[0] as Loose)['scenes'] as Loose[])[0], at: [{ object: 'nobody', degree: 'some' }] }]; }, ['fields', 0, 'scenes', 0, 'at', 0], /nobody goes with none only/u],
    ['a field named twice', ({ fields }) => { fields.push({ ...(fields[0] as Loose) }); }, ['fields', 3], /each id is used once/u],
    ['a measure named twice', ({ measures }) => { measures.push({ ...(measures[0] as Loose) }); }, ['measures', 3], /each id is used once/u],
    ['a reach named twice', ({ wholes }) => { wholes.push({ ...(wholes[0] as Loose) }); }, ['wholes', 2], /each id is used once/u],
    ['more fields than there are', ({ draw }) => { draw['fields'] = 9; }, ['draw', 'fields'], /only 3 fields/u],
    ['more measures than there are', ({ draw }) => { draw['measures'] = 9; }, ['draw', 'measures'], /only 3 measures/u],
    ['more rows than there are', ({ draw }) => { draw['rows'] = 9; }, ['draw', 'rows'], /only 2 rows/u],
    ['too many that everybody gets', ({ fields }) => { for (const field of fields) field['always'] = true; }, ['draw', 'fields'], /marked always/u],
    ['nothing to report with', ({ measures }) => { (measures[1] as Loose)['from'] = 'l3'; }, ['measures'], /from: report/u],
    ['nothing that is never right', ({ measures }) => { (measures[2] as Loose)['from'] = 'l3'; }, ['measures'], /from: never/u],
    ['a measure that ends before it begins', ({ measures }) => { Object.assign(measures[0] as Loose, { from: 'l3', to: 'l2' }); }, ['measures', 0, 'to'], /may not lie below/u],
  ])('is told: %s', (_, change, path, message) => {
    const issue = spoilt(change).find(({ message: told }) => message.test(told));
    expect(issue?.path).toEqual(path);
    expect(issue?.params?.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
  });
  it('is not told of the set as it stands', () => {
    expect(spoilt(() => undefined)).toEqual([]);
  });
});
