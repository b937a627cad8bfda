// What a trainer writes for a `monitor` set, and the moves a learner makes in it.
import * as z from 'zod/mini';
import type { Handle } from '#kit/variant.ts';
import { ground, idString, setShape, table, text } from '#kit/set-schema.ts';
import { faultsOf } from './set-faults.ts';

const whole = z.int();
const several = z.array(whole).check(z.minLength(2));

const type = z.strictObject({
  id: idString,
  label: text,
  unit: z.string(),
  /** Values are whole numbers; 10 says that 25 is read as 2.5. */
  per: z._default(whole, 1),
  /** A larger unit that gets mixed in: so many of `unit` make one of it. */
  mixed: z.optional(z.strictObject({ unit: z.string(), times: whole })),
  thresholds: several,
  hysteresis: several,
  /** Added to all values of the type; one is drawn, so that learners find other thresholds. */
  shift: z.array(whole).check(z.minLength(1)),
  /** How high a spike stands over the last value, and how much a drifting sensor gains each time. */
  spike: whole,
  drift: whole,
  /** The greatest difference between sensor and twin at which the twin may be believed. */
  residual: whole,
});

const sensor = z.strictObject({ id: idString, type: idString, label: text, /** Position in metres, as the register has it. */ x: whole, y: whole });

const screenItem = z.strictObject({ id: idString, label: text, show: z.boolean(), why: text, ground });

export const faultIds = ['frozen', 'drift', 'unit', 'clock', 'swapped'] as const;

export const monitorSet = z.strictObject({
  ...setShape,
  kind: z.literal('monitor'),
  /** Readings of healthy sensors: columns sensor, at (1, 2, 3 …), value, event (yes or no). Faults are planted in each deal. */
  table,
  /** Time of the first reading, and minutes from one to the next. */
  start: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/u)),
  step: whole,
  types: z.array(type).check(z.minLength(1)),
  sensors: z.array(sensor),
  /** Sensors of each type in one deal. */
  draw: whole,
  faults: z.array(z.enum(faultIds)),
  /** Types whose twin comes late, is off, or lacks readings, in one deal. */
  plant: z.strictObject({ spikes: whole, late: whole, off: whole, gaps: whole }),
  samples: several,
  stale: several,
  /** The twin may be believed up to so many minutes of age and from so many per cent of the readings. */
  trust: z.strictObject({ fresh: whole, coverage: whole }),
  screen: z.array(screenItem),
  screenDraw: whole,
  /** What happens when a broken device is sent out as an event in the city. */
  consequence: text,
}).check(z.check((ctx) => {
  for (const fault of faultsOf(ctx.value)) ctx.issues.push(fault);
}));

export type MonitorSet = z.infer<typeof monitorSet>;
export type SensorType = MonitorSet['types'][number];
export type FaultId = (typeof faultIds)[number];

export type MonitorMove =
  | { readonly type: 'fault.set'; readonly sensor: Handle; readonly fault: string }
  | { readonly type: 'route.set'; readonly sensor: Handle; readonly route: string }
  | { readonly type: 'consequence.read' }
  | { readonly type: 'checks.submit' }
  | { readonly type: 'threshold.set'; readonly of: Handle; readonly value: number }
  | { readonly type: 'hysteresis.set'; readonly of: Handle; readonly value: number }
  | { readonly type: 'samples.set'; readonly value: number }
  | { readonly type: 'stale.set'; readonly value: number }
  | { readonly type: 'settings.submit' }
  | { readonly type: 'verdict.set'; readonly of: Handle; readonly verdict: string }
  | { readonly type: 'doubt.toggle'; readonly of: Handle; readonly doubt: string }
  | { readonly type: 'screen.toggle'; readonly item: Handle }
  | { readonly type: 'trust.submit' };
