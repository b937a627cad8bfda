// Faults of a set that its shape alone cannot show: names that point nowhere, days that do not exist, a plant that nothing flags or
// no fix mends, more to draw than there is. Told as data, with their place and in the trainer's two languages.
import { isDay } from '#kit/calendar.ts';
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { rightFixes, settle, spoiltRows } from './bench.ts';
import { flagsOf, valueFault } from './checks.ts';
import type { CleanSet, Plant } from './schema.ts';

const listed = (names: readonly string[]): string => names.slice(0, 30).join(', ');

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${listed(known)}。改名字，或者加上它。`, `There is no "${name}"; there are: ${listed(known)}. Change the name, or add it.`, name)];

const columnsOf = ({ table }: CleanSet): readonly string[] => table.columns.map(({ id }) => id);

/** True for a column of numbers with a check character; one that does not exist is told by its name. */
const hasCheck = ({ work }: CleanSet, id: string): boolean => work[id] === undefined || ['id18', 'uscc'].includes(work[id].rule ?? '');

const workFaults = (set: CleanSet): SetFault[] => {
  const columns = columnsOf(set);
  return [
    ...columns.filter((id) => set.work[id] === undefined).map((id) => setFault(['work'], `表里有“${id}”这一列，work 里没有写它。加一行：${id}: {}。`, `The table has the column "${id}" and work does not. Add a line: ${id}: {}.`, id)),
    ...Object.keys(set.work).flatMap((id) => nowhere(['work', id], id, columns)),
    ...nowhere(['name'], set.name, columns),
    ...(set.compute === undefined ? [] : nowhere(['compute', 'column'], set.compute.column, columns)),
    ...(set.compute === undefined || hasCheck(set, set.compute.column) ? [] : [setFault(['compute', 'column'], `“${set.compute.column}”没有校验码可算：它的 rule 要写 id18 或 uscc。`, `"${set.compute.column}" has no check character: its rule must be id18 or uscc.`, set.compute.column)]),
    ...(isDay(set.on) ? [] : [setFault(['on'], `没有 ${set.on} 这一天。`, `There is no day ${set.on}.`, set.on)]),
    ...Object.entries(set.work).flatMap(([id, { from, fixes, words = {} }]) => [
      ...(from === undefined ? [] : nowhere(['work', id, 'from'], from, columns)),
      ...(fixes.includes('age') && from === undefined ? [setFault(['work', id, 'fixes'], `“${id}”要按哪一列重算？加上 from: 出生日期那一列。`, `"${id}" is reckoned from which column? Add from: the column of birth dates.`, fixes)] : []),
      ...Object.entries(words).flatMap(([word, code]) => nowhere(['work', id, 'words', word], code, Object.keys(set.table.columns.find((column) => column.id === id)?.values ?? {}))),
    ]),
  ];
};

/** The columns that a check names, with their keys. */
const namedIn = (check: CleanSet['checks'][number]): readonly (readonly [string, string])[] => {
  const keys = { twice: [], range: ['column'], unit: ['column', 'by'], sex: ['number', 'column'], birth: ['number', 'column'], order: ['first', 'then'], expired: ['day', 'status'], class: ['code', 'column'], register: ['key', 'name'] }[check.kind];
  const record = check as unknown as Readonly<Record<string, string>>;
  return check.kind === 'twice' ? check.columns.map((id) => ['columns', id] as const) : keys.map((key) => [key, record[key] ?? ''] as const);
};

const checkFaults = (set: CleanSet): SetFault[] => [
  ...set.checks.flatMap((check, at) => namedIn(check).flatMap(([key, id]) => nowhere(['checks', at, key], id, columnsOf(set)))),
  ...set.checks.flatMap(({ kind }, at) => (kind === 'register' && set.register === undefined ? [setFault(['checks', at], '有 register 这项检查，却没有写 register 这张表。', 'There is a check register and no table register.', kind)] : [])),
  ...(set.register === undefined ? [] : (['key', 'name'] as const).flatMap((key) => nowhere(['register', key], set.register?.[key] ?? '', set.register?.table.columns.map(({ id }) => id) ?? []))),
];

const plantFaults = (set: CleanSet, plant: Plant, at: number): SetFault[] => {
  const rows = set.table.rows.map(({ id }) => id);
  const path = (key: string): PropertyKey[] => ['plants', at, key];
  const { id, row, copy, cells, right, column, evidence, papers } = plant;
  const known = set.evidence.map((one) => one.id);
  return [
    ...(rows.includes(id) || set.plants.findIndex((other) => other.id === id) !== at ? [setFault(path('id'), `“${id}”用过了，换一个编号。`, `"${id}" is taken. Use another id.`, id)] : []),
    ...((row === undefined) === (copy === undefined) ? [setFault(['plants', at], `“${id}”要写 row（改哪一行）或者 copy（照哪一行另加一行），写一样。`, `"${id}" needs either row (which row is changed) or copy (which row a new one is copied from).`, plant)] : []),
    ...(row === undefined ? [] : nowhere(path('row'), row, rows)),
    ...(copy === undefined ? [] : nowhere(path('copy'), copy, rows)),
    ...Object.keys(cells).flatMap((key) => nowhere([...path('cells'), key], key, columnsOf(set))),
    ...(column === undefined ? [] : nowhere(path('column'), column, columnsOf(set))),
    ...evidence.flatMap((one, n) => nowhere([...path('evidence'), n], one, known)),
    ...papers.flatMap((paper, n) => nowhere([...path('papers'), n, 'evidence'], paper.evidence, known)),
    ...(right === 'correct' && (column === undefined || evidence.length === 0) ? [setFault(path('right'), `“${id}”要更正：写上 column（哪一格）和 evidence（凭什么）。`, `"${id}" is to be corrected: write column (which cell) and evidence (on what).`, right)] : []),
    ...(right === 'merge' && copy === undefined ? [setFault(path('right'), `“${id}”要合并，就用 copy 照着一行另加一行。`, `"${id}" is to be merged: use copy, so that there are two rows.`, right)] : []),
    ...(row !== undefined && Object.keys(cells).length === 0 && right === 'correct' && plant.value === undefined ? [setFault(path('value'), `“${id}”没有改动表里的值，要写 value 说明对的值是什么。`, `"${id}" changes nothing in the table, so value must say what is right.`, plant)] : []),
  ];
};

/** Plants of one class that can be dealt together: no two on one row. */
const dealable = (plants: readonly Plant[]): number => new Set(plants.map(({ row, copy }) => row ?? copy)).size;

const drawFaults = (set: CleanSet): SetFault[] => {
  const { rows, plants, over } = set.draw;
  const inRows = Object.entries(plants).flatMap(([name, count]) => {
    const there = dealable(set.plants.filter((plant) => plant.class === name));
    return there < count ? [setFault(['draw', 'plants', name], `每人要分 ${count} 处“${name}”，只备了 ${there} 处。`, `Each learner is to get ${count} of "${name}", and there are ${there}.`, count)] : [];
  });
  const copied = Object.entries(plants).reduce((sum, [name, count]) => sum + Math.min(count, set.plants.filter((plant) => plant.class === name && plant.copy !== undefined).length), 0);
  const wanted = Object.values(plants).reduce((sum, count) => sum + count, 0) + copied;
  const free = set.table.rows.length - spoiltRows(set).size + copied;
  const extra = Object.values(set.work).filter((work) => work.over !== undefined).length;
  return [
    ...inRows,
    ...set.plants.flatMap((plant, at) => (plants[plant.class] === undefined ? [setFault(['plants', at, 'class'], `draw.plants 里没有“${plant.class}”，“${plant.id}”不会分给任何人。`, `draw.plants has no "${plant.class}", so nobody gets "${plant.id}".`, plant.class)] : [])),
    ...(rows < wanted ? [setFault(['draw', 'rows'], `每人 ${rows} 行，放不下 ${wanted} 行有问题的。`, `${rows} rows for each learner do not hold ${wanted} that are planted.`, rows)] : []),
    ...(rows > free ? [setFault(['draw', 'rows'], `每人要分 ${rows} 行，表里能用的只有 ${free} 行。`, `Each learner is to get ${rows} rows, and the table has ${free} to give.`, rows)] : []),
    ...(over > extra ? [setFault(['draw', 'over'], `要分 ${over} 列用不着的，只写了 ${extra} 列。`, `${over} columns too many are to be dealt, and there are ${extra}.`, over)] : []),
  ];
};

type Cells = Readonly<Record<string, string>>;
const named = (codes: readonly string[]): string => [...new Set(codes)].join(', ');

/** What is planted must be seen and be mended as it says; what is not planted must be right. */
const truthFaults = (set: CleanSet): SetFault[] => {
  const { columns, rows } = set.table;
  const byId = new Map(rows.map(({ id, cells }) => [id, cells]));
  const flagged = (...cells: readonly Cells[]): readonly string[] => flagsOf(set, columns, cells.map((one) => settle(set, one))).map(({ code }) => code);
  const spoilt = spoiltRows(set);
  const plain = rows.flatMap(({ id, cells }, at) => {
    const codes = spoilt.has(id) ? [] : flagged(cells);
    return codes.length === 0 ? [] : [setFault(['table', 'rows', at], `第 ${at + 1} 行没有写在 plants 里，检查却有疑问（${named(codes)}）。改对它，或者在 plants 里说明怎么处理。`, `Row ${at + 1} is in no plant, yet a check doubts it (${named(codes)}). Mend it, or say in plants what is right.`, codes)];
  });
  return [...plain, ...set.plants.flatMap((plant, at) => {
    const source = byId.get(plant.row ?? plant.copy ?? '') ?? {};
    const wrong = { ...source, ...plant.cells };
    const codes = plant.copy === undefined ? flagged(wrong) : flagged(source, wrong);
    const path = ['plants', at];
    if (plant.right === 'column') {
      const settled = settle(set, wrong);
      const off = Object.keys(plant.cells).find((id) => settled[id] !== (plant.value ?? source[id]));
      if (off !== undefined) return [setFault([...path, 'cells', off], `“${plant.id}”说整列处理就好，可这一列能用的办法（${named(rightFixes(set).get(off) ?? []) || '没有'}）改不好它。`, `"${plant.id}" says a fix of the column mends it, but those that fit (${named(rightFixes(set).get(off) ?? []) || 'none'}) do not.`, settled[off])];
      return codes.length === 0 ? [] : [setFault([...path, 'right'], `“${plant.id}”整列处理以后，还有疑问（${named(codes)}）。`, `"${plant.id}" is doubted even after its column is mended (${named(codes)}).`, codes)];
    }
    if (codes.length === 0) return [setFault(path, `“${plant.id}”没有哪项检查看得出来，学员就遇不到它。在 work 或 checks 里加一项。`, `No check sees "${plant.id}", so no learner would meet it. Add a rule or a check.`, plant.cells)];
    const column = columns.find(({ id }) => id === plant.column);
    const value = plant.value ?? source[plant.column ?? ''] ?? '';
    const fault = column === undefined || plant.right !== 'correct' ? undefined : valueFault(set, column, set.work[column.id] as CleanSet['work'][string], value);
    return fault === undefined ? [] : [setFault([...path, plant.value === undefined ? 'column' : 'value'], `“${plant.id}”要改成的“${value}”自己就不对（${fault}）。`, `"${value}", which "${plant.id}" is to become, is wrong itself (${fault}).`, value)];
  })];
};

/** What does not hang together; empty when all does. What depends on names is looked at only when the names are right. */
export const faultsOf = (set: CleanSet): SetFault[] => {
  const names = [...workFaults(set), ...checkFaults(set), ...set.plants.flatMap((plant, at) => plantFaults(set, plant, at))];
  if (names.length > 0 || set.table.rows.length === 0) return names;
  const draws = drawFaults(set);
  return draws.length > 0 ? draws : truthFaults(set);
};
