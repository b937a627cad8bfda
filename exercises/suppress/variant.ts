// One learner's table: the drawn line, card type and stops, jittered counts, planted small cells, and one way to treat them.
import type { Text } from '#kit/text.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { Column } from '#kit/table.ts';
import { reveals } from './attack.ts';
import { isTotal, smallCells, type Axis, type Figure, type Grid, type Outside, type SuppressVariant } from './grid.ts';
import { cheapest } from './optimum.ts';
import { publish } from './publication.ts';
import type { Kept, SuppressSet } from './schema.ts';

const label = (column: Column | undefined, code: string): Text => column?.values?.[code] ?? { zh: code, en: code };

interface Drawn {
  readonly page: string;
  readonly count: string;
  readonly rows: readonly string[];
}

const distinct = (set: SuppressSet, column: string): readonly string[] => [...new Set(set.table.rows.map(({ cells }) => cells[column] ?? ''))];

const drawnFrom = (set: SuppressSet, stream: Stream): Drawn => {
  const all = distinct(set, set.roles.row);
  const chosen = new Set(stream.draw(all, set.draw.rows));
  const pages = distinct(set, set.roles.page);
  return {
    page: pages[stream.int(pages.length)] as string,
    count: set.roles.drawn[stream.int(set.roles.drawn.length)] as string,
    rows: all.filter((row) => chosen.has(row)),
  };
};

/** The pool's count of one card type, or of all the others, for each drawn stop and band. */
const poolOf = (set: SuppressSet, { page, rows }: Drawn, wanted: (count: string) => boolean): number[][] => {
  const { roles, draw, table } = set;
  const at = new Map(table.rows.filter(({ cells }) => cells[roles.page] === page).map(({ cells }) => [`${cells[roles.row]}|${cells[roles.column]}`, cells]));
  const counts = roles.counts.filter(wanted);
  return rows.map((row) => draw.columns.map((column) => counts.reduce((sum, count) => sum + Number(at.get(`${row}|${column}`)?.[count] ?? 0), 0)));
};

