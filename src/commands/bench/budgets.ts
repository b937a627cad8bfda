// What a page may weigh, in bytes after brotli: what the bench prints beside each weight and a test over the built site holds.

/** A lesson is weighed without its exercise against `lesson`, and its scripts with the exercise against `exercise`; `kind` is the logic of a kind with its view. */
export const budgets = { lesson: 22_000, script: 8_000, exercise: 90_000, kind: 12_000, review: 140_000, first: 20_000, further: 8_000 } as const;
