// What settings make of the readings: where an alarm opens and closes, which events are missed, which alarms are false.
import type { MonitorVariant, Sensor } from './variant.ts';
import { isDevice } from './variant.ts';

/** From the reading at which it opens to the last before it closes. */
export interface Alarm {
  readonly from: number;
  readonly to: number;
}

export interface Settings {
  readonly threshold: number;
  readonly hysteresis: number;
  readonly samples: number;
}

/**
 * An alarm opens at the `samples`-th reading in a row at or over the threshold, and closes at the first reading below the threshold
 * less the hysteresis. A reading that did not come neither counts nor breaks the row. Rule of this platform's exercises.
 */
export const alarmsOf = ({ readings }: Pick<Sensor, 'readings'>, { threshold, hysteresis, samples }: Settings): readonly Alarm[] => {
  const alarms: Alarm[] = [];
  let row = 0;
  let from = -1;
  readings.forEach(({ value }, at) => {
    if (value === undefined) return;
    row = value >= threshold ? row + 1 : 0;
    if (from === -1 && row >= samples) from = at;
    else if (from !== -1 && value < threshold - hysteresis) {
      alarms.push({ from, to: at - 1 });
      from = -1;
    }
  });
  return from === -1 ? alarms : [...alarms, { from, to: readings.length - 1 }];
};

export interface Misses {
  readonly missed: number;
  readonly false: number;
}

/** An event is caught by the alarm that opens within it; each further alarm in it, and each outside of all, is false. */
export const missesOf = ({ events }: Pick<Sensor, 'events'>, alarms: readonly Alarm[]): Misses => {
  const opened = events.map(([from, to]) => alarms.filter((alarm) => alarm.from >= from && alarm.from <= to).length);
  return { missed: opened.filter((count) => count === 0).length, false: alarms.length - opened.filter((count) => count > 0).length };
};

/** Sensors of a type whose readings may be used: devices out of order are left out. */
export const usable = ({ sensors }: MonitorVariant, type: number): readonly Sensor[] => sensors.filter((one) => one.type === type && !isDevice(one.fault));

export const missesIn = (variant: MonitorVariant, type: number, settings: Settings): Misses =>
  usable(variant, type).map((sensor) => missesOf(sensor, alarmsOf(sensor, settings))).reduce((sum, one) => ({ missed: sum.missed + one.missed, false: sum.false + one.false }), { missed: 0, false: 0 });

/** Minutes of the longest silence of a sensor: from the last reading before a gap to the next one. */
export const silenceOf = ({ set }: MonitorVariant, { readings }: Sensor): number => {
  const come = readings.flatMap(({ value }, at) => (value === undefined ? [] : [at]));
  const breaks = come.map((at, n) => at - (come[n - 1] ?? at));
  return Math.max(0, ...breaks) * set.step;
};

/** A run of three readings that did not come: such a sensor is out of touch. */
export const isOut = (variant: MonitorVariant, sensor: Sensor): boolean => silenceOf(variant, sensor) > 3 * variant.set.step;

/** The thresholds on offer in this deal. */
export const thresholdsOf = (variant: MonitorVariant, type: number): readonly number[] => {
  const deal = variant.types[type];
  return deal === undefined ? [] : deal.type.thresholds.map((one) => one + deal.shift);
};

export interface Tuned {
  readonly samples: number;
  readonly by: readonly (readonly [threshold: number, hysteresis: number])[];
}

const tunedWith = (variant: MonitorVariant, samples: number): Tuned | undefined => {
  const by = variant.types.map(({ type }, at) =>
    thresholdsOf(variant, at).flatMap((threshold) => type.hysteresis.map((hysteresis) => [threshold, hysteresis] as const))
      .find(([threshold, hysteresis]) => {
        const { missed, false: wrong } = missesIn(variant, at, { threshold, hysteresis, samples });
        return missed + wrong === 0;
      }));
  return by.every((one) => one !== undefined) ? { samples, by: by as Tuned['by'] } : undefined;
};

const once = new WeakMap<MonitorVariant, { readonly tuned: Tuned | undefined }>();

/** Settings under which nothing is missed and nothing is false; undefined when there are none. */
export const tunedFor = (variant: MonitorVariant): Tuned | undefined => {
  const known = once.get(variant) ?? { tuned: variant.set.samples.map((samples) => tunedWith(variant, samples)).find((one) => one !== undefined) };
  once.set(variant, known);
  return known.tuned;
};

/** A limit is right when it tells exactly the sensors that are out of touch. */
export const staleFaults = (variant: MonitorVariant, limit: number): Misses => {
  const told = (sensor: Sensor): boolean => silenceOf(variant, sensor) > limit;
  return {
    missed: variant.sensors.filter((sensor) => isOut(variant, sensor) && !told(sensor)).length,
    false: variant.sensors.filter((sensor) => !isOut(variant, sensor) && told(sensor)).length,
  };
};

export const staleFor = (variant: MonitorVariant): number | undefined =>
  variant.set.stale.find((limit) => {
    const { missed, false: wrong } = staleFaults(variant, limit);
    return missed + wrong === 0;
  });
