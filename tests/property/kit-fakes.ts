// Small kinds of exercise for the tests of the kit and the proof: two switches and a hand-in, each with one thing wrong.
import * as z from 'zod/mini';
import { defineExercise, type Finding, type Move, type Proof, type Provable, type Snapshot, type Words } from '#kit/exercise.ts';
import { assign, setup } from '#kit/machine.ts';
import { baseSet } from '#kit/set-schema.ts';
import type { BaseSet } from '#kit/set.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';

const ids = ['lamp', 'door', 'till', 'safe'] as const;
type Id = (typeof ids)[number];

interface Variant {
  readonly handles: Readonly<Record<Id, Handle>>;
}
interface Context {
  readonly variant: Variant;
  readonly shut: readonly Handle[];
  readonly jammed: boolean;
  readonly tries: number;
  readonly found: readonly Finding[];
}
type Act = { readonly type: 'thing.shut' | 'thing.open'; readonly thing: Handle } | { readonly type: 'work.submit' } | { readonly type: 'lock.jam' };

/** What is planted. `none` is a sound kind. */
export type Flaw = 'none' | 'unsolvable' | 'trap' | 'free' | 'passed' | 'property' | 'offer' | 'silent' | 'no-hint' | 'counts';

const isKnown = ({ context, event }: { context: Context; event: Act }): boolean =>
  'thing' in event && Object.values(context.variant.handles).includes(event.thing);

const missing = ({ variant, shut }: Context, flaw: Flaw): readonly Finding[] => {
  const wanted: readonly Id[] = flaw === 'free' ? [] : ids;
  const open = wanted.filter((id) => !shut.includes(variant.handles[id]));
  const wrong = flaw === 'unsolvable' ? ids : open;
  return wrong.map((id) => ({ code: 'open', weight: 'wrong', at: [variant.handles[id]], params: { id }, ground: { convention: true } }));
};

const machineOf = (flaw: Flaw) =>
  setup({
    types: { context: {} as Context, events: {} as Act, input: {} as { variant: Variant } },
    guards: {
      isKnown,
      isRight: ({ context }) => missing(context, flaw).length === 0 && !context.jammed,
      mayJam: ({ context }) => flaw === 'trap' && context.shut.length === 2,
      isPatient: ({ context }) => flaw === 'counts' && context.tries >= 3,
    },
    actions: {
      shut: assign(({ context, event }) => ('thing' in event ? { shut: [...new Set([...context.shut, event.thing])].sort() } : {})),
      open: assign(({ context, event }) => ('thing' in event ? { shut: context.shut.filter((thing) => thing !== event.thing) } : {})),
      judge: assign(({ context }) => ({ tries: context.tries + 1, found: missing(context, flaw) })),
      jam: assign({ jammed: true }),
    },
  }).createMachine({
    id: `fake-${flaw}`,
    context: ({ input }) => ({ variant: input.variant, shut: [], jammed: false, tries: 0, found: [] }),
    initial: 'closing',
    states: {
      closing: {
        description: 'Things are shut and opened.',
        on: {
          'thing.shut': { guard: 'isKnown', actions: 'shut' },
          'thing.open': { guard: 'isKnown', actions: 'open' },
          'lock.jam': { guard: 'mayJam', actions: 'jam' },
          'work.submit': [{ guard: 'isPatient', target: 'passed', actions: 'judge' }, { guard: 'isRight', target: 'passed', actions: 'judge' }, { actions: 'judge' }],
        },
      },
      passed: { description: 'All is shut.', type: 'final' },
    },
  });

const movesOf = (flaw: Flaw) => ({ context, status }: Snapshot<Context>): readonly Act[] => {
  if (status === 'done') return [];
  const things = Object.values(context.variant.handles);
  const jam: readonly Act[] = (flaw === 'trap' && context.shut.length === 2) || flaw === 'offer' ? [{ type: 'lock.jam' }] : [];
  return [...things.flatMap((thing): Act[] => [{ type: 'thing.shut', thing }, { type: 'thing.open', thing }]), ...jam, { type: 'work.submit' }];
};

const solve = ({ context, status }: Snapshot<Context>): readonly Act[] =>
  status === 'done' ? [] : [...Object.values(context.variant.handles).filter((thing) => !context.shut.includes(thing)).map((thing): Act => ({ type: 'thing.shut', thing })), { type: 'work.submit' }];

const proofOf = (flaw: Flaw): Proof<BaseSet, Variant, Context, Act & Move> => ({
  moves: movesOf(flaw), solve,
  ...(flaw === 'free' ? {} : { chance: () => 0.001 }),
  properties: [{ id: 'safe-last', text: { zh: '保险柜不先于门关上', en: 'The safe is never shut before the door' }, holds: ({ context }) => flaw !== 'property' || !context.shut.includes(context.variant.handles.safe) || context.shut.includes(context.variant.handles.door) }],
});

export const fakeKind = (flaw: Flaw): Provable => {
  const proof = proofOf(flaw);
  const exercise = defineExercise<BaseSet, Variant, Context, Act & Move>({
    id: 'fake', version: 1, schema: async () => baseSet as unknown as z.ZodMiniType<BaseSet>,
    vary: (_, seed) => ({ handles: Object.fromEntries(handlesOf(seed, 'thing', ids)) as Record<Id, Handle> }),
    machine: machineOf(flaw),
    findings: ({ context }) => context.found,
    outcome: ({ status, context }) => ({ result: status === 'done' || flaw === 'passed' ? 'passed' : 'open', submissions: context.tries, findings: 0 }),
    because: async () => () => undefined,
    proof: async () => proof,
    idOf: ({ handles }, handle) => ids.find((id) => handles[id] === handle),
    size: () => ids.length,
  });
  return { ...exercise, ...proof } as unknown as Provable;
};

const wordsIn = (flaw: Flaw, lang: 'zh' | 'en'): Words['zh'] => ({
  name: lang === 'zh' ? '关好' : 'Shut',
  states: { closing: lang === 'zh' ? '关东西' : 'Shutting', passed: lang === 'zh' ? '完成' : 'Done' },
  findings: flaw === 'silent' && lang === 'en' ? {} : { open: ({ id }) => (lang === 'zh' ? `${id} 还开着。` : `${id} is open.`) },
  next: { open: lang === 'zh' ? '关上再交。' : 'Shut it and hand in.' },
  hints: flaw === 'no-hint' ? {} : { closing: [lang === 'zh' ? '看看保险柜。' : 'Look at the safe.'] },
  labels: { lamp: lang === 'zh' ? '灯' : 'lamp', door: lang === 'zh' ? '门' : 'door', till: lang === 'zh' ? '抽屉' : 'till', safe: lang === 'zh' ? '保险柜' : 'safe', 'thing.shut': lang === 'zh' ? '关' : 'shut' },
});

export const fakeWords = (flaw: Flaw): Words => ({ zh: wordsIn(flaw, 'zh'), en: wordsIn(flaw, 'en') });

const both = { zh: '字', en: 'word' };
export const fakeSet: BaseSet = { kind: 'fake', title: both, brief: both, goal: both, rule: { basis: 'convention', text: both, grounds: [{ convention: true }] } };
