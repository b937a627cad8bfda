import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EventBody, JournalEvent } from '#model/event.ts';
import type { Day } from '#model/ids.ts';
import type { Assignment, Log, RecordFile } from '#model/record.ts';
import { board, cellOf, type Board, type BoardAttempt, type Taken } from '#cohort/board.ts';
import { fromCsv, toCsv } from '#cohort/csv.ts';
import { otherCodes, unmatchedIn } from '#cohort/match.ts';
import { attemptTable, filterRows, matrixTable, sortRows, textRows, type TableWords } from '#cohort/table.ts';
import { compose, relinked } from '#record/compose.ts';
import { reviewer } from '#record/review.ts';
import { claimRaised } from '#record/samples/alter.ts';
import { reviewWords } from '#words/review.ts';
import { sayVerdict, verdictWords } from '#words/verdicts.ts';
import { day, did, journal, loadKind, sets } from './record-fakes.ts';

const review = reviewer(sets, loadKind);
const wordsIn = (lang: 'zh' | 'en'): TableWords => ({ ...verdictWords[lang], cols: reviewWords[lang].boardCols, results: reviewWords[lang].results, verdict: (verdict, step) => sayVerdict(lang, verdict, step), title: (course, set) => `${course}/${set}` });
const words = wordsIn('zh');

const recordOf = (code: string, events: readonly JournalEvent[], course = 'first', madeOn = '2026-11-23', name?: string): RecordFile =>
  compose({ events, purpose: 'hand-in', scope: { kind: 'course', course }, learner: { code, name }, madeOn: day(madeOn), edition: '1.0.0', assignments: [] }).record;
const taken = async (file: string, record: RecordFile, assignment?: Assignment): Promise<Taken> => ({ file, review: await review(record, { assignment }) });
const learner = (code: string, ...days: { on: Day; bodies: readonly EventBody[] }[]): readonly JournalEvent[] => journal(`w-${code}`, ...days);

const row = (on: Board, code: string) => {
  const found = on.rows.find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

describe('the board', () => {
  it('has a row a learner and a column an exercise, with outcome and verdict in both languages', async () => {
    const on = board([await taken('b.json', recordOf('B-2', learner('B-2', did({ code: 'B-2' })), 'first', '2026-11-23', '李示例')), await taken('a.json', recordOf('A-1', learner('A-1', did({ code: 'A-1', file: 1, manner: { finish: false, tries: 1 } }))))]);
    expect(textRows(matrixTable(on, words), matrixTable(on, words).rows)).toEqual([
      ['学员', '单位', 'first/cards', 'first/shut'],
      ['A-1', '', '做到一半；核对一致', '未做'],
      ['B-2 李示例', '', '未做', '已通过；核对一致'],
    ]);
    expect(matrixTable(on, wordsIn('en')).rows[1]?.cells[3]?.text).toBe('passed; Agrees');
  });

  it('says beside every verdict but the first that nobody did wrong', async () => {
    const record = recordOf('A-1', learner('A-1', did({ code: 'B-2' })));
    const table = matrixTable(board([await taken('a.json', record)]), words);
    expect(table.rows[0]?.cells[2]?.text).toBe('没有算出结果；不是本人的数据版本；这不等于当事人有过错，请先请本人说明。');
    expect(JSON.stringify(verdictWords)).not.toMatch(/forg|cheat|作弊|伪造|造假/iu);
  });

  it('does not depend on the order of the files', async () => {
    const one = learner('A-1', did({ code: 'A-1' }), did({ code: 'A-1', file: 1 }));
    const all = await Promise.all([
      taken('1', recordOf('A-1', one.slice(0, 6), 'first', '2026-11-20')), taken('2', recordOf('A-1', one)), taken('3', recordOf('B-2', learner('B-2', did({ code: 'B-2', manner: { tries: 5 } })))),
      taken('4', recordOf('C-3', one.map((event) => (event.type === 'attempt.started' ? { ...event, code: 'C-3' as never } : event)))), taken('5', recordOf('A-1', learner('A-1', did({ code: 'A-1', name: 'other' })))),
    ]);
    const roster = [{ code: 'A-1' }, { code: 'D-4' }];
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
      expect(board(mixed, { roster })).toEqual(board(all, { roster }));
    }), { numRuns: 40 });
  });

  it('names who is missing, and whose code only lost its zeros', async () => {
    const on = board([await taken('a', recordOf('17', learner('17', did({ code: '17' }))))], { roster: [{ code: '0017' }, { code: 'B-2', name: '李示例' }] });
    expect(on.missing).toEqual([{ code: '0017', near: '17' }, { code: 'B-2', name: '李示例' }]);
    expect(on.rows[0]?.listed).toBe(false);
  });

  it('asks only those whom the assignment asks, and tells who was late', async () => {
    const assignment: Assignment = { id: 'a', title: 'a', courses: ['second'], due: day('2026-11-22'), nonce: 'n', practice: 'accepted', audience: ['一局/二处'] };
    const on = board([await taken('a', recordOf('A-1', learner('A-1', did({ code: 'A-1', file: 2 })), 'second'))], { assignment, roster: [{ code: 'B', unit: '一局/二处/三科' }, { code: 'C', unit: '一局/二处外' }], exercises: [{ course: 'first', set: 'x' }, { course: 'second', set: 'y' }] });
    expect(on.missing.map(({ code }) => code)).toEqual(['B']);
    expect(on.rows[0]?.late).toBe(true);
    expect(on.columns).toEqual([{ course: 'second', set: 'y' }, { course: 'second', set: 'shut' }]);
  });
});

