// The states of monitoring: checking the sensors, tuning the alarms, deciding what to believe, done.
import { type Finding, leftToMend, type Snapshot } from '#kit/exercise.ts';
import type { Handle } from '#kit/variant.ts';
import { assign, setup } from '#kit/machine.ts';
import { thresholdsOf } from './alarms.ts';
import { faults, judgeChecks, judgeSettings, judgeTrust, routes, type Said } from './rules.ts';
import type { MonitorMove } from './schema.ts';
import { doubts } from './twin.ts';
import type { MonitorVariant } from './variant.ts';

export interface MonitorContext extends Said {
  /** The sensor whose route has a consequence on the screen; '' when none has. */
  readonly warnedOf: Handle;
  /** What the last hand-in found, less what was touched since; the next one says the rest. */
  readonly found: readonly Finding[];
  readonly submissions: number;
  readonly wrong: number;
}

export type MonitorSnapshot = Snapshot<MonitorContext>;

interface At {
  readonly context: MonitorContext;
  readonly event: MonitorMove;
}

const includes = (list: readonly string[], one: string): boolean => list.includes(one);
const hasSensor = ({ variant }: MonitorContext, handle: string): boolean => variant.sensors.some((one) => one.handle === handle);
const typeAt = ({ variant }: MonitorContext, handle: string): number => variant.types.findIndex((one) => one.handle === handle);

const canName = ({ context, event }: At): boolean => event.type === 'fault.set' && hasSensor(context, event.sensor) && includes(faults, event.fault);
const canRoute = ({ context, event }: At): boolean => event.type === 'route.set' && hasSensor(context, event.sensor) && includes(routes, event.route);
/** A sensor with a fault, sent out as an event in the city: somebody goes there for nothing. */
const isForNothing = (at: At): boolean =>
  canRoute(at) && at.event.type === 'route.set' && at.event.route === 'event' && at.context.variant.sensors.some((one) => at.event.type === 'route.set' && one.handle === at.event.sensor && one.fault !== 'none');
const isThreshold = ({ context, event }: At): boolean => event.type === 'threshold.set' && thresholdsOf(context.variant, typeAt(context, event.of)).includes(event.value);
const isHysteresis = ({ context, event }: At): boolean => event.type === 'hysteresis.set' && (context.variant.types[typeAt(context, event.of)]?.type.hysteresis.includes(event.value) ?? false);
const isSamples = ({ context, event }: At): boolean => event.type === 'samples.set' && context.variant.set.samples.includes(event.value);
const isStale = ({ context, event }: At): boolean => event.type === 'stale.set' && context.variant.set.stale.includes(event.value);
const isVerdict = ({ context, event }: At): boolean => event.type === 'verdict.set' && typeAt(context, event.of) >= 0 && includes(['use', 'refuse'], event.verdict);
const isDoubt = ({ context, event }: At): boolean => event.type === 'doubt.toggle' && context.verdicts[event.of]?.verdict === 'refuse' && includes(doubts, event.doubt);
const hasItem = ({ context, event }: At): boolean => event.type === 'screen.toggle' && context.variant.screen.some(({ handle }) => handle === event.item);

const isInvalid = (found: readonly Finding[]): boolean => found.some(({ weight }) => weight === 'invalid');
const isUnchecked = ({ context }: At): boolean => isInvalid(judgeChecks(context));
const isCheckedRight = ({ context }: At): boolean => judgeChecks(context).length === 0;
const isUnset = ({ context }: At): boolean => isInvalid(judgeSettings(context));
const isTunedRight = ({ context }: At): boolean => judgeSettings(context).length === 0;
const isUndecided = ({ context }: At): boolean => isInvalid(judgeTrust(context));
const isTrustedRight = ({ context }: At): boolean => judgeTrust(context).length === 0;

const noted = (judge: (said: Said) => readonly Finding[]) => ({ context }: { readonly context: MonitorContext }): Partial<MonitorContext> => ({ found: judge(context) });
const judged = (judge: (said: Said) => readonly Finding[]) => ({ context }: { readonly context: MonitorContext }): Partial<MonitorContext> => {
  const found = judge(context);
  return { found, submissions: context.submissions + 1, wrong: context.wrong + found.length };
};

const toggled = (list: readonly string[], one: string, order: readonly string[]): readonly string[] => order.filter((other) => list.includes(other) !== (other === one));

