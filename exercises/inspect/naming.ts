// What passages, marks and mends are called, for the view and for those who press its controls.
import type { KindWords } from '#kit/exercise.ts';
import { say, type Lang } from '#kit/text.ts';
import { faultOf, type Mark, missing, piecesOf, strike } from './rules.ts';
import type { Dealt, InspectVariant, Piece } from './schema.ts';

/** The wordings of all slots, put together as they are read. */
export const textOf = (dealt: Dealt, ids: readonly string[], lang: Lang): string => piecesOf(dealt, ids).map(({ text }) => say(text, lang)).join('');

/** One wording as it is offered: without the comma that joins it to what stands before. */
export const pieceName = ({ text }: Piece, lang: Lang): string => say(text, lang).replace(/^[，,；; ]+/u, '');

/** A passage as it lies on the desk: its place, its head, its words. */
export const nameOf = (dealt: Dealt, lang: Lang): string => {
  const { head } = dealt.passage;
  return [`${dealt.n}`, ...(head === undefined ? [] : [say(head, lang)]), textOf(dealt, dealt.shown, lang)].join(' ');
};

export const faultName = ({ set }: InspectVariant, fault: string, words: KindWords, lang: Lang): string => {
  const label = faultOf(set, fault)?.label;
  return fault === missing || label === undefined ? (words.labels['missing'] ?? '') : say(label, lang);
};

/** What a mend leaves standing. */
export const mendName = (dealt: Dealt, { pieces }: Pick<Mark, 'pieces'>, words: KindWords, lang: Lang): string => (pieces[0] === strike ? (words.labels['strike'] ?? '') : textOf(dealt, pieces, lang));

/** What a slot is called where a mend is composed of several. */
export const slotName = ({ passage: { slots } }: Dealt, at: number, words: KindWords, lang: Lang): string => {
  const label = slots[at]?.label;
  return label === undefined ? `${words.labels['part']} ${at + 1}` : say(label, lang);
};