describe('several files of one learner', () => {
  const before = learner('A-1', did({ code: 'A-1', manner: { tries: 5 } }));
  const after = learner('A-1', did({ code: 'A-1', manner: { tries: 5 } }), did({ code: 'A-1', round: 2 }), did({ code: 'A-1', file: 2 }));

  it('takes what the later one adds, whatever course each is for', async () => {
    const on = board(await Promise.all([taken('new', recordOf('A-1', after)), taken('old', recordOf('A-1', before, 'first', '2026-11-20')), taken('other', recordOf('A-1', after, 'second'))]));
    expect(row(on, 'A-1').conflicts).toEqual([]);
    expect(row(on, 'A-1').files[0]).toBe('old');
    expect(row(on, 'A-1').attempts.length).toBe(3);
  });

  it('reads the same file twice once', async () => {
    const record = recordOf('A-1', before);
    const on = board([await taken('one', record), await taken('two', record)]);
    expect(row(on, 'A-1').attempts.length).toBe(1);
    expect(row(on, 'A-1').files).toEqual(['one', 'two']);
  });

  it('shows a conflict when an attempt that was handed in before is gone from the same device', async () => {
    const rewritten = learner('A-1', did({ code: 'A-1', name: 'perfect' }));
    const on = board([await taken('old', recordOf('A-1', before, 'first', '2026-11-20')), await taken('new', recordOf('A-1', rewritten))]);
    expect(row(on, 'A-1').conflicts).toMatchObject([{ files: ['old', 'new'], n: 1 }]);
    expect(row(on, 'A-1').attempts.map(({ file }) => file)).toEqual(['old', 'new']);
  });

  it('shows a conflict when an attempt came back under another writer', async () => {
    const moved = journal('elsewhere', did({ code: 'A-1', manner: { tries: 5 } }));
    expect(row(board([await taken('old', recordOf('A-1', before, 'first', '2026-11-20')), await taken('new', recordOf('A-1', moved))]), 'A-1').conflicts.length).toBe(1);
  });
});

