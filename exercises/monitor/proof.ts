// How monitoring is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { missesIn, staleFor, thresholdsOf, tunedFor } from './alarms.ts';
import type { MonitorContext, MonitorSnapshot } from './machine.ts';
import { faults, routeFor, routes } from './rules.ts';
import type { MonitorMove, MonitorSet } from './schema.ts';
import { doubts, failing } from './twin.ts';
import type { MonitorVariant } from './variant.ts';

const checkMoves = ({ variant }: MonitorContext): readonly MonitorMove[] => [
  ...variant.sensors.flatMap(({ handle, fault }): MonitorMove[] => [
    { type: 'fault.set', sensor: handle, fault },
    { type: 'fault.set', sensor: handle, fault: fault === 'none' ? 'drift' : 'none' },
    { type: 'route.set', sensor: handle, route: routeFor(fault) },
    { type: 'route.set', sensor: handle, route: fault === 'none' ? 'order' : 'event' },
  ]),
  { type: 'checks.submit' },
];

const tuneMoves = ({ variant }: MonitorContext): readonly MonitorMove[] => {
  const tuned = tunedFor(variant);
  return [
    ...variant.types.flatMap(({ handle, type }, at): MonitorMove[] => {
      const [threshold, hysteresis] = tuned?.by[at] ?? [0, 0];
      const all = thresholdsOf(variant, at);
      return [
        ...[threshold, all[0] as number, all.at(-1) as number].filter((one, n, list) => list.indexOf(one) === n).map((value): MonitorMove => ({ type: 'threshold.set', of: handle, value })),
        ...[hysteresis, type.hysteresis[0] as number, type.hysteresis.at(-1) as number].filter((one, n, list) => list.indexOf(one) === n).map((value): MonitorMove => ({ type: 'hysteresis.set', of: handle, value })),
      ];
    }),
    ...variant.set.samples.map((value): MonitorMove => ({ type: 'samples.set', value })),
    ...variant.set.stale.map((value): MonitorMove => ({ type: 'stale.set', value })),
    { type: 'settings.submit' },
  ];
};

const trustMoves = ({ variant, verdicts }: MonitorContext): readonly MonitorMove[] => [
  ...variant.types.flatMap(({ handle }): MonitorMove[] => [
    ...['use', 'refuse'].map((verdict): MonitorMove => ({ type: 'verdict.set', of: handle, verdict })),
    ...(verdicts[handle]?.verdict === 'refuse' ? doubts.map((doubt): MonitorMove => ({ type: 'doubt.toggle', of: handle, doubt })) : []),
  ]),
  ...variant.screen.map(({ handle }): MonitorMove => ({ type: 'screen.toggle', item: handle })),
  { type: 'trust.submit' },
];

const moves = (snapshot: MonitorSnapshot): readonly MonitorMove[] => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'checking': return checkMoves(context);
    case 'warned': return [{ type: 'consequence.read' }];
    case 'tuning': return tuneMoves(context);
    case 'trusting': return trustMoves(context);
    default: return [];
  }
};

const solveChecks = ({ variant, checks }: MonitorContext): readonly MonitorMove[] => [
  ...variant.sensors.flatMap(({ handle, fault }): MonitorMove[] => [
    ...(checks[handle]?.fault === fault ? [] : [{ type: 'fault.set', sensor: handle, fault } as const]),
    ...(checks[handle]?.route === routeFor(fault) ? [] : [{ type: 'route.set', sensor: handle, route: routeFor(fault) } as const]),
  ]),
  { type: 'checks.submit' },
];

const isQuiet = ({ variant, settings, samples }: MonitorContext, at: number): boolean => {
  const { threshold, hysteresis } = settings[variant.types[at]?.handle ?? ''] ?? {};
  if (threshold === undefined || hysteresis === undefined || samples === undefined) return false;
  const { missed, false: wrong } = missesIn(variant, at, { threshold, hysteresis, samples });
  return missed + wrong === 0;
};

