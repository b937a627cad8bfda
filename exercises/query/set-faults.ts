// Faults of a set that its shape alone cannot show: names that point nowhere, a question without one clear answer. Told as data,
// with their place and in the trainer's two languages.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { seedOf } from '#kit/variant.ts';
import { partOptions } from './chart.ts';
import { isClear } from './right.ts';
import type { Ask, PartId, QuerySet } from './schema.ts';
import { dealt } from './variant.ts';

type Path = PropertyKey[];

const nowhere = (path: Path, name: string | undefined, known: readonly string[]): SetFault[] =>
  name === undefined || known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。`, `There is no "${name}"; there are: ${known.join(', ')}.`, name)];

const twice = (path: Path, ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at], `“${id}”写了两次。换一个编号，或者删掉一处。`, `"${id}" is written twice. Use another id, or delete one.`, id)]));

const codesIn = ({ table }: QuerySet, column: string): readonly string[] => [...new Set(table.rows.map(({ cells }) => cells[column] ?? ''))];
const isNumber = (code: string): boolean => code === '' || /^-?\d+(\.\d+)?$/u.test(code);

/** Codes that the column does not declare: empty cells are meant, a misspelt one is not. */
const codeFaults = ({ table }: QuerySet): SetFault[] =>
  table.columns.flatMap(({ id, values }) => (values === undefined ? [] : table.rows.flatMap(({ cells }, row) => {
    const code = cells[id] ?? '';
    return code === '' || Object.hasOwn(values, code) ? [] : [setFault(['table', 'rows', row, 'cells', id], `“${id}”列的 values 里没有“${code}”。改这一格，或者在 values 里加上它。`, `The values of column "${id}" have no "${code}". Change the cell, or add it to values.`, code)];
  })));

const measureFaults = (set: QuerySet, columns: readonly string[]): SetFault[] =>
  set.measures.flatMap(({ kind, column, value }, at) => {
    const path: Path = ['measures', at];
    if (kind === 'count') return [];
    if (column === undefined) return [setFault(path, `${kind} 要写 column：算哪一列。`, `${kind} needs column: which column it counts.`, column)];
    const name = nowhere([...path, 'column'], column, columns);
    if (name.length > 0) return name;
    if (kind === 'share') return value === undefined ? [setFault(path, 'share 要写 value：算哪一个值的占比。', 'share needs value: the value whose share it is.', value)] : nowhere([...path, 'value'], value, codesIn(set, column));
    const odd = codesIn(set, column).find((code) => !isNumber(code));
    return odd === undefined ? [] : [setFault([...path, 'column'], `“${column}”列里有“${odd}”，不是数，算不了 ${kind}。`, `Column "${column}" holds "${odd}", which is no number: ${kind} cannot be worked out.`, odd)];
  });

const columnFaults = (set: QuerySet, columns: readonly string[]): SetFault[] => [
  ...(['filters', 'groups', 'ordered', 'shuffle'] as const).flatMap((key) => set[key].flatMap((id, at) => nowhere([key, at], id, columns))),
  ...(set.small?.columns ?? []).flatMap((id, at) => nowhere(['small', 'columns', at], id, columns)),
  ...nowhere(['weak', 'period'], set.weak.period, columns),
  ...set.fixes.flatMap(({ column, when }, at) => [...nowhere(['fixes', at, 'column'], column, columns), ...nowhere(['fixes', at, 'when'], when, columns)]),
];

const wantedFaults = (set: QuerySet, ask: Ask, path: Path): SetFault[] => {
  const { query, draw } = ask;
  const at: Path = [...path, 'query'];
  return [
    ...nowhere([...at, 'by'], query.by, set.groups),
    ...nowhere([...at, 'across'], query.across, set.groups),
    ...(query.across === query.by ? [setFault([...at, 'across'], 'across 不能和 by 是同一列。', 'across cannot be the column of by.', query.across)] : []),
    ...nowhere([...at, 'measure'], query.measure, set.measures.map(({ id }) => id)),
    ...query.fixes.flatMap((id, n) => nowhere([...at, 'fixes', n], id, set.fixes.map((fix) => fix.id))),
    ...twice([...at, 'where'], query.where.map(({ column }) => column)),
    ...query.where.flatMap(({ column, value }, n) => [
      ...nowhere([...at, 'where', n, 'column'], column, set.filters),
      ...(value === '$' ? (draw === undefined ? [setFault([...at, 'where', n, 'value'], '写了 $，却没有 draw：从哪几个值里抽。', '$ is written, and there is no draw to say what it is drawn from.', value)] : []) : nowhere([...at, 'where', n, 'value'], value, codesIn(set, column))),
    ]),
    ...(draw === undefined ? [] : [...nowhere([...path, 'draw', 'column'], draw.column, set.table.columns.map(({ id }) => id)), ...draw.of.flatMap((code, n) => nowhere([...path, 'draw', 'of', n], code, codesIn(set, draw.column)))]),
  ];
};

const findFaults = (set: QuerySet, ask: Extract<Ask, { kind: 'find' }>, path: Path): SetFault[] => [
  ...(ask.answer === 'row' && ask.row === undefined ? [setFault(path, 'answer: row 要写 row：是哪一行。', 'answer: row needs row: which one.', ask.row)] : []),
  ...(ask.claims.length > 0 && !ask.claims.some(({ right }) => right) ? [setFault([...path, 'claims'], '没有一条结论写着 right: true，谁也做不对。', 'No claim says right: true, so nobody can be right.', ask.claims)] : []),
  ...twice([...path, 'claims'], ask.claims.map(({ id }) => id)),
  ...twice([...path, 'basis'], ask.basis.map(({ id }) => id)),
  ...ask.basis.flatMap(({ options, right, column }, at): SetFault[] => {
    const here: Path = [...path, 'basis', at];
    if (column !== undefined) return nowhere([...here, 'column'], column, set.table.columns.map(({ id }) => id));
    if (options === undefined || right === undefined || right.length === 0) return [setFault(here, '写 options 和 right，或者写 column。', 'Write options and right, or column.', undefined)];
    return [...twice([...here, 'options'], options.map(({ id }) => id)), ...right.flatMap((id, n) => nowhere([...here, 'right', n], id, options.map((one) => one.id)))];
  }),
];

const mendFaults = (set: QuerySet, ask: Extract<Ask, { kind: 'mend' }>, path: Path): SetFault[] => {
  const ids = Object.keys(ask.parts) as PartId[];
  return [
    ...ids.flatMap((id) => {
      const part = ask.parts[id];
      if (part === undefined) return [];
      const here: Path = [...path, 'parts', id];
      return [...nowhere([...here, 'wrong'], part.wrong, partOptions[id]), ...nowhere([...here, 'right'], part.right, partOptions[id]),
        ...(part.wrong === part.right ? [setFault(here, 'wrong 和 right 一样，没有要改的。', 'wrong and right are the same: nothing to mend.', part.right)] : [])];
    }),
    ...(ask.plant < 1 || ask.plant > ids.length ? [setFault([...path, 'plant'], `plant 是开头画错几处，从 1 到 ${ids.length}。`, `plant is how many parts begin wrong, from 1 to ${ids.length}.`, ask.plant)] : []),
    ...nowhere([...path, 'second'], ask.second, set.measures.map(({ id }) => id)),
    ...(ask.parts.axes !== undefined && ask.second === undefined ? [setFault([...path, 'second'], '写了 axes，就要写 second：第二条画的是什么。', 'With axes, second says what is drawn over the first.', undefined)] : []),
    ...(ask.query.across === undefined ? [] : [setFault([...path, 'query', 'across'], '要改的图只画一个分组，不写 across。', 'A chart to be mended has one group: leave out across.', ask.query.across)]),
  ];
};

/** Deals that are tried; a question whose answer is too close to call in most of them would leave some learner without a table. */
const tries = [1, 2, 3, 4];

const clarityFaults = (set: QuerySet): SetFault[] => {
  const lost = tries.find((n) => dealt(set, seedOf({ course: 'check', set: 'check', code: 'check', nonce: '', n }), isClear) === undefined);
  return lost === undefined ? [] : [setFault(['asks'], '抽了 60 次，没有一次每一问都有一个清楚的答案。把最大和第二的差拉开，把 ahead 写小，或者多备行。', 'In 60 deals not one gave each question one clear answer. Part the first from the second, lower ahead, or add rows.', set.draw)];
};

/** What does not hang together; empty when all does. Deals are tried only when the names are right. */
export const faultsOf = (set: QuerySet): SetFault[] => {
  const columns = set.table.columns.map(({ id }) => id);
  const named = [
    ...codeFaults(set), ...columnFaults(set, columns), ...measureFaults(set, columns),
    ...twice(['measures'], set.measures.map(({ id }) => id)), ...twice(['fixes'], set.fixes.map(({ id }) => id)), ...twice(['asks'], set.asks.map(({ id }) => id)),
    ...(set.draw > set.table.rows.length ? [setFault(['draw'], `每位学员要分 ${set.draw} 行，表里只有 ${set.table.rows.length} 行。`, `Each learner is to get ${set.draw} rows, and the table has ${set.table.rows.length}.`, set.draw)] : []),
  ];
  if (named.length > 0 || set.table.rows.length === 0) return named;
  const asks = set.asks.flatMap((ask, at) => [...wantedFaults(set, ask, ['asks', at]), ...(ask.kind === 'find' ? findFaults(set, ask, ['asks', at]) : mendFaults(set, ask, ['asks', at]))]);
  return asks.length > 0 ? asks : clarityFaults(set);
};
