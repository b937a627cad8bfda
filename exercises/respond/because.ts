// Why the solution does what it does here: the incident's own reason for each step, with its ground.
import type { Because } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import { caseNow, type RespondContext } from './machine.ts';
import { moveOf } from './plan.ts';
import type { RespondMove } from './schema.ts';
import { told } from './told.ts';

const arrow = (a: Text, b: Text): Text => ({ zh: `${a.zh} → ${b.zh}`, en: `${a.en} → ${b.en}` });

const stepTold = (context: RespondContext, move: RespondMove): Because | undefined => {
  const now = caseNow(context);
  const { acts, receivers } = context.variant.set;
  const step = now.steps.find((one) => {
    const made = moveOf(now, one);
    return made.type === 'act.do' ? move.type === 'act.do' && made.act === move.act : move.type === 'paper.send' && made.type === 'paper.send' && made.paper === move.paper && made.to === move.to;
  });
  if (step === undefined) return undefined;
  const paper = now.papers.find(({ paper: { id } }) => 'paper' in step && id === step.paper)?.paper.label;
  const what = 'act' in step ? acts.find(({ id }) => id === step.act)?.label : paper && arrow(paper, receivers.find(({ id }) => id === step.to)?.label as Text);
  return what === undefined ? undefined : { what, why: told(step.why, now), ground: step.ground };
};

const partTold = (context: RespondContext, handle: string): Because | undefined => {
  for (const { paper, parts } of caseNow(context).papers) {
    const part = parts.find((one) => one.handle === handle)?.part;
    if (part === undefined) continue;
    const element = paper.elements.find(({ id }) => id === part.covers);
    return { what: told(arrow(paper.label, part.text), caseNow(context)), ...(part.bad ?? (element === undefined ? {} : { why: element.why, ground: element.ground })) };
  }
  return undefined;
};

export const because = ({ context }: { readonly context: RespondContext }, move: RespondMove): Because | undefined => {
  const { grades, limits } = context.variant.set;
  const now = caseNow(context);
  const { grading, clock } = now.incident;
  if (move.type === 'grade.choose') return { what: grades.find(({ id }) => id === move.grade)?.label ?? { zh: move.grade, en: move.grade }, why: told(grading.why, now), ground: grading.ground };
  if (move.type === 'limit.choose') return { what: limits.find(({ id }) => id === move.limit)?.label ?? { zh: move.limit, en: move.limit }, why: told(clock.why, now), ground: clock.ground };
  if (move.type === 'part.put' || move.type === 'part.drop') return partTold(context, move.part);
  return stepTold(context, move);
};