describe('copies between learners', () => {
  const theirs = recordOf('B-2', learner('B-2', did({ code: 'B-2', manner: { tries: 3 } }), did({ code: 'local-0123456789abcdef', file: 1 })));

  it('are told on both sides, and only where the step ids are the same', async () => {
    const mine = relinked({ ...theirs, learner: { code: 'A-1' } });
    const on = board([await taken('mine', mine), await taken('theirs', theirs), await taken('third', recordOf('C-3', learner('C-3', did({ code: 'C-3', manner: { tries: 3 } }))))]);
    expect(row(on, 'B-2').attempts.map(({ verdict }) => verdict)).toEqual(['duplicate', 'duplicate']);
    expect(row(on, 'A-1').attempts.map(({ verdict }) => verdict)).toEqual(['wrong-variant', 'duplicate']);
    expect(row(on, 'A-1').attempts[1]?.copies).toEqual([{ code: 'B-2', file: 'theirs' }]);
    expect(row(on, 'C-3').attempts.map(({ verdict }) => verdict)).toEqual(['agrees']);
  });

  it('are told when only the writer was changed', async () => {
    const log = theirs.logs[0] as Log;
    const mine = relinked({ ...theirs, learner: { code: 'A-1' }, logs: [{ ...log, writer: 'f'.repeat(32) as never }] });
    expect(row(board([await taken('mine', mine), await taken('theirs', theirs)]), 'A-1').attempts[1]?.verdict).toBe('duplicate');
  });
});

describe('a mistyped code', () => {
  const roster = [{ code: 'A-1', name: '周示例' }, { code: 'B-2' }];

  it('is offered for the missing person it is likeliest to be, and matched by hand is neither missing nor wrong', async () => {
    const files = [await taken('a', recordOf('a-1', learner('w1', did({ code: 'a-1' })))), await taken('b', recordOf('B-2', learner('w2', did({ code: 'B-2' }))))];
    const before = board(files, { roster });
    expect(unmatchedIn(before.rows, before.missing, ['A-1', 'B-2'])).toEqual([{ code: 'a-1', attempts: 1, candidates: ['A-1'] }]);
    const on = board(files, { roster, matches: [{ from: 'a-1', to: 'A-1' }] });
    expect(on.missing).toEqual([]);
    expect(row(on, 'A-1')).toMatchObject({ name: '周示例', listed: true, matched: ['a-1'] });
    expect(row(on, 'A-1').attempts.map(({ verdict }) => verdict)).toEqual(['agrees']);
    expect(matrixTable(on, words).rows[0]?.cells.at(-1)?.text).toBe('另有代码 a-1，由核对的人对应到本人');
  });

  it('in a record of another code agrees once it is matched, and the note says so; nobody else’s code is ever offered', async () => {
    const record = recordOf('A-1', learner('A-1', did({ code: 'A-7' }), did({ code: 'B-2', file: 1 })));
    const before = board([await taken('a', record)], { roster });
    expect(row(before, 'A-1').attempts.map(({ verdict }) => verdict)).toEqual(['wrong-variant', 'wrong-variant']);
    expect(unmatchedIn(before.rows, before.missing, ['A-1', 'B-2'])).toEqual([{ code: 'A-7', inRecordOf: 'A-1', attempts: 1, candidates: ['A-1'] }]);
    const matches = [{ from: 'A-7', to: 'A-1' }];
    const again = { file: 'a', review: await review(record, { alsoCodes: otherCodes(matches, 'A-1') }) };
    const on = board([again], { roster, matches });
    expect(row(on, 'A-1').attempts.map(({ verdict, notes }) => [verdict, notes])).toEqual([['agrees', ['code-matched']], ['wrong-variant', []]]);
    expect(row(on, 'A-1').matched).toEqual(['A-7']);
  });

  it('does not make a copy of a person’s two files under two codes', async () => {
    const events = learner('w', did({ code: 'local-0123456789abcdef' }));
    const files = [await taken('one', recordOf('A-7', events)), await taken('two', recordOf('A-1', events))];
    expect(board(files).rows.flatMap(({ attempts }) => attempts.map(({ verdict }) => verdict))).toEqual(['duplicate', 'duplicate']);
    expect(board(files, { matches: [{ from: 'A-7', to: 'A-1' }] }).rows.map(({ code, attempts }) => [code, attempts.map(({ verdict }) => verdict)])).toEqual([['A-1', ['agrees']]]);
  });
});

