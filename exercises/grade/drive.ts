// How a person makes each move of `grade` by keyboard alone.
import type { Drive, Press } from '#kit/view-props.ts';
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { GradeSnapshot } from './machine.ts';
import { gradeName, rateName, rungName } from './naming.ts';
import { fieldOf, gradesOf, harmOf as harm } from './rules.ts';

const buttons: Readonly<Record<string, string>> = { 'fields.submit': 'submitFields', 'warning.read': 'read', 'rating.submit': 'submitRating', 'work.submit': 'submitMeasures' };

const gradeDrive = (move: Move, snapshot: GradeSnapshot, { labels }: KindWords, lang: Lang): readonly Press[] => {
  const { variant, places } = snapshot.context;
  const press = (name: string, within?: string): Press => ({ ...(within === undefined ? {} : { within: { role: 'group', name: within } }), role: 'button', name, key: 'Enter' });
  const button = buttons[move.type];
  if (button !== undefined) return [press(labels[button] ?? button)];
  if (move.type === 'table.rate') return [press(rateName(String(move['grade']), labels), labels['rate'])];
  if (move.type === 'measure.take' || move.type === 'measure.drop') {
    const dealt = variant.measures.find(({ handle }) => handle === move['measure']);
    return dealt === undefined ? [] : [{ role: 'checkbox', name: say(dealt.measure.text, lang), key: ' ' }];
  }
  const field = fieldOf(variant, move['field']);
  if (field === undefined) return [];
  const name = say(field.column.label, lang);
  if (move.type !== 'field.place') return [press(`${gradeName(gradesOf(variant, places).get(field.handle) ?? '', labels)} · ${name}`)];
  const place = press(rungName(harm(String(move['object']), String(move['degree'])), labels), labels[String(move['object'])]);
  return [press(name, labels['columns']), place];
};

export const drive = gradeDrive as Drive;
