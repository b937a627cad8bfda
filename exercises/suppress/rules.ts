// The rule of small cells, pure: what may be marked, what the attacker still finds out, what the table no longer answers.
import type { Finding } from '#kit/exercise.ts';
import { beforeParams, codeOf, linesOf, paramsOf, placeParams, type Line } from './explain.ts';
import { reveals, type Reveal } from './attack.ts';
import { figureOf, isSmall, isTotal, smallCells, type Figure, type Grid, type SuppressVariant } from './grid.ts';
import { spare } from './optimum.ts';
import { bandsOf, publish, type Pattern } from './publication.ts';

const ground = { convention: true } as const;

const markFault = (grid: Grid, figure: Figure, isMarked: boolean): string | undefined => {
  const small = isSmall(grid.set, figure.value);
  if (small === isMarked) return undefined;
  if (figure.value === 0) return isMarked ? 'zero-marked' : 'zero-missed';
  return isMarked ? 'not-small' : 'small-missed';
};

/** Primary suppression: exactly the small cells. One finding for each cell marked or left out against the rule. */
export const judgeMarks = (grid: Grid, marked: readonly string[]): readonly Finding[] => {
  if (marked.length === 0) return [{ code: 'nothing-marked', weight: 'invalid', at: [], ground }];
  return grid.figures.flatMap((figure): Finding[] => {
    if (isTotal(grid, figure)) return [];
    const code = markFault(grid, figure, marked.includes(figure.handle));
    if (code === undefined) return [];
    return [{ code, weight: 'wrong', at: [figure.handle], params: { ...placeParams(grid, [], figure), value: figure.value, threshold: grid.set.threshold }, ground }];
  });
};

const revealed = (grid: Grid, { merged }: Pattern, reveal: Reveal): Finding => {
  const lines = linesOf([reveal]);
  const line = lines.at(-1) as Line;
  return { code: codeOf(line), weight: 'wrong', at: [reveal.target.handle], params: { ...paramsOf(grid, merged, line), ...beforeParams(grid, merged, lines.slice(0, -1)) }, ground };
};

/** Kept figures that cannot be read any more: withheld, or (cells and totals of a band) lost in a merged band. */
const lost = (grid: Grid, { withheld, merged }: Pattern): readonly Figure[] => {
  const joined = bandsOf(grid, merged).filter((columns) => columns.length > 1).flat();
  return grid.kept.flatMap((handle) => {
    const figure = figureOf(grid, handle);
    return figure !== undefined && (withheld.includes(handle) || joined.includes(figure.column)) ? [figure] : [];
  });
};

/** Can everything that the question needs be read? */
export const isAnswered = (grid: Grid, pattern: Pattern): boolean => lost(grid, pattern).length === 0;

const tooMany = (variant: SuppressVariant, { withheld, merged }: Pattern): readonly Finding[] => {
  const limit = variant.answer.length + variant.set.slack;
  if (withheld.length <= limit) return [];
  const back = spare(variant, withheld, merged);
  return [{ code: 'over-suppressed', weight: 'wrong', at: back.length === 0 ? withheld : back, params: { count: withheld.length, limit, spare: back.length }, ground }];
};

/** The whole table: nothing revealed, the question still answered, not more withheld than the set bears. */
export const judgeTable = (variant: SuppressVariant, pattern: Pattern): readonly Finding[] => {
  if (pattern.withheld.length === 0 && pattern.merged.length === 0) return [{ code: 'nothing-added', weight: 'invalid', at: [], ground }];
  return [
    ...reveals(publish(variant, pattern)).map((reveal) => revealed(variant, pattern, reveal)),
    ...lost(variant, pattern).map((figure): Finding => ({ code: 'question-lost', weight: 'wrong', at: [figure.handle], params: placeParams(variant, [], figure), ground })),
    ...tooMany(variant, pattern),
  ];
};

/** What the attacker writes down when only the small cells are hidden. Never empty in a drawn variant. */
export const firstAttack = (grid: Grid): readonly Line[] => linesOf(reveals(publish(grid, { withheld: [], merged: [] })));

/** Figures that may be withheld now: printed ones; totals only where the set allows it. */
export const canWithhold = (grid: Grid, { withheld, merged }: Pattern, handle: string): boolean => {
  const figure = figureOf(grid, handle);
  if (figure === undefined || withheld.includes(handle) || merged.includes(grid.columns[figure.column]?.handle ?? '')) return false;
  if (isTotal(grid, figure)) return grid.set.allow.totals;
  const { blocks } = publish(grid, { withheld, merged });
  return blocks.some((block) => block.handle === handle && block.hidden === undefined);
};

export const canMerge = (grid: Grid, merged: Pattern['merged'], band: string): boolean =>
  merged.length < grid.set.allow.merges && !merged.includes(band) && grid.columns.slice(1).some(({ handle }) => handle === band);

/** Withheld figures in the bands that a merge or split touches mean something else afterwards: they are printed again. */
export const afterMerging = (grid: Grid, { withheld, merged }: Pattern, band: string): Pattern => {
  const next = merged.includes(band) ? merged.filter((handle) => handle !== band) : grid.columns.map(({ handle }) => handle).filter((handle) => handle === band || merged.includes(handle));
  const column = grid.columns.findIndex(({ handle }) => handle === band);
  const touched = [...bandsOf(grid, merged), ...bandsOf(grid, next)].filter((columns) => columns.includes(column) || columns.includes(column - 1)).flat();
  return { merged: next, withheld: withheld.filter((handle) => !touched.includes(figureOf(grid, handle)?.column ?? -1)) };
};

/** The same handles in the table's order, so that one table has one context. */
export const inOrder = (grid: Grid, handles: readonly string[]): readonly string[] => grid.figures.filter(({ handle }) => handles.includes(handle)).map(({ handle }) => handle);

const pick = (count: number, from: number): number => Array.from({ length: count }, (_, n) => (from - n) / (n + 1)).reduce((product, factor) => product * factor, 1);

/** At most: a blind person who knows how many cells are small and how many more to withhold, and that there is more than one answer to the second. */
export const chance = (variant: SuppressVariant): number => {
  const inside = variant.rows.length * variant.columns.length;
  const small = smallCells(variant).length;
  return 1 / pick(small, inside) * share(variant, inside - small);
};

/** The share of all choices of the fewest figures that are right; 1 where counting them would take too long. */
const share = (variant: SuppressVariant, printed: number): number => {
  const size = variant.answer.length;
  if (pick(size, printed) > 400) return 1;
  const free = variant.figures.filter((figure) => !isTotal(variant, figure) && !isSmall(variant.set, figure.value)).map(({ handle }) => handle);
  const choices = (from: number, left: number): readonly (readonly string[])[] =>
    left === 0 ? [[]] : free.slice(from).flatMap((handle, n) => choices(from + n + 1, left - 1).map((rest) => [handle, ...rest]));
  const all = choices(0, size);
  return all.filter((withheld) => judgeTable(variant, { withheld, merged: [] }).length === 0).length / all.length;
};