const solveTuning = (context: MonitorContext): readonly MonitorMove[] => {
  const { variant, settings, samples, stale } = context;
  const tuned = tunedFor(variant);
  const limit = staleFor(variant);
  if (tuned === undefined || limit === undefined) return [];
  return [
    ...(samples === tuned.samples ? [] : [{ type: 'samples.set', value: tuned.samples } as const]),
    ...variant.types.flatMap(({ handle }, at): MonitorMove[] => {
      const [threshold, hysteresis] = tuned.by[at] as readonly [number, number];
      if (isQuiet({ ...context, samples: tuned.samples }, at)) return [];
      return [
        ...(settings[handle]?.threshold === threshold ? [] : [{ type: 'threshold.set', of: handle, value: threshold } as const]),
        ...(settings[handle]?.hysteresis === hysteresis ? [] : [{ type: 'hysteresis.set', of: handle, value: hysteresis } as const]),
      ];
    }),
    ...(stale === limit ? [] : [{ type: 'stale.set', value: limit } as const]),
    { type: 'settings.submit' },
  ];
};

const solveTrust = ({ variant, verdicts, shown }: MonitorContext): readonly MonitorMove[] => [
  ...variant.types.flatMap(({ handle }, at): MonitorMove[] => {
    const right = failing(variant, at);
    const verdict = right.length === 0 ? 'use' : 'refuse';
    const now = verdicts[handle];
    const said = verdict === 'refuse' ? (now?.doubts ?? []) : right;
    return [
      ...(now?.verdict === verdict ? [] : [{ type: 'verdict.set', of: handle, verdict } as const]),
      ...doubts.filter((doubt) => right.includes(doubt) !== said.includes(doubt)).map((doubt): MonitorMove => ({ type: 'doubt.toggle', of: handle, doubt })),
    ];
  }),
  ...variant.screen.filter(({ handle, item }) => item.show !== shown.includes(handle)).map(({ handle }): MonitorMove => ({ type: 'screen.toggle', item: handle })),
  { type: 'trust.submit' },
];

const solve = (snapshot: MonitorSnapshot): readonly MonitorMove[] => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'warned': return [{ type: 'consequence.read' }, ...solveChecks(context), ...solveTuning(context), ...solveTrust(context)];
    case 'checking': return [...solveChecks(context), ...solveTuning(context), ...solveTrust(context)];
    case 'tuning': return [...solveTuning(context), ...solveTrust(context)];
    case 'trusting': return solveTrust(context);
    default: return [];
  }
};

/** Blind choice of fault and route for every sensor: what the first hand-in judges. */
const chance = ({ sensors }: MonitorVariant): number => (1 / (faults.length * routes.length)) ** sensors.length;

const finds = ({ faults: planted, plant, screen }: MonitorSet): readonly string[] => [
  'unchecked', ...planted.map((fault) => `not-${fault}`), 'not-none', 'wrong-route', ...(planted.length > 0 ? ['device-event'] : []),
  'unset', 'missed', 'false-alarm', ...(plant.gaps > 0 ? ['stale-missed'] : []), 'stale-false',
  'undecided', 'refused-wrong', ...(plant.late + plant.off + plant.gaps > 0 ? ['trusted-wrong', 'wrong-doubt'] : []),
  ...(screen.some(({ show }) => show) ? ['screen-left'] : []), ...(screen.some(({ show }) => !show) ? ['screen-shown'] : []),
];

export const proof: Proof<MonitorSet, MonitorVariant, MonitorContext, MonitorMove> = {
  moves,
  solve,
  finds,
  chance,
  properties: [
    {
      id: 'no-failing-twin-decides',
      text: { zh: '三条里有一条不满足的孪生，到最后都标着“模型不可用于处置决策”。', en: 'A twin that fails one of the three bears “not to be used for decisions” at the end.' },
      holds: (snapshot) => !snapshot.matches('passed') || snapshot.context.variant.types.every(({ handle }, at) => failing(snapshot.context.variant, at).length === 0 || snapshot.context.verdicts[handle]?.verdict === 'refuse'),
    },
    {
      id: 'no-broken-device-is-an-event',
      text: { zh: '坏了的设备没有一台当成城市事件派出去。', en: 'No broken device goes out as an event in the city.' },
      holds: (snapshot) => ['checking', 'warned'].includes(snapshot.value) || snapshot.context.variant.sensors.every(({ handle, fault }) => fault === 'none' || snapshot.context.checks[handle]?.route !== 'event'),
    },
  ],
};
