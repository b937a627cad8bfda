// What an ending says: which bottom lines broke, in which round, through what, and on what ground. Pure.
import type { Finding } from '#kit/exercise.ts';
import type { Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import type { DealtLine, ScenarioVariant } from './deal.ts';
import { heldAt, isTrue, standingOf, unanswered, type Happening, type Held, type Past, type Standing } from './play.ts';
import type { Condition } from './schema.ts';

interface Cause {
  /** From 0. */
  readonly round: number;
  readonly text: Text;
}

const joined = (texts: readonly Text[]): Text => ({ zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') });
const inRound = (round: number, text: Text): Text => ({ zh: `第 ${round + 1} 轮，${text.zh}`, en: `round ${round + 1}, ${text.en}` });

/** `三号窗：先联系` for what belongs to a line. */
export const nameOf = ({ act, event, line }: Pick<Happening, 'act' | 'event' | 'line'>): Text => {
  const label = act?.act.label ?? event?.label ?? { zh: '', en: '' };
  return line === undefined ? label : { zh: `${line.line.label.zh}：${label.zh}`, en: `${line.line.label.en}: ${label.en}` };
};

const withChange = (variant: ScenarioVariant, one: Happening, gauge: string, by: number): Text => {
  const { label } = variant.set.gauges.find(({ id }) => id === gauge) as { label: Text };
  const sign = by > 0 ? `+${by}` : `−${-by}`;
  const name = nameOf(one);
  return { zh: `${name.zh}（${label.zh} ${sign}）`, en: `${name.en} (${label.en} ${sign})` };
};

/** The three changes that did most to bring a gauge to where it must not be. */
const pushes = (variant: ScenarioVariant, { happened }: Standing, gauge: string, direction: 1 | -1): readonly Cause[] =>
  happened
    .flatMap((one) => one.changes.filter((change) => change.gauge === gauge && change.by * direction > 0).map(({ by }) => ({ one, by })))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.one.round - b.one.round)
    .slice(0, 3)
    .map(({ one, by }) => ({ round: one.round, text: withChange(variant, one, gauge, by) }));

const lastRoundFor = (variant: ScenarioVariant, id: string, line: DealtLine | undefined): number => {
  const act = variant.set.acts.find((one) => one.id === id);
  return Math.max(0, Math.min(act?.to ?? Infinity, line?.leaves ?? Infinity, variant.set.rounds.length) - 1);
};

const causesOf = (variant: ScenarioVariant, standing: Standing, line: DealtLine | undefined, condition: Condition): readonly Cause[] => {
  const here = (other: DealtLine | undefined): boolean => line === undefined || other === undefined || other === line;
  const found = (id: string): readonly Cause[] =>
    standing.happened.filter((one) => (one.act?.act.id ?? one.event?.id) === id && here(one.line)).slice(0, 1).map((one) => ({ round: one.round, text: nameOf(one) }));
  if ('spared' in condition) return found(condition.spared);
  if ('not' in condition) return found(condition.not);
  if ('atLeast' in condition) return pushes(variant, standing, condition.gauge, -1);
  if ('atMost' in condition) return pushes(variant, standing, condition.gauge, 1);
  if (!('done' in condition)) return [];
  const act = variant.set.acts.find(({ id }) => id === condition.done);
  return act === undefined ? [] : [{ round: lastRoundFor(variant, condition.done, line), text: { zh: `没有做“${act.label.zh}”`, en: `“${act.label.en}” was not done` } }];
};

/** Why a bottom line broke; the first cause names the round that decided it. */
export const explained = (variant: ScenarioVariant, standing: Standing, { bottom, line }: Held): { readonly round: number; readonly text: Text } => {
  const causes = bottom.holds.filter((one) => !isTrue(variant, standing, line, one)).flatMap((one) => causesOf(variant, standing, line, one));
  const name = line === undefined ? bottom.label : { zh: `${line.line.label.zh}：${bottom.label.zh}`, en: `${line.line.label.en}: ${bottom.label.en}` };
  const why = line?.line.why ?? bottom.why;
  const told = causes.length === 0 ? { zh: '', en: '' } : joined(causes.map(({ round, text }) => inRound(round, text)));
  return {
    round: causes[0]?.round ?? 0,
    text: { zh: `${name.zh}。${why.zh}${told.zh === '' ? '' : `经过：${told.zh}。`}`, en: `${name.en}. ${why.en}${told.en === '' ? '' : ` How it came: ${told.en}.`}` },
  };
};

/** One finding for each bottom line that broke; empty when all hold. */
export const judge = (variant: ScenarioVariant, past: Past): readonly Finding[] => {
  const standing = standingOf(variant, past);
  return heldAt(variant, standing).filter(({ holds }) => !holds).map((held): Finding => {
    const { round, text } = explained(variant, standing, held);
    return { code: 'bottom-broken', weight: 'wrong', at: [held.bottom.id], params: { round: round + 1 }, text, ground: held.line?.line.ground ?? held.bottom.ground };
  });
};

/** Too little to go on: matters of the round that must have an answer. */
export const gaps = (variant: ScenarioVariant, past: Past, placed: readonly Handle[]): readonly Finding[] => {
  const left = unanswered(variant, past, placed);
  return left.length === 0 ? [] : [{ code: 'unanswered', weight: 'invalid', at: left.map(({ handle }) => handle), params: { count: left.length }, ground: { convention: true } }];
};
