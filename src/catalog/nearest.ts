// The name that was probably meant.

/** What courses, lessons, sets and terms may be called. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** `name` in the form of an id, where it is written in Latin letters: `My Rows` is `my-rows`. */
export const properId = (name: string): string | undefined => {
  const proper = name.toLowerCase().replace(/[ _.-]+/gu, '-').replace(/^-|-$/gu, '');
  return idForm.test(proper) ? proper : undefined;
};

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
export const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(a.length, b.length);
};

/** The nearest of `names`, if it is near: at most a third of the letters differ (two for short ones). */
export const nearest = (name: string, names: readonly string[]): string | undefined => {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  return names
    .map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= limit && far < candidate.length)
    .sort((a, b) => a.far - b.far)[0]?.candidate;
};
