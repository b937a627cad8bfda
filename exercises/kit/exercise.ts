// The contract of a kind of exercise. Everything here runs in Node and in browsers, without a clock, chance or storage.
import type * as z from 'zod/mini';
import { compiled, type Machine } from './machine.ts';
import type { Stream } from './random.ts';
import type { BaseSet, Ground } from './set.ts';
import type { Lang, Text } from './text.ts';
import type { Handle } from './variant.ts';

/** One act of a learner: `noun.verb` and handles, codes or whole numbers. Types that begin with `kit.` belong to the kit. */
export interface Move {
  readonly type: string;
  readonly [field: string]: string | number | readonly string[];
}

/** What a machine's state looks like to everyone outside the kind. */
export interface Snapshot<C = unknown> {
  readonly value: string;
  readonly context: C;
  readonly status: string;
  readonly can: (move: Move) => boolean;
  readonly matches: (value: string) => boolean;
}

/**
 * One thing found in handed-in work. `code` names its words in the kind's words.ts; `at` the cards, rows or columns;
 * `text` the set's own reason where it has one; `ground` the article or 本平台练习约定.
 * `weight: 'invalid'` says that too little was done to judge: it is never counted as wrong.
 */
export interface Finding {
  readonly code: string;
  readonly weight: 'invalid' | 'wrong';
  readonly at: readonly Handle[];
  readonly params?: Readonly<Record<string, string | number>>;
  readonly text?: Text;
  readonly ground: Ground;
}

/** What stays to be mended once the thing with this handle was touched: the next hand-in says the rest, and "too little to judge" is over. */
export const leftToMend = (found: readonly Finding[], touched: Handle): readonly Finding[] =>
  found.filter(({ weight, at }) => weight === 'wrong' && !at.includes(touched));

/** One step of a shown solution in words: what is done, why, and on what ground. */
export interface Because {
  readonly what: Text;
  readonly why?: Text;
  readonly ground?: Ground;
}

/** How far an attempt came. `submissions` counts judged ones only; `findings` all wrong ones over all of them. */
export interface Outcome {
  readonly result: 'open' | 'passed';
  readonly submissions: number;
  readonly findings: number;
}

/** A promise that no reachable state may break, told in both languages (e.g. "no direct identifier is ever published"). */
export interface Property<C> {
  readonly id: string;
  readonly text: Text;
  readonly holds: (snapshot: Snapshot<C>) => boolean;
}

/** How a kind is shown, solved and proved: loaded on its own. */
export interface Proof<S extends BaseSet, V, C, M extends Move> {
  /** Every move worth trying here, wrong ones included; what the prover explores. */
  readonly moves: (snapshot: Snapshot<C>) => readonly M[];
  /** Moves from here to a pass, never using undo; what the prover replays and the solution shows. */
  readonly solve: (snapshot: Snapshot<C>) => readonly M[];
  /** The chance that blind choice passes at the first submission, where it can be computed. */
  readonly chance?: (variant: V) => number;
  /** One act of somebody who does not read, where `moves` offers but a few of many possible answers: what holds `chance` to account. */
  readonly draw?: (snapshot: Snapshot<C>, stream: Stream) => M;
  /** The findings that this set can bring, where a set may rule some out; the report names those of them that the search did not meet. */
  readonly finds?: (set: S) => readonly string[];
  readonly properties: readonly Property<C>[];
}

export interface Exercise<S extends BaseSet, V, C extends { readonly variant: V }, M extends Move> {
  readonly id: string;
  /** Raised when an outcome rule changes after a release; the old one moves to past/. */
  readonly version: number;
  /** Loaded where sets are read (build, tests), never by a learner's page: published sets were parsed already. */
  readonly schema: () => Promise<z.ZodMiniType<S>>;
  /** This learner's data: handles, drawn items, planted cells. Pure; `seed` from `seedOf`. */
  readonly vary: (set: S, seed: string) => V;
  readonly machine: Machine;
  /** The findings that the current state shows. */
  readonly findings: (snapshot: Snapshot<C>) => readonly Finding[];
  readonly outcome: (snapshot: Snapshot<C>) => Outcome;
  /** What `move` of a solution does here and why, told in the show-me and with the answer, and loaded with them; undefined where nothing needs telling. */
  readonly because: () => Promise<(snapshot: Snapshot<C>, move: M) => Because | undefined>;
  /** What the show-me, the shown answer and the proof need, and no page that a learner merely works on. */
  readonly proof: () => Promise<Proof<S, V, C, M>>;
  /** The same item in another variant: handle here -> its lasting id; used to translate a witness. */
  readonly idOf: (variant: V, handle: Handle) => string | undefined;
  /** The states a learner of this set comes through, where a set may leave some out; shown as 办理流程. */
  readonly passes?: (set: S) => readonly string[];
  /** True for a kind whose tables hold errors on purpose; the tables of all others are checked cell by cell. */
  readonly plantsErrors?: boolean;
  /** How many rows the view will show: the page reserves their height. */
  readonly size: (set: S) => number;
}

export type AnyExercise = Exercise<BaseSet, unknown, { readonly variant: unknown }, Move>;

/** An exercise with its proof at hand. */
export type Provable = AnyExercise & Proof<BaseSet, unknown, { readonly variant: unknown }, Move>;

export const withProof = async (exercise: AnyExercise): Promise<Provable> => ({ ...exercise, ...(await exercise.proof()) });

/** The sentences of a kind, in one language, that its first picture needs. A missing key does not compile where kinds type their own. */
export interface FirstWords {
  readonly name: string;
  readonly states: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a kind says to what was done: needed from the first hand-in or the first hint on. */
export interface ToldWords {
  readonly findings: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  readonly next: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, readonly string[]>>;
}

export interface KindWords extends FirstWords, ToldWords {}

export type Words = Readonly<Record<Lang, KindWords>>;

/** Checks the machine against the rules of kinds and forgets the kind's own types, so that all kinds look alike from outside. */
export const defineExercise = <S extends BaseSet, V, C extends { readonly variant: V }, M extends Move>(
  exercise: Exercise<S, V, C, M>,
): AnyExercise => {
  try {
    compiled(exercise.machine);
  } catch (error) {
    throw new TypeError(`${exercise.id} machine: ${(error as Error).message}`);
  }
  return exercise as unknown as AnyExercise;
};
