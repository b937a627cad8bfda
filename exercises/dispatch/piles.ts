// On which of three piles a ticket lies: yours to do, waiting for an answer, at its end.
import { has, isLate, isMerged, isSettled, processOf, type Scene } from './desk.ts';

export type Pile = 'todo' | 'waiting' | 'finished';

/** That somebody whose ticket was merged is still to be told is for the learner to remember: such a ticket merely waits. */
export const pileOf = (scene: Scene): Pile => {
  const { handle } = scene.ticket;
  const { state } = scene.case;
  const process = processOf(scene);
  if (isSettled(scene, handle) || (isMerged(scene, handle) && has(scene, 'told'))) return 'finished';
  if (isMerged(scene, handle)) return 'waiting';
  if (isLate(scene)) return 'todo';
  if (state === process.start) return has(scene, 'asked') && !has(scene, 'filled') ? 'waiting' : 'todo';
  return state === process.sent || state === process.signed ? 'waiting' : 'todo';
};
