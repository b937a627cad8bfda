// Faults of a set that its shape alone cannot show: sensors without readings, faults that find no place, alarms that nobody can tune.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { seedOf } from '#kit/variant.ts';
import { isClear } from './rules.ts';
import type { MonitorSet } from './schema.ts';
import { dealt, isDevice } from './variant.ts';

const twice = (path: PropertyKey[], ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at], `“${id}”写了两次。换一个编号，或者删掉一处。`, `"${id}" is written twice. Use another id, or delete one.`, id)]));

const columnFaults = ({ table }: MonitorSet): SetFault[] => {
  const columns = table.columns.map(({ id }) => id);
  return ['sensor', 'at', 'value', 'event'].filter((id) => !columns.includes(id)).map((id) => setFault(['table'], `表里没有“${id}”这一列。要有 sensor、at、value、event 四列。`, `The table has no column "${id}"; it needs sensor, at, value and event.`, id));
};

const cellFaults = ({ table, sensors }: MonitorSet): SetFault[] => {
  const known = sensors.map(({ id }) => id);
  return table.rows.flatMap(({ cells }, row) => {
    const at = (column: string): PropertyKey[] => ['table', 'rows', row, 'cells', column];
    const { sensor = '', value = '', event = '' } = cells;
    return [
      ...(known.includes(sensor) ? [] : [setFault(at('sensor'), `sensors 里没有“${sensor}”。`, `sensors has no "${sensor}".`, sensor)]),
      ...(/^\d+$/u.test(value) ? [] : [setFault(at('value'), `这里写从 0 起的整数，现在是“${value}”。要小数，用 per。`, `A whole number from 0 belongs here; it says "${value}". For decimals use per.`, value)]),
      ...(event === 'yes' || event === 'no' ? [] : [setFault(at('event'), `event 写 yes 或 no，现在是“${event}”。`, `event is yes or no; it says "${event}".`, event)]),
    ];
  });
};

/** Every sensor has the same readings, numbered from 1. */
const seriesFaults = ({ table, sensors }: MonitorSet): SetFault[] => {
  const longest = Math.max(...table.rows.map(({ cells }) => Number(cells['at'])));
  return sensors.flatMap(({ id }, at) => {
    const own = table.rows.filter(({ cells }) => cells['sensor'] === id).map(({ cells }) => Number(cells['at'])).sort((a, b) => a - b);
    const isWhole = own.length === longest && own.every((one, n) => one === n + 1);
    return isWhole ? [] : [setFault(['sensors', at], `“${id}”的读数要从 1 到 ${longest} 各一行，一行不缺。缺测由每次发题时抽定。`, `"${id}" needs one row for each reading from 1 to ${longest}; gaps are planted in each deal.`, id)];
  });
};

const countFaults = ({ types, sensors, draw, faults, plant, screen, screenDraw }: MonitorSet): SetFault[] => {
  const known = types.map(({ id }) => id);
  return [
    ...twice(['types'], known), ...twice(['sensors'], sensors.map(({ id }) => id)), ...twice(['faults'], faults), ...twice(['screen'], screen.map(({ id }) => id)),
    ...sensors.flatMap(({ type, id, x, y }, at) => [
      ...(known.includes(type) ? [] : [setFault(['sensors', at, 'type'], `types 里没有“${type}”，现有：${known.join(', ')}。`, `types has no "${type}"; there are: ${known.join(', ')}.`, type)]),
      ...(x === y ? [setFault(['sensors', at], `“${id}”的 x 和 y 一样，互换了也看不出。`, `x and y of "${id}" are the same; nobody could see them exchanged.`, id)] : []),
    ]),
    ...types.flatMap(({ id }, at) => {
      const own = sensors.filter(({ type }) => type === id).length;
      return own >= draw ? [] : [setFault(['types', at], `“${id}”只有 ${own} 个传感器，每人要分 ${draw} 个。`, `"${id}" has ${own} sensors, and each learner is to get ${draw}.`, own)];
    }),
    ...(faults.includes('unit') && types.every(({ mixed }) => mixed === undefined) ? [setFault(['faults'], '要放 unit，至少一类写 mixed：混进来的是什么单位。', 'For unit, one type at least says mixed: which unit gets in.', 'unit')] : []),
    ...(faults.filter(isDevice).length > types.length ? [setFault(['faults'], '坏掉的设备比类别多：每一类至少要留一个好的。', 'More broken devices than types: each type keeps one that works.', faults)] : []),
    ...(['spikes', 'late', 'off', 'gaps'] as const).flatMap((key) => (plant[key] >= 0 && plant[key] <= types.length ? [] : [setFault(['plant', key], `写 0 到 ${types.length}：放进几类里。`, `From 0 to ${types.length}: in how many types.`, plant[key])])),
    ...(screenDraw > screen.length ? [setFault(['screenDraw'], `screen 里只有 ${screen.length} 样。`, `screen has ${screen.length} only.`, screenDraw)] : []),
  ];
};

const tries = [1, 2, 3, 4];

const tuningFaults = (set: MonitorSet): SetFault[] => {
  const lost = tries.find((n) => dealt(set, seedOf({ course: 'check', set: 'check', code: 'check', nonce: '', n }), isClear) === undefined);
  return lost === undefined ? [] : [setFault(['types'], '抽了 60 次，没有一次能调到不漏不误：看看 thresholds、hysteresis、samples、stale 里有没有合用的数。', 'In 60 deals none could be tuned without a missed or a false alarm: see whether thresholds, hysteresis, samples and stale hold a number that serves.', set.types.length)];
};

/** What does not hang together; empty when all does. Deals are tried only when all else is right. */
export const faultsOf = (set: MonitorSet): SetFault[] => {
  const counts = [...columnFaults(set), ...countFaults(set)];
  if (counts.length > 0 || set.table.rows.length === 0) return counts;
  const cells = [...cellFaults(set), ...seriesFaults(set)];
  return cells.length > 0 ? cells : tuningFaults(set);
};
