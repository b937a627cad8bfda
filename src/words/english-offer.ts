// What a Chinese page says to a reader of English. It stands in English on Chinese pages, so it has no Chinese half.

export const englishOffer = {
  label: 'Language',
  page: 'This page is also in English.',
  site: 'This site is also in English.',
  go: 'Read it in English',
  stay: 'Stay in Chinese',
} as const;
