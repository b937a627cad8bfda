// How an audit is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { groupsOf, partsOf } from './cases.ts';
import { holds, lineFor, runOf, trialName, trialOf } from './claims.ts';
import { cells } from './figures.ts';
import type { AuditContext, AuditSnapshot } from './machine.ts';
import { dueOf, judgeClaims, judgeRemedies, rightCell, slotsOf, verdicts } from './rules.ts';
import type { AuditMove, AuditSet, AuditVariant } from './schema.ts';

const whole = (share: number): number => Math.round(100 * share);

const sortings = ({ variant, labels }: AuditContext): readonly AuditMove[] =>
  variant.cases.flatMap(({ handle }) => cells.filter((cell) => labels[handle] !== cell).map((cell): AuditMove => ({ type: 'case.label', case: handle, cell })));

/** What each rate is, and the number beside it. */
const reckonings = ({ variant, entered }: AuditContext): readonly AuditMove[] =>
  slotsOf(variant).flatMap(({ slot, rate, group, is }) => [whole(is), whole(is) < 50 ? whole(is) + 7 : whole(is) - 7].filter((value) => entered[slot] !== value).map((value): AuditMove => ({ type: 'figure.enter', rate, group, value })));

const trials = ({ variant: { set }, line, dropped }: AuditContext): readonly AuditMove[] => [
  ...set.score.parts.filter(({ drop }) => drop).map(({ column }): AuditMove => ({ type: dropped.includes(column) ? 'column.keep' : 'column.drop', column })),
  ...set.lines.filter((to) => to !== line).map((to): AuditMove => ({ type: 'line.move', to })),
];

const verdictsOn = ({ variant, judged, main }: AuditContext): readonly AuditMove[] =>
  variant.claims.flatMap(({ handle }) => [
    ...verdicts.filter((as) => judged[handle] !== as).map((as): AuditMove => ({ type: 'claim.judge', claim: handle, as })),
    ...(main === handle ? [] : [{ type: 'main.choose', claim: handle } as const]),
  ]);

/** Each remedy with a right reason and a wrong one. */
const remedyMoves = ({ variant, chosen }: AuditContext): readonly AuditMove[] => [
  ...variant.remedies.flatMap(({ handle, remedy }) => {
    const all = variant.set.reasons.map(({ id }) => id);
    const tried = [remedy.reasons[0] ?? all[0], all.find((id) => !remedy.reasons.includes(id))];
    return [...new Set(tried)].flatMap((reason): AuditMove[] => (reason === undefined || chosen.some((one) => one.remedy === handle && one.reason === reason) ? [] : [{ type: 'remedy.add', remedy: handle, reason }]));
  }),
  ...chosen.flatMap(({ remedy }, at): AuditMove[] => [{ type: 'remedy.take', remedy }, ...(at === 0 ? [] : [{ type: 'remedy.raise', remedy } as const])]),
];

const moves = (snapshot: AuditSnapshot): readonly AuditMove[] => {
  const { context } = snapshot;
  if (snapshot.matches('sorting')) return [...sortings(context), { type: 'cases.submit' }];
  if (snapshot.matches('reckoning')) return [...reckonings(context), { type: 'figures.submit' }];
  if (snapshot.matches('judging')) return [...trials(context), ...verdictsOn(context), { type: 'claims.submit' }];
  if (snapshot.matches('moving')) return [...trials(context).filter(({ type }) => type === 'line.move'), { type: 'line.submit' }];
  return snapshot.matches('remedying') ? [...remedyMoves(context), { type: 'work.submit' }] : [];
};

/** From the run on the screen to the one a claim is about. */
const runTo = ({ set }: AuditVariant, now: { line: number; dropped: readonly string[] }, wanted: ReturnType<typeof runOf>): readonly AuditMove[] => {
  const columns = [...new Set(set.score.parts.map(({ column }) => column))].filter((column) => now.dropped.includes(column) !== partsOf(set, [column]).some((at) => wanted.dropped.includes(at)));
  return [
    ...columns.map((column): AuditMove => ({ type: now.dropped.includes(column) ? 'column.keep' : 'column.drop', column })),
    ...(now.line === wanted.line ? [] : [{ type: 'line.move', to: wanted.line } as const]),
  ];
};

const columnsOf = ({ set }: AuditVariant, dropped: readonly number[]): readonly string[] => [...new Set(dropped.map((at) => set.score.parts[at]?.column ?? ''))];

