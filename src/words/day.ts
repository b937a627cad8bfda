// A day as people write it, in full.
import type { Lang } from '#kit/text.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-11-05` is 2026年11月5日, 5 November 2026. */
export const dayWords: Readonly<Record<Lang, (day: string) => string>> = {
  zh: (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${year}年${month}月${date}日`;
  },
  en: (day) => {
    const [year, month = 1, date] = day.split('-').map(Number);
    return `${date} ${months[month - 1]} ${year}`;
  },
};
