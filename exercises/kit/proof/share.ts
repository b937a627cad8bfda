// What a colleague's moves are worth on one's own variant, once each card is found again by its lasting id.
import type { AnyExercise, Move, Snapshot } from '#kit/exercise.ts';
import { begin } from '#kit/replay.ts';
import type { Handle } from '#kit/variant.ts';
import { after } from './identity.ts';

const handleForm = /^[0-9a-f]{10}$/u;

const textsIn = (value: unknown, into: Set<string>): Set<string> => {
  if (typeof value === 'string') return handleForm.test(value) ? into.add(value) : into;
  if (value instanceof Map) for (const [key, member] of value) textsIn(member, textsIn(key, into));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) textsIn(member, textsIn(key, into));
  }
  return into;
};

/** Lasting id -> handle in `variant`. */
const handlesIn = (exercise: AnyExercise, variant: unknown): ReadonlyMap<string, Handle> => {
  const byId = new Map<string, Handle>();
  for (const handle of textsIn(variant, new Set())) {
    const id = exercise.idOf(variant, handle);
    if (id !== undefined) byId.set(id, handle);
  }
  return byId;
};

/** `move` of variant `from` as it reads in the variant whose handles are `handles`; undefined when it names what is not there. */
const translate = (exercise: AnyExercise, from: unknown, handles: ReadonlyMap<string, Handle>, move: Move): Move | undefined => {
  let isWhole = true;
  const said = (word: string): string => {
    const id = exercise.idOf(from, word);
    if (id === undefined) return word;
    const handle = handles.get(id);
    if (handle === undefined) isWhole = false;
    return handle ?? word;
  };
  const fields = Object.entries(move).map(([name, value]) => {
    if (name === 'type' || typeof value === 'number') return [name, value];
    return [name, typeof value === 'string' ? said(value) : value.map(said)];
  });
  return isWhole ? (Object.fromEntries(fields) as Move) : undefined;
};

/** One who copies does what can be done here and leaves out the rest. */
const passesCopied = (exercise: AnyExercise, variant: unknown, moves: readonly (Move | undefined)[]): boolean => {
  let snapshot: Snapshot = begin(exercise, variant).snapshot;
  for (const move of moves) {
    if (move !== undefined && snapshot.can(move)) snapshot = after(exercise, snapshot, move);
  }
  return exercise.outcome(snapshot as never).result === 'passed';
};

export interface Share {
  readonly passed: number;
  readonly tried: number;
}

/** Every witness laid on every other variant. `witnesses[i]` belongs to `variants[i]`. */
export const shareOf = (exercise: AnyExercise, variants: readonly unknown[], witnesses: readonly (readonly Move[])[]): Share => {
  const handles = variants.map((variant) => handlesIn(exercise, variant));
  const tries = variants.flatMap((to, at) =>
    variants.flatMap((from, other) => {
      if (other === at) return [];
      const copied = (witnesses[other] as readonly Move[]).map((move) => translate(exercise, from, handles[at] as ReadonlyMap<string, Handle>, move));
      return [passesCopied(exercise, to, copied)];
    }),
  );
  return { passed: tries.filter(Boolean).length, tried: tries.length };
};
