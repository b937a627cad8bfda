// Which of the two languages a page is in.
import type { Lang } from '#kit/text.ts';

export const langOf = (locale: string | undefined): Lang => (locale === 'en' ? 'en' : 'zh');
