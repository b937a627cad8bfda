// Faults of a set that its shape alone cannot show: columns that point nowhere, places off the ladder, draws that cannot be dealt.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { gradeOf, isAboveGeneral } from './ladder.ts';

interface Loose {
  readonly table: { readonly columns: readonly { readonly id: string }[]; readonly rows: readonly unknown[] };
  readonly fields: readonly {
    readonly column: string;
    readonly always?: boolean | undefined;
    readonly scenes: readonly { readonly id: string; readonly at: readonly { readonly object: string; readonly degree: string }[] }[];
  }[];
  readonly wholes: readonly { readonly id: string; readonly report: boolean }[];
  readonly measures: readonly { readonly id: string; readonly from: string; readonly to?: string | undefined }[];
  readonly draw: { readonly fields: number; readonly measures: number; readonly rows: number };
}

const twice = (path: PropertyKey[], ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([...path, at], `“${id}”前面已经有了，每个编号只用一次。换一个编号。`, `"${id}" is there already; each id is used once. Give it another.`, id)]));

const fieldFaults = ({ table, fields }: Loose): SetFault[] => {
  const columns = table.columns.map(({ id }) => id);
  return fields.flatMap(({ column, scenes }, at) => [
    ...(columns.includes(column) ? [] : [setFault(['fields', at, 'column'], `表里没有“${column}”这一列，现有：${columns.join(', ')}。改成其中一列。`, `The table has no column "${column}"; it has: ${columns.join(', ')}. Name one of them.`, column)]),
    ...twice(['fields', at, 'scenes'], scenes.map(({ id }) => id)),
    ...scenes.flatMap(({ at: places }, s) => places.flatMap(({ object, degree }, p) => (gradeOf(object, degree) !== undefined ? [] : [
      setFault(['fields', at, 'scenes', s, 'at', p], `定级表里没有“${object}”配“${degree}”这一格。nobody 只配 none，其余对象配 some、serious、extreme。`, `The ladder has no place for "${object}" with "${degree}". nobody goes with none only, every other object with some, serious or extreme.`, degree)]))),
  ]);
};

const drawFaults = ({ table, fields, draw, measures }: Loose): SetFault[] => {
  const always = fields.filter((field) => field.always === true).length;
  const short = (key: string, asked: number, has: number, zh: string, en: string): SetFault[] =>
    asked <= has ? [] : [setFault(['draw', key], `每人要 ${asked} 个，这里只有 ${has} 个${zh}。改小，或者多写几个。`, `Each learner is to get ${asked}, and there are only ${has} ${en}. Ask for fewer, or add some.`, asked)];
  return [
    ...short('fields', draw.fields, fields.length, '字段', 'fields'),
    ...short('measures', draw.measures, measures.length, '措施', 'measures'),
    ...(table.rows.length === 0 ? [] : short('rows', draw.rows, table.rows.length, '行', 'rows')),
    ...(always <= draw.fields ? [] : [setFault(['draw', 'fields'], `写了 always 的字段有 ${always} 个，超过每人的 ${draw.fields} 个。去掉几个 always。`, `${always} fields are marked always, more than the ${draw.fields} of one learner. Unmark some.`, always)]),
  ];
};

/** Measures as grades need them: something to take and something to leave at every grade a table may get. */
const measureFaults = ({ measures, wholes, fields }: Loose): SetFault[] => {
  const ranks: Readonly<Record<string, number>> = { l1: 1, l2: 2, l3: 3, l4: 4 };
  const turned = measures.flatMap(({ from, to }, at) =>
    to === undefined || (ranks[from] ?? 9) <= (ranks[to] ?? 0) ? [] : [setFault(['measures', at, 'to'], `从 ${from} 到 ${to}，中间没有级别。to 不能低于 from。`, `There is no grade from ${from} to ${to}. "to" may not lie below "from".`, to)]);
  const mayReport = wholes.some(({ report }) => report) || fields.some(({ scenes }) => scenes.some(({ at }) => at.some(({ object, degree }) => { const grade = gradeOf(object, degree); return grade !== undefined && isAboveGeneral(grade); })));
  const lacks = mayReport && !measures.some(({ from }) => from === 'report');
  const over = measures.some(({ from }) => from === 'never');
  return [
    ...turned,
    ...(lacks ? [setFault(['measures'], '有的情形要申报，措施里却没有一项写 from: report。补一项申报。', 'Some cases are to be reported, and no measure says from: report. Add one.', 'report')] : []),
    ...(over ? [] : [setFault(['measures'], '没有一项写 from: never，全选就对了。补一项不该做的。', 'No measure says from: never, so taking all of them would be right. Add one that is never right.', 'never')]),
  ];
};

/** What does not hang together; empty when all does. */
export const faultsOf = (set: Loose): SetFault[] => [
  ...fieldFaults(set),
  ...twice(['fields'], set.fields.map(({ column }) => column)),
  ...twice(['wholes'], set.wholes.map(({ id }) => id)),
  ...twice(['measures'], set.measures.map(({ id }) => id)),
  ...drawFaults(set),
  ...measureFaults(set),
];
