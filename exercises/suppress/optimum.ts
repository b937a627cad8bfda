// The fewest figures that must be withheld beside the small cells. Used when a variant is drawn and for the shown solution.
import type { Handle } from '#kit/variant.ts';
import { exactReveals, subtractionReveals, tightReveals, type Reveal } from './attack.ts';
import type { Grid } from './grid.ts';
import { publish, type Equation } from './publication.ts';

/** Patterns looked at before a draw is given up as too hard. */
const patience = 400;
const deepest = 5;

const equationsIn = (reveal: Reveal): readonly Equation[] => {
  if (reveal.kind === 'subtraction') return reveal.steps.map(({ equation }) => equation);
  return reveal.kind === 'combination' ? reveal.terms.map(({ equation }) => equation) : [];
};

/**
 * Withholding any set of cells that leaves all these printed leaves the reveal standing, so one of them must go: complete
 * for exact reveals. For bounds every printed cell of the sums around the target is tried.
 */
const ways = (grid: Grid, withheld: readonly Handle[]): readonly Handle[] | 'safe' => {
  const publication = publish(grid, { withheld, merged: [] });
  // Elimination costs more than subtraction, bounds more than elimination: each is asked only when the one before finds nothing.
  const simple = subtractionReveals(publication);
  const exact = simple.length > 0 ? simple : exactReveals(publication);
  const free = (equations: readonly Equation[]): readonly Handle[] =>
    [...new Set(equations.flatMap(({ printed }) => printed.map(({ handle }) => handle)))].filter((handle) => !grid.kept.includes(handle));
  if (exact.length > 0) return exact.map((reveal) => free(equationsIn(reveal))).reduce((fewest, next) => (next.length < fewest.length ? next : fewest));
  const [tight] = tightReveals(publication, exact);
  return tight === undefined ? 'safe' : free(publication.equations);
};

/**
 * Cells (no totals, no merging) to withhold beside the small ones so that nothing is revealed; the fewest possible, by
 * deepening search. Undefined when there is no such answer or it was not found within `patience` patterns.
 */
export const cheapest = (grid: Grid): readonly Handle[] | undefined => {
  let seenInAll = 0;
  for (let depth = 0; depth <= deepest; depth += 1) {
    const seen = new Set<string>();
    const search = (withheld: readonly Handle[]): readonly Handle[] | undefined => {
      const key = [...withheld].sort().join();
      if (seen.has(key) || seenInAll >= patience) return undefined;
      seen.add(key);
      seenInAll += 1;
      const next = ways(grid, withheld);
      if (next === 'safe') return withheld;
      if (withheld.length === depth) return undefined;
      for (const handle of next) {
        const answer = search([...withheld, handle]);
        if (answer !== undefined) return answer;
      }
      return undefined;
    };
    const answer = search([]);
    if (answer !== undefined) return answer;
    if (seenInAll >= patience) return undefined;
  }
  return undefined;
};

/** Figures withheld beside the small cells that could be printed again without anything being revealed, each by itself. */
export const spare = (grid: Grid, withheld: readonly Handle[], merged: readonly Handle[]): readonly Handle[] =>
  withheld.filter((handle) => {
    const publication = publish(grid, { withheld: withheld.filter((other) => other !== handle), merged });
    const exact = exactReveals(publication);
    return exact.length === 0 && tightReveals(publication, exact).length === 0;
  });

