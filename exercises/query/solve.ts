// The way from any state to a pass, and the moves worth trying there: for the proof, the show-me and the shown answer only.
import { partIds, partOptions } from './chart.ts';
import type { QueryContext, QuerySnapshot } from './machine.ts';
import { codesOf, type Query, written } from './result.ts';
import { reasons, rightOf, type Right } from './right.ts';
import { type Answer, askOf, basisOptions, benchFor, canPin, cellsOf, evidenceFaults, isRightCell, judgeAsk, missingIn, opsOf, partsOf } from './rules.ts';
import type { Find, Mend, QueryMove } from './schema.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';

const isFilter = (query: Query, column: string, op: string, value: string): boolean => query.where.some((one) => one.column === column && one.op === op && one.value === value);

/** From the query on the bench to the right one. */
const rebuild = (from: Query, to: Query): readonly QueryMove[] => {
  const across = to.by === from.by ? from.across : from.across === to.by ? '' : from.across;
  return [
    ...from.where.filter(({ column }) => !to.where.some((one) => one.column === column)).map(({ column }): QueryMove => ({ type: 'filter.clear', column })),
    ...to.where.filter(({ column, op, value }) => !isFilter(from, column, op, value)).map(({ column, op, value }): QueryMove => ({ type: 'filter.set', column, op, value })),
    ...(from.by === to.by ? [] : [{ type: 'group.set', column: to.by } as const]),
    ...(across === to.across ? [] : [{ type: 'across.set', column: to.across } as const]),
    ...(from.measure === to.measure ? [] : [{ type: 'measure.set', measure: to.measure } as const]),
    ...[...from.fixes, ...to.fixes].filter((fix) => from.fixes.includes(fix) !== to.fixes.includes(fix)).map((fix): QueryMove => ({ type: 'fix.toggle', fix })),
  ];
};

const isSupported = (variant: QueryVariant, { pinned }: Answer, right: Right): boolean => pinned !== undefined && evidenceFaults(variant, pinned, right).length === 0;

const conclude = (ask: Find, answer: Answer, right: Right): readonly QueryMove[] => {
  const claim = ask.claims.find((one) => one.right);
  return [
    ...(claim === undefined || ask.claims.some(({ id, right: isRight }) => id === answer.claim && isRight) ? [] : [{ type: 'claim.state', claim: claim.id } as const, ...(claim.consequence === undefined ? [] : [{ type: 'consequence.read' } as const])]),
    ...ask.basis.flatMap(({ id }): QueryMove[] => {
      const options = right.basis[id] ?? [];
      return options.includes(answer.basis?.[id] ?? '') ? [] : [{ type: 'basis.state', field: id, option: options[0] ?? '' }];
    }),
    ...(!ask.sure || right.sure.includes(answer.sure ?? '') ? [] : [{ type: 'confidence.state', reason: right.sure[0] ?? '' } as const]),
  ];
};

const answerFind = (variant: QueryVariant, dealt: DealtAsk, ask: Find, answer: Answer, bench: Query): readonly QueryMove[] => {
  const right = rightOf(variant, dealt);
  const isHeld = isSupported(variant, answer, right);
  const cell = cellsOf(variant, isHeld ? answer : { pinned: written(right.query) }).find(({ mark }) => right.cells.some((one) => one.mark === mark));
  return [
    ...(isHeld ? [] : [...rebuild(bench, right.query), { type: 'evidence.pin' } as const]),
    ...((isHeld && isRightCell(variant, answer, right)) || cell === undefined ? [] : [{ type: 'cell.choose', row: cell.row, column: cell.column } as const]),
    ...conclude(ask, answer, right),
  ];
};

const answerMend = (dealt: DealtAsk, ask: Mend, answer: Answer): readonly QueryMove[] =>
  partIds(ask).filter((part) => partsOf(dealt, answer)[part] !== ask.parts[part]?.right).map((part): QueryMove => ({ type: 'chart.set', part, value: ask.parts[part]?.right ?? '' }));

