// How fast moves are laid on a machine: the kit's replay, which asks before every move and keeps every step, against XState alone.
import { createActor, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { loadCatalog } from '#catalog/catalog.ts';
import { isKind, kinds } from '#kinds';
import { withProof, type Move, type Provable } from '#kit/exercise.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { streamOf } from '#kit/random.ts';
import { begin, isRefusal, replay, step } from '#kit/replay.ts';
import type { BaseSet } from '#kit/set.ts';
import { seedOf } from '#kit/variant.ts';
import { bestPerSecond, perSecond } from './speed.ts';

export interface Case {
  readonly exercise: Provable;
  readonly variant: unknown;
  readonly moves: readonly Move[];
}

/** Moves per second of three ways to the same end. `sameEnd` is false if they did not come to the same state. */
export interface ReplaySpeed {
  readonly moves: number;
  readonly kit: number;
  readonly transition: number;
  readonly actor: number;
  readonly sameEnd: boolean;
}

/** Milliseconds a move takes on a small and on a large table, by the kit's replay: the best of many rounds. */
export interface GrowthSpeed {
  readonly small: { readonly rows: number; readonly perMove: number };
  readonly large: { readonly rows: number; readonly perMove: number };
}

const contentsOf = async (root: string, set: string): Promise<{ readonly exercise: Provable; readonly contents: BaseSet; readonly course: string }> => {
  const file = (await loadCatalog({ root })).setFiles.find((one) => one.set === set && !one.earlier);
  if (file === undefined || !isKind(file.kind)) throw new Error(`no set ${set}`);
  return { exercise: await withProof((await kinds[file.kind].logic()).exercise), contents: file.contents, course: file.course };
};

const seedFor = (course: string, set: string, n: number): string => seedOf({ course, set, code: 'bench', nonce: '', n });

/** A clumsy learner: about `blind` moves at random among those that may be made, then the way to the end. */
export const clumsyLog = (exercise: Provable, variant: unknown, seed: string, blind: number): readonly Move[] => {
  const stream = streamOf(seed);
  const moves: Move[] = [];
  let at = begin(exercise, variant);
  for (let n = 0; n < blind; n += 1) {
    const offered = exercise.moves(at.snapshot as never);
    const move = offered[stream.int(Math.max(1, offered.length))];
    if (move === undefined) break;
    const next = step(exercise, at, move);
    if (isRefusal(next) || next.snapshot.status === 'done') continue;
    at = next;
    moves.push(move);
  }
  const all = [...moves, ...exercise.solve(at.snapshot as never)];
  const laid = replay(exercise, variant, all);
  return laid.kind === 'refused' ? all.slice(0, laid.at - 1) : all;
};

/** One learner's case of a set in courses/. */
export const caseOf = async (root: string, set: string, blind: number): Promise<Case> => {
  const { exercise, contents, course } = await contentsOf(root, set);
  const seed = seedFor(course, set, 1);
  const variant = exercise.vary(contents, seed);
  return { exercise, variant, moves: clumsyLog(exercise, variant, seed, blind) };
};

export const replaySpeed = ({ exercise, variant, moves }: Case): ReplaySpeed => {
  const machine = xstateOf(exercise.machine);
  const input = { variant };
  const byTransition = (): AnyMachineSnapshot => {
    let [state] = initialTransition(machine, input);
    for (const move of moves) [state] = transition(machine, state, move);
    return state as AnyMachineSnapshot;
  };
  const byActor = (): AnyMachineSnapshot => {
    const actor = createActor(machine, { input });
    actor.start();
    for (const move of moves) actor.send(move);
    return actor.getSnapshot() as AnyMachineSnapshot;
  };
  const ends = [replay(exercise, variant, moves).standing.snapshot, byTransition(), byActor()].map(({ value, status, context }) => JSON.stringify([value, status, context]));
  const counted = (play: () => unknown) => (): number => {
    play();
    return moves.length;
  };
  const speed = perSecond({ kit: counted(() => replay(exercise, variant, moves)), transition: counted(byTransition), actor: counted(byActor) });
  return { moves: moves.length, ...speed, sameEnd: new Set(ends).size === 1 };
};

interface Rowed {
  readonly table: { readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, string>> }[] };
}

/** The same set with `rows` rows shown, drawn from a pool of twice that made by repeating its own. */
const withRows = (contents: BaseSet, rows: number): BaseSet => {
  const { table } = contents as BaseSet & Rowed;
  const pool = Array.from({ length: rows * 2 }, (_, n) => ({ id: `b${n + 1}`, cells: table.rows[n % table.rows.length]?.cells ?? {} }));
  return { ...contents, show: rows, table: { ...table, rows: pool } } as BaseSet;
};

export const growth = async (root: string, set: string, few: number, many: number): Promise<GrowthSpeed> => {
  const { exercise, contents, course } = await contentsOf(root, set);
  const caseFor = (rows: number): Case => {
    const variant = exercise.vary(withRows(contents, rows), seedFor(course, set, rows));
    return { exercise, variant, moves: exercise.solve(begin(exercise, variant).snapshot as never) };
  };
  const [small, large] = [caseFor(few), caseFor(many)];
  const counted = ({ variant, moves }: Case) => (): number => {
    // A fresh copy, so that nothing a kind remembers of a variant makes the second run cheaper than a learner's first.
    replay(exercise, { ...(variant as object) }, moves);
    return moves.length;
  };
  const speed = bestPerSecond({ small: counted(small), large: counted(large) });
  return { small: { rows: few, perMove: 1000 / speed.small }, large: { rows: many, perMove: 1000 / speed.large } };
};
