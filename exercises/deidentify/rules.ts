// The rule of the bench: what is found at each hand-in. Pure, without machine and screen.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import type { Handle } from '#kit/variant.ts';
import type { Variant } from './schema.ts';
import { homogeneousOf, misfits } from './attack.ts';
import { type Cells, countsOf, type Form, hiddenShare } from './counts.ts';
import { capOf, type Force } from './plan.ts';
import { columnsLeft, measuresOf, type Position, roleAfter, wayIn } from './product.ts';
import { heightOf, wayOf } from './techniques.ts';

const convention: Ground = { convention: true };
const deidentified: Ground = { law: 'pipl', article: '73', item: '三' };
const personal: Ground = { law: 'pipl', article: '4' };

const wrong = (code: string, at: readonly Handle[], ground: Ground, params?: Finding['params']): Finding =>
  ({ code, weight: 'wrong', at, ground, ...(params === undefined ? {} : { params }) });

/** A mask whose hidden part another column gives back, while that column is still as it was. */
const isRestorable = ({ variant, ways }: Position, columnId: string): boolean => {
  const column = variant.columns.find(({ id }) => id === columnId);
  const way = column === undefined ? undefined : wayOf(column, wayIn(ways, column));
  if (way === undefined || !('mask' in way) || way.restoredBy === undefined) return false;
  const other = variant.columns.find(({ id }) => id === way.restoredBy);
  return other !== undefined && wayIn(ways, other) === 'keep';
};

/** Columns that still point at a person by themselves. */
const directFindings = (position: Position): readonly Finding[] =>
  columnsLeft(position, 'direct').map(({ id, handle }) =>
    isRestorable(position, id) ? wrong('restorable', [handle], convention) : wrong('direct-left', [handle], deidentified));

const answerFindings = ({ variant, ways, dropped }: Position): readonly Finding[] => {
  const lost = variant.columns.filter((column) => {
    const needed = variant.set.question.needs[column.id];
    return needed !== undefined && heightOf(column, wayIn(ways, column)) > heightOf(column, needed);
  });
  const cap = capOf(variant);
  const many = dropped.length > cap ? [wrong('too-many-suppressed', [], convention, { count: dropped.length, most: cap })] : [];
  return [...lost.map(({ handle }) => wrong('answer-lost', [handle], convention)), ...many];
};

const handlesAt = ({ rows }: Variant, numbers: readonly number[]): readonly Handle[] => numbers.map((row) => (rows[row] as Variant['rows'][number]).handle);

const measureFindings = (position: Position, force: Force): readonly Finding[] => {
  const { variant } = position;
  const measures = measuresOf(position);
  const { k, sensitive } = measures;
  const small = k < variant.k ? measures.classes.filter((rows) => rows.length < variant.k).flat() : [];
  const found = k < variant.k ? [wrong('k-short', handlesAt(variant, small), convention, { k, need: variant.k, rows: small.length })] : [];
  if (force === 'k') return found;
  const plain = sensitive.filter(({ l }) => l < variant.l).map(({ column, l }) => wrong('l-short', [column.handle], convention, { l, need: variant.l }));
  if (force === 'l') return [...found, ...plain];
  const far = sensitive.filter(({ t }) => t > variant.t).map(({ column, t }) => wrong('t-over', [column.handle], convention, { t: String(t), most: String(variant.t) }));
  return [...found, ...plain, ...far];
};

/** Nothing was done yet: too little to judge. */
export const isUntouched = ({ ways, dropped }: Position): boolean => dropped.length === 0 && Object.values(ways).every((id) => id === 'keep');

export const untouched: Finding = { code: 'untouched', weight: 'invalid', at: [], ground: convention };

/** The first stage: the columns it begins with no longer point at a person. */
export const judgeStrip = ({ variant, ways }: Position): readonly Finding[] =>
  variant.columns
    .filter((column) => variant.set.first.includes(column.id) && roleAfter(column, wayIn(ways, column)) === 'direct')
    .map(({ handle }) => wrong('direct-left', [handle], deidentified));

/** The whole table under the measures in force: no direct identifier, thresholds met, question still answered. */
export const judgeTable = (position: Position, force: Force): readonly Finding[] => [
  ...directFindings(position),
  ...measureFindings(position, force),
  ...answerFindings(position),
];

const placeOf = ({ code, at }: Finding): string => `${code} ${code === 'k-short' ? '' : (at[0] ?? '')}`;

/** What of an earlier judgement still holds in `now`, so that one hand-in gives the whole list to work down. */
export const stillFound = (found: readonly Finding[], now: readonly Finding[]): readonly Finding[] => {
  const before = new Set(found.map(placeOf));
  return now.filter((finding) => before.has(placeOf(finding)));
};

/** The row picked as the person whom the outside fact describes. */
export const judgePick = (variant: Variant, row: Handle): readonly Finding[] => {
  const columns = misfits(variant, row);
  if (columns.length === 0) return [];
  const text = { zh: columns.map(({ column }) => column.label.zh).join('、'), en: columns.map(({ column }) => column.label.en).join(', ') };
  return [{ ...wrong('wrong-person', [row, ...columns.map(({ handle }) => handle)], convention), text }];
};

/** The value named for all who look alike. */
export const judgeGuess = (position: Position, value: string): readonly Finding[] => {
  const alike = homogeneousOf(position);
  return alike === undefined || alike.value === value ? [] : [wrong('wrong-value', [alike.column.handle], convention)];
};

/** Where the product may go. Rows about people never leave for the public, whatever k is. */
export const judgeSend = (position: Position, form: Form, cells: Cells, to: 'internal' | 'open', force: Force): readonly Finding[] => {
  const table = judgeTable(position, force);
  if (to === 'internal' || table.length > 0) return table;
  if (form === 'rows') return [wrong('rows-are-personal', [], personal)];
  const counts = countsOf(position);
  const small = counts.groups.filter(({ isSmall }) => isSmall);
  if (small.length > 0 && cells === 'shown') return [wrong('small-cells-left', [], convention, { count: small.length, below: counts.below })];
  const share = hiddenShare(counts);
  return share > position.variant.set.counts.lose ? [wrong('nothing-left', [], convention, { share, most: position.variant.set.counts.lose })] : [];
};
