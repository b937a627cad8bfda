// Faults of a set that its shape alone cannot show: criteria without a figure, levels out of order, a first choice that nobody could defend.
import { type SetFault, setFault } from '#kit/set-fault.ts';

interface Loose {
  readonly judged: boolean;
  readonly draw: number;
  readonly criteria: readonly { readonly id: string; readonly levels: readonly { readonly from?: number | undefined }[] }[];
  readonly cards: readonly { readonly id: string; readonly figures?: Readonly<Record<string, { readonly value: number }>> | undefined; readonly fits?: readonly string[] | undefined; readonly lead?: unknown }[];
  readonly measures: readonly { readonly id: string; readonly outcome: boolean }[];
  readonly tolerance?: { readonly score: number; readonly pairs: number } | undefined;
  readonly path?: { readonly learn: number; readonly ask: number } | undefined;
}

const twice = (list: string, named: readonly { readonly id: string }[]): SetFault[] =>
  named.flatMap(({ id }, at) => (named.findIndex((one) => one.id === id) === at ? [] : [setFault([list, at, 'id'], `编号“${id}”用了两次。换一个。`, `The id "${id}" is used twice. Use another.`, id)]));

const levelFaults = ({ criteria }: Loose): SetFault[] =>
  criteria.flatMap(({ id, levels }, at) => {
    const from = levels.map((level) => level.from);
    const odd = from.findIndex((value, n) => value === undefined || (n > 0 && value <= (from[n - 1] ?? Number.NEGATIVE_INFINITY)));
    return odd === -1 ? [] : [setFault(['criteria', at, 'levels', odd], `“${id}”的每一档要写 from，从小到大：到了这个数才算这一档。`, `Each level of "${id}" has from, rising: the least figure that reaches it.`, from[odd])];
  });

const figureFaults = ({ criteria, cards }: Loose): SetFault[] =>
  cards.flatMap(({ id, figures = {} }, at) => {
    const known = criteria.map((one) => one.id);
    const strange = Object.keys(figures).filter((name) => !known.includes(name)).map((name) => setFault(['cards', at, 'figures', name], `criteria 里没有“${name}”，现有：${known.join(', ')}。`, `criteria has no "${name}"; there are: ${known.join(', ')}.`, name));
    const missing = criteria.filter((one) => figures[one.id] === undefined).map((one) => setFault(['cards', at], `“${id}”没有写“${one.id}”的依据：figures 里加一项。`, `"${id}" has no evidence for "${one.id}": add it to figures.`, id));
    const low = criteria.filter(({ id: name, levels }) => (figures[name]?.value ?? 0) < (levels[0]?.from ?? 0)).map((one) => setFault(['cards', at, 'figures', one.id, 'value'], `这个数比最低一档还低，打不了分。`, 'This figure lies below the lowest level and has no score.', figures[one.id]?.value));
    return [...strange, ...missing, ...low];
  });

const judgedFaults = (set: Loose): SetFault[] => {
  const outcomes = set.measures.filter(({ outcome }) => outcome).map(({ id }) => id);
  const fits = set.cards.flatMap(({ id, fits: own = [] }, at) => [
    ...(own.length === 0 ? [setFault(['cards', at], `“${id}”没有写 fits：它排第一时，哪个结果指标合用。`, `"${id}" has no fits: which outcome figure suits it as the first choice.`, id)] : []),
    ...own.flatMap((one, n) => (outcomes.includes(one) ? [] : [setFault(['cards', at, 'fits', n], `“${one}”不是 outcome: true 的指标，现有：${outcomes.join(', ')}。`, `"${one}" is no figure with outcome: true; there are: ${outcomes.join(', ')}.`, one)])),
  ]);
  const pairs = (set.draw * (set.draw - 1)) / 2;
  const wide = set.tolerance !== undefined && set.tolerance.pairs * 3 > pairs;
  return [
    ...levelFaults(set), ...figureFaults(set), ...fits,
    ...(set.tolerance === undefined ? [setFault(['tolerance'], '判分的练习要写 tolerance：每格可差几分，次序可差几对。', 'A judged set has tolerance: how far a score, how many pairs of the order may be off.', undefined)] : []),
    ...(wide ? [setFault(['tolerance', 'pairs'], `${set.draw} 张卡片一共 ${pairs} 对，容许颠倒 ${set.tolerance?.pairs} 对太宽：不多于三分之一。`, `${set.draw} cards make ${pairs} pairs; ${set.tolerance?.pairs} the wrong way round is too wide: a third at most.`, set.tolerance?.pairs)] : []),
  ];
};

const selfFaults = ({ cards, path, draw }: Loose): SetFault[] => [
  ...(path === undefined ? [setFault(['path'], '自评要写 path：前几样学，末几样请人。', 'A self-check has path: how many to learn, for how many to ask.', undefined)] : []),
  ...(path !== undefined && path.learn + path.ask > draw ? [setFault(['path'], `path 一共写了 ${path.learn + path.ask} 样，每人只有 ${draw} 张卡片。`, `path takes ${path.learn + path.ask}, and each learner has ${draw} cards.`, path)] : []),
  ...cards.flatMap(({ id, lead }, at) => (lead === undefined ? [setFault(['cards', at], `“${id}”没有写 lead：排在前面时先学什么。`, `"${id}" has no lead: what to learn first when it stands at the top.`, id)] : [])),
];

/** What does not hang together; empty when all does. */
export const faultsOf = (set: Loose): SetFault[] => {
  const few = set.draw < 2 || set.draw > set.cards.length;
  const outcomes = set.measures.filter(({ outcome }) => outcome).length;
  return [
    ...twice('criteria', set.criteria), ...twice('cards', set.cards), ...twice('measures', set.measures),
    ...(few ? [setFault(['draw'], `draw 是每位学员拿到的张数，现在是 ${set.draw}：至少 2，不多于一共的 ${set.cards.length} 张。`, `draw is the number of cards a learner gets, now ${set.draw}: 2 at least, no more than the ${set.cards.length} there are.`, set.draw)] : []),
    ...(outcomes === 0 || outcomes === set.measures.length ? [setFault(['measures'], 'measures 里，看结果的和只数做了多少的，各至少写一个。', 'measures has one outcome figure and one that only counts work, at least.', outcomes)] : []),
    ...(set.judged ? judgedFaults(set) : selfFaults(set)),
  ];
};
