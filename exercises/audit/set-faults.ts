// Faults of a set that its shape alone cannot show: columns and groups that point nowhere, scores that do not add up, decisions
// against the line, claims about nobody, a limit that no line keeps, remedies without an order.
import { type SetFault, setFault } from '#kit/set-fault.ts';
import type { Text } from '#kit/text.ts';
import { pointsOf } from './cases.ts';
import { holds } from './claims.ts';
import { told } from './naming.ts';
import type { AuditSet, Says } from './schema.ts';

interface Loose {
  readonly table: {
    readonly columns: readonly { readonly id: string; readonly values?: Readonly<Record<string, unknown>> | undefined }[];
    readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[];
  };
  readonly roles: { readonly case: string; readonly group: string; readonly score: string; readonly decision: string; readonly truth: string };
  readonly positive: { readonly decision: string; readonly truth: string };
  readonly score: { readonly line: number; readonly parts: readonly { readonly column: string; readonly times?: number | undefined; readonly points?: Readonly<Record<string, number>> | undefined; readonly drop: boolean }[] };
  readonly lines: readonly number[];
  readonly limits: readonly number[];
  readonly claims: readonly { readonly id: string; readonly main?: boolean | undefined; readonly always?: boolean | undefined; readonly text: Text; readonly why: Text; readonly says: Readonly<Record<string, unknown>> }[];
  readonly remedies: readonly { readonly id: string; readonly step: number; readonly reasons: readonly string[] }[];
  readonly reasons: readonly { readonly id: string }[];
  readonly draw: { readonly cases: number; readonly sample: number; readonly claims: number; readonly wrong: number };
}

const nowhere = (path: PropertyKey[], name: unknown, known: readonly (string | number)[]): SetFault[] =>
  known.includes(name as string) ? [] : [setFault(path, `没有“${String(name)}”，现有：${known.join(', ')}。改成其中一个。`, `There is no "${String(name)}"; there are: ${known.join(', ')}. Name one of them.`, name)];

const twice = (path: string, ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([path, at], `“${id}”前面已经有了，每个编号只用一次。换一个编号。`, `"${id}" is there already; each id is used once. Give it another.`, id)]));

const codesOf = ({ table }: Loose, column: string): readonly string[] => Object.keys(table.columns.find(({ id }) => id === column)?.values ?? {});

const nameFaults = (set: Loose): SetFault[] => {
  const columns = set.table.columns.map(({ id }) => id);
  const groups = codesOf(set, set.roles.group);
  return [
    ...(Object.entries(set.roles) as [string, string][]).flatMap(([role, column]) => nowhere(['roles', role], column, columns)),
    ...set.score.parts.flatMap(({ column }, at) => nowhere(['score', 'parts', at, 'column'], column, columns)),
    ...nowhere(['positive', 'decision'], set.positive.decision, codesOf(set, set.roles.decision)),
    ...nowhere(['positive', 'truth'], set.positive.truth, codesOf(set, set.roles.truth)),
    ...(groups.length === 2 ? [] : [setFault(['roles', 'group'], `分组的列要在 values 里写明两组，现在是 ${groups.length} 组。`, `The column of groups declares two of them under values; it has ${groups.length}.`, groups)]),
    ...nowhere(['lines'], set.score.line, set.lines),
  ];
};

