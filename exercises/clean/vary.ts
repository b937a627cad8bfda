// How one learner's table differs from a colleague's: other rows, other things planted in them, other columns too many.
import type { Exercise } from '#kit/exercise.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { type Handle, handlesOf } from '#kit/variant.ts';
import { type BenchColumn, type BenchRow, type Cells, type CleanMove, settle, spoiltRows, type Variant } from './bench.ts';
import { valueFault } from './checks.ts';
import type { CleanSet, Plant } from './schema.ts';

const columnsFor = (set: CleanSet, seed: string, stream: Stream): readonly BenchColumn[] => {
  const isOver = (id: string): boolean => set.work[id]?.over !== undefined;
  const over = stream.draw(set.table.columns.filter(({ id }) => isOver(id)), set.draw.over).map(({ id }) => id);
  const columns = set.table.columns.filter(({ id }) => !isOver(id) || over.includes(id));
  const handles = handlesOf(seed, 'column', columns.map(({ id }) => id));
  return columns.map((column) => ({ handle: handles.get(column.id) as Handle, id: column.id, column, work: set.work[column.id] as BenchColumn['work'] }));
};

/** The row that a plant stands on, or is copied from. */
const rowOf = ({ row, copy }: Plant): string => row ?? copy ?? '';

/** As many of each class as the set says, no row twice. */
const drawnPlants = (set: CleanSet, stream: Stream): readonly Plant[] => {
  const taken = new Set<string>();
  const left = new Map(Object.entries(set.draw.plants));
  return stream.shuffle(set.plants).filter((plant) => {
    const count = left.get(plant.class) ?? 0;
    if (count === 0 || taken.has(rowOf(plant))) return false;
    left.set(plant.class, count - 1);
    taken.add(rowOf(plant));
    return true;
  });
};

interface Dealt {
  readonly id: string;
  readonly cells: Cells;
  readonly plant?: Plant;
}

const dealtRows = (set: CleanSet, stream: Stream): readonly Dealt[] => {
  const plants = drawnPlants(set, stream);
  const byId = new Map(set.table.rows.map((row) => [row.id, row.cells]));
  const taken = new Set(plants.map(rowOf));
  const planted = plants.flatMap((plant): Dealt[] => {
    const cells = byId.get(rowOf(plant)) ?? {};
    const wrong: Dealt = { id: plant.copy === undefined ? rowOf(plant) : plant.id, cells: { ...cells, ...plant.cells }, plant };
    return plant.copy === undefined ? [wrong] : [{ id: plant.copy, cells }, wrong];
  });
  const spoilt = spoiltRows(set);
  const others = set.table.rows.filter(({ id }) => !taken.has(id) && !spoilt.has(id));
  return stream.shuffle([...planted, ...stream.draw(others, set.draw.rows - planted.length)]);
};

const computed = (set: CleanSet, columns: readonly BenchColumn[], rows: readonly BenchRow[], stream: Stream): readonly Handle[] => {
  const column = columns.find(({ id }) => id === set.compute?.column);
  if (set.compute === undefined || column === undefined) return [];
  const isRight = ({ cells, plant }: BenchRow): boolean => {
    const cell = cells[column.id] ?? '';
    return plant === undefined && cell !== '' && valueFault(set, column.column, column.work, cell) === undefined;
  };
  return stream.draw(rows.filter(isRight), set.compute.rows).map(({ handle }) => handle);
};

export const vary: Exercise<CleanSet, Variant, never, CleanMove>['vary'] = (set, seed) => {
  const stream = streamOf(seed);
  const columns = columnsFor(set, seed, stream);
  const ids = columns.map(({ id }) => id);
  const dealt = dealtRows(set, stream);
  const handles = handlesOf(seed, 'row', dealt.map(({ id }) => id));
  const rows = dealt.map(({ id, cells, plant }): BenchRow => {
    const own = Object.fromEntries(ids.map((column) => [column, cells[column] ?? '']));
    return { handle: handles.get(id) as Handle, id, cells: own, settled: settle(set, own), ...(plant === undefined ? {} : { plant }) };
  });
  return { set, columns, rows, compute: computed(set, columns, rows, stream) };
};
