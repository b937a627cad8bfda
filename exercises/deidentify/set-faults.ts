// Faults of a set that its shape alone cannot show: names that point nowhere, columns that a way cannot treat. Told as data,
// with their place and in the trainer's two languages.
import { type SetFault, setFault } from '#kit/set-fault.ts';

type WayDraft = { readonly id: string } & Readonly<Record<string, unknown>>;
interface Treatment {
  readonly role: string;
  readonly ways: readonly WayDraft[];
}
interface Loose {
  readonly table: { readonly columns: readonly { readonly id: string; readonly values?: Readonly<Record<string, unknown>> | undefined }[]; readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[] };
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly stages: readonly string[];
  readonly first: readonly string[];
  readonly show: number;
  readonly k: readonly number[];
  readonly l: readonly number[];
  readonly t: readonly number[];
  readonly question: { readonly needs: Readonly<Record<string, string>> };
  readonly outside: { readonly knows: Readonly<Record<string, string>> };
}

const order = ['strip', 'identify', 'k', 'l', 't', 'decide'];

const wayFaults = (set: Loose, place: readonly [string, string], needs: Readonly<Record<string, string>>): SetFault[] =>
  Object.entries(needs).flatMap(([id, way]) => {
    const known = ['keep', ...(set.treatments[id]?.ways ?? []).map((one) => one.id)];
    const columns = Object.keys(set.treatments).join(', ');
    if (set.treatments[id] === undefined) return [setFault([...place, id], `treatments 里没有“${id}”这一列，现有：${columns}。改名字，或者在 treatments 里加上它。`, `treatments has no column "${id}"; there are: ${columns}. Change the name, or add the column.`, way)];
    return known.includes(way) ? [] : [setFault([...place, id], `“${id}”没有“${way}”这种处理办法，现有：${known.join(', ')}。`, `"${id}" has no way "${way}"; there are: ${known.join(', ')}.`, way)];
  });

const treatmentFaults = (set: Loose): SetFault[] => {
  const columns = set.table.columns.map(({ id }) => id);
  const missing = columns.filter((id) => set.treatments[id] === undefined).map((id) => setFault(['treatments'], `表里有“${id}”这一列，treatments 里没有写它。加一行：${id}: { role: other }。`, `The table has the column "${id}" and treatments does not. Add a line: ${id}: { role: other }.`, id));
  const foreign = Object.keys(set.treatments).filter((id) => !columns.includes(id)).map((id) => setFault(['treatments', id], `表里没有“${id}”这一列，现有：${columns.join(', ')}。`, `The table has no column "${id}"; there are: ${columns.join(', ')}.`, id));
  const doubled = Object.entries(set.treatments).flatMap(([id, { ways }]) =>
    ways.flatMap((way, at) => (['keep', 'delete'].includes(way.id) || ways.findIndex((other) => other.id === way.id) !== at
      ? [setFault(['treatments', id, 'ways', at], `“${way.id}”用了两次，或者是本来就有的 keep、delete。换一个编号。`, `"${way.id}" is used twice, or is one of keep and delete, which are always there. Use another id.`, way.id)]
      : [])));
  return [...missing, ...foreign, ...doubled];
};

