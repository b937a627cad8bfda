// How likely blind choice is right at the first hand-in: for the proof only.
import { partIds, partOptions } from './chart.ts';
import { openCells, reasons, rightOf } from './right.ts';
import { basisOptions } from './rules.ts';
import type { Find } from './schema.ts';
import type { DealtAsk, QueryVariant } from './variant.ts';

const ofFind = (variant: QueryVariant, dealt: DealtAsk, ask: Find): number => {
  const { result, query, cells, sure, basis } = rightOf(variant, dealt);
  const { groups, measures } = variant.set;
  const ways = ask.query.across === undefined ? groups.length : (groups.length * (groups.length - 1)) / 2;
  const claim = ask.claims.length === 0 ? 1 : ask.claims.filter(({ right }) => right).length / ask.claims.length;
  const fields = ask.basis.reduce((all, field) => (all * (basis[field.id]?.length ?? 1)) / Math.max(1, basisOptions(variant, field).length), 1);
  const cell = cells.length / Math.max(1, openCells(result, query).length);
  return ((cell * claim * fields) / ways / measures.length) * (ask.sure ? sure.length / reasons.length : 1);
};

/** Filters are left out, so the true chance is smaller still. */
export const chance = (variant: QueryVariant): number =>
  variant.asks.reduce((product, dealt) => {
    const { ask } = dealt;
    return product * (ask.kind === 'find' ? ofFind(variant, dealt, ask) : partIds(ask).reduce((all, id) => all / partOptions[id].length, 1));
  }, 1);
