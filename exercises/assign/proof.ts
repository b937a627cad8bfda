// How a matrix is tried, solved and proved.
import type { Proof } from '#kit/exercise.ts';
import type { AssignContext, AssignSnapshot } from './machine.ts';
import { cellOf, decisionOf, judgeMatrix, judgeRow, valueIn } from './rules.ts';
import type { AssignMove, AssignSet, AssignVariant, DealtCard } from './schema.ts';

const wanted = ({ set }: AssignVariant, dealt: DealtCard): readonly { readonly field: AssignSet['fields'][number]; readonly value: string }[] =>
  set.fields.map((field) => ({ field, value: dealt.case.solution[field.id] ?? field.start ?? '' }));

/** The cells of a row that are not as the solution has them. */
const toSet = ({ variant, cells }: AssignContext, dealt: DealtCard): readonly AssignMove[] =>
  wanted(variant, dealt).filter(({ field, value }) => valueIn(cells, dealt.handle, field) !== value).map(({ field, value }): AssignMove => ({ type: 'cell.set', card: dealt.handle, field: field.id, value }));

/** One other value for a row: the last that its first field can take, or the first where that is right. */
const astray = ({ variant }: AssignContext, dealt: DealtCard): readonly AssignMove[] =>
  wanted(variant, dealt).slice(0, 1).flatMap(({ field, value }) => {
    const other = [...field.values].reverse().find((one) => one !== value);
    return other === undefined ? [] : [{ type: 'cell.set', card: dealt.handle, field: field.id, value: other } as const];
  });

const moves = ({ status, value, context }: AssignSnapshot): readonly AssignMove[] => {
  if (status === 'done') return [];
  const { cards, set } = context.variant;
  if (value === 'filling') return [...cards.flatMap((dealt) => [...toSet(context, dealt), ...astray(context, dealt)]), { type: 'matrix.submit' }];
  return [...(set.decision?.options ?? []).map(({ id }): AssignMove => ({ type: 'decision.choose', option: id })), { type: 'matrix.reopen' }, { type: 'decision.submit' }];
};

const solve = ({ status, value, context }: AssignSnapshot): readonly AssignMove[] => {
  if (status === 'done') return [];
  const { variant } = context;
  const fill = value === 'filling' ? [...variant.cards.flatMap((dealt) => toSet(context, dealt)), { type: 'matrix.submit' } as const] : [];
  if (variant.set.decision === undefined) return fill;
  const cells = Object.fromEntries(variant.cards.flatMap((dealt) => wanted(variant, dealt).map((one) => [cellOf(dealt.handle, one.field.id), one.value])));
  const option = decisionOf(variant, value === 'filling' ? cells : context.cells);
  return [...fill, { type: 'decision.choose', option }, { type: 'decision.submit' }];
};

/** The share of all ways to fill a row that are right; every way is tried, which a row of seven fields of five values still allows. */
const shareOf = (set: AssignSet, dealt: DealtCard): number => {
  let rows: readonly Readonly<Record<string, string>>[] = [{}];
  for (const { id, values } of set.fields) rows = rows.flatMap((row) => values.map((value) => ({ ...row, [id]: value })));
  return rows.filter((row) => judgeRow(set, dealt, row).length === 0).length / rows.length;
};

const shares = new WeakMap<DealtCard['case'], number>();
const chance = ({ set, cards }: AssignVariant): number => cards.reduce((product, dealt) => {
  const share = shares.get(dealt.case) ?? shareOf(set, dealt);
  shares.set(dealt.case, share);
  return product * share;
}, 1) / (set.decision?.options.length ?? 1);

const finds = ({ counts, nots, cards, decision }: AssignSet): readonly string[] => [
  'unfilled', 'need-missing',
  ...(counts.some(({ min }) => min > 0) ? ['too-few'] : []),
  ...(counts.some(({ max }) => max !== undefined) ? ['too-many'] : []),
  ...(nots.length > 0 || cards.some(({ cases }) => cases.some((one) => one.nots.length > 0)) ? ['not-allowed'] : []),
  ...(decision === undefined ? [] : ['undecided', 'decision-wrong']),
];

export const proof: Proof<AssignSet, AssignVariant, AssignContext, AssignMove> = {
  moves,
  solve,
  chance,
  finds,
  properties: [
    {
      id: 'passed-is-all-right',
      text: { zh: '只要还有一行不对，或者决定与各行不符，就到不了“完成”。', en: 'While a row is wrong, or the decision does not follow from the rows, the work never reaches "done".' },
      holds: ({ value, context }) => value !== 'passed' || (judgeMatrix(context.variant, context.cells).length === 0 && context.option === decisionOf(context.variant, context.cells)),
    },
  ],
};
