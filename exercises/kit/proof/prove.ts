// The proof of a set: that it can be solved, is not passed by accident, never traps a learner and never leaves one without words.
// For the build and tests only; it knows kinds by their contract alone and throws nothing of its own.
import type { Move, Provable, Snapshot, Words } from '#kit/exercise.ts';
import { sha256Hex } from '#kit/digest.ts';
import { streamOf } from '#kit/random.ts';
import { begin, replay, stateName } from '#kit/replay.ts';
import type { BaseSet } from '#kit/set.ts';
import type { Text } from '#kit/text.ts';
import { seedOf } from '#kit/variant.ts';
import { findingGaps, hintGaps, openStates, stateGaps, unmetGaps, type Gap } from './audit.ts';
import { blinds, chanceOf, walkBlindly, type Chance } from './chance.ts';
import { explore, pathTo, type Space } from './explore.ts';
import { keyOver, talliesOf } from './identity.ts';
import { deadEnds } from './paths.ts';
import { shareOf, type Share } from './share.ts';

export type ProblemKind =
  | 'start-passed' | 'no-witness' | 'trap' | 'solution-lost' | 'refused-offer' | 'property-broken'
  | 'words-missing' | 'too-easy' | 'chance-unknown';

/** What does not hold. `path`: the shortest known moves from the start that show it, on the variant `variant`. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly text: Text;
  readonly path: readonly Move[];
  readonly variant: number;
  /** How many states show the same; the path leads to the first. */
  readonly count: number;
}

export interface Report {
  readonly course: string;
  readonly set: string;
  readonly kind: string;
  readonly kindVersion: number;
  readonly holds: boolean;
  readonly problems: readonly Problem[];
  readonly states: number;
  readonly exhaustive: boolean;
  /** Machine states and findings that the search came to, of all that this set can bring: how much it saw. */
  readonly met: { readonly states: Seen; readonly findings: Seen };
  /** Moves of the solution from the start, shortest and longest over the seeds. */
  readonly witness: { readonly shortest: number; readonly longest: number };
  readonly chance: Chance;
  readonly share: Share;
  readonly seeds: number;
  readonly properties: readonly string[];
}

