// What an exercise did to a group: how many began and passed it, and which finding met most of them. No names, no ranking, no time.
import type { BoardRow, ExerciseRef } from './board.ts';

export interface CommonFinding {
  readonly code: string;
  /** The lasting id of the card, row or column; undefined when the finding is about the whole. */
  readonly item?: string;
  readonly learners: number;
}

export interface ItemFigures extends ExerciseRef {
  /** Learners with at least one attempt. */
  readonly begun: number;
  readonly passed: number;
  readonly shown: number;
  /** From the most frequent; at most five. */
  readonly findings: readonly CommonFinding[];
}

const findingsOf = (rows: readonly BoardRow[], column: number): readonly CommonFinding[] => {
  const learners = new Map<string, number>();
  for (const row of rows) {
    const met = new Set((row.cells[column]?.attempts ?? []).flatMap(({ findings }) => findings.map(({ code, item }) => JSON.stringify([code, item ?? '']))));
    for (const one of met) learners.set(one, (learners.get(one) ?? 0) + 1);
  }
  return [...learners]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([key, count]) => {
      const [code, item] = JSON.parse(key) as [string, string];
      return { code, ...(item === '' ? {} : { item }), learners: count };
    });
};

export const figuresOf = (columns: readonly ExerciseRef[], rows: readonly BoardRow[]): readonly ItemFigures[] =>
  columns.map(({ course, set }, column) => {
    const results = rows.flatMap(({ cells }) => cells[column] ?? []).map(({ best }) => best?.outcome?.result);
    return { course, set, begun: results.length, passed: results.filter((one) => one === 'passed').length, shown: results.filter((one) => one === 'shown').length, findings: findingsOf(rows, column) };
  });
