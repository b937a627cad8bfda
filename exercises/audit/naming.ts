// How figures, groups and columns are called, and the figures that stand in a set's own sentences; shared by view, drive and because.
import type { KindWords } from '#kit/exercise.ts';
import { labelOf, type Column } from '#kit/table.ts';
import { fill, say, type Lang, type Text } from '#kit/text.ts';
import { groupsOf, matricesOf, today } from './cases.ts';
import { runOf, shareIn } from './claims.ts';
import { accuracyOf, cells, ratioOf, rateOf, rates, type Matrix } from './figures.ts';
import type { AuditSet, Says } from './schema.ts';

/** 0.125 → "12.5%". */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
/** 0.636364 → "0.636". */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);

export const columnOf = ({ table }: AuditSet, column: string): Column => table.columns.find(({ id }) => id === column) ?? { id: column, label: { zh: column, en: column } };

/** What a code of a column reads as. */
export const codeName = (set: AuditSet, column: string, code: string, lang: Lang): string => labelOf(columnOf(set, column), code, lang);
export const groupName = (set: AuditSet, group: string, lang: Lang): string => codeName(set, set.roles.group, group, lang);

/** 漏报 is a field of the matrix, 漏报率 its rate. */
export const rateName = (rate: string, labels: KindWords['labels']): string => labels[`rate-${rate}`] ?? labels[rate] ?? rate;

const named = (set: AuditSet, matrices: readonly Matrix[], before: string): Record<string, string> => ({
  [`${before}accuracy`]: percent(accuracyOf(matrices)),
  [`${before}ratio`]: decimal(ratioOf(matrices)),
  ...Object.fromEntries(groupsOf(set).flatMap((group, at) => {
    const matrix = matrices[at] as Matrix;
    return [...rates.map((rate) => [`${before}${rate}.${group}`, percent(rateOf(matrix, rate))]), ...cells.map((cell) => [`${before}${cell}.n.${group}`, String(matrix[cell])])];
  })),
});

/** A set's sentence about a claim with its figures: `{missed.old}` as it is today, `{then.missed.old}` as the claim would have it, `{share.old}` of a code. */
export const told = (set: AuditSet, says: Says, text: Text, lang: Lang): string => {
  const shares = says.kind === 'rarer' ? Object.fromEntries(groupsOf(set).map((group) => [`share.${group}`, percent(shareIn(set, says.column, says.value, group))])) : {};
  return fill(say(text, lang), { ...named(set, matricesOf(set, today(set)), ''), ...named(set, matricesOf(set, runOf(set, says)), 'then.'), ...shares });
};
