// A way through, step by step, as the set writes it: for the proof, the shown answer and the check of a set.
import type { Handle } from '#kit/variant.ts';
import type { ScenarioVariant } from './deal.ts';
import { areTrue, handsOf, isOpen, rivalsOf, standingOf, unanswered, withRound, type Past, type Standing } from './play.ts';
import type { PlanStep } from './schema.ts';

/** The acts that `plan` takes in the round that follows `past`; what cannot be taken is left out, what must be answered is answered. */
export const plannedRound = (variant: ScenarioVariant, past: Past, plan: readonly PlanStep[]): readonly Handle[] => {
  const standing: Standing = standingOf(variant, past);
  const { round } = standing;
  const hands = variant.set.rounds[round]?.hands ?? 0;
  const wanted = plan.flatMap((step) =>
    variant.acts.filter(({ act, line }) => {
      if (act.id !== step.act) return false;
      const due = step.round === undefined ? (line?.arrives ?? 0) + (step.age ?? 0) : step.round - 1;
      return due === round && areTrue(variant, standing, line, step.when);
    }),
  );
  const placed = wanted.reduce<readonly Handle[]>((all, one) => {
    if (all.includes(one.handle) || !isOpen(variant, standing, one) || rivalsOf(variant, all, one).length > 0) return all;
    return handsOf(variant, all) + one.act.hands > hands ? all : [...all, one.handle];
  }, []);
  const answers = unanswered(variant, past, placed).filter(({ act }) => act.hands === 0).map(({ handle }) => handle);
  return [...placed, ...answers].sort();
};

/** The rounds from `past` to the end, played by `plan`. */
export const playedOut = (variant: ScenarioVariant, past: Past, plan: readonly PlanStep[]): Past => {
  let all = past;
  while (!standingOf(variant, all).ended) all = withRound(variant, all, plannedRound(variant, all, plan));
  return all;
};
