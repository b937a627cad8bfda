// What the city answers: acts and events move the gauges by rule, round after round. Pure; nothing here knows words or screens.
import type { Text } from '#kit/text.ts';
import type { Handle } from '#kit/variant.ts';
import { actOf, type DealtAct, type DealtLine, type ScenarioVariant } from './deal.ts';
import type { Bottom, Condition, Ending, StoryEvent } from './schema.ts';

/** The acts of each round that was played, in the order of the rounds. */
export type Past = readonly (readonly Handle[])[];

export interface Change {
  readonly gauge: string;
  /** What was really added, after the bounds. */
  readonly by: number;
}

/** One thing that came about: an act, or an event of the set. */
export interface Happening {
  readonly round: number;
  readonly act?: DealtAct;
  readonly event?: StoryEvent;
  readonly line: DealtLine | undefined;
  readonly changes: readonly Change[];
  /** What is told of it, as things stood when it came about. */
  readonly told: Text | undefined;
}

export interface Standing {
  readonly round: number;
  readonly gauges: Readonly<Record<string, number>>;
  readonly happened: readonly Happening[];
  /** `pumps` and `pumps@flood` for each act and event in `happened`: an index for conditions. */
  readonly seen: ReadonlySet<string>;
  readonly ended: boolean;
}

const keyOf = (id: string, line: DealtLine | undefined): string => (line === undefined ? id : `${id}@${line.line.id}`);

/** A bottom line, on one line of the play where it is for each. */
export interface Held {
  readonly bottom: Bottom;
  readonly line: DealtLine | undefined;
  readonly holds: boolean;
}

/** Does `condition` hold at `standing`, seen from `line`? */
export const isTrue = (variant: ScenarioVariant, standing: Standing, line: DealtLine | undefined, condition: Condition): boolean => {
  const { seen, gauges, round } = standing;
  const isDone = (id: string): boolean => seen.has(keyOf(`act ${id}`, line));
  const hasHappened = (id: string): boolean => seen.has(keyOf(`event ${id}`, line));
  if ('done' in condition) return isDone(condition.done);
  if ('not' in condition) return !isDone(condition.not);
  if ('atLeast' in condition) return (gauges[condition.gauge] ?? 0) >= condition.atLeast;
  if ('atMost' in condition) return (gauges[condition.gauge] ?? 0) <= condition.atMost;
  if ('fact' in condition) return variant.facts[condition.fact] === condition.is;
  if ('trait' in condition) return line?.line.traits.includes(condition.trait) === true;
  if ('lacks' in condition) return line?.line.traits.includes(condition.lacks) !== true;
  if ('age' in condition) return line !== undefined && round - line.arrives >= condition.age;
  if ('round' in condition) return round + 1 >= condition.round;
  if ('happened' in condition) return hasHappened(condition.happened);
  if ('spared' in condition) return !hasHappened(condition.spared);
  const broken = heldAt(variant, standing).filter(({ holds }) => !holds);
  return 'held' in condition ? broken.length === 0 : broken.some(({ bottom }) => bottom.id === condition.broken);
};

export const areTrue = (variant: ScenarioVariant, standing: Standing, line: DealtLine | undefined, conditions: readonly Condition[]): boolean =>
  conditions.every((one) => isTrue(variant, standing, line, one));

const isThere = ({ arrives, leaves }: DealtLine, round: number): boolean => arrives <= round && round < leaves;

/** The lines that lie on the desk in `round`. */
export const linesAt = ({ lines }: ScenarioVariant, round: number): readonly DealtLine[] => lines.filter((line) => isThere(line, round));

const begun = ({ starts }: ScenarioVariant): Standing => ({ round: 0, gauges: starts, happened: [], seen: new Set(), ended: false });

const withEffects = (variant: ScenarioVariant, now: Standing, happening: Omit<Happening, 'changes' | 'round' | 'told'>): Standing => {
  const { effects } = (happening.act?.act ?? happening.event) as StoryEvent;
  const changes = effects.filter(({ when }) => areTrue(variant, now, happening.line, when)).map(({ gauge, by }): Change => {
    const { min, max } = variant.set.gauges.find(({ id }) => id === gauge) as { min: number; max: number };
    const before = now.gauges[gauge] as number;
    return { gauge, by: Math.max(min, Math.min(max, before + by)) - before };
  });
  const gauges = changes.reduce((all, { gauge, by }) => ({ ...all, [gauge]: (all[gauge] as number) + by }), now.gauges);
  const told = happening.event?.text ?? happening.act?.act.told.find(({ when }) => areTrue(variant, now, happening.line, when))?.text;
  const id = happening.act === undefined ? `event ${happening.event?.id}` : `act ${happening.act.act.id}`;
  // What belongs to no line is seen from every line, and what belongs to one also from outside all of them.
  const from = happening.line === undefined ? variant.lines : [happening.line];
  // Both lists are this round's own copies (afterRound), seen by nobody until the round is over.
  for (const key of [id, ...from.map((line) => keyOf(id, line))]) (now.seen as Set<string>).add(key);
  (now.happened as Happening[]).push({ ...happening, round: now.round, changes, told });
  return { ...now, gauges };
};

