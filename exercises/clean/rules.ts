// What is judged: check characters worked out by hand, columns by what their fixes did, doubtful rows by the ruling. Pure.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import type { Handle } from '#kit/variant.ts';
import { type Answer, type BenchColumn, type BenchRow, columnOf, type Fixes, resultOf, rightFixes, type Ruling, type Variant } from './bench.ts';
import { type Case, caseOf, casesOf } from './cases.ts';
import { valueFault } from './checks.ts';
import { fixed } from './fixes.ts';
import { type CheckSum, idSum } from './id18.ts';
import type { Plant } from './schema.ts';
import { creditSum } from './uscc.ts';

export interface Work {
  readonly variant: Variant;
  readonly answers: Readonly<Record<Handle, Answer>>;
  readonly fixes: Fixes;
  readonly dropped: readonly Handle[];
  readonly rulings: Readonly<Record<Handle, Ruling>>;
}

const convention: Ground = { convention: true };
const groundOf = ({ set }: Variant): Ground => set.rule.grounds[0] ?? convention;

/** How the check character of a row comes about that is to be worked out by hand; undefined for any other row. */
export const sumOf = ({ set, columns, rows, compute }: Variant, handle: Handle): CheckSum | undefined => {
  const column = columns.find(({ id }) => id === set.compute?.column);
  const row = rows.find((one) => one.handle === handle);
  if (column === undefined || row === undefined || !compute.includes(handle)) return undefined;
  return (column.work.rule === 'uscc' ? creditSum : idSum)(row.cells[column.id] ?? '');
};

/** One finding for each number whose remainder or check character is not right; one when numbers are left. */
export const judgeDigits = ({ variant, answers }: Work): readonly Finding[] => {
  const left = variant.compute.filter((row) => answers[row] === undefined);
  const ground = groundOf(variant);
  if (left.length > 0) return [{ code: 'digit-missing', weight: 'invalid', at: left, params: { n: left.length }, ground }];
  return variant.compute.flatMap((row): Finding[] => {
    const { sum, modulus, remainder, mark } = sumOf(variant, row) as CheckSum;
    const answer = answers[row] as Answer;
    if (answer.remainder !== remainder) return [{ code: 'remainder-wrong', weight: 'wrong', at: [row], params: { sum, modulus, said: answer.remainder }, ground }];
    return answer.mark === mark ? [] : [{ code: 'mark-wrong', weight: 'wrong', at: [row], params: { remainder, said: answer.mark }, ground }];
  });
};

/** The fix to blame for cells changed that were not to be changed: the first that is not among the right ones. */
const blamed = ({ set }: Variant, { id }: BenchColumn, fixes: Fixes[string]): string => fixes.find((fix) => !(rightFixes(set).get(id) ?? []).includes(fix)) ?? '';

const judgedKept = new WeakMap<Variant, Map<string, readonly Finding[]>>();

/** Judged once for each choice of fixes: guards, properties and hand-ins ask again and again. */
const judgeColumn = (variant: Variant, column: BenchColumn, fixes: Fixes[string] = []): readonly Finding[] => {
  const kept = judgedKept.get(variant) ?? new Map<string, readonly Finding[]>();
  judgedKept.set(variant, kept);
  const key = `${column.id}|${fixes.join()}`;
  const found = kept.get(key) ?? compared(variant, column, fixes);
  kept.set(key, found);
  return found;
};

/** What fixes left undone and what they did too much, each with the first cell that shows it. */
const compared = (variant: Variant, column: BenchColumn, fixes: Fixes[string]): readonly Finding[] => {
  const { id, handle } = column;
  const result = resultOf(variant, column, fixes);
  const cells = variant.rows.map(({ cells: came, settled }, at) => ({ at, came: came[id] ?? '', wanted: settled[id] ?? '', got: result[at] as string }));
  const off = cells.filter(({ wanted, got }) => wanted !== got);
  const isLeft = (cell: (typeof off)[number]): boolean => cell.came !== cell.wanted && partly(variant, column, cell.came, cell.got);
  const [left, over] = [off.filter(isLeft), off.filter((cell) => !isLeft(cell))];
  const ground = groundOf(variant);
  const about = (code: string, found: typeof off, params: Record<string, string> = {}): Finding[] => {
    const [first] = found;
    return first === undefined ? [] : [{ code, weight: 'wrong', at: [handle], params: { n: found.length, row: first.at + 1, came: first.came, got: first.got, ...params }, ground }];
  };
  return [...about('form-left', left), ...about('over-cleaned', over, { fix: blamed(variant, column, fixes) })];
};

/** True where a cell went some of the right way, or none: what is left is to be done, nothing is to be taken back. */
const partly = ({ set }: Variant, { id, work }: BenchColumn, came: string, got: string): boolean => {
  const right = rightFixes(set).get(id) ?? [];
  const plain = { words: work.words ?? {}, from: '', on: set.on, common: '' };
  return got === came || fixed(got, right, plain) === fixed(came, right, plain);
};

