// How papers, cells, months and days are called: the view shows these names and the drive finds controls by them.
import { isWorkingDay, weekday, type Calendar } from '#kit/calendar.ts';
import type { KindWords } from '#kit/exercise.ts';
import { labelOf, type Column } from '#kit/table.ts';
import { fill, type Lang, say } from '#kit/text.ts';
import type { Paper, ShareSet, Tray } from './schema.ts';

const columnOf = ({ table }: ShareSet, id: string): Column => table.columns.find((one) => one.id === id) ?? { id, label: { zh: id, en: id } };

export const columnName = (set: ShareSet, id: string, lang: Lang): string => say(columnOf(set, id).label, lang);

export const cellText = (set: ShareSet, { cells }: Paper, id: string, lang: Lang): string => labelOf(columnOf(set, id), cells[id] ?? '', lang);

export const paperName = (set: ShareSet, { name, title }: Tray, paper: Paper, lang: Lang): string => `${paper.cells[name] ?? ''} ${cellText(set, paper, title, lang)}`;

/** Does an empty cell of this column say something: is it a part that must be there, or does a rule look for it? */
const speaksEmpty = ({ parts, rules }: Tray, column: string): boolean =>
  parts.includes(column) || rules.some(({ when: { blank = [], is = {} } }) => blank.includes(column) || (is[column] ?? []).includes(''));

/** What of a paper is laid before a learner: written fields, and empty ones where it matters that they are. */
export const shownColumns = (tray: Tray, { cells }: Paper): readonly string[] => tray.show.filter((column) => (cells[column] ?? '') !== '' || speaksEmpty(tray, column));

export const monthName = (month: string, words: KindWords): string =>
  fill(words.labels['yearMonth'], { year: month.slice(0, 4), month: month.slice(5) });

export type DayKind = 'off' | 'rest' | 'work' | 'working';

/** off: a weekday that is a holiday; rest: a weekend; work: a weekend that is worked; working: any other. */
export const dayKind = (calendar: Calendar, day: string): DayKind => {
  const worked = isWorkingDay(calendar, day);
  return weekday(day) >= 6 ? (worked ? 'work' : 'rest') : worked ? 'working' : 'off';
};

export const dayName = (calendar: Calendar, day: string, words: KindWords): string =>
  fill(words.labels['dayName'], { year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8), week: words.labels[`w${weekday(day)}`] ?? '', kind: words.labels[dayKind(calendar, day)] ?? '' });
