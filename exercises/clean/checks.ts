// What makes a value wrong and a row doubtful. A flag says that somebody should look; it does not say that anything is wrong.
import { isDay } from '#kit/calendar.ts';
import type { Column } from '#kit/table.ts';
import type { Cells } from './bench.ts';
import { isMonth } from './fixes.ts';
import { birthIn, idFault, isOddSequence } from './id18.ts';
import type { Check, CleanSet, Work } from './schema.ts';
import { creditFault } from './uscc.ts';

/** `code` names its words; `columns` are ids, `rows` places in the table. */
export interface Flag {
  readonly code: string;
  readonly columns: readonly string[];
  readonly rows: readonly number[];
}

const isWhole = (cell: string): boolean => /^-?\d+$/u.test(cell);

/** What is wrong with a value under its column's rule, as a code with words; undefined for what is right, empty or without a rule. */
export const valueFault = (set: CleanSet, column: Column, { rule }: Work, cell: string): string | undefined => {
  if (rule === undefined || cell === '') return undefined;
  if (/^\d(?:\.\d+)?E\+\d+$/iu.test(cell)) return 'SCIENTIFIC';
  switch (rule) {
    case 'id18': return /^\d{15}$/u.test(cell) ? 'OLD15' : (idFault(cell, set.on) ?? (set.regions !== undefined && set.regions[cell.slice(0, 6)] === undefined ? 'REGION' : undefined));
    case 'uscc': return creditFault(cell);
    case 'day': return isDay(cell) ? undefined : 'DAY';
    case 'month': return isMonth(cell) ? undefined : 'MONTH';
    case 'whole': return isWhole(cell) ? undefined : 'WHOLE';
    case 'code': return column.values !== undefined && Object.hasOwn(column.values, cell) ? undefined : 'CODE';
  }
};

interface Doubt {
  readonly code: string;
  readonly columns: readonly string[];
}

type Looking<K extends Check['kind']> = (check: Extract<Check, { kind: K }>, cells: Cells, set: CleanSet) => Doubt | undefined;

const isGoodId = (set: CleanSet, id: string): boolean => idFault(id, set.on) === undefined;

/** Each check of one row. What cannot be compared, because a value is missing or broken, is told by the value's own flag. */
const looks: { readonly [K in Exclude<Check['kind'], 'twice'>]: Looking<K> } = {
  range: ({ column, min, max }, cells) => {
    const cell = cells[column] ?? '';
    const isOut = isWhole(cell) && ((min !== undefined && Number(cell) < min) || (max !== undefined && Number(cell) > max));
    return isOut ? { code: 'RANGE', columns: [column] } : undefined;
  },
  unit: ({ column, by, standard }, cells) => {
    const usual = standard[cells[by] ?? ''];
    return usual !== undefined && Number(cells[column]) >= 10 * usual ? { code: 'UNIT', columns: [column] } : undefined;
  },
  sex: ({ number, column, odd, even }, cells, set) => {
    const id = cells[number] ?? '';
    return isGoodId(set, id) && cells[column] !== (isOddSequence(id) ? odd : even) ? { code: 'SEX', columns: [number, column] } : undefined;
  },
  birth: ({ number, column }, cells, set) => {
    const [id = '', day = ''] = [cells[number], cells[column]];
    return isGoodId(set, id) && isDay(day) && birthIn(id) !== day ? { code: 'BIRTH', columns: [number, column] } : undefined;
  },
  order: ({ first, then }, cells) => {
    const [from = '', to = ''] = [cells[first], cells[then]];
    return isDay(from) && isDay(to) && to < from ? { code: 'ORDER', columns: [first, then] } : undefined;
  },
  expired: ({ day, status, open, closed }, cells, { on }) => {
    const last = cells[day] ?? '';
    const isOdd = isDay(last) && ((last < on && cells[status] === open) || (last >= on && cells[status] === closed));
    return isOdd ? { code: 'EXPIRED', columns: [day, status] } : undefined;
  },
  class: ({ code, column, of }, cells) => {
    const front = (cells[code] ?? '').slice(0, 2);
    const type = of[front];
    if (type === undefined) return front.length === 2 ? { code: 'FRONT', columns: [code] } : undefined;
    return type === cells[column] ? undefined : { code: 'CLASS', columns: [code, column] };
  },
  register: ({ key, name }, cells, { register }) => {
    if (register === undefined || (cells[key] ?? '') === '') return undefined;
    const entry = register.table.rows.find((row) => row.cells[register.key] === cells[key]);
    if (entry === undefined) return { code: 'UNREGISTERED', columns: [key] };
    return entry.cells[register.name] === cells[name] ? undefined : { code: 'RENAMED', columns: [name] };
  },
};

const ofColumn = (set: CleanSet, column: Column, cells: Cells): readonly Doubt[] => {
  const { id } = column;
  const work = set.work[id] as Work;
  const cell = cells[id] ?? '';
  if (cell === '') return work.must ? [{ code: 'EMPTY', columns: [id] }] : [];
  const fault = valueFault(set, column, work, cell);
  if (fault !== undefined) return [{ code: fault, columns: [id] }];
  return work.rule === 'id18' && set.regions?.[cell.slice(0, 6)]?.until !== undefined ? [{ code: 'HISTORIC', columns: [id] }] : [];
};

const twice = (columns: readonly string[], rows: readonly Cells[]): readonly Flag[] => {
  const places = new Map<string, number[]>();
  rows.forEach((cells, at) => {
    if (columns.some((id) => (cells[id] ?? '') === '')) return;
    const key = columns.map((id) => cells[id]).join('\u0000');
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  return [...places.values()].filter(({ length }) => length > 1).map((found) => ({ code: 'TWICE', columns, rows: found }));
};

/** All flags of these rows, row by row, then those that join rows. */
export const flagsOf = (set: CleanSet, columns: readonly Column[], rows: readonly Cells[]): readonly Flag[] => [
  ...rows.flatMap((cells, at) =>
    [...columns.flatMap((column) => ofColumn(set, column, cells)),
      ...set.checks.flatMap((check) => (check.kind === 'twice' ? [] : [(looks[check.kind] as Looking<typeof check.kind>)(check as never, cells, set)].filter((doubt) => doubt !== undefined)))]
      .map((doubt): Flag => ({ ...doubt, rows: [at] }))),
  ...set.checks.flatMap((check) => (check.kind === 'twice' ? twice(check.columns, rows) : [])),
];
