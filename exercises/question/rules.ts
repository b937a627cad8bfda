// The rules of questions: pure, without machine and screen. How many parts of an answer are right, and what follows from it.
import type { Finding } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import type { Card, DealtCard, Part, QuestionVariant, Typed } from './schema.ts';
import { isAccepted, plainOf, reasonOf } from './typed.ts';

export type Parts = readonly string[];
/** Card -> the answer given. */
export type Answers = Readonly<Record<Handle, Parts>>;

export const isTyped = (card: Card): card is Typed => card.form === 'number' || card.form === 'words';

export const dealtOf = (variant: QuestionVariant, handle: Handle): DealtCard | undefined => variant.cards.find((dealt) => dealt.handle === handle);

const placeIn = (parts: readonly Part[], handle: string | undefined): number => parts.find((part) => part.handle === handle)?.at ?? -1;

const isDistinctOf = (given: Parts, parts: readonly Part[]): boolean => new Set(given).size === given.length && given.every((handle) => placeIn(parts, handle) >= 0);

/** Is this an answer of the card's own form, made of this variant's parts? */
export const isPossible = ({ card, parts, targets }: DealtCard, given: Parts): boolean => {
  if (isTyped(card)) return given.length === 1 && plainOf(card, given[0] as string) !== undefined;
  if (card.form === 'match') return given.length === parts.length && given.every((handle) => placeIn(targets, handle) >= 0);
  if (!isDistinctOf(given, parts)) return false;
  if (card.form === 'order') return given.length === parts.length;
  return card.form === 'one' ? given.length === 1 : given.length > 0;
};

/** The answer as it is kept: ticks in dealt order, so that the same ticks are the same answer. */
export const kept = ({ card, parts }: DealtCard, given: Parts): Parts => (card.form === 'many' ? parts.flatMap(({ handle }) => (given.includes(handle) ? [handle] : [])) : given);

/** The right answer. A typed one is written as the set writes it first. */
export const rightOf = ({ card, parts, targets }: DealtCard): Parts => {
  if (isTyped(card)) return [card.accept[0] as string];
  if (card.form === 'match') return parts.map(({ at }) => targets.find((one) => card.targets[one.at]?.id === card.pairs[at]?.to)?.handle ?? '');
  if (card.form === 'order') return [...parts].sort((a, b) => a.at - b.at).map(({ handle }) => handle);
  return parts.flatMap(({ handle, at }) => (card.options[at]?.right === true ? [handle] : []));
};

/** `right` of `count` parts are right; `reasons` for those that are not, `missing` right ones that were left out. */
export interface Tally {
  readonly right: number;
  readonly count: number;
  readonly missing: number;
  readonly reasons: readonly Text[];
}

const tallyTicks = ({ card, parts }: DealtCard, given: Parts): Tally => {
  const options = card.form === 'many' || card.form === 'one' ? card.options : [];
  const wrongly = parts.filter(({ handle, at }) => given.includes(handle) && options[at]?.right !== true);
  const missing = parts.filter(({ handle, at }) => !given.includes(handle) && options[at]?.right === true).length;
  return { right: parts.length - wrongly.length - missing, count: parts.length, missing, reasons: wrongly.map(({ at }) => options[at]?.why ?? card.why) };
};

/** Each step and the one after it: are they the right way round? All are only where the whole is. */
const tallySteps = ({ card, parts }: DealtCard, given: Parts): Tally => {
  const places = given.map((handle) => placeIn(parts, handle));
  const turned = places.slice(1).filter((place, at) => place < (places[at] as number));
  return { right: places.length - 1 - turned.length, count: places.length - 1, missing: 0, reasons: turned.map((place) => (card.form === 'order' ? card.steps[place]?.why : undefined) ?? card.why) };
};

const tallyPairs = (dealt: DealtCard, given: Parts): Tally => {
  const right = rightOf(dealt);
  const wrong = dealt.parts.filter((_, at) => given[at] !== right[at]);
  return { right: right.length - wrong.length, count: right.length, missing: 0, reasons: wrong.map(({ at }) => (dealt.card.form === 'match' ? dealt.card.pairs[at]?.why : undefined) ?? dealt.card.why) };
};

export const tallyOf = (dealt: DealtCard, given: Parts): Tally => {
  const { card } = dealt;
  if (card.form === 'order') return tallySteps(dealt, given);
  if (card.form === 'match') return tallyPairs(dealt, given);
  if (!isTyped(card)) return tallyTicks(dealt, given);
  const typed = given[0] ?? '';
  return isAccepted(card, typed) ? { right: 1, count: 1, missing: 0, reasons: [] } : { right: 0, count: 1, missing: 0, reasons: [reasonOf(card, typed)] };
};

export const isRightAnswer = (dealt: DealtCard, given: Parts | undefined): boolean => {
  if (given === undefined) return false;
  const { right, count } = tallyOf(dealt, given);
  return right === count;
};

const joined = (reasons: readonly Text[]): Text => ({ zh: reasons.map(({ zh }) => zh).join(''), en: reasons.map(({ en }) => en).join(' ') });

/**
 * A single choice or a typed answer is told its reason at once. An answer of several parts is first told how many are right,
 * so that the learner looks again; the reasons come when the same card is found wrong once more.
 */
const findingOf = (dealt: DealtCard, n: number, given: Parts, again: boolean): Finding | undefined => {
  const { card, handle } = dealt;
  const { right, count, missing, reasons } = tallyOf(dealt, given);
  if (right === count) return undefined;
  const about = { weight: 'wrong', at: [handle], ground: card.ground } as const;
  if (card.form === 'one') return { ...about, code: 'wrong-choice', params: { n }, text: joined(reasons) };
  if (isTyped(card)) return { ...about, code: 'wrong-value', params: { n }, text: joined(reasons) };
  const code = { many: 'ticks', order: 'steps', match: 'pairs' }[card.form];
  if (!again) return { ...about, code: `${code}-counted`, params: { n, right, count } };
  return { ...about, code: `${code}-told`, params: card.form === 'many' ? { n, right, count, missing } : { n, right, count }, ...(reasons.length === 0 ? {} : { text: joined(reasons) }) };
};

/** One finding for each card that is not right; `again` are the cards that an earlier hand-in found wrong. */
export const judge = ({ cards, set }: QuestionVariant, answers: Answers, again: readonly Handle[]): readonly Finding[] => {
  const open = cards.filter(({ handle }) => answers[handle] === undefined);
  if (open.length > 0) {
    return [{ code: 'unanswered', weight: 'invalid', at: open.map(({ handle }) => handle), params: { count: open.length }, ground: set.rule.grounds[0] ?? { convention: true } }];
  }
  return cards.flatMap((dealt, at) => findingOf(dealt, at + 1, answers[dealt.handle] as Parts, again.includes(dealt.handle)) ?? []);
};
