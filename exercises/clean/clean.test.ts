import { describe, expect, it } from 'vitest';
import { begin, outcomeOf, replay } from '#kit/replay.ts';
import type { Move } from '#kit/exercise.ts';
import { casesOf } from './cases.ts';
import { column, context, courseSet, provable, row, tiny, upTo, variantOf, walk, wide } from './fixture.test-support.ts';
import { exercise } from './index.ts';
import { sumOf } from './rules.ts';
import { trailOf } from './trail.ts';
import { words } from './words.ts';

const variant = variantOf(tiny);
const [digit = ''] = variant.compute;
const right = sumOf(variant, digit);
const answer = (change: object = {}): Move => ({ type: 'digit.answer', row: digit, remainder: right?.remainder ?? 0, mark: right?.mark ?? '', ...change });
const trim: Move = { type: 'column.fix', column: column(variant, 'name'), fix: 'trim' };
const drop: Move = { type: 'column.drop', column: column(variant, 'blood') };
const correct: Move = { type: 'cell.correct', row: row(variant, 'r2'), column: column(variant, 'count'), value: '2', evidence: 'slip' };
const check: Move = { type: 'row.check', row: row(variant, 'r3') };
const digits = [answer(), { type: 'digits.submit' }];
const columns = [trim, drop, { type: 'columns.submit' }];
const refusal = (...moves: readonly Move[]): unknown => replay(exercise, variant, moves);

describe('clean on tiny', () => {
  it('passes after answer, submit, trim, drop, submit, correct, check, submit', () => {
    const end = walk(variant, [...digits, ...columns, correct, check, { type: 'rows.submit' }]);
    expect(end.snapshot.value).toBe('cleaned');
    expect(outcomeOf(exercise, end)).toEqual({ result: 'passed', submissions: 1, findings: 0, hints: 0 });
  });
  it('begins at the columns where nothing is to be worked out', () => {
    const { compute: _, ...rest } = tiny;
    expect(begin(exercise, variantOf(rest)).snapshot.value).toBe('treating');
  });
  it('works out the check characters of credit codes by their own rule', () => {
    const v = variantOf({ ...courseSet('check-digits'), compute: { column: 'uscc', rows: 3 } });
    expect(v.compute).toHaveLength(3);
    for (const code of v.compute) expect(sumOf(v, code)).toMatchObject({ modulus: 31, mark: v.rows.find(({ handle }) => handle === code)?.cells['uscc']?.[17] });
    expect(walk(v, provable.solve(begin(exercise, v).snapshot as never)).snapshot.value).toBe('cleaned');
  });
  it('takes any other text for a value and judges it; names that every object bears are refused by the kit', () => {
    for (const value of ['NaN', '1e9', '2.0', '<b>2</b>']) {
      expect(context(walk(variant, [...digits, ...columns, { ...correct, value }, check, { type: 'rows.submit' }])).found).toMatchObject([{ code: 'value-broken', params: { value } }]);
    }
    expect(refusal(...digits, ...columns, { ...correct, value: 'constructor' })).toMatchObject({ kind: 'refused', at: 6 });
  });
  it('does not count work that is not done yet, at any of the three hand-ins', () => {
    for (const moves of [[{ type: 'digits.submit' }], [...digits, { type: 'columns.submit' }], [...digits, ...columns, correct, { type: 'rows.submit' }]]) {
      const end = walk(variant, moves);
      expect(context(end).found).toMatchObject([{ weight: 'invalid' }]);
      expect(outcomeOf(exercise, end)).toMatchObject({ result: 'open', submissions: 0, findings: 0 });
    }
  });
  it('accepts other spellings of the right value, and says of a broken one what is wrong with it', () => {
    for (const value of ['2', ' 2 ', '２']) expect(walk(variant, [...digits, ...columns, { ...correct, value }, check, { type: 'rows.submit' }]).snapshot.value).toBe('cleaned');
    const end = walk(variant, [...digits, ...columns, { ...correct, value: '两件' }, check, { type: 'rows.submit' }]);
    expect(context(end).found).toMatchObject([{ code: 'value-broken', params: { value: '两件', fault: 'WHOLE' } }]);
    expect(words.zh.findings['value-broken']({ value: '两件', fault: 'WHOLE' })).toBe('“两件”不能用：不是整数。');
  });
  it('lets a wrong hand-in be mended, and takes off the list what was touched', () => {
    const moves = [...digits, ...columns, { ...correct, value: '3' }, { type: 'row.keep', row: row(variant, 'r3') }, { type: 'rows.submit' }];
    expect(context(walk(variant, moves)).found.map(({ code }) => code).sort()).toEqual(['error-kept', 'wrong-value']);
    expect(context(walk(variant, [...moves, correct])).found.map(({ code }) => code)).toEqual(['error-kept']);
    expect(outcomeOf(exercise, walk(variant, [...moves, correct, check, { type: 'rows.submit' }]))).toMatchObject({ result: 'passed', submissions: 2, findings: 2 });
  });
  it('restores a column and takes a fix and a ruling back', () => {
    const end = walk(variant, [...digits, drop, { type: 'column.restore', column: column(variant, 'blood') }, trim, { ...trim, type: 'column.unfix' }]);
    expect(context(end)).toMatchObject({ fixes: {}, dropped: [] });
    expect(context(walk(variant, [...digits, ...columns, correct, { type: 'row.reset', row: row(variant, 'r2') }])).rulings).toEqual({});
  });
  it('fails who marks every row, keeps every row, or does the same everywhere', () => {
    for (const type of ['row.check', 'row.keep']) {
      const end = walk(variant, [...digits, ...columns, ...variant.rows.map(({ handle }) => ({ type, row: handle })), { type: 'rows.submit' }]);
      expect(end.snapshot.value).toBe('ruling');
      expect(context(end).found.length).toBeGreaterThan(0);
    }
  });
});

