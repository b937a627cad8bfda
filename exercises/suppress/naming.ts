// How each figure of the table looks and is called. The view draws it, drive.ts finds the cell by the same name.
import type { KindWords } from '#kit/exercise.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import { bandName, codeOf, paramsOf, rowName, type Line } from './explain.ts';
import { figureAt, type Figure, type Grid } from './grid.ts';
import type { SuppressContext, SuppressSnapshot } from './machine.ts';
import { bandsOf, publish } from './publication.ts';
import { canWithhold } from './rules.ts';

/** A figure as it is shown now. `act` is what pressing it would do; undefined when it cannot be changed here. */
export interface Shown {
  readonly handle: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly mark: 'open' | 'marked' | 'small' | 'withheld';
  readonly kept: boolean;
  readonly found: boolean;
  readonly act: 'cell.suppress' | 'cell.publish' | undefined;
}

const markingOf = (context: SuppressContext, figure: Figure, isInside: boolean): Pick<Shown, 'mark' | 'act'> => {
  if (!isInside) return { mark: 'open', act: undefined };
  return context.marked.includes(figure.handle) ? { mark: 'marked', act: 'cell.publish' } : { mark: 'open', act: 'cell.suppress' };
};

const protectedOf = (snapshot: SuppressSnapshot, figure: Figure, hidden: ReadonlySet<string>): Pick<Shown, 'mark' | 'act'> => {
  const { variant, withheld, merged } = snapshot.context;
  const isOpen = snapshot.matches('protecting');
  if (withheld.includes(figure.handle)) return { mark: 'withheld', act: isOpen ? 'cell.publish' : undefined };
  if (hidden.has(figure.handle)) return { mark: 'small', act: undefined };
  return { mark: 'open', act: isOpen && canWithhold(variant, { withheld, merged }, figure.handle) ? 'cell.suppress' : undefined };
};

/** The table as it stands, row by row, totals last; merged bands are one figure. */
export const shownOf = (snapshot: SuppressSnapshot): readonly (readonly Shown[])[] => {
  const { context } = snapshot;
  const { variant, merged, found } = context;
  const isMarking = snapshot.matches('marking');
  const hidden = new Set(publish(variant, context).blocks.filter((block) => block.hidden === 'small').map(({ handle }) => handle));
  const runs = [...bandsOf(variant, merged), [variant.columns.length]];
  return [...variant.rows.keys(), variant.rows.length].map((row) =>
    runs.map((run): Shown => {
      const figure = figureAt(variant, row, run[0] as number);
      const value = run.reduce((sum, column) => sum + figureAt(variant, row, column).value, 0);
      const isInside = row < variant.rows.length && (run[0] as number) < variant.columns.length;
      return {
        handle: figure.handle,
        row,
        column: figure.column,
        value,
        kept: !isMarking && run.some((column) => variant.kept.includes(figureAt(variant, row, column).handle)),
        found: found.some(({ weight, at }) => weight === 'wrong' && run.some((column) => at.includes(figureAt(variant, row, column).handle))),
        ...(isMarking ? markingOf(context, figure, isInside) : protectedOf(snapshot, figure, hidden)),
      };
    }),
  );
};

/** Row, column, value and state, as a screen reader says them. In the released table a hidden value is ＊ for all. */
export const nameOf = (snapshot: SuppressSnapshot, shown: Shown, words: KindWords, lang: Lang): string => {
  const { variant, merged } = snapshot.context;
  const label = (key: string): string => words.labels[key] ?? key;
  const isOut = snapshot.matches('released') && shown.mark !== 'open';
  const parts = [
    say(rowName(variant, shown.row), lang),
    say(bandName(variant, merged, shown.column), lang),
    isOut ? '＊' : String(shown.value),
    ...(isOut ? [] : [label(shown.mark)]),
    ...(shown.kept && !snapshot.matches('released') ? [label('kept')] : []),
    ...(shown.found ? [label('found')] : []),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
};

/** The name of the button that merges band `column` with the one on its left, or splits them. */
export const mergeName = ({ variant, merged }: SuppressContext, column: number, words: KindWords, lang: Lang): string => {
  const isMerged = merged.includes(variant.columns[column]?.handle ?? '');
  return fill(words.labels[isMerged ? 'split' : 'merge'] ?? '', { left: say(bandName(variant, [], column - 1), lang), right: say(bandName(variant, [], column), lang) });
};

/** The sentence of one line of an attack on the table with these bands merged. */
export const lineText = (grid: Grid, merged: SuppressContext['merged'], line: Line, words: KindWords): string =>
  words.findings[codeOf(line)]?.(paramsOf(grid, merged, line)) ?? codeOf(line);