const withEvent = (variant: ScenarioVariant, now: Standing, event: StoryEvent): Standing => {
  const lines: readonly (DealtLine | undefined)[] = event.each === true ? variant.lines.filter(({ arrives }) => arrives <= now.round) : [undefined];
  return lines.reduce<Standing>((at, line) => {
    const isOver = event.repeat !== true && at.seen.has(keyOf(`event ${event.id}`, line));
    if (isOver || !areTrue(variant, at, line, event.when)) return at;
    const next = withEffects(variant, at, { event, line });
    return event.ends === true ? { ...next, ended: true } : next;
  }, now);
};

/** After a round: first the acts in the order in which the set writes them, then the events. */
const afterRound = (variant: ScenarioVariant, now: Standing, acts: readonly Handle[]): Standing => {
  const order = variant.set.acts;
  const taken = acts.map((handle) => actOf(variant, handle) as DealtAct).sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act));
  const begins: Standing = { ...now, happened: [...now.happened], seen: new Set(now.seen) };
  const acted = taken.reduce((at, act) => withEffects(variant, at, { act, line: act.line }), begins);
  const answered = variant.set.events.reduce((at, event) => withEvent(variant, at, event), acted);
  const round = now.round + 1;
  return { ...answered, round, ended: answered.ended || round >= variant.set.rounds.length };
};

/** Before the first round. */
export const nothing: Past = [];

interface Kept {
  readonly standings: WeakMap<Past, Standing>;
  readonly next: WeakMap<Past, Map<string, Past>>;
}
const known = new WeakMap<ScenarioVariant, Kept>();
const keptFor = (variant: ScenarioVariant): Kept => {
  const found = known.get(variant) ?? { standings: new WeakMap(), next: new WeakMap() };
  known.set(variant, found);
  return found;
};

/** Where things stand after `past`. Remembered per list, since guards ask again and again. */
export const standingOf = (variant: ScenarioVariant, past: Past): Standing => {
  const { standings } = keptFor(variant);
  const found = standings.get(past) ?? past.reduce((now, acts) => (now.ended ? now : afterRound(variant, now, acts)), begun(variant));
  standings.set(past, found);
  return found;
};

/** `past` with one round more: the same list each time, so that what follows from it is worked out once. */
export const withRound = (variant: ScenarioVariant, past: Past, acts: readonly Handle[]): Past => {
  const { next, standings } = keptFor(variant);
  const children = next.get(past) ?? new Map<string, Past>();
  next.set(past, children);
  const key = acts.join(' ');
  const found = children.get(key) ?? [...past, acts];
  children.set(key, found);
  if (!standings.has(found)) standings.set(found, afterRound(variant, standingOf(variant, past), acts));
  return found;
};

/** The first rounds of `past`. */
export const roundsOf = (variant: ScenarioVariant, past: Past, count: number): Past => past.slice(0, count).reduce((all, acts) => withRound(variant, all, acts), nothing);

/** Each bottom line that this deal asks for, and whether it holds at `standing`. */
export const heldAt = (variant: ScenarioVariant, standing: Standing): readonly Held[] =>
  variant.set.bottoms.flatMap((bottom) => {
    const lines: readonly (DealtLine | undefined)[] = bottom.each === true ? variant.lines.filter((line) => areTrue(variant, standing, line, bottom.when)) : [undefined];
    return lines.map((line) => ({ bottom, line, holds: areTrue(variant, standing, line, bottom.holds) }));
  });

export const isHeld = (variant: ScenarioVariant, standing: Standing): boolean => heldAt(variant, standing).every(({ holds }) => holds);

export const endingOf = (variant: ScenarioVariant, standing: Standing): Ending =>
  variant.set.endings.find(({ when }) => areTrue(variant, standing, undefined, when)) ?? (variant.set.endings.at(-1) as Ending);

/** Can this act be taken in the round that `standing` begins, hands apart? */
export const isOpen = (variant: ScenarioVariant, standing: Standing, { act, line }: DealtAct): boolean => {
  const { round, seen } = standing;
  if (round + 1 < (act.from ?? 1) || round + 1 > (act.to ?? Infinity)) return false;
  if (line !== undefined && !isThere(line, round)) return false;
  if (act.again !== true && seen.has(keyOf(`act ${act.id}`, line))) return false;
  return areTrue(variant, standing, line, act.needs);
};

/** What the acts placed cost, and the acts of the same group and line as `taken`. */
export const handsOf = (variant: ScenarioVariant, placed: readonly Handle[]): number => placed.reduce((sum, handle) => sum + (actOf(variant, handle)?.act.hands ?? 0), 0);
export const rivalsOf = (variant: ScenarioVariant, placed: readonly Handle[], { act, line }: DealtAct): readonly Handle[] =>
  act.group === undefined ? [] : placed.filter((handle) => {
    const other = actOf(variant, handle);
    return other?.act.group === act.group && other?.line === line;
  });

/** Lines (and groups) of the round that must have an answer and have none. */
export const unanswered = (variant: ScenarioVariant, past: Past, placed: readonly Handle[]): readonly DealtAct[] => {
  const standing = standingOf(variant, past);
  const must = variant.set.groups.filter((group) => group.must).map(({ id }) => id);
  const open = variant.acts.filter((one) => one.act.group !== undefined && must.includes(one.act.group) && isOpen(variant, standing, one));
  return open.filter((one, at) => open.findIndex((other) => other.act.group === one.act.group && other.line === one.line) === at && rivalsOf(variant, placed, one).length === 0);
};
