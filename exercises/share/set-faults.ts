// Faults of a set that its shape alone cannot show: names that point nowhere, days that do not exist, papers no rule speaks of, parts
// without a right way of writing. Told as data, with their place and in the trainer's two languages.
import { isDay, weekday, type Calendar } from '#kit/calendar.ts';
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { draftFaults } from './draft-faults.ts';
import type { Draft, Rule, Tray } from './schema.ts';
import { ruleFor } from './vary.ts';

interface Loose {
  readonly calendar: Calendar;
  readonly weeks: readonly number[];
  readonly table: { readonly columns: readonly { readonly id: string }[]; readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[] };
  readonly trays: readonly Tray[];
  readonly drafts: readonly Draft[];
}

type Path = readonly PropertyKey[];

const nowhere = (path: Path, name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault([...path], `没有“${name}”，现有：${known.join(', ')}。改名字，或者加上它。`, `There is no "${name}"; there are: ${known.join(', ')}. Change the name, or add it.`, name)];

const doubled = (path: Path, ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at, 'id'], `“${id}”写了两次。换一个编号。`, `"${id}" is written twice. Use another id.`, id)]));

const calendarFaults = ({ off, on }: Calendar): SetFault[] => [
  ...off.flatMap((day, at) => (isDay(day) && weekday(day) < 6 ? [] : [setFault(['calendar', 'off', at], `off 写周一到周五里放假的日子，像 2026-04-06；“${day}”不是。周六、周日本来就不算工作日，不用写。`, `off holds days off from Monday to Friday, as 2026-04-06; "${day}" is none. Saturdays and Sundays need not be written.`, day)])),
  ...on.flatMap((day, at) => (isDay(day) && weekday(day) >= 6 ? [] : [setFault(['calendar', 'on', at], `on 写调休上班的周六、周日，像 2026-04-11；“${day}”不是。`, `on holds Saturdays and Sundays that are worked, as 2026-04-11; "${day}" is none.`, day)])),
];

const whenFaults = (path: Path, { when }: Rule, columns: readonly string[]): SetFault[] => [
  ...Object.keys(when.is ?? {}).flatMap((column) => nowhere([...path, 'when', 'is', column], column, columns)),
  ...(when.blank ?? []).flatMap((column, at) => nowhere([...path, 'when', 'blank', at], column, columns)),
  ...(when.late ?? []).flatMap(({ day, of }, at) => [...nowhere([...path, 'when', 'late', at, 'day'], day, columns), ...nowhere([...path, 'when', 'late', at, 'of'], of, columns)]),
];

const ruleFaults = (path: Path, tray: Tray, rule: Rule, columns: readonly string[]): SetFault[] => {
  const decisions = tray.decisions.map(({ id }) => id);
  const asked = tray.decisions.find(({ id }) => id === rule.decision)?.asks ?? [];
  const hasAct = (rule.act ?? []).length > 0;
  return [
    ...whenFaults(path, rule, columns),
    ...nowhere([...path, 'decision'], rule.decision, decisions),
    ...rule.basis.flatMap((id, at) => nowhere([...path, 'basis', at], id, tray.bases.map((one) => one.id))),
    ...(rule.act ?? []).flatMap((id, at) => nowhere([...path, 'act', at], id, tray.acts.map((one) => one.id))),
    ...Object.keys(rule.consequence).flatMap((id) => nowhere([...path, 'consequence', id], id, decisions)),
    ...(rule.due === undefined ? [] : nowhere([...path, 'due', 'of'], rule.due.of, columns)),
    ...(asked.includes('act') !== hasAct && decisions.includes(rule.decision) ? [setFault([...path, 'act'], `“${rule.decision}”的 asks 里${hasAct ? '没有' : '有'} act，这条规则却${hasAct ? '写了' : '没有写'} act。两处要一致。`, `The asks of "${rule.decision}" ${hasAct ? 'lack' : 'hold'} act, and this rule has ${hasAct ? 'one' : 'none'}. Make them agree.`, rule.act)] : []),
    ...(rule.due !== undefined && !asked.includes('day') && decisions.includes(rule.decision) ? [setFault([...path, 'due'], `“${rule.decision}”的 asks 里没有 day，这条规则却写了 due。两处要一致。`, `The asks of "${rule.decision}" lack day, and this rule has due. Make them agree.`, rule.due)] : []),
  ];
};

