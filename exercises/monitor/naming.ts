// How times, values and sensors are written; shared by the view, drive.ts and because.ts.
import type { KindWords } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import type { Alarm } from './alarms.ts';
import { factsOf } from './twin.ts';
import type { MonitorVariant, Sensor } from './variant.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** hh:mm, `minutes` after the first reading. */
export const clockAt = ({ set }: MonitorVariant, minutes: number): string => {
  const [hours = 0, past = 0] = set.start.split(':').map(Number);
  const all = hours * 60 + past + minutes;
  return `${two(Math.floor(all / 60) % 24)}:${two(all % 60)}`;
};

/** The time of a reading; what the sensor itself says when `isReported`, its clock eight hours ahead or not. */
export const timeOf = (variant: MonitorVariant, sensor: Sensor, at: number, isReported: boolean): string =>
  clockAt(variant, at * variant.set.step + (isReported && sensor.fault === 'clock' ? 480 : 0));

export const lastTime = (variant: MonitorVariant): number => ((variant.sensors[0]?.readings.length ?? 1) - 1) * variant.set.step;

const plain = (value: number, per: number): string => (per === 1 ? String(Math.round(value * 100) / 100) : (value / per).toFixed(String(per).length - 1));

export const valueText = ({ types }: MonitorVariant, type: number, value: number): string => {
  const { per, unit } = types[type]?.type ?? { per: 1, unit: '' };
  return `${plain(value, per)} ${unit}`;
};

/** A reading as the sensor reports it: in the larger unit where that got in. */
export const readingText = (variant: MonitorVariant, { type, readings }: Sensor, at: number, words: KindWords): string => {
  const reading = readings[at];
  const mixed = variant.types[type]?.type.mixed;
  if (reading?.value === undefined) return words.labels['gap'] ?? '';
  return reading.isMixed && mixed !== undefined ? `${(reading.value / mixed.times).toFixed(2)} ${mixed.unit}` : valueText(variant, type, reading.value);
};

/** The figure behind a reading as reported, for the chart. */
export const reported = (variant: MonitorVariant, { type, readings }: Sensor): readonly (number | undefined)[] =>
  readings.map(({ value, isMixed }) => (value === undefined || !isMixed ? value : value / (variant.types[type]?.type.mixed?.times ?? 1)));

const joined = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '、' : ', ');

export const eventsText = (variant: MonitorVariant, { events }: Sensor, words: KindWords, lang: Lang): string =>
  (events.length === 0 ? (words.labels['noLog'] ?? '') : fill(words.labels['log'], { list: joined(events.map(([from, to]) => `${clockAt(variant, from * variant.set.step)}–${clockAt(variant, to * variant.set.step)}`), lang) }));

export const alarmsText = (variant: MonitorVariant, alarms: readonly Alarm[], words: KindWords, lang: Lang): string =>
  (alarms.length === 0 ? (words.labels['noAlarms'] ?? '') : fill(words.labels['alarmsAt'], { list: joined(alarms.map(({ from }) => clockAt(variant, from * variant.set.step)), lang) }));

/** Reading and twin, sensor by sensor. */
export const pairTexts = (variant: MonitorVariant, type: number, words: KindWords, lang: Lang): readonly string[] =>
  factsOf(variant, type).pairs.map(({ sensor, value }) => fill(words.labels['pair'], { name: say(sensor.label, lang), value: valueText(variant, type, value), twin: valueText(variant, type, sensor.twin) }));

export const doubtLabel = (doubt: string): string => (doubt === 'residual' ? 'residualDoubt' : doubt);
export const verdictLabel = (verdict: string): string => (verdict === 'use' ? 'usable' : 'refuse');
