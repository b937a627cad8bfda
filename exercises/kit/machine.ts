// The machines of kinds: declared in XState's words and types, kept as plain data, compiled once into a flat table and run by the kit.
// A page carries this file and not XState. XState itself builds the same machine for charts, proofs and the tests that hold both
// equal (kit/proof/xstate.ts). One level of states; named guards; named pure `assign`; `always`. Whatever else is written is refused.
import type { assign as xstateAssign, setup as xstateSetup } from 'xstate';
import type { Move, Snapshot } from './exercise.ts';

type Context = Readonly<Record<string, unknown>>;
interface At {
  readonly context: Context;
  readonly event: Move;
}
type Guard = (at: At) => boolean;
/** A function of the whole, or a value or function for each field. */
export type Assignment = ((at: At) => Partial<Context>) | Readonly<Record<string, unknown>>;
interface Assign {
  readonly assignment: Assignment;
}

interface WayConfig {
  readonly target?: string;
  readonly guard?: string;
  readonly actions?: string | readonly string[];
  readonly description?: string;
}
type Ways = WayConfig | readonly WayConfig[];
type On = Readonly<Record<string, Ways>>;

interface StateConfig {
  readonly description?: string;
  readonly type?: 'final';
  readonly on?: On;
  readonly always?: Ways;
}

/** What a kind declares, as its machine.ts wrote it. What is in it is looked at when it is compiled. */
export interface Machine {
  readonly config: object;
  readonly implementations: object;
}

interface Declared {
  readonly config: {
    readonly id?: string;
    readonly context: (input: { readonly input: { readonly variant: unknown } }) => Context;
    readonly initial: string;
    readonly on?: On;
    readonly states: Readonly<Record<string, StateConfig>>;
  };
  readonly implementations: { readonly guards?: Readonly<Record<string, Guard>>; readonly actions?: Readonly<Record<string, Assign>> };
}

export const declared = (machine: Machine): Declared => machine as unknown as Declared;

/** XState's `setup` for its types: names of guards, actions and moves are checked as it does. What comes out is a `Machine`. */
export const setup = ((implementations: object) => ({ createMachine: (config: object): Machine => ({ config, implementations }) })) as unknown as typeof xstateSetup;

/** XState's `assign` for its types. */
export const assign = ((assignment: Assignment): Assign => ({ assignment })) as unknown as typeof xstateAssign;

interface Way {
  readonly to: string | undefined;
  readonly guard: Guard | undefined;
  readonly acts: readonly Assignment[];
}

interface Compiled {
  readonly begin: (variant: unknown) => { readonly state: string; readonly context: Context };
  /** State -> move -> what may happen, in the order in which it is asked: the state's own ways, then the machine's. */
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, readonly Way[]>>;
  readonly always: ReadonlyMap<string, readonly Way[]>;
  readonly finals: ReadonlySet<string>;
}

const known = {
  machine: ['id', 'context', 'initial', 'on', 'states', 'description'],
  state: ['description', 'type', 'on', 'always'],
  way: ['target', 'guard', 'actions', 'description'],
} as const;

const onlyKnown = (config: object, of: keyof typeof known, path: string): void => {
  const other = Object.keys(config).find((key) => !(known[of] as readonly string[]).includes(key));
  if (other !== undefined) throw new TypeError(`${path}: ${other}`);
};

const named = <T>(all: Readonly<Record<string, T>> | undefined, name: unknown, path: string): T => {
  const found = typeof name === 'string' && all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) throw new TypeError(`${path}: ${typeof name === 'string' ? name : 'an inline function'} has no name and no meaning here`);
  return found;
};

const many = <T extends object>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T]);

const waysFrom = ({ config, implementations: { guards, actions } }: Declared, ways: Ways | undefined, path: string): readonly Way[] =>
  many(ways).map((way) => {
    onlyKnown(way, 'way', path);
    const to = way.target?.replace(/^\./u, '');
    if (to !== undefined && !Object.hasOwn(config.states, to)) throw new TypeError(`${path}: no state ${to}`);
    const acts = typeof way.actions === 'string' ? [way.actions] : (way.actions ?? []);
    return { to, guard: way.guard === undefined ? undefined : named(guards, way.guard, path), acts: acts.map((name) => named(actions, name, path).assignment) };
  });

const tableOf = (machine: Declared, state: string): ReadonlyMap<string, readonly Way[]> => {
  const { on = {}, states } = machine.config;
  const own = states[state]?.on ?? {};
  const moves = new Set([...Object.keys(own), ...Object.keys(on)]);
  if ([...moves].some((move) => move.includes('*'))) throw new TypeError(`${state}: a move must be named whole`);
  return new Map([...moves].map((move) => [move, [...waysFrom(machine, own[move], `${state}.${move}`), ...waysFrom(machine, on[move], move)]]));
};

