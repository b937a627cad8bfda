// Why the way through does what it does: the reason of the line, else of the act.
import type { Because } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import { actOf } from './deal.ts';
import type { ScenarioContext } from './machine.ts';
import { nameOf } from './rules.ts';
import type { ScenarioMove } from './schema.ts';

const inRound = (round: number, { zh, en }: Text): Text => ({ zh: `第 ${round} 轮：${zh}`, en: `Round ${round}: ${en}` });

export const because = ({ context: { variant, past } }: { readonly context: ScenarioContext }, move: ScenarioMove): Because | undefined => {
  if (move.type === 'round.replay') return { what: { zh: `回到第 ${move.round + 1} 轮`, en: `Back to round ${move.round + 1}` } };
  if (move.type !== 'act.take') return undefined;
  const found = actOf(variant, move.act);
  if (found === undefined) return undefined;
  const { act, line } = found;
  const why = line?.line.why ?? act.why;
  const ground = line?.line.ground ?? act.ground;
  return { what: inRound(past.length + 1, nameOf({ act: found, line })), ...(why === undefined ? {} : { why }), ...(ground === undefined ? {} : { ground }) };
};