const trayFaults = (path: Path, set: Loose, tray: Tray): SetFault[] => {
  const columns = set.table.columns.map(({ id }) => id);
  const asksParts = tray.decisions.some(({ asks }) => asks.includes('parts'));
  return [
    ...(['name', 'title'] as const).flatMap((key) => nowhere([...path, key], tray[key], columns)),
    ...(['show', 'parts'] as const).flatMap((key) => tray[key].flatMap((column, at) => nowhere([...path, key, at], column, columns))),
    ...(['decisions', 'bases', 'acts', 'rules'] as const).flatMap((key) => doubled([...path, key], tray[key].map(({ id }) => id))),
    ...(asksParts && tray.parts.length === 0 ? [setFault([...path, 'parts'], '有一种决定要勾选缺了哪些材料（asks 里有 parts），parts 就要写是哪几列。', 'A decision asks which parts are missing, so parts names the columns.', tray.parts)] : []),
    ...tray.rules.flatMap((rule, at) => ruleFaults([...path, 'rules', at], tray, rule, columns)),
  ];
};

/** What depends on right names: rows that no rule speaks of, days that are none, trays with too few papers. */
const rowFaults = ({ table, trays, calendar }: Loose): SetFault[] => [
  ...table.rows.flatMap(({ cells }, row): SetFault[] => {
    const tray = trays.find((one) => one.tray === cells['tray']);
    const path = ['table', 'rows', row, 'cells'];
    const known = trays.map((one) => one.tray).join(', ');
    if (tray === undefined) return [setFault([...path, 'tray'], `tray 列写着“${cells['tray'] ?? ''}”，没有这一叠。现有：${known}。`, `The column tray says "${cells['tray'] ?? ''}", and there is no such tray; there are: ${known}.`, cells['tray'])];
    const rule = ruleFor(calendar, tray, cells);
    if (rule === undefined) return [setFault([...path, 'tray'], '没有一条规则说到这一行。加一条规则，或者改这一行。', 'No rule speaks of this row. Add a rule, or change the row.', cells)];
    const of = rule.due?.of;
    return of === undefined || isDay(cells[of] ?? '') ? [] : [setFault([...path, of], `规则“${rule.id}”从这一格起算期限，这里要写 2026-03-02 这样的日子，现在是“${cells[of] ?? ''}”。`, `Rule "${rule.id}" counts from this cell; a day as 2026-03-02 belongs here, and it says "${cells[of] ?? ''}".`, cells[of])];
  }),
  ...trays.flatMap(({ tray, draw }, at) => {
    const count = table.rows.filter(({ cells }) => cells['tray'] === tray).length;
    return count >= draw ? [] : [setFault(['trays', at, 'draw'], `每位学员要分 ${draw} 份，“${tray}”这一叠只有 ${count} 行。写到两倍，各人的题才不一样。`, `Each learner is to get ${draw} papers, and tray "${tray}" has ${count} rows only. With twice as many, tasks differ.`, draw)];
  }),
];

/** What does not hang together; empty when all does. What depends on a name is looked at only when the names are right. */
export const faultsOf = (set: Loose): SetFault[] => {
  const { trays, drafts, table, calendar } = set;
  const twice = (key: 'trays' | 'drafts', ids: readonly string[]): SetFault[] =>
    ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([key, at], `“${id}”写了两次。换一个编号。`, `"${id}" is written twice. Use another id.`, id)]));
  const first = [
    ...(trays.length + drafts.length > 0 ? [] : [setFault(['trays'], '至少写一叠（trays）或者一份文稿（drafts）。', 'Write one tray (trays) or one document (drafts) at least.', trays)]),
    ...calendarFaults(calendar),
    ...twice('trays', trays.map(({ tray }) => tray)),
    ...twice('drafts', drafts.map(({ draft }) => draft)),
    ...(trays.length === 0 ? [] : nowhere(['table', 'columns'], 'tray', table.columns.map(({ id }) => id))),
    ...trays.flatMap((tray, at) => trayFaults(['trays', at], set, tray)),
    ...drafts.flatMap((draft, at) => draftFaults(['drafts', at], draft)),
  ];
  return first.length > 0 ? first : rowFaults(set);
};
