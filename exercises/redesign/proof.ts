// What only the proof, the show-me and the shown answer need: the moves worth trying, the way to a pass, the chance of a blind one.
import type { Proof } from '#kit/exercise.ts';
import type { Stream } from '#kit/random.ts';
import type { RedesignContext, RedesignSnapshot } from './machine.ts';
import { elements, figures, type Way, ways } from './names.ts';
import { figuresOf, firstWay, lawfulPlan, type Plan, planOfToday } from './plan.ts';
import type { Part, RedesignMove, RedesignSet, RedesignVariant, Step } from './schema.ts';

/** Of each paper the right way and a wrong one; of two papers two wrong ones. */
const paperMoves = ({ papers }: RedesignVariant, plan: Plan): readonly RedesignMove[] =>
  papers.flatMap(({ handle, state }, at) => {
    const wrong = ways.filter((way) => !state.ways.includes(way));
    const tried = papers.length < 3 ? [state.ways[0], 'copy' as const, at % 2 === 0 ? 'drop' as const : 'promise' as const] : [state.ways[0], wrong[at % wrong.length]];
    return tried.flatMap((way): RedesignMove[] => (way === undefined || way === plan.ways[handle] ? [] : [{ type: 'paper.treat', paper: handle, way }]));
  });

/** A step goes to its place in the reference design, to its place of today, to the front, or out. */
const stepMoves = (variant: RedesignVariant, plan: Plan): readonly RedesignMove[] => {
  const wanted = lawfulPlan(variant, firstWay).rounds;
  const today = planOfToday(variant).rounds;
  return variant.steps.flatMap(({ handle, step }): RedesignMove[] => {
    if (plan.dropped.includes(handle)) return [{ type: 'step.restore', step: handle }];
    const rounds = [...new Set([wanted[handle] as number, today[handle] as number, ...(step.after.length > 0 ? [1] : [])])].filter((round) => round !== plan.rounds[handle]);
    return [...rounds.map((round): RedesignMove => ({ type: 'step.place', step: handle, round })), { type: 'step.drop', step: handle }];
  });
};

const partMoves: Readonly<Record<Part, (variant: RedesignVariant, plan: Plan) => readonly RedesignMove[]>> = {
  papers: paperMoves,
  steps: stepMoves,
  elements: (_, { joined }) => elements.map((element) => ({ type: joined.includes(element) ? 'element.split' : 'element.join', element })),
  counter: (_, { counter }) => [{ type: counter === 'open' ? 'counter.close' : 'counter.open' }],
};

const moves = ({ status, context: { variant, plan } }: RedesignSnapshot): readonly RedesignMove[] =>
  status === 'done' ? [] : [...variant.set.parts.flatMap((part) => partMoves[part](variant, plan)), { type: 'plan.submit' }];

const solveSteps = ({ set, steps }: RedesignVariant, plan: Plan, wanted: Plan): readonly RedesignMove[] =>
  set.parts.includes('steps') ? steps.flatMap(({ handle }): RedesignMove[] => {
    const isOut = plan.dropped.includes(handle);
    if (wanted.dropped.includes(handle)) return isOut ? [] : [{ type: 'step.drop', step: handle }];
    const round = wanted.rounds[handle] as number;
    return [...(isOut ? [{ type: 'step.restore', step: handle } as const] : []), ...(plan.rounds[handle] === round ? [] : [{ type: 'step.place', step: handle, round } as const])];
  }) : [];

/** Every paper by an accepted way, needless steps out, the rest side by side, the five joined, the counter open. */
const solve = ({ status, context: { variant, plan } }: RedesignSnapshot): readonly RedesignMove[] => {
  if (status === 'done') return [];
  const wanted = lawfulPlan(variant, firstWay);
  return [
    ...elements.filter((element) => !plan.joined.includes(element)).map((element): RedesignMove => ({ type: 'element.join', element })),
    ...(variant.set.parts.includes('papers') ? variant.papers : []).filter(({ handle }) => plan.ways[handle] !== wanted.ways[handle]).map(({ handle }): RedesignMove => ({ type: 'paper.treat', paper: handle, way: wanted.ways[handle] as string })),
    ...solveSteps(variant, plan, wanted),
    ...(plan.counter === 'closed' ? [{ type: 'counter.open' } as const] : []),
    { type: 'plan.submit' },
  ];
};

