// What follows from sums alone: exact elimination over whole numbers. Every row remembers which sums it was made of.

export interface LinearSystem {
  /** Names of the unknown counts, in column order. */
  readonly unknowns: readonly number[];
  /** Row echelon form: `left` over the unknowns = `right`, made of `made[i]` times sum i. */
  readonly rows: readonly Line[];
}

interface Line {
  readonly left: readonly number[];
  readonly right: number;
  readonly made: readonly number[];
}

/** `over` × the asked sum = Σ `factors[i]` × sum i, and the asked sum is `value`. */
export interface Derived {
  readonly over: number;
  readonly factors: readonly number[];
  readonly value: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

const lowered = ({ left, right, made }: Line): Line => {
  const by = [...left, right, ...made].reduce(gcd, 0) || 1;
  const less = (value: number): number => value / by;
  return { left: left.map(less), right: right / by, made: made.map(less) };
};

/** keep × line − take × other, in lowest terms. */
const minus = (line: Line, keep: number, other: Line, take: number): Line =>
  lowered({
    left: line.left.map((value, at) => keep * value - take * (other.left[at] as number)),
    right: keep * line.right - take * other.right,
    made: line.made.map((value, at) => keep * value - take * (other.made[at] as number)),
  });

const pivotOf = ({ left }: Line): number => left.findIndex((value) => value !== 0);

/** @param sums each names its unknown counts and their sum; whole numbers. */
export const solveSums = (sums: readonly { readonly counts: readonly number[]; readonly sum: number }[]): LinearSystem => {
  const unknowns = [...new Set(sums.flatMap(({ counts }) => counts))].sort((a, b) => a - b);
  let rows: Line[] = [];
  sums.forEach(({ counts, sum }, at) => {
    const start: Line = { left: unknowns.map((count) => (counts.includes(count) ? 1 : 0)), right: sum, made: sums.map((_, other) => (other === at ? 1 : 0)) };
    const line = reduced(rows, start);
    const pivot = pivotOf(line);
    if (pivot < 0) return;
    rows = [...rows.map((row) => (row.left[pivot] === 0 ? row : minus(row, line.left[pivot] as number, line, row.left[pivot] as number))), line];
  });
  return { unknowns, rows };
};

const reduced = (rows: readonly Line[], start: Line): Line =>
  rows.reduce((line, row) => {
    const pivot = pivotOf(row);
    const value = line.left[pivot] as number;
    return value === 0 ? line : minus(line, row.left[pivot] as number, row, value);
  }, start);

/** The sum of `counts`, if the sums fix it; undefined when they leave it open. */
export const derive = ({ unknowns, rows }: LinearSystem, counts: readonly number[]): Derived | undefined => {
  if (counts.some((count) => !unknowns.includes(count))) return undefined;
  const none = (rows[0]?.made ?? []).map(() => 0);
  // The asked sum rides along as one more entry of `made`, so that its scale is known at the end.
  const carried = rows.map((row): Line => ({ ...row, made: [...row.made, 0] }));
  const asked: Line = { left: unknowns.map((count) => (counts.includes(count) ? 1 : 0)), right: 0, made: [...none, 1] };
  const { left, right, made } = reduced(carried, asked);
  if (left.some((value) => value !== 0)) return undefined;
  const scale = made.at(-1) as number;
  const sign = scale < 0 ? 1 : -1;
  return { over: Math.abs(scale), factors: made.slice(0, -1).map((factor) => sign * factor || 0), value: -right / scale || 0 };
};
