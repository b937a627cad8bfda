// Names that must not be taken for one another. Types only.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** 32 hex characters, drawn once per profile database; restoring a file after a wipe starts a new one. */
export type WriterId = Branded<'WriterId'>;
/** 32 hex characters, drawn when an attempt begins. */
export type AttemptId = Branded<'AttemptId'>;
/** 32 hex characters: `setDigest` of the kit. */
export type SetDigest = Branded<'SetDigest'>;
/** `[A-Za-z0-9-]{1,32}` after NFKC; always text, never a number. */
export type LearnerCode = Branded<'LearnerCode'>;
/** A calendar day, `YYYY-MM-DD`, in the learner's own time zone. Nothing finer than a day is ever kept. */
export type Day = Branded<'Day'>;
/** 64 hex characters: SHA-256. */
export type Hash = Branded<'Hash'>;