/** Decides each paper by lot, then changes this or that until the design is handed in by lot. */
const draw = ({ context: { variant, plan } }: RedesignSnapshot, stream: Stream): RedesignMove => {
  const { set, papers, steps } = variant;
  const one = <T>(all: readonly T[]): T => all[stream.int(all.length)] as T;
  const open = set.parts.includes('papers') ? papers.find(({ handle }) => plan.ways[handle] === undefined) : undefined;
  if (open !== undefined) return { type: 'paper.treat', paper: open.handle, way: one(ways) };
  const step = one(steps).handle;
  const round = 1 + stream.int(steps.length);
  const moved: readonly RedesignMove[] = plan.dropped.includes(step) ? [{ type: 'step.restore', step }]
    : [{ type: 'step.drop', step }, ...(plan.rounds[step] === round ? [] : [{ type: 'step.place', step, round } as const])];
  return one<RedesignMove>([
    { type: 'plan.submit' }, ...(set.parts.includes('steps') ? moved : []),
    ...(['elements', 'counter'] as const).flatMap((part) => (set.parts.includes(part) ? [one(partMoves[part](variant, plan))] : [])),
  ]);
};

/** How many ways there are to take `count` out of `from`. */
const pick = (count: number, from: number): number => Array.from({ length: count }, (_, n) => (from - n) / (n + 1)).reduce((product, factor) => product * factor, 1);

/** At most: a way for each paper by lot, a coin for each element and the counter, and as many steps out by lot as are needless; their order is given away. */
const chance = ({ set, papers, steps }: RedesignVariant): number => {
  const has = (part: Part): boolean => set.parts.includes(part);
  const ofPapers = has('papers') ? papers.reduce((product, { state }) => (product * state.ways.length) / ways.length, 1) : 1;
  return ofPapers * (has('elements') ? 0.5 ** elements.length : 1) * (has('steps') ? 1 / pick(set.draw.steps, steps.length) : 1) * (has('counter') ? 0.5 : 1);
};

const isLegal = ({ step }: Pick<Step, 'step'>): boolean => step.legal !== undefined;

/** What a set can bring: the parts open to change, and the states that its papers have. */
const finds = ({ papers, parts, slack, steps, promise }: RedesignSet): readonly string[] => {
  const states = papers.flatMap((paper) => paper.states);
  const accepts = (...wanted: readonly Way[]): boolean => states.some((state) => wanted.some((way) => state.ways.includes(way)));
  const has = (part: Part, ...codes: string[]): readonly string[] => (parts.includes(part) ? codes : []);
  /** Papers whose reference is `first` and which may go `other`. */
  const turning = (first: Way, other: Way): number => papers.filter((paper) => paper.states.some(({ ways: [one, ...rest] }) => one === first && rest.includes(other))).length;
  return [
    ...has('papers', 'undecided', 'basis-dropped', 'promise-forbidden'),
    ...has('papers', ...(accepts('copy', 'promise') ? ['not-available'] : []), ...(accepts('ecert', 'share') ? ['asked-again', 'other-source'] : [])),
    ...has('papers', ...(accepts('drop') ? ['no-basis'] : []), ...(accepts('original') ? ['original-waived'] : []), ...(accepts('copy') ? ['original-needless'] : [])),
    ...has('papers', ...(turning('promise', 'copy') > slack.papers ? ['floor-papers'] : []), ...(turning('copy', 'promise') * promise > slack.fields ? ['floor-fields'] : [])),
    ...has('elements', ...elements.map((element) => `no-${element}`)),
    ...has('steps', 'legal-dropped', 'floor-days', ...(steps.some(({ after }) => after.length > 0) ? ['too-early'] : [])),
    ...has('counter', 'counter-closed'),
  ];
};

export const proof: Proof<RedesignSet, RedesignVariant, RedesignContext, RedesignMove> = {
  moves,
  solve,
  draw,
  chance,
  finds,
  properties: [
    {
      id: 'legal-steps-stay',
      text: { zh: '发布出去的流程，法定环节一个不少。', en: 'A published service keeps every step the law asks for.' },
      holds: ({ status, context: { variant, plan } }) => status !== 'done' || variant.steps.every((one) => !isLegal(one) || !plan.dropped.includes(one.handle)),
    },
    {
      id: 'counter-stays',
      text: { zh: '发布出去的流程，窗口还开着。', en: 'A published service keeps its counter.' },
      holds: ({ status, context: { plan } }) => status !== 'done' || plan.counter === 'open',
    },
    {
      id: 'figures-are-reached',
      text: { zh: '发布出去的流程，四个数都够得上。', en: 'A published service reaches all four figures.' },
      holds: ({ status, context: { variant, plan } }) => status !== 'done' || figures.every((figure) => figuresOf(variant, plan)[figure] <= variant.floor[figure]),
    },
  ],
};
