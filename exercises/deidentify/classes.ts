// Equivalence classes and the three measures over them. Knows only columns of small whole numbers.

/** A column as numbers: `codes[row]` from 0 to `size` − 1, equal numbers for equal values. */
export interface Coded {
  readonly codes: Int32Array;
  readonly size: number;
  readonly values: readonly string[];
}

/** Row numbers that read alike, class by class, in the order in which they first occur. */
export type Classes = readonly (readonly number[])[];

export const codedOf = (values: readonly string[]): Coded => {
  const known = new Map<string, number>();
  const codes = new Int32Array(values.length);
  values.forEach((value, row) => {
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    codes[row] = code;
  });
  return { codes, size: known.size, values: [...known.keys()] };
};

/** Groups `rows` by equal values in all `columns`; O(rows × columns). Without columns all rows are one class. */
export const classesBy = (columns: readonly Coded[], rows: readonly number[]): Classes => {
  let classOf = new Int32Array(rows.length);
  for (const { codes, size } of columns) {
    const next = new Int32Array(rows.length);
    const known = new Map<number, number>();
    rows.forEach((row, at) => {
      const key = (classOf[at] as number) * size + (codes[row] as number);
      const id = known.get(key) ?? known.size;
      known.set(key, id);
      next[at] = id;
    });
    classOf = next;
  }
  const classes: number[][] = [];
  rows.forEach((row, at) => (classes[classOf[at] as number] ??= []).push(row));
  return classes;
};

/** Distances are compared and shown with 6 decimals. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** k: the size of the smallest class; 0 without rows. Source: L. Sweeney, k-anonymity, IJUFKS 10(5), 2002; GB/T 37964-2019, annex B. */
export const kOf = (classes: Classes): number => (classes.length === 0 ? 0 : Math.min(...classes.map((rows) => rows.length)));

export const distinctIn = (rows: readonly number[], { codes }: Coded): number => new Set(rows.map((row) => codes[row])).size;

/** Distinct l: the fewest different values of `sensitive` in any class. Source: Machanavajjhala et al., l-diversity, TKDD 1(1), 2007. */
export const lOf = (classes: Classes, sensitive: Coded): number =>
  classes.length === 0 ? 0 : Math.min(...classes.map((rows) => distinctIn(rows, sensitive)));

const share = (rows: readonly number[], { codes, size }: Coded): number[] => {
  const counts = new Array<number>(size).fill(0);
  for (const row of rows) counts[codes[row] as number] = (counts[codes[row] as number] as number) + 1;
  return counts.map((count) => count / rows.length);
};

/** Distance of each class from the whole: ½ Σ |p − q|, the earth mover's distance where all values lie equally far apart. */
export const distancesOf = (classes: Classes, sensitive: Coded): readonly number[] => {
  const whole = share(classes.flat(), sensitive);
  return classes.map((rows) => {
    const part = share(rows, sensitive);
    return rounded(part.reduce((sum, p, value) => sum + Math.abs(p - (whole[value] as number)), 0) / 2);
  });
};

/** t: the largest distance of any class; 0 without rows. Source: Li, Li and Venkatasubramanian, t-closeness, ICDE 2007. */
export const tOf = (classes: Classes, sensitive: Coded): number => Math.max(0, ...distancesOf(classes, sensitive));

/** The highest chance of telling which row is a person who is known to be in the table: 1/k. */
export const riskOf = (k: number): number => (k === 0 ? 0 : rounded(1 / k));
