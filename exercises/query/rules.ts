// The rule of querying: what a learner may ask, and what is found in a conclusion and in what it stands on. Without machine and screen.
import type { Exercise } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import { partIds } from './chart.ts';
import { type Cell, cellKey, codesOf, idOfColumn, isOrdered, measureOf, type Query, queryRead, resultOf } from './result.ts';
import { isClear, openCells, rightOf, type Right } from './right.ts';
import type { Find, QueryMove, QuerySet } from './schema.ts';
import { dealt, type DealtAsk, type QueryVariant } from './variant.ts';

/** What was said to one question; a part that is not there was not said yet. */
export interface Answer {
  /** The query behind the evidence, as `written`. */
  readonly pinned?: string;
  /** Row and column of the cell that answers. */
  readonly cell?: readonly [string, string];
  readonly claim?: string;
  readonly basis?: Readonly<Record<string, string>>;
  readonly sure?: string;
  /** What was set on the chart; the other parts stand as they began. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** By question; one that nobody touched is not there. */
export type Answers = Readonly<Record<Handle, Answer>>;

/** @throws Error when 60 deals give no clear answer; the schema has looked for that before a learner can meet it. */
export const vary: Exercise<QuerySet, QueryVariant, never, QueryMove>['vary'] = (set, seed) => {
  const variant = dealt(set, seed, isClear);
  if (variant === undefined) throw new Error('No deal of this set has one clear answer to each question.');
  return variant;
};

export const blankQuery = ({ measures }: QueryVariant): Query => ({ where: [], by: '', across: '', measure: measures[0]?.handle ?? '', fixes: [], sort: 'group' });

/** The query on the bench when a question is opened: its evidence, or an empty bench. */
export const benchFor = (variant: QueryVariant, answer: Answer | undefined): Query => (answer?.pinned === undefined ? blankQuery(variant) : queryRead(answer.pinned));

export const askOf = (variant: QueryVariant, handle: Handle): DealtAsk | undefined => variant.asks.find((one) => one.handle === handle);

/** The place of one part of an answer in findings: what is touched there is taken off the list. */
export const placeOf = (ask: Handle, part: string): string => `${ask}.${part}`;

const mayUse = (variant: QueryVariant, use: 'filters' | 'groups', handle: Handle): boolean => {
  const id = idOfColumn(variant, handle);
  return id !== '' && variant.set[use].includes(id);
};

export const opsOf = (variant: QueryVariant, column: Handle): readonly string[] => (isOrdered(variant, column) ? ['is', 'not', 'least', 'most'] : ['is', 'not']);

export const mayFilter = (variant: QueryVariant, column: string, op: string, value: string): boolean =>
  mayUse(variant, 'filters', column) && opsOf(variant, column).includes(op) && codesOf(variant, column).includes(value) && (value !== '' || op === 'is' || op === 'not');

export const mayGroup = (variant: QueryVariant, column: string): boolean => column === '' || mayUse(variant, 'groups', column);

/** `where` with one filter put in the place of that column's. */
export const withFilter = (variant: QueryVariant, query: Query, filter: Query['where'][number]): Query => {
  const others = query.where.filter(({ column }) => column !== filter.column);
  return { ...query, where: variant.columns.flatMap(({ handle }) => [...others, filter].filter(({ column }) => column === handle)) };
};

export const canPin = (variant: QueryVariant, query: Query): boolean => openCells(resultOf(variant, query), query).length > 0;

/** The cells of the pinned table among which the answer is chosen; none before a table is pinned. */
export const cellsOf = (variant: QueryVariant, { pinned }: Answer): readonly Cell[] => {
  if (pinned === undefined) return [];
  const query = queryRead(pinned);
  return openCells(resultOf(variant, query), query);
};

export const canChoose = (variant: QueryVariant, answer: Answer, row: string, column: string): boolean =>
  cellsOf(variant, answer).some((cell) => cell.row === row && cell.column === column);

/** How a chart stands: as it began, with what was set since. */
export const partsOf = ({ begins }: DealtAsk, { parts }: Answer): Readonly<Record<string, string>> => ({ ...begins, ...parts });

/** The options of one field of the basis: as written, or the values of its column in this deal. */
export const basisOptions = (variant: QueryVariant, { options, column }: Find['basis'][number]): readonly { readonly id: string; readonly label: Text }[] => {
  if (column === undefined) return options ?? [];
  const dealtColumn = variant.columns.find(({ id }) => id === column);
  return codesOf(variant, dealtColumn?.handle ?? '').filter((code) => code !== '').map((code) => ({ id: code, label: dealtColumn?.column.values?.[code] ?? { zh: code, en: code } }));
};

/** What of a question is not said yet, by the names of its parts. */
export const missingIn = ({ ask, handle }: DealtAsk, answers: Answers): readonly string[] => {
  const { pinned, cell, claim, basis, sure, parts } = answers[handle] ?? {};
  if (ask.kind === 'mend') return parts === undefined ? ['parts'] : [];
  return [
    ...(pinned === undefined ? ['pinned'] : []),
    ...(cell === undefined ? ['cell'] : []),
    ...(ask.claims.length > 0 && claim === undefined ? ['claim'] : []),
    ...ask.basis.filter(({ id }) => basis?.[id] === undefined).map(({ id }) => id),
    ...(ask.sure && sure === undefined ? ['sure'] : []),
  ];
};

const usedFixes = (variant: QueryVariant, { fixes, measure }: Query): string =>
  variant.fixes.filter(({ handle, fix }) => fixes.includes(handle) && fix.column === measureOf(variant, measure).column).map(({ handle }) => handle).join();

const sameGroups = (one: Query, other: Query): boolean => [one.by, one.across].sort().join() === [other.by, other.across].sort().join();

/**
 * What is wrong with the pinned table. It is right when it holds every cell of the right one, whatever else it holds: a cell is
 * known by the rows behind it, so a filter and a group that come to the same are both right.
 */
export const evidenceFaults = (variant: QueryVariant, text: string, right: Right): readonly string[] => {
  const pinned = queryRead(text);
  const result = resultOf(variant, pinned);
  const marks = new Set([...result.cells.values()].map(({ mark }) => mark));
  const isHeld = [...right.result.cells.values()].every(({ n, mark }) => n === 0 || marks.has(mark));
  const isRowsOff = !isHeld && result.mark !== right.result.mark;
  return [
    ...(isRowsOff ? ['wrong-rows'] : []),
    ...(!isHeld && !(isRowsOff && sameGroups(pinned, right.query)) ? ['wrong-group'] : []),
    ...(pinned.measure === right.query.measure ? [] : ['wrong-measure']),
    ...(usedFixes(variant, pinned) === usedFixes(variant, right.query) ? [] : ['wrong-fix']),
  ];
};

/** Is the cell that was chosen the one that answers, or one of them. */
export const isRightCell = (variant: QueryVariant, { pinned, cell }: Answer, right: Right): boolean => {
  const chosen = pinned === undefined || cell === undefined ? undefined : resultOf(variant, queryRead(pinned)).cells.get(cellKey(...cell));
  return right.cells.some(({ mark }) => mark === chosen?.mark);
};

const judgeFind = (variant: QueryVariant, dealtAsk: DealtAsk, ask: Find, answer: Answer): readonly Fault[] => {
  const right = rightOf(variant, dealtAsk);
  const faults = answer.pinned === undefined ? ['wrong-rows'] : evidenceFaults(variant, answer.pinned, right);
  const claim = ask.claims.find(({ id }) => id === answer.claim);
  return [
    ...faults.map((code): Fault => [code, 'pinned']),
    ...(faults.length > 0 || isRightCell(variant, answer, right) ? [] : [['wrong-cell', 'cell'] as const]),
    ...(claim === undefined || claim.right ? [] : [['wrong-claim', 'claim', claim.id] as const]),
    ...ask.basis.filter(({ id }) => !(right.basis[id]?.includes(answer.basis?.[id] ?? '') ?? false)).map(({ id }): Fault => ['wrong-basis', id]),
    ...(!ask.sure || faults.length > 0 || right.sure.includes(answer.sure ?? '') ? [] : [['wrong-confidence', 'sure'] as const]),
  ];
};

/** A fault of one answer: its code, the part of the answer, and for a claim which one. */
export type Fault = readonly [code: string, part: string, detail?: string];

export const judgeAsk = (variant: QueryVariant, dealtAsk: DealtAsk, answers: Answers): readonly Fault[] => {
  const { handle, ask } = dealtAsk;
  const answer = answers[handle] ?? {};
  if (ask.kind === 'find') return judgeFind(variant, dealtAsk, ask, answer);
  const parts = partsOf(dealtAsk, answer);
  return partIds(ask).filter((id) => ask.parts[id]?.right !== parts[id]).map((id): Fault => [`chart-${id}`, id]);
};

/** What was found, as states hold it: `question.part code detail`, or `unanswered` before the questions that are open. */
export type Found = readonly string[];

/** `unanswered` while anything is left to say; then what is wrong, question by question. */
export const judge = (variant: QueryVariant, answers: Answers): Found => {
  const open = variant.asks.filter((one) => missingIn(one, answers).length > 0);
  if (open.length > 0) return [`unanswered ${open.map(({ handle }) => handle).join(' ')}`];
  return variant.asks.flatMap((one) => judgeAsk(variant, one, answers).map(([code, part, detail = '']) => `${placeOf(one.handle, part)} ${code} ${detail}`));
};

export const isUnanswered = (found: Found): boolean => found[0]?.startsWith('unanswered ') ?? false;

/** What is left to mend once these parts of a question were touched. */
export const without = (found: Found, ask: Handle, parts: readonly string[]): Found =>
  isUnanswered(found) ? [] : found.filter((one) => !parts.some((part) => one.startsWith(`${placeOf(ask, part)} `)));
