// Faults of a set that its shape alone cannot show: names that point nowhere. Told as data, with their place.
interface Loose {
  readonly table: { readonly columns: readonly { readonly id: string }[]; readonly rows: readonly unknown[] };
  readonly treatments: Readonly<Record<string, { readonly role: string; readonly ways: readonly { readonly id: string }[] }>>;
  readonly stages: readonly string[];
  readonly first: readonly string[];
  readonly show: number;
  readonly question: { readonly needs: Readonly<Record<string, string>> };
  readonly outside: { readonly knows: Readonly<Record<string, string>> };
}

/** As zod takes an issue: a plain record, not readonly. */
export type Fault = {
  code: 'custom';
  path: PropertyKey[];
  message: string;
  input: unknown;
};

const order = ['strip', 'identify', 'k', 'l', 't', 'decide'];
const fault = (path: PropertyKey[], message: string, input: unknown): Fault => ({ code: 'custom', path, message, input });

const wayFaults = (set: Loose, place: readonly [string, string], needs: Readonly<Record<string, string>>): Fault[] =>
  Object.entries(needs).flatMap(([id, way]) => {
    const known = ['keep', ...(set.treatments[id]?.ways ?? []).map((one) => one.id)];
    if (set.treatments[id] === undefined) return [fault([...place, id], `treatments has no column ${id}`, way)];
    return known.includes(way) ? [] : [fault([...place, id], `${id} has no way ${way}; known: ${known.join(', ')}`, way)];
  });

const treatmentFaults = (set: Loose): Fault[] => {
  const columns = set.table.columns.map(({ id }) => id);
  const missing = columns.filter((id) => set.treatments[id] === undefined).map((id) => fault(['treatments'], `column ${id} has no treatment`, id));
  const foreign = Object.keys(set.treatments).filter((id) => !columns.includes(id)).map((id) => fault(['treatments', id], `the table has no column ${id}`, id));
  const doubled = Object.entries(set.treatments).flatMap(([id, { ways }]) =>
    ways.filter((way, at) => ['keep', 'delete'].includes(way.id) || ways.findIndex((other) => other.id === way.id) !== at)
      .map((way) => fault(['treatments', id, 'ways'], `${way.id} is used twice, or is one of keep and delete`, way.id)));
  return [...missing, ...foreign, ...doubled];
};

/** Every name in a set that points nowhere, and stages out of order; empty when the set hangs together. */
export const faultsOf = (set: Loose): Fault[] => {
  const places = set.stages.map((stage) => order.indexOf(stage));
  const sensitive = Object.values(set.treatments).some(({ role }) => role === 'sensitive');
  return [
    ...treatmentFaults(set),
    ...wayFaults(set, ['question', 'needs'], set.question.needs),
    ...wayFaults(set, ['outside', 'knows'], set.outside.knows),
    ...set.first.filter((id) => set.treatments[id]?.role !== 'direct').map((id) => fault(['first'], `${id} is not a column that points at a person by itself`, id)),
    ...(places.some((place, at) => at > 0 && place <= (places[at - 1] as number)) ? [fault(['stages'], `stages come in this order: ${order.join(', ')}`, set.stages)] : []),
    ...(set.stages.includes('strip') && set.first.length === 0 ? [fault(['first'], 'the stage strip needs the columns it begins with', set.first)] : []),
    ...(!set.stages.includes('k') ? [fault(['stages'], 'a set without the stage k proves nothing', set.stages)] : []),
    ...(!sensitive ? [fault(['treatments'], 'one column at least has the role sensitive', undefined)] : []),
    ...(set.show > set.table.rows.length ? [fault(['show'], `the table has ${set.table.rows.length} rows only`, set.show)] : []),
  ];
};
