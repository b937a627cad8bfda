// The plan of a case as moves and as deeds: what solves it, for the proof, the shown answer and the check of a set.
import type { Handle } from '#kit/variant.ts';
import type { Case } from './deal.ts';
import { actOf, afterAct, afterSending, paperOf, type Deed } from './rules.ts';
import type { RespondMove, Step } from './schema.ts';

/** The parts that answer an element truly, on papers that the plan sends. */
export const goodParts = (now: Case): readonly Handle[] => {
  const sent = new Set(now.steps.flatMap((step) => ('paper' in step ? [step.paper] : [])));
  return now.papers
    .filter(({ paper }) => sent.has(paper.id))
    .flatMap(({ paper, parts }) => parts.filter(({ part }) => part.bad === undefined && paper.elements.some(({ id }) => id === part.covers)))
    .map(({ handle }) => handle);
};

export const moveOf = (now: Case, step: Step): RespondMove =>
  'act' in step ? { type: 'act.do', act: actOf(now, step.act) } : { type: 'paper.send', paper: paperOf(now, step.paper)?.handle ?? '', to: step.to };

/** What will have been done when `steps` follow on `deeds`, with `drafts` on the papers. */
export const planned = (now: Case, deeds: readonly Deed[], drafts: readonly Handle[], steps: readonly Step[]): readonly Deed[] =>
  steps.reduce((all, step) => {
    const move = moveOf(now, step);
    return move.type === 'act.do' ? afterAct(now, all, move.act) : move.type === 'paper.send' ? afterSending(now, all, drafts, move.paper, move.to) : all;
  }, deeds);
