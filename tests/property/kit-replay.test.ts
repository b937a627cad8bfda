import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createActor } from 'xstate';
import { parse } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { kinds, kindIds } from '#kinds';
import { withProof, type Move, type Provable } from '#kit/exercise.ts';
import { begin, isRefusal, kitMoves, outcomeOf, replay, step, type Pile, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { xstateOf } from '#kit/proof/xstate.ts';
import { keyOver } from '#kit/proof/identity.ts';
import { fakeKind, fakeSet } from './kit-fakes.ts';

interface Subject {
  readonly name: string;
  readonly exercise: Provable;
  readonly variant: unknown;
}

const key = keyOver([]);
const seed = seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n: 1 });
const root = new URL('../../', import.meta.url);
const tinyOf = (kind: string): URL => new URL(`exercises/${kind}/sets/tiny.yml`, root);

const real = kindIds.filter((kind) => existsSync(new URL(`exercises/${kind}/index.ts`, root)) && existsSync(tinyOf(kind)));
const subjects: Subject[] = [{ name: 'fake', exercise: fakeKind('none'), variant: fakeKind('none').vary(fakeSet, seed) }];
for (const kind of real) {
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const raw: unknown = parse(readFileSync(tinyOf(kind), 'utf8'));
  subjects.push({ name: kind, exercise, variant: exercise.vary((await exercise.schema()).parse(raw), seed) });
}

/** Reads a list of numbers as moves: each picks among those offered, sometimes one of another state or of the kit. */
const movesFrom = ({ exercise, variant }: Subject, picks: readonly number[]): readonly Move[] => {
  let at: Standing = begin(exercise, variant);
  const moves: Move[] = [];
  for (const pick of picks) {
    const offered: readonly Move[] = [...exercise.moves(at.snapshot as never), ...kitMoves.map((type) => ({ type })), { type: 'kit.undo' }];
    const move = offered[pick % offered.length] as Move;
    const next = step(exercise, at, move);
    if (isRefusal(next)) continue;
    moves.push(move);
    at = next;
  }
  return moves;
};

const picks = fc.array(fc.nat(10_000), { maxLength: 25 });
/** The keys of a pile, nearest first. */
const keysIn = (pile: Pile | undefined): readonly string[] => (pile === undefined ? [] : [key(pile.top), ...keysIn(pile.below)]);

const same = (a: Standing, b: Standing): void => {
  expect(key(a.snapshot)).toBe(key(b.snapshot));
  expect(keysIn(a.past)).toEqual(keysIn(b.past));
  expect(keysIn(a.future)).toEqual(keysIn(b.future));
  expect(a.hints).toEqual(b.hints);
};

/** Moves that were forbidden, over all kinds: in some, whatever is offered once may be done at any time. */
let forbidden = 0;
afterAll(() => expect(forbidden).toBeGreaterThan(100));

describe.each(subjects)('$name', (subject) => {
  const { exercise, variant } = subject;

  it('stands where a live actor stands, after the same moves', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const moves = movesFrom(subject, chosen).filter(({ type }) => !type.startsWith('kit.'));
        const actor = createActor(xstateOf(exercise.machine), { input: { variant } });
        actor.start();
        const played: Move[] = [];
        for (const move of moves) {
          if (actor.getSnapshot().status !== 'active' || !actor.getSnapshot().can(move)) continue;
          actor.send(move);
          played.push(move);
        }
        const replayed = replay(exercise, variant, played);
        expect(replayed.kind).toBe('replayed');
        expect(key(replayed.standing.snapshot)).toBe(key(actor.getSnapshot() as never));
        expect(exercise.outcome(replayed.standing.snapshot as never)).toEqual(exercise.outcome(actor.getSnapshot() as never));
      }),
    );
  });

  it('allows and forbids what a live actor does, a move of another state among them', () => {
    const judge = xstateOf(exercise.machine);
    const first = exercise.moves(begin(exercise, variant).snapshot as never);
    fc.assert(
      fc.property(picks, (chosen) => {
        const actor = createActor(judge, { input: { variant } }).start();
        let at = begin(exercise, variant);
        for (const pick of chosen) {
          const moves = [...exercise.moves(at.snapshot as never), ...first, ...exercise.solve(at.snapshot as never)];
          const move = moves[pick % moves.length];
          if (move === undefined || at.snapshot.status !== 'active') break;
          const next = step(exercise, at, move);
          expect(isRefusal(next)).toBe(!actor.getSnapshot().can(move));
          forbidden += isRefusal(next) ? 1 : 0;
          if (isRefusal(next)) continue;
          actor.send(move);
          at = next;
          expect([at.snapshot.status, key(at.snapshot)]).toEqual([actor.getSnapshot().status, key(actor.getSnapshot() as never)]);
        }
      }),
    );
  });

  it('replays a prefix to the same place as going step by step', () => {
    fc.assert(
      fc.property(picks, fc.nat(25), (chosen, cut) => {
        const moves = movesFrom(subject, chosen);
        const whole = replay(exercise, variant, moves);
        const part = replay(exercise, variant, moves.slice(0, cut));
        expect(part.kind).toBe('replayed');
        same(part.standing, whole.steps[Math.min(cut, moves.length)] as Standing);
        expect(outcomeOf(exercise, part.standing)).toEqual(outcomeOf(exercise, whole.steps[Math.min(cut, moves.length)] as Standing));
      }),
    );
  });

  it('comes back to the same place by undo and redo', () => {
    let undone = 0;
    fc.assert(
      fc.property(picks, (chosen) => {
        const at = replay(exercise, variant, movesFrom(subject, chosen)).standing;
        const back = step(exercise, at, { type: 'kit.undo' });
        if (isRefusal(back)) {
          expect(at.past).toBeUndefined();
          return;
        }
        undone += 1;
        const again = step(exercise, back, { type: 'kit.redo' });
        if (isRefusal(again)) throw new Error(again.refused);
        same(again, at);
      }),
    );
    expect(undone).toBeGreaterThan(10);
  });

  it('goes through JSON without change, so a stored log is the log', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const moves = movesFrom(subject, chosen);
        same(replay(exercise, variant, JSON.parse(JSON.stringify(moves)) as Move[]).standing, replay(exercise, variant, moves).standing);
      }),
      { numRuns: 30 },
    );
  });
});
