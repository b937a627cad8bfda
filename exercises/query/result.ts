// What a query makes of the table: groups, figures, how many rows stand behind each. The table is coded once for each variant,
// so that a query over 2,000 rows is one pass over whole numbers.
import { rounded } from '#kit/rounded.ts';
import type { Handle } from '#kit/variant.ts';
import type { Measure, Op } from './schema.ts';
import type { QueryVariant } from './variant.ts';

export interface Filter {
  readonly column: Handle;
  readonly op: Op;
  readonly value: string;
}

/** '' for no group. `where` holds one filter a column, in the order of the columns. */
export interface Query {
  readonly where: readonly Filter[];
  readonly by: Handle;
  readonly across: Handle;
  readonly measure: Handle;
  readonly fixes: readonly Handle[];
  readonly sort: 'group' | 'value';
}

/** A query as one text, the same for the same query: states hold it so. */
export const written = ({ where, by, across, measure, fixes, sort }: Query): string =>
  JSON.stringify([where.map(({ column, op, value }) => [column, op, value]), by, across, measure, fixes, sort]);

const queriesRead = new Map<string, Query>();
const readLimit = 2000;

/** The query that `written` wrote. */
export const queryRead = (text: string): Query => {
  const known = queriesRead.get(text);
  if (known !== undefined) return known;
  const [where, by, across, measure, fixes, sort] = JSON.parse(text) as [[Handle, Op, string][], Handle, Handle, Handle, Handle[], Query['sort']];
  const query: Query = { where: where.map(([column, op, value]) => ({ column, op, value })), by, across, measure, fixes, sort };
  if (queriesRead.size >= readLimit) queriesRead.clear();
  queriesRead.set(text, query);
  return query;
};

export interface Cell {
  readonly row: string;
  readonly column: string;
  /** Rows that count: for a share or a mean, those that are not empty. */
  readonly n: number;
  /** Undefined where nothing counts. Rounded to 6 decimals. */
  readonly value: number | undefined;
  /** The same for the same rows, in whatever query. */
  readonly mark: string;
  /** Too few rows to be shown. */
  readonly hidden: boolean;
}

export interface Result {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly mark: string;
  /** Rows that pass the filters, those of them with an empty cell in a column in use, and values of the period among them. */
  readonly total: number;
  readonly blank: number;
  readonly periods: number;
}

interface Coded {
  readonly codes: readonly string[];
  readonly at: Int32Array;
  readonly numbers: Float64Array;
}

export const cellKey = (row: string, column: string): string => `${row}|${column}`;

const isNumber = (code: string): boolean => /^-?\d+(\.\d+)?$/u.test(code);
const before = (a: string, b: string): number => (isNumber(a) && isNumber(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);

const code = ({ rows, columns }: QueryVariant, id: string): Coded => {
  const met = new Set(rows.map((cells) => cells[id] ?? ''));
  // Numbers stand in their own order: the keys of a record that look like numbers do not keep the order in which they were written.
  const declared = [...met].every((value) => value === '' || isNumber(value)) ? [] : Object.keys(columns.find((one) => one.id === id)?.column.values ?? {});
  const rank = (value: string): number => (value === '' ? declared.length + 1 : declared.includes(value) ? declared.indexOf(value) : declared.length);
  const codes = [...met].sort((a, b) => rank(a) - rank(b) || before(a, b));
  const place = new Map(codes.map((value, at) => [value, at]));
  const numbers = codes.map((value) => (isNumber(value) ? Number(value) : Number.NaN));
  const at = Int32Array.from(rows, (cells) => place.get(cells[id] ?? '') as number);
  return { codes, at, numbers: Float64Array.from(at, (value) => numbers[value] as number) };
};

const codedOnce = new WeakMap<QueryVariant, Map<string, Coded>>();
const coded = (variant: QueryVariant, id: string): Coded => {
  const known = codedOnce.get(variant) ?? new Map<string, Coded>();
  codedOnce.set(variant, known);
  const made = known.get(id) ?? code(variant, id);
  known.set(id, made);
  return made;
};

export const idOfColumn = (variant: QueryVariant, handle: Handle): string => variant.columns.find((one) => one.handle === handle)?.id ?? '';
export const measureOf = (variant: QueryVariant, handle: Handle): Measure => (variant.measures.find((one) => one.handle === handle) ?? variant.measures[0])?.measure as Measure;

/** The values that a column has in this deal, in their order; '' last where some cells are empty. */
export const codesOf = (variant: QueryVariant, handle: Handle): readonly string[] => coded(variant, idOfColumn(variant, handle)).codes;

/** May its values be compared by more and less: times and numbers. */
export const isOrdered = (variant: QueryVariant, handle: Handle): boolean => {
  const id = idOfColumn(variant, handle);
  return variant.set.ordered.includes(id) || coded(variant, id).codes.every((value) => value === '' || isNumber(value));
};

const passes = (op: Op, value: string, wanted: string): boolean => {
  if (op === 'is') return value === wanted;
  if (op === 'not') return value !== wanted;
  return value !== '' && (op === 'least' ? before(value, wanted) >= 0 : before(value, wanted) <= 0);
};

/** Numbers of the rows that pass all filters. */
export const selected = (variant: QueryVariant, where: readonly Filter[]): readonly number[] => {
  const tests = where.map(({ column, op, value }) => {
    const { codes, at } = coded(variant, idOfColumn(variant, column));
    const open = codes.map((one) => passes(op, one, value));
    return (row: number): boolean => open[at[row] as number] === true;
  });
  return variant.rows.flatMap((_, row) => (tests.every((test) => test(row)) ? [row] : []));
};

const markOf = (rows: readonly number[]): string => `${rows.length}.${rows.reduce((sum, row) => Math.imul(sum, 31) + row + 1 | 0, 7)}`;

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
};