export const solve = ({ context, status, value }: QuerySnapshot): readonly QueryMove[] => {
  if (status === 'done') return [];
  const { variant, answers } = context;
  const moves: QueryMove[] = value === 'warned' ? [{ type: 'consequence.read' }] : [];
  const todo = variant.asks.filter((dealt) => missingIn(dealt, answers).length > 0 || judgeAsk(variant, dealt, answers).length > 0);
  let open = context.open;
  for (const dealt of todo.sort((a, b) => Number(b.handle === open) - Number(a.handle === open))) {
    const answer = answers[dealt.handle] ?? {};
    if (open !== dealt.handle) moves.push({ type: 'ask.open', ask: dealt.handle });
    const bench = open === dealt.handle ? context.query : benchFor(variant, answer);
    open = dealt.handle;
    moves.push(...(dealt.ask.kind === 'mend' ? answerMend(dealt, dealt.ask, answer) : answerFind(variant, dealt, dealt.ask, answer, bench)));
  }
  return [...moves, { type: 'work.submit' }];
};

/** Filters worth trying: the right ones, one that points elsewhere, and taking off those that are set. */
const filterings = ({ variant, query }: QueryContext, right: Right): readonly QueryMove[] => {
  const column = variant.columns.find(({ id }) => variant.set.filters.includes(id));
  const other = column === undefined ? undefined : codesOf(variant, column.handle).find((code) => !isFilter(right.query, column.handle, 'is', code));
  return [
    ...query.where.map(({ column: set }): QueryMove => ({ type: 'filter.clear', column: set })),
    ...right.query.where.map(({ column: set, op, value }): QueryMove => ({ type: 'filter.set', column: set, op, value })),
    ...(column === undefined || other === undefined ? [] : [{ type: 'filter.set', column: column.handle, op: opsOf(variant, column.handle)[0] ?? 'is', value: other } as const]),
  ];
};

const benchMoves = (context: QueryContext, right: Right): readonly QueryMove[] => {
  const { variant, query } = context;
  const groups = variant.columns.filter(({ id }) => variant.set.groups.includes(id)).map(({ handle }) => handle);
  return [
    ...filterings(context, right),
    ...groups.filter((column) => column !== query.by).map((column): QueryMove => ({ type: 'group.set', column })),
    ...(query.by === '' ? [] : ['', ...groups].filter((column) => column !== query.by && column !== query.across).slice(0, 4).map((column): QueryMove => ({ type: 'across.set', column }))),
    ...variant.measures.filter(({ handle }) => handle !== query.measure).map(({ handle }): QueryMove => ({ type: 'measure.set', measure: handle })),
    ...variant.fixes.map(({ handle }): QueryMove => ({ type: 'fix.toggle', fix: handle })),
    { type: 'sort.set', by: query.sort === 'group' ? 'value' : 'group' },
    ...(canPin(variant, query) ? [{ type: 'evidence.pin' } as const] : []),
  ];
};

const answerMoves = ({ variant, open, answers }: QueryContext, ask: Find, right: Right): readonly QueryMove[] => {
  const cells = cellsOf(variant, answers[open] ?? {});
  const isRight = (mark: string): boolean => right.cells.some((cell) => cell.mark === mark);
  const worth = [...cells.filter(({ mark }) => isRight(mark)).slice(0, 1), ...cells.filter(({ mark }) => !isRight(mark)).slice(0, 2)];
  return [
    ...worth.map(({ row, column }): QueryMove => ({ type: 'cell.choose', row, column })),
    ...ask.claims.map(({ id }): QueryMove => ({ type: 'claim.state', claim: id })),
    ...ask.basis.flatMap((field) => basisOptions(variant, field).map(({ id }): QueryMove => ({ type: 'basis.state', field: field.id, option: id }))),
    ...(ask.sure ? reasons.map((reason): QueryMove => ({ type: 'confidence.state', reason })) : []),
  ];
};

export const moves = (snapshot: QuerySnapshot): readonly QueryMove[] => {
  if (snapshot.status === 'done') return [];
  if (snapshot.matches('warned')) return [{ type: 'consequence.read' }];
  const { context } = snapshot;
  const { variant, open } = context;
  const dealt = askOf(variant, open) as DealtAsk;
  const { ask } = dealt;
  const opening = variant.asks.filter(({ handle }) => handle !== open).map(({ handle }): QueryMove => ({ type: 'ask.open', ask: handle }));
  const own = ask.kind === 'mend'
    ? partIds(ask).flatMap((part) => partOptions[part].map((value): QueryMove => ({ type: 'chart.set', part, value })))
    : [...benchMoves(context, rightOf(variant, dealt)), ...answerMoves(context, ask, rightOf(variant, dealt))];
  return [...opening, ...own, { type: 'work.submit' }];
};
