// What is looked at before an act goes through. Each check says '' or the code of what it found; all are pure.
import { dayOf } from '#kit/calendar.ts';
import { dueFrom } from './clock.ts';
import { entryOf, has, isDanger, isLate, isRepeated, isSame, isSecret, isSettled, limitOf, mainOf, metresBetween, minutesApart, missingOf, scriptOf, ticketOf, unitOf, type Scene } from './desk.ts';
import type { CaseMove } from './schema.ts';

type Check = (scene: Scene, move: CaseMove) => string;

const field = (move: CaseMove, name: string): string => String((move as unknown as Readonly<Record<string, unknown>>)[name] ?? '');
const levelOf = ({ variant }: Scene, unit: string): string => variant.set.units.find(({ id }) => id === unit)?.level ?? '';

/** A unit may send a ticket back when it is not its own, or for the reason that its row tells. */
export const isReturnGrounded = (scene: Scene): boolean =>
  !has(scene, 'designated') && (scene.case.unit !== unitOf(scene) || ['return-ok', 'return-twice'].includes(scriptOf(scene.ticket)));

const asking: Check = (scene, move) => {
  const asked = move.type === 'case.ask' ? move.elements : [];
  const missing = missingOf(scene);
  if (has(scene, 'asked') || asked.some((id) => !missing.includes(id))) return 'asked-too-much';
  return asked.length < missing.length ? 'asked-in-part' : '';
};

const merging: Check = (scene, move) => {
  const into = ticketOf(scene.variant, field(move, 'into'));
  if (into === undefined || !isSame(scene.variant.set, scene.ticket, into)) return 'merge-rule';
  return mainOf(scene, scene.ticket) === into ? '' : 'merge-not-earliest';
};

const answering: Check = ({ variant, now, ticket: { cells } }, move) => {
  const until = variant.set.knowledge.find(({ id }) => id === field(move, 'entry'))?.until;
  if (until !== undefined && until < dayOf(now)) return 'answer-stale';
  if (cells['way'] !== 'answer') return 'answer-none';
  return cells['right'] === field(move, 'entry') ? '' : 'answer-wrong';
};

const scripted = (name: string, code: string, isWanted: boolean): Check => ({ ticket }) => ((scriptOf(ticket) === name) === isWanted ? '' : code);
const isVideo = ({ ticket: { cells } }: Scene): boolean => cells['source'] === 'video';

/** What came back once for this reason is not taken the same way again. */
const again: Check = (scene) => {
  if (!has(scene, 'bounced')) return '';
  if (mainOf(scene, scene.ticket) !== undefined) return 'duplicate-missed';
  return ['answer', 'decline'].includes(scene.ticket.cells['way'] ?? '') ? 'not-for-dispatch' : '';
};

export const checks = {
  again,
  danger: ({ ticket }) => (isDanger(ticket) ? 'emergency-first' : ''),
  elements: (scene) => (missingOf(scene).length > 0 ? 'elements-missing' : ''),
  asking,
  transfer: ({ ticket }, move) => (!isDanger(ticket) ? 'not-emergency' : ticket.cells['right'] === field(move, 'line') ? '' : 'wrong-line'),
  merge: merging,
  review: (scene) => (isVideo(scene) && !has(scene, 'reviewed') ? '' : 'review-not-needed'),
  reviewed: (scene) => (isVideo(scene) && !has(scene, 'reviewed') ? 'ai-unreviewed' : ''),
  evident: ({ ticket: { cells } }) => (cells['way'] === 'decline' ? 'no-evidence' : ''),
  decline: ({ ticket: { cells } }, move) => (cells['way'] !== 'decline' ? 'decline-ground' : cells['right'] === field(move, 'reason') ? '' : 'decline-reason'),
  answer: answering,
  returned: ({ case: { grounds } }) => (grounds.length >= 2 ? 'second-return' : ''),
  grassroots: (scene, move) => (levelOf(scene, field(move, 'unit')) === 'grassroots' && levelOf(scene, unitOf(scene)) === 'department' ? 'grassroots' : ''),
  lead: (scene) => (entryOf(scene).units.length > 1 ? 'several-leads' : ''),
  consult: (scene) => (entryOf(scene).units.length > 1 || scene.case.grounds.length >= 2 ? '' : 'consult-not-needed'),
  identity: ({ ticket }, move) => (isSecret(ticket) === (field(move, 'identity') === 'closed') ? '' : isSecret(ticket) ? 'identity-out' : 'identity-needed'),
  due: (scene, move) => (field(move, 'due') === dueFrom(scene.variant.set, limitOf(scene), scene.now) ? '' : 'due-wrong'),
  returnable: (scene) => (isReturnGrounded(scene) ? '' : 'return-no-ground'),
  returnless: (scene) => (isReturnGrounded(scene) ? 'return-had-ground' : ''),
  extendable: scripted('extend-ok', 'extend-no-ground', true),
  extendless: scripted('extend-ok', 'extend-had-ground', false),
  hangable: scripted('hang-ok', 'hang-no-ground', true),
  hangless: scripted('hang-ok', 'hang-had-ground', false),
  supervise: (scene) => (isLate(scene) || (isRepeated(scene) && !has(scene, 'supervised')) ? '' : 'supervise-no-ground'),
  evidence: ({ case: { report } }) => (report === 'contact' ? 'contact-only' : report === 'stale' ? 'evidence-stale' : ''),
  other: (_, move) => (field(move, 'verifier') === 'self' ? 'verifier-is-handler' : ''),
  verified: (scene) => (has(scene, 'verified') ? '' : 'close-early'),
  solved: (scene) => (has(scene, 'unsolved') ? 'unsolved-close' : ''),
  repeated: (scene) => (isRepeated(scene) && !has(scene, 'supervised') ? 'repeat-unsupervised' : ''),
  rework: (scene) => (['contact', 'stale'].includes(scene.case.report) || has(scene, 'unsolved') ? '' : 'rework-no-ground'),
  mainDone: (scene) => (isSettled(scene, scene.case.into) ? '' : 'callback-early'),
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

/** Figures for the sentence of a finding: the ticket's number, and for a merge that the rule does not carry metres and hours. */
export const paramsFor = (code: string, { variant, ticket }: Scene, move: CaseMove): Readonly<Record<string, string | number>> => {
  const into = code === 'merge-rule' ? ticketOf(variant, field(move, 'into')) : undefined;
  if (into === undefined) return { no: ticket.no };
  return { no: ticket.no, into: into.no, metres: metresBetween(variant.set, ticket, into) ?? -1, hours: Math.floor(minutesApart(ticket, into) / 60) };
};
