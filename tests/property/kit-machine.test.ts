// The kit runs machines by itself; XState, building the same machine from the same declaration, is the judge of how they go.
import fc from 'fast-check';
import { getInitialSnapshot, getNextSnapshot, type AnyMachineSnapshot } from 'xstate';
import { describe, expect, it } from 'vitest';
import type { Move, Snapshot } from '#kit/exercise.ts';
import { assign, compiled, moved, setup, snapshotOf, startOf, type Machine } from '#kit/machine.ts';
import { xstateOf } from '#kit/proof/xstate.ts';

interface Context {
  readonly n: number;
  readonly log: string;
}
const guards = {
  isEven: ({ context }: { context: Context }) => context.n % 2 === 0,
  isLarge: ({ context, event }: { context: Context; event: Move }) => context.n + Number(event['k'] ?? 0) > 4,
  isNever: () => false,
};
const actions = {
  add: assign(({ context, event }: { context: Context; event: Move }) => ({ n: context.n + Number(event['k'] ?? 1) })),
  note: assign(({ context, event }: { context: Context; event: Move }) => ({ log: `${context.log}${event.type}` })),
  reset: assign({ n: 0 }),
  each: assign({ n: ({ context }: { context: Context }) => context.n * 2, log: 'each' } as never),
  nothing: assign(() => ({})),
};
const machineOf = (config: object): Machine => setup({ guards, actions } as never).createMachine(config as never) as unknown as Machine;

const states = ['s0', 's1', 's2', 's3'] as const;
const events = ['a.b', 'c.d', 'e.f'] as const;
const optional = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined });
const bare = (way: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(way).filter(([, value]) => value !== undefined));
const wayTo = (targets: readonly string[]): fc.Arbitrary<object> =>
  fc.record({ target: optional(targets), guard: optional(Object.keys(guards)), actions: fc.option(fc.oneof(fc.constantFrom(...Object.keys(actions)), fc.array(fc.constantFrom(...Object.keys(actions)), { maxLength: 3 })), { nil: undefined }) }).map(bare);
const onTo = (targets: readonly string[]): fc.Arbitrary<object> => fc.dictionary(fc.constantFrom(...events), fc.oneof(wayTo(targets), fc.array(wayTo(targets), { minLength: 1, maxLength: 3 })), { maxKeys: 3 });
/** `always` leads forward only, so that every machine comes to rest. */
const stateAt = (at: number): fc.Arbitrary<object> => {
  const forward = states.slice(at + 1);
  const always = forward.length === 0 ? fc.constant(undefined) : fc.option(fc.array(wayTo(forward).map((way) => ({ target: forward[0], ...way })), { minLength: 1, maxLength: 2 }), { nil: undefined });
  return fc.oneof({ weight: 6, arbitrary: fc.record({ description: fc.constant('d'), on: onTo(states), always }).map(bare) }, { weight: at === 0 ? 0 : 1, arbitrary: fc.constant({ description: 'd', type: 'final' }) });
};
const configs = fc.record({ on: onTo(states.map((name) => `.${name}`)), states: fc.tuple(...states.map((_, at) => stateAt(at))) }).map(({ on, states: made }) => ({
  id: 'made', initial: 's0', on, context: () => ({ n: 1, log: '' }), states: Object.fromEntries(states.map((name, at) => [name, made[at]])),
}));
const walks = fc.array(fc.record({ type: fc.constantFrom(...events, 'not.known'), k: fc.nat(3) }), { maxLength: 12 });

const picture = ({ value, status, context }: Snapshot | AnyMachineSnapshot): unknown => ({ value, status, context });

