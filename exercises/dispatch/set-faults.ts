// Faults of a set that its shape alone cannot show: names that point nowhere, tickets that cannot be brought to an end, days that
// do not exist. Told as data, with their place and in the trainer's two languages.
import { isDay } from '#kit/calendar.ts';
import { type SetFault, setFault } from '#kit/set-fault.ts';

type Cells = Readonly<Record<string, string>>;
interface Named { readonly id: string }
export interface Loose {
  readonly process: 'events' | 'hotline';
  readonly table: { readonly columns: readonly Named[]; readonly rows: readonly { readonly id: string; readonly cells: Cells }[] };
  readonly draw: Readonly<Record<string, number>>;
  readonly days: readonly string[];
  readonly hours: { readonly from: string; readonly to: string };
  readonly calendar: { readonly off: readonly string[]; readonly on: readonly string[] };
  readonly arrivals: { readonly gap: readonly [number, number] };
  readonly elements: readonly Named[];
  readonly classes: readonly Named[];
  readonly units: readonly (Named & { readonly level: string })[];
  readonly catalogue: readonly (Named & { readonly class: string; readonly units: readonly string[] })[];
  readonly limits: readonly (Named & object)[];
  readonly lines: readonly Named[];
  readonly reasons: readonly Named[];
  readonly knowledge: readonly (Named & { readonly until?: string | undefined })[];
  readonly verifiers: readonly Named[];
  readonly merge: { readonly metres: number; readonly hours: number };
}

const needed = ['trap', 'source', 'title', 'text', 'place', 'entry', 'limit'];
const scripts: Readonly<Record<Loose['process'], readonly string[]>> = {
  events: ['', 'return-ok', 'return-bad', 'return-late', 'return-twice', 'contact', 'stale', 'undone', 'late', 'extend-ok', 'extend-bad', 'hang-ok', 'hang-bad'],
  hotline: ['', 'return-ok', 'return-bad', 'return-late', 'return-twice', 'contact', 'stale', 'undone', 'late', 'extend-ok', 'extend-bad'],
};
const ways: Readonly<Record<Loose['process'], readonly string[]>> = { events: ['', 'transfer', 'decline'], hotline: ['', 'transfer', 'decline', 'answer'] };
const told = ['return-ok', 'return-bad', 'return-late', 'return-twice', 'contact', 'stale', 'undone', 'extend-ok', 'extend-bad', 'hang-ok', 'hang-bad'];

