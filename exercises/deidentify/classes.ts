// Equivalence classes and the three measures over them. Knows only columns of small whole numbers.
import { rounded } from '#kit/rounded.ts';

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

/** The same column with each of its values read as `read` says: every different value is looked at once, however many rows bear it. */
export const recoded = ({ codes, values }: Coded, read: (value: string) => string): Coded => {
  const again = codedOf(values.map(read));
  const next = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row += 1) next[row] = again.codes[codes[row] as number] as number;
  return { codes: next, size: again.size, values: again.values };
};

const partSparsely = (classOf: Int32Array, rows: readonly number[], { codes, size }: Pick<Coded, 'codes' | 'size'>): number => {
  const known = new Map<number, number>();
  for (let at = 0; at < classOf.length; at += 1) {
    const key = (classOf[at] as number) * size + (codes[rows[at] as number] as number);
    const id = known.get(key) ?? known.size;
    if (id === known.size) known.set(key, id);
    classOf[at] = id;
  }
  return known.size;
};

/** Parts every class by the values of one column; classes are numbered as they first occur. Returns how many there are. */
const part = (classOf: Int32Array, rows: readonly number[], { codes, size }: Coded, count: number): number => {
  // Many classes times many values would be a table larger than the rows themselves.
  if (count * size > 16 * rows.length + 1024) return partSparsely(classOf, rows, { codes, size });
  const known = new Int32Array(count * size);
  let made = 0;
  for (let at = 0; at < classOf.length; at += 1) {
    const key = (classOf[at] as number) * size + (codes[rows[at] as number] as number);
    if (known[key] === 0) {
      made += 1;
      known[key] = made;
    }
    classOf[at] = (known[key] as number) - 1;
  }
  return made;
};

/** Which class each of some rows is in, without the lists of their members: all that the measures need. */
export interface Labels {
  readonly rows: readonly number[];
  /** The class of `rows[at]`; classes are numbered as they first occur. */
  readonly classOf: Int32Array;
  readonly sizes: Int32Array;
}

/** Labels `rows` by equal values in all `columns`; O(rows × columns). Without columns all rows are one class. */
export const labelled = (columns: readonly Coded[], rows: readonly number[]): Labels => {
  const classOf = new Int32Array(rows.length);
  const count = rows.length === 0 ? 0 : columns.reduce((before, column) => (before === rows.length ? before : part(classOf, rows, column, before)), 1);
  const sizes = new Int32Array(count);
  for (let at = 0; at < classOf.length; at += 1) sizes[classOf[at] as number] = (sizes[classOf[at] as number] as number) + 1;
  return { rows, classOf, sizes };
};

/** The members of every class. */
export const classesIn = ({ rows, classOf, sizes }: Labels): Classes => {
  const classes = Array.from(sizes, (): number[] => []);
  for (let at = 0; at < classOf.length; at += 1) classes[classOf[at] as number]?.push(rows[at] as number);
  return classes;
};

/** Groups `rows` by equal values in all `columns`. */
export const classesBy = (columns: readonly Coded[], rows: readonly number[]): Classes => classesIn(labelled(columns, rows));

/** k: the size of the smallest class; 0 without rows. Source: L. Sweeney, k-anonymity, IJUFKS 10(5), 2002; GB/T 37964-2019, annex B. */
export const kOf = (classes: Classes): number => (classes.length === 0 ? 0 : Math.min(...classes.map((rows) => rows.length)));

export const distinctIn = (rows: readonly number[], { codes, size }: Coded): number => {
  const seen = new Uint8Array(size);
  let count = 0;
  for (const row of rows) {
    const code = codes[row] as number;
    if (seen[code] === 0) count += 1;
    seen[code] = 1;
  }
  return count;
};

/** Distinct l: the fewest different values of `sensitive` in any class. Source: Machanavajjhala et al., l-diversity, TKDD 1(1), 2007. */
export const lOf = (classes: Classes, sensitive: Coded): number =>
  classes.length === 0 ? 0 : Math.min(...classes.map((rows) => distinctIn(rows, sensitive)));

const countsIn = (rows: readonly number[], { codes, size }: Coded): Float64Array => {
  const counts = new Float64Array(size);
  for (const row of rows) counts[codes[row] as number] = (counts[codes[row] as number] as number) + 1;
  return counts;
};

/** Distance of each class from the whole: ½ Σ |p − q|, the earth mover's distance where all values lie equally far apart. */
export const distancesOf = (classes: Classes, sensitive: Coded): readonly number[] => {
  const parts = classes.map((rows) => countsIn(rows, sensitive));
  const all = classes.reduce((sum, { length }) => sum + length, 0);
  const whole = new Float64Array(sensitive.size).map((_, value) => parts.reduce((sum, counts) => sum + (counts[value] as number), 0) / all);
  return parts.map((counts, at) => {
    const { length } = classes[at] as readonly number[];
    return rounded(counts.reduce((sum, count, value) => sum + Math.abs(count / length - (whole[value] as number)), 0) / 2);
  });
};

/** t: the largest distance of any class; 0 without rows. Source: Li, Li and Venkatasubramanian, t-closeness, ICDE 2007. */
export const tOf = (classes: Classes, sensitive: Coded): number => Math.max(0, ...distancesOf(classes, sensitive));

/** The highest chance of telling which row is a person who is known to be in the table: 1/k. */
export const riskOf = (k: number): number => (k === 0 ? 0 : rounded(1 / k));

/** Of each class: how many different values of a column are in it, and how far it is from the whole. One pass over the rows. */
export interface Spread {
  readonly distinct: Int32Array;
  readonly distance: Float64Array;
}

/** The same figures as `distinctIn` and `distancesOf` give, without lists of members; a property test holds them equal. */
export const spreadOf = ({ rows, classOf, sizes }: Labels, column: Coded): Spread => {
  const pairOf = Int32Array.from(classOf);
  const pairs = rows.length === 0 ? 0 : part(pairOf, rows, column, sizes.length);
  const counts = new Int32Array(pairs);
  const classes = new Int32Array(pairs);
  const values = new Int32Array(pairs);
  const whole = new Float64Array(column.size);
  for (let at = 0; at < rows.length; at += 1) {
    const pair = pairOf[at] as number;
    const value = column.codes[rows[at] as number] as number;
    counts[pair] = (counts[pair] as number) + 1;
    classes[pair] = classOf[at] as number;
    values[pair] = value;
    whole[value] = (whole[value] as number) + 1;
  }
  const distinct = new Int32Array(sizes.length);
  const distance = new Float64Array(sizes.length).fill(1);
  for (let pair = 0; pair < pairs; pair += 1) {
    const at = classes[pair] as number;
    const share = (whole[values[pair] as number] as number) / rows.length;
    distinct[at] = (distinct[at] as number) + 1;
    // A value that the class lacks adds its whole share: begin with 1 and take back the shares of those it has.
    distance[at] = (distance[at] as number) + Math.abs((counts[pair] as number) / (sizes[at] as number) - share) - share;
  }
  return { distinct, distance: distance.map((sum) => Math.max(0, rounded(sum / 2))) };
};
