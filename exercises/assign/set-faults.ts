// Faults of a set that its shape alone cannot show: names that point nowhere, solutions that do not solve, moods nobody can deal.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface Demand { readonly fields: readonly string[]; readonly values: readonly string[] }
interface Kase { readonly id: string; readonly tag: string; readonly needs: readonly Demand[]; readonly nots: readonly Demand[]; readonly solution: Readonly<Record<string, string>> }
interface Loose {
  readonly fields: readonly { readonly id: string; readonly values: readonly string[]; readonly start?: string | undefined }[];
  readonly values: readonly { readonly id: string }[];
  readonly counts: readonly { readonly values: readonly string[]; readonly min: number; readonly max?: number | undefined }[];
  readonly nots: readonly Demand[];
  readonly draw: number;
  readonly cards: readonly { readonly id: string; readonly group: string; readonly always?: boolean | undefined; readonly cases: readonly Kase[] }[];
  readonly moods: readonly Readonly<Record<string, number>>[];
  readonly decision?: { readonly options: readonly { readonly id: string }[]; readonly rules: readonly { readonly field: string; readonly values: readonly string[]; readonly option: string }[]; readonly otherwise: string } | undefined;
}

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。`, `There is no "${name}"; there are: ${known.join(', ')}.`, name)];

const twice = (path: PropertyKey[], named: readonly { readonly id: string }[]): SetFault[] =>
  named.flatMap(({ id }, at) => (named.findIndex((one) => one.id === id) === at ? [] : [setFault([...path, at, 'id'], `编号“${id}”用了两次。换一个。`, `The id "${id}" is used twice. Use another.`, id)]));

/** Fields and values that a demand, a count or a rule names. */
const demandFaults = ({ fields, values }: Loose, path: PropertyKey[], demand: { readonly fields?: readonly string[]; readonly values: readonly string[] }): SetFault[] => [
  ...(demand.fields ?? []).flatMap((id, n) => nowhere([...path, 'fields', n], id, fields.map((field) => field.id))),
  ...demand.values.flatMap((id, n) => nowhere([...path, 'values', n], id, values.map((value) => value.id))),
];

const fieldFaults = ({ fields, values }: Loose): SetFault[] => fields.flatMap((field, at) => [
  ...field.values.flatMap((id, n) => nowhere(['fields', at, 'values', n], id, values.map((value) => value.id))),
  ...(field.start === undefined ? [] : nowhere(['fields', at, 'start'], field.start, field.values)),
]);

const meets = (row: Readonly<Record<string, string>>, { fields, values }: Demand): boolean => fields.some((field) => values.includes(row[field] ?? ''));

/** The row that the solution makes must itself be right. */
const solutionFaults = (set: Loose, path: PropertyKey[], { id, needs, nots, solution }: Kase): SetFault[] => {
  const named = Object.entries(solution).flatMap(([field, value]) => {
    const known = set.fields.find((one) => one.id === field);
    return known === undefined ? nowhere([...path, 'solution', field], field, set.fields.map((one) => one.id)) : nowhere([...path, 'solution', field], value, known.values);
  });
  if (named.length > 0) return named;
  const row = Object.fromEntries(set.fields.map((field) => [field.id, solution[field.id] ?? field.start ?? '']));
  const empty = Object.values(row).includes('') || set.fields.every((field) => row[field.id] === field.start);
  const counted = set.counts.some(({ values, min, max }) => {
    const count = Object.values(row).filter((value) => values.includes(value)).length;
    return count < min || (max !== undefined && count > max);
  });
  const wrong = empty || counted || needs.some((need) => !meets(row, need)) || [...set.nots, ...nots].some((not) => meets(row, not));
  return wrong ? [setFault([...path, 'solution'], `“${id}”的 solution 自己就通不过：对照 counts、needs、nots 改。`, `The solution of "${id}" does not pass itself: compare counts, needs and nots.`, solution)] : [];
};

const cardFaults = (set: Loose): SetFault[] => set.cards.flatMap(({ cases }, at) => [
  ...twice(['cards', at, 'cases'], cases),
  ...cases.flatMap((one, n) => {
    const path = ['cards', at, 'cases', n];
    const demands = [...one.needs.flatMap((need, d) => demandFaults(set, [...path, 'needs', d], need)), ...one.nots.flatMap((not, d) => demandFaults(set, [...path, 'nots', d], not))];
    return demands.length > 0 ? demands : solutionFaults(set, path, one);
  }),
]);

/** How many rows of each group are drawn: in turn, until `draw` is reached. */
const drawnOf = ({ cards, draw }: Loose): ReadonlyMap<string, number> => {
  const free = cards.filter((card) => card.always !== true);
  const left = new Map([...new Set(cards.map(({ group }) => group))].map((group) => [group, free.filter((card) => card.group === group).length]));
  const drawn = new Map<string, number>();
  for (let count = draw - (cards.length - free.length); count > 0 && [...left.values()].some((n) => n > 0);) {
    for (const [group, n] of left) {
      if (n === 0 || count === 0) continue;
      left.set(group, n - 1);
      drawn.set(group, (drawn.get(group) ?? 0) + 1);
      count -= 1;
    }
  }
  return drawn;
};

/** In the worst draw there must still be enough rows that can turn out so. */
const moodFaults = (set: Loose): SetFault[] => set.moods.flatMap((mood, at) => Object.entries(mood).flatMap(([tag, count]) => {
  const isAble = ({ cases }: Loose['cards'][number]): boolean => cases.some((one) => one.tag === tag);
  const sure = set.cards.filter((card) => card.always === true && isAble(card)).length;
  const others = (group: string): number => set.cards.filter((card) => card.always !== true && card.group === group && !isAble(card)).length;
  const fewest = sure + [...drawnOf(set)].reduce((sum, [group, drawn]) => sum + Math.max(0, drawn - others(group)), 0);
  return count <= fewest ? [] : [setFault(['moods', at, tag], `“${tag}”要 ${count} 行，抽到的 ${set.draw} 行里最少只有 ${fewest} 行会这样。多写几行，或者写小一点。`, `"${tag}" asks for ${count} rows; of the ${set.draw} drawn as few as ${fewest} can turn out so. Write more rows, or a smaller number.`, count)];
}));

const decisionFaults = (set: Loose): SetFault[] => {
  const { decision } = set;
  if (decision === undefined) return [];
  const known = decision.options.map(({ id }) => id);
  return [
    ...twice(['decision', 'options'], decision.options),
    ...decision.rules.flatMap((rule, at) => [...demandFaults(set, ['decision', 'rules', at], { values: rule.values }), ...nowhere(['decision', 'rules', at, 'field'], rule.field, set.fields.map(({ id }) => id)), ...nowhere(['decision', 'rules', at, 'option'], rule.option, known)]),
    ...nowhere(['decision', 'otherwise'], decision.otherwise, known),
  ];
};

/** What does not hang together; empty when all does. */
export const faultsOf = (set: Loose): SetFault[] => {
  const always = set.cards.filter((card) => card.always === true).length;
  const few = set.draw < 1 || set.draw > set.cards.length || set.draw < always;
  const names = [...fieldFaults(set), ...set.counts.flatMap((count, at) => demandFaults(set, ['counts', at], count)), ...set.nots.flatMap((not, at) => demandFaults(set, ['nots', at], not))];
  return [
    ...twice(['fields'], set.fields), ...twice(['values'], set.values), ...twice(['cards'], set.cards),
    ...names,
    ...(names.length > 0 ? [] : cardFaults(set)),
    ...moodFaults(set), ...decisionFaults(set),
    ...(few ? [setFault(['draw'], `draw 是每位学员拿到的行数，现在是 ${set.draw}：不少于写了 always 的 ${always} 行，不多于一共的 ${set.cards.length} 行。`, `draw is the number of rows a learner gets, now ${set.draw}: no fewer than the ${always} marked always, no more than the ${set.cards.length} there are.`, set.draw)] : []),
  ];
};
