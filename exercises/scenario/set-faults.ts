// Faults of a set that its shape alone cannot show: names that point nowhere, a way that does not hold, an ending that nobody reaches.
// That no play is endless needs no check: each round ends, and the rounds are counted.
import { streamOf } from '#kit/random.ts';
import { type SetFault, setFault } from '#kit/set-fault.ts';
import { dealt, type ScenarioVariant } from './deal.ts';
import { playedOut } from './plan.ts';
import { endingOf, heldAt, nothing, standingOf } from './play.ts';
import type { Condition, PlanStep, ScenarioSet } from './schema.ts';

type Path = PropertyKey[];

const nowhere = (path: Path, name: string | undefined, known: readonly string[]): SetFault[] =>
  name === undefined || known.includes(name) ? [] : [setFault(path, `没有“${name}”，现有：${known.join(', ')}。改成其中一个，或者先写上它。`, `There is no "${name}"; there are: ${known.join(', ')}. Change the name, or add it.`, name)];

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

const twice = (path: Path, items: readonly { readonly id: string }[]): SetFault[] =>
  items.flatMap(({ id }, at) => (items.findIndex((one) => one.id === id) === at ? [] : [setFault([...path, at, 'id'], `编号“${id}”写了两次。编号不能重复，改掉其中一个。`, `The id "${id}" is written twice. Ids are used once; change one of them.`, id)]));

const conditionFaults = (set: ScenarioSet) => (path: Path, conditions: readonly Condition[]): SetFault[] =>
  conditions.flatMap((one, at): SetFault[] => {
    const here = [...path, at];
    const traits = [...new Set(set.lines.flatMap((line) => line.traits))];
    if ('done' in one) return nowhere([...here, 'done'], one.done, idsOf(set.acts));
    if ('not' in one) return nowhere([...here, 'not'], one.not, idsOf(set.acts));
    if ('gauge' in one) return nowhere([...here, 'gauge'], one.gauge, idsOf(set.gauges));
    if ('fact' in one) return [...nowhere([...here, 'fact'], one.fact, idsOf(set.facts)), ...nowhere([...here, 'is'], one.is, set.facts.find(({ id }) => id === one.fact)?.of ?? [one.is])];
    if ('trait' in one) return nowhere([...here, 'trait'], one.trait, traits);
    if ('lacks' in one) return nowhere([...here, 'lacks'], one.lacks, traits);
    if ('happened' in one) return nowhere([...here, 'happened'], one.happened, idsOf(set.events));
    if ('spared' in one) return nowhere([...here, 'spared'], one.spared, idsOf(set.events));
    return 'broken' in one ? nowhere([...here, 'broken'], one.broken, idsOf(set.bottoms)) : [];
  });

const stepFaults = (set: ScenarioSet, path: Path, steps: readonly PlanStep[]): SetFault[] =>
  steps.flatMap((step, at) => [...nowhere([...path, at, 'act'], step.act, idsOf(set.acts)), ...conditionFaults(set)([...path, at, 'when'], step.when)]);

