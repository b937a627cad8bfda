// Three questions to a digital twin: how old is it, how far off is it, how much does it know.
import { usable } from './alarms.ts';
import type { MonitorVariant, Sensor } from './variant.ts';

export const doubts = ['fresh', 'residual', 'coverage'] as const;
export type Doubt = (typeof doubts)[number];

export interface TwinFacts {
  readonly age: number;
  /** Last reading and what the twin says of it, for each sensor that works. */
  readonly pairs: readonly { readonly sensor: Sensor; readonly value: number }[];
  readonly due: number;
  readonly come: number;
}

export const factsOf = (variant: MonitorVariant, type: number): TwinFacts => {
  const all = variant.sensors.filter((one) => one.type === type);
  return {
    age: variant.types[type]?.age ?? 0,
    pairs: usable(variant, type).map((sensor) => ({ sensor, value: sensor.readings.at(-1)?.value ?? 0 })),
    due: all.reduce((sum, { readings }) => sum + readings.length, 0),
    come: all.reduce((sum, { readings }) => sum + readings.filter(({ value }) => value !== undefined).length, 0),
  };
};

/** The criteria that the twin of this type fails; none when it may be believed. */
export const failing = (variant: MonitorVariant, type: number): readonly Doubt[] => {
  const { trust } = variant.set;
  const { age, pairs, due, come } = factsOf(variant, type);
  const most = variant.types[type]?.type.residual ?? 0;
  return [
    ...(age > trust.fresh ? ['fresh' as const] : []),
    ...(pairs.some(({ sensor, value }) => Math.abs(sensor.twin - value) > most) ? ['residual' as const] : []),
    ...(come * 100 < trust.coverage * due ? ['coverage' as const] : []),
  ];
};
