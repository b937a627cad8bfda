// What is right in an incident: grade, clock, what was done and in which order, what was sent to whom, when, with what in it. Pure.
import type { Finding } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import type { Ground } from '#kit/set.ts';
import type { Handle } from '#kit/variant.ts';
import type { Case, DealtPaper, RespondVariant } from './deal.ts';
import type { PaperStep, RespondSet, Step } from './schema.ts';
import { told } from './told.ts';

/** What was done, in order. `at` is the minute on the incident's clock at which it was finished; `to` and `parts` of papers only. */
export interface Deed {
  readonly handle: Handle;
  readonly at: number;
  readonly to?: string;
  readonly parts?: readonly Handle[];
}

export interface Desk {
  readonly grade: string;
  readonly limit: string;
  readonly deeds: readonly Deed[];
}

type Weighed = Omit<Finding, 'weight'>;

export const minuteOf = (deeds: readonly Deed[]): number => deeds.at(-1)?.at ?? 0;

export const actOf = ({ acts }: Case, id: string): Handle => acts.find(({ act }) => act.id === id)?.handle ?? '';
export const paperOf = ({ papers }: Case, id: string): DealtPaper | undefined => papers.find(({ paper }) => paper.id === id);
const handleOf = (now: Case, step: Step): Handle => ('act' in step ? actOf(now, step.act) : (paperOf(now, step.paper)?.handle ?? ''));

export const deedOf = (now: Case, deeds: readonly Deed[], step: Step): Deed | undefined => {
  const handle = handleOf(now, step);
  return deeds.find((deed) => deed.handle === handle && (!('to' in step) || deed.to === step.to));
};

const named = (label: Text, why: Text): Text => ({ zh: `${label.zh}：${why.zh}`, en: `${label.en}: ${why.en}` });

const labelOf = (set: RespondSet, now: Case, step: Step): Text => {
  if ('act' in step) return set.acts.find(({ id }) => id === step.act)?.label as Text;
  const paper = paperOf(now, step.paper)?.paper.label as Text;
  const to = set.receivers.find(({ id }) => id === step.to)?.label as Text;
  return { zh: `${paper.zh} → ${to.zh}`, en: `${paper.en} → ${to.en}` };
};

/** The last minute of a step that has one, on the incident's clock; undefined while its `after` has not been done. */
export const dueOf = (set: RespondSet, now: Case, deeds: readonly Deed[], step: Step): number | undefined => {
  const { within } = step;
  if (within === undefined) return undefined;
  const length = within === 'limit' ? set.limits.find(({ id }) => id === now.limit)?.minutes : within;
  if (length === undefined || !('after' in step) || step.after === undefined) return length;
  const begun = deeds.find(({ handle }) => handle === actOf(now, step.after as string));
  return begun === undefined ? undefined : begun.at + length;
};

const judgedStep = (set: RespondSet, now: Case, deeds: readonly Deed[], step: Step): readonly Weighed[] => {
  const deed = deedOf(now, deeds, step);
  const at = [handleOf(now, step)];
  const text = named(labelOf(set, now, step), step.why);
  if (deed === undefined) return [{ code: 'act' in step ? 'act-missing' : 'paper-missing', at, text, ground: step.ground }];
  const due = dueOf(set, now, deeds, step);
  const late = due !== undefined && deed.at > due ? [{ code: 'late', at, params: { minutes: deed.at, due }, text, ground: step.ground }] : [];
  return [...late, ...('paper' in step ? judgedParts(now, deeds, step, deed) : [])];
};

/** What a paper must say, what it must not say, and what was not known yet when it went out. */
const judgedParts = (now: Case, deeds: readonly Deed[], { paper: id }: PaperStep, { parts = [], at: sent }: Deed): readonly Weighed[] => {
  const { paper, parts: all, handle } = paperOf(now, id) as DealtPaper;
  const put = all.filter((dealt) => parts.includes(dealt.handle));
  const unsaid = paper.elements.filter((element) => !put.some(({ part }) => part.covers === element.id && part.bad === undefined));
  return [
    ...unsaid.map(({ label, why, ground }): Weighed => ({ code: 'element-missing', at: [handle], text: named(label, why), ground })),
    ...put.flatMap(({ handle: own, part }): Weighed[] => {
      if (part.bad !== undefined) return [{ code: 'part-bad', at: [own, handle], text: named(part.text, part.bad.why), ground: part.bad.ground }];
      const isKnown = part.needs === undefined || deeds.some((deed) => deed.handle === actOf(now, part.needs as string) && deed.at <= sent);
      return isKnown ? [] : [{ code: 'part-early', at: [own, handle], text: part.text, ground: paper.ground }];
    }),
  ];
};

