// Lays one attempt's moves on its machine and compares each claim with what the machine says at that step.
// The kit's own `step` is used move by move, because only the standing after the last move is to be kept: a file may hold thousands.
import { begin, isRefusal, outcomeOf, step, type AttemptOutcome, type Refusal, type Standing } from '#kit/replay.ts';
import { canonical } from '#kit/digest.ts';
import type { AnyExercise, Move } from '#kit/exercise.ts';
import type { Break, Claim } from './attempts.ts';

/** A finding of a judged hand-in: its code and the lasting id of the item it is about, where there is one. */
export interface FoundAt {
  readonly code: string;
  readonly item?: string;
}

export type Halt = Refusal['refused'] | Break | 'unfit';

/** What does not fit a claim: another outcome at that step, no claim where the page makes one, a claim about a step that is not there. */
export type Mismatch = 'otherwise' | 'unclaimed' | 'beyond';

export interface Laid {
  /** As far as the moves went. */
  readonly outcome: AttemptOutcome;
  readonly halt?: { readonly step: number; readonly why: Halt };
  readonly mismatch?: { readonly step: number; readonly why: Mismatch };
  /** Wrong findings of every judged hand-in, in order. */
  readonly findings: readonly FoundAt[];
}

const tryStep = (exercise: AnyExercise, at: Standing, move: Move): Standing | { readonly refused: Halt } => {
  // The kit's own moves have no fields; one that has was not written by this site.
  if (move.type.startsWith('kit.') && Object.keys(move).length > 1) return { refused: 'unfit' };
  try {
    return step(exercise, at, move);
  } catch {
    // A move with fields of another form than the kind's may break a rule that takes them for granted.
    return { refused: 'unfit' };
  }
};

const foundAt = (exercise: AnyExercise, variant: unknown, standing: Standing): readonly FoundAt[] =>
  exercise.findings(standing.snapshot as never).flatMap(({ weight, code, at }): FoundAt[] => {
    if (weight !== 'wrong') return [];
    const item = at[0] === undefined ? undefined : exercise.idOf(variant, at[0]);
    return [item === undefined ? { code } : { code, item }];
  });

const same = (a: AttemptOutcome, b: AttemptOutcome): boolean => canonical(a) === canonical(b);

/**
 * `carried`: so many first moves were taken over from another device's attempt, and the page makes no claims about those anew.
 * After a halt nothing further is laid; `outcome` is then no result.
 */
export const lay = (exercise: AnyExercise, variant: unknown, moves: readonly Move[], claims: readonly Claim[], carried: number): Laid => {
  const claimed = new Map<number, readonly Claim[]>();
  for (const one of claims) claimed.set(one.seq, [...(claimed.get(one.seq) ?? []), one]);
  const findings: FoundAt[] = [];
  let standing = begin(exercise, variant);
  let before = outcomeOf(exercise, standing);
  let mismatch = claims.filter(({ seq }) => seq > moves.length).map(({ seq }) => ({ step: seq, why: 'beyond' as Mismatch }))[0];
  const compare = (at: number, outcome: AttemptOutcome, judged: boolean): void => {
    const here = claimed.get(at) ?? [];
    const why: Mismatch | undefined = here.some(({ claim }) => !same(claim, outcome)) ? 'otherwise' : judged && here.length === 0 && at > carried ? 'unclaimed' : undefined;
    if (why !== undefined && (mismatch === undefined || at < mismatch.step)) mismatch = { step: at, why };
  };
  compare(0, before, false);
  for (const [index, move] of moves.entries()) {
    const next = tryStep(exercise, standing, move);
    if (isRefusal(next as Standing)) return { outcome: before, halt: { step: index + 1, why: (next as { refused: Halt }).refused }, findings };
    standing = next as Standing;
    const outcome = outcomeOf(exercise, standing);
    const submitted = outcome.submissions !== before.submissions;
    if (submitted) findings.push(...foundAt(exercise, variant, standing));
    compare(index + 1, outcome, submitted || outcome.result !== before.result);
    before = outcome;
  }
  return mismatch === undefined ? { outcome: before, findings } : { outcome: before, mismatch, findings };
};

const handleForm = /^[0-9a-f]{10}$/u;

const handlesIn = (move: Move): readonly string[] =>
  Object.entries(move).flatMap(([key, value]) => (key === 'type' || typeof value === 'number' ? [] : typeof value === 'string' ? [value] : value)).filter((text) => handleForm.test(text));

/** True when the moves name items, and none of them is of this variant: the log was made on another one. */
export const isOfOtherVariant = (exercise: AnyExercise, variant: unknown, moves: readonly Move[]): boolean => {
  const handles = moves.flatMap(handlesIn);
  return handles.length > 0 && handles.every((handle) => exercise.idOf(variant, handle) === undefined);
};
