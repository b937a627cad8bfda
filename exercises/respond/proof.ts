// How an incident is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import type { Case, DealtPart, RespondVariant } from './deal.ts';
import { caseNow, type RespondContext } from './machine.ts';
import { goodParts, moveOf, planned } from './plan.ts';
import { deedOf, harmsIn, judge, type Deed } from './rules.ts';
import type { RespondMove, RespondSet, Step } from './schema.ts';

type Moves = readonly RespondMove[];

const partsOf = ({ papers }: Case): readonly DealtPart[] => papers.flatMap(({ parts }) => parts);

const moves = ({ context, status }: { readonly context: RespondContext; readonly status: string }): Moves => {
  if (status === 'done') return [];
  const { variant: { set }, grade, limit, drafts, deeds, tried } = context;
  const now = caseNow(context);
  const isDone = (handle: Handle, to?: string): boolean => deeds.some((deed) => deed.handle === handle && deed.to === to);
  const back = tried && deeds.length > 0 ? [...new Set([0, Math.floor(deeds.length / 2), deeds.length - 1])] : [];
  return [
    ...now.acts.filter(({ handle }) => !isDone(handle)).map(({ handle }): RespondMove => ({ type: 'act.do', act: handle })),
    ...set.grades.filter(({ id }) => id !== grade).map(({ id }): RespondMove => ({ type: 'grade.choose', grade: id })),
    ...set.limits.filter(({ id }) => id !== limit).map(({ id }): RespondMove => ({ type: 'limit.choose', limit: id })),
    ...partsOf(now).map(({ handle }): RespondMove => ({ type: drafts.includes(handle) ? 'part.drop' : 'part.put', part: handle })),
    ...now.papers.flatMap(({ handle, paper }) => paper.to.filter((to) => !isDone(handle, to)).map((to): RespondMove => ({ type: 'paper.send', paper: handle, to }))),
    ...back.map((to): RespondMove => ({ type: 'case.rewind', to })),
    { type: 'case.close' },
  ];
};

interface Wanted {
  readonly grade: string;
  readonly limit: string;
  readonly drafts: readonly Handle[];
}

const wantedOf = (set: RespondSet, now: Case, { grade, limit }: { grade: string; limit: string }): Wanted => ({
  grade: now.grade ?? (grade === '' ? (set.grades[0] as { id: string }).id : grade),
  limit: set.limits.length < 2 ? '' : (now.limit ?? (limit === '' ? (set.limits[0] as { id: string }).id : limit)),
  drafts: goodParts(now),
});

/** What is still to do when `deeds` stay as they are; undefined when nothing added to them can be right. */
const restOf = (set: RespondSet, now: Case, wanted: Wanted, deeds: readonly Deed[]): readonly Step[] | undefined => {
  const rest = now.steps.filter((step) => deedOf(now, deeds, step) === undefined);
  return judge(set, now, { ...wanted, deeds: planned(now, deeds, wanted.drafts, rest) }).length === 0 ? rest : undefined;
};

const chosen = ({ grade, limit, drafts }: RespondContext, wanted: Wanted, now: Case): Moves => [
  ...(grade === wanted.grade ? [] : [{ type: 'grade.choose', grade: wanted.grade } as const]),
  ...(limit === wanted.limit || wanted.limit === '' ? [] : [{ type: 'limit.choose', limit: wanted.limit } as const]),
  ...partsOf(now).map(({ handle }) => handle).flatMap((part): Moves => {
    if (drafts.includes(part) === wanted.drafts.includes(part)) return [];
    return [{ type: drafts.includes(part) ? 'part.drop' : 'part.put', part }];
  }),
];

const solveNow = (context: RespondContext): Moves => {
  const { variant: { set }, deeds, tried } = context;
  const now = caseNow(context);
  const wanted = wantedOf(set, now, context);
  const choices = chosen(context, wanted, now);
  const close: RespondMove = { type: 'case.close' };
  for (let kept = deeds.length; kept >= 0; kept -= 1) {
    const rest = restOf(set, now, wanted, deeds.slice(0, kept));
    if (rest === undefined && kept > 0) continue;
    const back: Moves = kept === deeds.length ? [] : [...(tried ? [] : [close]), { type: 'case.rewind', to: kept }];
    return [...choices, ...back, ...(rest ?? now.steps).map((step) => moveOf(now, step)), close];
  }
  return [];
};

const solve = ({ context, status }: { readonly context: RespondContext; readonly status: string }): Moves => {
  if (status === 'done') return [];
  const later = context.variant.cases.slice(context.at + 1).map((_, n) => solveNow({ ...context, at: context.at + 1 + n, grade: '', limit: '', deeds: [], drafts: [], tried: false }));
  return [...solveNow(context), ...later.flat()];
};

/** Each act asked for or harmful, each receiver of each paper and each part that matters is a coin; grade and clock one of their lists. */
const chanceOfCase = (set: RespondSet, now: Case): number => {
  const acts = now.steps.filter((step) => 'act' in step).length + harmsIn(set, now).length;
  const judged = now.papers.filter(({ paper }) => now.steps.some((step) => 'paper' in step && step.paper === paper.id));
  const parts = judged.flatMap(({ paper, parts: all }) => all.filter(({ part }) => part.bad !== undefined || paper.elements.some(({ id }) => id === part.covers)));
  const sends = now.papers.flatMap(({ paper }) => paper.to).length - now.incident.may.length;
  const one = (right: string | undefined, of: number): number => (right === undefined || of < 2 ? 1 : 1 / of);
  return one(now.grade, set.grades.length) * one(now.limit, set.limits.length) * 0.5 ** (acts + parts.length + Math.max(0, sends));
};

const finds = (set: RespondSet): readonly string[] => {
  const parts = [...set.papers.flatMap((paper) => paper.parts), ...set.incidents.flatMap((incident) => Object.values(incident.parts).flat())];
  const steps = set.incidents.flatMap(({ plan }) => plan);
  return [
    'too-little', 'act-missing', 'paper-missing', 'paper-wrong', 'wrong-grade',
    ...(set.limits.length > 1 ? ['wrong-limit'] : []),
    ...([set, ...set.incidents].some(({ bad }) => bad.length > 0) ? ['act-bad'] : []),
    ...(steps.some(({ within }) => within !== undefined) ? ['late'] : []),
    ...(set.orders.length > 0 ? ['order'] : []),
    ...(steps.some((step) => 'paper' in step && step.over !== undefined) ? ['paper-over'] : []),
    ...(set.papers.some(({ elements }) => elements.length > 0) ? ['element-missing'] : []),
    ...(parts.some(({ bad }) => bad !== undefined) ? ['part-bad'] : []),
    ...(parts.some(({ needs }) => needs !== undefined) ? ['part-early'] : []),
  ];
};

export const proof: Proof<RespondSet, RespondVariant, RespondContext, RespondMove> = {
  moves,
  solve,
  chance: ({ set, cases }) => chanceOfCase(set, cases[0] as Case),
  finds,
  properties: [
    {
      id: 'closed-means-done',
      text: { zh: '走到“完成”时，最后一件该报的、该通知的都按时做了，没有毁掉证据。', en: 'When "done" is reached, what had to be reported and notified was done in time and no evidence was destroyed.' },
      holds: ({ status, context }) => status !== 'done' || judge(context.variant.set, caseNow(context), context).length === 0,
    },
  ],
};
