// Faults of a set that its shape alone cannot show: columns that are not there, gates out of order, fields without a right answer,
// counts that are none. Told as data, with their place and in the trainer's two languages.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import type { PublishSet } from './schema.ts';

const order = ['type', 'check', 'describe', 'assess', 'list', 'update', 'recall'];

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。改名字，或者加上它。`, `There is no "${name}"; there are: ${known.join(', ')}. Change the name, or add it.`, name)];

const doubled = (path: PropertyKey[], ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at, 'id'], `“${id}”写了两次。换一个编号。`, `"${id}" is written twice. Use another id.`, id)]));

const columnFaults = ({ table, columns, bands, plant }: PublishSet): SetFault[] => {
  const known = table.columns.map(({ id }) => id);
  return [
    ...Object.keys(columns).flatMap((id) => nowhere(['columns', id], id, known)),
    ...bands.flatMap((id, at) => nowhere(['bands', at], id, known)),
    ...plant.bands.flatMap((id, at) => nowhere(['plant', 'bands', at], id, bands)),
    ...known.filter((id) => columns[id] === undefined && !bands.includes(id)).map((id) => setFault(['columns'], `表里有“${id}”这一列，columns 和 bands 里都没有写它。写明它算哪一种。`, `The table has the column "${id}", and neither columns nor bands names it. Say what it is.`, id)),
    ...bands.filter((id) => columns[id] !== undefined).map((id) => setFault(['columns', id], `“${id}”已经写在 bands 里，columns 里不用再写。`, `"${id}" stands under bands already; leave it out of columns.`, id)),
    ...Object.entries(columns).flatMap(([id, { entries }]) => (entries.length === 1 ? [setFault(['columns', id, 'entries'], '字典写法要有对有错：第一种对，至少再写一种不够用的。', 'Ways to explain a column: the first is right, and one at least that is not.', entries)] : [])),
  ];
};

const countFaults = ({ table, bands }: PublishSet): SetFault[] =>
  table.rows.flatMap(({ cells }, row) =>
    bands.flatMap((id) => {
      const cell = cells[id] ?? '';
      return /^\d+$/u.test(cell) ? [] : [setFault(['table', 'rows', row, 'cells', id], `这里要写从 0 起的整数，现在写的是“${cell}”。`, `A whole number from 0 belongs here; it says "${cell}".`, cell)];
    }));

const sizeFaults = ({ table, draw, plant, outside, threshold }: PublishSet): SetFault[] => [
  ...(draw > table.rows.length ? [setFault(['draw'], `每位学员要分 ${draw} 行，表里只有 ${table.rows.length} 行。写到两倍，各人的题才不一样。`, `Each learner is to get ${draw} rows, and the table has ${table.rows.length} only. With twice as many, tasks differ.`, draw)] : []),
  ...(outside.rows > draw ? [setFault(['outside', 'rows'], `已开放的表要印 ${outside.rows} 行，每位学员只有 ${draw} 行。`, `The open table is to print ${outside.rows} rows, and each learner has ${draw}.`, outside.rows)] : []),
  ...(plant.small > draw * plant.bands.length ? [setFault(['plant', 'small'], `要放进 ${plant.small} 个小数，这些列里一共只有 ${draw * plant.bands.length} 格。`, `${plant.small} small figures are to be planted, and these bands have ${draw * plant.bands.length} cells.`, plant.small)] : []),
  ...(threshold < 2 ? [setFault(['threshold'], '门槛至少是 2。', 'The threshold is 2 at least.', threshold)] : []),
];

const fieldFaults = (path: PropertyKey[], { options }: PublishSet['gates'][number]['fields'][number], scenes: readonly string[], offer: number): SetFault[] => [
  ...doubled([...path, 'options'], options.map(({ id }) => id)),
  ...options.flatMap(({ fits }, at) => fits.flatMap((id, n) => nowhere([...path, 'options', at, 'fits', n], id, scenes))),
  ...scenes.flatMap((id): SetFault[] => {
    const wrong = options.filter(({ fits }) => !fits.includes(id)).length;
    if (wrong === options.length) return [setFault([...path, 'options'], `“${id}”在这一项里没有一个答案是对的。给一个答案的 fits 加上它。`, `For "${id}" no answer of this field is right. Add it to the fits of one.`, id)];
    return wrong > 0 ? [] : [setFault([...path, 'options'], `“${id}”在这一项里每个答案都对，没有什么可选的。offer 是 ${offer}。`, `For "${id}" every answer of this field is right: there is nothing to choose. offer is ${offer}.`, id)];
  }),
];

const gateFaults = ({ gates, scenes, takers }: PublishSet): SetFault[] => {
  const places = gates.map(({ gate }) => order.indexOf(gate));
  const ids = scenes.map(({ id }) => id);
  const recalls = gates.some(({ gate }) => gate === 'recall');
  return [
    ...(places.some((place, at) => at > 0 && place <= (places[at - 1] as number)) ? [setFault(['gates'], `gates 要按这个次序写，每关至多一次：${order.join(', ')}。`, `gates come in this order, each once at most: ${order.join(', ')}.`, gates)] : []),
    ...((places[0] ?? 0) > 1 ? [setFault(['gates', 0], '第一关是 type 或者 check。', 'The first gate is type or check.', gates[0])] : []),
    ...doubled(['scenes'], ids),
    ...gates.flatMap(({ gate, fields, offer }, at) => [
      ...doubled(['gates', at, 'fields'], fields.map(({ id }) => id)),
      ...fields.flatMap((field, n) => fieldFaults(['gates', at, 'fields', n], field, ids, offer)),
      ...(fields.length === 0 && !['check', 'describe', 'recall'].includes(gate) ? [setFault(['gates', at, 'fields'], '这一关没有要填的，学员无事可做。', 'This gate asks nothing, so there is nothing to do.', fields)] : []),
    ]),
    ...(recalls && (takers.versions.length < 2 || takers.draw < 2 || takers.draw > takers.pool.length) ? [setFault(['takers'], 'recall 一关要有取走数据的人：versions 至少两版，draw 至少 2，pool 里要有这么多。', 'The gate recall needs those who fetched: two versions at least, draw 2 at least, and as many in pool.', takers)] : []),
  ];
};

/** What does not hang together; empty when all does. What depends on a name is looked at only when the names are right. */
export const faultsOf = (set: PublishSet): SetFault[] => {
  const names = [...columnFaults(set), ...gateFaults(set)];
  return names.length > 0 ? names : [...countFaults(set), ...sizeFaults(set)];
};
