// The record file of format 1 and the assignment, as schemas. The types people work with are in ../record.ts.
import * as z from 'zod/mini';
import { loggedEvent } from './event.ts';
import { assignmentId, code, day, edition, hex32, hex64, nonce, oneLine, personName, slug, unitName } from './text.ts';

const log = z.strictObject({ writer: hex32, n: z.int().check(z.minimum(1)), head: hex64, events: z.array(loggedEvent).check(z.minLength(1)) });

export const recordFile = z.strictObject({
  format: z.literal(1),
  purpose: z.enum(['backup', 'hand-in']),
  madeOn: day,
  site: z.strictObject({ edition }),
  /** `code` is '' only in a back-up of someone who never gave one. */
  learner: z.strictObject({ code: z.union([code, z.literal('')]), name: z.optional(personName), unit: z.optional(unitName) }),
  assignments: z.array(z.strictObject({ id: assignmentId, nonce })).check(z.maxLength(200)),
  logs: z.array(log).check(z.maxLength(200)),
  seal: hex64,
});

export const assignmentFile = z.strictObject({
  id: assignmentId,
  title: oneLine,
  courses: z.array(slug).check(z.minLength(1), z.maxLength(100)),
  due: z.optional(day),
  nonce,
  practice: z.enum(['accepted', 'fresh']),
  audience: z.optional(z.array(oneLine).check(z.maxLength(200))),
});
