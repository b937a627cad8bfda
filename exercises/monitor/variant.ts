// One learner's city: sensors drawn from the pool, faults planted in their readings, a twin for each type. Pure.
import { handlesOf, type Handle } from '#kit/variant.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import type { Text } from '#kit/text.ts';
import type { FaultId, MonitorSet, SensorType } from './schema.ts';

/** One reading; undefined where none came. `isMixed`: written in the larger unit. */
export interface Reading {
  readonly value: number | undefined;
  readonly isMixed: boolean;
}

export interface Sensor {
  readonly handle: Handle;
  readonly id: string;
  readonly label: Text;
  readonly type: number;
  readonly fault: FaultId | 'none';
  /** Values as they are true in the base unit: what correcting brings back. */
  readonly readings: readonly Reading[];
  /** First and last reading of each event that did happen. */
  readonly events: readonly (readonly [number, number])[];
  readonly register: readonly [number, number];
  readonly reported: readonly [number, number];
  /** What the twin says of the last reading. */
  readonly twin: number;
}

export interface TypeDeal {
  readonly handle: Handle;
  readonly type: SensorType;
  /** What is added to the values of this type in this deal; thresholds on offer move with it. */
  readonly shift: number;
  /** Minutes since the twin was last brought up to date. */
  readonly age: number;
}

export interface MonitorVariant {
  readonly set: MonitorSet;
  readonly types: readonly TypeDeal[];
  readonly sensors: readonly Sensor[];
  readonly screen: readonly { readonly handle: Handle; readonly item: MonitorSet['screen'][number] }[];
}

interface Base {
  readonly at: number;
  readonly id: string;
  readonly type: number;
  readonly values: number[];
  readonly events: readonly (readonly [number, number])[];
}

const eventsOf = (flags: readonly boolean[]): readonly (readonly [number, number])[] =>
  flags.flatMap((flag, at) => {
    if (!flag || flags[at - 1] === true) return [];
    const end = flags.findIndex((other, later) => later > at && !other);
    return [[at, end === -1 ? flags.length - 1 : end - 1] as const];
  });

const baseOf = ({ table, sensors, types }: MonitorSet, at: number, shift: number): Base => {
  const { id, type } = sensors[at] as MonitorSet['sensors'][number];
  const rows = table.rows.filter(({ cells }) => cells['sensor'] === id).sort((a, b) => Number(a.cells['at']) - Number(b.cells['at']));
  return {
    at, id, type: types.findIndex((one) => one.id === type),
    values: rows.map(({ cells }) => Number(cells['value']) + shift),
    events: eventsOf(rows.map(({ cells }) => cells['event'] === 'yes')),
  };
};

/** Devices out of order take one sensor each, of types of their own, so that every type keeps one that works. */
const faultsFor = (set: MonitorSet, bases: readonly Base[], stream: Stream): ReadonlyMap<string, FaultId> => {
  const given = new Map<string, FaultId>();
  const broken = new Set<number>();
  for (const fault of set.faults) {
    const free = stream.shuffle(bases.filter(({ id, type }) => !given.has(id) && (fault !== 'unit' || set.types[type]?.mixed !== undefined) && (!isDevice(fault) || !broken.has(type))));
    const base = free[0];
    if (base === undefined) continue;
    given.set(base.id, fault);
    if (isDevice(fault)) broken.add(base.type);
  }
  return given;
};

/** Faults of the device itself: its readings are of no use until somebody has been there. */
export const isDevice = (fault: string): boolean => fault === 'frozen' || fault === 'drift';

const quiet = ({ values, events }: Base, margin: number): readonly number[] =>
  values.flatMap((_, at) => (at > 0 && at < values.length - 1 && events.every(([from, to]) => at < from - margin || at > to + margin) ? [at] : []));

interface Planted {
  readonly spikes: ReadonlyMap<string, number>;
  readonly gaps: ReadonlyMap<string, readonly number[]>;
}

