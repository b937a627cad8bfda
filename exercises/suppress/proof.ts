// How a table of counts is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import { reveals } from './attack.ts';
import { figureOf, isTotal, smallCells, type SuppressVariant } from './grid.ts';
import type { SuppressContext, SuppressSnapshot } from './machine.ts';
import { publish } from './publication.ts';
import { canMerge, canWithhold, chance, firstAttack, isAnswered } from './rules.ts';
import type { SuppressMove, SuppressSet } from './schema.ts';

const markings = ({ variant, marked }: SuppressContext): readonly SuppressMove[] =>
  variant.figures
    .filter((figure) => !isTotal(variant, figure))
    .map(({ handle }) => ({ type: marked.includes(handle) ? 'cell.publish' : 'cell.suppress', cell: handle }));

const protections = (context: SuppressContext): readonly SuppressMove[] => {
  const { variant, withheld, merged } = context;
  return [
    ...withheld.map((cell): SuppressMove => ({ type: 'cell.publish', cell })),
    ...variant.figures.filter(({ handle }) => canWithhold(variant, context, handle)).map(({ handle }): SuppressMove => ({ type: 'cell.suppress', cell: handle })),
    ...variant.columns.filter(({ handle }) => canMerge(variant, merged, handle)).map(({ handle }): SuppressMove => ({ type: 'band.merge', band: handle })),
    ...merged.map((band): SuppressMove => ({ type: 'band.split', band })),
  ];
};

const moves = (snapshot: SuppressSnapshot): readonly SuppressMove[] => {
  const { context } = snapshot;
  if (snapshot.matches('marking')) return [...markings(context), { type: 'marks.submit' }];
  if (snapshot.matches('attacked')) return [{ type: context.shown < firstAttack(context.variant).length ? 'attack.next' : 'attack.close' }];
  return snapshot.matches('protecting') ? [...protections(context), { type: 'table.submit' }] : [];
};

const between = (now: readonly string[], wanted: readonly string[]): readonly SuppressMove[] => [
  ...now.filter((cell) => !wanted.includes(cell)).map((cell): SuppressMove => ({ type: 'cell.publish', cell })),
  ...wanted.filter((cell) => !now.includes(cell)).map((cell): SuppressMove => ({ type: 'cell.suppress', cell })),
];

/** Marks the small cells, watches the attack to its end, splits every merged band, withholds the variant's answer. */
const solve = (snapshot: SuppressSnapshot): readonly SuppressMove[] => {
  const { variant, marked, withheld, merged, shown } = snapshot.context;
  const watch = (from: number): readonly SuppressMove[] => [...firstAttack(variant).slice(from).map((): SuppressMove => ({ type: 'attack.next' })), { type: 'attack.close' }];
  const protect = (now: readonly string[]): readonly SuppressMove[] => [...between(now, variant.answer), { type: 'table.submit' }];
  if (snapshot.matches('marking')) return [...between(marked, smallCells(variant)), { type: 'marks.submit' }, ...watch(0), ...protect([])];
  if (snapshot.matches('attacked')) return [...watch(shown), ...protect([])];
  if (!snapshot.matches('protecting')) return [];
  const splits = merged.map((band): SuppressMove => ({ type: 'band.split', band }));
  const touched = variant.columns.flatMap(({ handle }, column) => (merged.includes(handle) ? [column - 1, column] : []));
  const left = withheld.filter((handle) => !touched.includes(figureOf(variant, handle)?.column ?? -1));
  return [...splits, ...protect(left)];
};

/** What a set leaves out: what its zeros, its totals, its merging and its other tables cannot bring. */
const finds = ({ zeros, keep, outside, allow, draw }: SuppressSet): readonly string[] => [
  'nothing-marked', 'small-missed', 'not-small', zeros === 'hidden' ? 'zero-missed' : 'zero-marked', 'nothing-added', 'over-suppressed', 'derived-row', 'derived-column', 'squeezed',
  ...(keep.length > 0 ? ['question-lost'] : []),
  ...(outside.length > 0 ? ['derived-outside'] : []),
  ...(allow.merges > 0 ? ['derived-merged'] : []),
  ...(allow.totals ? ['derived-grand'] : []),
  // With all totals printed it takes two rectangles of hidden cells and one cell that joins them.
  ...(allow.totals || outside.length > 0 || (draw.rows >= 4 && draw.columns.length >= 4) ? ['derived-combination'] : []),
];

export const proof: Proof<SuppressSet, SuppressVariant, SuppressContext, SuppressMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'nothing-derivable-is-released',
      text: {
        zh: '只要还有一个小单元能被推算出来，这张表就到不了“已发布”。',
        en: 'While a single small cell can be worked out, the table never reaches "released".',
      },
      holds: (snapshot) => !snapshot.matches('released') || reveals(publish(snapshot.context.variant, snapshot.context)).length === 0,
    },
    {
      id: 'question-is-answered',
      text: {
        zh: '发布出去的表，仍能回答它要回答的问题。',
        en: 'A released table still answers the question it is made for.',
      },
      holds: (snapshot) => !snapshot.matches('released') || isAnswered(snapshot.context.variant, snapshot.context),
    },
  ],
};
