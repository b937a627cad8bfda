// What each technique makes of one value. Codes in, codes out; words for people come from labels beside them.
import { type Column, labelOf } from '#kit/table.ts';
import { say, type Lang } from '#kit/text.ts';
import type { BenchColumn, Way } from './schema.ts';

/** The technique's name in GB/T 37964-2019 terms; words.ts has its label. */
export type Technique = 'keep' | 'delete' | 'mask' | 'generalise' | 'top-code';

const compound = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙'];

const surname = (name: string): string => {
  const [first = '', rest] = name.split(' ');
  if (rest !== undefined) return `${first} **`;
  return `${compound.find((one) => name.startsWith(one)) ?? name.slice(0, 1)}**`;
};

const ends = (value: string, { start, end }: { start: number; end: number }): string => {
  const hidden = Math.max(0, value.length - start - end);
  return value.slice(0, start) + '*'.repeat(hidden) + (end === 0 ? '' : value.slice(Math.max(start, value.length - end)));
};

const span = (value: number, bounds: readonly number[]): string => {
  const at = bounds.findIndex((bound) => value < bound);
  if (at === 0) return `<${bounds[0]}`;
  if (at === -1) return `≥${bounds.at(-1)}`;
  return `${bounds[at - 1]}–${(bounds[at] as number) - 1}`;
};

/** Full years on `day` of one born on `birth`, both YYYY-MM-DD. */
const ageOn = (birth: string, day: string): number => Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);

const dated = (value: string, to: 'month' | 'year' | 'decade'): string => {
  if (to === 'month') return value.slice(0, 7);
  if (to === 'year') return value.slice(0, 4);
  return `${value.slice(0, 3)}0–${value.slice(0, 3)}9`;
};

/** `value` after `way`, as a code. An empty cell stays empty; a code in no group stays as it is. */
export const treated = (way: Way, value: string): string => {
  if (value === '') return '';
  if ('mask' in way) return way.mask === 'surname' ? surname(value) : ends(value, way.mask);
  if ('date' in way) return dated(value, way.date);
  if ('age' in way) return span(ageOn(value, way.on), way.age);
  if ('bands' in way) return span(Number(value), way.bands);
  if ('top' in way) return Number(value) >= way.top ? `≥${way.top}` : value;
  return Object.keys(way.groups).find((id) => way.groups[id]?.of.includes(value)) ?? value;
};

export const wayOf = ({ ways }: BenchColumn, id: string): Way | undefined => ways.find((way) => way.id === id);

export const techniqueOf = (column: BenchColumn, id: string): Technique => {
  const way = wayOf(column, id);
  if (way === undefined) return id === 'delete' ? 'delete' : 'keep';
  if ('mask' in way) return 'mask';
  return 'top' in way ? 'top-code' : 'generalise';
};

/** How coarse: 0 = kept, 1 … = the ways in their order, one more = deleted. */
export const heightOf = ({ ways }: BenchColumn, id: string): number => {
  if (id === 'keep') return 0;
  if (id === 'delete') return ways.length + 1;
  return ways.findIndex((way) => way.id === id) + 1;
};

/** What a reader of `lang` sees of a code that way `id` has made. */
export const codeLabel = (column: BenchColumn, id: string, code: string, lang: Lang): string => {
  const way = wayOf(column, id);
  const group = way !== undefined && 'groups' in way ? way.groups[code] : undefined;
  if (group !== undefined) return say(group.label, lang);
  return way === undefined || 'groups' in way ? labelOf(column.column as Column, code, lang) : code;
};

/** What a reader of `lang` sees of the cell `value` of a column treated by way `id`. Deleted: nothing. */
export const shown = (column: BenchColumn, id: string, value: string, lang: Lang): string => {
  const way = wayOf(column, id);
  if (id === 'delete') return '';
  if (way !== undefined && 'mask' in way) return treated(way, labelOf(column.column as Column, value, lang));
  return codeLabel(column, id, way === undefined ? value : treated(way, value), lang);
};