/** Spikes on sensors that work, one a type at most; gaps beside them: a run of three in types that lack readings, single ones elsewhere. */
const plantedIn = (set: MonitorSet, bases: readonly Base[], faults: ReadonlyMap<string, FaultId>, short: ReadonlySet<number>, stream: Stream): Planted => {
  const working = bases.filter(({ id }) => !isDevice(faults.get(id) ?? ''));
  const spikes = new Map<string, number>();
  const gaps = new Map<string, readonly number[]>();
  const spiked = new Set(stream.draw(set.types.map((_, at) => at), set.plant.spikes));
  set.types.forEach((_, type) => {
    const own = stream.shuffle(working.filter((base) => base.type === type));
    const [first, second = first] = own;
    if (first === undefined || second === undefined) return;
    if (spiked.has(type)) {
      const places = quiet(first, 2);
      spikes.set(first.id, places[stream.int(places.length)] ?? 1);
    }
    const free = (base: Base): readonly number[] => quiet(base, 1).filter((at) => Math.abs(at - (spikes.get(base.id) ?? -9)) > 2);
    if (short.has(type)) {
      const runs = free(second).filter((at) => [at + 1, at + 2].every((next) => free(second).includes(next)));
      const from = runs[stream.int(Math.max(1, runs.length))];
      if (from !== undefined) gaps.set(second.id, [from, from + 1, from + 2]);
    } else {
      const places = free(second);
      const place = places[stream.int(Math.max(1, places.length))];
      if (place !== undefined) gaps.set(second.id, [place]);
    }
  });
  return { spikes, gaps };
};

const readingsOf = (base: Base, type: SensorType, fault: string, planted: Planted, stream: Stream): readonly Reading[] => {
  const mixed = fault === 'unit' ? new Set(stream.draw(quiet(base, 0), 4)) : new Set<number>();
  return base.values.map((value, at): Reading => {
    if (fault === 'frozen') return { value: base.values[0] as number, isMixed: false };
    if (fault === 'drift') return { value: (base.values[0] as number) + at * type.drift, isMixed: false };
    if (planted.gaps.get(base.id)?.includes(at) === true) return { value: undefined, isMixed: false };
    return { value: planted.spikes.get(base.id) === at ? value + type.spike : value, isMixed: mixed.has(at) };
  });
};

/** One deal; whether it can be tuned without a missed or a false alarm is for the caller to see. */
export const dealFrom = (set: MonitorSet, seed: string, stream: Stream): MonitorVariant => {
  const names = handlesOf(seed, 'sensor', set.sensors.map(({ id }) => id));
  const kinds = handlesOf(seed, 'type', set.types.map(({ id }) => id));
  const items = handlesOf(seed, 'item', set.screen.map(({ id }) => id));
  const shifts = set.types.map(({ shift }) => stream.draw(shift, 1)[0] as number);
  const drawn = set.types.flatMap((type, at) => stream.draw(set.sensors.flatMap((one, n) => (one.type === type.id ? [n] : [])), set.draw).map((n) => baseOf(set, n, shifts[at] as number)));
  const faults = faultsFor(set, drawn, stream);
  const [late, off, short] = [set.plant.late, set.plant.off, set.plant.gaps].map((count) => new Set(stream.draw(set.types.map((_, at) => at), count)));
  const planted = plantedIn(set, drawn, faults, short as Set<number>, stream);
  const sensors = drawn.map((base): Sensor => {
    const { id, label, x, y } = set.sensors[base.at] as MonitorSet['sensors'][number];
    const fault = faults.get(base.id) ?? 'none';
    const type = set.types[base.type] as SensorType;
    const readings = readingsOf(base, type, fault, planted, stream);
    const isOff = (off as Set<number>).has(base.type) && !isDevice(fault);
    const by = isOff ? type.residual + 1 + stream.int(type.residual) : stream.int(type.residual + 1);
    return {
      handle: names.get(id) as Handle, id, label, type: base.type, fault, readings, events: isDevice(fault) ? [] : base.events,
      register: [x, y], reported: fault === 'swapped' ? [y, x] : [x, y],
      twin: (readings.at(-1)?.value ?? 0) + (stream.int(2) === 0 ? by : -by),
    };
  });
  return {
    set, sensors,
    types: set.types.map((type, at) => ({ handle: kinds.get(type.id) as Handle, type, shift: shifts[at] as number, age: (late as Set<number>).has(at) ? set.trust.fresh + 1 + stream.int(20) : stream.int(set.trust.fresh + 1) })),
    screen: stream.draw(set.screen, set.screenDraw).map((item) => ({ handle: items.get(item.id) as Handle, item })),
  };
};

/** The first of 60 deals of which `isClear` is true. */
export const dealt = (set: MonitorSet, seed: string, isClear: (variant: MonitorVariant) => boolean): MonitorVariant | undefined => {
  const stream = streamOf(seed);
  for (let round = 0; round < 60; round += 1) {
    const variant = dealFrom(set, seed, stream);
    if (isClear(variant)) return variant;
  }
  return undefined;
};
