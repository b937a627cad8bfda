// A way to each state of a machine that can be come to: for the gallery and for the tests that look at every state.
import { canonical } from './digest.ts';
import type { Move, Provable } from './exercise.ts';
import { begin, isRefusal, replay, stateName, step, type Standing } from './replay.ts';

type Way = readonly [Standing, readonly Move[]];

/** Every standing on the way of the kind's own solution: late states lie beyond what a bounded search meets. */
const alongSolution = (exercise: Provable, variant: unknown, start: Standing): readonly Way[] => {
  const solution = exercise.solve(start.snapshot as never);
  return replay(exercise, variant, solution).steps.slice(1).map((standing, at) => [standing, solution.slice(0, at + 1)] as const);
};

const keyOf = ({ snapshot }: Standing): string => canonical([snapshot.value, { ...(snapshot.context as object), variant: undefined }] as never);

/** All standings one move further that were not met before, with their ways. */
const furtherFrom = (exercise: Provable, [at, way]: Way, seen: Set<string>): readonly Way[] =>
  exercise.moves(at.snapshot as never).flatMap((move): Way[] => {
    const then = step(exercise, at, move);
    if (isRefusal(then)) return [];
    const key = keyOf(then);
    if (seen.has(key)) return [];
    seen.add(key);
    return [[then, [...way, move]]];
  });

/**
 * State name -> moves that lead there: along the solution where the state lies on it, else the shortest way found, breadth
 * first from the start and from every standing on the solution. `bound` standings are looked at; `wanted` states end it early.
 */
export const waysTo = (exercise: Provable, variant: unknown, bound: number, wanted = Number.POSITIVE_INFINITY): ReadonlyMap<string, readonly Move[]> => {
  const start = begin(exercise, variant);
  const ways = new Map<string, readonly Move[]>();
  const note = ([at, way]: Way): void => void (ways.has(stateName(at.snapshot)) || ways.set(stateName(at.snapshot), way));
  let edge: readonly Way[] = [[start, []], ...alongSolution(exercise, variant, start)];
  edge.forEach(note);
  const seen = new Set([keyOf(start)]);
  while (edge.length > 0 && seen.size < bound && ways.size < wanted) {
    const next: Way[] = [];
    for (const way of edge) {
      if (seen.size >= bound) break;
      next.push(...furtherFrom(exercise, way, seen));
    }
    next.forEach(note);
    edge = next;
  }
  return ways;
};
