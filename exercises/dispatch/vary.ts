// This learner's queue: tickets drawn so that every trap has its share, with their day and hour of arrival.
import { addMinutes } from '#kit/calendar.ts';
import { streamOf } from '#kit/random.ts';
import { handlesOf } from '#kit/variant.ts';
import { addWork } from './clock.ts';
import type { DispatchSet, DispatchVariant } from './schema.ts';

type Row = DispatchSet['table']['rows'][number];

/** Rows that belong together, by the row they begin with; a row without a group is one by itself. */
export const groupsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.cells['group'] || row.id;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName.values()];
};

export const vary = (set: DispatchSet, seed: string): DispatchVariant => {
  const stream = streamOf(seed);
  const groups = groupsOf(set.table.rows);
  // Traps by name: the order in which they were written down must not change anybody's queue.
  const drawn = Object.keys(set.draw).sort().flatMap((trap) => stream.draw(groups.filter(([first]) => first?.cells['trap'] === trap), set.draw[trap] ?? 0));
  const start = `${set.days[stream.int(set.days.length)]}T${set.hours.from}`;
  const [least, most] = set.arrivals.gap;
  let at = start;
  const arriving = stream.shuffle(drawn).flatMap((rows, place) => {
    const gap = least + 5 * stream.int(Math.floor((most - least) / 5) + 1);
    if (place >= set.arrivals.first) at = addWork(set, at, gap);
    return rows.map((row) => ({ row, at: addMinutes(at, Number(row.cells['offset'] || 0)) }));
  });
  arriving.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const handles = handlesOf(seed, 'case', set.table.rows.map(({ id }) => id));
  return { set, start, tickets: arriving.map(({ row, at: arrived }, place) => ({ handle: handles.get(row.id) as string, id: row.id, no: place + 1, at: arrived, cells: row.cells })) };
};
