// One learner's publication: drawn rows with planted small figures, a drawn scene, the answers laid out at each gate, who fetched what.
import type { Exercise } from '#kit/exercise.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import { bestOf } from './product.ts';
import type { DealtField, DealtGate, DealtRow, Gate, PublishMove, PublishSet, Taker, Variant } from './schema.ts';

type Handles = ReadonlyMap<string, Handle>;

/** Counts from the table, each moved by a few per cent, so that no two learners read the same figures. */
const jittered = (stream: Stream, cell: string, threshold: number): number => {
  const count = Number(cell);
  const span = Math.floor(count / 10);
  return span === 0 ? count : Math.max(threshold, count - span + stream.int(2 * span + 1));
};

const dealRows = (set: PublishSet, stream: Stream, handles: Handles): readonly DealtRow[] => {
  const { bands, threshold, plant, outside } = set;
  const drawn = stream.draw(set.table.rows, set.draw).map(({ id, cells }) => ({ id, cells, counts: bands.map((band) => jittered(stream, cells[band] ?? '0', threshold)) }));
  const places = stream.draw(drawn.flatMap((_, row) => plant.bands.map((band) => [row, bands.indexOf(band)] as const)), plant.small);
  for (const [row, band] of places) (drawn[row] as { counts: number[] }).counts[band] = 1 + stream.int(threshold - 1);
  const open = stream.draw(drawn.map(({ id }) => id), outside.rows);
  return drawn.map(({ id, cells, counts }) => ({ handle: handles.get(id) as Handle, id, cells, counts, isOutside: open.includes(id) }));
};

const dealField = (stream: Stream, seed: string, gate: Gate, scene: string, { id, label, ground, options }: Gate['fields'][number]): DealtField => {
  const path = `${gate.gate}/${id}`;
  const handles = handlesOf(seed, path, ['', ...options.map((one) => `o-${one.id}`)]);
  const mixed = stream.shuffle(options).map((one) => ({ handle: handles.get(`o-${one.id}`) as Handle, id: one.id, text: one.text, why: one.why, isRight: one.fits.includes(scene) }));
  const right = mixed.filter(({ isRight }) => isRight).slice(0, 1);
  const wrong = mixed.filter(({ isRight }) => !isRight).slice(0, gate.offer - right.length);
  return { handle: handles.get('') as Handle, id, label, ground, options: stream.shuffle([...right, ...wrong]), column: '' };
};

/** A dictionary entry for each column that may stay: the first way of explaining it is right. */
const dealEntries = ({ columns, table }: PublishSet, stream: Stream, seed: string): readonly DealtField[] =>
  Object.entries(columns).flatMap(([id, { entries, ground, why, role }]): DealtField[] => {
    if (role === 'direct' || entries.length === 0) return [];
    const handles = handlesOf(seed, `entry/${id}`, ['', ...entries.map((_, at) => `o-${at}`)]);
    const options = entries.map((text, at) => ({ handle: handles.get(`o-${at}`) as Handle, id: `${id}-${at}`, text, why, isRight: at === 0 }));
    const label = table.columns.find((one) => one.id === id)?.label ?? { zh: id, en: id };
    return [{ handle: handles.get('') as Handle, id: `entry-${id}`, label, ground, options: stream.shuffle(options), column: id }];
  });

const dealTakers = ({ takers: { draw, versions, pool } }: PublishSet, stream: Stream, seed: string): { readonly takers: readonly Taker[]; readonly faulty: string } => {
  const handles = handlesOf(seed, 'taker', pool.map(({ id }) => id));
  const faulty = versions[stream.int(Math.max(1, versions.length))] ?? '';
  // Both sorts are always there: some fetched the faulty version, some another.
  const others = versions.filter((version) => version !== faulty);
  const takers = stream.draw(pool, draw).map(({ id, text }, at) => {
    const version = at === 0 ? faulty : at === 1 ? (others[0] ?? faulty) : (versions[stream.int(versions.length)] as string);
    return { handle: handles.get(id) as Handle, id, text, version };
  });
  return { takers: stream.shuffle(takers), faulty };
};

const attempt = (set: PublishSet, seed: string, stream: Stream): Variant => {
  const scene = set.scenes[stream.int(set.scenes.length)] as PublishSet['scenes'][number];
  const named = (sort: string, ids: readonly string[]): Readonly<Record<string, Handle>> => Object.fromEntries(handlesOf(seed, sort, ids));
  const gates = set.gates.map((gate): DealtGate => ({
    gate,
    fields: [...gate.fields.map((field) => dealField(stream, seed, gate, scene.id, field)), ...(gate.gate === 'describe' ? dealEntries(set, stream, seed) : [])],
  }));
  return {
    set, scene, gates,
    rows: dealRows(set, stream, handlesOf(seed, 'row', set.table.rows.map(({ id }) => id))),
    columns: named('column', Object.keys(set.columns)),
    bands: named('band', set.bands),
    ...dealTakers(set, stream, seed),
  };
};

/** Deals again from the same stream until the table can be published at all; the sets that are kept need one try or two. */
export const vary: Exercise<PublishSet, Variant, never, PublishMove>['vary'] = (set, seed) => {
  const stream = streamOf(seed);
  let variant = attempt(set, seed, stream);
  for (let round = 0; round < 20 && bestOf(variant) === undefined; round += 1) variant = attempt(set, seed, stream);
  return variant;
};