export interface Seen {
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** `sample`: a set for show-me and tests, too small to be hard; its chance is told, not judged. */
export interface Options {
  readonly course: string;
  readonly setId: string;
  readonly deep?: boolean;
  readonly bound?: number;
  readonly sample?: boolean;
}

/** Variants whose witnesses are compared with one another. */
const seeds = 8;
/** Further variants on which start and witness alone are judged: one unlucky deal in a hundred must not reach a learner. */
const further = { usual: 152, deep: 1992 } as const;
const chanceLimit = 0.01;

const problem = (kind: ProblemKind, text: Text, path: readonly Move[] = [], variant = 0, count = 1): Problem => ({ kind, text, path, variant, count });

/** Start and witness of one variant. */
const judgeStart = (exercise: Provable, variant: unknown, at: number): { readonly witness: readonly Move[]; readonly problems: readonly Problem[] } => {
  const start = begin(exercise, variant).snapshot;
  const isPassed = (snapshot: Snapshot): boolean => exercise.outcome(snapshot as never).result === 'passed';
  if (isPassed(start)) {
    return { witness: [], problems: [problem('start-passed', { zh: '什么都没做就已经通过。', en: 'It is passed before anything was done.' }, [], at)] };
  }
  const witness = exercise.solve(start as never);
  const played = replay(exercise, variant, witness);
  if (played.kind === 'replayed' && isPassed(played.standing.snapshot)) return { witness, problems: [] };
  const text =
    played.kind === 'refused'
      ? { zh: `解法第 ${played.at} 步被拒绝。`, en: `Move ${played.at} of the solution is refused.` }
      : { zh: '按解法做完仍没有通过。', en: 'The solution ends without a pass.' };
  return { witness, problems: [problem('no-witness', text, witness, at)] };
};

/** The witness, each single other move beside it, and blind walks: what a breadth-first search meets last. */
const trailsOf = (exercise: Provable, variant: unknown, witness: readonly Move[], seed: string, count: number): readonly (readonly Move[])[] => {
  const played = replay(exercise, variant, witness);
  const share = Math.max(1, Math.floor(count / Math.max(1, witness.length)));
  const stream = streamOf(seed);
  const beside = played.steps.flatMap(({ snapshot }, done) => {
    const others = stream.draw(exercise.moves(snapshot as never), share);
    return others.map((move) => [...witness.slice(0, done), move, ...witness.slice(done + 1)]);
  });
  const walks = Array.from({ length: 12 }, (_, n) => walkBlindly(exercise, variant, blinds[n % blinds.length] ?? (([first]) => first as Move), stream, 120, true));
  return [witness, ...beside, ...walks.map(({ moves }) => moves)];
};

const grouped = (space: Space, found: readonly { readonly at: number; readonly kind: ProblemKind; readonly text: Text; readonly then?: Move }[]): readonly Problem[] => {
  const byText = new Map<string, Problem>();
  for (const { at, kind, text, then } of found) {
    const known = byText.get(kind + text.en);
    if (known !== undefined) byText.set(kind + text.en, { ...known, count: known.count + 1 });
    else byText.set(kind + text.en, problem(kind, text, [...pathTo(space, at), ...(then === undefined ? [] : [then])]));
  }
  return [...byText.values()];
};

const isMissing = (at: number) => ({ text }: Gap) => ({ at, kind: 'words-missing' as const, text });

/** Everything that must hold in each state met. */
const judgeSpace = (exercise: Provable, words: Words, space: Space, ends: ReturnType<typeof deadEnds>): readonly Problem[] => {
  const seen = new Set<string>();
  const perState = space.met.flatMap(({ snapshot }, at) => {
    const broken = exercise.properties.filter(({ holds }) => !holds(snapshot as never));
    const fresh = exercise.findings(snapshot as never).filter(({ code, text }) => !seen.has(`${code} ${text?.en}`) && seen.add(`${code} ${text?.en}`));
    return [
      ...broken.map(({ text }) => ({ at, kind: 'property-broken' as const, text })),
      ...fresh.flatMap((finding) => findingGaps(words, finding)).map(isMissing(at)),
    ];
  });
  const trap = space.closed
    ? { zh: '走到这里以后，不撤销就再也不能通过。', en: 'From here no way leads to a pass without undo.' }
    : { zh: '走到这里以后，没有已知的办法能不撤销而通过。', en: 'From here no known way leads to a pass without undo.' };
  const lost = { zh: '从这里可以通过，但给出的解法走不到。', en: 'A pass can be reached from here, but the solution given does not reach it.' };
  const refused = { zh: '给出的一步被状态机拒绝。', en: 'A move that is offered is refused by the machine.' };
  return grouped(space, [
    ...perState,
    ...ends.traps.map((at) => ({ at, kind: 'trap' as const, text: trap })),
    ...ends.lost.map((at) => ({ at, kind: 'solution-lost' as const, text: lost })),
    ...space.refused.map(({ at, move }) => ({ at, kind: 'refused-offer' as const, text: refused, then: move })),
  ]);
};

const seenOf = (met: readonly string[], all: readonly string[]): Seen => ({ met: [...new Set(met)].sort(), unmet: all.filter((name) => !met.includes(name)).sort() });

const metIn = (exercise: Provable, words: Words, set: BaseSet, { met }: Space): Report['met'] => {
  const passes = exercise.passes?.(set);
  return {
    states: seenOf(met.map(({ snapshot }) => stateName(snapshot)), openStates(exercise).filter((name) => passes?.includes(name) ?? true)),
    findings: seenOf(met.flatMap(({ snapshot }) => exercise.findings(snapshot as never).map(({ code }) => code)), exercise.finds?.(set) ?? Object.keys(words.zh.findings)),
  };
};

const judgeChance = (chance: Chance, isSample: boolean): readonly Problem[] => {
  if (isSample) return [];
  if (chance.kind === 'sampled' && chance.walks === 0) {
    return [problem('chance-unknown', { zh: '盲选从未走到提交，无法估计通过的可能。', en: 'No blind walk came to a hand-in, so the chance is not known.' })];
  }
  if (chance.value < chanceLimit) return [];
  const percent = (chance.value * 100).toFixed(1);
  return [problem('too-easy', { zh: `盲选首次提交就通过的可能是 ${percent}%，应低于 1%。`, en: `Blind choice passes the first hand-in with a chance of ${percent} %; it must be below 1 %.` })];
};

/** Searches one variant and judges every state met. */
const searchOne = (exercise: Provable, words: Words, set: BaseSet, variant: unknown, witness: readonly Move[], seed: string, bound: number): { readonly space: Space; readonly problems: readonly Problem[] } => {
  const trails = trailsOf(exercise, variant, witness, seed, Math.floor(bound / 10));
  const sample = [witness, ...trails.slice(-4)].flatMap((moves) => replay(exercise, variant, moves.slice(0, 12)).steps.map(({ snapshot }) => snapshot));
  const keyOf = keyOver(talliesOf(exercise, sample));
  const space = explore(exercise, variant, keyOf, bound, trails);
  const ends = deadEnds(exercise, space, keyOf);
  const met = space.met.map(({ snapshot }) => snapshot);
  const silent = [...stateGaps(exercise, words), ...hintGaps(exercise, words, set, met), ...unmetGaps(words, metIn(exercise, words, set, space).findings.unmet)].map(({ text }) => problem('words-missing', text));
  return { space, problems: [...judgeSpace(exercise, words, space, ends), ...silent] };
};

/**
 * Proves `set` on fixed variants: the search runs on the first, chance and copying on eight, start and witness on 160 (2,000 when
 * `deep`). Pure and repeatable.
 * The bound is 3,000 states, 8,000 for a sample, 40,000 when `deep`; a search that closes within it is exhaustive.
 */
export const prove = (exercise: Provable, words: Words, set: BaseSet, { course, setId, deep = false, sample = false, bound = deep ? 40_000 : sample ? 8_000 : 3_000 }: Options): Report => {
  const seedAt = (n: number): string => seedOf({ course, set: setId, code: `proof-${n + 1}`, nonce: '', n: 1 });
  const variants = Array.from({ length: seeds }, (_, n) => exercise.vary(set, seedAt(n)));
  const starts = variants.map((variant, n) => judgeStart(exercise, variant, n));
  const witnesses = starts.map(({ witness }) => witness);
  const { space, problems: met } = searchOne(exercise, words, set, variants[0], witnesses[0] ?? [], sha256Hex(seedAt(0)), bound);
  const chance = chanceOf(exercise, variants, sha256Hex(`chance|${seedAt(0)}`), deep ? 3_000 : 400);
  const others = Array.from({ length: deep ? further.deep : further.usual }, (_, n) => judgeStart(exercise, exercise.vary(set, seedAt(seeds + n)), seeds + n));
  const atStart = [...starts, ...others].flatMap(({ problems }) => problems);
  const problems = [...atStart.slice(0, 1), ...met, ...judgeChance(chance, sample)];
  const lengths = [...starts, ...others].map(({ witness }) => witness.length);
  return {
    course, set: setId, kind: exercise.id, kindVersion: exercise.version,
    holds: problems.length === 0, problems,
    states: space.met.length, exhaustive: space.closed, met: metIn(exercise, words, set, space),
    witness: { shortest: Math.min(...lengths), longest: Math.max(...lengths) },
    chance, share: shareOf(exercise, variants, witnesses), seeds: seeds + others.length,
    properties: exercise.properties.map(({ text }) => text.en),
  };
};