/** Each score is the sum of its parts, each decision what the line says. */
const rowFaults = ({ table, roles, positive, score }: Loose): SetFault[] =>
  table.rows.flatMap(({ cells }, row): SetFault[] => {
    const at = (column: string): PropertyKey[] => ['table', 'rows', row, 'cells', column];
    const bad = score.parts.find((part) => Number.isNaN(pointsOf(part, cells[part.column] ?? '')));
    if (bad !== undefined) return [setFault(at(bad.column), `这一格算不出分：“${cells[bad.column] ?? ''}”。写数字，或者在 points 里给它分数。`, `No points come of "${cells[bad.column] ?? ''}". Write a number, or give it points under points.`, cells[bad.column])];
    const sum = score.parts.reduce((total, part) => total + pointsOf(part, cells[part.column] ?? ''), 0);
    const isPushed = sum >= score.line;
    return [
      ...(cells[roles.score] === String(sum) ? [] : [setFault(at(roles.score), `各部分加起来是 ${sum}，这里写的是 ${cells[roles.score] ?? ''}。`, `The parts add up to ${sum}; it says ${cells[roles.score] ?? ''}.`, cells[roles.score])]),
      ...((cells[roles.decision] === positive.decision) === isPushed ? [] : [setFault(at(roles.decision), `${sum} 分，线是 ${score.line} 分，推送与否和分数对不上。`, `With ${sum} points and the line at ${score.line}, the decision does not follow from the score.`, cells[roles.decision])]),
    ];
  });

/** Enough of each group, entitled and not, for every practice sample. */
const groupFaults = (set: Loose): SetFault[] => {
  const { table, roles, positive, draw } = set;
  const most = Math.ceil(draw.sample / 4) + Math.floor(draw.sample / 2);
  return codesOf(set, roles.group).flatMap((group) => [true, false].flatMap((isEntitled) => {
    const has = table.rows.filter(({ cells }) => cells[roles.group] === group && (cells[roles.truth] === positive.truth) === isEntitled).length;
    return has >= most ? [] : [setFault(['draw', 'sample'], `每组抽 ${draw.sample} 例，“${group}”这一组${isEntitled ? '应享' : '不应享'}的要有 ${most} 例，现在只有 ${has} 例。`, `A sample of ${draw.sample} a group needs ${most} in "${group}" who are ${isEntitled ? 'entitled' : 'not entitled'}; there are ${has}.`, has)];
  }));
};

const claimFaults = (set: Loose): SetFault[] => {
  const { claims, score, lines, draw } = set;
  const [groups, columns] = [codesOf(set, set.roles.group), set.table.columns.map(({ id }) => id)];
  const free = score.parts.filter(({ drop }) => drop).map(({ column }) => column);
  const mains = claims.filter(({ main }) => main === true).length;
  const fixed = claims.filter(({ main, always }) => main === true || always === true).length;
  return [
    ...claims.flatMap(({ says }, at) => [
      ...(['in', 'than'] as const).flatMap((key) => (says[key] === undefined ? [] : nowhere(['claims', at, 'says', key], says[key], groups))),
      ...(says['line'] === undefined ? [] : nowhere(['claims', at, 'says', 'line'], says['line'], lines)),
      ...(says['column'] === undefined ? [] : nowhere(['claims', at, 'says', 'column'], says['column'], columns)),
      ...((says['without'] ?? []) as readonly string[]).flatMap((column, n) => nowhere(['claims', at, 'says', 'without', n], column, free)),
    ]),
    ...(mains === 1 ? [] : [setFault(['claims'], `主结论要有一条，也只要一条，写 main: true；现在有 ${mains} 条。`, `One claim, and only one, is the main conclusion (main: true); there are ${mains}.`, mains)]),
    ...(draw.claims >= fixed && draw.claims <= claims.length ? [] : [setFault(['draw', 'claims'], `每人 ${draw.claims} 条说法：不能少于 always 和 main 的 ${fixed} 条，也不能多于一共的 ${claims.length} 条。`, `Each learner gets ${draw.claims} claims: no fewer than the ${fixed} marked always or main, no more than the ${claims.length} there are.`, draw.claims)]),
  ];
};