describe('moves that are refused', () => {
  const foreign = variantOf(tiny, 2);
  it.each<[string, readonly Move[]]>([
    ['a row of another variant', [{ ...answer(), row: foreign.compute[0] ?? '' }]],
    ['a row that is not to be worked out', [{ ...answer(), row: row(variant, 'r1') === digit ? row(variant, 'r2') : row(variant, 'r1') }]],
    ['a decimal remainder', [answer({ remainder: 1.5 })]],
    ['a mark of two characters', [answer({ mark: '10' })]],
    ['a mark that is no text', [answer({ mark: 3 })]],
    ['a fix that is not offered', [...digits, { ...trim, fix: 'upper' }]],
    ['a fix that is none', [...digits, { ...trim, fix: '__proto__' }]],
    ['a fix twice', [...digits, trim, trim]],
    ['a fix taken back that is not on', [...digits, { ...trim, type: 'column.unfix' }]],
    ['a column of another variant', [...digits, { ...trim, column: column(foreign, 'name') }]],
    ['a fix on a column that was deleted', [...digits, { type: 'column.drop', column: column(variant, 'name') }, trim]],
    ['a column restored that is there', [...digits, { ...drop, type: 'column.restore' }]],
    ['a ruling before the columns are done', [...digits, check]],
    ['a merge of one row', [...digits, ...columns, { type: 'row.merge', row: row(variant, 'r2') }]],
    ['a row that is none', [...digits, ...columns, { type: 'row.keep', row: 'constructor' }]],
    ['a correction without evidence', [...digits, ...columns, { ...correct, evidence: '' }]],
    ['a correction to nothing', [...digits, ...columns, { ...correct, value: '  ' }]],
    ['a correction of endless length', [...digits, ...columns, { ...correct, value: '2'.repeat(61) }]],
    ['a correction that is no text', [...digits, ...columns, { ...correct, value: 2 }]],
    ['a correction in a deleted column', [...digits, ...columns, { ...correct, column: column(variant, 'blood') }]],
    ['a reset of what was not decided', [...digits, ...columns, { type: 'row.reset', row: row(variant, 'r2') }]],
  ])('%s', (_, moves) => {
    expect(refusal(...moves)).toMatchObject({ kind: 'refused', at: moves.length, why: 'forbidden-move' });
  });
});

