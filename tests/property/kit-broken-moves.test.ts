// What a damaged or forged log may hold: every kind refuses it or takes it as a legal move, and never breaks off.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { kinds, kindIds } from '#kinds';
import { withProof, type Move, type Provable } from '#kit/exercise.ts';
import { begin, isRefusal, outcomeOf, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { move as moveSchema } from '#model/schema/event.ts';

interface Subject {
  readonly name: string;
  readonly exercise: Provable;
  readonly variant: unknown;
  readonly other: unknown;
}

const seed = (n: number): string => seedOf({ course: 'c', set: 'tiny', code: 'local-1', nonce: '', n });
const subjects: Subject[] = [];
for (const kind of kindIds) {
  const exercise = await withProof((await kinds[kind].logic()).exercise);
  const tiny = (await exercise.schema()).parse(parse(readFileSync(new URL(`../../exercises/${kind}/sets/tiny.yml`, import.meta.url), 'utf8')));
  subjects.push({ name: kind, exercise, variant: exercise.vary(tiny, seed(1)), other: exercise.vary(tiny, seed(2)) });
}

/** Standings from the start to the end of the solution. */
const along = ({ exercise, variant }: Subject): readonly Standing[] => {
  const standings = [begin(exercise, variant)];
  for (const move of exercise.solve((standings[0] as Standing).snapshot as never)) {
    const next = step(exercise, standings.at(-1) as Standing, move);
    if (isRefusal(next)) throw new Error(`${exercise.id}: the solution is refused at ${move.type}`);
    standings.push(next);
  }
  return standings;
};

/** What the kind's own solution comes to from `at`; told by the move where one of its moves is refused. */
const solvedFrom = (exercise: Provable, at: Standing): string => {
  let end = at;
  for (const move of exercise.solve(at.snapshot as never)) {
    const next = step(exercise, end, move);
    if (isRefusal(next)) return `refused at ${JSON.stringify(move)}`;
    end = next;
  }
  return outcomeOf(exercise, end).result;
};

/** What may stand where something else belongs. */
const strange = fc.constantFrom<Move[string]>('', 'keep', '__proto__', 'constructor', 'toString', '0123456789', 'r1', '-1', 'NaN', '9'.repeat(200), '二〇二六年', -1, 0, 1, 7, 9_007_199_254_740_991, [], ['', ''], ['__proto__'], ['0123456789', '0123456789']);

const broken = fc.record({ at: fc.nat(), pick: fc.nat(), field: fc.nat(), value: strange, how: fc.constantFrom('put', 'drop', 'add') });
type Broken = typeof broken extends fc.Arbitrary<infer T> ? T : never;

const damaged = (move: Move, { field, value, how }: Broken): Move => {
  const names = Object.keys(move).filter((name) => name !== 'type');
  if (how === 'add' || names.length === 0) return { ...move, extra: value };
  const name = names[field % names.length] as string;
  const { [name]: _, ...rest } = move;
  return (how === 'drop' ? rest : { ...rest, [name]: value }) as Move;
};

describe.each(subjects)('$name', (subject) => {
  const { exercise, variant, other } = subject;
  const standings = along(subject);
  const open = standings.filter(({ snapshot }) => snapshot.status === 'active');

  it('offers only moves that a record file can hold', () => {
    for (const { snapshot } of open) {
      for (const move of [...exercise.moves(snapshot as never), ...exercise.solve(snapshot as never)]) expect(moveSchema.safeParse(move).success, JSON.stringify(move)).toBe(true);
    }
  });

  it('refuses or takes a damaged move, and its outcome can still be told', () => {
    fc.assert(fc.property(broken, (how) => {
      const at = open[how.at % open.length] as Standing;
      const offered = [...exercise.moves(at.snapshot as never), ...exercise.solve(at.snapshot as never).slice(0, 1)];
      const next = step(exercise, at, damaged(offered[how.pick % offered.length] as Move, how));
      if (isRefusal(next)) return;
      outcomeOf(exercise, next);
      for (const { code, ground } of exercise.findings(next.snapshot as never)) expect([typeof code, typeof ground]).toEqual(['string', 'object']);
      // Whatever was taken leads on: the kind's own solution still passes from here.
      expect(solvedFrom(exercise, next)).toBe('passed');
    }), { numRuns: 400 });
  });

  it('is solved to the end from one move beside its solution, as the shown answer needs', () => {
    for (const at of open) {
      for (const move of exercise.moves(at.snapshot as never)) {
        const next = step(exercise, at, move);
        if (!isRefusal(next)) expect(solvedFrom(exercise, next), JSON.stringify(move)).toBe('passed');
      }
    }
  });

  it('refuses what every object bears from birth, wherever it stands', () => {
    for (const at of open) {
      for (const move of exercise.moves(at.snapshot as never)) {
        for (const name of Object.keys(move).filter((field) => field !== 'type')) {
          for (const value of ['__proto__', 'constructor', ['toString']]) expect(isRefusal(step(exercise, at, { ...move, [name]: value } as Move)), `${JSON.stringify(move)} ${name}`).toBe(true);
        }
      }
    }
  });

  it('refuses every move that names a row or card of another variant', () => {
    const handles = (move: Move): readonly string[] => Object.entries(move).flatMap(([name, value]) => (name === 'type' || typeof value === 'number' ? [] : [value].flat())).filter((word) => /^[0-9a-f]{10}$/u.test(word));
    const foreign = exercise.moves(begin(exercise, other).snapshot as never).concat(exercise.solve(begin(exercise, other).snapshot as never)).filter((move) => handles(move).some((handle) => exercise.idOf(variant, handle) === undefined));
    expect(foreign.length).toBeGreaterThan(0);
    for (const at of open) for (const move of foreign) expect(isRefusal(step(exercise, at, move)), JSON.stringify(move)).toBe(true);
  });
});