const nameFaults = (set: ScenarioSet): SetFault[] => {
  const conditions = conditionFaults(set);
  const moving = (list: 'acts' | 'events') => set[list].flatMap(({ effects }, at) => effects.flatMap(({ gauge, when }, n) => [...nowhere([list, at, 'effects', n, 'gauge'], gauge, idsOf(set.gauges)), ...conditions([list, at, 'effects', n, 'when'], when)]));
  return [
    ...(['gauges', 'facts', 'lines', 'groups', 'acts', 'events', 'bottoms', 'endings'] as const).flatMap((list) => twice([list], set[list])),
    ...set.gauges.flatMap(({ start, min, max }, at) => start.flatMap((value, n) => (value >= min && value <= max ? [] : [setFault(['gauges', at, 'start', n], `${value} 不在 ${min} 到 ${max} 之间。改起点，或者改上下限。`, `${value} is not between ${min} and ${max}. Change the start or the bounds.`, value)]))),
    ...set.acts.flatMap(({ line, group, needs, told }, at) => [
      ...nowhere(['acts', at, 'line'], line, idsOf(set.lines)), ...nowhere(['acts', at, 'group'], group, idsOf(set.groups)), ...conditions(['acts', at, 'needs'], needs),
      ...told.flatMap(({ when }, n) => conditions(['acts', at, 'told', n, 'when'], when)),
    ]),
    ...moving('acts'), ...moving('events'),
    ...set.events.flatMap(({ when }, at) => conditions(['events', at, 'when'], when)),
    ...set.bottoms.flatMap(({ when, holds }, at) => [...conditions(['bottoms', at, 'when'], when), ...conditions(['bottoms', at, 'holds'], holds)]),
    ...set.rounds.flatMap(({ news }, at) => news.flatMap(({ when }, n) => conditions(['rounds', at, 'news', n, 'when'], when))),
    ...set.endings.flatMap(({ when, by }, at) => [...conditions(['endings', at, 'when'], when), ...stepFaults(set, ['endings', at, 'by'], by)]),
    ...stepFaults(set, ['plan'], set.plan),
    ...((set.endings.at(-1)?.when.length ?? 0) === 0 ? [] : [setFault(['endings', set.endings.length - 1, 'when'], '最后一个结局不能带条件：别的都不成立时就是它。删掉 when。', 'The last ending bears no condition: it is the one when no other holds. Take its when out.', 'when')]),
    ...(set.draw === undefined || (set.draw >= 1 && set.draw <= set.lines.length) ? [] : [setFault(['draw'], `每人要 ${set.draw} 条，一共 ${set.lines.length} 条。draw 写 1 到 ${set.lines.length}。`, `Each learner is to get ${set.draw} lines, and there are ${set.lines.length}. Let draw be from 1 to ${set.lines.length}.`, set.draw)]),
  ];
};

const combinations = ({ facts }: ScenarioSet): readonly Readonly<Record<string, string>>[] =>
  facts.reduce<readonly Readonly<Record<string, string>>[]>((all, { id, of }) => all.flatMap((one) => of.map((value) => ({ ...one, [id]: value }))), [{}]).slice(0, 64);

/** Deals of every combination of facts, several of each. */
const deals = (set: ScenarioSet): readonly ScenarioVariant[] => {
  const all = combinations(set);
  const each = Math.max(2, Math.floor(48 / all.length));
  return all.flatMap((facts, at) => Array.from({ length: each }, (_, n) => {
    const seed = `${at.toString(16).padStart(8, '0')}${n.toString(16).padStart(8, '0')}`.repeat(4);
    return dealt(set, seed, streamOf(seed.replaceAll('0', '9')), facts);
  }));
};

const planFaults = (set: ScenarioSet, variants: readonly ScenarioVariant[]): SetFault[] => {
  for (const variant of variants) {
    const broken = heldAt(variant, standingOf(variant, playedOut(variant, nothing, set.plan))).find(({ holds }) => !holds);
    if (broken === undefined) continue;
    const { label } = broken.bottom;
    const facts = Object.entries(variant.facts).map(([id, value]) => `${id}: ${value}`).join(', ') || '–';
    const on = broken.line === undefined ? { zh: '', en: '' } : { zh: `（${broken.line.line.id}）`, en: ` (${broken.line.line.id})` };
    return [setFault(['plan'], `照 plan 走，守不住“${label.zh}”${on.zh}；当时抽到 ${facts}。改 plan、人手或者影响的大小。`, `Following the plan does not hold "${label.en}"${on.en}, with ${facts} drawn. Change the plan, the hands or the effects.`, facts)];
  }
  return [];
};

const endingFaults = (set: ScenarioSet, variants: readonly ScenarioVariant[]): SetFault[] =>
  set.endings.flatMap(({ id, by }, at) => {
    const ways = [by, set.plan];
    const isReached = variants.some((variant) => ways.some((way) => endingOf(variant, standingOf(variant, playedOut(variant, nothing, way))).id === id));
    return isReached ? [] : [setFault(['endings', at, 'by'], `照 by 走，到不了结局“${id}”。改 by，或者改它的条件；到不了的结局删掉。`, `Following by does not lead to the ending "${id}". Change by or its conditions; take an ending out that nobody reaches.`, id)];
  });

/** What does not hang together; empty when all does. Plays are tried only when all names are right. */
export const faultsOf = (set: ScenarioSet): SetFault[] => {
  const names = nameFaults(set);
  if (names.length > 0) return names;
  const variants = deals(set);
  return [...planFaults(set, variants), ...endingFaults(set, variants)];
};
