// The doubtful rows as they are decided: rows that one flag joins are one case.
import type { Handle } from '#kit/variant.ts';
import type { Variant } from './bench.ts';
import { type Flag, flagsOf } from './checks.ts';
import type { Plant } from './schema.ts';

export interface Case {
  /** The handle of its first row, by which rulings are kept. */
  readonly head: Handle;
  /** Places in the table, in order. */
  readonly rows: readonly number[];
  readonly flags: readonly Flag[];
  /** What was planted here and is not mended by the column; undefined where everything is right. */
  readonly plant?: Plant;
}

const joined = (flags: readonly Flag[]): readonly Flag[][] => {
  const groups: Flag[][] = [];
  for (const flag of flags) {
    const touching = groups.filter((group) => group.some(({ rows }) => rows.some((row) => flag.rows.includes(row))));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), flag]);
  }
  return groups;
};

const caseOver = ({ rows }: Variant, places: readonly number[], flags: readonly Flag[]): Case => {
  const plant = places.map((at) => rows[at]?.plant).find((one) => one !== undefined && one.right !== 'column');
  return { head: rows[places[0] as number]?.handle ?? '', rows: places, flags, ...(plant === undefined ? {} : { plant }) };
};

const kept = new WeakMap<Variant, { readonly flagged: readonly Case[]; readonly byRow: ReadonlyMap<Handle, Case> }>();

const all = (variant: Variant) => {
  const known = kept.get(variant);
  if (known !== undefined) return known;
  const flags = flagsOf(variant.set, variant.columns.map(({ column }) => column), variant.rows.map(({ settled }) => settled));
  const flagged = joined(flags)
    .map((group) => caseOver(variant, [...new Set(group.flatMap(({ rows }) => rows))].sort((a, b) => a - b), group))
    .sort((a, b) => (a.rows[0] as number) - (b.rows[0] as number));
  const plain = variant.rows.map((_, at) => caseOver(variant, [at], []));
  const byRow = new Map([...plain, ...flagged].flatMap((one) => one.rows.map((at) => [variant.rows[at]?.handle ?? '', one] as const)));
  const found = { flagged, byRow };
  kept.set(variant, found);
  return found;
};

/** The doubtful cases once every column is in its form, in the table's order. */
export const casesOf = (variant: Variant): readonly Case[] => all(variant).flagged;

/** The case that a row belongs to; a row that nothing speaks against is a case of its own. Undefined for a foreign handle. */
export const caseOf = (variant: Variant, row: string): Case | undefined => all(variant).byRow.get(row);