describe('notes on the board', () => {
  it('say what the record claims where replay says otherwise, from which step on, and under which code work was done', async () => {
    const raised = claimRaised(recordOf('A-1', learner('A-1', did({ code: 'A-1', manner: { hints: 1 } }))));
    const table = attemptTable(board([await taken('a', raised), await taken('b', recordOf('B-2', learner('B-2', did({ code: 'B-9' }))))]), words);
    expect(table.rows[0]?.cells.at(-1)?.text).toMatch(/^从第 \d+ 步起不同；记录写的是：已通过，提交 1 次，问题 0 个，提示 0 次；这不等于当事人有过错/u);
    expect(table.rows[1]?.cells.at(-1)?.text).toMatch(/^做的时候写的代码是 B-9；/u);
  });

  it('tell of a late file, of two that do not fit together, and of steps without their attempt', async () => {
    const assignment: Assignment = { id: 'a', title: 'a', courses: ['first'], due: day('2026-11-22'), nonce: 'n', practice: 'accepted' };
    const old = recordOf('A-1', learner('A-1', did({ code: 'A-1', manner: { tries: 5 } })), 'first', '2026-11-20');
    const rewritten = recordOf('A-1', learner('A-1', did({ code: 'A-1', name: 'perfect' })));
    const table = matrixTable(board([await taken('old', old), await taken('new', rewritten)], { assignment }), words);
    expect(table.rows[0]?.cells.at(-1)?.text).toBe('导出晚于截止日；同一人的两份文件对不上，两份都列出：old · new；这不等于当事人有过错，请先请本人说明。');
    expect(filterRows(table.rows, { text: '', verdict: 'ask' }).length).toBe(1);
    const [log] = rewritten.logs as [Log];
    const stray = relinked({ ...rewritten, logs: [{ ...log, events: log.events.filter(({ type }) => type !== ('attempt.started' as string)) }] });
    expect(matrixTable(board([await taken('x', stray)]), words).rows[0]?.cells.at(-1)?.text).toContain('有些步骤找不到所属的那次练习');
  });
});

describe('a cell', () => {
  const of = (verdict: BoardAttempt['verdict'], result?: 'open' | 'shown' | 'passed', step?: number): BoardAttempt => ({ verdict, step, outcome: result === undefined ? undefined : { result, submissions: 1, findings: 0, hints: 0 } }) as never;
  it.each([
    [[of('agrees', 'open'), of('agrees', 'passed')], 'passed', 'agrees'],
    [[of('earlier-edition', 'passed'), of('agrees', 'passed')], 'passed', 'agrees'],
    [[of('earlier-edition', 'passed'), of('agrees', 'open')], 'passed', 'earlier-edition'],
    [[of('agrees', 'passed'), of('refused', undefined, 4)], 'passed', 'refused'],
    [[of('wrong-variant', 'passed')], undefined, 'wrong-variant'],
    [[of('differs', 'open')], 'open', 'differs'],
    [[of('unknown')], undefined, 'unknown'],
  ] as const)('shows the best result and hides no verdict (%#)', (attempts, result, verdict) => {
    expect(cellOf(attempts)).toMatchObject({ verdict });
    expect(cellOf(attempts)?.best?.outcome?.result).toBe(result);
  });
});

describe('figures', () => {
  it('count learners, not attempts, and name the commonest finding by its item', async () => {
    const all = ['A-1', 'B-2', 'C-3'].map((code) => learner(code, did({ code, file: 1, manner: { tries: 12, finish: code !== 'C-3' } }), did({ code, file: 1, round: 2, manner: { tries: 12 } })));
    const on = board(await Promise.all(all.map((events, index) => taken(`${index}`, recordOf(['A-1', 'B-2', 'C-3'][index] as string, events)))));
    const [cards] = on.figures;
    expect(cards).toMatchObject({ course: 'first', set: 'cards', begun: 3, passed: 3, shown: 0 });
    expect(cards?.findings.length).toBeGreaterThan(0);
    expect(Math.max(...(cards?.findings.map(({ learners }) => learners) ?? []))).toBeLessThanOrEqual(3);
    expect(cards?.findings[0]?.code).toMatch(/^wrong-/u);
  });
});