/** Jitter by at most a tenth, never below the threshold; then the planted small cells and zeros at drawn places. */
const planted = (set: SuppressSet, pool: readonly (readonly number[])[], stream: Stream): number[][] => {
  const counts = pool.map((row) => row.map((count) => Math.max(set.threshold + stream.int(set.threshold), count + stream.int(Math.floor(count / 5) + 1) - Math.floor(count / 10))));
  const places = stream.draw(counts.flatMap((row, r) => row.map((_, c) => [r, c] as const)), set.plant.small + set.plant.zero);
  places.forEach(([row, column], n) => {
    (counts[row] as number[])[column] = n < set.plant.small ? 1 + stream.int(set.threshold - 1) : 0;
  });
  return counts;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All figures of a table with these counts, totals worked out. Handles come from `seed`. */
export const figuresOf = (seed: string, counts: readonly (readonly number[])[]): readonly Figure[] => {
  const inner = counts.map((row) => [...row, sum(row)]);
  const all = [...inner, (inner[0] as number[]).map((_, column) => sum(inner.map((row) => row[column] as number)))];
  const name = (at: number, last: number, letter: string): string => (at === last ? 't' : `${letter}${at + 1}`);
  const flat = all.flatMap((row, r) => row.map((value, c) => ({ id: `${name(r, all.length - 1, 'r')}${name(c, row.length - 1, 'c')}`, row: r, column: c, value })));
  const handles = handlesOf(seed, 'figure', flat.map(({ id }) => id));
  return flat.map((figure) => ({ handle: handles.get(figure.id) as Handle, ...figure }));
};

export const axisOf = (seed: string, letter: string, codes: readonly string[], column: Column | undefined): readonly Axis[] => {
  const ids = codes.map((_, n) => `${letter}${n + 1}`);
  const handles = handlesOf(seed, letter === 'r' ? 'stop' : 'band', ids);
  return codes.map((code, n) => ({ handle: handles.get(ids[n] as string) as Handle, id: ids[n] as string, label: label(column, code) }));
};

const outsideOf = (set: SuppressSet, counts: readonly (readonly number[])[], others: readonly (readonly number[])[]): readonly Outside[] =>
  set.outside.flatMap(({ groups }, table) =>
    counts.flatMap((row, r) =>
      groups.map((group): Outside => {
        const columns = group.map((code) => set.draw.columns.indexOf(code)).filter((column) => column >= 0);
        const rest = sum(columns.map((column) => (others[r] as number[])[column] as number));
        return { table, row: r, columns, cells: columns.map((column) => r * row.length + column), whole: rest + sum(columns.map((column) => row[column] as number)), rest };
      }),
    ),
  );

const keptBy = (figures: readonly Figure[], set: SuppressSet, rows: number, rule: Kept): readonly Handle[] => {
  const columns = set.draw.columns.length;
  const those = (holds: (figure: Figure) => boolean): readonly Handle[] => figures.filter(holds).map(({ handle }) => handle);
  if (rule.kind === 'grand-total') return those(({ row, column }) => row === rows && column === columns);
  if (rule.kind === 'row-totals') return those(({ row, column }) => row < rows && column === columns);
  if (rule.kind === 'column-totals') return those(({ row, column }) => row === rows && column < columns);
  const wanted = set.draw.columns.indexOf(rule.column);
  if (rule.kind === 'column-total') return those(({ row, column }) => row === rows && column === wanted);
  const band = figures.filter(({ row, column }) => row < rows && column === wanted);
  const top = Math.max(...band.map(({ value }) => value));
  return band.filter(({ value }) => value === top).map(({ handle }) => handle);
};

const gridOf = (set: SuppressSet, seed: string, stream: Stream): Grid => {
  const drawn = drawnFrom(set, stream);
  const byId = new Map(set.table.columns.map((column) => [column.id, column]));
  const counts = planted(set, poolOf(set, drawn, (count) => count === drawn.count), stream);
  const figures = figuresOf(seed, counts);
  return {
    set,
    page: label(byId.get(set.roles.page), drawn.page),
    count: byId.get(drawn.count)?.label ?? { zh: drawn.count, en: drawn.count },
    rows: axisOf(seed, 'r', drawn.rows, byId.get(set.roles.row)),
    columns: axisOf(seed, 'c', set.draw.columns, byId.get(set.roles.column)),
    figures,
    outside: outsideOf(set, counts, poolOf(set, drawn, (count) => count !== drawn.count)),
    kept: [...new Set(set.keep.flatMap((rule) => keptBy(figures, set, drawn.rows.length, rule)))],
  };
};

/** A table worth doing: no small total, no small cell that must stay, one that gives itself away, and an answer of at least two figures. */
const answerOf = (grid: Grid): readonly Handle[] | undefined => {
  const small = smallCells(grid);
  if (small.length < 2 || small.some((handle) => grid.kept.includes(handle))) return undefined;
  if (grid.figures.some((figure) => isTotal(grid, figure) && figure.value < grid.set.threshold)) return undefined;
  const first = reveals(publish(grid, { withheld: [], merged: [] }));
  if (!first.some(({ kind }) => kind === 'subtraction')) return undefined;
  const answer = cheapest(grid);
  return answer !== undefined && answer.length >= 2 ? answer : undefined;
};

/** Draws until the table is worth doing. Throws RangeError when 400 draws do not give one: the set is then impossible as written. */
export const vary = (set: SuppressSet, seed: string): SuppressVariant => {
  const stream = streamOf(seed);
  for (let draw = 0; draw < 400; draw += 1) {
    const grid = gridOf(set, seed, stream);
    const answer = answerOf(grid);
    if (answer !== undefined) return { ...grid, answer };
  }
  // `told` is for the trainer who wrote the set: the proof draws variants before any learner does.
  throw Object.assign(new RangeError('suppress: no draw of this set can be protected and still answer its question'), {
    told: {
      zh: '抽了许多次，没有一张表既遮得住小单元，又答得出要回答的问题。少放几个小数（plant），把 width 写小、slack 写大，或者少留几个必须印出的数（keep）。',
      en: 'Of many draws none can hide its small cells and still answer the question. Plant fewer small figures, lower width, allow more slack, or keep fewer figures.',
    },
  });
};
