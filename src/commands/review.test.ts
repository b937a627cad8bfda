import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { fromCsv } from '#cohort/csv.ts';
import { compose, recordText } from '#record/compose.ts';
import { claimRaised } from '#record/samples/alter.ts';
import { bytes, day, did, files, journal } from '../../tests/property/record-fakes.ts';
import { isClean, reviewDocument, reviewFiles } from './review.ts';

const root = mkdtempSync(join(tmpdir(), 'review-'));
afterAll(() => rmSync(root, { recursive: true }));

const put = (path: string, content: string | Uint8Array): string => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
  return join(root, path);
};

const cards = files[1];
if (cards === undefined) throw new Error('no set');
put(`dist/sets/first/cards.${cards.digest}.json`, JSON.stringify(cards));

const recordOf = (code: string) =>
  compose({ events: journal(code, did({ code, file: 1, manner: { hints: 1 } })), purpose: 'hand-in', scope: { kind: 'course', course: 'first' }, learner: { code }, madeOn: day('2026-11-23'), edition: '1', assignments: [] }).record;
const text = (code: string): string => recordText(recordOf(code));

describe('reviewFiles', () => {
  it('finds nothing where all agree, in folders and archives alike', async () => {
    put('good/a.shuzhi.json', text('A-1'));
    put('good/deeper/all.zip', zipSync({ 'b.json': bytes(text('B-2')) }));
    const done = await reviewFiles({ root, paths: [join(root, 'good')] });
    expect(done.board.rows.map(({ code }) => code)).toEqual(['A-1', 'B-2']);
    expect(done.files).toBe(2);
    expect(isClean(done)).toBe(true);
  });

  it('lets no bad file hide another, and finds what is to be asked about', async () => {
    const mixed = [put('mixed/a.json', text('A-1')), put('mixed/b.json', text('B-2').slice(0, 300)), put('mixed/c.json', recordText(claimRaised(recordOf('C-3')))), put('mixed/d.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))];
    const done = await reviewFiles({ root, paths: mixed });
    expect(done.board.rows.map(({ code, attempts }) => [code, attempts[0]?.verdict])).toEqual([['A-1', 'agrees'], ['C-3', 'differs']]);
    expect(done.refused.map(({ fault }) => fault.name)).toEqual(['RecordTruncated', 'RecordForeign']);
    expect(isClean(done)).toBe(false);
  });

  it('is not clean while somebody on the list is missing', async () => {
    const done = await reviewFiles({ root, paths: [put('one/a.json', text('A-1'))], roster: put('roster.csv', 'A-1\nZ-9\n') });
    expect(done.board.missing).toEqual([{ code: 'Z-9' }]);
    expect(isClean(done)).toBe(false);
  });

  it('matches a mistyped code by hand, as the desk does', async () => {
    const paths = [put('match/a.json', text('a-1'))];
    const roster = put('match.csv', 'A-1\n');
    expect(isClean(await reviewFiles({ root, paths, roster }))).toBe(false);
    const done = await reviewFiles({ root, paths, roster, matches: [{ from: 'a-1', to: 'A-1' }] });
    expect(done.board.rows.map(({ code, matched, attempts }) => [code, matched, attempts[0]?.verdict])).toEqual([['A-1', ['a-1'], 'agrees']]);
    expect(isClean(done)).toBe(true);
  });

  it('writes a document without moves and without words but the faults’', async () => {
    const done = await reviewFiles({ root, paths: [put('doc/a.json', text('A-1'))] });
    expect(JSON.parse(JSON.stringify(reviewDocument(done)))).toMatchObject({ format: 1, clean: true, files: 1, learners: [{ code: 'A-1', attempts: [{ course: 'first', set: 'cards', verdict: 'agrees', outcome: { result: 'passed' } }] }], missing: [], refused: [] });
  });

  it('says which path is not there', async () => {
    await expect(reviewFiles({ root, paths: [join(root, 'nowhere')] })).rejects.toThrow('ReviewPathMissing');
  });
});

describe('npm run review', () => {
  const project = execFileSync('git', ['rev-parse', '--show-toplevel'], { encoding: 'utf8' }).trim();
  const run = (...given: string[]) => spawnSync(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', join(project, 'src/commands/review.ts'), ...given], { cwd: project, encoding: 'utf8' });

  it('writes one JSON document to standard output and nothing else, and a CSV with a heading', () => {
    const csv = join(root, 'out.csv');
    const { status, stdout } = run(put('cli/a.json', text('A-1')), put('cli/b.json', 'not a record'), '--json', '--csv', csv, '--lang', 'en');
    expect(JSON.parse(stdout)).toMatchObject({ clean: false, refused: [{ name: 'RecordForeign' }] });
    expect(status).toBe(1);
    expect(fromCsv(readFileSync(csv, 'utf8'))[0]?.slice(0, 3)).toEqual(['Learner', 'Unit', 'Exercise']);
  });

  it.each([[[], 'ReviewNothing'], [['--colour'], 'ReviewUsage'], [['x', '--lang', 'fr'], 'ReviewUsage'], [['/nowhere/at/all'], 'ReviewPathMissing']])('could not run with %j: exit 2, nothing on standard output', (given, fault) => {
    const { status, stdout, stderr } = run(...(given as string[]));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(fault);
  });
});
