// Why the solution does each thing: what a fix brings to one form, and the set's own reason for each row.
import type { Because } from '#kit/exercise.ts';
import type { Ground } from '#kit/set.ts';
import { fill, type Lang, say, type Text } from '#kit/text.ts';
import { type CleanMove, columnOf, resultOf, rowAt, shown } from './bench.ts';
import { caseOf } from './cases.ts';
import type { CleanContext, CleanSnapshot } from './machine.ts';
import { sumOf } from './rules.ts';
import { numbersOf } from './row-name.ts';
import { words } from './words.ts';

type Values = Readonly<Record<string, string | number>>;

const convention: Ground = { convention: true };

const told = (key: string, values: (lang: Lang) => Values = () => ({})): Text => {
  const label = (lang: Lang): string => fill((words[lang].labels as Readonly<Record<string, string>>)[key], values(lang));
  return { zh: label('zh'), en: label('en') };
};

const ofColumn = ({ variant, fixes }: CleanContext, move: CleanMove & { readonly column: string }): Because | undefined => {
  const column = columnOf(variant, move.column);
  if (column === undefined) return undefined;
  const name = (lang: Lang): string => say(column.column.label, lang);
  if (move.type === 'column.drop') return { what: told('becauseDrop', (lang) => ({ column: name(lang) })), ...column.work.over };
  if (move.type !== 'column.fix') return { what: told(move.type, (lang) => ({ column: name(lang) })) };
  const fix = column.work.fixes.find((one) => one === move.fix);
  const what = told('becauseFix', (lang) => ({ column: name(lang), fix: fix === undefined ? '' : words[lang].labels[`fix-${fix}`] }));
  const own = fixes[move.column] ?? [];
  const [before, after] = [resultOf(variant, column, own), resultOf(variant, column, fix === undefined ? own : [...own, fix])];
  const at = before.findIndex((cell, row) => cell !== after[row]);
  return at < 0 ? { what } : { what, why: told('whyFix', (lang) => ({ row: at + 1, from: shown(column.column, before[at] ?? '', lang), to: shown(column.column, after[at] ?? '', lang) })), ground: convention };
};

const ofRow = ({ variant }: CleanContext, move: CleanMove & { readonly row: string }): Because | undefined => {
  const found = caseOf(variant, move.row);
  if (found === undefined) return undefined;
  const numbers = (lang: Lang): string => fill(words[lang].labels.row, { n: numbersOf(found.rows, lang) });
  const done = (lang: Lang): string => {
    if (move.type === 'row.merge') return fill(words[lang].labels.merge, { n: rowAt(variant, move.row) + 1 });
    if (move.type !== 'cell.correct') return (words[lang].labels as Readonly<Record<string, string>>)[move.type] ?? '';
    const column = columnOf(variant, move.column);
    return column === undefined ? '' : `${say(column.column.label, lang)} → ${shown(column.column, move.value, lang)}`;
  };
  const line = (lang: Lang): string => (lang === 'zh' ? `${numbers(lang)}：${done(lang)}` : `${numbers(lang)}: ${done(lang)}`);
  const { why = told('whyKeep'), ground = convention } = found.plant ?? {};
  return { what: { zh: line('zh'), en: line('en') }, why, ground };
};

const ofDigit = ({ variant }: CleanContext, { row, remainder, mark }: Extract<CleanMove, { type: 'digit.answer' }>): Because | undefined => {
  const sum = sumOf(variant, row);
  if (sum === undefined) return undefined;
  return { what: told('digit', () => ({ n: rowAt(variant, row) + 1, remainder, mark })), why: told('whyDigits', () => ({ sum: sum.sum, modulus: sum.modulus, remainder: sum.remainder })), ground: convention };
};

export const because = ({ context }: CleanSnapshot, move: CleanMove): Because | undefined => {
  switch (move.type) {
    case 'digit.answer': return ofDigit(context, move);
    case 'digits.submit': return { what: told('digitsSubmit'), why: told('computeEnd') };
    case 'columns.submit': return { what: told('columnsSubmit'), why: told('whySubmitColumns') };
    case 'rows.submit': return { what: told('rowsSubmit'), why: told('whySubmitRows') };
    case 'column.fix': case 'column.unfix': case 'column.drop': case 'column.restore': return ofColumn(context, move);
    default: return ofRow(context, move);
  }
};