const ids = (list: readonly Named[]): readonly string[] => list.map(({ id }) => id);

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。改名字，或者加上它。`, `There is no "${name}"; there are: ${known.join(', ')}. Change the name, or add it.`, name)];

const twice = (key: string, list: readonly Named[]): SetFault[] =>
  list.flatMap(({ id }, at) => (ids(list).indexOf(id) === at && id !== 'self' ? [] : [setFault([key, at, 'id'], `“${id}”用了两次，或者是留给承办单位自己的 self。换一个编号。`, `"${id}" is used twice, or is self, which stands for the handling unit. Use another id.`, id)]));

const listFaults = (set: Loose): SetFault[] => [
  ...(['elements', 'classes', 'units', 'catalogue', 'limits', 'lines', 'reasons', 'knowledge', 'verifiers'] as const).flatMap((key) => twice(key, set[key])),
  ...set.catalogue.flatMap((entry, at) => [
    ...nowhere(['catalogue', at, 'class'], entry.class, ids(set.classes)),
    ...entry.units.flatMap((unit, n) => nowhere(['catalogue', at, 'units', n], unit, ids(set.units))),
  ]),
  ...(set.verifiers.length === 0 ? [setFault(['verifiers'], '至少写一位核查或者回访的人，不能只剩承办单位自己。', 'Name at least one who verifies or calls back, or only the handling unit itself is left.', set.verifiers)] : []),
];

type Place = readonly [path: PropertyKey[], day: string];

const dayFaults = (set: Loose): SetFault[] => {
  const places: readonly Place[] = [
    ...set.days.map((day, at): Place => [['days', at], day]),
    ...set.calendar.off.map((day, at): Place => [['calendar', 'off', at], day]),
    ...set.calendar.on.map((day, at): Place => [['calendar', 'on', at], day]),
    ...set.knowledge.flatMap(({ until }, at): Place[] => (until === undefined ? [] : [[['knowledge', at, 'until'], until]])),
  ];
  return [
    ...places.filter(([, day]) => !isDay(day)).map(([path, day]) => setFault([...path], `没有“${day}”这一天。`, `There is no day "${day}".`, day)),
    ...(set.hours.from < set.hours.to ? [] : [setFault(['hours'], '上班的时刻要早于下班的时刻。', 'Work begins before it ends.', set.hours)]),
    ...(set.arrivals.gap[0] <= set.arrivals.gap[1] ? [] : [setFault(['arrivals', 'gap'], '间隔先写短的，再写长的。', 'Of the two gaps, the shorter comes first.', set.arrivals.gap)]),
  ];
};

/** Of one row: codes that point nowhere, and what its way or its script needs. */
const rowFaults = (set: Loose, { cells }: Loose['table']['rows'][number], at: number): SetFault[] => {
  const path = (column: string): PropertyKey[] => ['table', 'rows', at, 'cells', column];
  const cell = (column: string): string => cells[column] ?? '';
  const lacks = (column: string, zh: string, en: string): SetFault[] => (cell(column) === '' ? [setFault(path(column), zh, en, '')] : []);
  const choices = { transfer: set.lines, decline: set.reasons, answer: set.knowledge }[cell('way')];
  return [
    ...nowhere(path('entry'), cell('entry'), ids(set.catalogue)),
    ...nowhere(path('limit'), cell('limit'), ids(set.limits)),
    ...nowhere(path('way'), cell('way'), ways[set.process]),
    ...nowhere(path('script'), cell('script'), scripts[set.process]),
    ...(choices === undefined ? [] : nowhere(path('right'), cell('right'), ids(choices))),
    ...cell('missing').split(' ').filter((id) => id !== '').flatMap((id) => nowhere(path('missing'), id, ids(set.elements))),
    ...(cell('missing') === '' && cell('source') !== 'video' ? [] : lacks('more', '缺要素的、视频算法发现的，要在 more 里写问到或者复核到了什么。', 'Where elements are missing, or an algorithm found it, more tells what asking or looking brought.')),
    ...(told.includes(cell('script')) ? lacks('note', '这种办理经过要在 note 里写承办单位是怎么说的。', 'With this script, note tells what the unit says.') : []),
    ...(['return-ok', 'return-twice'].includes(cell('script')) ? nowhere(path('then'), cell('then'), ids(set.catalogue)) : []),
    ...(set.merge.metres > 0 && ['x', 'y'].some((axis) => !/^-?\d+$/u.test(cell(axis))) ? [setFault(path('x'), '按距离并案，x、y 要写整数米。', 'Where merging asks for metres, x and y are whole metres.', cell('x'))] : []),
    ...(/^\d*$/u.test(cell('offset')) ? [] : [setFault(path('offset'), 'offset 写整数分钟。', 'offset is whole minutes.', cell('offset'))]),
  ];
};

const drawFaults = (set: Loose): SetFault[] => {
  const first = new Map<string, string>();
  for (const { id, cells } of set.table.rows) if (!first.has(cells['group'] || id)) first.set(cells['group'] || id, cells['trap'] ?? '');
  const all = [...first.values()];
  return Object.entries(set.draw).flatMap(([trap, count]) => {
    const there = all.filter((one) => one === trap).length;
    return there >= count ? [] : [setFault(['draw', trap], `要抽 ${count} 件“${trap}”，表里只有 ${there} 件。把数写小，或者加行；写到两倍以上，各人的队列才不一样。`, `${count} of "${trap}" are to be drawn, and the table has ${there}. Lower the number, or add rows; with twice as many, queues differ.`, count)];
  });
};

const isSame = (set: Loose, a: Cells, b: Cells): boolean => {
  const classOf = ({ entry = '' }: Cells): string | undefined => set.catalogue.find(({ id }) => id === entry)?.class;
  if (classOf(a) !== classOf(b)) return false;
  if (set.merge.metres > 0) return Math.hypot(Number(a['x']) - Number(b['x']), Number(a['y']) - Number(b['y'])) <= set.merge.metres + 1;
  return a['entry'] === b['entry'] && (a['place'] === b['place'] || ((a['phone'] ?? '') !== '' && a['phone'] === b['phone']));
};

/** Rows of different groups that the merging rule could make one, whatever the hours: their learners would meet a case nobody meant. */
const chanceFaults = (set: Loose): SetFault[] =>
  set.table.rows.flatMap(({ id, cells }, at) => {
    const other = set.table.rows.slice(0, at).find((row) => (row.cells['group'] || row.id) !== (cells['group'] || id) && isSame(set, row.cells, cells));
    return other === undefined ? [] : [setFault(['table', 'rows', at, 'cells', 'place'], `这一行和 ${other.id} 会被并案规则算成一件，却不在同一组。改地点、坐标或者电话，或者写进同一个 group。`, `The merging rule makes this row and ${other.id} one, and they are not in one group. Change place, metres or telephone, or give both the same group.`, other.id)];
  });

/** Every fault of a set beyond its shape; empty when it hangs together. */
export const faultsOf = (set: Loose): SetFault[] => {
  const columns = ids(set.table.columns);
  const lacking = needed.filter((id) => !columns.includes(id)).map((id) => setFault(['table', 'columns'], `表里要有“${id}”这一列。`, `The table needs a column "${id}".`, id));
  return lacking.length > 0 ? lacking : [...listFaults(set), ...dayFaults(set), ...set.table.rows.flatMap((row, at) => rowFaults(set, row, at)), ...drawFaults(set), ...chanceFaults(set)];
};