/** The figure of one cell and the rows that count in it. */
const figure = (variant: QueryVariant, query: Query, rows: readonly number[]): Pick<Cell, 'n' | 'value'> => {
  const { kind, column, value } = measureOf(variant, query.measure);
  if (kind === 'count' || column === undefined) return { n: rows.length, value: rows.length };
  const { codes, at, numbers } = coded(variant, column);
  const filled = rows.filter((row) => codes[at[row] as number] !== '');
  if (filled.length === 0) return { n: 0, value: undefined };
  if (kind === 'share') return { n: filled.length, value: rounded((filled.filter((row) => codes[at[row] as number] === value).length / filled.length) * 100) };
  const fixes = variant.fixes.filter(({ handle, fix }) => query.fixes.includes(handle) && fix.column === column);
  const scaled = filled.map((row) => fixes.reduce((sum, { fix }) => (variant.rows[row]?.[fix.when] === fix.value ? sum * fix.times : sum), numbers[row] as number)).filter((one) => !Number.isNaN(one));
  const sum = scaled.reduce((all, one) => all + one, 0);
  return { n: scaled.length, value: scaled.length === 0 ? undefined : rounded(kind === 'sum' ? sum : kind === 'mean' ? sum / scaled.length : middle(scaled)) };
};

const isSmallCross = (variant: QueryVariant, query: Query): boolean => {
  const fixed = [query.by, query.across, ...query.where.flatMap(({ op, column }) => (op === 'is' ? [column] : []))].map((handle) => idOfColumn(variant, handle));
  return variant.set.small?.columns.every((id) => fixed.includes(id)) ?? false;
};

const grouped = (variant: QueryVariant, { by, across }: Query, rows: readonly number[]): ReadonlyMap<string, readonly [string, string, number[]]> => {
  const [first, second] = [by, across].map((handle) => (handle === '' ? undefined : coded(variant, idOfColumn(variant, handle))));
  const groups = new Map<string, readonly [string, string, number[]]>();
  for (const row of rows) {
    const names = [first, second].map((one) => (one === undefined ? '' : (one.codes[one.at[row] as number] as string))) as [string, string];
    const key = cellKey(...names);
    const group = groups.get(key) ?? ([...names, []] as const);
    group[2].push(row);
    groups.set(key, group);
  }
  return groups;
};

/** The values of a column among the rows that the filters on time leave: a month in which nothing of the sort came is covered too. */
const coveredBy = (variant: QueryVariant, { where }: Query, id: string): ReadonlySet<string> => {
  const { weak, ordered } = variant.set;
  const inTime = where.filter(({ column }) => [weak.period, ...ordered].includes(idOfColumn(variant, column)));
  const { codes, at } = coded(variant, id);
  return new Set(selected(variant, inTime).map((row) => codes[at[row] as number] as string).filter((one) => one !== ''));
};

/** The groups along one side: those met, and of a column in the order of time all that the filters cover, so that an empty month is a 0 and no gap. */
const axisOf = (variant: QueryVariant, query: Query, handle: Handle, met: ReadonlySet<string>): readonly string[] => {
  if (handle === '') return [''];
  const id = idOfColumn(variant, handle);
  const covered = variant.set.ordered.includes(id) ? coveredBy(variant, query, id) : met;
  return codesOf(variant, handle).filter((one) => met.has(one) || covered.has(one));
};

const compute = (variant: QueryVariant, query: Query): Result => {
  const rows = selected(variant, query.where);
  const small = isSmallCross(variant, query) ? (variant.set.small?.below ?? 0) : 0;
  const groups = grouped(variant, query, rows);
  const [down, along] = [0, 1].map((axis) => axisOf(variant, query, axis === 0 ? query.by : query.across, new Set([...groups.values()].map((group) => group[axis] as string)))) as [readonly string[], readonly string[]];
  const isFilled = ['count', 'sum'].includes(measureOf(variant, query.measure).kind) && rows.length > 0;
  const cells = new Map(down.flatMap((row) => along.flatMap((column): [string, Cell][] => {
    const inside = groups.get(cellKey(row, column))?.[2] ?? [];
    if (inside.length === 0 && !isFilled) return [];
    const counted = inside.length === 0 ? { n: 0, value: 0 } : figure(variant, query, inside);
    return [[cellKey(row, column), { row, column, ...counted, mark: markOf(inside), hidden: inside.length < small }]];
  })));
  const used = [...new Set([idOfColumn(variant, query.by), idOfColumn(variant, query.across), measureOf(variant, query.measure).column ?? ''])].filter((id) => id !== '');
  return {
    rows: down, columns: along, cells, mark: markOf(rows), total: rows.length,
    blank: rows.filter((row) => used.some((id) => (variant.rows[row]?.[id] ?? '') === '')).length,
    periods: coveredBy(variant, query, variant.set.weak.period).size,
  };
};

const resultsOnce = new WeakMap<QueryVariant, Map<string, Result>>();
const limit = 1500;

/** The result of `query`, kept for this variant; the way it is sorted is for those who show it. */
export const resultOf = (variant: QueryVariant, query: Query): Result => {
  const known = resultsOnce.get(variant) ?? new Map<string, Result>();
  resultsOnce.set(variant, known);
  const key = written({ ...query, sort: 'group' });
  const made = known.get(key) ?? compute(variant, query);
  if (known.size >= limit) known.clear();
  known.set(key, made);
  return made;
};