const isDay = (cell: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(cell);
const isWhole = (cell: string): boolean => /^-?\d+$/u.test(cell);

const groupFaults = (set: Loose, id: string, at: number, groups: Readonly<Record<string, { readonly of: readonly string[] }>>): SetFault[] => {
  const cells = [...new Set(set.table.rows.map((row) => row.cells[id] ?? ''))].filter((cell) => cell !== '');
  const known = [...cells, ...Object.keys(set.table.columns.find((column) => column.id === id)?.values ?? {})];
  const path = ['treatments', id, 'ways', at, 'groups'];
  const named = Object.entries(groups).flatMap(([group, { of }]) => of.map((code, n) => ({ group, code, n })));
  const strange = named.filter(({ code }) => !known.includes(code));
  const left = cells.filter((cell) => !named.some(({ code }) => code === cell));
  return [
    ...strange.map(({ group, code, n }) => setFault([...path, group, 'of', n], `表里这一列没有“${code}”这个值。对照表改，或者删掉它。`, `The column has no value "${code}". Compare the table, or delete it.`, code)),
    ...(left.length === 0 ? [] : [setFault(path, `“${id}”列的 ${left.slice(0, 6).join('、')} 没有归进任何一组。每个值都要归进一组。`, `No group of column "${id}" holds ${left.slice(0, 6).join(', ')}. Every value belongs to one.`, left)]),
  ];
};

/** Ways that cannot treat what stands in their column. */
const fitFaults = (set: Loose): SetFault[] =>
  Object.entries(set.treatments).flatMap(([id, { ways }]) =>
    ways.flatMap((way, at): SetFault[] => {
      const cells = set.table.rows.map((row) => row.cells[id] ?? '').filter((cell) => cell !== '');
      const path = ['treatments', id, 'ways', at];
      const odd = cells.find((cell) => ('date' in way || 'age' in way ? !isDay(cell) : 'bands' in way || 'top' in way ? !isWhole(cell) : false));
      if (odd !== undefined) return [setFault(path, `这种办法只能处理${'date' in way || 'age' in way ? '写成 2026-11-23 的日期' : '整数'}，“${id}”列里却有“${odd}”。改表，或者换一种办法。`, `This way treats ${'date' in way || 'age' in way ? 'dates as 2026-11-23' : 'whole numbers'} only, and column "${id}" holds "${odd}". Change the table, or use another way.`, odd)];
      if (typeof way['restoredBy'] === 'string' && set.treatments[way['restoredBy']] === undefined) return [setFault([...path, 'restoredBy'], `treatments 里没有“${way['restoredBy']}”这一列。`, `treatments has no column "${way['restoredBy']}".`, way['restoredBy'])];
      return 'groups' in way && cells.length > 0 ? groupFaults(set, id, at, way['groups'] as Readonly<Record<string, { readonly of: readonly string[] }>>) : [];
    }));

const thresholdFaults = (set: Loose): SetFault[] => [
  ...(['k', 'l', 't'] as const).flatMap((name) => (set[name].length === 0 ? [setFault([name], `${name} 是一张清单，至少写一个数：每位学员从中抽到一个。`, `${name} is a list of one number at least: each learner is given one of them.`, set[name])] : [])),
  ...(['k', 'l'] as const).flatMap((name) => (set[name].some((value) => value < (name === 'k' ? 2 : 1)) ? [setFault([name], `${name} 至少是 ${name === 'k' ? 2 : 1}。`, `${name} is ${name === 'k' ? 2 : 1} at least.`, set[name])] : [])),
  ...(set.show < Math.max(2, ...set.k) ? [setFault(['show'], 'show 是每位学员分到的行数，至少要和 k 一样多。', 'show is the number of rows a learner gets; it is k at least.', set.show)] : []),
  ...(set.show > set.table.rows.length ? [setFault(['show'], `每位学员要分 ${set.show} 行，表里只有 ${set.table.rows.length} 行。把 show 写小，或者加行；行数写到两倍，各人的题才不一样。`, `Each learner is to get ${set.show} rows, and the table has ${set.table.rows.length} only. Lower show, or add rows; with twice as many, tables differ.`, set.show)] : []),
];

/** Every name in a set that points nowhere, and stages out of order; empty when the set hangs together. */
export const faultsOf = (set: Loose): SetFault[] => {
  const places = set.stages.map((stage) => order.indexOf(stage));
  const sensitive = Object.values(set.treatments).some(({ role }) => role === 'sensitive');
  return [
    ...treatmentFaults(set),
    ...fitFaults(set),
    ...wayFaults(set, ['question', 'needs'], set.question.needs),
    ...wayFaults(set, ['outside', 'knows'], set.outside.knows),
    ...set.first.filter((id) => set.treatments[id]?.role !== 'direct').map((id) => setFault(['first'], `“${id}”不是 role: direct 的列。first 里写一开始就要处理的直接标识符。`, `"${id}" is not a column of role: direct. first names the direct identifiers to begin with.`, id)),
    ...(places.some((place, at) => at > 0 && place <= (places[at - 1] as number)) ? [setFault(['stages'], `stages 要按这个次序写：${order.join(', ')}。`, `stages come in this order: ${order.join(', ')}.`, set.stages)] : []),
    ...(set.stages.includes('strip') && set.first.length === 0 ? [setFault(['first'], 'stages 里有 strip，first 就要写从哪几列开始。', 'With the stage strip, first names the columns it begins with.', set.first)] : []),
    ...(!set.stages.includes('k') ? [setFault(['stages'], 'stages 里要有 k，不然什么也没有证明。', 'stages needs k: without it a set proves nothing.', set.stages)] : []),
    ...(!sensitive ? [setFault(['treatments'], '至少一列写 role: sensitive：别人不该知道的那一列。', 'One column at least has role: sensitive, the one that others should not learn.', undefined)] : []),
    ...thresholdFaults(set),
  ];
};
