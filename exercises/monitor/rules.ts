// The rule of monitoring: what is found in the checks, the settings and the trust. Pure, without machine and screen.
import type { Exercise, Finding } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import { missesIn, staleFaults, staleFor, tunedFor } from './alarms.ts';
import type { MonitorMove, MonitorSet } from './schema.ts';
import { failing } from './twin.ts';
import { dealt, isDevice, type MonitorVariant, type Sensor } from './variant.ts';

export const faults = ['none', 'frozen', 'drift', 'unit', 'clock', 'swapped'] as const;
export const routes = ['use', 'order', 'correct', 'event'] as const;

/** '' where nothing was said yet. */
export interface Check {
  readonly fault: string;
  readonly route: string;
}

export interface Setting {
  readonly threshold?: number;
  readonly hysteresis?: number;
}

export interface Verdict {
  readonly verdict: string;
  readonly doubts: readonly string[];
}

/** What the learner said, stage by stage. */
export interface Said {
  readonly variant: MonitorVariant;
  readonly checks: Readonly<Record<Handle, Check>>;
  readonly settings: Readonly<Record<Handle, Setting>>;
  /** Not there until chosen. */
  readonly samples?: number;
  readonly stale?: number;
  readonly verdicts: Readonly<Record<Handle, Verdict>>;
  readonly shown: readonly Handle[];
}

const convention = { convention: true } as const;

/** Can it be tuned, is one limit right, does some twin fail and some hold? */
export const isClear = (variant: MonitorVariant): boolean =>
  tunedFor(variant) !== undefined && staleFor(variant) !== undefined && (variant.types.length < 3 || [...new Set(variant.types.map((_, at) => failing(variant, at).length > 0))].length === 2);

/** @throws Error when 60 deals cannot be tuned; the schema has looked for that before a learner can meet it. */
export const vary: Exercise<MonitorSet, MonitorVariant, never, MonitorMove>['vary'] = (set, seed) => {
  const variant = dealt(set, seed, isClear);
  if (variant === undefined) throw new Error('No deal of this set can be tuned without a missed or a false alarm.');
  return variant;
};

export const routeFor = (fault: string): string => (fault === 'none' ? 'use' : isDevice(fault) ? 'order' : 'correct');

const invalid = (code: string, count: number): Finding => ({ code, weight: 'invalid', at: [], params: { count }, ground: convention });

const named = ({ label }: { readonly label: Finding['text'] }): Readonly<Record<string, string>> => ({ nameZh: label?.zh ?? '', nameEn: label?.en ?? '' });

export const isChecked = ({ checks }: Pick<Said, 'checks'>, { handle }: Pick<Sensor, 'handle'>): boolean => (checks[handle]?.fault ?? '') !== '' && (checks[handle]?.route ?? '') !== '';

/** One finding for each sensor whose fault is not told, or which is sent the wrong way. */
export const judgeChecks = ({ variant, checks }: Said): readonly Finding[] => {
  const open = variant.sensors.filter((sensor) => !isChecked({ checks }, sensor));
  if (open.length > 0) return [invalid('unchecked', open.length)];
  return variant.sensors.flatMap((sensor): Finding[] => {
    const { fault, route } = checks[sensor.handle] as Check;
    const told = { weight: 'wrong', at: [sensor.handle], ground: convention } as const;
    if (fault !== sensor.fault) return [{ ...told, code: `not-${sensor.fault}`, params: named(sensor) }];
    if (route === routeFor(fault)) return [];
    return [{ ...told, code: route === 'event' && fault !== 'none' ? 'device-event' : 'wrong-route', params: named(sensor) }];
  });
};

export const isSet = ({ settings }: Pick<Said, 'settings'>, handle: Handle): boolean => settings[handle]?.threshold !== undefined && settings[handle]?.hysteresis !== undefined;

/** Missed and false alarms, type by type, and sensors out of touch that are not told or told too soon. */
export const judgeSettings = (said: Said): readonly Finding[] => {
  const { variant, settings, samples, stale } = said;
  const open = variant.types.filter(({ handle }) => !isSet(said, handle)).length + (samples === undefined ? 1 : 0) + (stale === undefined ? 1 : 0);
  if (open > 0 || samples === undefined || stale === undefined) return [invalid('unset', open)];
  const alarms = variant.types.flatMap(({ handle, type }, at): Finding[] => {
    const { threshold = 0, hysteresis = 0 } = settings[handle] ?? {};
    const { missed, false: wrong } = missesIn(variant, at, { threshold, hysteresis, samples });
    const told = { weight: 'wrong', at: [handle], ground: convention } as const;
    return [
      ...(missed > 0 ? [{ ...told, code: 'missed', params: { ...named(type), count: missed } }] : []),
      ...(wrong > 0 ? [{ ...told, code: 'false-alarm', params: { ...named(type), count: wrong } }] : []),
    ];
  });
  const { missed, false: wrong } = staleFaults(variant, stale);
  const silence = { weight: 'wrong', at: ['stale'], ground: convention } as const;
  return [...alarms, ...(missed > 0 ? [{ ...silence, code: 'stale-missed', params: { count: missed } }] : []), ...(wrong > 0 ? [{ ...silence, code: 'stale-false', params: { count: wrong } }] : [])];
};

const sameDoubts = (said: readonly string[], right: readonly string[]): boolean => said.length === right.length && right.every((one) => said.includes(one));

/** Which twins are believed, on what ground they are not, and what is on the screen. */
export const judgeTrust = ({ variant, verdicts, shown }: Said): readonly Finding[] => {
  const open = variant.types.filter(({ handle }) => (verdicts[handle]?.verdict ?? '') === '').length;
  if (open > 0) return [invalid('undecided', open)];
  const twins = variant.types.flatMap(({ handle, type }, at): Finding[] => {
    const { verdict, doubts: said } = verdicts[handle] as Verdict;
    const right = failing(variant, at);
    const told = { weight: 'wrong', at: [handle], params: named(type), ground: convention } as const;
    if ((verdict === 'use') !== (right.length === 0)) return [{ ...told, code: right.length === 0 ? 'refused-wrong' : 'trusted-wrong' }];
    return sameDoubts(said, right) ? [] : [{ ...told, code: 'wrong-doubt' }];
  });
  const screen = variant.screen.flatMap(({ handle, item }): Finding[] =>
    (shown.includes(handle) === item.show ? [] : [{ code: item.show ? 'screen-left' : 'screen-shown', weight: 'wrong', at: [handle], params: named(item), text: item.why, ground: item.ground }]));
  return [...twins, ...screen];
};