describe('every finding, by moves', () => {
  const v = variantOf(wide);
  const at = (id: string): string => row(v, id);
  const solved = upTo(v, 'ruling');
  const treat = upTo(v, 'treating');
  const rulings = provable.solve(walk(v, solved).snapshot as never);
  const head = (id: string): string => casesOf(v).find(({ plant }) => plant?.id === id)?.head ?? '';
  const [number = ''] = v.compute;
  const sum = sumOf(v, number);
  const rowsWith = (instead: Move, of: string): readonly Move[] => {
    const own = casesOf(v).find((one) => one.head === head(of))?.rows.map((place) => v.rows[place]?.handle);
    return [...solved, ...rulings.filter((move) => move.type !== 'rows.submit' && !(own?.includes(String(move['row'])) === true)), instead, { type: 'rows.submit' }];
  };
  const fix = { type: 'cell.correct', row: at('r2'), column: column(v, 'count'), value: '2', evidence: 'slip' };
  it.each<[string, readonly Move[]]>([
    ['digit-missing', [{ type: 'digits.submit' }]],
    ['remainder-wrong', [{ type: 'digit.answer', row: number, remainder: ((sum?.remainder ?? 0) + 1) % 11, mark: sum?.mark ?? '' }, { type: 'digits.submit' }]],
    ['mark-wrong', [{ type: 'digit.answer', row: number, remainder: sum?.remainder ?? 0, mark: sum?.mark === '1' ? '2' : '1' }, { type: 'digits.submit' }]],
    ['untouched', [...treat, { type: 'columns.submit' }]],
    ['form-left', [...treat, { type: 'column.drop', column: column(v, 'blood') }, { type: 'columns.submit' }]],
    ['over-cleaned', [...treat, { type: 'column.fix', column: column(v, 'count'), fix: 'fill' }, { type: 'columns.submit' }]],
    ['over-collected', [...treat, { type: 'column.fix', column: column(v, 'name'), fix: 'trim' }, { type: 'columns.submit' }]],
    ['column-lost', [...treat, { type: 'column.drop', column: column(v, 'id_no') }, { type: 'columns.submit' }]],
    ['undecided', [...solved, { type: 'rows.submit' }]],
    ['false-alarm', rowsWith({ type: 'row.check', row: head('namesake') }, 'namesake')],
    ['over-corrected', rowsWith({ ...fix, row: head('namesake') }, 'namesake')],
    ['not-twice', rowsWith({ type: 'row.merge', row: head('namesake') }, 'namesake')],
    ['error-kept', rowsWith({ type: 'row.keep', row: at('r3') }, 'unknown')],
    ['invented', rowsWith({ ...fix, row: at('r3'), value: '1', evidence: 'usual' }, 'unknown')],
    ['chosen', rowsWith({ type: 'row.merge', row: at('conflict') }, 'conflict')],
    ['needless-check', rowsWith({ type: 'row.check', row: at('r2') }, 'slip-says')],
    ['wrong-cell', rowsWith({ ...fix, column: column(v, 'name') }, 'slip-says')],
    ['value-broken', rowsWith({ ...fix, value: '二' }, 'slip-says')],
    ['wrong-value', rowsWith({ ...fix, value: '20' }, 'slip-says')],
    ['wrong-evidence', rowsWith({ ...fix, evidence: 'usual' }, 'slip-says')],
    ['wrong-survivor', rowsWith({ type: 'row.merge', row: at('r4') }, 'same')],
  ])('%s', (code, moves) => {
    const { snapshot } = walk(v, moves);
    const found = exercise.findings(snapshot as never).find((one) => one.code === code);
    expect(found).toBeDefined();
    for (const lang of ['zh', 'en'] as const) {
      expect(words[lang].findings[code as keyof typeof words.zh.findings]?.(found?.params as never)).not.toMatch(/undefined|NaN|\{/u);
      expect(words[lang].next[code as keyof typeof words.zh.next]).not.toBe('');
    }
  });
  it('are all listed above, with words and a next step in both languages', () => {
    for (const lang of ['zh', 'en'] as const) expect(Object.keys(words[lang].findings).sort()).toEqual(Object.keys(words[lang].next).sort());
    expect(Object.keys(words.zh.findings)).toHaveLength(21);
  });
  it('say which cell a fix spoilt, and what it became', () => {
    const { snapshot } = walk(v, [...treat, { type: 'column.fix', column: column(v, 'count'), fix: 'hundred' }, { type: 'columns.submit' }]);
    const over = exercise.findings(snapshot as never).find(({ code }) => code === 'over-cleaned');
    expect(over?.params).toMatchObject({ fix: 'hundred' });
    expect(Number(over?.params?.['came']) / 100).toBe(Number(over?.params?.['got']));
  });
});

describe('the trail', () => {
  it('leaves out a treatment that did nothing', () => {
    const v = variantOf(courseSet('subsidy-cleaning'));
    const age = column(v, 'age');
    const lines = trailOf(context(walk(v, [{ type: 'column.fix', column: age, fix: 'age' }, { type: 'column.fix', column: age, fix: 'fill' }, { type: 'column.fix', column: column(v, 'name'), fix: 'half' }])), words.en, 'en');
    expect(lines).toEqual([expect.stringMatching(/^Column “Age”: Reckon from date of birth; cells changed: \d+\.$/u)]);
  });
  it.each(['zh', 'en'] as const)('tells each thing done, once, and what was kept (%s)', (lang) => {
    const set = courseSet('entity-match');
    const v = variantOf(set);
    const end = walk(v, provable.solve(begin(exercise, v).snapshot as never));
    const lines = trailOf(context(end), words[lang], lang);
    expect(lines).toHaveLength(Object.keys(context(end).fixes).length + casesOf(v).length);
    for (const line of lines) expect(line).not.toMatch(/undefined|NaN|\{|\}/u);
  });
});
