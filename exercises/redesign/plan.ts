// A learner's design and what it comes to: days, visits, papers, fields. Pure; the one reckoning behind screen, judge and proof.
import { type Element, elements, type Way } from './names.ts';
import type { Figures, Paper, RedesignSet, RedesignVariant, Step } from './schema.ts';

/** `ways` by paper (none: not decided), `rounds` by step: steps of one round go side by side. */
export interface Plan {
  readonly ways: Readonly<Record<string, Way>>;
  readonly rounds: Readonly<Record<string, number>>;
  readonly dropped: readonly string[];
  readonly joined: readonly Element[];
  readonly counter: 'open' | 'closed';
}

type Drawn = Pick<RedesignVariant, 'set' | 'papers' | 'steps'>;

/** How the service runs today: one step after the other; what is not open to change stands redesigned. */
export const planOfToday = ({ set, steps }: Drawn): Plan => ({
  ways: {},
  rounds: Object.fromEntries(steps.map(({ handle }, at) => [handle, at + 1])),
  dropped: [],
  joined: set.parts.includes('elements') ? [] : elements,
  counter: 'open',
});

export const standing = ({ steps }: Drawn, { dropped }: Plan): readonly Step[] => steps.filter(({ handle }) => !dropped.includes(handle));

/** Working days that sharing adds to a step: the longest of its queries. */
const waitOf = ({ papers }: Drawn, { ways }: Plan, id: string): number =>
  papers.reduce((most, { handle, paper, state }) => (paper.step === id && ways[handle] === 'share' ? Math.max(most, state.wait ?? 0) : most), 0);

/** A step's bar: from its first working day to the day after its last, counted from 0. */
export interface Bar {
  readonly step: Step;
  readonly from: number;
  readonly to: number;
}

/** Rounds follow one another; a round lasts as long as its longest step. */
export const barsOf = (drawn: Drawn, plan: Plan): readonly Bar[] => {
  const steps = standing(drawn, plan);
  const rounds = [...new Set(steps.map(({ handle }) => plan.rounds[handle] ?? 1))].sort((a, b) => a - b);
  let day = 0;
  return rounds.flatMap((round) => {
    const bars = steps.filter(({ handle }) => plan.rounds[handle] === round).map((step): Bar => ({ step, from: day, to: day + step.days + waitOf(drawn, plan, step.step.id) }));
    day = Math.max(...bars.map(({ to }) => to));
    return bars;
  });
};

/** The questions asked: those of each form while there are many, those of one form less what the data answer. Promises add theirs. */
const fieldsOf = ({ set }: Drawn, { joined, ways }: Plan): number => {
  const all = set.forms.flatMap(({ fields }) => fields);
  const one = [...new Set(all)].filter((field) => !joined.includes('online') || !set.prefilled.includes(field));
  return (joined.includes('form') ? one.length : all.length) + set.promise * Object.values(ways).filter((way) => way === 'promise').length;
};

/** Of somebody who uses the counter: to each that takes in, each that gives out, and once more where papers were not told at once. */
const visitsOf = ({ set: { places } }: Drawn, { joined, counter }: Plan): number =>
  counter === 'closed' ? 0 : (joined.includes('intake') ? 1 : places.intake) + (joined.includes('issue') ? 1 : places.issue) + (joined.includes('notice') ? 0 : 1);

export const isHandedIn = (way: Way | undefined): boolean => way === undefined || way === 'copy' || way === 'original';

export const figuresOf = (drawn: Drawn, plan: Plan): Figures => ({
  days: Math.max(0, ...barsOf(drawn, plan).map(({ to }) => to)),
  visits: visitsOf(drawn, plan),
  papers: drawn.papers.filter(({ handle }) => isHandedIn(plan.ways[handle])).length,
  fields: fieldsOf(drawn, plan),
});

/** The steps that this one waits for, among those that stand. */
export const neededBy = (drawn: Drawn, plan: Plan, { step }: Step): readonly Step[] => standing(drawn, plan).filter((one) => step.after.includes(one.step.id));

/** Each step as early as what it waits for allows. */
const earliest = (drawn: Drawn, plan: Plan): Plan['rounds'] => {
  const rounds: Record<string, number> = { ...plan.rounds };
  for (const step of standing(drawn, plan)) rounds[step.handle] = 1 + Math.max(0, ...neededBy(drawn, plan, step).map(({ handle }) => rounds[handle] ?? 0));
  return rounds;
};

/** A design that keeps every rule: needless steps gone, the rest side by side, of each paper the accepted way that `choose` takes. */
export const lawfulPlan = (drawn: Drawn, choose: (paper: Paper) => Way): Plan => {
  const { set, papers, steps } = drawn;
  const plan: Plan = {
    ...planOfToday(drawn),
    ways: Object.fromEntries(papers.map((paper) => [paper.handle, choose(paper)])),
    dropped: set.parts.includes('steps') ? steps.filter(({ step }) => step.legal === undefined).map(({ handle }) => handle) : [],
    joined: elements,
  };
  return set.parts.includes('steps') ? { ...plan, rounds: earliest(drawn, plan) } : plan;
};

export const firstWay = ({ state }: Paper): Way => state.ways[0] as Way;
/** Of each paper this way where it is accepted, else the first: `promise` asks for the fewest papers, `copy` for the fewest questions. */
export const leaning = (way: Way) => (paper: Paper): Way => (paper.state.ways.includes(way) ? way : firstWay(paper));

/** What the reference design comes to, and how far one may stay behind it. */
export const floorOf = (drawn: Drawn, slack: RedesignSet['slack']): Figures => {
  const { days, visits, papers, fields } = figuresOf(drawn, lawfulPlan(drawn, firstWay));
  return { days: days + slack.days, visits: visits + slack.visits, papers: papers + slack.papers, fields: fields + slack.fields };
};
