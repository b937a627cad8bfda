// How a person makes each move at the desk by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { fill, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import { sceneOf, ticketOf } from './desk.ts';
import type { DispatchSnapshot } from './machine.ts';
import { actName, fieldsOf, nameOf } from './naming.ts';
import { pileOf } from './piles.ts';
import type { Act } from './schema.ts';

const dispatchDrive = (move: Move, { context }: DispatchSnapshot, words: KindWords, lang: Lang): readonly Press[] => {
  const { set } = context.variant;
  const tongue = { words, lang };
  const label = actName(set, move.type, tongue);
  const ticket = ticketOf(context.variant, String(move['case'] ?? ''));
  if (ticket === undefined) return [{ role: 'button', name: label, key: 'Enter' }];
  const act = move.type as Act;
  const scene = sceneOf(context, ticket);
  const fields = fieldsOf(scene, act, tongue);
  const within = { role: 'group', name: words.labels['now'] ?? '' };
  const chosen = fields.flatMap((field): readonly Press[] => {
    const value = move[field.name] as string | readonly string[];
    const named = (id: string): string => field.choices.find((one) => one.id === id)?.label ?? id;
    if (typeof value !== 'string') return value.map((id) => ({ within, role: 'checkbox', name: named(id), key: ' ' }));
    return [{ within, role: 'combobox', name: field.legend, choose: named(value) }];
  });
  return [
    { within: { role: 'group', name: words.labels[pileOf(scene) === 'todo' ? 'todo' : 'rest'] ?? '' }, role: 'button', name: nameOf(set, ticket, tongue), key: 'Enter' },
    { within, role: 'button', name: label, key: 'Enter' },
    ...chosen,
    ...(fields.length === 0 ? [] : [{ within, role: 'button', name: fill(words.labels['sure'], { act: label }), key: 'Enter' } as const]),
  ];
};

export const drive = dispatchDrive as Drive;
