// How things at the desk are called in one language: tickets, acts, days, and what a field can be set to. The view shows these names and drive.ts looks for them.
import { dayOf, weekday } from '#kit/calendar.ts';
import type { KindWords } from '#kit/exercise.ts';
import { labelOf } from '#kit/table.ts';
import { fill, say, type Lang } from '#kit/text.ts';
import { duesAt } from './clock.ts';
import { metresBetween, minutesApart, openBeside, type Scene } from './desk.ts';
import type { Act, CaseMove, DispatchSet, Ticket } from './schema.ts';

export interface Tongue {
  readonly words: KindWords;
  readonly lang: Lang;
}

/** What a cell of a ticket reads as; '' where its column is not in the table. */
export const cellOf = (set: DispatchSet, { cells }: Ticket, id: string, lang: Lang): string => {
  const column = set.table.columns.find((one) => one.id === id);
  return column === undefined ? '' : labelOf(column, cells[id] ?? '', lang);
};

export const numberOf = (no: number | string, { words }: Tongue): string => fill(words.labels['no'], { n: no });
export const nameOf = (set: DispatchSet, ticket: Ticket, tongue: Tongue): string => `${numberOf(ticket.no, tongue)} · ${cellOf(set, ticket, 'title', tongue.lang)}`;

export const actName = (set: Pick<DispatchSet, 'process'>, act: string, { words }: Tongue): string => words.labels[`${set.process}:${act}`] ?? words.labels[act] ?? act;

/** A day or a stamp: 3月3日 周二 · Tu 2026-03-03, with the hour where there is one. */
export const dayName = (stamp: string, { words }: Tongue): string => {
  const day = dayOf(stamp);
  const names = (words.labels['week'] ?? '').split(' ');
  const told = fill(words.labels['day'], { m: Number(day.slice(5, 7)), d: Number(day.slice(8)), iso: day, w: names[weekday(day) - 1] ?? '' });
  return stamp.length === 10 ? told : `${told} ${stamp.slice(11)}`;
};

/** What a person of the set is called: a unit, a line, a reason, an answer, a verifier, an element; a number is another ticket's. */
export const idName = (set: DispatchSet, id: string, tongue: Tongue): string => {
  if (/^\d+$/u.test(id)) return numberOf(id, tongue);
  const named = [set.units, set.lines, set.reasons, set.knowledge, set.verifiers, set.elements].flatMap((list) => [...list] as { id: string; label: { zh: string; en: string } }[]).find((one) => one.id === id);
  return named === undefined ? (tongue.words.labels[id] ?? id) : say(named.label, tongue.lang);
};

export interface Field {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

const besideName = (scene: Scene, other: Ticket, tongue: Tongue): string => {
  const { variant: { set }, ticket } = scene;
  const metres = metresBetween(set, ticket, other);
  const phone = (ticket.cells['phone'] ?? '') !== '' && ticket.cells['phone'] === other.cells['phone'] ? (tongue.words.labels['samePhone'] ?? '') : '';
  const values = { name: nameOf(set, other, tongue), hours: Math.floor(minutesApart(ticket, other) / 60), phone, place: cellOf(set, other, 'place', tongue.lang), class: className(set, other, tongue.lang), metres: metres ?? 0 };
  return fill(tongue.words.labels[metres === undefined ? 'besideCall' : 'besideEvent'], values);
};

export const className = (set: DispatchSet, { cells }: Ticket, lang: Lang): string => {
  const id = set.catalogue.find((one) => one.id === cells['entry'])?.class;
  const found = set.classes.find((one) => one.id === id);
  return found === undefined ? '' : say(found.label, lang);
};

/** What is chosen before an act is taken, field by field; none for an act that is one press. The elements asked for are ticked, several at once. */
export const fieldsOf = (scene: Scene, act: Act, tongue: Tongue): readonly Field[] => {
  const { set } = scene.variant;
  const listed = (list: readonly { readonly id: string }[]): Field['choices'] => list.map(({ id }) => ({ id, label: idName(set, id, tongue) }));
  const field = (name: string, choices: Field['choices']): Field => ({ name, legend: tongue.words.labels[`choose${(name[0] ?? '').toUpperCase()}${name.slice(1)}`] ?? name, choices });
  const due = (): Field => field('due', duesAt(set, scene.now).map((id) => ({ id, label: dayName(id, tongue) })));
  switch (act) {
    case 'case.ask': return [field('elements', listed(set.elements))];
    case 'case.transfer': return [field('line', listed(set.lines))];
    case 'case.merge': return [field('into', openBeside(scene, scene.ticket).map((other) => ({ id: other.handle, label: besideName(scene, other, tongue) })))];
    case 'case.decline': return [field('reason', listed(set.reasons))];
    case 'case.answer': return [field('entry', listed(set.knowledge))];
    case 'case.dispatch': return [field('unit', listed(set.units)), due(), ...(set.process === 'events' ? [] : [field('identity', ['open', 'closed'].map((id) => ({ id, label: tongue.words.labels[`identity-${id}`] ?? id })))])];
    case 'case.escalate': return [due()];
    case 'case.verify': return [field('verifier', [...listed(set.verifiers), { id: 'self', label: tongue.words.labels['self'] ?? '' }])];
    default: return [];
  }
};

/** The move that an act and what was chosen for it make. */
export const moveOf = (scene: Scene, act: Act, chosen: Readonly<Record<string, string>>, ticked: readonly string[]): CaseMove => {
  const on = { case: scene.ticket.handle };
  if (act === 'case.ask') return { type: act, ...on, elements: scene.variant.set.elements.map(({ id }) => id).filter((id) => ticked.includes(id)) };
  const identity = act === 'case.dispatch' && scene.variant.set.process === 'events' ? { identity: '' } : {};
  return { type: act, ...on, ...identity, ...chosen } as CaseMove;
};
