// A text with this learner's figures in it: {persons} and {found}.
import { dayOf } from '#kit/calendar.ts';
import type { Text } from '#kit/text.ts';
import type { Case } from './deal.ts';

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
const inChinese = (count: number): string => (count >= 10_000 && count % 1000 === 0 ? `${count / 10_000} 万` : String(count));

/** `2026-03-06T17:40` -> `2026-03-06 17:40` */
export const stampText = (stamp: string): string => `${dayOf(stamp)} ${stamp.slice(11)}`;

export const told = (text: Text, { persons = 0, found }: Pick<Case, 'persons' | 'found'>): Text => ({
  zh: text.zh.replaceAll('{persons}', inChinese(persons)).replaceAll('{found}', stampText(found)),
  en: text.en.replaceAll('{persons}', thousands(persons)).replaceAll('{found}', stampText(found)),
});
