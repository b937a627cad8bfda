// A move in words, as a learner would say it: for the proof’s report and the trainers’ gallery.
import type { AnyExercise, KindWords, Move } from './exercise.ts';
import type { BaseSet } from './set.ts';
import { isText, say, type Lang, type Text } from './text.ts';

/** What the set calls the thing with this id: the first label, text or title beside an `id` (or under the key) of that name. */
const calledIn = (value: unknown, id: string): Text | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const own = [record['label'], record['text'], record['title']].find(isText);
  if (record['id'] === id && own !== undefined) return own;
  const named = Array.isArray(value) || !Object.hasOwn(record, id) ? undefined : record[id];
  if (isText(named)) return named;
  for (const member of Object.values(record)) {
    const found = calledIn(member, id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A move as the set and the kind say it: `card.place 三号楼有燃气味 · 待办 · 今天就要办`. */
export const moveText = (exercise: AnyExercise, words: KindWords, set: BaseSet, variant: unknown, move: Move, lang: Lang): string => {
  const one = (word: string): string => {
    const id = exercise.idOf(variant, word) ?? word;
    const called = calledIn(set, id);
    return called === undefined ? (words.labels[id] ?? id) : say(called, lang);
  };
  const { type, ...fields } = move;
  const values = Object.values(fields).filter((value) => value !== '');
  const said = values.map((value) => (typeof value === 'string' ? one(value) : typeof value === 'number' ? String(value) : value.map(one).join(', ')));
  return [words.labels[type] ?? type, said.join(' · ')].filter((part) => part !== '').join(' ');
};
