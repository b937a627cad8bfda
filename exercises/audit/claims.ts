// Whether a claim holds, by the figures of the rows; what has to be tried before it may be judged.
import { casesOf, groupsOf, matricesOf, partsOf, today } from './cases.ts';
import { gapOf, matrixOf, rateOf, type Matrix, type Run } from './figures.ts';
import type { AuditSet, Says } from './schema.ts';

/** The run that a claim is about. */
export const runOf = (set: AuditSet, says: Says): Run => ({
  line: (says.kind === 'close' || says.kind === 'falls' ? says.line : undefined) ?? set.score.line,
  dropped: says.kind === 'close' ? partsOf(set, says.without ?? []) : [],
});

const keyOf = ({ line, dropped }: Run): string => `${line}|${dropped.join()}`;

/** The name of what must have been on the screen before this claim is judged; undefined where today's figures do. */
export const trialOf = (set: AuditSet, says: Says): string | undefined => {
  const key = keyOf(runOf(set, says));
  return key === keyOf(today(set)) ? undefined : key;
};

export const trialName = keyOf;

const inGroup = (set: AuditSet, matrices: readonly Matrix[], group: string): Matrix => matrices[groupsOf(set).indexOf(group)] ?? { hit: 0, missed: 0, alarm: 0, left: 0 };

/** How many of a group bear this code in a column, as a share. */
export const shareIn = ({ table, roles }: AuditSet, column: string, value: string, group: string): number => {
  const rows = table.rows.filter(({ cells }) => cells[roles.group] === group);
  return rows.length === 0 ? 0 : rows.filter(({ cells }) => cells[column] === value).length / rows.length;
};

export const holds = (set: AuditSet, says: Says): boolean => {
  const then = matricesOf(set, runOf(set, says));
  if (says.kind === 'higher') return rateOf(inGroup(set, then, says.in), says.rate) > rateOf(inGroup(set, then, says.than), says.rate);
  if (says.kind === 'close') return gapOf(then, says.rate) <= set.margin;
  if (says.kind === 'falls') return rateOf(inGroup(set, then, says.in), says.rate) < rateOf(inGroup(set, matricesOf(set, today(set)), says.in), says.rate);
  if (says.kind === 'rarer') return 100 * (shareIn(set, says.column, says.value, says.than) - shareIn(set, says.column, says.value, says.in)) > set.margin;
  return false;
};

/** The group in which most of the entitled are missed today. */
export const worstOf = (set: AuditSet): number => {
  const missed = matricesOf(set, today(set)).map((matrix) => rateOf(matrix, 'missed'));
  return missed.indexOf(Math.max(...missed));
};

const missedAt = (set: AuditSet, line: number): number => matricesOf(set, { line, dropped: [] })[worstOf(set)]?.missed ?? 0;

/** The highest line at which no more than `limit` entitled people of the worst-off group are missed: the fewest pushes that do. */
export const lineFor = (set: AuditSet, limit: number): number | undefined => [...set.lines].sort((a, b) => b - a).find((line) => missedAt(set, line) <= limit);

/** One matrix for each group, of the practice sample alone. */
export const sampleMatrices = (set: AuditSet, sample: readonly string[]): readonly Matrix[] =>
  groupsOf(set).map((group) => matrixOf(casesOf(set).filter((one) => one.group === group && sample.includes(one.id)), today(set)));
