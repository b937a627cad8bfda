// The rows of a set as cases, read once: groups in the order of the column's codes, points of each part, the algorithm as it runs today.
import type { AuditSet, Case } from './schema.ts';
import { matrixOf, type Matrix, type Run } from './figures.ts';

type Part = AuditSet['score']['parts'][number];
type Readable = Pick<AuditSet, 'table' | 'roles' | 'positive' | 'score'>;

/** Whole points of a part; NaN where the cell holds none. */
export const pointsOf = ({ points, times = 1 }: Pick<Part, 'points' | 'times'>, cell: string): number =>
  points === undefined ? (cell === '' ? Number.NaN : Math.round(Number(cell) * times)) : (points[cell] ?? Number.NaN);

const kept = new WeakMap<object, readonly Case[]>();

export const casesOf = (set: Readable): readonly Case[] => {
  const known = kept.get(set);
  if (known !== undefined) return known;
  const { roles, positive, score } = set;
  const cases = set.table.rows.map(({ cells }): Case => ({
    id: cells[roles.case] ?? '',
    group: cells[roles.group] ?? '',
    isEntitled: cells[roles.truth] === positive.truth,
    parts: score.parts.map((part) => pointsOf(part, cells[part.column] ?? '')),
  }));
  kept.set(set, cases);
  return cases;
};

/** The codes of the groups, in the order in which their column declares them. */
export const groupsOf = ({ table, roles }: Pick<AuditSet, 'table' | 'roles'>): readonly string[] => Object.keys(table.columns.find(({ id }) => id === roles.group)?.values ?? {});

export const today = ({ score }: Pick<AuditSet, 'score'>): Run => ({ line: score.line, dropped: [] });

/** Places of the parts that come from these columns. */
export const partsOf = ({ score }: Pick<AuditSet, 'score'>, columns: readonly string[]): readonly number[] => score.parts.flatMap(({ column }, at) => (columns.includes(column) ? [at] : []));

const counted = new WeakMap<object, Map<string, readonly Matrix[]>>();

/** One matrix for each group, in their order, over the whole table; kept for each way of running. */
export const matricesOf = (set: Readable, run: Run): readonly Matrix[] => {
  const known = counted.get(set) ?? new Map<string, readonly Matrix[]>();
  counted.set(set, known);
  const key = `${run.line}|${run.dropped.join()}`;
  const found = known.get(key) ?? groupsOf(set).map((group) => matrixOf(casesOf(set).filter((one) => one.group === group), run));
  known.set(key, found);
  return found;
};
