// The same machine in XState itself: read for charts, walked live beside the kit's own in tests, measured against in the bench.
import { assign, setup, type AnyStateMachine } from 'xstate';
import { declared, type Machine } from '#kit/machine.ts';

/** `machine` built by XState from the very same declaration. */
export const xstateOf = (machine: Machine): AnyStateMachine => {
  const { config, implementations: { guards = {}, actions = {} } } = declared(machine);
  const assigns = Object.fromEntries(Object.entries(actions).map(([name, { assignment }]) => [name, assign(assignment as never)]));
  return setup({ guards: guards as never, actions: assigns as never }).createMachine(config as never) as unknown as AnyStateMachine;
};
