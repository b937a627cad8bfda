// The rule of redesigning: which acts are possible, and what a handed-in design breaks. Pure.
import type { Finding } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { streamOf } from '#kit/random.ts';
import { handlesOf } from '#kit/variant.ts';
import { type Element, elements, figures, type Way, ways } from './names.ts';
import { figuresOf, floorOf, neededBy, type Plan, planOfToday, standing } from './plan.ts';
import type { Paper, PaperState, RedesignSet, RedesignVariant, Step } from './schema.ts';

/** Draws the papers and their states, the needless steps, and each step's days; legal steps are everybody's. */
export const vary = (set: RedesignSet, seed: string): RedesignVariant => {
  const stream = streamOf(seed);
  const paperHandles = handlesOf(seed, 'paper', set.papers.map(({ id }) => id));
  const stepHandles = handlesOf(seed, 'step', set.steps.map(({ id }) => id));
  const papers = stream.draw(set.papers, set.draw.papers).map((paper): Paper => ({ handle: paperHandles.get(paper.id) as string, paper, state: paper.states[stream.int(paper.states.length)] as PaperState }));
  const needless = new Set(stream.draw(set.steps.filter(({ legal }) => legal === undefined), set.draw.steps));
  const steps = set.steps.filter((step) => step.legal !== undefined || needless.has(step))
    .map((step): Step => ({ handle: stepHandles.get(step.id) as string, step, days: step.days.from + stream.int(step.days.to - step.days.from + 1) }));
  const drawn = { set, papers, steps };
  return { ...drawn, before: figuresOf(drawn, planOfToday(drawn)), floor: floorOf(drawn, set.slack) };
};

export const paperOf = ({ papers }: RedesignVariant, handle: unknown): Paper | undefined => papers.find((paper) => paper.handle === handle);
export const stepOf = ({ steps }: RedesignVariant, handle: unknown): Step | undefined => steps.find((step) => step.handle === handle);
export const isWay = (way: unknown): way is Way => (ways as readonly unknown[]).includes(way);
export const isElement = (element: unknown): element is Element => (elements as readonly unknown[]).includes(element);

/** Integrated handling, and the channel of one's own choice: paragraphs of one article of the Shanghai decision. */
const oneGo: Ground = { law: 'ywtb', article: '4' };
const convention: Ground = { convention: true };

/** Why this way is not for this paper, by what it would be instead. */
const wrongWay = (way: Way, accepted: readonly Way[]): string => {
  if (way === 'drop') return 'basis-dropped';
  if (accepted.includes('drop')) return 'no-basis';
  if (accepted.includes('original')) return 'original-waived';
  if (accepted.some((one) => one === 'ecert' || one === 'share') && (way === 'ecert' || way === 'share')) return 'other-source';
  if (way === 'promise') return 'promise-forbidden';
  return way === 'copy' || way === 'original' ? 'asked-again' : 'not-available';
};

const judgePapers = ({ papers }: RedesignVariant, plan: Plan): readonly Finding[] =>
  papers.flatMap(({ handle, paper, state }): Finding[] => {
    const way = plan.ways[handle];
    if (way === undefined || state.ways.includes(way)) return [];
    const isMild = way === 'original' && state.ways.includes('copy');
    return [{ code: isMild ? 'original-needless' : wrongWay(way, state.ways), weight: 'wrong', at: [handle], params: paper.label, text: state.why, ground: state.ground }];
  });

const judgeSteps = (variant: RedesignVariant, plan: Plan): readonly Finding[] => [
  ...variant.steps.filter(({ handle, step }) => step.legal !== undefined && plan.dropped.includes(handle)).map(({ handle, step }): Finding => ({ code: 'legal-dropped', weight: 'wrong', at: [handle], params: step.label, text: step.legal?.why, ground: step.legal?.ground ?? convention })),
  ...standing(variant, plan).flatMap((step): Finding[] => {
    const late = neededBy(variant, plan, step).find(({ handle }) => (plan.rounds[handle] ?? 0) >= (plan.rounds[step.handle] ?? 0));
    return late === undefined ? [] : [{ code: 'too-early', weight: 'wrong', at: [step.handle], params: { stepZh: step.step.label.zh, stepEn: step.step.label.en, zh: late.step.label.zh, en: late.step.label.en }, ground: convention }];
  }),
];

/** A figure that stays behind. Any act may mend it, so any act takes it off the list. Visits hang on the five alone, which are judged before. */
const judgeFigures = (variant: RedesignVariant, plan: Plan): readonly Finding[] => {
  const now = figuresOf(variant, plan);
  return figures.filter((figure) => figure !== 'visits' && now[figure] > variant.floor[figure]).map((figure): Finding => ({ code: `floor-${figure}`, weight: 'wrong', at: [], params: { now: now[figure], floor: variant.floor[figure] }, ground: convention }));
};

/** Nothing is judged while a paper is undecided or nothing was changed; figures are judged once no rule is broken. */
export const judge = (variant: RedesignVariant, plan: Plan): readonly Finding[] => {
  const { papers, set } = variant;
  const open = set.parts.includes('papers') ? papers.filter(({ handle }) => plan.ways[handle] === undefined).map(({ handle }) => handle) : [];
  if (open.length > 0) return [{ code: 'undecided', weight: 'invalid', at: open, params: { count: open.length }, ground: convention }];
  const broken = [
    ...elements.filter((element) => !plan.joined.includes(element)).map((element): Finding => ({ code: `no-${element}`, weight: 'wrong', at: [], ground: oneGo })),
    ...judgePapers(variant, plan),
    ...judgeSteps(variant, plan),
    ...(plan.counter === 'closed' ? [{ code: 'counter-closed', weight: 'wrong', at: [], ground: oneGo } as const] : []),
  ];
  return broken.length > 0 ? broken : judgeFigures(variant, plan);
};
