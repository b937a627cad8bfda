// Entries of the register that a row might be: by its key, and by a name that looks alike. The second is a clue, no proof.
import type { Row } from '#kit/table.ts';
import type { Cells } from './bench.ts';
import type { CleanSet } from './schema.ts';

export interface Candidate {
  readonly entry: Row;
  readonly isKey: boolean;
  /** How much of the two names is alike, in per cent. */
  readonly alike: number;
}

const pairs = (name: string): readonly string[] => [...name].slice(1).map((char, at) => [...name][at] + char);

/** Pairs of neighbouring characters in common, twice, of all pairs (Dice's coefficient), in whole per cent. */
export const likeness = (a: string, b: string): number => {
  const [one, rest] = [pairs(a), [...pairs(b)]];
  const all = one.length + rest.length;
  const common = one.filter((pair) => {
    const at = rest.indexOf(pair);
    return at >= 0 && rest.splice(at, 1).length > 0;
  }).length;
  return all === 0 ? 0 : Math.round((200 * common) / all);
};

const leastAlike = 60;
const most = 3;

/** Those with the same key first, then the names most alike. */
export const candidatesFor = ({ register, checks }: CleanSet, cells: Cells): readonly Candidate[] => {
  const check = checks.find(({ kind }) => kind === 'register');
  if (register === undefined || check?.kind !== 'register') return [];
  const name = cells[check.name] ?? '';
  return register.table.rows
    .map((entry): Candidate => ({ entry, isKey: entry.cells[register.key] === cells[check.key], alike: likeness(name, entry.cells[register.name] ?? '') }))
    .filter(({ isKey, alike }) => isKey || alike >= leastAlike)
    .sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.alike - a.alike)
    .slice(0, most);
};