const isSame = (to: { paper: string; to: string }, paper: string, receiver: string | undefined): boolean => to.paper === paper && to.to === receiver;

/** Papers that went where the plan sends none. */
const judgedExtra = (set: RespondSet, now: Case, deeds: readonly Deed[]): readonly Weighed[] =>
  now.papers.flatMap(({ handle, paper }) =>
    deeds.filter((deed) => deed.handle === handle).flatMap(({ to }): Weighed[] => {
      const { plan, may, wrong } = now.incident;
      const has = (steps: readonly Step[]): PaperStep | undefined => steps.find((step): step is PaperStep => 'paper' in step && isSame(step, paper.id, to));
      if (has(now.steps) !== undefined || may.some((one) => isSame(one, paper.id, to))) return [];
      const label = labelOf(set, now, { paper: paper.id, to: to as string } as PaperStep);
      const below = has(plan);
      if (below !== undefined) return below.over === undefined ? [] : [{ code: 'paper-over', at: [handle], text: named(label, below.over), ground: below.ground }];
      const said = [...wrong, ...set.wrong].find((one) => isSame(one, paper.id, to));
      return [{ code: 'paper-wrong', at: [handle], text: said === undefined ? label : named(label, said.why), ground: said?.ground ?? paper.ground }];
    }),
  );

const judgedOrders = (set: RespondSet, now: Case, deeds: readonly Deed[]): readonly Weighed[] =>
  set.orders.flatMap(({ first, then, why, ground }): Weighed[] => {
    const placeOf = (id: string): number => deeds.findIndex(({ handle }) => handle === actOf(now, id) || handle === paperOf(now, id)?.handle);
    const [a, b] = [placeOf(first), placeOf(then)];
    return a > b && b >= 0 ? [{ code: 'order', at: [(deeds[b] as Deed).handle], text: why, ground }] : [];
  });

/** The harmful acts of an incident: its own, and of those of the set the ones it does not name itself. */
export const harmsIn = (set: RespondSet, { incident: { bad } }: Case): RespondSet['bad'] => [...bad, ...set.bad.filter(({ act }) => !bad.some((own) => own.act === act))];

const decided = (code: string, is: string, right: string | undefined, { why, ground }: { why: Text; ground: Ground }): readonly Weighed[] =>
  right === undefined || is === right ? [] : [{ code, at: [code], text: why, ground }];

/** Everything found in a case as it was handed in; empty when it is right. Too little to judge is one finding of weight `invalid`. */
export const judge = (set: RespondSet, now: Case, { grade, limit, deeds }: Desk): readonly Finding[] => {
  const { grading, clock } = now.incident;
  if (grade === '' || (limit === '' && set.limits.length > 1) || deeds.length === 0) return [{ code: 'too-little', weight: 'invalid', at: [], ground: { convention: true } }];
  const harms = harmsIn(set, now).flatMap(({ act, why, ground }): Weighed[] => {
    const handle = actOf(now, act);
    return deeds.some((deed) => deed.handle === handle) ? [{ code: 'act-bad', at: [handle], text: named(labelOf(set, now, { act } as Step), why), ground }] : [];
  });
  const all = [
    ...decided('wrong-grade', grade, now.grade, grading),
    ...(set.limits.length > 1 ? decided('wrong-limit', limit, now.limit, clock) : []),
    ...harms,
    ...judgedOrders(set, now, deeds),
    ...now.steps.flatMap((step) => judgedStep(set, now, deeds, step)),
    ...judgedExtra(set, now, deeds),
  ];
  return all.map((finding) => ({ weight: 'wrong', ...finding, ...(finding.text === undefined ? {} : { text: told(finding.text, now) }) }));
};

/** What is done next, with its minute. */
export const afterAct = (now: Case, deeds: readonly Deed[], act: Handle): readonly Deed[] => [
  ...deeds,
  { handle: act, at: minuteOf(deeds) + (now.acts.find(({ handle }) => handle === act)?.act.minutes ?? 0) },
];

/** The parts of a paper that lie in `drafts` go out with it. */
export const afterSending = (now: Case, deeds: readonly Deed[], drafts: readonly Handle[], paper: Handle, to: string): readonly Deed[] => {
  const dealt = now.papers.find(({ handle }) => handle === paper);
  const parts = (dealt?.parts ?? []).map(({ handle }) => handle).filter((handle) => drafts.includes(handle));
  return [...deeds, { handle: paper, to, at: minuteOf(deeds) + (dealt?.paper.minutes ?? 0), parts }];
};

export const caseAt = ({ cases }: RespondVariant, at: number): Case => cases[at] as Case;
