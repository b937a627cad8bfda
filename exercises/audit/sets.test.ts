import { describe, expect, it } from 'vitest';
import { raw, tinyAt, type Raw } from './audit.test-support.ts';
import { auditSet } from './schema.ts';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: { readonly zh: string; readonly en: string };
}
type Loose = Record<string, unknown>;
type Open = Raw & { roles: Loose; positive: Loose; score: { line: number; parts: Loose[] }; lines: number[]; claims: Loose[]; limits: number[]; remedies: Loose[]; reasons: Loose[]; draw: Loose };

/** The tiny set with one thing changed; the issues that follow. */
const spoilt = (change: (set: Open) => void): readonly Issue[] => {
  const set = structuredClone(raw(tinyAt)) as Open;
  change(set);
  const result = auditSet.safeParse(set);
  return result.success ? [] : (result.error.issues as unknown as Issue[]);
};

describe('a set that does not hang together', () => {
  it.each<[string, (set: Open) => void, readonly PropertyKey[], RegExp]>([
    ['a role without a column', ({ roles }) => { roles['truth'] = 'verity'; }, ['roles', 'truth'], /no "verity"/u],
    ['a part without a column', ({ score }) => { (score.parts[0] as Loose)['column'] = 'books'; }, ['score', 'parts', 0, 'column'], /no "books"/u],
    ['a code that means nothing', ({ positive }) => { positive['truth'] = 'yes'; }, ['positive', 'truth'], /no "yes"; there are: due, none/u],
    ['one group alone', ({ roles }) => { roles['group'] = 'loans'; }, ['roles', 'group'], /declares two/u],
    ['today’s line not among those to try', ({ lines }) => { lines.splice(0, 4, 30, 40); }, ['lines'], /no "50"/u],
    ['a score that does not add up', ({ table }) => { (table.rows[2] as Raw['table']['rows'][number]).cells['score'] = '54'; }, ['table', 'rows', 2, 'cells', 'score'], /add up to 53; it says 54/u],
    ['a cell that brings no points', ({ table }) => { (table.rows[2] as Raw['table']['rows'][number]).cells['sms'] = 'maybe'; }, ['table', 'rows', 2, 'cells', 'sms'], /No points come of "maybe"/u],
    ['a decision against the line', ({ table }) => { (table.rows[2] as Raw['table']['rows'][number]).cells['decision'] = 'skip'; }, ['table', 'rows', 2, 'cells', 'decision'], /does not follow/u],
    ['too few of a group for the sample', ({ draw }) => { draw['sample'] = 8; }, ['draw', 'sample'], /needs 6 in "street" who are entitled; there are 3/u],
    ['a claim about nobody', ({ claims }) => { ((claims[0] as Loose)['says'] as Loose)['in'] = 'harbour'; }, ['claims', 0, 'says', 'in'], /no "harbour"/u],
    ['a claim about a column that stays', ({ claims }) => { ((claims[1] as Loose)['says'] as Loose)['without'] = ['sms']; }, ['claims', 1, 'says', 'without', 0], /no "sms"; there are: area/u],
    ['a claim about a line that cannot be tried', ({ claims }) => { ((claims[1] as Loose)['says'] as Loose)['line'] = 45; }, ['claims', 1, 'says', 'line'], /no "45"/u],
    ['two main conclusions', ({ claims }) => { (claims[1] as Loose)['main'] = true; }, ['claims'], /there are 2/u],
    ['a main conclusion that does not hold', ({ claims }) => { Object.assign((claims[0] as Loose)['says'] as Loose, { in: 'street', than: 'island' }); }, ['claims', 0, 'says'], /does not hold/u],
    ['a figure that there is not', ({ claims }) => { (claims[0] as Loose)['why'] = { zh: '漏了 {missed.harbour}', en: 'missed' }; }, ['claims', 0, 'why'], /no figure \{missed.harbour\}/u],
    ['more claims than there are', ({ draw }) => { draw['claims'] = 5; }, ['draw', 'claims'], /no more than the 2/u],
    ['a claim named twice', ({ claims }) => { (claims[1] as Loose)['id'] = 'island-missed'; }, ['claims', 1], /used once/u],
    ['a reason that is none', ({ remedies }) => { (remedies[0] as Loose)['reasons'] = ['haste']; }, ['remedies', 0, 'reasons', 0], /no "haste"/u],
    ['a remedy without a reason', ({ remedies }) => { (remedies[0] as Loose)['reasons'] = []; }, ['remedies', 0, 'reasons'], /names the reasons/u],
    ['one step alone', ({ remedies }) => { (remedies[1] as Loose)['step'] = 1; }, ['remedies'], /at least two steps/u],
    ['too few that remedy nothing', ({ draw }) => { draw['wrong'] = 3; }, ['draw', 'wrong'], /only 1 have step: 0/u],
    ['a limit that today’s line keeps', ({ limits }) => { limits[0] = 2; }, ['limits', 0], /Today's line misses 2/u],
    ['a limit that no line keeps', ({ limits }) => { limits[0] = -1; }, ['limits', 0], /misses 0/u],
  ])('is told: %s', (_, change, path, message) => {
    const issue = spoilt(change).find(({ message: told }) => message.test(told));
    expect(issue?.path).toEqual(path);
    expect(issue?.params?.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
  });
  it('is not told of the set as it stands', () => {
    expect(spoilt(() => undefined)).toEqual([]);
  });
});
