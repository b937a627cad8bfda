// The table as it would go out, and what a reader finds in it: figures of few people, shown or worked out. Pure.
import type { DealtRow, Shape, Variant } from './schema.ts';

/** The bands as they are printed: lists of neighbouring bands, by their place. */
export const groupsOf = ({ set, bands }: Pick<Variant, 'set' | 'bands'>, { joined }: Pick<Shape, 'joined'>): readonly (readonly number[])[] =>
  set.bands.reduce<number[][]>((groups, id, at) => {
    if (at > 0 && joined.includes(bands[id] ?? '')) groups.at(-1)?.push(at);
    else groups.push([at]);
    return groups;
  }, []);

export const sumOf = ({ counts }: DealtRow, group: readonly number[]): number => group.reduce((sum, at) => sum + (counts[at] as number), 0);

export const totalOf = ({ counts }: DealtRow): number => counts.reduce((sum, count) => sum + count, 0);

export interface RowProduct {
  readonly row: DealtRow;
  /** The figure of each group; starred where it is small and stars are on. */
  readonly figures: readonly { readonly value: number; readonly isSmall: boolean; readonly isStarred: boolean }[];
  /** Can a starred figure be worked out from the total, printed here or open already? */
  readonly isRecoverable: boolean;
}

export const productOf = (variant: Variant, shape: Shape): readonly RowProduct[] => {
  const groups = groupsOf(variant, shape);
  const { threshold } = variant.set;
  return variant.rows.map((row) => {
    const figures = groups.map((group) => {
      const value = sumOf(row, group);
      const isSmall = value > 0 && value < threshold;
      return { value, isSmall, isStarred: isSmall && shape.stars === 'starred' };
    });
    const starred = figures.filter(({ isStarred }) => isStarred);
    const left = starred.reduce((sum, { value }) => sum + value, 0);
    // One star is the total less the rest; several are known too when their sum leaves only 1s, or only the largest small figure.
    const isKnown = starred.length === 1 || left === starred.length || left === starred.length * (threshold - 1);
    return { row, figures, isRecoverable: starred.length > 0 && isKnown && (shape.total === 'printed' || row.isOutside) };
  });
};

export interface Measures {
  readonly small: readonly RowProduct[];
  readonly recoverable: readonly RowProduct[];
  readonly groups: number;
  /** Starred figures per hundred. */
  readonly starred: number;
}

const kept = new WeakMap<Variant, Map<string, Measures>>();

/** What the validator measures of a shape; kept for each variant, since every hand-in and every offer asks. */
export const measuresOf = (variant: Variant, shape: Shape): Measures => {
  const byShape = kept.get(variant) ?? new Map<string, Measures>();
  kept.set(variant, byShape);
  const key = `${[...shape.joined].sort().join()}|${shape.stars}|${shape.total}`;
  const known = byShape.get(key);
  if (known !== undefined) return known;
  const products = productOf(variant, shape);
  const figures = products.flatMap((product) => product.figures);
  const measures = {
    small: products.filter((product) => product.figures.some(({ isSmall, isStarred }) => isSmall && !isStarred)),
    recoverable: products.filter(({ isRecoverable }) => isRecoverable),
    groups: products[0]?.figures.length ?? 0,
    starred: Math.round((figures.filter(({ isStarred }) => isStarred).length / Math.max(1, figures.length)) * 1e6) / 1e4,
  };
  byShape.set(key, measures);
  return measures;
};

/** Does a shape let nobody be found and still serve its users, whatever its bands? */
const holdsSafely = (variant: Variant, shape: Shape): boolean => {
  const { small, recoverable, starred } = measuresOf(variant, shape);
  const { total, lose } = variant.set.needs;
  return small.length === 0 && recoverable.length === 0 && starred <= lose && (!total || shape.total === 'printed');
};

const plans = new WeakMap<Variant, Shape | undefined>();

/** The finest bands that hold, with the fewest stars; undefined where none do. Every joining of neighbours is tried. */
export const bestOf = (variant: Variant): Shape | undefined => {
  if (plans.has(variant)) return plans.get(variant);
  const handles = variant.set.bands.slice(1).map((id) => variant.bands[id] as string);
  const shapes = Array.from({ length: 2 ** handles.length }, (_, mask) => handles.filter((__, at) => Math.floor(mask / 2 ** at) % 2 === 1))
    .flatMap((joined) => (['shown', 'starred'] as const).flatMap((stars) => (['printed', 'withheld'] as const).map((total): Shape => ({ dropped: [], joined, stars, total }))))
    .filter((shape) => holdsSafely(variant, shape));
  const cost = (shape: Shape): number => shape.joined.length * 1000 + measuresOf(variant, shape).starred + (shape.total === 'printed' ? 0 : 0.5) + (shape.stars === 'shown' ? 0 : 0.25);
  const best = shapes.reduce<Shape | undefined>((found, shape) => (found === undefined || cost(shape) < cost(found) ? shape : found), undefined);
  plans.set(variant, best);
  return best;
};
