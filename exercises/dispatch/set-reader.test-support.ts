// Reads a set as the catalog does, for the tests of this room only: YAML, and the CSV beside it.
import { withProof, type Move } from '#kit/exercise.ts';
import { draftOf } from '#kit/kind.test-support.ts';
import { begin, isRefusal, step, type Standing } from '#kit/replay.ts';
import { seedOf } from '#kit/variant.ts';
import { exercise as kind } from './index.ts';
import type { DispatchContext } from './machine.ts';
import { dispatchSet, type DispatchMove, type DispatchSet, type DispatchVariant } from './schema.ts';

const course = (path: string): DispatchSet => dispatchSet.parse(draftOf(new URL(`../../courses/${path}.yml`, import.meta.url)));

export const tinyAt = new URL('./sets/tiny.yml', import.meta.url);
export const tiny = dispatchSet.parse(draftOf(tinyAt));
export const full = {
  'case-dispatch': course('city-operations-one-network/sets/case-dispatch'),
  'duplicate-merge': course('city-operations-one-network/sets/duplicate-merge'),
  'ticket-routing': course('hotline-closed-loop/sets/ticket-routing'),
  'return-merge-limits': course('hotline-closed-loop/sets/return-merge-limits'),
} as const;

export const exercise = await withProof(kind);
export const seed = (set: string, n: number): string => seedOf({ course: 'c', set, code: `c${n}`, nonce: '', n: 1 });
export const variantOf = (set: DispatchSet, name: string, n: number): DispatchVariant => exercise.vary(set, seed(name, n)) as DispatchVariant;
export const contextOf = ({ snapshot }: Standing): DispatchContext => snapshot.context as DispatchContext;

/** Lays `moves` from a standing on; throws where one is refused by the machine. */
export const play = (from: Standing, ...moves: readonly Move[]): Standing =>
  moves.reduce<Standing>((at, move) => {
    const next = step(exercise, at, move);
    if (isRefusal(next)) throw new Error(`${JSON.stringify(move)}: ${next.refused}`);
    return next;
  }, from);

/** On by the right moves until `isThere`; the standing is then the one asked of. */
export const until = (from: Standing, isThere: (context: DispatchContext, next: DispatchMove) => boolean): Standing => {
  let at = from;
  for (const move of exercise.solve(from.snapshot as never) as readonly DispatchMove[]) {
    if (isThere(contextOf(at), move)) return at;
    at = play(at, move);
  }
  throw new Error('never there');
};

/** A queue of one's own choosing: these rows of a set, on one day, in this order, all at the start. */
export const queueOf = (set: DispatchSet, isWanted: (cells: Readonly<Record<string, string>>) => boolean, count = 1, change: Partial<DispatchSet> = {}): Standing => {
  const rows = set.table.rows.filter(({ cells }) => isWanted(cells)).slice(0, count).map((row) => ({ ...row, cells: { ...row.cells, trap: 'all' } as Readonly<Record<string, string>> }));
  const groups = new Set(rows.map(({ id, cells }) => cells['group'] || id)).size;
  const own = { ...set, ...change, table: { ...set.table, rows }, draw: { all: groups }, days: [set.days[0] as string], arrivals: { first: count, gap: [5, 5] as [number, number] } };
  return begin(exercise, exercise.vary(own, seed('own', 1)));
};
