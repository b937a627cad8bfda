// What is right for a question in this deal: the query, its cell, what it stands on, how far it can be trusted. Worked out once.
import type { Handle } from '#kit/variant.ts';
import type { Find, Wanted } from './schema.ts';
import { cellKey, type Cell, type Query, resultOf, type Result, selected } from './result.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';

export const reasons = ['enough', 'small', 'missing', 'short'] as const;

export interface Right {
  readonly query: Query;
  readonly result: Result;
  /** The cells that answer; several where one row answers in every column. None when the deal has no clear answer. */
  readonly cells: readonly Cell[];
  /** Field -> the options that are right. */
  readonly basis: Readonly<Record<string, readonly string[]>>;
  readonly sure: readonly string[];
}

/** A query in a trainer's names as this variant's handles say it. */
export const queryFrom = ({ columns, measures, fixes }: QueryVariant, wanted: Wanted, drawn: string): Query => {
  const column = (id: string | undefined): Handle => columns.find((one) => one.id === id)?.handle ?? '';
  const where = wanted.where.map(({ column: id, op, value }) => ({ column: column(id), op, value: value === '$' ? drawn : value }));
  return {
    where: columns.flatMap(({ handle }) => where.filter((one) => one.column === handle)),
    by: column(wanted.by), across: column(wanted.across),
    measure: measures.find(({ measure }) => measure.id === wanted.measure)?.handle ?? '',
    fixes: fixes.filter(({ fix }) => wanted.fixes.includes(fix.id)).map(({ handle }) => handle),
    sort: 'group',
  };
};

const isAhead = (ask: Find, first: number, second: number): boolean => Math.abs(first - second) * 100 >= ask.ahead * Math.max(Math.abs(first), Math.abs(second), 1e-6) && first !== second;

/** Cells that can be an answer: shown, with a figure, and not the group of empty cells. */
export const openCells = ({ cells }: Result, { by, across }: Query): readonly Cell[] =>
  [...cells.values()].filter(({ hidden, value, n, row, column }) => !hidden && n > 0 && value !== undefined && (by === '' || row !== '') && (across === '' || column !== ''));

const extreme = (ask: Find, cells: readonly Cell[]): readonly Cell[] => {
  const sign = ask.answer === 'bottom' ? 1 : -1;
  const [first, second] = [...cells].sort((a, b) => sign * ((a.value as number) - (b.value as number)));
  if (first === undefined || second === undefined || !isAhead(ask, first.value as number, second.value as number)) return [];
  return [first];
};

const answersOf = (ask: Find, drawn: string, query: Query, result: Result): readonly Cell[] => {
  const open = openCells(result, query);
  if (ask.answer === 'row') return open.filter(({ row }) => row === (ask.row === '$' ? drawn : ask.row));
  if (ask.answer !== 'top-in-each') return extreme(ask, open);
  const tops = result.columns.map((column) => extreme(ask, open.filter((cell) => cell.column === column))[0]);
  return tops.every((cell) => cell !== undefined && cell.row === tops[0]?.row) ? (tops as readonly Cell[]) : [];
};

const sureOf = ({ set: { weak } }: QueryVariant, { total, blank, periods }: Result, cells: readonly Cell[]): readonly string[] => {
  const found = [
    ...(cells.some(({ n }) => n < weak.cell) ? ['small'] : []),
    ...(blank * 100 > weak.blank * total ? ['missing'] : []),
    ...(periods < weak.periods ? ['short'] : []),
  ];
  return found.length === 0 ? ['enough'] : found;
};

/** The values of `column` in the rows behind `cells`. */
const valuesBehind = (variant: QueryVariant, query: Query, cells: readonly Cell[], column: string): readonly string[] => {
  const [by, across] = [query.by, query.across].map((handle) => variant.columns.find((one) => one.handle === handle)?.id);
  const wanted = new Set(cells.map((cell) => cellKey(cell.row, cell.column)));
  const rows = selected(variant, query.where).map((row) => variant.rows[row] ?? {});
  const behind = rows.filter((cells) => wanted.has(cellKey(by === undefined ? '' : (cells[by] ?? ''), across === undefined ? '' : (cells[across] ?? ''))));
  return [...new Set(behind.map((cells) => cells[column] ?? ''))];
};

const work = (variant: QueryVariant, { ask, drawn }: DealtAsk): Right => {
  const query = queryFrom(variant, ask.query, drawn);
  const result = resultOf(variant, query);
  if (ask.kind === 'mend') return { query, result, cells: [], basis: {}, sure: [] };
  const cells = answersOf(ask, drawn, query, result);
  const basis = Object.fromEntries(ask.basis.map(({ id, column, right }) => [id, column === undefined ? (right ?? []) : valuesBehind(variant, query, cells, column)]));
  return { query, result, cells, basis, sure: sureOf(variant, result, cells) };
};

const once = new WeakMap<DealtAsk, Right>();

export const rightOf = (variant: QueryVariant, dealt: DealtAsk): Right => {
  const right = once.get(dealt) ?? work(variant, dealt);
  once.set(dealt, right);
  return right;
};

/** Does each question of this deal have one clear answer, with one basis? */
export const isClear = (variant: QueryVariant): boolean =>
  variant.asks.every((dealt) => {
    if (dealt.ask.kind === 'mend') return rightOf(variant, dealt).result.rows.length > 1;
    const { cells, basis } = rightOf(variant, dealt);
    return cells.length > 0 && Object.values(basis).every((options) => options.length > 0);
  });
