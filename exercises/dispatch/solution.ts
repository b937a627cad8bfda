// What is right to do next at a desk: for each ticket by its state, and for the desk as a whole. For solutions, reasons and proofs.
import { dueFrom } from './clock.ts';
import { isReturnGrounded } from './checks.ts';
import { arrivedIn, entryOf, has, isDanger, isLate, isMerged, isRepeated, isSecret, isSettled, limitOf, mainOf, missingOf, processOf, sceneOf, scriptOf, unitOf, type Desk, type Scene } from './desk.ts';
import { judge } from './rules.ts';
import type { CaseMove, DispatchMove } from './schema.ts';

const atStart = (scene: Scene): CaseMove | undefined => {
  const { ticket, variant: { set } } = scene;
  const { way = '', right = '' } = ticket.cells;
  const on = { case: ticket.handle };
  if (isDanger(ticket)) return { type: 'case.transfer', ...on, line: right };
  const main = mainOf(scene, ticket);
  if (main !== undefined) return { type: 'case.merge', ...on, into: main.handle };
  const missing = missingOf(scene);
  if (missing.length > 0) return has(scene, 'asked') ? undefined : { type: 'case.ask', ...on, elements: missing };
  if (way === 'answer') return { type: 'case.answer', ...on, entry: right };
  if (way === 'decline' && set.process === 'hotline') return { type: 'case.decline', ...on, reason: right };
  return { type: 'case.accept', ...on };
};

const register = (scene: Scene): CaseMove => {
  const { ticket: { handle, cells } } = scene;
  if (cells['source'] === 'video' && !has(scene, 'reviewed')) return { type: 'case.review', case: handle };
  return cells['way'] === 'decline' ? { type: 'case.decline', case: handle, reason: cells['right'] ?? '' } : { type: 'case.register', case: handle };
};

const send = (scene: Scene): CaseMove => {
  const due = dueFrom(scene.variant.set, limitOf(scene), scene.now);
  const { handle } = scene.ticket;
  if (entryOf(scene).units.length > 1 || scene.case.grounds.length >= 2) return { type: 'case.escalate', case: handle, due };
  const identity = scene.variant.set.process === 'events' ? '' : isSecret(scene.ticket) ? 'closed' : 'open';
  return { type: 'case.dispatch', case: handle, unit: unitOf(scene), due, identity };
};

const finish = (scene: Scene): CaseMove => {
  const { ticket: { handle }, case: { report, state }, variant: { set } } = scene;
  if (report === 'contact' || report === 'stale' || has(scene, 'unsolved')) return { type: 'case.rework', case: handle };
  const verify: CaseMove = { type: 'case.verify', case: handle, verifier: set.verifiers[0]?.id ?? 'self' };
  const isToCheck = set.process === 'events' ? !has(scene, 'verified') : state === 'T6';
  if (isToCheck) return verify;
  if (isRepeated(scene) && !has(scene, 'supervised') && state !== 'T4') return { type: 'case.supervise', case: handle };
  return { type: state === 'T7' ? 'case.archive' : 'case.close', case: handle };
};

/** The right act on one ticket now; undefined while it waits or is done. */
export const rightAct = (scene: Scene): CaseMove | undefined => {
  const { ticket: { handle }, case: { state } } = scene;
  const process = processOf(scene);
  const { asks } = process;
  const answer = (isGranted: boolean): CaseMove => ({ type: isGranted ? 'request.approve' : 'request.refuse', case: handle });
  if (isMerged(scene, handle)) return isSettled(scene, scene.case.into) && !has(scene, 'told') ? { type: 'case.callback', case: handle } : undefined;
  if (isSettled(scene, handle)) return scene.variant.set.ends === 'dispatch' && state === process.signed && isRepeated(scene) && !has(scene, 'supervised') ? { type: 'case.supervise', case: handle } : undefined;
  if (isLate(scene)) return { type: 'case.supervise', case: handle };
  if (state === process.start) return atStart(scene);
  if (state === 'S2') return register(scene);
  if (['S3', 'SB', 'T1'].includes(state)) return send(scene);
  if (state === asks.return) return answer(isReturnGrounded(scene));
  if (state === asks.extend || state === asks.hang) return answer(['extend-ok', 'hang-ok'].includes(scriptOf(scene.ticket)));
  return state === process.sent || state === process.signed ? undefined : finish(scene);
};

/** The right move at a desk: those in danger first, then by arrival; the clock when all wait, the end when all is done. */
export const rightMove = (desk: Desk): DispatchMove => {
  const scenes = arrivedIn(desk).map((ticket) => sceneOf(desk, ticket));
  const danger = scenes.find((scene) => isDanger(scene.ticket) && scene.case.state === processOf(desk).start);
  for (const scene of danger === undefined ? scenes : [danger]) {
    const act = rightAct(scene);
    // Whether more are to join is known only once the rest has come: a matter is pressed for when its last repetition is in.
    if (act !== undefined) return act;
  }
  return judge(desk).length === 0 ? { type: 'shift.end' } : { type: 'clock.advance' };
};