export const judgeColumns = ({ variant, fixes, dropped }: Work): readonly Finding[] => {
  if (dropped.length === 0 && Object.keys(fixes).length === 0) return [{ code: 'untouched', weight: 'invalid', at: [], ground: groundOf(variant) }];
  return variant.columns.flatMap((column): readonly Finding[] => {
    const { handle, work: { over } } = column;
    const isDropped = dropped.includes(handle);
    if (over !== undefined) return isDropped ? [] : [{ code: 'over-collected', weight: 'wrong', at: [handle], ground: over.ground }];
    return isDropped ? [{ code: 'column-lost', weight: 'wrong', at: [handle], ground: groundOf(variant) }] : judgeColumn(variant, column, fixes[handle]);
  });
};

/** Without blanks at the ends, in half width, and in the column's own form: spellings that count as the same. */
const plainValue = (variant: Variant, { id, work }: BenchColumn, value: string): string =>
  fixed(value, ['trim', 'half', ...(rightFixes(variant.set).get(id) ?? []).filter((fix) => fix !== 'age'), ...(work.rule === 'id18' || work.rule === 'uscc' ? (['upper'] as const) : []), ...(work.rule === 'day' || work.rule === 'month' ? (['date'] as const) : [])],
    { words: work.words ?? {}, from: '', on: variant.set.on, common: '' });

/** The right value of a planted cell: as the plant says, else as the trainer's table has it. */
export const rightValue = ({ set }: Variant, { value, row, copy, column = '' }: Plant): string =>
  value ?? set.table.rows.find(({ id }) => id === (row ?? copy))?.cells[column] ?? '';

/** What is wrong with a value as it was typed, as a code with words; for the eye at once, and for the judge. */
export const typedFault = (variant: Variant, column: BenchColumn, value: string): string | undefined => valueFault(variant.set, column.column, column.work, plainValue(variant, column, value));

type Told = Pick<Finding, 'code' | 'params'>;

const judgeCorrection = (variant: Variant, plant: Plant, ruling: Extract<Ruling, { kind: 'correct' }>): Told | undefined => {
  const column = columnOf(variant, ruling.column) as BenchColumn;
  const row = variant.rows.find(({ handle }) => handle === ruling.row);
  if (column.id !== plant.column || row?.plant?.id !== plant.id) return { code: 'wrong-cell' };
  const fault = typedFault(variant, column, ruling.value);
  if (fault !== undefined) return { code: 'value-broken', params: { value: ruling.value, fault } };
  const accepted = [rightValue(variant, plant), ...plant.accepts].map((value) => plainValue(variant, column, value));
  if (!accepted.includes(plainValue(variant, column, ruling.value))) return { code: 'wrong-value', params: { value: ruling.value } };
  return plant.evidence.includes(ruling.evidence) ? undefined : { code: 'wrong-evidence' };
};

const isRightSurvivor = ({ rows }: Variant, plant: Plant, row: Handle): boolean =>
  plant.keeps === 'either' || (rows.find(({ handle }) => handle === row)?.plant === plant) === (plant.keeps === 'copy');

/** What is wrong with a ruling that is of another sort than the right one: by the right one, then by the one that was given. */
const mismatch: Readonly<Record<Ruling['kind'], Readonly<Partial<Record<Ruling['kind'], string>>>>> = {
  keep: { check: 'false-alarm', correct: 'over-corrected', merge: 'not-twice' },
  check: { keep: 'error-kept', correct: 'invented', merge: 'chosen' },
  correct: { keep: 'error-kept', check: 'needless-check', merge: 'not-twice' },
  merge: { keep: 'error-kept', check: 'needless-check', correct: 'over-corrected' },
};

const judgeRuling = (variant: Variant, { plant }: Case, ruling: Ruling): Told | undefined => {
  const right = plant === undefined || plant.right === 'column' ? 'keep' : plant.right;
  if (ruling.kind !== 'correct' && plant?.also.includes(ruling.kind) === true) return undefined;
  if (ruling.kind !== right) return { code: mismatch[right][ruling.kind] ?? 'error-kept' };
  if (plant === undefined) return undefined;
  if (ruling.kind === 'merge') return isRightSurvivor(variant, plant, ruling.row) ? undefined : { code: 'wrong-survivor' };
  return ruling.kind === 'correct' ? judgeCorrection(variant, plant, ruling) : undefined;
};

/** One finding for each case that was ruled wrong, doubtful or not; one when doubtful rows are left undecided. */
export const judgeRows = ({ variant, rulings }: Work): readonly Finding[] => {
  const left = casesOf(variant).filter(({ head }) => rulings[head] === undefined);
  if (left.length > 0) return [{ code: 'undecided', weight: 'invalid', at: left.map(({ head }) => head), params: { n: left.length }, ground: groundOf(variant) }];
  return variant.rows.flatMap(({ handle }: BenchRow): Finding[] => {
    const ruling = rulings[handle];
    const found = caseOf(variant, handle);
    const told = ruling === undefined || found === undefined ? undefined : judgeRuling(variant, found, ruling);
    return told === undefined ? [] : [{ ...told, weight: 'wrong', at: [handle], ground: found?.plant?.ground ?? groundOf(variant) }];
  });
};

/** A finding with the set's own reason. Reasons are looked up when they are read, so that an attempt does not carry them. */
export const withReason = (variant: Variant, finding: Finding): Finding => {
  const [handle = ''] = finding.at;
  if (finding.weight === 'invalid' || finding.at.length === 0) return finding;
  const text = columnOf(variant, handle)?.work.over?.why ?? caseOf(variant, handle)?.plant?.why;
  return text === undefined ? finding : { ...finding, text };
};
