// Events as a record file holds them: listed keys only.
import * as z from 'zod/mini';
import { assignmentId, code, day, hex32, hex64, nonce, ownWords, slug } from './text.ts';

const count = z.int().check(z.minimum(0));
const position = z.int().check(z.minimum(1));

const plain = z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u));
const moveValue = z.union([plain, z.int(), z.array(plain).check(z.maxLength(5000))]);

/** `type` and the kind's own fields: short texts, whole numbers, lists of short texts. */
export const move = z.record(z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/u)), moveValue).check(
  z.refine(({ type }) => typeof type === 'string' && /^[a-z][a-z-]{0,39}\.[a-z][a-z-]{0,39}$/u.test(type), { path: ['type'] }),
  z.refine((fields) => Object.keys(fields).length <= 12),
);

const claim = z.strictObject({ result: z.enum(['open', 'passed', 'shown']), submissions: count, findings: count, hints: count });

const place = { n: position, on: day };

export const loggedEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...place, type: z.literal('learner.named'), code: z.union([code, z.literal('')]), name: z.optional(ownWords), unit: z.optional(ownWords) }),
  z.strictObject({ ...place, type: z.literal('lesson.finished'), course: slug, lesson: slug }),
  z.strictObject({
    ...place,
    type: z.literal('attempt.started'),
    attempt: hex32,
    course: slug,
    set: slug,
    kind: slug,
    kindVersion: position,
    digest: hex32,
    code,
    nonce: z.union([nonce, z.literal('')]),
    round: position,
    assignment: z.optional(assignmentId),
    continues: z.optional(hex32),
  }),
  z.strictObject({ ...place, type: z.literal('attempt.moved'), attempt: hex32, seq: position, move }),
  z.strictObject({ ...place, type: z.literal('attempt.judged'), attempt: hex32, seq: count, claim }),
  z.strictObject({ ...place, type: z.literal('attempt.closed'), attempt: hex32 }),
  z.strictObject({ type: z.literal('gap'), n: position, to: position, link: hex64 }),
]);