const compile = (machine: Declared): Compiled => {
  const { context, initial, states } = machine.config;
  onlyKnown(machine.config, 'machine', 'machine');
  if (!Object.hasOwn(states, initial)) throw new TypeError(`no state ${initial}`);
  for (const [name, state] of Object.entries(states)) {
    onlyKnown(state, 'state', name);
    if (typeof state.description !== 'string') throw new TypeError(`${name}: no description`);
    if (state.type !== undefined && state.type !== 'final') throw new TypeError(`${name}: type ${String(state.type)}`);
  }
  const names = Object.keys(states);
  return {
    begin: (variant) => ({ state: initial, context: context({ input: { variant } }) }),
    ways: new Map(names.map((name) => [name, tableOf(machine, name)])),
    always: new Map(names.map((name) => [name, waysFrom(machine, states[name]?.always, `${name}.always`)])),
    finals: new Set(names.filter((name) => states[name]?.type === 'final')),
  };
};

const kept = new WeakMap<Machine, Compiled>();

/** Throws a TypeError that names the place where a machine holds what no replay could follow. */
export const compiled = (machine: Machine): Compiled => {
  const known = kept.get(machine) ?? compile(declared(machine));
  kept.set(machine, known);
  return known;
};

const isOpen = ({ guard }: Way, at: At): boolean => guard === undefined || guard(at);
const changes = ({ to, acts }: Way): boolean => to !== undefined || acts.length > 0;

const assigned = (assignment: Assignment, at: At): Context => {
  if (typeof assignment === 'function') return { ...at.context, ...(assignment as (at: At) => Partial<Context>)(at) };
  const fields = Object.entries(assignment).map(([name, value]) => [name, typeof value === 'function' ? (value as (at: At) => unknown)(at) : value]);
  return { ...at.context, ...Object.fromEntries(fields) };
};

const afterActs = ({ acts }: Way, { context, event }: At): Context => acts.reduce<Context>((now, act) => assigned(act, { context: now, event }), context);

/** A machine that never comes to rest is a mistake of the kind, not a state. */
const longest = 1000;

const settled = (table: Compiled, start: string, first: Context, event: Move): { readonly state: string; readonly context: Context } => {
  let [state, context] = [start, first];
  for (let round = 0; !table.finals.has(state); round += 1) {
    const at = { context, event };
    const way = table.always.get(state)?.find((one) => isOpen(one, at));
    if (way === undefined || !changes(way)) break;
    if (round === longest) throw new TypeError(`${state}: always goes on for ever`);
    [state, context] = [way.to ?? state, afterActs(way, at)];
  }
  return { state, context };
};

class Standing implements Snapshot {
  readonly value: string;
  readonly context: Context;
  readonly status: 'active' | 'done';
  readonly #table: Compiled;

  constructor(table: Compiled, value: string, context: Context) {
    this.#table = table;
    this.value = value;
    this.context = context;
    this.status = table.finals.has(value) ? 'done' : 'active';
  }

  /** The first way that is open to `move`; one that changes nothing forbids it. */
  way(move: Move): Way | undefined {
    const at = { context: this.context, event: move };
    const found = this.#table.ways.get(this.value)?.get(move.type)?.find((one) => isOpen(one, at));
    return found !== undefined && changes(found) ? found : undefined;
  }

  can(move: Move): boolean {
    return this.way(move) !== undefined;
  }

  matches(value: string): boolean {
    return this.value === value;
  }

  after(move: Move): Standing | undefined {
    const way = this.way(move);
    if (way === undefined) return undefined;
    const { state, context } = settled(this.#table, way.to ?? this.value, afterActs(way, { context: this.context, event: move }), move);
    return new Standing(this.#table, state, context);
  }
}

/** Where a machine stands before the first move. */
export const startOf = (machine: Machine, variant: unknown): Snapshot => {
  const table = compiled(machine);
  const { state, context } = table.begin(variant);
  const rest = settled(table, state, context, { type: 'xstate.init' });
  return new Standing(table, rest.state, rest.context);
};

/** A snapshot of `machine` in this state with this context, for those who ask what would be. */
export const snapshotOf = (machine: Machine, value: string, context: object): Snapshot => new Standing(compiled(machine), value, context as Context);

/** One move further; undefined where the machine forbids it. `snapshot` is one of this file's. */
export const moved = (snapshot: Snapshot, move: Move): Snapshot | undefined => (snapshot as Standing).after(move);
