// Faults of a set that its shape alone cannot show: names that point nowhere, steps that wait for themselves, a draw that the pool cannot give.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface Loose {
  readonly parts: readonly string[];
  readonly draw: { readonly papers: number; readonly steps: number };
  readonly places: { readonly intake: number; readonly issue: number };
  readonly fields: Readonly<Record<string, unknown>>;
  readonly prefilled: readonly string[];
  readonly forms: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly papers: readonly { readonly id: string; readonly step: string; readonly states: readonly { readonly ways: readonly string[]; readonly wait?: number | undefined }[] }[];
  readonly steps: readonly { readonly id: string; readonly days: { readonly from: number; readonly to: number }; readonly after: readonly string[]; readonly legal?: unknown }[];
}

const twice = (key: string, ids: readonly string[]): SetFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [setFault([key, at, 'id'], `编号“${id}”已经用过。换一个。`, `The id "${id}" is used already. Choose another.`, id)]));

const nowhere = (path: PropertyKey[], name: string, known: readonly string[]): SetFault[] =>
  known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。`, `There is no "${name}"; there are: ${known.join(', ')}.`, name)];

const names = ({ fields, prefilled, forms, papers, steps }: Loose): SetFault[] => {
  const fieldIds = Object.keys(fields);
  const stepIds = steps.map(({ id }) => id);
  return [
    ...twice('forms', forms.map(({ id }) => id)), ...twice('papers', papers.map(({ id }) => id)), ...twice('steps', stepIds),
    ...prefilled.flatMap((id, at) => nowhere(['prefilled', at], id, fieldIds)),
    ...forms.flatMap((form, at) => form.fields.flatMap((id, n) => nowhere(['forms', at, 'fields', n], id, fieldIds))),
    ...papers.flatMap(({ step }, at) => nowhere(['papers', at, 'step'], step, stepIds)),
    // A step that waits for one further down would start too early as the service runs today.
    ...steps.flatMap(({ after }, at) => after.flatMap((id, n) => nowhere(['steps', at, 'after', n], id, stepIds.slice(0, at)))),
  ];
};

/** Papers that some learner draws and legal steps must be there whatever is drawn. */
const drawFaults = ({ draw, papers, steps, parts }: Loose): SetFault[] => {
  const needless = steps.filter(({ legal }) => legal === undefined).length;
  const short = (key: 'papers' | 'steps', have: number): SetFault[] =>
    have >= draw[key] ? [] : [setFault(['draw', key], `每人抽 ${draw[key]} 个，只备了 ${have} 个。`, `${draw[key]} are to be drawn; there are ${have}.`, have)];
  const fixed = !parts.includes('steps') && draw.steps > 0
    ? [setFault(['draw', 'steps'], '环节不改的练习，不抽多余的环节：写 0。', 'Where steps are not open to change, no needless ones are drawn: write 0.', draw.steps)] : [];
  return [...short('papers', papers.length), ...short('steps', needless), ...fixed];
};

const stateFaults = ({ papers, steps, places }: Loose): SetFault[] => [
  ...papers.flatMap(({ states }, at) =>
    states.flatMap(({ ways, wait }, n) => [
      ...((ways.includes('drop') || ways.includes('original')) && ways.length > 1
        ? [setFault(['papers', at, 'states', n, 'ways'], '“不要了”和“交原件”各自单独成立，不和别的办法并列。', '"drop" and "original" stand alone; no other way is right beside them.', ways)] : []),
      ...(wait !== undefined && (!ways.includes('share') || wait < 0)
        ? [setFault(['papers', at, 'states', n, 'wait'], '只有可以共享的材料才写 wait，天数从 0 起。', 'Only a paper that can be shared has wait, from 0 days.', wait)] : []),
    ])),
  ...steps.flatMap(({ days: { from, to } }, at) => (from >= 0 && to >= from ? [] : [setFault(['steps', at, 'days'], `天数从 ${from} 到 ${to} 不成立：from 从 0 起，不大于 to。`, `Days from ${from} to ${to} do not hold: from is 0 or more and not above to.`, from)])),
  ...(places.intake >= 1 && places.issue >= 1 ? [] : [setFault(['places'], '收件、发证至少各有一处。', 'At least one counter takes in and one gives out.', places)]),
];

/** What does not hang together; empty when all does. */
export const faultsOf = (set: Loose): SetFault[] => [...names(set), ...drawFaults(set), ...stateFaults(set)];
