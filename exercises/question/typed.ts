// What was typed, as it is compared: full width and half width, spaces and marks make no difference.
import type { Typed } from './schema.ts';

export const longestTyped = 40;

/** A number in millionths as text, or undefined where it is none: "１，０００" and "1000.0" are the same. */
const numberIn = (typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').replace(/[\s,，]/gu, '');
  return /^-?\d{1,9}(?:\.\d{1,6})?$/u.test(plain) ? String(Math.round(Number(plain) * 1_000_000)) : undefined;
};

const wordsIn = (typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '');
  return plain === '' ? undefined : plain;
};

/** The form in which two typed answers are the same answer; undefined for what is no answer at all. */
export const plainOf = ({ form }: Pick<Typed, 'form'>, typed: string): string | undefined =>
  typed.length > longestTyped ? undefined : form === 'number' ? numberIn(typed) : wordsIn(typed);

const says = (card: Typed, written: readonly string[], typed: string): boolean => written.some((one) => plainOf(card, one) === plainOf(card, typed));

export const isAccepted = (card: Typed, typed: string): boolean => says(card, card.accept, typed);

/** The reason for a wrong value: its own where the set names it, else what to look at. */
export const reasonOf = (card: Typed, typed: string): Typed['otherwise'] => card.wrong.find(({ when }) => says(card, when, typed))?.why ?? card.otherwise;
