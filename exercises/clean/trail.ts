// The audit trail: each thing that was done to the table, as a sentence. Computed from the work itself, so it cannot leave anything out.
import type { KindWords } from '#kit/exercise.ts';
import { fill, type Lang, say } from '#kit/text.ts';
import { type BenchColumn, changedIn, columnOf, resultOf, rowAt, shown, type Variant } from './bench.ts';
import { type Case, caseOf } from './cases.ts';
import type { Work } from './rules.ts';

type Values = Readonly<Record<string, string | number>>;

/** A flag in words. */
export const flagSays = ({ set, columns }: Variant, { flags, rows }: Case, words: KindWords, lang: Lang): readonly string[] =>
  flags.map(({ code, columns: ids }) => {
    const column = ids.map((id) => columns.find((one) => one.id === id)).flatMap((one) => (one === undefined ? [] : [say(one.column.label, lang)])).join(lang === 'zh' ? '、' : ', ');
    return fill(words.labels[`flag-${code}`], { column, n: rows.length, register: set.register === undefined ? '' : say(set.register.label, lang) });
  });

const columnLines = ({ variant, fixes, dropped }: Work, words: KindWords, lang: Lang): readonly string[] =>
  variant.columns.flatMap((column): readonly string[] => {
    const name = say(column.column.label, lang);
    if (dropped.includes(column.handle)) return [fill(words.labels['trail-drop'], { column: name })];
    const chosen = fixes[column.handle] ?? [];
    const result = resultOf(variant, column, chosen);
    // A treatment without which the column reads the same did nothing and is not told.
    const own = chosen.filter((fix) => resultOf(variant, column, chosen.filter((other) => other !== fix)).some((cell, at) => cell !== result[at]));
    const n = changedIn(variant, column, chosen).length;
    return n === 0 ? [] : [fill(words.labels['trail-fix'], { column: name, fixes: own.map((fix) => words.labels[`fix-${fix}`]).join(lang === 'zh' ? '、' : ', '), n })];
  });

const rulingLine = ({ variant, rulings }: Work, head: string, words: KindWords, lang: Lang): string => {
  const found = caseOf(variant, head) as Case;
  const ruling = rulings[head] as Work['rulings'][string];
  const numbers = found.rows.map((at) => at + 1).join(lang === 'zh' ? '、' : ', ');
  const flags = flagSays(variant, found, words, lang).join(lang === 'zh' ? '；' : '; ') || (words.labels['noFlags'] ?? '');
  const line = (values: Values): string => fill(words.labels[`trail-${ruling.kind}`], { rows: numbers, flags, ...values });
  if (ruling.kind === 'merge') return line({ kept: rowAt(variant, ruling.row) + 1 });
  if (ruling.kind !== 'correct') return line({});
  const column = columnOf(variant, ruling.column) as BenchColumn;
  const row = variant.rows[rowAt(variant, ruling.row)];
  const evidence = variant.set.evidence.find(({ id }) => id === ruling.evidence);
  return line({
    rows: rowAt(variant, ruling.row) + 1, column: say(column.column.label, lang), from: shown(column.column, row?.settled[column.id] ?? '', lang) || (words.labels['emptyCell'] ?? ''), to: shown(column.column, ruling.value, lang),
    evidence: evidence === undefined ? '' : say(evidence.label, lang),
  });
};

/** One sentence for each thing done: the columns in the table's order, then the rows. */
export const trailOf = (work: Work, words: KindWords, lang: Lang): readonly string[] => [
  ...columnLines(work, words, lang),
  ...work.variant.rows.filter(({ handle }) => work.rulings[handle] !== undefined).map(({ handle }) => rulingLine(work, handle, words, lang)),
];