const solveClaims = ({ variant, judged, main, line, dropped, tried }: AuditContext): readonly AuditMove[] => {
  const { set, claims } = variant;
  const done = new Set(tried);
  let now = { line, dropped };
  const looks: AuditMove[] = [];
  for (const { claim: { says } } of claims) {
    const trial = trialOf(set, says);
    if (trial === undefined || done.has(trial)) continue;
    const wanted = runOf(set, says);
    // On the way every column and the line move singly; only the last of them is the trial.
    looks.push(...runTo(variant, now, wanted));
    now = { line: wanted.line, dropped: columnsOf(variant, wanted.dropped) };
    done.add(trialName(wanted));
  }
  const verdictMoves = claims.flatMap(({ handle, claim }): AuditMove[] => {
    const as = holds(set, claim.says) ? 'holds' : 'refuted';
    return [...(judged[handle] === as ? [] : [{ type: 'claim.judge', claim: handle, as } as const]), ...(claim.main === true && main !== handle ? [{ type: 'main.choose', claim: handle } as const] : [])];
  });
  return [...looks, ...verdictMoves, { type: 'claims.submit' }];
};

const solveRemedies = ({ variant, chosen }: AuditContext): readonly AuditMove[] => [
  ...chosen.map(({ remedy }): AuditMove => ({ type: 'remedy.take', remedy })),
  ...dueOf(variant).map(({ handle, remedy }): AuditMove => ({ type: 'remedy.add', remedy: handle, reason: remedy.reasons[0] as string })),
  { type: 'work.submit' },
];

const solve = (snapshot: AuditSnapshot): readonly AuditMove[] => {
  const { context } = snapshot;
  const { variant, labels, entered, line } = context;
  const { set, limit } = variant;
  const goal = lineFor(set, limit) as number;
  const steps: Readonly<Record<string, () => readonly AuditMove[]>> = {
    sorting: () => [...variant.cases.filter((one) => labels[one.handle] !== rightCell(variant, one)).map((one): AuditMove => ({ type: 'case.label', case: one.handle, cell: rightCell(variant, one) })), { type: 'cases.submit' }],
    reckoning: () => [...slotsOf(variant).filter(({ slot, is }) => entered[slot] !== whole(is)).map(({ rate, group, is }): AuditMove => ({ type: 'figure.enter', rate, group, value: whole(is) })), { type: 'figures.submit' }],
    judging: () => solveClaims(context),
    moving: () => [...((snapshot.matches('moving') ? line : set.score.line) === goal ? [] : [{ type: 'line.move', to: goal } as const]), { type: 'line.submit' }],
    remedying: () => solveRemedies(context),
  };
  const names = Object.keys(steps);
  const from = names.indexOf(snapshot.value);
  return from < 0 ? [] : names.slice(from).flatMap((name) => steps[name]?.() ?? []);
};

/** Blind choice: a cell for each case, a number from 0 to 100 for each rate (two may be right), a verdict for each claim and one as the main one, a line, remedies with reasons in any order. */
const chance = ({ set, cases, asked, claims, remedies }: AuditVariant): number => {
  const due = remedies.filter(({ remedy }) => remedy.step > 0);
  const orders = due.reduce((product, _, at) => product * (at + 1), 1);
  const reasons = due.reduce((product, { remedy }) => product * (remedy.reasons.length / set.reasons.length), 1);
  return 0.25 ** cases.length * (2 / 101) ** (asked.length * groupsOf(set).length) * 0.5 ** claims.length * (1 / claims.length) * (1 / set.lines.length) * 0.5 ** remedies.length * (reasons / orders);
};

/** What a set leaves out: rates that the table cannot make wrong, trials that no claim asks for. */
const finds = (set: AuditSet): readonly string[] => [
  'unsorted', ...cells.map((cell) => `is-${cell}`), 'unreckoned', 'wrong-selection', 'wrong-reached', 'wrong-missed', 'wrong-alarm', 'unjudged', 'claim-holds', 'claim-refuted', 'not-main',
  'line-unmoved', 'line-high', 'line-low', 'no-remedy', 'remedies-nothing', 'too-late', 'wrong-reason', 'remedy-missed',
  ...(set.claims.some(({ says }) => trialOf(set, says) !== undefined) ? ['untried'] : []),
];

export const proof: Proof<AuditSet, AuditVariant, AuditContext, AuditMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'nothing-ends-untried',
      text: { zh: '没有试过、没有判对每一条说法，就走不到办结。', en: 'Nobody comes to the end without having tried and judged every claim.' },
      holds: ({ status, context: { variant, judged, main, tried } }) => status !== 'done' || judgeClaims(variant, judged, main, tried).length === 0,
    },
    {
      id: 'the-missed-are-remedied',
      text: { zh: '办结时，补救按次序排好，没有一条是没用的。', en: 'At the end the remedies stand in order and none remedies nothing.' },
      holds: ({ status, context: { variant, chosen } }) => status !== 'done' || judgeRemedies(variant, chosen).length === 0,
    },
  ],
};
