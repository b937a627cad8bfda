// The first event of an attempt: what fixes its variant for good.
import type { AttemptStarted } from '#model/event.ts';
import type { AttemptId, LearnerCode } from '#model/ids.ts';
import type { DeskInputs } from './desk.ts';

const hex = (bytes: number): string => [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const newAttempt = (): AttemptId => hex(16) as AttemptId;

interface Start {
  readonly kindVersion: number;
  /** '' for a learner without a code: a random one is drawn. */
  readonly code: string;
  readonly nonce: string;
  readonly round: number;
  readonly assignment: string | undefined;
}

export const startedNow = ({ course, set, kind, digest }: DeskInputs, { kindVersion, code, nonce, round, assignment }: Start): AttemptStarted => ({
  type: 'attempt.started',
  attempt: newAttempt(),
  course,
  set,
  kind,
  kindVersion,
  digest,
  code: (code === '' ? `local-${hex(8)}` : code) as LearnerCode,
  nonce,
  round,
  ...(assignment === undefined ? {} : { assignment }),
});