const remedyFaults = ({ remedies, reasons, draw }: Loose): SetFault[] => {
  const ids = reasons.map(({ id }) => id);
  const steps = [...new Set(remedies.map(({ step }) => step))].filter((step) => step > 0);
  const wrong = remedies.filter(({ step }) => step === 0).length;
  return [
    ...remedies.flatMap(({ step, reasons: named }, at) => [
      ...named.flatMap((reason, n) => nowhere(['remedies', at, 'reasons', n], reason, ids)),
      ...(step > 0 && named.length === 0 ? [setFault(['remedies', at, 'reasons'], '排进次序的补救要写明哪些理由算对。', 'A remedy with a step names the reasons that are right for it.', step)] : []),
    ]),
    ...(steps.length >= 2 ? [] : [setFault(['remedies'], '补救至少要有两步，step 写 1、2、3。', 'There are at least two steps of remedies; write step 1, 2, 3.', steps)]),
    ...(wrong >= draw.wrong ? [] : [setFault(['draw', 'wrong'], `要混进 ${draw.wrong} 条没用的补救，现在只有 ${wrong} 条写了 step: 0。`, `${draw.wrong} remedies that remedy nothing are to be mixed in; only ${wrong} have step: 0.`, draw.wrong)]),
  ];
};

/** The highest line that keeps each limit must not be today's, or there would be nothing to move. */
const limitFaults = ({ table, roles, positive, score, lines, limits }: Loose): SetFault[] => {
  const groups = [...new Set(table.rows.map(({ cells }) => cells[roles.group] ?? ''))];
  const missed = (group: string, line: number): number => table.rows.filter(({ cells }) => cells[roles.group] === group && cells[roles.truth] === positive.truth && Number(cells[roles.score]) < line).length;
  const entitled = (group: string): number => table.rows.filter(({ cells }) => cells[roles.group] === group && cells[roles.truth] === positive.truth).length;
  const worst = [...groups].sort((a, b) => missed(b, score.line) / entitled(b) - missed(a, score.line) / entitled(a))[0] ?? '';
  return limits.flatMap((limit, at) => {
    const [now, best] = [missed(worst, score.line), Math.min(...lines.map((line) => missed(worst, line)))];
    if (limit < now && limit >= best) return [];
    return [setFault(['limits', at], `现在的线漏 ${now} 人，可试的线里最少漏 ${best} 人。上限要比现在少，又做得到。`, `Today's line misses ${now}; the best of the lines to try misses ${best}. The limit must be below the first and not below the second.`, limit)];
  });
};

/** The main conclusion holds by the rows, and every figure that a sentence asks for is there. */
const figureFaults = (set: Loose): SetFault[] => {
  const whole = set as unknown as AuditSet;
  return set.claims.flatMap(({ main, says, text, why }, at) => [
    ...(main !== true || holds(whole, says as Says) ? [] : [setFault(['claims', at, 'says'], '按表里的数，这条主结论站不住。换一条，或者改表。', 'By the figures of the table this main conclusion does not hold. Choose another, or change the table.', says)]),
    ...Object.entries({ text, why }).flatMap(([key, sentence]) => {
      const left = /\{[^}]*\}/u.exec(told(whole, says as Says, sentence, 'zh') + told(whole, says as Says, sentence, 'en'))?.[0];
      return left === undefined ? [] : [setFault(['claims', at, key], `没有 ${left} 这个数。写成 {missed.组}、{then.missed.组}、{missed.n.组}、{share.组}、{accuracy} 或者 {ratio}。`, `There is no figure ${left}. Write {missed.group}, {then.missed.group}, {missed.n.group}, {share.group}, {accuracy} or {ratio}.`, left)];
    }),
  ]);
};

/** What does not hang together; empty when all does. Rows are looked at only when the names are right. */
export const faultsOf = (set: Loose): SetFault[] => {
  const own = [...nameFaults(set), ...claimFaults(set), ...remedyFaults(set), ...twice('claims', set.claims.map(({ id }) => id)), ...twice('remedies', set.remedies.map(({ id }) => id)), ...twice('reasons', set.reasons.map(({ id }) => id))];
  if (own.length > 0 || set.table.rows.length === 0) return own;
  const rows = [...rowFaults(set), ...groupFaults(set)];
  return rows.length > 0 ? rows : [...limitFaults(set), ...figureFaults(set)];
};
