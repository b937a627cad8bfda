// An attempt of the log on the machine of this page: its variant, and where its moves lead.
import { replay, type Standing, variantOf } from '#kit/replay.ts';
import type { Attempt } from '#progress/progress.ts';
import type { Desk, DeskInputs } from './desk.ts';

/** Undefined where set or rules are others now. */
export const laidOn = ({ exercise, contents }: Desk, digest: DeskInputs['digest'], { started, moves }: Attempt): { readonly variant: unknown; readonly standing: Standing } | undefined => {
  if (exercise === undefined || contents === undefined || started.digest !== digest || started.kindVersion !== exercise.version) return undefined;
  const variant = variantOf(exercise, contents, started);
  const played = replay(exercise, variant, moves);
  return played.kind === 'refused' ? undefined : { variant, standing: played.standing };
};
