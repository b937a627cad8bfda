// One learner's desk: which papers lie in each tray, on which days they came in, which document is to be drafted.
import { addDays, addWorkingDays, isDay, isWorkingDay, type Calendar } from '#kit/calendar.ts';
import type { Exercise } from '#kit/exercise.ts';
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { Cells, Draft, DraftVariant, Paper, Rule, ShareMove, ShareSet, Tray, TrayVariant, Variant, When } from './schema.ts';

/** Is `day` later than `days` working days after `of`? An empty cell is never late. */
const isLate = (calendar: Calendar, cells: Cells, { day, of, days }: { day: string; of: string; days: number }): boolean => {
  const [reached, start] = [cells[day] ?? '', cells[of] ?? ''];
  return isDay(reached) && isDay(start) && reached > addWorkingDays(calendar, start, days);
};

const speaks = (calendar: Calendar, cells: Cells, { is = {}, blank, late = [] }: When): boolean =>
  Object.entries(is).every(([column, codes]) => codes.includes(cells[column] ?? '')) &&
  (blank === undefined || blank.some((column) => (cells[column] ?? '') === '')) &&
  late.every((one) => isLate(calendar, cells, one));

/** The first rule of a tray that speaks of these cells; undefined where none does. */
export const ruleFor = (calendar: Calendar, { rules }: Pick<Tray, 'rules'>, cells: Cells): Rule | undefined => rules.find((rule) => speaks(calendar, cells, rule.when));

/** The cells with the days in `columns` moved by `weeks`; other days stay. */
const movedBy = (columns: readonly string[], cells: Cells, weeks: number): Cells =>
  Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, columns.includes(column) && isDay(cell) ? addDays(cell, 7 * weeks) : cell]));

/** The columns in which a tray counts days: what stands there happened in an office, so it lies on a working day. */
const workedColumns = ({ rules }: Tray): readonly string[] => rules.flatMap(({ when, due }) => [...(due === undefined ? [] : [due.of]), ...(when.late ?? []).flatMap(({ day, of }) => [day, of])]);

/** The months a calendar shows for a paper: from the earliest of its counted days to two months after the latest, as `2026-03`. */
const monthsOf = (columns: readonly string[], cells: Cells): readonly string[] => {
  const days = columns.map((column) => cells[column] ?? '').filter(isDay).sort();
  const [earliest, latest] = [days[0], days.at(-1)];
  if (earliest === undefined || latest === undefined) return [];
  const number = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = number(earliest);
  return Array.from({ length: number(latest) + 3 - first }, (_, at) => `${Math.floor((first + at) / 12)}-${String(((first + at) % 12) + 1).padStart(2, '0')}`);
};

/** `cells` moved by the first of `weeks` that lays the office's days on working days; as they stand where none does. */
const moved = (calendar: Calendar, columns: readonly string[], cells: Cells, weeks: readonly number[]): Cells => {
  const ways = weeks.map((count) => movedBy(columns, cells, count));
  return ways.find((way) => columns.every((column) => !isDay(way[column] ?? '') || isWorkingDay(calendar, way[column] as string))) ?? cells;
};

/** Takes `count` papers rule by rule in drawn order, so that a tray is never all of one sort. */
const evenly = (stream: Stream, papers: readonly Paper[], count: number): readonly Paper[] => {
  const piles = stream.shuffle([...new Set(papers.map(({ rule }) => rule.id))]).map((id) => papers.filter(({ rule }) => rule.id === id));
  const taken: Paper[] = [];
  for (let round = 0; taken.length < count && piles.some((pile) => pile.length > round); round += 1) {
    for (const pile of piles) if (pile[round] !== undefined && taken.length < count) taken.push(pile[round] as Paper);
  }
  return stream.shuffle(taken);
};

const deal = ({ calendar, weeks, table }: ShareSet, stage: Tray, stream: Stream, handles: ReadonlyMap<string, Handle>): TrayVariant => {
  const columns = workedColumns(stage);
  const papers = stream.shuffle(table.rows.filter(({ cells }) => cells['tray'] === stage.tray)).flatMap(({ id, cells: written }): Paper[] => {
    const cells = moved(calendar, columns, written, stream.shuffle(weeks));
    const rule = ruleFor(calendar, stage, cells);
    if (rule === undefined) return [];
    const due = rule.due === undefined ? 'none' : addWorkingDays(calendar, cells[rule.due.of] ?? '', rule.due.days);
    return [{ handle: handles.get(id) as Handle, id, cells, rule, due, months: monthsOf(columns, cells), missing: stage.parts.filter((column) => (cells[column] ?? '') === '') }];
  });
  return { kind: 'tray', stage, papers: evenly(stream, papers, stage.draw) };
};

const layOut = (stage: Draft, stream: Stream, seed: string): DraftVariant => {
  const chosen = stage.cases[stream.int(stage.cases.length)] as Draft['cases'][number];
  const parts = stage.parts.map((part) => {
    const handles = handlesOf(seed, `${stage.draft}/${part.id}`, part.options.map(({ id }) => id));
    const mixed = stream.shuffle(part.options).map((option) => ({ handle: handles.get(option.id) as Handle, option, isRight: option.fits.includes(chosen.id) }));
    const right = mixed.filter(({ isRight }) => isRight).slice(0, 1);
    const wrong = mixed.filter(({ isRight }) => !isRight).slice(0, stage.offer - right.length);
    return { part, options: stream.shuffle([...right, ...wrong]) };
  });
  return { kind: 'draft', stage, chosen, parts };
};

export const vary: Exercise<ShareSet, Variant, never, ShareMove>['vary'] = (set, seed) => {
  const stream = streamOf(seed);
  const handles = handlesOf(seed, 'paper', set.table.rows.map(({ id }) => id));
  return { set, stages: [...set.trays.map((stage) => deal(set, stage, stream, handles)), ...set.drafts.map((stage) => layOut(stage, stream, seed))] };
};
