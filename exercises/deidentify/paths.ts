// Which moves are worth trying from a state, and one way from any state to a pass.
import type { BenchColumn, DeidentifyMove, Ways } from './schema.ts';
import { homogeneousOf, misfits } from './attack.ts';
import { type BenchSnapshot, forceOf } from './machine.ts';
import { nextDropped, shortOf, valuesToGuess } from './choices.ts';
import { capOf, type Force, planOf } from './plan.ts';
import { wayIn } from './product.ts';

const submit: DeidentifyMove = { type: 'table.submit' };
const treat = ({ handle }: BenchColumn, way: string): DeidentifyMove => ({ type: 'column.treat', column: handle, way });

const columnMoves = ({ context: { variant, ways } }: BenchSnapshot, first?: readonly string[]): DeidentifyMove[] =>
  variant.columns.filter(({ id }) => first === undefined || first.includes(id)).flatMap((column) =>
    ['keep', ...(first === undefined ? column.ways.map(({ id }) => id) : []), 'delete'].filter((id) => id !== wayIn(ways, column)).map((id) => treat(column, id)));

/** Suppressing: all that falls short, one row that does (while the cap is not passed), and putting rows back. */
const rowMoves = ({ context }: BenchSnapshot): DeidentifyMove[] => {
  const short = shortOf(context, forceOf(context)).find((row) => !context.dropped.includes(row));
  const single: DeidentifyMove[] = short === undefined || context.dropped.length >= capOf(context.variant) ? [] : [{ type: 'row.suppress', row: short }];
  const back: DeidentifyMove[] = context.dropped[0] === undefined ? [] : [{ type: 'row.restore', row: context.dropped[0] }];
  return [...single, ...back, { type: 'rows.suppress' } as const, { type: 'rows.restore' } as const]
    .filter((move) => nextDropped(context, move, forceOf(context)) !== undefined);
};

const decisions = ({ context: { form, cells } }: BenchSnapshot): DeidentifyMove[] => [
  { type: 'table.shape', form: form === 'rows' ? 'counts' : 'rows' },
  ...(form === 'counts' ? [{ type: 'cells.treat', way: cells === 'shown' ? 'hide' : 'show' } as const] : []),
  { type: 'table.reopen' },
  { type: 'product.send', to: 'internal' },
  { type: 'product.send', to: 'open' },
];

/** Every move worth trying here, wrong ones included. */
export const movesFrom = (snapshot: BenchSnapshot): readonly DeidentifyMove[] => {
  const { variant } = snapshot.context;
  if (snapshot.status === 'done') return [];
  if (snapshot.matches('looking')) return [{ type: 'work.begin' }];
  if (snapshot.matches('stripping')) return [...columnMoves(snapshot, variant.set.first), submit];
  if (snapshot.matches('reidentifying')) return variant.rows.map(({ handle }) => ({ type: 'row.pick', row: handle }));
  if (snapshot.matches('inferring')) return valuesToGuess(snapshot.context).map((value) => ({ type: 'value.guess', value }));
  if (snapshot.matches('deciding')) return decisions(snapshot);
  return [...columnMoves(snapshot), ...rowMoves(snapshot), submit];
};

interface Desk {
  readonly ways: Ways;
  readonly dropped: readonly string[];
}

/** The moves that turn the desk into the plan of one stage, and its hand-in. */
const stageMoves = ({ context: { variant } }: BenchSnapshot, force: Force, desk: Desk): { moves: DeidentifyMove[]; desk: Desk } => {
  const plan = planOf(variant, force);
  if (plan === undefined) return { moves: [], desk };
  const treats = variant.columns.filter((column) => wayIn(plan.ways, column) !== wayIn(desk.ways, column)).map((column) => treat(column, wayIn(plan.ways, column)));
  const dropped = plan.suppress ? shortOf({ variant, ways: plan.ways, dropped: [] }, force) : [];
  const isSame = dropped.join() === desk.dropped.join();
  const rows: DeidentifyMove[] = isSame ? [] : [{ type: dropped.length === 0 ? 'rows.restore' : 'rows.suppress' }];
  return { moves: [...treats, ...rows, submit], desk: { ways: plan.ways, dropped } };
};

const stripMoves = ({ context: { variant } }: BenchSnapshot, desk: Desk): { moves: DeidentifyMove[]; desk: Desk } => {
  const columns = variant.columns.filter((column) => variant.set.first.includes(column.id) && wayIn(desk.ways, column) !== 'delete');
  const ways = { ...desk.ways, ...Object.fromEntries(columns.map(({ handle }) => [handle, 'delete'])) };
  return { moves: [...columns.map((column) => treat(column, 'delete')), submit], desk: { ...desk, ways } };
};

const found = ({ context: { variant } }: BenchSnapshot): DeidentifyMove => ({
  type: 'row.pick',
  row: variant.rows.find(({ handle }) => misfits(variant, handle).length === 0)?.handle ?? '',
});

const readOff = ({ context: { variant } }: BenchSnapshot, desk: Desk): DeidentifyMove[] => {
  const alike = homogeneousOf({ variant, ...desk });
  return alike === undefined ? [] : [{ type: 'value.guess', value: alike.value }];
};

/** From any state to a pass without undo: the cheapest plan of each stage still ahead. */
export const solveFrom = (snapshot: BenchSnapshot): readonly DeidentifyMove[] => {
  if (snapshot.status === 'done') return [];
  const { variant, ways, dropped, stage } = snapshot.context;
  const moves: DeidentifyMove[] = stage < 0 ? [{ type: 'work.begin' }] : [];
  let desk: Desk = { ways, dropped };
  for (const [at, name] of variant.set.stages.slice(Math.max(0, stage)).entries()) {
    if (name === 'identify') moves.push(found(snapshot));
    else if (name === 'decide') moves.push({ type: 'product.send', to: 'internal' });
    else {
      if (name === 'l' && (at > 0 || snapshot.matches('inferring'))) moves.push(...readOff(snapshot, desk));
      const next = name === 'strip' ? stripMoves(snapshot, desk) : stageMoves(snapshot, name, desk);
      moves.push(...next.moves);
      desk = next.desk;
    }
  }
  return moves;
};
