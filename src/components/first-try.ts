// The three minutes offered to everybody on the home page, and done again by the English tour.
export const firstTry = { course: 'deid-open-data', lesson: 'identifiers', set: 'notice-board' } as const;
