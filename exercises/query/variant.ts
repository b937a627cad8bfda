// One learner's table: rows drawn from the pool, codes that changed places, what is asked of this learner. Pure.
import { handlesOf, type Handle } from '#kit/variant.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import type { Column } from '#kit/table.ts';
import type { Ask, Measure, Mend, PartId, QuerySet } from './schema.ts';

export type Cells = Readonly<Record<string, string>>;

export interface DealtColumn {
  readonly handle: Handle;
  readonly id: string;
  readonly column: Column;
}

export interface DealtAsk {
  readonly handle: Handle;
  readonly ask: Ask;
  /** What was drawn for $; '' where the ask draws nothing. */
  readonly drawn: string;
  /** How the chart to be mended begins. */
  readonly begins: Readonly<Record<string, string>>;
}

export interface QueryVariant {
  readonly set: QuerySet;
  readonly rows: readonly Cells[];
  readonly columns: readonly DealtColumn[];
  readonly measures: readonly { readonly handle: Handle; readonly measure: Measure }[];
  readonly fixes: readonly { readonly handle: Handle; readonly fix: QuerySet['fixes'][number] }[];
  readonly asks: readonly DealtAsk[];
}

const codesIn = (set: QuerySet, column: string): readonly string[] => [...new Set(set.table.rows.map(({ cells }) => cells[column] ?? ''))].filter((code) => code !== '');

/** Column -> code in the pool -> code in this deal. */
const exchanged = (set: QuerySet, stream: Stream): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(set.shuffle.map((column) => {
    const codes = codesIn(set, column);
    const others = stream.shuffle(codes);
    return [column, new Map(codes.map((code, at) => [code, others[at] as string]))];
  }));

const beginOf = ({ parts, plant }: Mend, stream: Stream): Readonly<Record<string, string>> => {
  const ids = Object.keys(parts) as PartId[];
  const wrong = stream.draw(ids, plant);
  return Object.fromEntries(ids.map((id) => [id, parts[id]?.[wrong.includes(id) ? 'wrong' : 'right'] ?? '']));
};

/** One deal from `stream`; whether its questions have one clear answer each is for the caller to see. */
export const dealFrom = (set: QuerySet, seed: string, stream: Stream): QueryVariant => {
  const places = exchanged(set, stream);
  const drawn = new Set(stream.draw(set.table.rows.map(({ id }) => id), set.draw));
  const handles = (sort: string, ids: readonly string[]): ((id: string) => Handle) => {
    const known = handlesOf(seed, sort, ids);
    return (id) => known.get(id) as Handle;
  };
  const [column, measure, fix, ask] = [
    handles('column', set.table.columns.map(({ id }) => id)), handles('measure', set.measures.map(({ id }) => id)),
    handles('fix', set.fixes.map(({ id }) => id)), handles('ask', set.asks.map(({ id }) => id)),
  ];
  return {
    set,
    rows: set.table.rows.filter(({ id }) => drawn.has(id)).map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([id, code]) => [id, places.get(id)?.get(code) ?? code]))),
    columns: set.table.columns.map((one) => ({ handle: column(one.id), id: one.id, column: one })),
    measures: set.measures.map((one) => ({ handle: measure(one.id), measure: one })),
    fixes: set.fixes.map((one) => ({ handle: fix(one.id), fix: one })),
    asks: set.asks.map((one) => ({
      handle: ask(one.id), ask: one,
      drawn: one.draw === undefined ? '' : (stream.draw(one.draw.of, 1)[0] as string),
      begins: one.kind === 'mend' ? beginOf(one, stream) : {},
    })),
  };
};

export const dealt = (set: QuerySet, seed: string, isClear: (variant: QueryVariant) => boolean): QueryVariant | undefined => {
  const stream = streamOf(seed);
  for (let round = 0; round < 60; round += 1) {
    const variant = dealFrom(set, seed, stream);
    if (isClear(variant)) return variant;
  }
  return undefined;
};
