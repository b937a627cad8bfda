// One learner's play: the lines drawn, the facts that hold, where each gauge starts, a handle for every act on every line.
import { streamOf, type Stream } from '#kit/random.ts';
import { handlesOf, type Handle } from '#kit/variant.ts';
import type { Act, Line, ScenarioSet } from './schema.ts';

/** A line as dealt; `arrives` is the round in which it comes up, `leaves` the first in which it is gone, from 0. */
export interface DealtLine {
  readonly line: Line;
  readonly arrives: number;
  readonly leaves: number;
}

/** An act that this learner can meet; `line` is undefined where it belongs to none. */
export interface DealtAct {
  readonly handle: Handle;
  readonly act: Act;
  readonly line: DealtLine | undefined;
}

export interface ScenarioVariant {
  readonly set: ScenarioSet;
  readonly facts: Readonly<Record<string, string>>;
  readonly starts: Readonly<Record<string, number>>;
  readonly lines: readonly DealtLine[];
  readonly acts: readonly DealtAct[];
}

const dealtLines = ({ lines, draw, arrive, rounds }: ScenarioSet, stream: Stream): readonly DealtLine[] => {
  if (draw === undefined && arrive === undefined) return lines.map((line) => ({ line, arrives: 0, leaves: rounds.length }));
  const always = lines.filter((line) => line.always === true);
  const rest = balanced(lines.filter((line) => line.always !== true), (draw ?? lines.length) - always.length, stream);
  return stream.shuffle([...always, ...rest]).map((line, at) => {
    const arrives = arrive === undefined ? 0 : Math.min(Math.floor(at / arrive.each), rounds.length - 1);
    return { line, arrives, leaves: arrive === undefined || arrive.stay ? rounds.length : arrives + 1 };
  });
};

/** Lines drawn so that each first trait has its share. */
const balanced = (lines: readonly Line[], count: number, stream: Stream): readonly Line[] => {
  const mixed = stream.shuffle(lines);
  const piles = stream.shuffle([...new Set(mixed.map(({ traits }) => traits[0] ?? ''))]).map((trait) => mixed.filter(({ traits }) => (traits[0] ?? '') === trait));
  const taken: Line[] = [];
  for (let round = 0; taken.length < Math.min(count, mixed.length); round += 1) taken.push(...piles.flatMap((pile) => pile.slice(round, round + 1)));
  return taken.slice(0, Math.max(0, count));
};

const idIn = (act: Act, line: DealtLine | undefined): string => (line === undefined ? act.id : `${line.line.id}/${act.id}`);

export const dealt = (set: ScenarioSet, seed: string, stream: Stream, facts: Readonly<Record<string, string>>): ScenarioVariant => {
  const lines = dealtLines(set, stream);
  const starts = Object.fromEntries(set.gauges.map(({ id, start }) => [id, start[stream.int(start.length)] as number]));
  // One order for all lines, so that the same answers stand in the same places.
  const pairs = stream.shuffle(set.acts).flatMap((act): Omit<DealtAct, 'handle'>[] => {
    if (act.each === true) return lines.map((line) => ({ act, line }));
    const line = act.line === undefined ? undefined : lines.find((one) => one.line.id === act.line);
    return act.line !== undefined && line === undefined ? [] : [{ act, line }];
  });
  const handles = handlesOf(seed, 'act', pairs.map(({ act, line }) => idIn(act, line)));
  return { set, facts, starts, lines, acts: pairs.map((pair) => ({ ...pair, handle: handles.get(idIn(pair.act, pair.line)) as Handle })) };
};

export const vary = (set: ScenarioSet, seed: string): ScenarioVariant => {
  const stream = streamOf(seed);
  const facts = Object.fromEntries(set.facts.map(({ id, of }) => [id, of[stream.int(of.length)] as string]));
  return dealt(set, seed, stream, facts);
};

const byHandle = new WeakMap<ScenarioVariant, ReadonlyMap<Handle, DealtAct>>();

export const actOf = (variant: ScenarioVariant, handle: Handle): DealtAct | undefined => {
  const found = byHandle.get(variant) ?? new Map(variant.acts.map((one) => [one.handle, one]));
  byHandle.set(variant, found);
  return found.get(handle);
};

/** `pumps`, or `rating-3/contact` for an act on a line. */
export const idOf = (variant: ScenarioVariant, handle: Handle): string | undefined => {
  const found = actOf(variant, handle);
  return found === undefined ? undefined : idIn(found.act, found.line);
};
