// Turns what an attacker did into the figures of a sentence; words.ts has the sentences. One code for each way of finding out.
import { say, type Text } from '#kit/text.ts';
import { figureAt, type Figure, type Grid } from './grid.ts';
import type { Reveal, Step, Term } from './attack.ts';
import { bandsOf, type Equation, type Pattern, type Unit } from './publication.ts';

/** One thing the attacker writes down: a subtraction, or a find that needs no step before it. */
export type Line = { readonly kind: 'step'; readonly step: Step } | Exclude<Reveal, { kind: 'subtraction' }>;

export type Params = Readonly<Record<string, string | number>>;

/** All reveals as lines in the order in which a person would write them, none twice. */
export const linesOf = (reveals: readonly Reveal[]): readonly Line[] => {
  const steps = new Set(reveals.flatMap((reveal) => (reveal.kind === 'subtraction' ? reveal.steps : [])));
  const others = reveals.filter((reveal): reveal is Exclude<Reveal, { kind: 'subtraction' }> => reveal.kind !== 'subtraction');
  return [...[...steps].map((step): Line => ({ kind: 'step', step })), ...others];
};

export const unitOf = (line: Line): Unit => (line.kind === 'step' ? line.step.unit : line.target);

const total: Text = { zh: '合计', en: 'Total' };
const both = (build: (lang: 'zh' | 'en') => string): Text => ({ zh: build('zh'), en: build('en') });

/** A band's name; of merged bands all of them, joined. `column` = columns.length names the totals. */
export const bandName = (grid: Grid, merged: Pattern['merged'], column: number): Text => {
  if (column === grid.columns.length) return total;
  const run = bandsOf(grid, merged).find((columns) => columns.includes(column)) ?? [column];
  return both((lang) => run.map((one) => say((grid.columns[one] as { label: Text }).label, lang)).join(lang === 'zh' ? '＋' : ' + '));
};

export const rowName = (grid: Grid, row: number): Text => grid.rows[row]?.label ?? total;

/** Where a figure stands, as the parameters of a sentence. */
export const placeParams = (grid: Grid, merged: Pattern['merged'], { row, column }: Figure): Params => {
  const band = bandName(grid, merged, column);
  const stop = rowName(grid, row);
  return { rowZh: stop.zh, rowEn: stop.en, columnZh: band.zh, columnEn: band.en };
};

const placeOf = (grid: Grid, { counts }: Unit): Figure => {
  const [first = 0] = counts;
  return figureAt(grid, Math.floor(first / grid.columns.length), first % grid.columns.length);
};

/** A single count inside merged bands bears its own band's name. */
const mergedFor = ({ counts }: Unit, merged: Pattern['merged']): Pattern['merged'] => (counts.length > 1 ? merged : []);

/** 47 − 23 − 19 = 5 */
export const sumText = (from: number, minus: readonly number[], left: number): string => `${[from, ...minus].join(' − ')} = ${left}`;

const nameOf = (grid: Grid, merged: Pattern['merged'], { kind, at }: Equation): Text => {
  if (kind === 'row') return rowName(grid, at);
  if (kind === 'column') return bandName(grid, merged, at);
  const line = grid.outside[at];
  if (kind !== 'outside' || line === undefined) return total;
  const table = grid.set.outside[line.table]?.label ?? total;
  return both((lang) => (lang === 'zh' ? `${table.zh}（${rowName(grid, line.row).zh}）` : `${table.en} (${rowName(grid, line.row).en})`));
};

const outsideParams = (grid: Grid, at: number): Params => {
  const line = grid.outside[at];
  const table = grid.set.outside[line?.table ?? 0];
  if (line === undefined || table === undefined) return {};
  return { whole: line.whole, rest: line.rest, wholeZh: table.whole.zh, wholeEn: table.whole.en, restZh: table.rest.zh, restEn: table.rest.en, left: line.whole - line.rest };
};

const combinedText = (terms: readonly Term[], over: number, value: number): string => {
  const parts = terms.map(({ factor, equation }, n) => {
    const inner = sumless(equation);
    const times = Math.abs(factor) === 1 ? inner : `${Math.abs(factor)} × ${inner}`;
    return factor < 0 ? ` − ${times}` : `${n === 0 ? '' : ' + '}${times}`;
  });
  const joined = parts.join('').trim();
  return over === 1 ? `${joined} = ${value}` : `(${joined}) ÷ ${over} = ${value}`;
};

const sumless = ({ total: from, printed }: Equation): string =>
  printed.length === 0 ? String(from) : `(${[from, ...printed.map(({ value }) => value)].join(' − ')})`;

/** The code of a line in words.findings. */
export const codeOf = (line: Line): string => {
  if (line.kind === 'step') return `derived-${line.step.equation.kind}`;
  return line.kind === 'combination' ? 'derived-combination' : 'squeezed';
};

export const paramsOf = (grid: Grid, merged: Pattern['merged'], line: Line): Params => {
  const unit = unitOf(line);
  const place = { ...placeParams(grid, mergedFor(unit, merged), placeOf(grid, unit)), value: unit.value };
  if (line.kind === 'bounds') return { ...place, low: line.low, high: line.high };
  if (line.kind === 'combination') {
    const names = line.terms.map(({ equation }) => nameOf(grid, merged, equation));
    return { ...place, sum: combinedText(line.terms, line.over, unit.value), namesZh: names.map(({ zh }) => zh).join('、'), namesEn: names.map(({ en }) => en).join(', ') };
  }
  const { equation, minus } = line.step;
  const sum = sumText(equation.total, minus.map(({ value }) => value), unit.value);
  return { ...place, sum, ...(equation.kind === 'outside' ? outsideParams(grid, equation.at) : {}) };
};

/** What had to be found first, as one parameter; empty when nothing had to be. */
export const beforeParams = (grid: Grid, merged: Pattern['merged'], lines: readonly Line[]): Params => {
  const told = lines.map((line) => paramsOf(grid, merged, line));
  if (told.length === 0) return {};
  return {
    beforeZh: told.map((p) => `${p['rowZh']}，${p['columnZh']} ${p['sum']}`).join('；'),
    beforeEn: told.map((p) => `${p['rowEn']}, ${p['columnEn']}: ${p['sum']}`).join('; '),
  };
};

/** Everything on the table that a line reads: to be lit up beside it. */
export const readBy = (grid: Grid, line: Line): readonly string[] => {
  const equations = line.kind === 'step' ? [line.step.equation] : line.kind === 'combination' ? line.terms.map(({ equation }) => equation) : [];
  return equations.flatMap(({ kind, at, printed, hidden }) => {
    const sumAt = kind === 'row' ? [figureAt(grid, at, grid.columns.length)] : kind === 'column' ? [figureAt(grid, grid.rows.length, at)] : kind === 'grand' ? [figureAt(grid, grid.rows.length, grid.columns.length)] : [];
    return [...sumAt, ...printed, ...hidden].map(({ handle }) => handle);
  });
};

