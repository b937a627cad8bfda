// How a person makes each move of `question` by keyboard alone.
import type { KindWords, Move } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import type { Drive, Press } from '#kit/view-props.ts';
import { partLabel, targetLabel } from './answer-text.ts';
import type { QuestionSnapshot } from './machine.ts';
import type { DealtCard } from './schema.ts';
import { stepName, upName } from './step-names.ts';

const button = (name: string): Press => ({ role: 'button', name, key: 'Enter' });

/** Brings each step up to its place, first the one that shall be first. */
const liftings = (dealt: DealtCard, from: readonly string[], to: readonly string[], words: KindWords, lang: Lang): readonly Press[] => {
  let now = [...from];
  return to.flatMap((handle, place) => {
    const part = dealt.parts.find((one) => one.handle === handle);
    const steps = now.indexOf(handle) - place;
    now = [...now.slice(0, place), handle, ...now.slice(place).filter((one) => one !== handle)];
    return part === undefined ? [] : Array.from({ length: Math.max(0, steps) }, () => button(upName(words, partLabel(dealt, part, lang))));
  });
};

const answering = (dealt: DealtCard, given: readonly string[], before: readonly string[] | undefined, words: KindWords, lang: Lang): readonly Press[] => {
  const { card, parts } = dealt;
  const label = (key: string): string => words.labels[key] ?? key;
  if (card.form === 'number' || card.form === 'words') return [{ role: 'textbox', name: label(card.form), type: given[0] ?? '' }, button(label('giveTyped'))];
  if (card.form === 'match') return [...parts.map((part, at): Press => ({ role: 'combobox', name: partLabel(dealt, part, lang), choose: targetLabel(dealt, given[at] ?? '', lang) })), button(label('giveMatch'))];
  if (card.form === 'order') return [...liftings(dealt, before ?? parts.map(({ handle }) => handle), given, words, lang), button(label('giveOrder'))];
  const within = { role: 'group', name: label(card.form) } as const;
  if (card.form === 'one') return parts.filter(({ handle }) => handle === given[0]).map((part) => ({ within, ...button(partLabel(dealt, part, lang)) }));
  const turned = parts.filter(({ handle }) => given.includes(handle) !== (before ?? []).includes(handle));
  return [...turned.map((part): Press => ({ within, role: 'checkbox', name: partLabel(dealt, part, lang), key: ' ' })), button(label('giveMany'))];
};

const questionDrive = (move: Move, { context }: QuestionSnapshot, words: KindWords, lang: Lang): ReturnType<Drive> => {
  if (move.type === 'work.submit') return [button(words.labels['submit'] ?? '')];
  const at = context.variant.cards.findIndex(({ handle }) => handle === move['card']);
  const dealt = context.variant.cards[at];
  if (dealt === undefined || !Array.isArray(move['parts'])) return [];
  return [{ within: { role: 'group', name: words.labels['list'] ?? '' }, ...button(stepName(at, say(dealt.card.ask, lang))) }, ...answering(dealt, move['parts'] as readonly string[], context.answers[dealt.handle], words, lang)];
};

export const drive = questionDrive as Drive;
