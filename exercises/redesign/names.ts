// The names that sets, moves and screens share. Apart from schema.ts, so that a learner's page does not load the reader of sets.

/** What can be done about a paper: shown as an e-certificate, had by sharing, promised, handed in as a copy or as the original, or not asked at all. */
export const ways = ['ecert', 'share', 'promise', 'copy', 'original', 'drop'] as const;
export type Way = (typeof ways)[number];

/** The five of "one matter, one flow": one notice, one form, one intake, one network, one issue. */
export const elements = ['notice', 'form', 'intake', 'online', 'issue'] as const;
export type Element = (typeof elements)[number];

export const figures = ['days', 'visits', 'papers', 'fields'] as const;