describe('a machine run by the kit', () => {
  it('stands, allows and forbids as in XState, move by move', () => {
    let made = 0;
    fc.assert(
      fc.property(configs, walks, (config, moves) => {
        const machine = machineOf(config);
        const judge = xstateOf(machine);
        let live = getInitialSnapshot(judge, { variant: undefined }) as AnyMachineSnapshot;
        let own = startOf(machine, undefined);
        expect(picture(own)).toEqual(picture(live));
        for (const move of moves) {
          if (live.status !== 'active') break;
          expect(own.can(move)).toBe(live.can(move));
          const before = picture(own);
          const next = moved(own, move);
          expect(next !== undefined).toBe(live.can(move));
          // A move that is forbidden is never sent: XState would still look whether a state leads on by itself.
          if (next !== undefined) live = getNextSnapshot(judge, live, move) as AnyMachineSnapshot;
          expect(picture(own)).toEqual(before);
          own = next ?? own;
          made += next === undefined ? 0 : 1;
          expect(picture(own)).toEqual(picture(live));
          expect(own.matches(String(live.value))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(made).toBeGreaterThan(1000);
  });

  it('goes on from a snapshot made for the question what would be', () => {
    const machine = machineOf({ initial: 's0', context: () => ({ n: 0, log: '' }), states: { s0: { description: 'd', on: { 'a.b': { target: 's1', actions: 'add' } } }, s1: { description: 'd', type: 'final' } } });
    const there = snapshotOf(machine, 's0', { n: 40, log: 'x' });
    expect(picture(moved(there, { type: 'a.b', k: 2 }) as Snapshot)).toEqual({ value: 's1', status: 'done', context: { n: 42, log: 'x' } });
  });

  it('says where it would go on for ever', () => {
    const machine = machineOf({ initial: 's0', context: () => ({ n: 0, log: '' }), states: { s0: { description: 'd', always: { actions: 'add' } } } });
    expect(() => startOf(machine, undefined)).toThrow('s0: always goes on for ever');
  });

  const d = 'd';
  it.each([
    ['after', { s0: { description: d, after: { 1000: 's0' } } }, 's0: after'],
    ['invoke', { s0: { description: d, invoke: { src: 'x' } } }, 's0: invoke'],
    ['entry', { s0: { description: d, entry: 'add' } }, 's0: entry'],
    ['states within states', { s0: { description: d, initial: 'in', states: { in: {} } } }, 's0: initial'],
    ['history', { s0: { description: d, type: 'history' } }, 's0: type history'],
    ['parallel', { s0: { description: d, type: 'parallel' } }, 's0: type parallel'],
    ['no description', { s0: {} }, 's0: no description'],
    ['an inline guard', { s0: { description: d, on: { 'a.b': { guard: () => true } } } }, 's0.a.b: an inline function'],
    ['a guard that nobody wrote', { s0: { description: d, on: { 'a.b': { guard: 'isGone' } } } }, 's0.a.b: isGone'],
    ['an inline action', { s0: { description: d, on: { 'a.b': { actions: [() => undefined] } } } }, 's0.a.b: an inline function'],
    ['a state that is not there', { s0: { description: d, on: { 'a.b': { target: 's9' } } } }, 's0.a.b: no state s9'],
    ['reenter', { s0: { description: d, on: { 'a.b': { target: 's0', reenter: true } } } }, 's0.a.b: reenter'],
    ['a move by half its name', { s0: { description: d, on: { 'a.*': { target: 's0' } } } }, 's0: a move must be named whole'],
    ['a prototype’s name', { s0: { description: d, on: { 'a.b': { guard: 'toString' } } } }, 's0.a.b: toString'],
  ])('refuses %s and names the place', (_, made, told) => {
    expect(() => compiled(machineOf({ initial: 's0', context: () => ({ n: 0, log: '' }), states: made }))).toThrow(told);
  });

  it('refuses a beginning that is not there, and a machine of several at once', () => {
    expect(() => compiled(machineOf({ initial: 's9', context: () => ({}), states: { s0: { description: d } } }))).toThrow('no state s9');
    expect(() => compiled(machineOf({ initial: 's0', type: 'parallel', context: () => ({}), states: { s0: { description: d } } }))).toThrow('machine: type');
  });
});
