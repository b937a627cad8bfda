// The attacker: somebody with the printed tables, a pencil and patience. Names each small cell that can be found out, and how.
import { boundsOver } from './bounds.ts';
import { derive, solveSums } from './elimination.ts';
import type { Equation, Publication, Unit } from './publication.ts';

/** One subtraction: the equation's total, less what is printed or already found, leaves `unit`. */
export interface Step {
  readonly equation: Equation;
  readonly minus: readonly Unit[];
  readonly unit: Unit;
}

export interface Term {
  readonly equation: Equation;
  readonly factor: number;
}

/** How a target is found out. `bounds` are the only counts that fit, when they lie closer than the set allows. */
export type Reveal =
  | { readonly kind: 'subtraction'; readonly target: Unit; readonly steps: readonly Step[] }
  | { readonly kind: 'combination'; readonly target: Unit; readonly over: number; readonly terms: readonly Term[] }
  | { readonly kind: 'bounds'; readonly target: Unit; readonly low: number; readonly high: number };

const keyOf = ({ counts }: Unit): string => counts.join(',');

/** Subtracts wherever one part is missing, until nothing new comes out. In order of discovery. */
export const subtract = ({ equations }: Publication): readonly Step[] => {
  const found = new Map<string, Step>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const equation of equations) {
      const missing = equation.hidden.filter((unit) => !found.has(keyOf(unit)));
      const [unit] = missing;
      if (unit === undefined || missing.length > 1) continue;
      found.set(keyOf(unit), { equation, unit, minus: [...equation.printed, ...equation.hidden.filter((other) => other !== unit)] });
    }
  }
  return [...found.values()];
};

/** The steps that lead to `target`, and no other. */
const stepsTo = (steps: readonly Step[], target: Unit): readonly Step[] => {
  const needed = new Set([keyOf(target)]);
  return steps.reduceRight<Step[]>((kept, step) => {
    if (!needed.has(keyOf(step.unit))) return kept;
    for (const unit of step.equation.hidden) needed.add(keyOf(unit));
    return [step, ...kept];
  }, []);
};

const sumsOf = ({ equations }: Publication): readonly { readonly counts: readonly number[]; readonly sum: number }[] =>
  equations.map(({ total, printed, hidden }) => ({
    counts: hidden.flatMap(({ counts }) => counts),
    sum: total - printed.reduce((sum, { value }) => sum + value, 0),
  }));

/** Targets that subtraction upon subtraction lays open. */
export const subtractionReveals = (publication: Publication): readonly Reveal[] => {
  const steps = subtract(publication);
  const found = new Set(steps.map(({ unit }) => keyOf(unit)));
  return publication.targets
    .filter((target) => found.has(keyOf(target)))
    .map((target) => ({ kind: 'subtraction', target, steps: stepsTo(steps, target) }));
};

/** Targets fixed by sums alone, whatever the counts may be. */
export const exactReveals = (publication: Publication): readonly Reveal[] => {
  const subtracted = new Map(subtractionReveals(publication).map((reveal) => [reveal.target, reveal]));
  const system = solveSums(sumsOf(publication));
  return publication.targets.flatMap((target): Reveal[] => {
    const simple = subtracted.get(target);
    if (simple !== undefined) return [simple];
    const derived = derive(system, target.counts);
    if (derived === undefined) return [];
    const terms = derived.factors.flatMap((factor, at): Term[] => (factor === 0 ? [] : [{ equation: publication.equations[at] as Equation, factor }]));
    return [{ kind: 'combination', target, over: derived.over, terms }];
  });
};

/** Targets that are not fixed by sums, but squeezed between bounds closer than the set's `width` because no count is below 0. */
export const tightReveals = (publication: Publication, exact: readonly Reveal[]): readonly Reveal[] => {
  const rest = publication.targets.filter((target) => !exact.some((reveal) => reveal.target === target));
  if (rest.length === 0) return [];
  const boundsOf = boundsOver(sumsOf(publication));
  return rest.flatMap((target): Reveal[] => {
    const { low, high } = boundsOf(target.counts);
    return high - low < publication.grid.set.width ? [{ kind: 'bounds', target, low, high }] : [];
  });
};

/** Every small cell that a reader can find out, in the table's order: exact ones first. */
export const reveals = (publication: Publication): readonly Reveal[] => {
  const exact = exactReveals(publication);
  return [...exact, ...tightReveals(publication, exact)];
};
