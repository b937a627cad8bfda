// What follows when the reader also knows that nobody counts below zero: the exact least and greatest sum of some counts,
// by the simplex method over whole numbers (Edmonds' pivoting, Bland's rule). No rounding, no search.

interface Tableau {
  /** The last row is the objective, the last column the right side; every entry is over `scale`. */
  readonly rows: readonly (readonly number[])[];
  readonly basis: readonly number[];
  readonly scale: number;
}

/** Whole counts from `low` to `high` fit what is printed; `high` is Infinity when nothing holds it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const pivot = ({ rows, basis, scale }: Tableau, row: number, column: number): Tableau => {
  const line = rows[row] as readonly number[];
  const by = line[column] as number;
  const next = rows.map((other, at) => (at === row ? line : other.map((value, c) => (by * value - (other[column] as number) * (line[c] as number)) / scale)));
  const sign = by < 0 ? -1 : 1;
  return {
    rows: sign < 0 ? next.map((other) => other.map((value) => -value)) : next,
    basis: basis.map((variable, at) => (at === row ? column : variable)),
    scale: sign * by,
  };
};

/** The row that limits a growing `column`, by the least ratio, then the least basis number; −1 when none does. */
const leaving = ({ rows, basis }: Tableau, column: number): number => {
  const last = (rows[0] as readonly number[]).length - 1;
  let best = -1;
  for (let row = 0; row < basis.length; row += 1) {
    const by = (rows[row] as readonly number[])[column] as number;
    if (by <= 0) continue;
    if (best < 0) { best = row; continue; }
    const here = ((rows[row] as readonly number[])[last] as number) * ((rows[best] as readonly number[])[column] as number);
    const there = ((rows[best] as readonly number[])[last] as number) * by;
    if (here < there || (here === there && (basis[row] as number) < (basis[best] as number))) best = row;
  }
  return best;
};

/** Raises the objective as far as it goes over the first `width` columns; undefined when there is no limit. */
const raise = (start: Tableau, width: number): Tableau | undefined => {
  let tableau = start;
  for (;;) {
    const objective = tableau.rows.at(-1) as readonly number[];
    const column = objective.findIndex((value, at) => at < width && value < 0);
    if (column < 0) return tableau;
    const row = leaving(tableau, column);
    if (row < 0) return undefined;
    tableau = pivot(tableau, row, column);
  }
};

/** A corner of all tables that fit the sums: artificial columns first carry the right sides and are then driven out. */
const corner = (lefts: readonly (readonly number[])[], rights: readonly number[], width: number): Tableau => {
  const lines = lefts.map((left, row) => [...left, ...lefts.map((_, at) => (at === row ? 1 : 0)), rights[row] as number]);
  const objective = Array.from({ length: width + lefts.length + 1 }, (_, c) => (c >= width && c < width + lefts.length ? 0 : -lines.reduce((sum, line) => sum + (line[c] as number), 0)));
  let tableau = raise({ rows: [...lines, objective], basis: lefts.map((_, row) => width + row), scale: 1 }, width) as Tableau;
  tableau.basis.forEach((variable, row) => {
    if (variable < width) return;
    const column = (tableau.rows[row] as readonly number[]).findIndex((value, at) => at < width && value !== 0);
    if (column >= 0) tableau = pivot(tableau, row, column);
  });
  const held = tableau.basis.flatMap((variable, row) => (variable < width ? [row] : []));
  const bare = (line: readonly number[]): readonly number[] => [...line.slice(0, width), line.at(-1) as number];
  return { rows: held.map((row) => bare(tableau.rows[row] as readonly number[])), basis: held.map((row) => tableau.basis[row] as number), scale: tableau.scale };
};

/** The greatest `goal · counts` over the corner's tables; Infinity when unlimited. */
const greatest = ({ rows, basis, scale }: Tableau, goal: readonly number[]): number => {
  const objective = Array.from({ length: goal.length + 1 }, (_, c) =>
    rows.reduce((sum, line, row) => sum + (goal[basis[row] as number] as number) * (line[c] as number), c < goal.length ? -(goal[c] as number) * scale : 0),
  );
  const best = raise({ rows: [...rows, objective], basis, scale }, goal.length);
  return best === undefined ? Infinity : ((best.rows.at(-1) as readonly number[]).at(-1) as number) / best.scale;
};

/** A reader's bounds on sums of counts, given `sums` (each names its unknown counts; every count is a whole number from 0). */
export const boundsOver = (sums: readonly { readonly counts: readonly number[]; readonly sum: number }[]): ((counts: readonly number[]) => Bounds) => {
  const unknowns = [...new Set(sums.flatMap(({ counts }) => counts))];
  const row = (counts: readonly number[]): number[] => unknowns.map((count) => (counts.includes(count) ? 1 : 0));
  const start = corner(sums.map(({ counts }) => row(counts)), sums.map(({ sum }) => sum), unknowns.length);
  return (counts) => {
    if (counts.some((count) => !unknowns.includes(count))) return { low: 0, high: Infinity };
    const goal = row(counts);
    const low = -greatest(start, goal.map((value) => (value === 0 ? 0 : -value)));
    return { low: Math.ceil(low) || 0, high: Math.floor(greatest(start, goal)) };
  };
};
