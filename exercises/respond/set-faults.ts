// Faults of a set that its shape alone cannot show: names that point nowhere, moments that do not exist, a plan that does not solve.
import { isStamp } from '#kit/calendar.ts';
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { dealCase, rightGrade, stepsAt, limitAt } from './deal.ts';
import { goodParts, planned } from './plan.ts';
import { judge } from './rules.ts';
import type { Incident, Part, RespondSet } from './schema.ts';

type Path = PropertyKey[];

const nowhere = (path: Path, name: string | undefined, known: readonly string[]): SetFault[] =>
  name === undefined || known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。改成其中一个，或者先写上它。`, `There is no "${name}"; there are: ${known.join(', ')}. Change the name, or add it.`, name)];

const twice = (path: Path, items: readonly { readonly id: string }[]): SetFault[] =>
  items.flatMap(({ id }, at) => (items.findIndex((one) => one.id === id) === at ? [] : [setFault([...path, at, 'id'], `编号“${id}”写了两次。编号不能重复，改掉其中一个。`, `The id "${id}" is written twice. Ids are used once; change one of them.`, id)]));

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

const partFaults = (path: Path, parts: readonly Part[], elements: readonly string[], acts: readonly string[]): SetFault[] => [
  ...twice(path, parts),
  ...parts.flatMap(({ covers, needs }, at) => [...nowhere([...path, at, 'covers'], covers, elements), ...nowhere([...path, at, 'needs'], needs, acts)]),
];

const sendFaults = (set: RespondSet, path: Path, { paper, to }: { readonly paper: string; readonly to: string }): SetFault[] => {
  const found = set.papers.find(({ id }) => id === paper);
  return found === undefined ? nowhere([...path, 'paper'], paper, idsOf(set.papers)) : nowhere([...path, 'to'], to, found.to);
};

const listFaults = (set: RespondSet): SetFault[] => {
  const acts = idsOf(set.acts);
  const receivers = idsOf(set.receivers);
  const grades = idsOf(set.grades);
  const limits = idsOf(set.limits);
  return [
    ...(['acts', 'grades', 'limits', 'receivers', 'papers', 'incidents', 'groups'] as const).flatMap((list) => twice([list], set[list])),
    ...set.acts.flatMap(({ group }, at) => nowhere(['acts', at, 'group'], group, idsOf(set.groups))),
    ...nowhere(['limitFrom', 'grade'], set.limitFrom.grade, grades),
    ...nowhere(['limitFrom', 'otherwise'], set.limitFrom.otherwise, limits),
    ...set.orders.flatMap(({ first, then }, at) => ([['first', first], ['then', then]] as const).flatMap(([key, name]) => nowhere(['orders', at, key], name, [...acts, ...idsOf(set.papers)]))),
    ...set.papers.flatMap(({ to, parts, elements }, at) => [
      ...to.flatMap((name, n) => nowhere(['papers', at, 'to', n], name, receivers)),
      ...partFaults(['papers', at, 'parts'], parts, idsOf(elements), acts),
    ]),
    ...set.bad.flatMap(({ act }, at) => nowhere(['bad', at, 'act'], act, acts)),
    ...set.wrong.flatMap((one, at) => sendFaults(set, ['wrong', at], one)),
    ...(set.draw >= 1 && set.draw <= set.incidents.length ? [] : [setFault(['draw'], `每人要 ${set.draw} 件，这里一共 ${set.incidents.length} 件。draw 写 1 到 ${set.incidents.length}。`, `Each learner is to get ${set.draw} incidents, and there are ${set.incidents.length}. Let draw be from 1 to ${set.incidents.length}.`, set.draw)]),
  ];
};

const nameFaults = (set: RespondSet, incident: Incident, at: number): SetFault[] => {
  const acts = idsOf(set.acts);
  const grades = idsOf(set.grades);
  const here = ['incidents', at];
  return [
    ...incident.found.flatMap((stamp, n) => (isStamp(stamp) ? [] : [setFault([...here, 'found', n], `“${stamp}”不是一个时刻。写成 2026-03-06T17:40 的样子，日子要真的有。`, `"${stamp}" is not a moment. Write it as 2026-03-06T17:40, on a day that exists.`, stamp)])),
    ...nowhere([...here, 'grading', 'grade'], incident.grading.grade, grades),
    ...nowhere([...here, 'clock', 'limit'], incident.clock.limit, idsOf(set.limits)),
    ...Object.keys(incident.tells).flatMap((act) => nowhere([...here, 'tells', act], act, acts)),
    ...incident.bad.flatMap(({ act }, n) => nowhere([...here, 'bad', n, 'act'], act, acts)),
    ...incident.plan.flatMap((step, n) => {
      const path = [...here, 'plan', n];
      if ('act' in step) return nowhere([...path, 'act'], step.act, acts);
      return [...sendFaults(set, path, step), ...nowhere([...path, 'after'], step.after, acts), ...nowhere([...path, 'from'], step.from, grades)];
    }),
    ...(['wrong', 'may'] as const).flatMap((list) => incident[list].flatMap((one, n) => sendFaults(set, [...here, list, n], one))),
    ...Object.entries(incident.parts).flatMap(([paper, parts]) => {
      const found = set.papers.find(({ id }) => id === paper);
      const path = [...here, 'parts', paper];
      return found === undefined ? nowhere(path, paper, idsOf(set.papers)) : partFaults(path, parts, idsOf(found.elements), acts);
    }),
  ];
};

const still = { int: () => 0, shuffle: <T>(items: readonly T[]): T[] => [...items], draw: <T>(items: readonly T[], count: number): T[] => items.slice(0, count) };

/** The plan, followed as it is written, for each number of persons: it must leave nothing to find. */
const planFaults = (set: RespondSet, incident: Incident, at: number): SetFault[] =>
  (incident.persons ?? [undefined]).flatMap((persons): SetFault[] => {
    const grade = rightGrade(set, incident, persons);
    const dealt = dealCase(set, { ...incident, ...(persons === undefined ? {} : { persons: [persons] }) }, '0'.repeat(64), still);
    const now = { ...dealt, persons, grade, limit: limitAt(set, incident, grade), steps: stepsAt(set, incident, grade) };
    const first = (list: readonly { id: string }[]): string => list[0]?.id ?? '';
    const found = judge(set, now, { grade: grade ?? first(set.grades), limit: now.limit ?? first(set.limits), deeds: planned(now, [], goodParts(now), now.steps) });
    if (found.length === 0) return [];
    const [{ code, text } = { code: '', text: undefined }] = found;
    const whom = persons === undefined ? { zh: '', en: '' } : { zh: `（${persons} 人时）`, en: ` (with ${persons} persons)` };
    return [setFault(['incidents', at, 'plan'], `照 plan 一步步做，仍然不对${whom.zh}：${code}${text === undefined ? '' : `，${text.zh}`}。改次序、时限或内容，让它对得上。`, `Following the plan step by step is still not right${whom.en}: ${code}${text === undefined ? '' : `, ${text.en}`}. Change the order, the limits or the parts.`, incident.id)];
  });

/** What does not hang together; empty when all does. Plans are followed only when all names are right. */
export const faultsOf = (set: RespondSet): SetFault[] => {
  const names = [...listFaults(set), ...set.incidents.flatMap((incident, at) => nameFaults(set, incident, at))];
  return names.length > 0 ? names : set.incidents.flatMap((incident, at) => planFaults(set, incident, at));
};