describe('CSV', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '0017', '9999011985031500', '1E5', '3-4', '2026-11', 'MAR1', "'0017", '\tx', '\rx', '\nx', ' =1', "'=1", "''-x", '"', 'a,b', 'a\r\nb', '', "'", '周 示例', '\uFEFF=1'));
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }).map((all) => all.map((one) => [...one, ...Array<string>(5).fill('')].slice(0, 5)));

  it('reads back as the rows of the screen', () => {
    fc.assert(fc.property(rows, (all) => {
      expect(fromCsv(toCsv(all))).toEqual(all);
    }), { numRuns: 500 });
  });

  it('lets no cell begin like a formula', () => {
    fc.assert(fc.property(rows, (all) => {
      const cells = Papa.parse<string[]>(toCsv(all).replace(/^\uFEFF/u, ''), { delimiter: ',', newline: '\r\n' }).data.flat();
      expect(cells.filter((one) => /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(one))).toEqual([]);
      expect(toCsv(all).startsWith('\uFEFF"')).toBe(true);
    }), { numRuns: 200 });
  });

  it('is what the screen shows, sorted and filtered as there', async () => {
    const on = board(await Promise.all(['-A', 'B-2', 'C-3'].map(async (code, index) => taken(`${index}`, recordOf(code, learner(code, did({ code, manner: { tries: index * 3 } }), did({ code, file: 1 })), 'first', '2026-11-23', index === 1 ? '李示例' : undefined)))));
    const table = attemptTable(on, words);
    const shown = sortRows(table, filterRows(table.rows, { text: 'shut', verdict: 'all' }), 'findings', true);
    expect(shown.length).toBe(3);
    expect(fromCsv(toCsv(textRows(table, shown)))).toEqual(textRows(table, shown));
    expect(toCsv(textRows(table, shown))).toContain(`"'-A"`);
  });

  it.each(['0017', '999901198503150019', '12E5', '3-4', '2026-11', 'dec-25'])('keeps the code %s from being rewritten by a spreadsheet', (code) => {
    expect(toCsv([[code]])).toBe(`\uFEFF"'${code}"\r\n`);
    expect(fromCsv(toCsv([[code]]))).toEqual([[code]]);
  });

  it.each(['17', '0', '2026-11-20', 'K-0421', '31'])('leaves %s as it is', (cell) => expect(toCsv([[cell]])).toBe(`\uFEFF"${cell}"\r\n`));
});

describe('sorting and filtering', () => {
  it('keeps the order of equal rows, and sorts numbers as numbers', async () => {
    const on = board([await taken('a', recordOf('A-1', learner('A-1', ...Array.from({ length: 11 }, (_, index) => did({ code: 'A-1', round: index + 1 })))))]);
    const table = attemptTable(on, words);
    const column = (rows: typeof table.rows): readonly string[] => rows.map(({ cells }) => cells[3]?.text ?? '');
    expect(column(sortRows(table, table.rows, 'attempt', true)).slice(0, 3)).toEqual(['11', '10', '9']);
    expect(column(sortRows(table, table.rows, 'learner'))).toEqual(column(table.rows));
    expect(sortRows(table, table.rows, 'none')).toBe(table.rows);
  });

  it('finds all words of the filter in whatever width they were typed, and the verdicts to ask about', async () => {
    const on = board([await taken('a', recordOf('A-1', learner('A-1', did({ code: 'A-1' }), did({ code: 'B-2', file: 1 }))))]);
    const { rows } = attemptTable(on, words);
    expect(filterRows(rows, { text: 'Ａ-1 SHUT', verdict: 'all' }).length).toBe(1);
    expect(filterRows(rows, { text: '', verdict: 'ask' }).map(({ verdicts }) => verdicts)).toEqual([['wrong-variant']]);
    expect(filterRows(rows, { text: 'nobody', verdict: 'all' })).toEqual([]);
  });
});