export const machine = setup({
  types: { context: {} as MonitorContext, events: {} as MonitorMove, input: {} as { variant: MonitorVariant } },
  guards: { canName, canRoute, isForNothing, isThreshold, isHysteresis, isSamples, isStale, isVerdict, isDoubt, hasItem, isUnchecked, isCheckedRight, isUnset, isTunedRight, isUndecided, isTrustedRight },
  actions: {
    nameFault: assign(({ context, event }) => (event.type === 'fault.set' ? { checks: { ...context.checks, [event.sensor]: { route: context.checks[event.sensor]?.route ?? '', fault: event.fault } }, found: leftToMend(context.found, event.sensor) } : {})),
    route: assign(({ context, event }) => (event.type === 'route.set' ? { checks: { ...context.checks, [event.sensor]: { fault: context.checks[event.sensor]?.fault ?? '', route: event.route } }, found: leftToMend(context.found, event.sensor) } : {})),
    showConsequence: assign(({ event }) => (event.type === 'route.set' ? { warnedOf: event.sensor } : {})),
    closeConsequence: assign({ warnedOf: '' }),
    setThreshold: assign(({ context, event }) => (event.type === 'threshold.set' ? { settings: { ...context.settings, [event.of]: { ...context.settings[event.of], threshold: event.value } }, found: leftToMend(context.found, event.of) } : {})),
    setHysteresis: assign(({ context, event }) => (event.type === 'hysteresis.set' ? { settings: { ...context.settings, [event.of]: { ...context.settings[event.of], hysteresis: event.value } }, found: leftToMend(context.found, event.of) } : {})),
    setSamples: assign(({ context, event }) => (event.type === 'samples.set' ? { samples: event.value, found: context.found.filter(({ at }) => at.includes('stale')) } : {})),
    setStale: assign(({ context, event }) => (event.type === 'stale.set' ? { stale: event.value, found: leftToMend(context.found, 'stale') } : {})),
    decide: assign(({ context, event }) => (event.type === 'verdict.set' ? { verdicts: { ...context.verdicts, [event.of]: { verdict: event.verdict, doubts: event.verdict === 'use' ? [] : (context.verdicts[event.of]?.doubts ?? []) } }, found: leftToMend(context.found, event.of) } : {})),
    doubt: assign(({ context, event }) => (event.type === 'doubt.toggle' ? { verdicts: { ...context.verdicts, [event.of]: { verdict: 'refuse', doubts: toggled(context.verdicts[event.of]?.doubts ?? [], event.doubt, doubts) } }, found: leftToMend(context.found, event.of) } : {})),
    toggleItem: assign(({ context, event }) => (event.type === 'screen.toggle' ? { shown: toggled(context.shown, event.item, context.variant.screen.map(({ handle }) => handle)), found: leftToMend(context.found, event.item) } : {})),
    noteUnchecked: assign(noted(judgeChecks)),
    judgeChecking: assign(judged(judgeChecks)),
    noteUnset: assign(noted(judgeSettings)),
    judgeTuning: assign(judged(judgeSettings)),
    noteUndecided: assign(noted(judgeTrust)),
    judgeTrusting: assign(judged(judgeTrust)),
  },
}).createMachine({
  id: 'monitor',
  context: ({ input: { variant } }) => ({ variant, checks: {}, settings: {}, verdicts: {}, shown: [], warnedOf: '', found: [], submissions: 0, wrong: 0 }),
  initial: 'checking',
  states: {
    checking: {
      description: 'Each sensor is looked at: what is wrong with it, and where it goes: into use, to a work order, to be corrected.',
      on: {
        'fault.set': { guard: 'canName', actions: 'nameFault' },
        'route.set': [
          { guard: 'isForNothing', target: 'warned', actions: ['route', 'showConsequence'] },
          { guard: 'canRoute', actions: 'route' },
        ],
        'checks.submit': [
          { guard: 'isUnchecked', actions: 'noteUnchecked' },
          { guard: 'isCheckedRight', target: 'tuning', actions: 'judgeChecking' },
          { actions: 'judgeChecking' },
        ],
      },
    },
    warned: {
      description: 'A broken device was sent out as an event in the city; what happened there is told before anything else goes on.',
      on: { 'consequence.read': { target: 'checking', actions: 'closeConsequence' } },
    },
    tuning: {
      description: 'Threshold, hysteresis, readings in a row and the limit of silence are set against the events that did happen.',
      on: {
        'threshold.set': { guard: 'isThreshold', actions: 'setThreshold' },
        'hysteresis.set': { guard: 'isHysteresis', actions: 'setHysteresis' },
        'samples.set': { guard: 'isSamples', actions: 'setSamples' },
        'stale.set': { guard: 'isStale', actions: 'setStale' },
        'settings.submit': [
          { guard: 'isUnset', actions: 'noteUnset' },
          { guard: 'isTunedRight', target: 'trusting', actions: 'judgeTuning' },
          { actions: 'judgeTuning' },
        ],
      },
    },
    trusting: {
      description: 'Each twin is believed or not, with the criteria that it fails; what the screen shows is chosen.',
      on: {
        'verdict.set': { guard: 'isVerdict', actions: 'decide' },
        'doubt.toggle': { guard: 'isDoubt', actions: 'doubt' },
        'screen.toggle': { guard: 'hasItem', actions: 'toggleItem' },
        'trust.submit': [
          { guard: 'isUndecided', actions: 'noteUndecided' },
          { guard: 'isTrustedRight', target: 'passed', actions: 'judgeTrusting' },
          { actions: 'judgeTrusting' },
        ],
      },
    },
    passed: { description: 'Nothing is missed, nothing is false, and no twin that fails is used for a decision.', type: 'final' },
  },
});
